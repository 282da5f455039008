"""Hostile requests: whatever comes, the answer is never a failure of the server."""

import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.routing import Mount, Route
from starlette.testclient import TestClient

from browsers import HOME, phone, quick, visit
from hiphinge.history.store import open_store
from hiphinge.web.analyses import Analyses
from hiphinge.web.app import make_app
from hiphinge.web.links import Links
from hiphinge.web.settings import Settings
from hiphinge.workflows.clip import Work
from stores import ANNA, recorded

#: Names that somebody could try to put into an address, besides those that there are.
NAMES = [
    *("x", "..", "%2e%2e", "%00", "%ff", "a" * 300, "ä", "' OR 1=1 --", "{{7*7}}", "-1"),
    *("wall_tap", "hinge.svg"),
]
FIELDS = [
    *("name", "stature", "mass", "note", "person", "drill", "rep", "reason", "title", "language", "seen"),
    *("session", "measure", "film", "token"),
]
#: What can stand in a form: also what is not text, not UTF-8 once it is unpacked, and far too long.
VALUES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(["", "1", "1e999", "-1", "5ft9", "nan", "\x00", "\ud7ff", "x" * 5000, "<script>", "de"]),
)


def places() -> list[str]:
    """The addresses of all pages, with the names of their variable parts in braces."""
    site = make_app(Settings(), Analyses(quick), Links())
    mounts = [one for one in site.routes if isinstance(one, Mount) and one.routes]
    return [mount.path + one.path for mount in mounts for one in mount.routes if isinstance(one, Route)]


PLACES = [*places(), "/static/{code}"]
#: What the home network reaches.
OUTSIDE_PLACES = [
    "/{key}/",
    "/{key}/state",
    "/{key}/report.html",
    "/{key}/annotated.mp4",
    "/static/{code}",
    "/",
]
#: Headers that pages and the framework read, with values that mean something there.
HEADERS = {
    "accept": [b"application/json", b"*/*;q=x"],
    "accept-language": [b"de;q=1e999", b"en;q=nan,de", b",;=,", b"de;q=" + b"9" * 400],
    "range": [b"bytes=0-", b"bytes=5-1", b"bytes=-1,0-" + b"1-2," * 200, b"bytes=" + b"9" * 400 + b"-"],
    "if-none-match": [b"*", b'"x"'],
    "if-modified-since": [b"Thu, 01 Jan 9999 00:00:00 GMT", b"yesterday"],
    "content-length": [b"-1", b"1e9", b"9" * 400],
    "cookie": [
        b"hiphinge-language=xx",
        b"hiphinge-sender=" + b"x" * 3000,
        b'a="\\',
        b"=;=;",
        b"hiphinge-4474=x",
    ],
    "x-forwarded-proto": [b"https"],
    "x-forwarded-host": [b"evil.example"],
}
#: Bytes that can stand in a header (RFC 9110, section 5.5).
HEADER_BYTES = st.lists(st.sampled_from([*range(0x21, 0x7F), *range(0x80, 0x100)]), max_size=30).map(bytes)
CONTENT_TYPES = [
    *("application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "multipart/form-data"),
    *("application/json", "text/plain; charset=utf-7", ""),
]


@st.composite
def headers(draw: st.DrawFn, cookie: str) -> dict[str, bytes]:
    """Headers of any kind; mostly with the cookie that lets in."""
    names = draw(st.sets(st.sampled_from(sorted(HEADERS)), max_size=3))
    given = {name: draw(st.one_of(st.sampled_from(HEADERS[name]), HEADER_BYTES)) for name in names}
    if draw(st.integers(0, 5)):
        given["cookie"] = cookie.encode() + b"; " + given.get("cookie", b"")
    return given


@st.composite
def requests(
    draw: st.DrawFn, at: list[str], known: dict[str, str], cookie: str
) -> tuple[str, str, dict[str, object]]:
    """A request to a page that there is, with names, fields, headers and bodies of any kind."""
    place = draw(st.sampled_from(at))
    for name, real in {"session": "", "person": "", "key": "", "id": "", "code": "", **known}.items():
        one = draw(st.sampled_from([*NAMES, *[real] * len(NAMES)] if real else NAMES))
        place = place.replace(f"{{{name}}}", one)
    fields = draw(st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=4))
    given = draw(headers(cookie))
    method = draw(st.sampled_from(["GET", "GET", "POST", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS"]))
    if method != "POST":
        return method, place, {"params": fields, "headers": given}
    if draw(st.integers(0, 3)):
        return method, place, {"data": fields, "headers": given}
    given["content-type"] = draw(st.sampled_from(CONTENT_TYPES)).encode()
    body = draw(st.one_of(st.binary(max_size=200), st.just(json.dumps(fields).encode())))
    return method, place, {"content": body, "headers": given}


@contextmanager
def sites() -> Iterator[Sequence[tuple[TestClient, list[str], dict[str, str]]]]:
    """Browsers of a phone and of this computer, the places of each, and names that are known there."""
    analyses, links = Analyses(quick), Links()
    with (
        tempfile.TemporaryDirectory() as folder,
        patch.dict(os.environ, {"HIPHINGE_DATA": str(Path(folder) / "data")}),
    ):
        with open_store() as store:
            anna = store.add("anna", ANNA.body)
            session = store.keep(anna, recorded())
        with visit(analyses, links) as browser:
            outside = phone(analyses, links)
            link = links.make(Work()).key
            known = {"person": anna.id, "session": session, "code": "hinge"}
            # the phone first: another link would end its own
            yield ((outside, OUTSIDE_PLACES, {"key": link, "code": "style.css"}), (browser, PLACES, known))


def ask_anything(site: tuple[TestClient, list[str], dict[str, str]], times: int) -> None:
    """Send so many requests, and see that each is answered, at worst with a refusal."""
    browser, at, known = site
    cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())

    @settings(max_examples=times, deadline=None)
    @given(requests(at, known, cookie))
    def ask(request: tuple[str, str, dict[str, object]]) -> None:
        method, place, rest = request
        answer = browser.request(method, place, **rest)  # type: ignore[arg-type]
        assert answer.status_code < 500, (request, answer.text)
        assert "Traceback" not in answer.text

    ask()


def test_no_request_makes_the_server_fail() -> None:
    with sites() as (outside, at_home):
        ask_anything(outside, 30)
        ask_anything(at_home, 100)
        assert at_home[0].get("/drills/", headers={"origin": HOME}).status_code == 200
