"""The coach of a set: from each event to what is said."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from hiphinge.coaching.live_set import pain
from hiphinge.coaching.live_set.cueing import Cueing, after_rep
from hiphinge.coaching.live_set.events import Button, Event, Hurts, Pressed, RepEnded, Saw
from hiphinge.coaching.live_set.line import Kind, Line, Sound
from hiphinge.coaching.live_set.plan import CountAt, SetPlan
from hiphinge.coaching.live_set.record import SetRecord
from hiphinge.coaching.live_set.set_up import SetUp, looked
from hiphinge.coaching.live_set.sight import Sight
from hiphinge.knowledge.drills import drill
from hiphinge.knowledge.live_set import rhythm
from hiphinge.reps import Phase, Rep
from hiphinge.texts import Message

#: A bottom that no repetition came of is taken back after so long: it was none.
_UNCONFIRMED_S = 6.0


class Stage(StrEnum):
    """Where a person is in a set."""

    SET_UP = "set_up"
    COUNTDOWN = "countdown"
    MOVING = "moving"
    PAUSED = "paused"
    RESTING = "resting"
    DONE = "done"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Coach:
    """A set that is coached.

    Attributes
    ----------
    plan : SetPlan
    stage : Stage
        ``stopped`` is for pain: nothing leads on from there.
    since_s : float
        When the stage began.
    set_up : SetUp
    cueing : Cueing
    counts_from_s, counts_to_s : float
        Only repetitions whose bottom lies between them count.
    record : SetRecord
        Which repetitions count, what was said, and what hurt.
    bottom_s : float or None
        When a bottom was reached of which no repetition has come yet.
    deep : bool
        Whether the present bend has reached its depth.
    in_pain : bool
        Whether pain was felt: praise is then over.
    stop : Line or None
        What to do after pain that stops the set.
    said_s : int
        Seconds of the countdown that were said last.
    seen_s : float
        When the person was seen last.
    """

    plan: SetPlan = field(default_factory=SetPlan)
    stage: Stage = Stage.SET_UP
    since_s: float = 0.0
    set_up: SetUp = field(default_factory=SetUp)
    cueing: Cueing = field(default_factory=Cueing)
    counts_from_s: float = float("inf")
    counts_to_s: float = float("inf")
    record: SetRecord = field(default_factory=SetRecord)
    bottom_s: float | None = None
    deep: bool = False
    in_pain: bool = False
    stop: Line | None = None
    said_s: int = 0
    seen_s: float = float("inf")

    @property
    def reps(self) -> int:
        """Repetitions that ended and count."""
        return len(self.record.counted)

    @property
    def is_over(self) -> bool:
        """Whether the set has ended."""
        return self.stage in {Stage.RESTING, Stage.DONE, Stage.STOPPED}

    @property
    def shown_reps(self) -> int:
        """The count to show: with the bottom just reached, if one counts there."""
        early = self.plan.count_at is CountAt.BOTTOM and self.bottom_s is not None
        return self.reps + int(early)

    @property
    def rest_left_s(self) -> float:
        """Seconds of rest that are left, by the clock of the person's last sight."""
        return max(0.0, self.since_s + self.plan.rest_s - self.seen_s) if self.stage is Stage.RESTING else 0.0


@dataclass(frozen=True)
class Step:
    """What an event leads to.

    Attributes
    ----------
    coach : Coach
    lines : tuple of Line
        The most urgent first.
    """

    coach: Coach
    lines: tuple[Line, ...] = ()


def step(coach: Coach, event: Event) -> Step:
    """Take in one event.

    Parameters
    ----------
    coach : Coach
    event : Event

    Raises
    ------
    InvalidValueError
        If a rating of pain is none from 0 to 10.
    """
    match event:
        case Hurts(time_s):
            after = _hurts(coach, event)
        case Pressed(time_s):
            after = _pressed(coach, event)
        case RepEnded(rep):
            after, time_s = _rep_ended(coach, event), rep.end_s
        case Saw(sight):
            after, time_s = _saw(coach, sight), sight.time_s
    if coach.stop is not None:  # what stopped the set is only said again
        return after
    return replace(after, coach=replace(after.coach, record=after.coach.record.saying(after.lines, time_s)))


def _hurts(coach: Coach, event: Hurts) -> Step:
    line = pain.answer(event)
    after = replace(
        coach,
        in_pain=coach.in_pain or event.hurts,
        record=coach.record.hurting(event),
    )
    if pain.stops(event):
        return Step(_entered(replace(after, stop=line), Stage.STOPPED, event.time_s), (line,))
    return Step(after, (coach.stop or line,))


def _pressed(coach: Coach, event: Pressed) -> Step:
    """Do what a button says, if it means something in this stage."""
    if coach.stop is not None:
        return Step(coach, (coach.stop,))
    buttons = {
        Button.PAUSE: _paused,
        Button.RESUME: _resumed,
        Button.STOP: _stopped,
        Button.AGAIN: _again,
        Button.DISCARD_REP: _rep_discarded,
        Button.DISCARD_SET: _set_discarded,
    }
    return buttons[event.button](coach, event.time_s)


def _paused(coach: Coach, time_s: float) -> Step:
    if coach.stage is not Stage.MOVING:
        return Step(coach)
    closed = replace(coach, counts_to_s=time_s, bottom_s=None)
    return Step(_entered(closed, Stage.PAUSED, time_s), (_note("coach-paused"),))


def _resumed(coach: Coach, time_s: float) -> Step:
    if coach.stage is not Stage.PAUSED:
        return Step(coach)
    return Step(_moving(coach, time_s), (_note("coach-resumed"),))


def _stopped(coach: Coach, time_s: float) -> Step:
    under_way = {Stage.COUNTDOWN, Stage.MOVING, Stage.PAUSED}
    return _ended(coach, time_s) if coach.stage in under_way else Step(coach)


def _again(coach: Coach, time_s: float) -> Step:
    over = {Stage.RESTING, Stage.DONE}
    return Step(_anew(coach, time_s)) if coach.stage in over else Step(coach)


def _rep_discarded(coach: Coach, _time_s: float) -> Step:
    if not coach.reps:
        return Step(coach)
    fewer = replace(coach, record=coach.record.without_last())
    return Step(fewer, (Line(Kind.NOTE, Message("coach-rep-discarded", {"n": fewer.reps})),))


def _set_discarded(coach: Coach, time_s: float) -> Step:
    return Step(_anew(coach, time_s), (_note("coach-set-discarded"),))


def _rep_ended(coach: Coach, event: RepEnded) -> Step:
    counts = coach.counts_from_s <= event.rep.bottom_s <= coach.counts_to_s
    if coach.stage not in {Stage.MOVING, Stage.PAUSED} or not counts:
        return Step(coach)
    cueing, line = after_rep(coach.cueing, event.advice, may_praise=not coach.in_pain)
    record = coach.record.counting(event.rep.number)
    counted = replace(coach, record=record, bottom_s=_open_bottom(coach, event.rep))
    if coach.stage is Stage.PAUSED:  # it ended before the pause, and is only counted
        return Step(counted)
    lines = [] if line is None else [line]
    if coach.plan.count_at is CountAt.TOP:
        lines.append(_count(counted.reps, coach.plan.reps))
    after = replace(counted, cueing=cueing)
    if after.reps == coach.plan.reps:
        done = _ended(after, event.rep.end_s)
        # what was seen in the last repetition is said, as what there is to think of next time
        return Step(done.coach, (*lines, *done.lines))
    return Step(after, tuple(lines))


def _open_bottom(coach: Coach, rep: Rep) -> float | None:
    """Keep a bottom that belongs to the next repetition already."""
    return coach.bottom_s if coach.bottom_s is not None and coach.bottom_s > rep.end_s else None


def _count(n: int, of: int | None) -> Line:
    is_last_to_come = of is not None and n == of - 1
    text = "coach-count-one-left" if is_last_to_come else "coach-count"
    return Line(Kind.COUNT, Message(text, {"n": n}), Sound.LAST if is_last_to_come else None)


def _saw(coach: Coach, sight: Sight) -> Step:
    """Go on with the stage by what is seen now."""
    match coach.stage:
        case Stage.SET_UP:
            return _setting_up(coach, sight)
        case Stage.COUNTDOWN:
            return _counting_down(coach, sight)
        case Stage.MOVING:
            return _watching(coach, sight)
        case Stage.RESTING:
            return _resting(replace(coach, seen_s=sight.time_s), sight)
    return Step(coach)


def _setting_up(coach: Coach, sight: Sight) -> Step:
    after = replace(coach, set_up=looked(coach.set_up, sight), seen_s=sight.time_s)
    if after.set_up.held:
        lead_s = rhythm().countdown_s
        counting = replace(_entered(after, Stage.COUNTDOWN, sight.time_s), said_s=lead_s + 1)
        good = after.set_up.ready
        return Step(counting, (Line(Kind.SET_UP, good, Sound.READY),))
    hint = after.set_up.hint
    if hint is None or hint == coach.set_up.hint:
        return Step(after)
    return Step(after, (Line(Kind.SET_UP, hint),))


def _counting_down(coach: Coach, sight: Sight) -> Step:
    left_s = rhythm().countdown_s - int(sight.time_s - coach.since_s)
    if left_s <= 0:
        go = _moving(replace(coach, seen_s=sight.time_s), sight.time_s)
        return Step(go, (Line(Kind.COUNTDOWN, Message("coach-go"), Sound.READY),))
    if left_s >= coach.said_s:
        return Step(coach)
    return Step(
        replace(coach, said_s=left_s), (Line(Kind.COUNTDOWN, Message("coach-countdown", {"n": left_s})),)
    )


def _watching(coach: Coach, sight: Sight) -> Step:
    if sight.framing is None:
        # said once: the time of the last sight is then far in the future
        if sight.time_s - coach.seen_s < rhythm().unseen_s:
            return Step(coach)
        return Step(replace(coach, seen_s=float("inf")), (Line(Kind.SET_UP, Message("setup-nobody")),))
    here = replace(coach, seen_s=sight.time_s)
    if here.bottom_s is not None and sight.time_s - here.bottom_s > _UNCONFIRMED_S:
        here = replace(here, bottom_s=None)
    if sight.phase is Phase.REST:
        return Step(replace(here, deep=False))
    if here.deep or not _is_deep(here, sight):
        return Step(here)
    bottom = replace(here, deep=True, bottom_s=sight.time_s)
    n = bottom.reps + 1
    if here.plan.count_at is CountAt.TOP:
        sound = Sound.LAST if n == here.plan.reps else Sound.DEPTH
        return Step(bottom, (Line(Kind.NOTE, None, sound),))
    counted = _count(n, here.plan.reps)
    return Step(bottom, (replace(counted, sound=counted.sound or Sound.DEPTH),))


def _is_deep(coach: Coach, sight: Sight) -> bool:
    """Whether the bend is as deep as the drill asks for; where it asks for nothing, at its bottom."""
    asked = drill(coach.plan.drill).expectation.trunk_deg
    if sight.lean_deg is not None and asked is not None and sight.lean_deg >= asked[0]:
        return True
    return sight.phase is Phase.BOTTOM and asked is None


def _resting(coach: Coach, sight: Sight) -> Step:
    if sight.time_s - coach.since_s < coach.plan.rest_s:
        return Step(coach)
    return Step(_anew(coach, sight.time_s), (Line(Kind.NOTE, Message("coach-rest-over"), Sound.READY),))


def _ended(coach: Coach, time_s: float) -> Step:
    stage = Stage.RESTING if coach.plan.rest_s else Stage.DONE
    is_well = coach.reps and not coach.in_pain
    text = "coach-set-done-well" if is_well else "coach-set-done"
    line = Line(Kind.NOTE, Message(text, {"n": coach.reps}), Sound.END)
    over = replace(coach, counts_to_s=time_s, bottom_s=None, seen_s=time_s)
    return Step(_entered(over, stage, time_s), (line,))


def _moving(coach: Coach, time_s: float) -> Coach:
    opened = replace(coach, counts_from_s=time_s, counts_to_s=float("inf"), deep=False, bottom_s=None)
    return _entered(replace(opened, seen_s=time_s), Stage.MOVING, time_s)


def _anew(coach: Coach, time_s: float) -> Coach:
    """Begin the next set; pain is not forgotten."""
    return Coach(coach.plan, since_s=time_s, in_pain=coach.in_pain, seen_s=time_s)


def _entered(coach: Coach, stage: Stage, time_s: float) -> Coach:
    return replace(coach, stage=stage, since_s=time_s)


def _note(text: str) -> Line:
    return Line(Kind.NOTE, Message(text))
