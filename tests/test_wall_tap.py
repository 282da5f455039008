"""Where to stand at the wall next."""

from dataclasses import replace

import pytest

from figures import exact_motion, hinges
from hiphinge.body import Landmark
from hiphinge.coaching import wall_tap_of
from hiphinge.faults import Finding, Verdict
from hiphinge.motion import Motion, Wall
from hiphinge.texts import Message, catalogue, languages


def at_wall(behind_heels_cm: float, error_cm: float = 1.0) -> Motion:
    """Two hinges, the wall so far behind the heels on a leg of 85 cm."""
    motion = exact_motion(hinges(2))
    metres = 0.85 / (motion.scale.leg_length or 1.0)
    heel = float(motion.at(Landmark.HEEL)[0, 0])
    place = motion.time_s * 0 + heel - behind_heels_cm / 100 / metres
    wall = Wall(place, error_cm / 100 / metres, "user")
    return replace(motion, scale=replace(motion.scale, metres_per_unit=metres), wall=wall)


def wall_finding(verdict: Verdict) -> tuple[Finding, ...]:
    return (Finding("wall_missed", verdict, Message("x"), "cm"),)


TOUCHED, MISSED, UNTOLD = map(wall_finding, (Verdict.ABSENT, Verdict.PRESENT, Verdict.CANNOT_TELL))


def test_who_touches_each_time_stands_further_out_and_who_misses_stands_nearer() -> None:
    motion = at_wall(20.0)
    mastered = wall_tap_of(motion, [TOUCHED] * 8)
    missed = wall_tap_of(motion, [MISSED] * 8)
    assert mastered is not None
    assert missed is not None
    assert mastered.next_cm == pytest.approx(mastered.heels_cm + 3)
    assert missed.next_cm == pytest.approx(missed.heels_cm - 3)
    assert mastered.lean_deg > missed.lean_deg
    assert (mastered.touched, mastered.reps, missed.touched) == (8, 8, 0)


def test_repetitions_that_cannot_be_told_do_not_count() -> None:
    tap = wall_tap_of(at_wall(20.0), [TOUCHED, UNTOLD, TOUCHED])
    assert tap is not None
    assert (tap.touched, tap.reps) == (2, 2)
    assert wall_tap_of(at_wall(20.0), [UNTOLD]) is None


def test_without_a_wall_or_with_one_of_unsure_place_nothing_is_said() -> None:
    motion = at_wall(20.0)
    assert wall_tap_of(replace(motion, wall=None), [TOUCHED]) is None
    assert wall_tap_of(at_wall(20.0, error_cm=10.0), [TOUCHED]) is None


@pytest.mark.parametrize("language", languages())
def test_distance_and_lean_are_said(language: str) -> None:
    tap = wall_tap_of(at_wall(20.0), [TOUCHED] * 4)
    assert tap is not None
    said = catalogue(language).say(tap.said)
    assert f"{tap.next_cm:.0f} cm" in said
    assert f"{tap.lean_deg:.0f}" in said
