"""The pages of ``hiphinge serve``: who may see them, in which language, and what every answer carries."""

from ipaddress import ip_address

import pytest
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from browsers import HOME, LAN, OUTSIDE, TOKEN
from hiphinge.errors import InvalidValueError
from hiphinge.texts import catalogue
from hiphinge.web.app import make_app, make_site
from hiphinge.web.serving import lan_address
from hiphinge.web.settings import Settings


def client() -> TestClient:
    """A browser that has not opened the printed address yet."""
    return TestClient(make_app(Settings(token=TOKEN)), base_url=HOME, follow_redirects=False)


@pytest.fixture
def visitor() -> TestClient:
    """A browser that has."""
    browser = client()
    assert browser.get(f"/?token={TOKEN}").status_code == 303
    return browser


def said(text: str, language: str = "en") -> str:
    return catalogue(language).say(text)


def test_the_printed_address_opens_the_pages_once() -> None:
    app = make_app(Settings(token=TOKEN))
    first, second = (TestClient(app, base_url=HOME, follow_redirects=False) for _ in range(2))
    assert first.get("/drills/").status_code == 403
    answer = first.get(f"/drills/?token={TOKEN}")
    assert answer.headers["location"] == "/drills/"
    assert first.get("/drills/").status_code == 200
    refused = second.get(f"/?token={TOKEN}")
    assert refused.status_code == 403
    assert said("web-error-token") in refused.text


def test_the_cookie_is_kept_from_scripts_and_other_sites() -> None:
    given = client().get(f"/?token={TOKEN}").headers["set-cookie"].lower()
    assert {"httponly", "samesite=strict"} <= {part.strip() for part in given.split(";")}
    assert TOKEN not in given


@pytest.mark.parametrize("token", ["", "open-sesam", "open-sesame-2", "ö"])
def test_a_wrong_token_opens_nothing_and_spends_nothing(token: str) -> None:
    browser = client()
    assert browser.get("/", params={"token": token}).status_code == 403
    assert browser.head(f"/?token={TOKEN}").status_code == 403
    assert browser.get(f"/?token={TOKEN}").status_code == 303


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:4475", "127.0.0.1.evil.example:4474", ""]
)
def test_a_foreign_name_for_this_computer_finds_nothing(visitor: TestClient, host: str) -> None:
    answer = visitor.get("/drills/", headers={"host": host})
    assert answer.status_code == 403
    assert said("web-error-host") in answer.text


@pytest.mark.parametrize("origin", [None, "null", "http://evil.example", "https://127.0.0.1:4474"])
def test_another_site_changes_nothing(visitor: TestClient, origin: str | None) -> None:
    given = {} if origin is None else {"origin": origin}
    answer = visitor.post("/drills/", headers=given)
    assert answer.status_code == 403
    assert said("web-error-origin") in answer.text
    assert visitor.post("/drills/", headers={"origin": HOME}).status_code == 405


@pytest.mark.parametrize(
    "given", [{"origin": "http://evil.example"}, {"host": "evil.example", "origin": HOME}, {}]
)
def test_another_site_opens_no_websocket(visitor: TestClient, given: dict[str, str]) -> None:
    with pytest.raises(WebSocketDisconnect) as closed, visitor.websocket_connect("/coach/", headers=given):
        pass
    assert closed.value.code == 1008


def test_every_answer_allows_neither_scripts_within_pages_nor_anything_from_outside(
    visitor: TestClient,
) -> None:
    for place in ("/drills/", "/nowhere", "/static/style.css", "/drills/hinge.svg"):
        given = visitor.get(place).headers
        assert (
            "'unsafe-inline'"
            not in given["content-security-policy"].partition("script-src")[2].partition(";")[0]
        )
        assert given["content-security-policy"].startswith("default-src 'none'")
        assert given["x-content-type-options"] == "nosniff"
        assert given["referrer-policy"] == "same-origin"
        assert given["permissions-policy"].startswith("camera=(self)")


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("de", "de"),
        ("de-AT,de;q=0.9,en;q=0.5", "de"),
        ("fr, en;q=0.4, de;q=0.7", "de"),
        ("fr", "en"),
        ("de;q=0", "en"),
        ("de;q=x, en", "en"),
        ("", "en"),
    ],
)
def test_a_page_speaks_the_language_that_the_browser_asks_for(
    visitor: TestClient, asked: str, language: str
) -> None:
    text = visitor.get("/drills/", headers={"accept-language": asked}).text
    assert f'<html lang="{language}">' in text
    assert said("web-drills-intro", language) in text


def test_what_comes_from_the_home_network_never_reaches_the_pages() -> None:
    settings = Settings(token=TOKEN, lan=LAN)
    site = make_site(settings)
    from_home = TestClient(site, base_url=HOME, follow_redirects=False)
    from_outside = TestClient(site, base_url=f"http://{OUTSIDE}", follow_redirects=False)
    for host in (OUTSIDE, settings.hosts[0]):
        answer = from_outside.get(f"/?token={TOKEN}", headers={"host": host})
        assert 400 <= answer.status_code < 500
    assert from_home.get(f"/?token={TOKEN}").status_code == 303
    for name, value in from_home.cookies.items():
        from_outside.cookies.set(name, value)
    assert from_outside.get("/people/").status_code == 410


def test_the_address_in_the_home_network_is_none_of_the_internet() -> None:
    try:
        found = ip_address(lan_address())
    except InvalidValueError as error:
        assert "--lan" in str(error)  # noqa: PT017 - a machine without a network
    else:
        assert found.is_private
        assert not found.is_loopback


def test_a_script_gets_a_refusal_as_json(visitor: TestClient) -> None:
    answer = visitor.get("/nowhere", headers={"accept": "application/json"})
    assert answer.status_code == 404
    assert answer.json() == {"error": said("web-error-404")}


@pytest.mark.parametrize(
    "path", ["/static/../app.py", "/static/%2e%2e/app.py", "/drills/..%2f..%2fetc", "/static/%00", "/%ff"]
)
def test_no_path_leads_out(visitor: TestClient, path: str) -> None:
    assert visitor.get(path).status_code == 404
