"""Where a person stands on the ladder: the diary, folded day by day.

One thing is raised at a time, and a step only after two quiet days. More sets, repetitions and days than
asked for bring nobody further.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from hiphinge.knowledge.drills import Drill, drill
from hiphinge.knowledge.ladder import Step, filmed_as, first_place, is_possible, ladder, place_of, suits
from hiphinge.knowledge.progression import number, whole
from hiphinge.programme.diary import Assigned, Body, Diary, Intake, Practice, SetDone, Why
from hiphinge.programme.pain import Zone, is_worse, recent_pain, zone_of_day, zone_of_points

#: Loads are rounded to what people find on bells and plates.
_KG = 0.5


@dataclass(frozen=True)
class Move:
    """One move on the ladder.

    Attributes
    ----------
    day : date
    rule : str
        Code of the rule that moved the person.
    place, level : int
        Where to: the step, and the dial within it.
    load_kg : float, optional
    """

    day: date
    rule: str
    place: int
    level: int
    load_kg: float | None = None


@dataclass(frozen=True)
class Standing:
    """Where a person stands.

    Attributes
    ----------
    place, level : int
        The step of the ladder, and the dial within it.
    load_kg : float, optional
        None on a step without load.
    passed_on, easy_on, struggled_on : tuple of date
        Since the last move: days that count for going on, of these the days with repetitions beyond the
        range, and days that count for going back.
    counted_on : tuple of date
        Days of the last week that counted on this step at all, whatever the result.
    last : date, optional
        The latest day of practice.
    zone : Zone, optional
        Of that day.
    loaded_since : date, optional
        First day with load, without a longer break.
    moves : tuple of Move
        The earliest first.
    waiting : Assigned, optional
        What a coach asks for and pain held back, with the last day on which it did.
    """

    place: int
    level: int = 0
    load_kg: float | None = None
    passed_on: tuple[date, ...] = ()
    easy_on: tuple[date, ...] = ()
    struggled_on: tuple[date, ...] = ()
    counted_on: tuple[date, ...] = ()
    last: date | None = None
    zone: Zone | None = None
    loaded_since: date | None = None
    moves: tuple[Move, ...] = ()
    waiting: Assigned | None = None

    @property
    def step(self) -> Step:
        """The step of the ladder."""
        return ladder()[self.place]

    @property
    def raised_on(self) -> date | None:
        """The day on which something was raised last."""
        rules = {"passed", "load_step", "assigned"}
        raising = (move.day for move in reversed(self.moves) if move.rule in rules)
        return next(raising, None)


def standing(diary: Diary, today: date) -> Standing:
    """Return where a person stands on a day, from all that the diary holds up to it."""
    known = diary.until(today)
    state = Standing(_first_place(known.intake))
    for day, of_day in groupby(_counted(known), key=lambda one: one.day):
        entries = list(of_day)
        state = _returned(_taken_up(state, known, day), known, day)
        for at, given in enumerate(entries):
            if isinstance(given, Assigned):
                state = _assigned(state, known, given, {state.zone, _zone_of(entries[:at], known)})
        if practices := [one for one in entries if isinstance(one, Practice)]:
            state = _practised(state, known, practices)
    return _returned(_taken_up(state, known, today), known, today)


def _counted(known: Diary) -> Sequence[Practice | Assigned]:
    """Return practices and assignments in the order of the diary; after a renewed start, those since it."""
    since = known.intake.begun_on if known.intake.starts_at is not None else date.min
    return [one for one in known.entries if isinstance(one, Practice | Assigned) and one.day >= since]


def _zone_of(entries: Sequence[Practice | Assigned], known: Diary) -> Zone | None:
    """Return the zone of pain in practices of one day; None if there are none."""
    practices = [one for one in entries if isinstance(one, Practice)]
    return zone_of_day(practices, known.intake.pain or 0) if practices else None


def _first_place(intake: Intake) -> int:
    if intake.starts_at is not None:
        return place_of(intake.starts_at)
    return first_place(zone_of_points(intake.pain or 0))


def drill_of_step(step: Step, intake: Intake) -> Drill:
    """Return the drill of a step that equipment and person allow."""
    wanted = (step.drill, *map(drill, step.else_drill))
    equipment, obstacles = intake.equipment or (), intake.obstacles or ()
    for found in wanted:
        if is_possible(found, equipment) and suits(found.code, obstacles):
            return found
    return drill("hinge")


def counts_for(step: Step, code: str) -> bool:
    """Return whether a drill is practice of a step."""
    return code in (step.drill.code, *step.else_drill)


def is_open(step: Step, diary: Diary, day: date) -> bool:
    """Return whether a step is left open by the pain of the last days."""
    return not step.easy_days or recent_pain(diary, day) < number("easy_days")


def is_lighter_week(state: Standing, day: date) -> bool:
    """Return whether a day lies in a week with less load; nothing counts for going on in it."""
    if state.loaded_since is None or not state.step.loaded:
        return False
    weeks = whole("lighter_week")
    return (day - state.loaded_since).days // 7 % weeks == weeks - 1


def resting_rule(state: Standing, intake: Intake, day: date) -> str | None:
    """Return the rule that makes a day one of rest, on which practice of the step counts for nothing."""
    before = _lately(state.counted_on, day)
    if state.step.loaded and before and (day - before[-1]).days < number("rest_day"):
        return "rest_day"
    most = drill_of_step(state.step, intake).dose.days_per_week[1]
    return "days_a_week" if len(before) >= most else None


def _lately(counted_on: Sequence[date], day: date) -> list[date]:
    first = day - timedelta(days=whole("days_a_week"))
    return [counted for counted in counted_on if counted > first]


def needs_camera(code: str, intake: Intake) -> bool:
    """Return whether only filmed sets of a drill count: the person films, and the camera judges it."""
    return bool(intake.films) and filmed_as(code) is not None


def first_load_kg(step: Step, body: Body) -> float:
    """Return the first load of a step."""
    if step.start_kg is not None:
        return min(step.start_kg.values()) if body.sex is None else step.start_kg[body.sex]
    if body.mass_kg is None:
        return number("load_start_unknown")
    return _rounded_kg(body.mass_kg * number("load_start") / 100)


def good_share(practices: Sequence[Practice], intake: Intake) -> float | None:
    """Return the share of good repetitions in the sets of a day that count; None if too little is known.

    Only as many sets as the dose asks for count, and of a drill of one side the lesser side.
    """
    shares = [_share(practice, intake) for practice in practices]
    return max((share for share in shares if share is not None), default=None)


def _share(practice: Practice, intake: Intake) -> float | None:
    dose = drill(practice.drill).dose
    filmed_only = needs_camera(practice.drill, intake)
    sets = [one for one in practice.sets if one.good is not None and (one.filmed or not filmed_only)]
    if not dose.each_side:
        return _share_of(sets[: dose.sets[1]], dose.repetitions[0])
    sides = [[one for one in sets if one.side == side][: dose.sets[1]] for side in ("left", "right")]
    shares = [_share_of(side, dose.repetitions[0]) for side in sides]
    known = [share for share in shares if share is not None]
    return min(known) if len(known) == len(shares) else None


def _share_of(sets: Sequence[SetDone], fewest_reps: int) -> float | None:
    reps = sum(one.reps for one in sets)
    return sum(one.good or 0 for one in sets) / reps if reps >= fewest_reps else None


def _returned(state: Standing, diary: Diary, day: date) -> Standing:
    """Go back after days away; several reasons at once count once, by the one that asks for most."""
    if state.last is None:
        return state
    away = (day - state.last).days
    last = state.last
    ill = any(pause.why is Why.ILLNESS and last < pause.until < day for pause in diary.pauses)
    for rule, applies, steps in (
        ("away_long", away >= number("away_long"), 2),
        ("away", away >= number("away"), 1),
        ("ill", ill, whole("ill")),
    ):
        if applies:
            return replace(_back(state, steps, rule, day), last=None, zone=None)
    return state


def _taken_up(state: Standing, diary: Diary, day: date) -> Standing:
    """Go to what pain held back, on the first morning up to a day on which it allows it."""
    one_day = timedelta(days=1)
    while (given := state.waiting) is not None:
        before = max(given.day, state.last or given.day)
        if before >= min(day, given.until):
            break
        again = replace(given, day=before + one_day)
        state = _assigned(state, diary.until(before), again, {state.zone})
    return state


def _assigned(state: Standing, diary: Diary, given: Assigned, zones: set[Zone | None]) -> Standing:
    """Go to the step that a coach asks for; neither up nor to more load while pain holds things."""
    held = bool(zones & {Zone.RED, Zone.AMBER}) or is_worse(diary, given.day)
    asked = place_of(given.step)
    place = min(asked, state.place) if held else asked
    step = ladder()[place]
    before_kg = state.load_kg
    load_kg = before_kg if place == state.place else _load_of(step, before_kg, diary.body)
    if step.loaded and given.load_kg is not None and place == asked:
        load_kg = given.load_kg if before_kg is None or not held else min(given.load_kg, before_kg)
    less = place < asked or (step.loaded and (load_kg or 0) < (given.load_kg or 0))
    state = replace(state, waiting=given if less else None)
    if (place, load_kg) == (state.place, state.load_kg):
        return state
    changed = replace(
        state,
        place=place,
        level=state.level if place == state.place else 0,
        load_kg=load_kg,
        loaded_since=state.loaded_since if step.loaded else None,
    )
    return _moved(state, "assigned", given.day, changed)


def _practised(state: Standing, diary: Diary, practices: Sequence[Practice]) -> Standing:
    day, usual = practices[0].day, diary.intake.pain or 0
    zone = zone_of_day(practices, usual)
    if zone is Zone.RED:
        leg = any(practice.pain.leg for practice in practices)
        rule = "red_leg_back" if leg else "red_back"
        return _back(replace(state, last=day, zone=zone), whole(rule), rule, day)
    of_step = [practice for practice in practices if counts_for(state.step, practice.drill)]
    if not of_step or resting_rule(state, diary.intake, day) is not None:
        return replace(state, last=day, zone=zone)
    loaded_since = (state.loaded_since or day) if state.step.loaded else None
    counted = (*_lately(state.counted_on, day), day)
    state = replace(state, last=day, zone=zone, counted_on=counted, loaded_since=loaded_since)
    share = good_share(of_step, diary.intake)
    return state if share is None else _judged(state, diary, of_step, share)


def _judged(state: Standing, diary: Diary, practices: Sequence[Practice], share: float) -> Standing:
    day = practices[0].day
    if share < number("back_share"):
        state = replace(state, struggled_on=(*state.struggled_on, day))
        enough = len(state.struggled_on) >= number("struggled")
        return _back(state, 1, "struggled", day) if enough else state
    state = replace(state, struggled_on=()) if state.struggled_on else state
    light = is_lighter_week(state, day) or _is_lighter(state, practices)
    if light or share < number("pass_share") or not _is_quiet(practices):
        return state
    easy = (*state.easy_on, day) if _is_beyond(practices) else state.easy_on
    state = replace(state, passed_on=(*state.passed_on, day), easy_on=easy)
    return _raised(state, diary, day) if len(state.passed_on) >= number("passed") else state


def _is_quiet(practices: Sequence[Practice]) -> bool:
    said = [practice.pain.worst for practice in practices]
    return all(worst is not None and worst <= number("pain_passing") for worst in said)


def _is_lighter(state: Standing, practices: Sequence[Practice]) -> bool:
    """Return whether clearly less was lifted than the step asks for."""
    if state.load_kg is None:
        return False
    lifted = [practice.load_kg for practice in practices if practice.load_kg is not None]
    return bool(lifted) and max(lifted) < state.load_kg - _KG


def _is_beyond(practices: Sequence[Practice]) -> bool:
    """Return whether a set went one or two repetitions beyond the range of the dose."""
    most = [
        (max(one.reps for one in practice.sets), drill(practice.drill).dose.repetitions[1])
        for practice in practices
        if practice.sets
    ]
    return any(number("load_beyond") <= reps - top <= number("load_beyond_most") for reps, top in most)


def _raised(state: Standing, diary: Diary, day: date) -> Standing:
    """Raise one thing: the dial of the step, the step, or the load; nothing where a coach asks for a step."""
    if is_worse(diary, day) or diary.assignment(day) is not None:
        return state
    harder = ladder()[state.place + 1] if state.place + 1 < len(ladder()) else None
    if state.level + 1 < len(state.step.level_cm):
        return _moved(state, "passed", day, replace(state, level=state.level + 1))
    open_to = harder is not None and is_open(harder, diary, day)
    careful = state.step.loaded or (harder is not None and harder.loaded)
    if careful and state.raised_on and (day - state.raised_on).days < number("one_raise"):
        return state
    if harder is not None and open_to and not _is_turn_of_load(state):
        load = _load_of(harder, state.load_kg, diary.body)
        return _moved(state, "passed", day, replace(state, place=state.place + 1, level=0, load_kg=load))
    if state.load_kg is not None and _is_easy(state):
        more = max(_rounded_kg(state.load_kg * (1 + number("load_step") / 100)), state.load_kg + _KG)
        return _moved(state, "load_step", day, replace(state, load_kg=more))
    return state


def _is_easy(state: Standing) -> bool:
    return len(state.easy_on) >= number("passed")


def _is_turn_of_load(state: Standing) -> bool:
    """Return whether load goes before the next step: once on each step where it is easy."""
    raised = bool(state.moves) and state.moves[-1].rule == "load_step"
    return state.load_kg is not None and _is_easy(state) and not raised


def _load_of(step: Step, before_kg: float | None, body: Body) -> float | None:
    """Return the load to come to a step with: never more than before, as the step itself is new."""
    if not step.loaded:
        return None
    first = first_load_kg(step, body)
    if before_kg is None:
        return first
    return min(before_kg, first) if step.start_kg is not None else before_kg


def _back(state: Standing, steps: int, rule: str, day: date) -> Standing:
    """Go back: by the dial where it was turned and one step is asked for, else by steps."""
    dial = steps == 1 and state.level > 0
    place = state.place if dial else max(0, state.place - steps)
    step = ladder()[place]
    lighter = None if state.load_kg is None else _rounded_kg(state.load_kg * number("back_load"))
    load = lighter if step.loaded else None
    changed = replace(
        state,
        place=place,
        level=state.level - 1 if dial else 0,
        load_kg=load,
        loaded_since=state.loaded_since if step.loaded else None,
    )
    return _moved(state, rule, day, changed)


def _moved(before: Standing, rule: str, day: date, changed: Standing) -> Standing:
    move = Move(day, rule, changed.place, changed.level, changed.load_kg)
    kept = before.counted_on if before.step.loaded and changed.step.loaded else ()
    return replace(
        changed, passed_on=(), easy_on=(), struggled_on=(), counted_on=kept, moves=(*before.moves, move)
    )


def _rounded_kg(kg: float) -> float:
    return max(_KG, round(kg / _KG) * _KG)
