"""The same lift in other styles, as a user meets it."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from command_line import Outcome, hiphinge, reported_in_one_sentence
from hiphinge import analyze
from hiphinge.errors import InvalidValueError, NothingMeasuredError
from hiphinge.kinetics import Load
from hiphinge.kinetics.styles import STYLES
from hiphinge.kinetics.styles import compare_styles as kinetics_styles
from hiphinge.kinetics.tally import tally
from hiphinge.person import Person
from hiphinge.report.styles import MEASURED, StyleComparison, compared, lift_of
from hiphinge.report.styles_picture import styles_picture
from hiphinge.results.session_json import session_to_dict
from hiphinge.session import Session
from hiphinge.sources.filmed import Selection
from hiphinge.texts import catalogue
from sessions import make_session
from shared import PROJECT

pytestmark = pytest.mark.usefixtures("read_once")
SAMPLE = PROJECT / "src" / "hiphinge" / "samples" / "hinge.mp4"
BEGINNING = ("--to", "5.5")
MAN = ("--mass", "75", "--stature", "1.75", "--sex", "male")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def session() -> Session:
    return analyze(SAMPLE, Person(1.75, 75.0, "male"), part=Selection(stop_s=5.5), held=Load(20.0))


@pytest.fixture(scope="module")
def found(session: Session) -> StyleComparison:
    return compared(session)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Outcome, Path]:
    folder = tmp_path_factory.mktemp("styles") / "out"
    arguments = ("compare-styles", SAMPLE, *BEGINNING, *MAN, "--load", "20", "--out", folder)
    return hiphinge(*arguments), folder


def numbers(folder: Path) -> dict[str, Any]:
    rows = json.loads((folder / "styles.json").read_text("utf-8"))["styles"]
    return {row["name"]: row for row in rows}


def test_each_style_has_the_loads_that_the_model_tells(session: Session, shown: tuple[Outcome, Path]) -> None:
    rows = numbers(shown[1])
    assert list(rows) == [MEASURED, *STYLES]
    assert session.load is not None
    lift = lift_of(session, session.reps[0])
    for name, one in kinetics_styles(lift, session.load.way).items():
        peaks = tally(one.loads, np.ones(len(lift.time_s), dtype=bool)).peaks
        for peak in ("l5s1_moment_nm", "l5s1_compression_n", "l5s1_compression_high_n", "hip_moment_nm"):
            assert rows[name][f"peak_{peak}"] == pytest.approx(peaks[peak], abs=0.5)


def test_the_first_row_is_the_session_of_analyze(session: Session, shown: tuple[Outcome, Path]) -> None:
    rep, measured = session_to_dict(session)["reps"][0], numbers(shown[1])[MEASURED]
    assert measured["peak_l5s1_moment_nm"] == pytest.approx(rep["peak_l5s1_moment_nm"], abs=0.1)
    assert measured["peak_l5s1_compression_low_n"] == pytest.approx(rep["peak_l5s1_compression_low_n"], abs=1)


def test_the_table_says_the_numbers_and_what_studies_say(shown: tuple[Outcome, Path]) -> None:
    outcome, folder = shown
    assert outcome.exit_code == 0
    squat = numbers(folder)["squat"]
    row = next(line.split() for line in outcome.out.splitlines() if line.split()[:1] == ["squat"])
    assert row[1:3] == [f"{squat['peak_l5s1_moment_nm']:.0f}", f"±{squat['peak_l5s1_moment_nm_se']:.0f}"]
    assert row[3] == f"{squat['peak_l5s1_compression_n'] / 1000:.1f}"
    words = " ".join(outcome.out.split())
    assert "how far away the weight is matters most" in words
    assert "the bands are wide" in words
    assert "(±35 %), not measurements" in words
    assert max(map(len, outcome.out.replace(str(folder), "").splitlines())) <= 80


def test_a_closer_weight_saves_more_than_any_style_does(found: StyleComparison) -> None:
    moment = {way.name: way.moment_nm for way in found.ways}
    styles = [moment[name] for name in ("hinge", "stoop", "squat")]
    assert moment["hinge"] - moment["hinge_closer"] > max(styles) - min(styles)


def test_the_figures_hold_the_same_bones_and_the_weight_at_the_same_place(found: StyleComparison) -> None:
    ways = {way.name: way.figure for way in found.ways}
    grips = np.array([ways[name].arm[2] for name in ("hinge", "stoop", "squat")])
    # the wrists are at one place; the hands go on along the forearm
    assert np.ptp(grips, axis=0).max() < 0.12
    shanks = [float(np.hypot(*figure.body[1])) for figure in ways.values()]
    assert np.ptp(shanks) < 0.02
    assert ways["hinge_closer"].arm[2, 0] < ways["hinge"].arm[2, 0]
    knees, hips = (figure.body[[1, 2], 1] for figure in (ways["stoop"], ways["squat"]))
    assert hips[1] < knees[1]


def test_the_picture_draws_every_way_with_its_bars_to_scale(found: StyleComparison) -> None:
    drawing = ET.fromstring(styles_picture(found, catalogue()))
    words = [text.text or "" for text in drawing.iter(f"{SVG}text")]
    for name in ("as you did it", "hinge, back neutral", "stoop, back round", "squat", "hinge, 10 cm closer"):
        assert name in words
    bars = [rect for rect in drawing.iter(f"{SVG}rect") if rect.get("opacity")]
    widths = [float(bar.get("width", "nan")) for bar in bars]
    for bar, actual in ((widths[::2], "moment_nm"), (widths[1::2], "compression_n")):
        values = [np.atleast_1d(getattr(way, actual))[0] for way in found.ways]
        assert np.array(bar) / bar[0] == pytest.approx(np.array(values) / values[0], abs=2e-3)
    assert len([circle for circle in drawing.iter(f"{SVG}circle") if circle.get("r") == "8"]) == len(
        found.ways
    )


def test_the_picture_speaks_german(found: StyleComparison) -> None:
    assert "Kniebeuge" in styles_picture(found, catalogue("de"))


def test_without_a_folder_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert hiphinge("compare-styles", SAMPLE, *BEGINNING, *MAN, "--load", "10").exit_code == 0
    assert not list(tmp_path.iterdir())


def test_a_folder_of_styles_can_be_made_anew_but_a_foreign_one_is_kept(
    shown: tuple[Outcome, Path], tmp_path: Path
) -> None:
    before = (shown[1] / "styles.json").read_bytes()
    again = hiphinge("compare-styles", SAMPLE, *BEGINNING, *MAN, "--load", "20", "--out", shown[1])
    assert again.exit_code == 0
    assert (shown[1] / "styles.json").read_bytes() == before
    (tmp_path / "letter.txt").write_text("dear")
    assert reported_in_one_sentence(hiphinge("compare-styles", SAMPLE, *MAN, "--out", tmp_path))


@pytest.mark.parametrize(
    "options", [(), ("--mass", "75"), ("--stature", "1.75"), (*MAN, "--load", "x"), (*MAN, "--hands", "far")]
)
def test_what_is_missing_is_reported_in_one_sentence(options: tuple[str, ...], tmp_path: Path) -> None:
    assert reported_in_one_sentence(hiphinge("compare-styles", tmp_path / "none.mp4", *options))


def test_a_session_without_a_body_or_without_a_lift_cannot_be_compared(session: Session) -> None:
    with pytest.raises(InvalidValueError, match="give both"):
        compared(make_session())
    still = analyze(session.motion.__class__(**(vars(session.motion) | cut(session, 20))), session.person)
    with pytest.raises(NothingMeasuredError, match="No repetition"):
        compared(still)


def cut(session: Session, frames: int) -> dict[str, Any]:
    """The first frames of a motion."""
    arrays = ("time_s", "frame", "positions", "standard_error", "confidence", "facing_sign")
    return {name: getattr(session.motion, name)[:frames] for name in arrays} | {"back": None, "wall": None}
