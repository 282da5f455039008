"""What was measured in people: pressure in a disc, and how it changes with posture and load."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from carriers import in_metres
from figures import Course, exact_motion
from hiphinge.body import Landmark
from hiphinge.kinetics import Body, Load, load_of
from hiphinge.kinetics.disc import Back, compression
from hiphinge.measures import measure

#: The man of Wilke 1999; his stature is that of the table of segments.
WILKE = Body(70.0, 1.74, "male")
#: Extension moment of quiet standing, which the model does not need: the upper end of 5 to 15 N m.
STANDING_NM = 15.0
CHEST = ((Landmark.ELBOW, -0.28, 0.0), (Landmark.WRIST, -0.30, 0.16))
FAR = {Landmark.ELBOW: Landmark.FAR_ELBOW, Landmark.WRIST: Landmark.FAR_WRIST}


def standing_n() -> float:
    above_n = 9.81 * 0.4911 * WILKE.mass_kg
    back = Back(
        np.array([STANDING_NM]), np.zeros(1), np.array([[0.0, above_n]]), np.zeros(1), np.array([0.0])
    )
    return float(compression(back).value[0])


def lifted_n(trunk_deg: float, knee_deg: float, load_kg: float, *, at_chest: bool = False) -> float:
    thigh = np.array([-knee_deg / 2])
    motion = in_metres(
        exact_motion(Course(np.zeros(1), np.array([trunk_deg]), thigh, thigh + knee_deg)), WILKE
    )
    if at_chest:
        places, metres = motion.positions.copy(), motion.scale.metres_per_unit or np.nan
        for landmark, down, ahead in CHEST:
            place = places[0, Landmark.SHOULDER] + np.array([ahead, down]) / metres
            places[0, [landmark, FAR[landmark]]] = place
        motion = replace(motion, positions=places)
    loads = load_of(motion, measure(motion), WILKE, Load(load_kg), "static")
    return float(loads["l5s1_compression_n"][0])


#: Task, its pressure over that of standing, and the compression that the model tells of it.
TASKS: dict[str, tuple[float, Callable[[], float]]] = {
    "bent forward": (1.1 / 0.5, lambda: lifted_n(36.0, 0.0, 0.0)),
    "20 kg held close": (1.1 / 0.5, lambda: lifted_n(0.0, 0.0, 20.0, at_chest=True)),
    "20 kg lifted with bent knees": (1.7 / 0.5, lambda: lifted_n(39.0, 45.0, 20.0)),
    "20 kg lifted with a round back": (2.3 / 0.5, lambda: lifted_n(75.0, 10.0, 20.0)),
}


@pytest.mark.parametrize("task", TASKS)
def test_compression_rises_from_standing_as_the_pressure_in_a_disc_did(task: str) -> None:
    measured, told_n = TASKS[task]
    assert told_n() / standing_n() == pytest.approx(measured, rel=0.35)


def test_the_tasks_come_in_the_order_of_the_pressure_in_a_disc() -> None:
    forward, close, knees, round_ = (told_n() for _, told_n in TASKS.values())
    assert standing_n() < min(forward, close)
    assert max(forward, close) < knees < round_


def test_a_body_bent_forward_carries_two_to_four_and_a_half_times_what_it_does_standing() -> None:
    for lean in (30.0, 45.0, 60.0):
        assert 2.0 < lifted_n(lean, 10.0, 0.0) / standing_n() < 4.5


def test_20_kg_at_60_degrees_press_with_about_three_thousand_newtons() -> None:
    assert 2700 < lifted_n(60.0, 15.0, 20.0) < 3900
