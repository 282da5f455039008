"""The statements of Roland and Morris: which of them fit today."""

from collections.abc import Mapping
from datetime import date

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from hiphinge.history.diaries import keep_entries
from hiphinge.history.store import open_store
from hiphinge.knowledge.outcomes import outcome
from hiphinge.programme.outcomes import disability_score
from hiphinge.web.pages import page
from hiphinge.web.receiving import posted
from hiphinge.web.stored import someone_of
from hiphinge.workflows.programme import begun


def routes(place: str) -> list[Route]:
    """Return the routes of the page, at a place below a person."""
    return [Route(place, _show, methods=["GET"]), Route(place, posted(_keep), methods=["POST"])]


def _show(request: Request) -> Response:
    with open_store() as store:
        someone = someone_of(request, store)
        begun(store, someone)
    return page(request, "statements.html", known=outcome("rmdq"))


def _keep(request: Request, fields: Mapping[str, str]) -> Response:
    marked = [number for number, _ in enumerate(outcome("rmdq").statements, 1) if f"fits-{number}" in fields]
    with open_store() as store:
        someone = someone_of(request, store)
        begun(store, someone)
        keep_entries(store, someone, [disability_score(date.today(), len(marked))])
    return RedirectResponse(f"/today/{someone.id}/progress", 303)
