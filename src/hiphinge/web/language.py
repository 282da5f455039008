"""The language and the units of a reader."""

from starlette.requests import HTTPConnection

from hiphinge.texts import COMPLETE, Catalogue, Units, catalogue, languages

#: Cookies of what a reader chose.
LANGUAGE_COOKIE, UNITS_COOKIE = "hiphinge-language", "hiphinge-units"


def reader_texts(connection: HTTPConnection) -> Catalogue:
    """Return the texts in the units and the language that the reader chose, else as the browser asks."""
    chosen, units = (connection.cookies.get(cookie) for cookie in (LANGUAGE_COOKIE, UNITS_COOKIE))
    if chosen not in languages():
        chosen = _asked_for(connection.headers.get("accept-language", ""))
    return catalogue(chosen, Units(units) if units in set(Units) else Units.METRIC)


def _asked_for(header: str) -> str:
    """Return the best language of an ``Accept-Language`` header (RFC 9110, section 12.5.4)."""
    wanted = sorted(map(_ranked, header.split(",")), key=lambda one: -one[1])
    known = (name for name, weight in wanted if name in languages() and weight > 0)
    return next(known, COMPLETE)


def _ranked(entry: str) -> tuple[str, float]:
    name, _, weight = entry.partition(";")
    try:
        rank = float(weight.strip().removeprefix("q=") or 1)
    except ValueError:
        rank = 0.0
    return name.strip().partition("-")[0].lower(), rank
