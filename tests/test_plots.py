"""Figures for print: what they show, and what is refused."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

import hiphinge
from command_line import hiphinge as command
from command_line import reported_in_one_sentence
from hiphinge.errors import InvalidValueError, NothingMeasuredError
from hiphinge.kinetics import LOAD_UNITS, LoadCurve, LoadSeries
from hiphinge.person import Person
from hiphinge.results.frames_csv import frames_csv
from hiphinge.results.session_json import dumps
from hiphinge.session import Session
from hiphinge.texts import Message, Number, catalogue
from pages import written
from sessions import make_session, with_spine, with_values, without_reps

if TYPE_CHECKING:
    from matplotlib.axes import Axes

pytest.importorskip("matplotlib", reason="needs the extra 'plots'")


def seen() -> Session:
    """A session in which hip and low back are known."""
    session = with_spine(make_session())
    hip = replace(session.measures.series["trunk_thigh_flexion_deg"], name="hip_flexion_deg")
    series = {**session.measures.series, "hip_flexion_deg": hip}
    return with_values(session, measures=replace(session.measures, series=series))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    results = tmp_path / "results"
    results.mkdir()
    (results / "session.json").write_text(dumps(seen(), catalogue("de")), encoding="utf-8")
    (results / "frames.csv").write_text(frames_csv(seen()), encoding="utf-8")
    return results


def test_curves_hold_the_angles_that_were_measured() -> None:
    session = seen()
    lines = [axes.get_lines()[0] for axes in hiphinge.plot(session, "curves").axes]
    names = ("trunk_inclination_deg", "hip_flexion_deg", "lumbar_flexion_deg", "knee_flexion_deg")
    assert len(lines) == len(names)
    for line, name in zip(lines, names, strict=True):
        np.testing.assert_allclose(np.asarray(line.get_ydata(), float), session.measures[name], atol=0.006)
        np.testing.assert_allclose(np.asarray(line.get_xdata(), float), session.measures.time_s, atol=1e-4)


def test_the_coupling_has_low_back_over_hip_down_and_up() -> None:
    session = seen()
    down, up = hiphinge.plot(session, "coupling").axes[0].get_lines()[:2]
    inside = session.segmentation.rep_number == 1
    hip = np.concatenate([np.asarray(way.get_xdata(), float) for way in (down, up)])
    # the frame where the ways meet is on both
    assert len(hip) == inside.sum() + 1
    np.testing.assert_allclose(hip.max(), session.measures["hip_flexion_deg"][inside].max(), atol=0.006)
    assert (down.get_linestyle(), up.get_linestyle()) == ("-", ":")


def test_repetitions_stand_at_their_angles_with_their_errors() -> None:
    session = seen()
    axes = hiphinge.plot(session, "reps").axes[0]
    (value,) = np.asarray(axes.get_lines()[0].get_ydata(), float)
    assert value == pytest.approx(session.reps[0].trunk_inclination_deg, abs=0.006)
    low, high = np.asarray(axes.collections[0].get_paths()[0].vertices, float)[:, 1]
    assert high - low == pytest.approx(2 * 1.25)


def loaded() -> Session:
    """A session whose loads are known: 120 N m ±10, 3 kN (2 to 4.5), the hamstrings 12 % ±2."""
    session = seen()
    time_s = session.measures.time_s
    actual = {
        "l5s1_moment_nm": (120.0, 10.0),
        "l5s1_compression_n": (3000.0, 600.0),
        "l5s1_compression_low_n": (2000.0, np.nan),
        "l5s1_compression_high_n": (4500.0, np.nan),
        "hamstring_length_change_pct": (12.0, 2.0),
    }
    series = {name: load_curve(name, len(time_s), *actual.get(name, (np.nan, np.nan))) for name in LOAD_UNITS}
    load = LoadSeries(time_s, series, "static")
    return with_values(session, load=load, person=Person(1.75, 75.0, "male"))


def load_curve(name: str, frames: int, value: float, error: float) -> LoadCurve:
    return LoadCurve(name, np.full(frames, value), np.full(frames, error))


def band(axes: "Axes") -> tuple[float, float]:
    """Lowest and highest end of the band around a curve."""
    ends = np.asarray(axes.collections[0].get_paths()[0].vertices, float)[:, 1]
    return float(ends.min()), float(ends.max())


def test_loads_stand_with_their_bands_and_the_planning_line() -> None:
    moment, compression, hamstrings = hiphinge.plot(loaded(), "load").axes
    for axes, value, ends in (
        (moment, 120.0, (110.0, 130.0)),
        (compression, 3.0, (2.0, 4.5)),
        (hamstrings, 12.0, (10.0, 14.0)),
    ):
        np.testing.assert_allclose(np.asarray(axes.get_lines()[0].get_ydata(), float), value)
        assert band(axes) == pytest.approx(ends)
    np.testing.assert_allclose(np.asarray(compression.get_lines()[1].get_ydata(), float), 3.4)
    assert [text.get_text() for text in compression.texts] == ["3.4 kN: used to plan work"]


def test_loads_are_plotted_from_a_folder_in_its_language(tmp_path: Path) -> None:
    folder = written(tmp_path / "results", loaded(), "de")
    assert command("plot", folder, "load", "-o", tmp_path / "a.svg").exit_code == 0
    drawing = (tmp_path / "a.svg").read_text("utf-8")
    assert catalogue("de").say(Message("styles-line", {"value": Number(3.4, 1)})) in drawing
    assert catalogue("de").say("disclaimer-loads") in drawing


def test_without_loads_one_sentence_says_what_to_give(folder: Path) -> None:
    outcome = command("plot", folder, "load", "-o", folder.parent / "a.svg")
    assert reported_in_one_sentence(outcome)
    assert "holds no loads" in outcome.err
    assert "give the body mass with --mass 62" in outcome.err


@pytest.mark.parametrize("kind", ["coupling", "curves", "reps"])
@pytest.mark.parametrize("ending", ["svg", "pdf", "png"])
def test_a_figure_of_a_folder_is_written_and_is_the_same_each_time(
    folder: Path, tmp_path: Path, kind: str, ending: str
) -> None:
    files = [tmp_path / f"{name}.{ending}" for name in ("one", "two")]
    for file in files:
        outcome = command("plot", folder, kind, "-o", file)
        assert (outcome.exit_code, outcome.out) == (0, f"Plot: {file}\n")
    first, second = (file.read_bytes() for file in files)
    assert first == second
    assert first.startswith({"svg": b"<?xml", "pdf": b"%PDF", "png": b"\x89PNG"}[ending])


def test_a_figure_speaks_the_language_of_its_result_in_real_letters(folder: Path, tmp_path: Path) -> None:
    command("plot", folder, "coupling", "-o", tmp_path / "a.svg")
    assert catalogue("de").say("measure-lumbar-flexion-deg") in (tmp_path / "a.svg").read_text("utf-8")


def test_a_file_that_is_there_is_kept_unless_forced(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.svg"
    target.write_text("mine")
    assert reported_in_one_sentence(command("plot", folder, "reps", "-o", target))
    assert target.read_text() == "mine"
    assert command("plot", folder, "reps", "-o", target, "--force").exit_code == 0
    assert target.read_text() != "mine"
    assert reported_in_one_sentence(command("plot", folder, "reps", "-o", tmp_path / "a.docx"))


def test_what_was_not_reported_is_not_plotted() -> None:
    with pytest.raises(NothingMeasuredError, match="back was not seen"):
        hiphinge.plot(make_session(), "coupling")
    with pytest.raises(NothingMeasuredError, match="no repetition"):
        hiphinge.plot(without_reps(make_session()), "reps")


def test_an_unknown_plot_is_reported_with_those_that_there_are() -> None:
    with pytest.raises(InvalidValueError, match=r"'pie'.*coupling, curves, reps, load"):
        hiphinge.plot(make_session(), "pie")


def test_without_matplotlib_the_extra_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    outcome = command("plot", folder, "reps", "-o", folder.parent / "a.svg")
    assert reported_in_one_sentence(outcome)
    assert "hiphinge[plots]" in outcome.err
