"""What loads come to in repetitions and sets, and where they are written."""

import csv
import io
from dataclasses import replace

import numpy as np
import pytest

from figures import exact_motion, hinges
from hiphinge.kinetics import Load
from hiphinge.kinetics.lifting import damage_of_compression
from hiphinge.kinetics.tally import REPORTED_LOADS, Tally, cumulative_damage, tally
from hiphinge.motion import Motion
from hiphinge.person import Person
from hiphinge.results.frames_csv import frames_csv
from hiphinge.results.session_json import session_to_dict
from hiphinge.session import Session, analyze

ANNA = Person(1.70, 62.0, "female")


def motion(metres: bool = True) -> Motion:
    seen = exact_motion(hinges(2))
    return replace(seen, scale=replace(seen.scale, metres_per_unit=0.83 if metres else None))


def lifted(kg: float = 20.0, person: Person = ANNA) -> Session:
    return analyze(motion(), person, "deadlift", held=Load(kg))


def test_the_peak_is_the_largest_of_the_frames_and_the_band_lies_around_it() -> None:
    session = lifted()
    assert session.load is not None
    inside = session.segmentation.rep_number == 1
    peaks = tally(session.load, inside).peaks
    assert peaks["l5s1_moment_nm"] == np.nanmax(session.load["l5s1_moment_nm"][inside])
    low, middle, high = (
        peaks[name] or 0.0
        for name in ("l5s1_compression_low_n", "l5s1_compression_n", "l5s1_compression_high_n")
    )
    assert 0 < low < middle < high


def test_impulse_is_the_moment_over_time() -> None:
    session = lifted()
    assert session.load is not None
    inside = session.segmentation.rep_number == 1
    whole = tally(session.load, inside).impulse_nms
    mean = float(np.nanmean(session.load["l5s1_moment_nm"][inside]))
    assert whole == pytest.approx(mean * np.ptp(session.load.time_s[inside]), rel=0.05)


def test_damage_of_a_set_is_the_sum_over_its_repetitions() -> None:
    peaks = dict.fromkeys(REPORTED_LOADS)
    sets = [Tally({**peaks, "l5s1_compression_n": force}, None) for force in (2000.0, 3400.0, None)]
    both = float(damage_of_compression(2000.0) + damage_of_compression(3400.0))
    assert cumulative_damage(sets) == pytest.approx(both)
    assert cumulative_damage(sets[2:]) is None


def test_files_tell_loads_with_a_mass_and_nothing_of_them_without() -> None:
    heavy, unknown = lifted(), analyze(motion(), Person(1.70))
    row = next(csv.DictReader(io.StringIO(frames_csv(heavy))))
    assert {*REPORTED_LOADS, "l5s1_moment_nm_se"} <= set(row)
    assert not set(REPORTED_LOADS) & set(next(csv.DictReader(io.StringIO(frames_csv(unknown)))))
    written, nothing = session_to_dict(heavy), session_to_dict(unknown)
    assert written["load"]["hand_load_kg"] == 20.0
    assert written["load"]["mass_kg"] == 62.0
    assert {f"peak_{name}" for name in REPORTED_LOADS} <= set(written["reps"][0])
    assert written["load"]["peaks"]["l5s1_moment_nm"] == max(
        rep["peak_l5s1_moment_nm"] for rep in written["reps"]
    )
    assert nothing["load"] is None
    assert not any(name.startswith("peak_") for name in nothing["reps"][0])


def test_more_in_the_hands_never_asks_less_of_the_low_back() -> None:
    peaks = [session_to_dict(lifted(kg))["load"]["peaks"]["l5s1_moment_nm"] for kg in (0.0, 10.0, 40.0)]
    assert peaks == sorted(peaks)
    assert peaks[-1] > peaks[0] + 20


def test_a_weight_without_the_person_s_mass_is_asked_for() -> None:
    session = analyze(motion(), Person(1.70), held=Load(20.0))
    assert session.load is None
    assert any("the person's mass" in str(message) for message in session.messages)


def test_without_a_stature_only_ratios_are_told() -> None:
    session = analyze(motion(metres=False), Person(mass_kg=62.0), held=Load(20.0))
    assert session.load is not None
    written = session_to_dict(session)["load"]
    assert written["peaks"]["l5s1_moment_nm"] is None
    assert written["cumulative_damage"] is None
    assert any("stature" in str(message) for message in session.messages)
