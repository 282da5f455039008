"""The page as it is shown: on paper and in a browser, where there is one."""

import re
import shutil
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from chromium import chromium
from command_line import hiphinge, reported_in_one_sentence
from hiphinge.errors import HipHingeError
from hiphinge.report.page import write_comparison, write_report
from pages import changed, document, faulty, written
from sessions import make_session
from shared import PROJECT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path / "results", faulty())


def test_the_pdf_has_at_most_two_pages(folder: Path) -> None:
    pdf = _pdf(folder).read_bytes()
    assert pdf.startswith(b"%PDF-")
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b(?!s)", _unpacked(pdf))) <= 2


def _unpacked(pdf: bytes) -> bytes:
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    return b"\n".join(zlib.decompress(stream) for stream in streams if stream[:1] == b"x")


def _pdf(folder: Path) -> Path:
    pytest.importorskip("weasyprint", reason="needs the extra 'pdf'", exc_type=ImportError)
    try:
        return write_report(folder, pdf=True)[1]
    except HipHingeError as error:
        if "Pango" in str(error):
            pytest.skip("Pango is not installed")
        raise


def test_without_weasyprint_the_extra_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "weasyprint", None)
    outcome = hiphinge("report", folder, "--pdf")
    assert reported_in_one_sentence(outcome)
    assert "hiphinge[pdf]" in outcome.err


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as opened:
        yield opened


#: Sections that are folded at first, and something in each.
_FOLDED = (("table", "table"), ("sure", "dl"), ("glossary", "dl"))


def _opened(browser: Any, folder: Path, width: int, scheme: str = "light") -> Any:
    write_report(folder)
    shown = browser.new_page(viewport={"width": width, "height": 844}, color_scheme=scheme)
    shown.goto((folder / "report.html").as_uri())
    return shown


def _unfolded(shown: Any) -> Any:
    shown.evaluate("for (const part of document.querySelectorAll('details.fold')) part.open = true")
    return shown


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_a_browser_finds_nothing_that_keeps_people_out(
    browser: Any, folder: Path, width: int, scheme: str
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-core")
    shown = _unfolded(_opened(browser, folder, width, scheme))
    broken = axe.Axe().run(shown).response["violations"]
    assert not [(one["id"], [node["html"] for node in one["nodes"]]) for one in broken]
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    shown.close()


def test_in_a_browser_nothing_is_asked_of_a_network_and_nothing_slipped_in_runs(
    browser: Any, folder: Path
) -> None:
    changed(
        folder, source={**document(folder)["source"], "file": "<img src=x onerror=\"document.title='hit'\">"}
    )
    write_report(folder)
    shown, asked, troubles = browser.new_page(), list[str](), list[str]()
    shown.on("request", lambda request: asked.append(request.url))
    shown.on("pageerror", lambda error: troubles.append(str(error)))
    shown.goto((folder / "report.html").as_uri())
    shown.wait_for_timeout(300)
    assert shown.title() != "hit"
    assert not troubles
    assert all(address.startswith(("file:", "data:")) for address in asked)
    shown.close()


def test_in_a_browser_a_repetition_is_marked_on_focus_and_a_missing_video_is_reported(
    browser: Any, folder: Path
) -> None:
    (folder / "annotated.mp4").unlink()
    (folder / "annotated.mp4").write_bytes(b"no real video")
    shown = _opened(browser, folder, 1280)
    shown.wait_for_selector("#absent:not([hidden])")
    assert shown.locator("#video").is_hidden()
    shown.locator(".jump a").first.focus()
    assert (
        shown.locator("rect.shade.on").count()
        == len(document(folder)["reps"]) * shown.locator(".curve").count()
    )
    shown.locator("#time").focus()
    shown.keyboard.press("ArrowRight")
    assert shown.locator(".cursor").first.is_visible()
    assert shown.locator("#clock").inner_text() == "0.1 s"
    shown.close()


def _wait(shown: Any, state: str) -> None:
    """Wait for the video; the page forbids the browser the usual way, which is code from a text."""
    for _ in range(100):
        if shown.evaluate(f"(video => video.{state})(document.querySelector('video'))"):
            return
        shown.wait_for_timeout(50)
    raise AssertionError(state)


def test_in_a_browser_a_click_on_a_chart_takes_the_video_there(browser: Any, folder: Path) -> None:
    shutil.copy(PROJECT / "src/hiphinge/samples/hinge.mp4", folder / "annotated.mp4")
    shown = _opened(browser, folder, 1280)
    _wait(shown, "readyState > 0 || video.error !== null")
    if shown.evaluate("document.querySelector('video').error !== null"):
        pytest.skip("this Chromium plays no H.264")
    time_s = make_session().measures.time_s
    shown.locator(".plot").first.click()
    _wait(shown, "seeking === false")
    middle = shown.evaluate("document.querySelector('video').currentTime")
    assert middle == pytest.approx((time_s[0] + time_s[-1]) / 2, abs=0.05)
    shown.locator(".jump a").first.click()
    start = shown.evaluate("document.querySelector('video').currentTime")
    assert start == pytest.approx(document(folder)["reps"][0]["start_s"], abs=0.01)
    shown.close()


def test_a_browser_finds_nothing_that_keeps_people_out_of_a_comparison(
    browser: Any, folder: Path, tmp_path: Path
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-core")
    write_comparison(folder, folder, tmp_path / "both.html")
    shown = browser.new_page(viewport={"width": 390, "height": 844})
    shown.goto((tmp_path / "both.html").as_uri())
    broken = axe.Axe().run(shown).response["violations"]
    assert not [(one["id"], [node["html"] for node in one["nodes"]]) for one in broken]
    assert shown.evaluate("document.documentElement.scrollWidth") <= 390
    shown.close()


def test_on_a_phone_each_repetition_is_a_card_that_fits(browser: Any, folder: Path) -> None:
    shown = _unfolded(_opened(browser, folder, 358))
    assert shown.evaluate("getComputedStyle(document.querySelector('table')).display") == "block"
    cells = shown.locator("table td").evaluate_all(
        "cells => cells.map(cell => cell.getBoundingClientRect().right)"
    )
    assert max(cells) <= 358
    assert shown.locator("table td .label").first.is_visible()
    shown.set_viewport_size({"width": 1280, "height": 844})
    assert shown.evaluate("getComputedStyle(document.querySelector('table')).display") == "table"
    assert shown.locator("table td .label").first.is_hidden()
    shown.close()


def test_table_errors_and_words_are_folded_opened_by_keyboard_and_printed_whole(
    browser: Any, folder: Path
) -> None:
    shown = _opened(browser, folder, 390)
    inside = [shown.locator(f"section.{name} {part}").first for name, part in _FOLDED]
    assert [part.is_visible() for part in inside] == [False] * len(_FOLDED)
    for name, _ in _FOLDED:
        shown.locator(f"section.{name} summary").press("Enter")
    assert [part.is_visible() for part in inside] == [True] * len(_FOLDED)
    shown.reload()
    shown.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert [part.is_visible() for part in inside] == [True] * len(_FOLDED)
    shown.evaluate("dispatchEvent(new Event('afterprint'))")
    assert [part.is_visible() for part in inside] == [False] * len(_FOLDED)
    shown.close()


def test_the_first_screen_of_a_phone_has_sentence_picture_cue_and_drill(browser: Any, folder: Path) -> None:
    shown = _opened(browser, folder, 390)
    for part in (".focus h2", ".focus img", ".cue strong", ".drill-card h3"):
        assert shown.locator(part).first.bounding_box()["y"] < 844, part
    shown.close()


def test_in_a_browser_two_videos_are_in_the_same_phase(browser: Any, folder: Path, tmp_path: Path) -> None:
    """Halfway down the first, it is halfway down in the second, which goes twice as fast."""
    slow, fast = folder, Path(shutil.copytree(folder, tmp_path / "fast"))
    turns = {slow: (1.0, 2.0, 2.5, 4.0), fast: (0.5, 1.0, 1.25, 2.25)}
    for place, (start, down, up, end) in turns.items():
        shutil.copy(PROJECT / "src/hiphinge/samples/hinge.mp4", place / "annotated.mp4")
        (rep,) = document(place)["reps"]
        times = {"start_s": start, "descent_s": down - start, "ascent_s": end - up, "end_s": end}
        changed(place, reps=[{**rep, **times, "bottom_s": (down + up) / 2}])
    write_comparison(slow, fast, tmp_path / "both.html")
    shown = browser.new_page(viewport={"width": 1280, "height": 844})
    shown.goto((tmp_path / "both.html").as_uri())
    _wait(shown, "readyState > 0 || video.error !== null")
    if shown.evaluate("document.querySelector('video').error !== null"):
        pytest.skip("this Chromium plays no H.264")
    for at, other, phase in (
        (1.5, 0.75, "going down"),
        (2.25, 1.125, "at the lowest"),
        (3.25, 1.75, "coming up"),
    ):
        shown.locator("#scrub").evaluate(
            "(scrub, at) => { scrub.value = at; scrub.dispatchEvent(new Event('input')); }", at
        )
        _wait(shown, "seeking === false")
        times = shown.evaluate("[...document.querySelectorAll('video')].map(video => video.currentTime)")
        assert times == pytest.approx([at, other], abs=0.02)
        assert phase in shown.locator("#where").inner_text()
    shown.locator("#scrub").focus()
    shown.keyboard.press("ArrowRight")
    assert shown.evaluate("document.querySelector('video').currentTime") == pytest.approx(3.26, abs=0.02)
    shown.locator("#reps button").first.click()
    assert shown.evaluate("document.querySelector('video').currentTime") == pytest.approx(1.0, abs=0.02)
    shown.locator("#play").focus()
    shown.keyboard.press("Enter")
    shown.locator("#play[aria-pressed=true]").wait_for()
    shown.keyboard.press("Enter")
    shown.locator("#play[aria-pressed=false]").wait_for()
    first, second = shown.evaluate("[...document.querySelectorAll('video')].map(video => video.currentTime)")
    assert second == pytest.approx(0.5 + (first - 1.0) / 2, abs=0.2)
    shown.close()
