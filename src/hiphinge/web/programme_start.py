"""The start of a person's programme: what it is made from."""

from collections.abc import Mapping
from datetime import date

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from hiphinge.history.diaries import begun_diary
from hiphinge.history.diaries import diary as stored_diary
from hiphinge.history.plain_text import checked_note
from hiphinge.history.store import open_store
from hiphinge.knowledge.activities import activities
from hiphinge.knowledge.ladder import obstacles, obtainable
from hiphinge.programme.diary import FEWEST_MINUTES, MOST_MINUTES, MOST_POINTS, Goal, Intake, PainPlace
from hiphinge.web.forms import choice, chosen, whole_number
from hiphinge.web.pages import page
from hiphinge.web.receiving import posted
from hiphinge.web.safety import asked_first, require_answer
from hiphinge.web.stored import someone_of
from hiphinge.workflows.programme import begin, renewed


def routes(place: str) -> list[Route]:
    """Return the routes of the questions, at a place below a person."""
    return [Route(place, _ask, methods=["GET"]), Route(place, posted(_start), methods=["POST"])]


def _ask(request: Request) -> Response:
    with open_store() as store:
        someone = someone_of(request, store)
        known = stored_diary(store, someone)
    asked = asked_first(someone, "today")
    if asked is not None:
        return asked
    return page(
        request,
        "programme_start.html",
        someone=someone,
        intake=Intake(date.today()) if known is None else known.intake,
        goals=tuple(Goal),
        places=tuple(PainPlace),
        equipment=tuple(obtainable()),
        obstacles=tuple(obstacles()),
        moments=[one.code for one in activities()],
        minutes=(FEWEST_MINUTES, MOST_MINUTES),
        most_points=MOST_POINTS,
    )


def _start(request: Request, fields: Mapping[str, str]) -> Response:
    today = date.today()
    with open_store() as store:
        someone = someone_of(request, store)
        require_answer(someone)
        known = begun_diary(store, someone)
        step = None if known is None else renewed(known, today, empty=True).starts_at
        begin(store, someone, _intake(fields, today, step), _activities(fields), today)
    return RedirectResponse(f"/today/{someone.id}/", 303)


def _activities(fields: Mapping[str, str]) -> tuple[tuple[str, int], ...]:
    """Return the person's own activity, and how well it goes; nothing where none is named."""
    activity = checked_note(fields.get("activity", ""))
    return ((activity, whole_number(fields, "activity_points")),) if activity else ()


def _intake(fields: Mapping[str, str], today: date, step: str | None) -> Intake:
    pain = whole_number(fields, "pain")
    return Intake(
        begun_on=today,
        goal=choice(fields, "goal", Goal),
        equipment=chosen(fields, "equipment", obtainable()),
        obstacles=chosen(fields, "obstacle", obstacles()),
        minutes=whole_number(fields, "minutes"),
        pain=pain,
        place=choice(fields, "place", PainPlace) if pain else PainPlace.NOWHERE,
        moments=chosen(fields, "moment", [one.code for one in activities()]),
        films=fields.get("films") == "yes",
        starts_at=step,
    )
