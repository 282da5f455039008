"""A client on one page, and what a coach asks for."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from hiphinge.history.measures import UNSEEN_WEEKS
from hiphinge.history.progress import Progress
from hiphinge.history.progress_charts import progress_charts
from hiphinge.history.store import open_store
from hiphinge.history.words import fault_name
from hiphinge.kinetics.load import parse_load
from hiphinge.knowledge.ladder import ladder
from hiphinge.knowledge.progression import whole
from hiphinge.programme.diary import Assigned
from hiphinge.programme.prescription import assigned_reason
from hiphinge.report.beside import BESIDE_COLUMNS, beside_rows
from hiphinge.report.progress import habit_said, missing_said, place_said
from hiphinge.texts import Catalogue, Message, Units
from hiphinge.web.forms import whole_number
from hiphinge.web.language import reader_texts
from hiphinge.web.pages import page
from hiphinge.web.progress_drawing import HEIGHT, WIDTH, drawing
from hiphinge.web.receiving import posted
from hiphinge.web.stored import someone_of
from hiphinge.workflows.assigning import assign, end_assignment
from hiphinge.workflows.client import Client, client
from hiphinge.workflows.programme import begun

#: Offered where nothing is chosen.
_WEEKS = 2


def routes(place: str) -> list[Route]:
    """Return the routes of the page, at a place below a person."""
    return [
        Route(f"{place}/", _show),
        Route(f"{place}/assign", posted(_assign), methods=["POST"]),
        Route(f"{place}/end", posted(_end), methods=["POST"]),
    ]


def _show(request: Request) -> Response:
    texts = reader_texts(request)
    with open_store() as store:
        someone = someone_of(request, store)
        found = client(store, someone, datetime.now().astimezone())
    known = found.progress
    return page(
        request,
        "client.html",
        someone=someone,
        found=found,
        unseen_weeks=UNSEEN_WEEKS,
        said=[] if known is None else _said(known),
        given=None if found.assigned is None else assigned_reason(found.assigned).message,
        columns=BESIDE_COLUMNS,
        rows=[row for one in found.practised for row in beside_rows(one, texts)],
        sessions=_sessions(found, texts),
        drawings=[] if known is None else [drawing(chart, texts) for chart in progress_charts(known, texts)],
        size=(WIDTH, HEIGHT),
        steps=[step.drill.code for step in ladder()],
        weeks=(_WEEKS, whole("assigned") // 7),
    )


def _said(known: Progress) -> list[Message]:
    return [
        place_said(known.standing),
        *missing_said(known.diary, known.standing, known.today),
        *habit_said(known.habit),
    ]


def _sessions(found: Client, texts: Catalogue) -> list[tuple[str, str, str]]:
    """Return id, day and what stands out of the films to look at."""
    missed = texts.say("people-flag-not-measured")
    return [
        (
            kept.id,
            f"{kept.recorded_at:%Y-%m-%d}",
            ", ".join(fault_name(one, texts) for one in kept.faults) or missed,
        )
        for kept in found.to_look_at
    ]


def _assign(request: Request, fields: Mapping[str, str]) -> Response:
    today = date.today()
    with open_store() as store:
        someone = someone_of(request, store)
        known = begun(store, someone)
        weeks = _whole(fields, "weeks") or _WEEKS
        given = Assigned(
            today,
            today + timedelta(days=7 * weeks - 1),
            fields.get("step", ""),
            fields.get("reason", ""),
            _whole(fields, "sets"),
            _whole(fields, "reps"),
            _kg(fields, reader_texts(request).units),
        )
        assign(store, someone, known, given)
    return RedirectResponse(f"/people/{someone.id}/client/", 303)


def _end(request: Request, _fields: Mapping[str, str]) -> Response:
    with open_store() as store:
        someone = someone_of(request, store)
        end_assignment(store, someone, begun(store, someone), date.today())
    return RedirectResponse(f"/people/{someone.id}/client/", 303)


def _whole(fields: Mapping[str, str], name: str) -> int | None:
    """Return a whole number of a form; None where the field was left empty."""
    return whole_number(fields, name) if fields.get(name, "").strip() else None


def _kg(fields: Mapping[str, str], units: Units) -> float | None:
    """Return the load of a form; None where the field was left empty."""
    given = fields.get("load", "").strip()
    return parse_load(given, units) if given else None
