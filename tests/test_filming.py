"""The tips on filming, in the table and in the documentation."""

import re

import pytest

from hiphinge.knowledge.filming import FilmingTip, filming_tips
from hiphinge.texts import catalogue
from shared import PROJECT

DOCS = PROJECT / "docs"


@pytest.mark.parametrize("tip", filming_tips(), ids=lambda tip: tip.code)
def test_a_tip_is_whole_and_documented(tip: FilmingTip) -> None:
    page = (DOCS / "filming.md").read_text(encoding="utf-8")
    words = {part: catalogue().say(f"film-{tip.code}-{part}") for part in ("title", "do", "why", "source")}
    assert f". {words.pop('title')}\n" in page
    assert all(text in page for text in words.values())
    assert tip.mark in {"verified", "computed", "design"}


def test_the_page_shows_every_drawing() -> None:
    shown = set(re.findall(r"\(drawings/(\w+\.svg)\)", (DOCS / "filming.md").read_text(encoding="utf-8")))
    assert shown == {path.name for path in (DOCS / "drawings").glob("*.svg")}


def test_every_link_between_documents_leads_somewhere() -> None:
    for page in [PROJECT / "README.md", *DOCS.glob("*.md")]:
        links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
        assert all((page.parent / link).exists() for link in links), page
