"""Requests that nobody means well: whatever comes, the answer is never a failure of the server."""

import os
import tempfile
from pathlib import Path
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.routing import Mount, Route
from starlette.testclient import TestClient

from browsers import HOME, quick, visit
from hiphinge.history.store import open_store
from hiphinge.web.analyses import Analyses
from hiphinge.web.app import make_app
from hiphinge.web.links import Links
from hiphinge.web.settings import Settings
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


PLACES = places()


@st.composite
def requests(draw: st.DrawFn, known: dict[str, str]) -> dict[str, object]:
    """A request to a page that there is, with names and fields of any kind."""
    place = draw(st.sampled_from(PLACES))
    for name, real in {"session": "", "person": "", "key": "", "id": "", "code": "", **known}.items():
        one = draw(st.sampled_from([real, real, real, *NAMES] if real else NAMES))
        place = place.replace(f"{{{name}}}", one)
    fields = draw(st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=4))
    method = draw(st.sampled_from(["GET", "POST", "POST", "HEAD", "PUT", "DELETE"]))
    if method != "POST":
        return {"method": method, "url": place, "params": fields}
    if draw(st.integers(0, 5)):
        return {"method": method, "url": place, "data": fields}
    kind = draw(st.sampled_from(["application/x-www-form-urlencoded", "multipart/form-data; boundary=b"]))
    content = draw(st.binary(max_size=200))
    return {"method": method, "url": place, "content": content, "headers": {"content-type": kind}}


def test_no_request_makes_the_server_fail() -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        patch.dict(os.environ, {"HIPHINGE_DATA": str(Path(folder) / "data")}),
    ):
        with open_store() as store:
            anna = store.add("anna", ANNA.body)
            session = store.keep(anna, recorded())
        with visit(Analyses(quick)) as browser:
            _ask_everything(browser, {"person": anna.id, "session": session})


def _ask_everything(browser: TestClient, known: dict[str, str]) -> None:
    @settings(max_examples=100, deadline=None)
    @given(requests(known))
    def ask(request: dict[str, object]) -> None:
        answer = browser.request(**request)  # type: ignore[arg-type]
        assert answer.status_code < 500, (request, answer.text)
        assert "Traceback" not in answer.text

    ask()
    assert browser.get("/drills/", headers={"origin": HOME}).status_code == 200
