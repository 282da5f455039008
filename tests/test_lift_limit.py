"""The revised NIOSH equation as a user meets it; worked examples follow its published form."""

import re

import numpy as np
import pytest

from carriers import MAN, in_metres, leaning
from command_line import hiphinge, reported_in_one_sentence
from figures import exact_motion, without
from hiphinge.body import Landmark
from hiphinge.errors import NothingMeasuredError
from hiphinge.kinetics import Body
from hiphinge.kinetics.lifted import HandPath
from hiphinge.measures import measure
from hiphinge.measures.standing import ANKLE_PER_STATURE
from shared import PROJECT

pytestmark = pytest.mark.usefixtures("read_once")
SAMPLE = PROJECT / "src" / "hiphinge" / "samples" / "hinge.mp4"


def limit(*options: str) -> dict[str, list[str]]:
    """Rows of the printed table by their first words, split where columns are apart."""
    outcome = hiphinge("lift-limit", *options)
    assert outcome.exit_code == 0, outcome.err
    rows = (re.split(r"\s{2,}", line.strip()) for line in outcome.out.splitlines())
    return {row[0]: row[1:] for row in rows if len(row) > 1}


@pytest.mark.parametrize(
    ("ahead", "high", "lifted", "rate_and_factor", "more", "others"),
    [
        # 23 * 25/40 * (1 - .003 * 45) * (.82 + 4.5/50), one lift in five minutes for an hour, good grip
        (40, 30, 50, ("0.2", 1.0), (), 1.0),
        # hands at best height and near; 2 lifts a minute over 8 h: 0.65; fair grip from 75 cm on: 1
        (25, 75, 25, ("2", 0.65), ("--hours", "8", "--coupling", "fair"), 1.0),
        # turned by 45 degrees: 1 - .0032 * 45; fair grip below 75 cm: 0.95; 1 lift a minute, 2 h: 0.88
        (30, 40, 100, ("1", 0.88), ("--hours", "2", "--coupling", "fair", "--turned", "45"), 0.95 * 0.856),
        # poor grip: 0.90; 5 lifts a minute, 1 h: 0.80
        (50, 120, 60, ("5", 0.80), ("--coupling", "poor"), 0.90),
    ],
)
def test_worked_examples_come_out_as_by_hand(
    ahead: float,
    high: float,
    lifted: float,
    rate_and_factor: tuple[str, float],
    more: tuple[str, ...],
    others: float,
) -> None:
    rate, frequency = rate_and_factor
    horizontal, vertical, way = 25 / ahead, 1 - 0.003 * abs(high - 75), 0.82 + 4.5 / lifted
    expected = 23 * horizontal * vertical * way * frequency * others
    lengths = ("--horizontal", str(ahead), "--height", str(high), "--distance", str(lifted))
    table = limit("--load", "12", *lengths, "--per-minute", rate, *more)
    assert table["recommended weight"] == [f"{round(expected, 1):.4g} kg"]
    assert table["lifting index"] == [f"{12 / expected:.2f}"]
    factors = {name: float(row[-1].removeprefix("x ")) for name, row in table.items() if row[-1][:1] == "x"}
    assert factors["hands in front of ankles"] == pytest.approx(horizontal, abs=6e-4)
    assert factors["height of hands"] == pytest.approx(vertical, abs=6e-4)
    assert factors["way up or down"] == pytest.approx(way, abs=6e-4)
    assert factors["lifts a minute"] == pytest.approx(frequency)
    assert 23 * np.prod(list(factors.values())) == pytest.approx(expected, rel=5e-3)


@pytest.mark.parametrize(
    ("load", "said"),
    [("10", "up to 1, nearly all"), ("20", "should be made easier"), ("60", "needs a new plan")],
)
def test_the_index_is_put_into_words(load: str, said: str) -> None:
    lengths = ("--horizontal", "40", "--height", "30", "--distance", "50")
    assert said in " ".join(hiphinge("lift-limit", "--load", load, *lengths).out.split())


def test_pounds_are_read() -> None:
    lengths = ("--horizontal", "40", "--height", "30", "--distance", "50")
    assert (
        limit("--load", "44.0925lb", *lengths)["lifting index"]
        == limit("--load", "20", *lengths)["lifting index"]
    )


def test_where_nothing_may_be_lifted_that_is_said() -> None:
    outcome = hiphinge(
        "lift-limit", "--load", "5", "--horizontal", "70", "--height", "30", "--distance", "50"
    )
    assert "no weight at all" in outcome.out
    assert "inf" not in outcome.out


@pytest.mark.parametrize(
    "options",
    [
        ("--load", "20"),
        ("--load", "20", "--horizontal", "40", "--height", "30"),
        ("--load", "heavy", "--horizontal", "40", "--height", "30", "--distance", "50"),
        ("--load", "20", "--horizontal", "-4", "--height", "30", "--distance", "50"),
        ("--load", "20", "--horizontal", "nan", "--height", "30", "--distance", "50"),
        ("--load", "20", "--clip", "none.mp4"),
        ("--load", "20", "--clip", "none.mp4", "--stature", "1.75", "--horizontal", "40"),
        ("--load", "20", "--clip", "none.mp4", "--stature", "1.75", "--turned", "-3"),
    ],
)
def test_what_is_missing_or_impossible_is_reported_in_one_sentence(options: tuple[str, ...]) -> None:
    assert reported_in_one_sentence(hiphinge("lift-limit", *options))


def test_a_clip_tells_start_and_end_of_the_lift() -> None:
    table = limit("--clip", str(SAMPLE), "--to", "5.5", "--stature", "1.75", "--load", "20")
    start, end = (float(cell.split(" cm")[0]) for cell in table["height of hands"][::2])
    assert float(table["way up or down"][0].split(" cm")[0]) == pytest.approx(end - start, abs=0.2)
    assert 30 < start < 60 < end < 95
    ahead = [float(cell.split(" cm")[0]) for cell in table["hands in front of ankles"][::2]]
    assert ahead[0] > 30 > ahead[1]


def test_the_same_numbers_by_hand_give_the_same_weight() -> None:
    table = limit("--clip", str(SAMPLE), "--to", "5.5", "--stature", "1.75", "--load", "20")
    options = {
        "hands in front of ankles": "--horizontal",
        "height of hands": "--height",
        "way up or down": "--distance",
    }
    lengths = [part for row, option in options.items() for part in (option, table[row][0].split(" cm")[0])]
    by_hand = float(limit("--load", "20", *lengths)["recommended weight"][0].split(" kg")[0])
    assert by_hand == pytest.approx(float(table["recommended weight"][0].split(" kg")[0]), abs=0.1)


def test_hands_are_measured_in_front_of_the_ankles_and_above_the_floor() -> None:
    motion = in_metres(exact_motion(leaning(np.array([0.0, 30.0, 70.0, 30.0, 0.0]))), MAN)
    path = HandPath.of(motion, measure(motion), MAN)
    metres = motion.scale.metres_per_unit or np.nan
    wrist, ankle = motion.at(Landmark.WRIST) * metres, motion.at(Landmark.ANKLE) * metres
    assert path.ahead_cm == pytest.approx(100 * (wrist - ankle)[:, 0], abs=8)
    # the middle of the hand hangs below the wrist
    floor = ankle[:, 1] - ANKLE_PER_STATURE * 1.75
    below = 100 * (wrist[:, 1] - floor) - path.high_cm
    assert (below > 3).all()
    assert (below < 10).all()
    assert path.ends(np.ones(5, dtype=bool)) == (2, 4)


def test_hands_that_are_not_seen_are_reported() -> None:
    motion = in_metres(exact_motion(leaning(np.array([0.0, 30.0]))), MAN)
    hidden = without(motion, Landmark.WRIST)
    with pytest.raises(NothingMeasuredError, match="hands free"):
        HandPath.of(hidden, measure(hidden), MAN)
    with pytest.raises(NothingMeasuredError, match="give it"):
        HandPath.of(motion, measure(motion), Body(75.0))
    nothing = HandPath(np.arange(2.0), np.full(2, np.nan), np.full(2, np.nan))
    assert nothing.ends(np.ones(2, dtype=bool)) is None


def test_a_clip_without_a_lift_is_reported() -> None:
    outcome = hiphinge("lift-limit", "--clip", SAMPLE, "--to", "1", "--stature", "1.75", "--load", "20")
    assert reported_in_one_sentence(outcome)
