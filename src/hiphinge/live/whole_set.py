"""A set as one session: repetitions that were judged one by one, put together as they were measured."""

from collections import deque
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from hiphinge.coaching.live_set import SetRecord
from hiphinge.families import conclude
from hiphinge.faults import Finding
from hiphinge.measures import Measures
from hiphinge.measures.joining import spread
from hiphinge.measures.measuring import joined
from hiphinge.motion import Motion
from hiphinge.recording import Label, Recording, versions_of
from hiphinge.reps import Rep, Segmentation
from hiphinge.session import Session

#: Repetitions that are remembered, the latest ones: each takes about 100 kB at 15 pictures a second.
MOST_REPS = 100
#: Seconds that are kept before a repetition.
BEFORE_S = 1.0
#: Name of what was recorded, in the place of a file's.
NAME = "live"


@dataclass(frozen=True)
class _Stretch:
    """The frames of one repetition and a little before, as the judged window has them.

    Attributes
    ----------
    recording : Recording
    phase : ndarray of object (Phase), shape (frames,)
    rep : Rep
        With its number in the stream.
    found : tuple of Finding
    """

    recording: Recording
    phase: NDArray[np.object_]
    rep: Rep
    found: tuple[Finding, ...]


class SetMemory:
    """Remembers the latest repetitions of a stream with all that was measured in them; no pictures."""

    def __init__(self) -> None:
        self._stretches: deque[_Stretch] = deque(maxlen=MOST_REPS)

    def take(self, window: Session, rep: Rep, found: tuple[Finding, ...]) -> None:
        """Remember a repetition.

        Parameters
        ----------
        window : Session
            The judged window that shows it.
        rep : Rep
            With its number in the stream.
        found : tuple of Finding
        """
        time_s = window.motion.time_s
        before_s = self._stretches[-1].rep.end_s if self._stretches else -np.inf
        is_new = (time_s > before_s) & (time_s >= rep.start_s - BEFORE_S)
        rows = np.flatnonzero(is_new & (time_s <= rep.end_s))
        recording = replace(
            window.recording,
            motion=_without_outline(window.motion.part(rows)),
            measures=_without_line(window.measures.part(rows)),
        )
        self._stretches.append(_Stretch(recording, window.segmentation.phase[rows], rep, found))

    def session(self, drill: str | None, record: SetRecord | None) -> Session | None:
        """Return the repetitions that count as a session, numbered from 1, in seconds from its first frame.

        Parameters
        ----------
        drill : str or None
            What was asked for.
        record : SetRecord or None
            Which repetitions count, and what was said; None where all count and nobody coached.

        Returns
        -------
        Session or None
            None where no repetition counts.
        """
        counted = _counted(self._stretches, None if record is None else record.counted)
        if not counted:
            return None
        start_s = float(counted[0].recording.motion.time_s[0])
        recording = _joined(counted, start_s)
        found = tuple(tuple(_finding_since(one, start_s) for one in stretch.found) for stretch in counted)
        judgement = conclude(recording, drill, _segmentation(counted, start_s), found)
        if record is not None and record.in_pain:
            judgement = replace(judgement, advice=replace(judgement.advice, praise=(), next_drill=None))
        return Session(recording, judgement, coached=record and record.since(start_s))


def _counted(stretches: Collection[_Stretch], numbers: Collection[int] | None) -> list[_Stretch]:
    wanted = [one for one in stretches if numbers is None or one.rep.number in numbers]
    return [replace(one, rep=replace(one.rep, number=number)) for number, one in enumerate(wanted, 1)]


def _without_outline(motion: Motion) -> Motion:
    """Leave out what only drawings need: it is most of the memory."""
    return replace(motion, back=None)


def _without_line(measures: Measures) -> Measures:
    return replace(measures, spine=measures.spine and replace(measures.spine, line=None))


def _joined(stretches: Sequence[_Stretch], start_s: float) -> Recording:
    """One recording of all stretches, one after the other on one clock."""
    motions = [stretch.recording.motion for stretch in stretches]
    ends = np.cumsum([0, *map(len, motions)])
    rows = [np.arange(*ends[place : place + 2]) for place in range(len(motions))]
    whole: Motion = spread(int(ends[-1]), list(zip(rows, motions, strict=True)))
    time_s = whole.time_s - start_s
    lasts_s = float(time_s[-1])
    provenance = replace(
        whole.provenance,
        file=NAME,
        duration_s=lasts_s,
        frames=len(time_s),
        frame_rate_hz=float(1 / np.median(np.diff(time_s))),
    )
    motion = replace(whole, time_s=time_s, frame=whole.frame - whole.frame[0], provenance=provenance)
    takes = [(of_one, stretch.recording.measures) for of_one, stretch in zip(rows, stretches, strict=True)]
    return replace(
        stretches[-1].recording,
        motion=motion,
        measures=joined(motion, takes),
        versions=versions_of(motion),
        label=Label(recorded_on=date.today()),
    )


def _segmentation(stretches: Sequence[_Stretch], start_s: float) -> Segmentation:
    inside = [
        np.where(_within(stretch.rep, stretch.recording.motion), stretch.rep.number, 0)
        for stretch in stretches
    ]
    return Segmentation(
        reps=tuple(_rep_since(stretch.rep, start_s) for stretch in stretches),
        attempts=(),
        phase=np.concatenate([stretch.phase for stretch in stretches]),
        rep_number=np.concatenate(inside),
    )


def _within(rep: Rep, motion: Motion) -> NDArray[np.bool_]:
    return np.asarray((motion.time_s >= rep.start_s) & (motion.time_s <= rep.end_s))


def _rep_since(rep: Rep, start_s: float) -> Rep:
    times = {name: getattr(rep, name) - start_s for name in ("start_s", "bottom_s", "end_s")}
    return replace(rep, **times)


def _finding_since(found: Finding, start_s: float) -> Finding:
    return found if found.time_s is None else replace(found, time_s=found.time_s - start_s)
