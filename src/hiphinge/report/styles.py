"""A measured lift beside the same lift in other styles, with the loads of each."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark
from hiphinge.errors import InvalidValueError, NothingMeasuredError
from hiphinge.kinetics import Body, LoadSeries, Posture
from hiphinge.kinetics.masses import Carried
from hiphinge.kinetics.styles import Lift, StyledLift, compare_styles
from hiphinge.kinetics.tally import tally
from hiphinge.knowledge.segments import spine_joints
from hiphinge.motion import FloatArray
from hiphinge.reps import Rep
from hiphinge.results.names import STYLES_SCHEMA
from hiphinge.session import Session
from hiphinge.texts import Message

MEASURED = "measured"


@dataclass(frozen=True)
class StyleFigure:
    """A person at one moment, in metres from the ankle; x forward and y up.

    Attributes
    ----------
    body : ndarray, shape (points, 2)
        Ankle, knee, hip, lower and upper end of the low back, shoulder.
    arm : ndarray, shape (3, 2)
        Shoulder, elbow, grip.
    head : ndarray, shape (2,)
    """

    body: FloatArray
    arm: FloatArray
    head: FloatArray


@dataclass(frozen=True)
class Way:
    """One way of lifting, with its largest loads.

    Attributes
    ----------
    name : str
        ``measured`` or the name of a style.
    moment_nm, moment_error_nm : float
        Extension moment at L5/S1.
    compression_n : tuple of float
        At L5/S1: value, low and high end of its band.
    hip_moment_nm : float
    figure : StyleFigure
        At the largest moment.
    reached : bool
        Whether the hands reach the path; else the loads are those of longer arms.
    """

    name: str
    moment_nm: float
    moment_error_nm: float
    compression_n: tuple[float, float, float]
    hip_moment_nm: float
    figure: StyleFigure
    reached: bool = True


@dataclass(frozen=True)
class StyleComparison:
    """One repetition in several ways, the measured one first.

    Attributes
    ----------
    rep : int
    load_kg : float
    ways : tuple of Way
    messages : tuple of Message
        Limits of the measured loads.
    """

    rep: int
    load_kg: float
    ways: tuple[Way, ...]
    messages: tuple[Message, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the comparison as plain values."""
        return {
            "schema": str(STYLES_SCHEMA),
            "rep": self.rep,
            "hand_load_kg": self.load_kg,
            "styles": [_plain(way) for way in self.ways],
        }


def compared(session: Session) -> StyleComparison:
    """Simulate the repetition with the largest moment in every style.

    Parameters
    ----------
    session : Session
        With the person's mass and stature.

    Returns
    -------
    StyleComparison

    Raises
    ------
    InvalidValueError
        If mass or stature is not known.
    NothingMeasuredError
        If there is no repetition, or its loads cannot be estimated.
    """
    body = _body(session)
    if session.load is None or not session.reps:
        raise NothingMeasuredError(*(session.messages or (Message("reps-none-to-compare"),)))
    rep = _hardest(session, session.load)
    inside = np.asarray(session.segmentation.rep_number == rep.number)
    posture = Posture.of(session.motion, session.measures, body)
    measured = _way(MEASURED, session.load, inside, Carried(posture, body, session.held), _ankle_m(session))
    styled = compare_styles(lift_of(session, rep), session.load.way).values()
    ways = (_styled(one, Carried(one.posture, body, session.held)) for one in styled)
    return StyleComparison(rep.number, session.held.mass_kg, (measured, *ways), session.load.messages)


def lift_of(session: Session, rep: Rep) -> Lift:
    """Return the path of the hands in a repetition."""
    whole = Lift.of(session.motion, _body(session), session.held)
    inside = np.asarray(session.segmentation.rep_number == rep.number)
    rows = np.isin(whole.time_s, session.motion.time_s[inside])
    return replace(whole, time_s=whole.time_s[rows], hands=whole.hands[rows])


def _styled(lift: StyledLift, carried: Carried) -> Way:
    inside = np.ones(len(lift.reached), dtype=bool)
    way = _way(lift.style.name, lift.loads, inside, carried, np.zeros(2))
    return replace(way, reached=bool(lift.reached.all()))


def _body(session: Session) -> Body:
    person = session.person
    if person.mass_kg is None or person.stature_m is None:
        raise InvalidValueError(Message("error-styles-without-body"))
    return Body(person.mass_kg, person.stature_m, person.sex)


def _hardest(session: Session, load: LoadSeries) -> Rep:
    def moment(rep: Rep) -> float:
        inside = np.asarray(session.segmentation.rep_number == rep.number)
        return tally(load, inside).peaks["l5s1_moment_nm"] or -np.inf

    hardest = max(session.reps, key=moment)
    if moment(hardest) == -np.inf:
        raise NothingMeasuredError(Message("error-loads-hidden"))
    return hardest


def _ankle_m(session: Session) -> FloatArray:
    """Position of the ankle, in metres."""
    metres = session.motion.scale.metres_per_unit or np.nan
    return np.asarray(np.nanmedian(session.motion.at(Landmark.ANKLE), axis=0) * metres)


def _way(
    name: str,
    loads: LoadSeries,
    inside: NDArray[np.bool_],
    carried: Carried,
    ankle: FloatArray,
) -> Way:
    peaks = {key: np.nan if value is None else value for key, value in tally(loads, inside).peaks.items()}
    at = int(np.nanargmax(np.where(inside, loads["l5s1_moment_nm"], np.nan)))
    return Way(
        name=name,
        moment_nm=peaks["l5s1_moment_nm"],
        moment_error_nm=float(loads.series["l5s1_moment_nm"].standard_error[at]),
        compression_n=(
            peaks["l5s1_compression_n"],
            peaks["l5s1_compression_low_n"],
            peaks["l5s1_compression_high_n"],
        ),
        hip_moment_nm=peaks["hip_moment_nm"],
        figure=_figure(carried, at, ankle),
    )


def _figure(carried: Carried, at: int, ankle: FloatArray) -> StyleFigure:
    posture, arm = carried.posture, carried.posture.arms[0]
    lean = np.radians(posture.disc_inclination_deg[at] + np.nan_to_num(posture.lumbar_flexion_deg[at]))
    chest = (1 - spine_joints()["t12l1"].height) * posture.trunk_m * np.array([np.sin(lean), np.cos(lean)])
    shoulder = posture.shoulder[at]
    knee, hip, l5s1 = posture.knee[at] - ankle, posture.hip[at] - ankle, posture.l5s1[at] - ankle
    points = [np.zeros(2), knee, hip, l5s1, shoulder - chest - ankle, shoulder - ankle]
    grip = np.mean([grip[at] for grip in carried.grips()], axis=0)
    head = shoulder + 0.5 * chest if posture.ear is None else posture.ear[at]
    return StyleFigure(
        np.array(points), np.array([arm.shoulder[at], arm.elbow[at], grip]) - ankle, np.asarray(head - ankle)
    )


def _plain(way: Way) -> dict[str, Any]:
    value, low, high = (round(newtons) for newtons in way.compression_n)
    return {
        "name": way.name,
        "peak_l5s1_moment_nm": round(way.moment_nm, 1),
        "peak_l5s1_moment_nm_se": round(way.moment_error_nm, 1),
        "peak_l5s1_compression_n": value,
        "peak_l5s1_compression_low_n": low,
        "peak_l5s1_compression_high_n": high,
        "peak_hip_moment_nm": round(way.hip_moment_nm, 1),
        "reached": way.reached,
    }
