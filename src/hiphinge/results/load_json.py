"""Loads of a session as plain values."""

from typing import Any

import numpy as np

from hiphinge.kinetics import LOAD_UNITS, LoadSeries
from hiphinge.kinetics.tally import Tally, cumulative_damage, tally
from hiphinge.reps import Rep
from hiphinge.session import Session

_DECIMALS = {"N m": 1, "N": 0, "percent": 2, "m": 4, "ratio": 4}


def rep_loads(session: Session, rep: Rep) -> dict[str, float | None]:
    """Return the peak loads of a repetition, with ``peak_`` before each name; empty without loads."""
    if session.load is None:
        return {}
    return {f"peak_{name}": value for name, value in _peaks(_tally(session, session.load, rep)).items()}


def session_load(session: Session) -> dict[str, Any] | None:
    """Return the loads of a session; None without loads."""
    if session.load is None:
        return None
    person, held = session.person, session.held
    whole = tally(session.load, np.asarray(session.segmentation.rep_number > 0))
    tallies = [_tally(session, session.load, rep) for rep in session.reps]
    damage, impulses = cumulative_damage(tallies), [one.impulse_nms for one in tallies]
    return {
        "mass_kg": person.mass_kg,
        "stature_m": person.stature_m,
        "sex": person.sex,
        "hand_load_kg": held.mass_kg,
        "hands": held.hands,
        "segment_table": session.load.segment_table,
        "way": session.load.way,
        "cumulative_damage": None if damage is None else float(f"{damage:.3g}"),
        "impulse_nms": round(sum(one for one in impulses if one is not None), 1) if any(impulses) else None,
        "peaks": _peaks(whole),
    }


def _tally(session: Session, load: LoadSeries, rep: Rep) -> Tally:
    return tally(load, np.asarray(session.segmentation.rep_number == rep.number))


def _peaks(of: Tally) -> dict[str, float | None]:
    return {
        name: None if value is None else round(value, _DECIMALS[LOAD_UNITS[name]]) + 0.0
        for name, value in of.peaks.items()
    }
