"""The next prescription: a pure function of the diary and the day, with the rules that made it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from hiphinge.coaching.warning_signs import is_due
from hiphinge.knowledge.activities import activities, activity
from hiphinge.knowledge.causes import cause_knowledge
from hiphinge.knowledge.drills import Drill, drill
from hiphinge.knowledge.ladder import Step, filmed_as, is_possible, ladder, place_of, suits
from hiphinge.knowledge.progression import number, whole
from hiphinge.knowledge.thresholds import threshold
from hiphinge.programme.diary import Assigned, Diary, Found, Why
from hiphinge.programme.duration import minutes
from hiphinge.programme.pain import Zone, is_worse, red_days
from hiphinge.programme.rechecks import rechecks_due
from hiphinge.programme.standing import (
    Standing,
    drill_of_step,
    is_lighter_week,
    is_open,
    resting_rule,
    standing,
)
from hiphinge.texts import Message, Number, Value, text_name

#: Without an answer on the minutes of a day.
DEFAULT_MINUTES = 5


class Part(StrEnum):
    """What an exercise is there for."""

    WARM_UP = "warm_up"
    CAUSE = "cause"
    STEP = "step"


@dataclass(frozen=True)
class Exercise:
    """One drill of a day.

    Attributes
    ----------
    part : Part
    drill : str
    sets, reps : int
        Repetitions of one set, and of one side for drills of one side.
    load_kg : float, optional
    wall_cm : float, optional
        Heels to wall.
    filmed_as : str, optional
        The drill that the camera judges it as; None if it judges none, or the person does not film.
    cue_every : int, optional
        Think of the cue at every so many repetitions; 0 only after the set, None where it does not fade.
    """

    part: Part
    drill: str
    sets: int
    reps: int
    load_kg: float | None = None
    wall_cm: float | None = None
    filmed_as: str | None = None
    cue_every: int | None = None

    @property
    def minutes(self) -> float:
        """About how long it takes, with the rest between sets."""
        sides = 2 if drill(self.drill).dose.each_side else 1
        return minutes(self.drill, self.sets * self.reps * sides, self.sets)


@dataclass(frozen=True)
class Reason:
    """A rule that fired.

    Attributes
    ----------
    rule : str
        Code of `knowledge.progression.rules`.
    values : mapping of str to Value
        Values of its text.
    """

    rule: str
    values: Mapping[str, Value] = field(default_factory=dict, hash=False)

    @property
    def message(self) -> Message:
        """The rule in words."""
        return Message(text_name("rule", self.rule), self.values)


@dataclass(frozen=True)
class Prescription:
    """A day of the programme.

    Attributes
    ----------
    day : date
    standing : Standing
    exercises : tuple of Exercise
        Empty on a day of rest.
    task : str
        Code of the everyday task to practise the hinge in.
    hinges : int
        How many hinges of daily life to aim for.
    reasons : tuple of Reason
        The most important first.
    rechecks : tuple of str
        What to film besides, of `rechecks.RECHECKED`.
    """

    day: date
    standing: Standing
    exercises: tuple[Exercise, ...]
    task: str
    hinges: int
    reasons: tuple[Reason, ...]
    rechecks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Stop:
    """No coaching: warning signs that a professional should see first.

    Attributes
    ----------
    signs : tuple of str
        Codes of `knowledge.warning_signs`.
    """

    signs: tuple[str, ...]


@dataclass(frozen=True)
class AskFirst:
    """The question on warning signs is due before anything else."""


def prescribe(diary: Diary, today: date) -> Prescription | Stop | AskFirst:
    """Return what comes next.

    Parameters
    ----------
    diary : Diary
        Entries after `today` are not looked at.
    today : date
    """
    if diary.warning is not None and diary.warning.locking:
        return Stop(diary.warning.locking)
    if _is_to_ask(diary, today):
        return AskFirst()
    state = standing(diary, today)
    place, given = _open_place(diary, state, today), diary.assignment(today)
    reasons = [
        *_moved_today(state, today),
        *([] if given is None else [assigned_reason(given)]),
        *_holding(diary, state, place, today),
        *(_going_on(state) if given is None else ()),
    ]
    rest = _resting(diary, state, today)
    exercises = () if rest is not None else _exercises(diary, replace(state, place=place), today)
    rechecks = rechecks_due(diary, today) if exercises else ()
    said = [
        *([] if rest is None else [rest]),
        *reasons,
        *([Reason("recheck", {"weeks": whole("recheck")})] if rechecks else []),
    ]
    task, hinges = _task(diary, place, today), _hinges(diary, today)
    return Prescription(today, state, exercises, task, hinges, tuple(said), rechecks)


def asked_for(diary: Diary, day: date) -> tuple[Exercise, ...]:
    """Return the exercises of a day, as if it were one for practice and nothing had been done on it."""
    before = diary.until(day - timedelta(days=1)).with_entries(
        [one for one in diary.assigned if one.day == day]
    )
    state = standing(before, day)
    return _exercises(before, replace(state, place=_open_place(before, state, day)), day)


def step_exercise(diary: Diary, today: date) -> Exercise:
    """Return the exercise of the person's step, whether or not the day is one for it."""
    state = standing(diary, today)
    return _main(diary, replace(state, place=_open_place(diary, state, today)), today)


def _is_to_ask(diary: Diary, today: date) -> bool:
    """Return whether the question on warning signs is due: also on the days after one in the red zone."""
    if diary.warning is None:
        return True
    # the day as it is where the person lives
    answered = diary.warning.answered_at.astimezone()
    if any(answered.date() <= day < today for day in red_days(diary)):
        return True
    return is_due(diary.warning, datetime.combine(today, answered.timetz()))


def _open_place(diary: Diary, state: Standing, today: date) -> int:
    """Return the place of the step, or of the next easier one that today's pain leaves open."""
    place = state.place
    while not is_open(ladder()[place], diary, today):
        place -= 1
    return place


def _resting(diary: Diary, state: Standing, today: date) -> Reason | None:
    """Return the rule that asks for a day without exercises; None if there is none."""
    ill = any(pause.why is Why.ILLNESS and pause.day <= today <= pause.until for pause in diary.pauses)
    if ill or (state.last == today and state.zone is Zone.RED):
        return Reason("ill" if ill else "red_rest")
    if any(practice.day == today and practice.sets for practice in diary.practices):
        return Reason("enough")
    rule = resting_rule(state, diary.intake, today)
    return None if rule is None else Reason(rule)


def _moved_today(state: Standing, today: date) -> Iterator[Reason]:
    """Say what moved the person last, if nothing was practised since."""
    move = state.moves[-1] if state.moves else None
    if move is None and state.last is None:
        yield Reason("start")
    if move is None or move.rule == "assigned":
        return
    if state.last is not None and move.day not in (state.last, today):
        return
    values: dict[str, Value] = {"step": place_title(move.place, move.level), "days": whole(move.rule)}
    if move.rule == "load_step" and move.load_kg is not None:
        values["load"] = Number(move.load_kg, 1, trim=True)
    yield Reason(move.rule, values)


def assigned_reason(given: Assigned) -> Reason:
    """Return what a coach asks for as a reason."""
    until = given.until.isoformat()
    return Reason("assigned", {"step": _title(drill(given.step)), "until": until, "reason": given.reason})


def _holding(diary: Diary, state: Standing, place: int, today: date) -> Iterator[Reason]:
    """Say what keeps things as they are, or makes them less."""
    if is_worse(diary, today):
        yield Reason("pain_worse", {"points": whole("pain_worse")})
    if place != state.place:
        values: dict[str, Value] = {"step": _title(ladder()[place].drill), "points": whole("easy_days")}
        yield Reason("easy_days", values)
    step = ladder()[place]
    if (found := drill_of_step(step, diary.intake)) is not step.drill:
        yield Reason("stand_in", {"step": _title(step.drill), "drill": _title(found)})
    if state.zone is Zone.AMBER:
        yield Reason("amber_share")
    if is_lighter_week(state, today):
        yield Reason("lighter_week", {"weeks": whole("lighter_week")})
    if (cause := _cause(diary, today)) is not None:
        yield Reason("cause", {"cause": Message(text_name("cause", cause, "title"))})


def place_title(place: int, level: int) -> Message:
    """Return the title of a place on the ladder, with the distance where that is what goes up."""
    step = ladder()[place]
    title = _title(step.drill)
    if not step.level_cm:
        return title
    return Message("step-at-distance", {"step": title, "distance": Number(step.level_cm[level])})


def _title(found: Drill) -> Message:
    return Message(text_name("drill", found.code, "title"))


def _going_on(state: Standing) -> Iterator[Reason]:
    left = max(1, whole("passed") - len(state.passed_on))
    yield Reason("pass_share", {"days": left, "good": round(10 * number("pass_share"))})


def _exercises(diary: Diary, state: Standing, today: date) -> tuple[Exercise, ...]:
    main = _main(diary, state, today)
    most_minutes = diary.intake.minutes or DEFAULT_MINUTES
    given = diary.assignment(today)
    of_coach = given is not None and given.sets is not None
    chosen = [main if of_coach else _fitted(main, most_minutes)]
    for extra in (_for_cause(diary, state, today), _warm_up(diary, state)):
        if extra is not None and extra.drill not in {one.drill for one in chosen}:
            used = sum(one.minutes for one in chosen)
            if used + extra.minutes <= most_minutes:
                chosen.insert(0, extra)
    return tuple(chosen)


def _main(diary: Diary, state: Standing, today: date) -> Exercise:
    found = drill_of_step(state.step, diary.intake)
    sets, reps = _dose(diary, state, found, today)
    if state.zone is Zone.AMBER:
        reps = max(1, int(reps * number("amber_share")))
    wall_cm = _wall_cm(state.step, found, state.level)
    load_kg = _load(state, found, today)
    filmed = _filmed_as(found, diary)
    return Exercise(Part.STEP, found.code, sets, reps, load_kg, wall_cm, filmed, _cue_every(state))


def _cue_every(state: Standing) -> int:
    """Let a cue fade on a step: each repetition at first, then fewer, at last none until the set is over."""
    fading = (1, whole("cue_fading"), 0)
    return fading[min(len(state.passed_on), len(fading) - 1)]


def _dose(diary: Diary, state: Standing, found: Drill, today: date) -> tuple[int, int]:
    """Return sets and repetitions: those of the drill, or of a coach who asks for this step.

    A drill in place of the step is asked for no more often than it allows.
    """
    first = not state.passed_on or state.zone is Zone.AMBER
    of_drill = [limits[0] if first else limits[1] for limits in (found.dose.sets, found.dose.repetitions)]
    given = diary.assignment(today)
    if given is None or given.step != state.step.drill.code:
        return of_drill[0], of_drill[1]
    sets, reps = given.sets or of_drill[0], given.reps or of_drill[1]
    return min(sets, found.dose.sets[1]), min(reps, found.dose.repetitions[1])


def _filmed_as(found: Drill, diary: Diary) -> str | None:
    return filmed_as(found.code) if diary.intake.films else None


def _one_set(part: Part, found: Drill, diary: Diary) -> Exercise:
    return Exercise(part, found.code, 1, found.dose.repetitions[0], filmed_as=_filmed_as(found, diary))


def _load(state: Standing, found: Drill, today: date) -> float | None:
    if state.load_kg is None or not found.expectation.loaded:
        return None
    return state.load_kg * number("lighter_share") if is_lighter_week(state, today) else state.load_kg


def _wall_cm(step: Step, found: Drill, level: int) -> float | None:
    if found is not step.drill or "wall" not in found.equipment:
        return None
    return step.level_cm[level] if step.level_cm else threshold("wall_start_cm").value


def _fitted(exercise: Exercise, most_minutes: float) -> Exercise:
    """Leave out sets until the exercise fits into the minutes; one set stays."""
    while exercise.sets > 1 and exercise.minutes > most_minutes:
        exercise = replace(exercise, sets=exercise.sets - 1)
    return exercise


def _warm_up(diary: Diary, state: Standing) -> Exercise | None:
    """Return one easy set of a drill without load that lies below the step."""
    below = [step for step in ladder()[: state.place] if not step.drill.expectation.loaded]
    if not below:
        return None
    found = drill_of_step(below[-1], diary.intake)
    return _one_set(Part.WARM_UP, found, diary)


def _cause(diary: Diary, today: date) -> str | None:
    """Return the latest reason that was found, if it is not too long ago."""
    found = [one for one in diary.entries if isinstance(one, Found) and one.day <= today]
    if not found or (today - found[-1].day).days > number("cause"):
        return None
    return found[-1].cause


def _for_cause(diary: Diary, state: Standing, today: date) -> Exercise | None:
    """Return one set of the drill for the reason that was found, of those no harder than the step."""
    cause = _cause(diary, today)
    if cause is None:
        return None
    intake, steps = diary.intake, {step.drill.code for step in ladder()}
    for code in cause_knowledge(cause).drills:
        one = drill(code)
        open_now = code not in steps or place_of(code) <= state.place
        light = not one.expectation.loaded
        possible = is_possible(one, intake.equipment or ()) and suits(code, intake.obstacles or ())
        if open_now and light and possible:
            return _one_set(Part.CAUSE, one, diary)
    return None


def _task(diary: Diary, place: int, today: date) -> str:
    """Return the everyday task of the day: of the person's own moments in turn, those prepared for first."""
    chosen = diary.intake.moments or tuple(one.code for one in activities())
    known = {step.drill.code for step in ladder()[: place + 1]}
    ready = [code for code in chosen if activity(code).drill in known] or list(chosen)
    return ready[today.toordinal() % len(ready)]


def _hinges(diary: Diary, today: date) -> int:
    """Return how many hinges of daily life to aim for: from the first number to the last, evenly."""
    weeks = max(0, (today - diary.intake.begun_on).days // 7)
    share = min(1.0, weeks / number("hinges_weeks"))
    return round(number("hinges_first") + share * (number("hinges_most") - number("hinges_first")))
