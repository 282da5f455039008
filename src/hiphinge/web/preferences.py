"""The settings of a reader: language and units, and what is stored where."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from hiphinge.history.store import open_store
from hiphinge.texts import Message, Units, languages
from hiphinge.web.language import LANGUAGE_COOKIE, UNITS_COOKIE
from hiphinge.web.pages import page
from hiphinge.web.part import Part
from hiphinge.web.receiving import posted
from hiphinge.web.refusals import RefusedError

_YEAR_S = 365 * 24 * 3600


def part() -> Part:
    """Return the part of the site."""
    return Part(
        "settings",
        [Route("/", _show, methods=["GET"]), Route("/", posted(_choose), methods=["POST"])],
    )


def _show(request: Request) -> Response:
    with open_store() as store:
        counts = [sessions for _, sessions in store.people()]
        place = store.database.place
    stored = {"people": len(counts), "sessions": sum(counts), "place": place}
    return page(request, "settings.html", languages=languages(), all_units=tuple(Units), stored=stored)


def _choose(_request: Request, fields: Mapping[str, str]) -> Response:
    language = fields.get("language", "")
    if language not in languages():
        values = {"language": repr(language), "languages": ", ".join(languages())}
        raise RefusedError(400, Message("error-unknown-language", values))
    units = fields.get("units", "")
    if units not in set(Units):
        raise RefusedError(400, Message("web-error-choice", {"given": repr(units[:60])}))
    answer = RedirectResponse("/settings/", 303)
    for cookie, value in ((LANGUAGE_COOKIE, language), (UNITS_COOKIE, units)):
        answer.set_cookie(cookie, value, max_age=_YEAR_S, httponly=True, samesite="strict")
    return answer
