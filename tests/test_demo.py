"""The demo names the page it made, and opens it only where somebody sees it."""

import sys
from pathlib import Path
from typing import Any

import pytest

from command_line import hiphinge
from hiphinge.cli import analyze
from hiphinge.texts import languages


class Terminal:
    """What a stream says of itself when a person sits before it."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def isatty(self) -> bool:
        return True

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Pages that a browser was asked for; the measuring is left out."""
    asked: list[str] = []

    def browser(page: str) -> bool:
        asked.append(page)
        return True

    monkeypatch.setattr(analyze, "run_all", lambda *_: None)
    monkeypatch.setattr("webbrowser.open", browser)
    monkeypatch.setenv("DISPLAY", ":0")
    return asked


def watched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hiphinge.cli.demo.sys", _Sys())


class _Sys:
    stdin, platform = Terminal(sys.stdin), "linux"

    @property
    def stdout(self) -> Terminal:
        return Terminal(sys.stdout)


def test_the_page_is_opened_where_somebody_watches(
    opened: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    watched(monkeypatch)
    outcome = hiphinge("demo", "--out", tmp_path / "demo")
    assert opened == [(tmp_path / "demo" / "report.html").as_uri()]
    assert f"is open in your browser: {tmp_path / 'demo' / 'report.html'}" in outcome.out


@pytest.mark.parametrize("language", languages())
def test_the_page_is_named_but_not_opened_in_a_pipe(opened: list[str], tmp_path: Path, language: str) -> None:
    outcome = hiphinge("demo", "--out", tmp_path / "demo", "--language", language)
    assert not opened
    assert str(tmp_path / "demo" / "report.html") in outcome.out


def test_no_browser_is_asked_for_without_a_screen_or_with_no_open(
    opened: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    watched(monkeypatch)
    hiphinge("demo", "--out", tmp_path / "demo", "--no-open")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    hiphinge("demo", "--out", tmp_path / "demo")
    assert not opened


def test_a_browser_that_will_not_start_is_no_failure(
    opened: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    watched(monkeypatch)
    monkeypatch.setattr("webbrowser.open", lambda _: False)
    assert not opened
    outcome = hiphinge("demo", "--out", tmp_path / "demo")
    assert outcome.exit_code == 0
    assert "Open the page of this result" in outcome.out
