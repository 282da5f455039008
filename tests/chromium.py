"""Debian's Chromium, where it is installed."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest


@contextmanager
def chromium() -> Iterator[Any]:
    """Start it; skip the test where it is missing."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright")
    path = _found()
    with playwright.sync_playwright() as running:
        opened = running.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


def _found() -> str:
    names = ("chromium", "chromium-browser", "google-chrome")
    found = os.environ.get("HIPHINGE_BROWSER") or next(filter(None, map(shutil.which, names)), None)
    if not found:
        pytest.skip(
            "no Chromium: install it (on Debian: apt-get install chromium) or name it in HIPHINGE_BROWSER"
        )
    return found
