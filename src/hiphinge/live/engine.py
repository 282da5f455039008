"""The live driver: one picture in, one reading out."""

from collections import deque
from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from hiphinge.calibration import Calibration
from hiphinge.coaching import advise
from hiphinge.coaching.live_set.record import SetRecord
from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.drills import DEFAULT_DRILL, judged_drill
from hiphinge.live.judging import Judge, Judged, Subject
from hiphinge.live.lag import lag_s
from hiphinge.live.phase import PhaseWatch
from hiphinge.live.reading import FinishedRep, Reading, RodContact
from hiphinge.live.smoothing import OneEuro
from hiphinge.live.whole_set import SetMemory
from hiphinge.live.window import KEPT_S, LandmarkRow, Rows, Window
from hiphinge.measures import COLUMN_UNITS, measure
from hiphinge.measures.spine import CONTACTS, Dowel
from hiphinge.measures.spine.dowel import TOUCHES, UNKNOWN
from hiphinge.motion import FloatArray, Motion
from hiphinge.person import Person
from hiphinge.poses.estimator import PoseEstimator
from hiphinge.poses.following import Follower
from hiphinge.poses.frames import Frame, Picture
from hiphinge.poses.sagittal import picture_points, sagittal_motion
from hiphinge.poses.shots import ShotWatch
from hiphinge.poses.track import Track
from hiphinge.poses.wall_ends import wall_ends
from hiphinge.recording import Recording
from hiphinge.reference import Reference, StandingBack
from hiphinge.reps import Attempt, Phase, Rep
from hiphinge.session import Session
from hiphinge.texts import Message, Number

#: Larger pictures are made smaller: the pose model looks at 256 pixels of a person.
LONGEST_SIDE = 1280
#: The reference is learned when the person was seen for so long, and tried again after the other.
LEARN_AFTER_S, LEARN_AGAIN_S = 1.5, 0.5
#: A movement that does not end in standing is judged this often.
JUDGE_EVERY_S = 10.0
#: A repetition has ended when its end lies this far back: no later frame then changes its smoothing.
ENDED_S = 0.2
#: An attempt that nothing was made of after so long is one.
ATTEMPT_AFTER_S = 10.0
#: Smoothed units: degrees as they are, lengths in hundredths of a leg, centimetres in tenths.
_UNITS = np.array([{"deg": 1.0, "leg lengths": 100.0, "cm": 10.0}[unit] for unit in COLUMN_UNITS.values()])


class LiveEngine:
    """Answers each picture of a stream at once, and judges each repetition when it ends.

    The file driver's functions judge the last seconds of the stream; memory does not grow with its length.

    Parameters
    ----------
    estimator : PoseEstimator, optional
        Needed for pictures; rows of landmarks do without.
    person : Person, optional
    drill : str, optional
        What is practised, one of `knowledge.drills.drill_codes`.
    calibration : Calibration, optional
        The person's own full slump; gives lumbar flexion in per cent of it.
    standing_back : StandingBack, optional
        The person's back in quiet standing from earlier sessions, used until they were seen standing.
    waits : bool
        Whether `push` waits until a repetition has been judged. Otherwise it is judged in a thread beside
        the pictures and reported with a later one, which then depends on the speed of the computer.

    Raises
    ------
    InvalidValueError
        If there is no such drill.
    """

    def __init__(
        self,
        estimator: PoseEstimator | None = None,
        person: Person | None = None,
        drill: str | None = None,
        calibration: Calibration | None = None,
        *,
        standing_back: StandingBack | None = None,
        waits: bool = True,
    ) -> None:
        judged_drill(drill or DEFAULT_DRILL)
        self._estimator = estimator
        self._subject = Subject(person or Person(), drill, calibration, standing_back)
        self._judge = Judge(self._subject, waits=waits)
        self._frames = 0
        self._time_s = -np.inf
        self._lags: deque[float] = deque(maxlen=100)
        self._live: deque[tuple[float, float]] = deque()
        self._reps = 0
        self._attempts = 0
        self._counted_s = -np.inf
        self._cue: Message | None = None
        self._window: Window | None = None
        self._memory = SetMemory()
        self._begin_view()

    def push(self, picture: Picture, time_s: float) -> Reading:
        """Take in the next picture.

        Parameters
        ----------
        picture : ndarray of uint8, shape (height, width, 3)
            Red, green and blue.
        time_s : float
            Seconds since any fixed moment, later than that of the picture before.

        Raises
        ------
        InvalidValueError
            If the time does not rise, the picture is none, or there is no estimator.
        """
        self._require_picture(picture)
        if self._estimator is None:
            raise InvalidValueError(Message("error-live-estimator"))
        self._require_later(time_s)
        shown, scale = _shown(picture)
        frame = Frame(self._frames, time_s, shown, scale)
        size = picture.shape[1], picture.shape[0]
        done: list[FinishedRep] = []
        if self._window is None or self._window.size_px != size or self._shots.look(frame):
            done += self._new_view(size, Follower(self._estimator))
            self._shots.look(frame)
        assert isinstance(self._window, Window)
        assert isinstance(self._window.people, Follower)
        self._window.people.step(frame)
        self._window.take(self._frames, time_s, frame)
        return self._answer(time_s, done)

    def push_landmarks(self, row: LandmarkRow, time_s: float) -> Reading:
        """Take in the landmarks of the next picture, where another program finds them.

        Raises
        ------
        InvalidValueError
            If the time does not rise.
        """
        self._require_later(time_s)
        done: list[FinishedRep] = []
        if self._window is None or self._window.size_px != (row.width, row.height):
            done += self._new_view((row.width, row.height), Rows())
        assert isinstance(self._window, Window)
        assert isinstance(self._window.people, Rows)
        self._window.people.take(row)
        self._window.take(self._frames, time_s)
        return self._answer(time_s, done)

    def finish(self) -> tuple[FinishedRep, ...]:
        """Judge what is left when the stream has ended."""
        return tuple(self._judge_rest())

    def session(self, record: SetRecord | None = None) -> Session | None:
        """Return repetitions that were judged as a session, without the recording of which there is none.

        Parameters
        ----------
        record : SetRecord, optional
            Which repetitions of the stream count, and what was said; without it all count, and nobody
            coached. At most the latest `whole_set.MOST_REPS` are remembered.

        Returns
        -------
        Session or None
            None where no repetition counts.
        """
        return self._memory.session(self._subject.drill, record)

    @property
    def frames(self) -> int:
        """Pictures pushed so far."""
        return self._frames

    @property
    def reps(self) -> int:
        """Repetitions finished so far."""
        return self._reps

    @property
    def attempts(self) -> int:
        """Movements so far that are no repetition."""
        return self._attempts

    @property
    def kept_s(self) -> float:
        """Seconds of the stream that are kept to judge repetitions."""
        return 0.0 if self._window is None else self._window.lasts_s

    @property
    def lag_s(self) -> float | None:
        """How far the smoothed trunk lags behind the one smoothed without lag; None before a repetition."""
        return float(np.median(self._lags)) if self._lags else None

    def _require_later(self, time_s: float) -> None:
        if not np.isfinite(time_s) or time_s <= self._time_s:
            values = {"time": Number(time_s, 3), "before": Number(self._time_s, 3)}
            raise InvalidValueError(Message("error-live-time", values))

    def _require_picture(self, picture: Picture) -> None:
        if picture.ndim != 3 or picture.shape[2] != 3 or picture.dtype != np.uint8 or not picture.size:
            shape = " x ".join(map(str, picture.shape))
            raise InvalidValueError(
                Message("error-live-picture", {"shape": shape, "type": str(picture.dtype)})
            )

    def _begin_view(self) -> None:
        self._shots = ShotWatch()
        self._reference: Reference | None = None
        self._wall_px: FloatArray | None = None
        self._phase, self._smooth = PhaseWatch(), OneEuro()
        self._next_learning_s = LEARN_AFTER_S
        self._judged_s = self._time_s

    def _new_view(self, size: tuple[int, int], people: Follower | Rows) -> list[FinishedRep]:
        """Judge what was seen, and begin anew: nothing is compared across a cut."""
        done = self._judge_rest()
        self._begin_view()
        name = None if self._estimator is None else self._estimator.name
        self._window = Window(people, size, name)
        return done

    def _answer(self, time_s: float, done: list[FinishedRep]) -> Reading:
        self._frames += 1
        self._time_s = time_s
        reading = self._read()
        waited = self._judged_s if np.isfinite(self._judged_s) else time_s
        self._judged_s = waited
        if not self._judge.busy and (self._phase.due or time_s - waited > JUDGE_EVERY_S):
            self._begin_judging()
        judged = self._judge.take(wait=False)
        if judged is not None:
            found = self._reported(judged, ended=False)
            self._phase.tried(bool(found))
            done += found
        return replace(reading, reps=self._reps, finished=tuple(done), cue=self._cue)

    def _read(self) -> Reading:
        """Measure the newest frame by what is known of person and view."""
        window = self._window
        assert window is not None
        if self._reference is None:
            self._learn(window)
        newest = window.newest()
        if newest is None:
            return Reading(self._time_s, seen=False)
        if self._reference is None:
            points, visibility = newest[1].points_px[0], newest[1].visibility[0]
            return Reading(self._time_s, seen=True, points_px=points, visibility=visibility)
        motion = sagittal_motion(*newest, self._subject.person, reference=self._reference)
        return self._measured(motion, newest[1], self._reference)

    def _measured(self, motion: Motion, track: Track, reference: Reference) -> Reading:
        measures = measure(motion, reference)
        values = np.array([float(measures[name][0]) for name in COLUMN_UNITS] + [float(measures.bend[0])])
        units = np.append(_UNITS, 1.0)
        smooth = self._smooth.step(self._time_s, values * units) / units
        named = dict(zip(COLUMN_UNITS, smooth.tolist(), strict=False))
        self._remember(named)
        spine, dowel = measures.spine, measures.dowel
        return Reading(
            self._time_s,
            seen=True,
            phase=self._phase_at(float(smooth[-1]), reference),
            measures=named,
            points_px=track.points_px[0],
            visibility=track.visibility[0],
            back_px=_in_picture(motion, None if spine is None else spine.line),
            rod_px=_in_picture(motion, None if dowel is None else dowel.rod),
            contacts=() if dowel is None else _contacts(motion, dowel),
            wall_px=self._wall_px,
            view=reference.view,
        )

    def _phase_at(self, bend: float, reference: Reference) -> Phase | None:
        if reference.standing is None or not np.isfinite(bend):
            return None
        return self._phase.step(self._time_s, bend - reference.standing.trunk_inclination_deg)

    def _remember(self, named: Mapping[str, float]) -> None:
        """Keep the smoothed trunk of the window, whose lag is measured once it is known without lag."""
        self._live.append((self._time_s, named["trunk_inclination_deg"]))
        while self._time_s - self._live[0][0] > KEPT_S:
            self._live.popleft()

    def _learn(self, window: Window) -> None:
        if window.lasts_s < self._next_learning_s:
            return
        self._next_learning_s = window.lasts_s + LEARN_AGAIN_S
        recording = self._subject.recorded(window.seen(), None)
        if recording is not None:
            self._keep_reference(recording)

    def _keep_reference(self, recording: Recording) -> None:
        """Take over what was learned of person, view and room, if the person was seen standing."""
        if recording.measures.reference.standing is None:
            return
        self._reference = recording.measures.reference
        ends = wall_ends(recording.motion)
        if ends is not None:
            self._wall_px = np.nanmedian(ends, axis=0)

    def _begin_judging(self) -> None:
        if self._window is None:
            return
        self._judged_s = self._time_s
        back = None if self._reference is None else self._reference.back
        self._judge.begin(self._window, self._time_s, back)

    def _judge_rest(self) -> list[FinishedRep]:
        """Judge what the window holds at its end, after what is being judged already."""
        before = self._judge.take(wait=True)
        done = [] if before is None else self._reported(before, ended=False)
        self._begin_judging()
        rest = self._judge.take(wait=True)
        return done if rest is None else done + self._reported(rest, ended=True)

    def _reported(self, judged: Judged, *, ended: bool) -> list[FinishedRep]:
        """Report the repetitions of a judged window that were not reported before."""
        if judged.session is None:
            return []
        self._keep_reference(judged.session.recording)
        return self._new_ones(judged, judged.session, ended=ended)

    def _new_ones(self, judged: Judged, whole: Session, *, ended: bool) -> list[FinishedRep]:
        judgement, before_s = whole.judgement, judged.at_s - (0.0 if ended else ENDED_S)
        new = [
            (rep, found)
            for rep, found in zip(judgement.reps, judgement.findings, strict=True)
            if self._counted_s < rep.bottom_s
            and rep.start_s >= self._counted_s - ENDED_S
            and rep.end_s <= before_s
            and (ended or not judged.goes_on(rep))
        ]
        settled_s = new[-1][0].start_s + ENDED_S if new else judged.at_s - ATTEMPT_AFTER_S
        self._count_attempts(judgement.attempts, settled_s, ended=ended)
        done = []
        for rep, found in new:
            self._reps += 1
            self._counted_s = max(self._counted_s, rep.end_s)
            numbered = replace(rep, number=self._reps)
            drill = judged_drill(judgement.judged_as)
            advice = advise((numbered,), (found,), drill, whole.motion.view.yaw_deg)
            self._cue = None if advice.focus is None else Message(f"cue-{advice.focus.cue}")
            self._memory.take(whole, numbered, found)
            done.append(FinishedRep(numbered, found, advice))
            self._lags.extend(self._lag(whole, rep))
        return done

    def _count_attempts(self, attempts: tuple[Attempt, ...], settled_s: float, *, ended: bool) -> None:
        """Count each attempt once, when no later frame can make a repetition of it any more."""
        for attempt in attempts:
            times = [t for t in (attempt.start_s, attempt.bottom_s, attempt.end_s) if t is not None]
            if not times or min(times) < self._counted_s - ENDED_S:
                continue
            if ended or max(times) <= settled_s:
                self._attempts += 1
                self._counted_s = max(self._counted_s, *times) if not ended else self._counted_s

    def _lag(self, whole: Session, rep: Rep) -> list[float]:
        if not self._live:
            return []
        live_s, live = np.array(self._live).T
        within = (live_s >= rep.start_s) & (live_s <= rep.end_s)
        found = lag_s(
            live_s[within], live[within], whole.motion.time_s, whole.measures["trunk_inclination_deg"]
        )
        return [] if found is None else [found]


def _shown(picture: Picture) -> tuple[Picture, float]:
    """The picture that the pose model sees, and how many pixels one of its pixels stands for."""
    height, width = picture.shape[:2]
    scale = max(height, width) / LONGEST_SIDE
    if scale <= 1:
        return np.ascontiguousarray(picture), 1.0
    import cv2

    size = round(width / scale), round(height / scale)
    smaller = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    return np.asarray(smaller, np.uint8), width / size[0]


def _in_picture(motion: Motion, points: FloatArray | None) -> FloatArray | None:
    return None if points is None else picture_points(motion, points)[0]


def _contacts(motion: Motion, dowel: Dowel) -> tuple[RodContact, ...]:
    known = (name for name in CONTACTS if dowel.contact[name][0] != UNKNOWN)
    return tuple(
        RodContact(
            name, picture_points(motion, dowel.places[name])[0], bool(dowel.contact[name][0] == TOUCHES)
        )
        for name in known
    )
