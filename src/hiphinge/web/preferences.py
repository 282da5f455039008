"""The settings of a reader: language, units, colours, voice, and what is stored where."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from hiphinge.history.store import open_store
from hiphinge.texts import Message, Units, languages
from hiphinge.web.choices import OFF, SOUND_COOKIE, THEME_COOKIE, VOICE_COOKIE, Theme
from hiphinge.web.forms import choice
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
    offered = {"languages": languages(), "all_units": tuple(Units), "themes": tuple(Theme)}
    stored = {"people": len(counts), "sessions": sum(counts), "place": place}
    return page(request, "settings.html", offered=offered, stored=stored)


def _choose(_request: Request, fields: Mapping[str, str]) -> Response:
    language = fields.get("language", "")
    if language not in languages():
        values = {"language": repr(language), "languages": ", ".join(languages())}
        raise RefusedError(400, Message("error-unknown-language", values))
    chosen = {
        LANGUAGE_COOKIE: language,
        UNITS_COOKIE: choice(fields, "units", Units),
        THEME_COOKIE: choice(fields, "theme", Theme),
        VOICE_COOKIE: _switch(fields, "voice"),
        SOUND_COOKIE: _switch(fields, "sound"),
    }
    answer = RedirectResponse("/settings/", 303)
    for cookie, value in chosen.items():
        answer.set_cookie(cookie, value, max_age=_YEAR_S, httponly=True, samesite="strict")
    return answer


def _switch(fields: Mapping[str, str], name: str) -> str:
    return "on" if name in fields else OFF
