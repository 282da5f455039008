"""A person's programme: what to practise today, and what was done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from hiphinge.history.diaries import begun_diary
from hiphinge.history.record import Kept, Someone
from hiphinge.history.store import Store, open_store
from hiphinge.knowledge.drill_drawings import drill_drawings
from hiphinge.programme.diary import (
    MOST_POINTS,
    Diary,
    Pain,
    Practice,
)
from hiphinge.programme.first_test import FirstTest
from hiphinge.programme.pain import Zone
from hiphinge.programme.prescription import Exercise, Prescription, prescribe
from hiphinge.programme.prescription import Part as DayPart
from hiphinge.programme.standing import needs_camera
from hiphinge.report.programme import dose, recheck_asked
from hiphinge.report.progress import first_test_said
from hiphinge.texts import Message
from hiphinge.web import programme_start, progress, statements
from hiphinge.web.forms import whole_number
from hiphinge.web.pages import page
from hiphinge.web.part import Part
from hiphinge.web.receiving import posted
from hiphinge.web.refusals import RefusedError
from hiphinge.web.safety import asked_first, question, require_answer
from hiphinge.web.stored import all_people, someone_of
from hiphinge.workflows.filmed import filmed_sessions, filmed_sets
from hiphinge.workflows.first_test import is_first_test_due, is_news, latest_first_test, take_first_test
from hiphinge.workflows.programme import Done, begun, keep_practice

_NOTED = "noted"
#: Of the first test.
_TEST_REPS = 5


def part() -> Part:
    """Return the part of the site."""
    return Part(
        "today",
        [
            Route("/", _whose),
            Route("/{person}/", _day, methods=["GET"]),
            Route("/{person}/", posted(_log), methods=["POST"]),
            Route("/{person}/first-test", posted(_take_test), methods=["POST"]),
            *programme_start.routes("/{person}/start"),
            *progress.routes("/{person}/progress"),
            *statements.routes("/{person}/statements"),
        ],
    )


def _whose(request: Request) -> Response:
    people = all_people()
    if len(people) == 1:
        return RedirectResponse(f"/today/{people[0].id}/")
    return page(request, "today_whose.html", people=people)


def _day(request: Request) -> Response:
    with open_store() as store:
        someone = someone_of(request, store)
        asked = asked_first(someone, "today")
        if asked is not None:
            return asked
        known = begun_diary(store, someone)
        if known is None:
            return RedirectResponse(f"/today/{someone.id}/start", 303)
        test = latest_first_test(store, someone, known)
        found = prescribe(known, date.today())
        step = _step(found) if isinstance(found, Prescription) else None
        filmed = len(_filmed(store, someone, known, step))
    if not isinstance(found, Prescription):
        return RedirectResponse(question(someone, "today"), 303)
    noted = request.query_params.get(_NOTED)
    said = _said(Zone(noted)) if noted in set(Zone) else ()
    films = step is not None and needs_camera(step.drill, known.intake)
    extra = DayExtra(_test_shown(known, test), films, filmed)
    return _shown(request, someone, found, said, extra)


@dataclass(frozen=True)
class FirstTestShown:
    """The first test on the page of a day.

    Attributes
    ----------
    said : Message, optional
        What it showed.
    due : bool
        Whether it is offered.
    new : bool
        Whether what it points to is not in the programme yet.
    """

    said: Message | None = None
    due: bool = False
    new: bool = False


@dataclass(frozen=True)
class DayExtra:
    """What a day's page shows besides the day.

    Attributes
    ----------
    test : FirstTestShown
    films : bool
        Whether only filmed sets of the step count.
    filmed : int
        How many there are of the day.
    """

    test: FirstTestShown = field(default_factory=FirstTestShown)
    films: bool = False
    filmed: int = 0


def _test_shown(known: Diary, found: FirstTest | None) -> FirstTestShown:
    if known.practices:
        return FirstTestShown()
    new = found is not None and is_news(known, found)
    return FirstTestShown(
        None if found is None else first_test_said(found), is_first_test_due(known, found), new
    )


def _take_test(request: Request, _fields: Mapping[str, str]) -> Response:
    with open_store() as store:
        someone = someone_of(request, store)
        known = _begun(store, someone)
        found = latest_first_test(store, someone, known)
        if found is not None:
            take_first_test(store, someone, known, found, date.today())
    return RedirectResponse(f"/today/{someone.id}/", 303)


def _said(zone: Zone) -> tuple[Message, ...]:
    """Say that a practice was noted, and what its pain means."""
    return Message("log-noted"), Message(f"log-{zone}")


def _shown(
    request: Request,
    someone: Someone,
    found: Prescription,
    said: Sequence[Message],
    extra: DayExtra | None = None,
) -> Response:
    return page(
        request,
        "today.html",
        someone=someone,
        day=found,
        said=said,
        **vars(extra or DayExtra()),
        test_reps=_TEST_REPS,
        recheck=recheck_asked(found, someone.name),
        doses={exercise.drill: dose(exercise) for exercise in found.exercises},
        drawn=drill_drawings().keys(),
        step=_step(found),
        most_points=MOST_POINTS,
    )


def _step(found: Prescription) -> Exercise | None:
    """Return the exercise of the ladder's step; None on a day of rest."""
    return next((one for one in found.exercises if one.part is DayPart.STEP), None)


def _log(request: Request, fields: Mapping[str, str]) -> Response:
    """Note the practice of the step, and show the day with what follows from it."""
    with open_store() as store:
        someone = someone_of(request, store)
        known = _begun(store, someone)
        found = prescribe(known, date.today())
        step = _step(found) if isinstance(found, Prescription) else None
        if not isinstance(found, Prescription) or step is None:
            raise RefusedError(409, Message("error-log-drill"))
        practice = _practice(store, someone, known, step, fields)
        zone = keep_practice(store, someone, known, practice)
    if zone is Zone.RED:
        # nothing more is practised now, and the question comes before the next day
        return _shown(request, someone, replace(found, exercises=()), _said(zone))
    return RedirectResponse(f"/today/{someone.id}/?{_NOTED}={zone}", 303)


def _practice(
    store: Store, someone: Someone, known: Diary, step: Exercise, fields: Mapping[str, str]
) -> Practice:
    """Return what was done: the filmed sets of the day where there are some, else what the form says."""
    pain = Pain(None, whole_number(fields, "during"), whole_number(fields, "after"), None, "leg" in fields)
    note = fields.get("note", "").strip()
    filmed = _filmed(store, someone, known, step)
    if filmed:
        sets = filmed_sets(store, filmed, step.drill)
        return Practice(date.today(), step.drill, sets, pain, step.load_kg, note)
    good = whole_number(fields, "good")
    return Done(date.today(), step.drill, step.sets, step.reps, good, pain, step.load_kg, note).practice()


def _filmed(store: Store, someone: Someone, known: Diary, step: Exercise | None) -> Sequence[Kept]:
    """Return the films of the day that count, where only those do."""
    if step is None or not needs_camera(step.drill, known.intake):
        return ()
    return filmed_sessions(store, someone, date.today(), step.drill)


def _begun(store: Store, someone: Someone) -> Diary:
    require_answer(someone)
    return begun(store, someone)
