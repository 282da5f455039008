"""The language of a reader."""

from starlette.requests import HTTPConnection

from hiphinge.texts import COMPLETE, Catalogue, catalogue, languages

#: Cookie of the language that a reader chose.
COOKIE = "hiphinge-language"


def reader_texts(connection: HTTPConnection) -> Catalogue:
    """Return the texts in the language that the reader chose, else in one that the browser asks for."""
    chosen = connection.cookies.get(COOKIE)
    if chosen in languages():
        return catalogue(chosen)
    return catalogue(_asked_for(connection.headers.get("accept-language", "")))


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
