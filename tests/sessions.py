"""Small made-up sessions with known values."""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

import numpy as np

from hiphinge.body import Landmark
from hiphinge.coaching import advise
from hiphinge.families import HingeJudgement
from hiphinge.faults import Finding, Verdict
from hiphinge.knowledge.drills import drill
from hiphinge.measures import Measures
from hiphinge.measures.series import COLUMN_UNITS, Series, missing
from hiphinge.measures.spine import CONTACTS, Dowel, Spine
from hiphinge.measures.spine.dowel import TOUCHES
from hiphinge.measures.spine.spine import SPINE_SERIES
from hiphinge.motion import FloatArray, Motion, Provenance, Scale, View
from hiphinge.person import Person
from hiphinge.recording import Recording
from hiphinge.reps import Attempt, Phase, Rep, Segmentation
from hiphinge.session import Session
from hiphinge.texts import Message

#: Landmarks of a person standing sideways, facing right, in shares of the picture's width and height.
STANDING = {
    Landmark.NOSE: (0.56, 0.17),
    Landmark.EAR: (0.51, 0.16),
    Landmark.SHOULDER: (0.50, 0.28),
    Landmark.ELBOW: (0.50, 0.42),
    Landmark.WRIST: (0.52, 0.54),
    Landmark.HIP: (0.50, 0.54),
    Landmark.KNEE: (0.51, 0.72),
    Landmark.ANKLE: (0.50, 0.90),
    Landmark.HEEL: (0.48, 0.93),
    Landmark.TOE: (0.56, 0.93),
}
#: The rod behind that person, the points of the back that it touches, and the hollow, in the same shares.
ROD = ((0.44, 0.60), (0.44, 0.06))
BACK_AT = {"head": (0.42, 0.10), "mid_back": (0.44, 0.30), "tailbone": (0.44, 0.54)}
HOLLOW = ((0.47, 0.51), (0.44, 0.51))
#: Lower and upper end of a straight back, which leaves room to look at it between body and rod.
BACK_LINE = ((0.47, 0.56), (0.47, 0.16))
ALL_TOUCH = (TOUCHES,) * len(CONTACTS)


def image_points(frames: int, width: int = 160, height: int = 120) -> FloatArray:
    """The standing person, in pixels, on each of some frames."""
    points = np.full((frames, len(Landmark), 2), np.nan)
    for landmark, (x, y) in STANDING.items():
        points[:, landmark] = x * width, y * height
    return points


def make_session(frames: int = 90, rate_hz: float = 30.0, width: int = 160, height: int = 120) -> Session:
    """One repetition in the middle third and one attempt after it; spine and pelvis missing."""
    time_s, numbers = np.arange(frames) / rate_hz, np.arange(frames, dtype=np.int64)
    view = View("right", 3.04, -0.001, usable=True)
    source = Provenance("clip.mp4", "video", frames / rate_hz, frames, width, height, rate_hz)
    motion = Motion(
        time_s=time_s,
        frame=numbers,
        positions=_sagittal(image_points(frames, width, height), width, height),
        standard_error=np.ones((frames, len(Landmark))),
        confidence=np.ones((frames, len(Landmark))),
        facing_sign=np.ones(frames, dtype=np.int64),
        scale=Scale(0.36 * height),
        view=view,
        provenance=source,
        messages=(Message("recording-feet-hidden", {"percent": 12}),),
    )
    recording = Recording(
        motion=motion,
        measures=_measures(time_s, numbers),
        person=Person(1.75),
        versions={"numpy": "2.0", "hiphinge": "0.1.0"},
    )
    judgement = HingeJudgement(
        movement="hinge",
        drill=None,
        segmentation=_segmentation(time_s),
        advice=advise((), (), drill("hinge")),
        findings=((),),
    )
    return Session(recording, judgement)


#: Where a session keeps what its properties pass on.
_OF_MOTION = {"source": "provenance", "view": "view", "messages": "messages"}


def with_values(session: Session, **changes: Any) -> Session:
    """The same session with other values, wherever it keeps them."""
    recording, judgement = session.recording, session.judgement
    for name, value in changes.items():
        if name in _OF_MOTION:
            recording = replace(recording, motion=replace(recording.motion, **{_OF_MOTION[name]: value}))
        elif name in {field.name for field in fields(Recording)}:
            recording = replace(recording, **{name: value})
        else:
            judgement = replace(judgement, **{name: value})
    return Session(recording, judgement)


def with_view(session: Session, view: View) -> Session:
    """The same session, seen otherwise."""
    return with_values(session, view=view)


def without_reps(session: Session) -> Session:
    """The same session, with nothing found in it."""
    frames = len(session.motion)
    rest = np.full(frames, Phase.REST, dtype=object)
    nothing = Segmentation((), (), rest, np.zeros(frames, dtype=np.int64))
    return with_values(session, segmentation=nothing, findings=())


def with_spine(session: Session, contact: Sequence[int] = ALL_TOUCH) -> Session:
    """The same session with a back line and a dowel, whose contacts stay as they are all the time."""
    measures, rep = session.measures, session.reps[0]
    spine = _spine(session, contact)
    given = replace(
        rep,
        lumbar_flexion_deg=18.234,
        lumbar_flexion_peak_deg=21.456,
        lumbar_flexion_percent=62.345,
        lumbar_share=0.354321,
        lumbar_share_thirds=(0.1, 0.312345, None),
        rounding_onset_trunk_deg=42.125,
    )
    return with_values(
        session,
        measures=replace(measures, series={**measures.series, **spine.series}, spine=spine),
        segmentation=replace(session.segmentation, reps=(given,)),
    )


def _spine(session: Session, contact: Sequence[int]) -> Spine:
    frames, size = len(session.motion), (session.source.width or 0, session.source.height or 0)

    def everywhere(place: Sequence[object]) -> FloatArray:
        picture = np.array(place, float) * size
        return np.broadcast_to(_sagittal(picture, *size), (frames, *picture.shape)).copy()

    names = dict(zip(CONTACTS, contact, strict=True))
    dowel = Dowel(
        rod=everywhere(ROD),
        places={name: everywhere(BACK_AT[name]) for name in CONTACTS},
        contact={name: np.full(frames, state, dtype=np.int8) for name, state in names.items()},
        hollow=everywhere(HOLLOW),
        gap=Series("dowel_gap_cm", np.full(frames, 3.21), np.full(frames, 0.5)),
    )
    lumbar = Series("lumbar_flexion_deg", 0.3 * session.measures.bend, np.full(frames, 4.0))
    given = {series.name: series for series in (lumbar, dowel.gap)}
    series = {name: missing(name, frames) for name in SPINE_SERIES} | given
    line = everywhere(np.linspace(*BACK_LINE, 61).tolist())
    return Spine("back line", series, line, dowel)


def _sagittal(picture: FloatArray, width: int, height: int) -> FloatArray:
    """Pixels of a picture of a person who faces right, as places of a motion."""
    return (picture - (width / 2, height / 2)) * (1, -1)


def _segmentation(time_s: FloatArray) -> Segmentation:
    frames = len(time_s)
    a, b, c, d = (int(frames * share) for share in (1 / 3, 4 / 9, 5 / 9, 2 / 3))
    phase, number = np.full(frames, Phase.REST, dtype=object), np.zeros(frames, dtype=np.int64)
    phase[a:b], phase[b:c], phase[c:d] = Phase.DESCENT, Phase.BOTTOM, Phase.ASCENT
    number[a:d] = 1
    start, down, up, end = (float(time_s[at]) for at in (a, b, c, d))
    rep = Rep(
        number=1,
        start_s=start,
        bottom_s=(down + up) / 2,
        end_s=end,
        descent_s=down - start,
        pause_s=up - down,
        ascent_s=end - up,
        trunk_inclination_deg=70.123,
        trunk_thigh_flexion_deg=91.5,
        knee_flexion_deg=22.0,
        shank_inclination_deg=-0.001,
        hip_travel=0.31234567,
    )
    attempt = Attempt(None, float(time_s[-1]), None, Message("attempt-cut-off"))
    return Segmentation((rep,), (attempt,), phase, number)


def _measures(time_s: FloatArray, numbers: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Measures:
    frames = len(time_s)
    bend = 35 * (1 - np.cos(2 * np.pi * np.arange(frames) / max(frames, 1)))
    given = {
        "trunk_inclination_deg": bend,
        "trunk_thigh_flexion_deg": 1.3 * bend,
        "knee_flexion_deg": 0.3 * bend,
        "shank_inclination_deg": np.where(np.arange(frames) == 1, np.nan, -0.001),
        "hip_travel": bend / 100,
    }
    series = {
        name: Series(name, given[name], np.where(np.isnan(given[name]), np.nan, 1.25))
        if name in given
        else missing(name, frames)
        for name in COLUMN_UNITS
    }
    return Measures(time_s, numbers, np.full(frames, 0.9), series, bend, np.zeros((frames, 2)))


def made_up(
    fault: str, severity: float = 0.5, time_s: float = 1.5, verdict: Verdict = Verdict.PRESENT
) -> Finding:
    """What might have been found of a fault."""
    reason = Message(f"fault-{fault.replace('_', '-')}-title")
    return Finding(fault, verdict, reason, "deg", 30.0, 15.0, severity, time_s, 0.9)


def with_findings(session: Session, found: Sequence[Sequence[Finding]]) -> Session:
    """The same session, with these findings for each repetition and the advice that follows from them."""
    findings = tuple(tuple(of_rep) for of_rep in found)
    return with_values(session, findings=findings, advice=advise(session.reps, findings, drill("hinge")))
