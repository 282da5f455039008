"""Loads as a user meets them: hiphinge analyze with what is held, and its table."""

import csv
from pathlib import Path
from typing import Any

import pytest

from command_line import Outcome, hiphinge, reported_in_one_sentence, session_json
from shared import PROJECT

pytestmark = pytest.mark.usefixtures("read_once")
SAMPLE = PROJECT / "src" / "hiphinge" / "samples" / "hinge.mp4"
#: One repetition, and the beginning of the next.
BEGINNING = ("--to", "5.5")
MAN = ("--mass", "75", "--stature", "1.75", "--sex", "male")


def loads(folder: Path, *options: str) -> Any:
    outcome = hiphinge("analyze", SAMPLE, *BEGINNING, *options, "--no-video", "--out", folder)
    assert outcome.exit_code == 0
    return session_json(folder)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Outcome, Path]:
    folder = tmp_path_factory.mktemp("load") / "results"
    return hiphinge(
        "analyze", SAMPLE, *BEGINNING, *MAN, "--load", "20kg", "--no-video", "--out", folder
    ), folder


def test_the_table_says_what_the_session_holds(shown: tuple[Outcome, Path]) -> None:
    outcome, folder = shown
    rep = session_json(folder)["reps"][0]
    table = outcome.out.split("Load on your low back")[1]
    row = next(line.split() for line in table.splitlines() if line.split()[:1] == ["1"])
    low, high = (rep[f"peak_l5s1_compression_{end}_n"] / 1000 for end in ("low", "high"))
    compression = [f"{rep['peak_l5s1_compression_n'] / 1000:.1f}", f"({low:.1f}", "to", f"{high:.1f})"]
    shares = [
        f"{100 * rep['peak_hip_share']:.0f}",
        "%",
        f"{rep['peak_hamstring_length_change_pct']:.0f}",
        "%",
    ]
    moment, error = row[1:3]
    assert moment == f"{rep['peak_l5s1_moment_nm']:.0f}"
    assert row[3:] == [*compression, *shares, f"{100 * rep['peak_hand_distance_m']:.0f}", "cm"]
    with (folder / "frames.csv").open(newline="", encoding="utf-8") as file:
        frames = [frame for frame in csv.DictReader(file) if frame["rep"] == "1"]
    at_most = max(frames, key=lambda frame: float(frame["l5s1_moment_nm"]))
    assert error == f"±{float(at_most['l5s1_moment_nm_se']):.0f}"


def test_the_numbers_are_reported_as_what_they_are(shown: tuple[Outcome, Path]) -> None:
    words = " ".join(shown[0].out.split())
    for said in (
        "Loads are model estimates (±35 %), not measurements.",
        "Distance matters most",
        "planning jobs. They do not show what your back can take",
        "(low confidence)",
        "Your hips and your back share the work in each lift.",
    ):
        assert said in words
    assert max(map(len, shown[0].out.splitlines())) <= 80


def test_pounds_weigh_as_much_as_the_same_in_kilograms(tmp_path: Path) -> None:
    metric = loads(tmp_path / "kg", "--mass", "75kg", "--stature", "1.75", "--load", "20kg")
    pounds = loads(tmp_path / "lb", "--mass", "165.3467lb", "--stature", "5ft8.8976", "--load", "44.0925lb")
    assert pounds["load"]["mass_kg"] == pytest.approx(75, abs=1e-3)
    assert pounds["load"]["hand_load_kg"] == pytest.approx(20, abs=1e-3)
    for name, value in metric["load"]["peaks"].items():
        assert pounds["load"]["peaks"][name] == pytest.approx(value, rel=1e-3, abs=0.1)


def test_more_weight_and_a_weight_that_hangs_lower_on_slanting_arms_are_more_moment(
    shown: tuple[Outcome, Path], tmp_path: Path
) -> None:
    def moment(session: Any) -> float:
        return float(session["load"]["peaks"]["l5s1_moment_nm"])

    bar = moment(session_json(shown[1]))
    nothing = moment(loads(tmp_path / "nothing", *MAN, "--show", "load"))
    # 20 kg at least 0.3 m in front of the lowest disc
    assert bar - nothing > 20 * 9.81 * 0.3
    bell = loads(tmp_path / "bell", *MAN, "--load", "20", "--load-at", "kettlebell")
    # the hands of the sample reach forward, so what hangs on lies farther still
    assert bar < moment(bell) < bar + 20 * 9.81 * 0.12


def test_a_load_counts_only_while_it_is_held(tmp_path: Path) -> None:
    after = loads(tmp_path / "after", *MAN, "--load", "20", "--load-between", "50", "60")
    nothing = loads(tmp_path / "nothing", *MAN, "--load", "0")
    assert after["load"]["peaks"] == nothing["load"]["peaks"]
    assert after["load"]["hand_load_kg"] == 20


def test_one_hand_is_said_to_leave_something_out(tmp_path: Path) -> None:
    session = loads(tmp_path / "one", *MAN, "--load", "16", "--hands", "near")
    assert session["load"]["hands"] == "near"
    assert any("in one hand" in message for message in session["messages"])


def test_a_mass_alone_asks_for_no_load(tmp_path: Path) -> None:
    outcome = hiphinge("analyze", SAMPLE, *BEGINNING, *MAN, "--no-video", "--out", tmp_path / "r")
    assert "low back (L5/S1)" not in outcome.out
    assert "Load on your low back" not in outcome.out
    session = session_json(tmp_path / "r")
    assert session["load"] is None
    assert "peak_l5s1_moment_nm" not in session["reps"][0]
    assert "l5s1" not in (tmp_path / "r" / "frames.csv").read_text("utf-8")
    assert "L5/S1" not in (tmp_path / "r" / "report.html").read_text("utf-8")


def test_no_figure_is_shown_that_means_nothing_by_itself(shown: tuple[Outcome, Path]) -> None:
    page = (shown[1] / "report.html").read_text("utf-8")
    assert "LiFFT" not in shown[0].out + page
    damage = session_json(shown[1])["load"]["cumulative_damage"]
    assert f"{damage:.2g}" not in page


def test_without_a_mass_no_load_is_reported_and_the_reason_is_said(tmp_path: Path) -> None:
    outcome = hiphinge("analyze", SAMPLE, "--to", "1", "--load", "20", "--no-video", "--out", tmp_path / "r")
    assert "give it with --mass" in outcome.out
    assert "Load on your low back" not in outcome.out
    assert session_json(tmp_path / "r")["load"] is None


@pytest.mark.parametrize(
    "options",
    [
        ("--mass", "75", "--load", "heavy"),
        ("--mass", "75", "--load", "600"),
        ("--mass", "75", "--load", "-5"),
        ("--mass", "5", "--load", "20"),
        ("--mass", "75", "--load", "20", "--load-between", "9", "3"),
        ("--hands", "near"),
        ("--load-at", "kettlebell"),
        ("--show", "load"),
    ],
)
def test_bad_loads_are_reported_in_one_sentence_before_the_work(
    options: tuple[str, ...], tmp_path: Path
) -> None:
    assert reported_in_one_sentence(hiphinge("analyze", tmp_path / "no_such.mp4", *options))


def test_a_stored_person_need_not_tell_mass_and_stature_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "store"))
    assert hiphinge("person", "add", "Ada", *MAN).exit_code == 0
    stored = loads(tmp_path / "stored", "--person", "Ada", "--load", "20")
    assert (stored["load"]["mass_kg"], stored["load"]["stature_m"], stored["load"]["sex"]) == (
        75,
        1.75,
        "male",
    )
    other = loads(tmp_path / "other", "--person", "Ada", "--mass", "60", "--load", "20")
    assert (other["load"]["mass_kg"], other["load"]["stature_m"]) == (60, 1.75)


def test_the_table_speaks_german(tmp_path: Path) -> None:
    outcome = hiphinge(
        *("analyze", SAMPLE, *BEGINNING, *MAN, "--show", "load"),
        *("--language", "de", "--no-video", "--out", tmp_path / "r"),
    )
    assert "Last auf dem unteren Rücken, mit 0 kg in den Händen" in outcome.out
