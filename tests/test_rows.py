"""Rows on terminals of any width and in pipes: whole words, whatever the room."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from hiphinge.report.terminal.rows import Rows, print_rows

NUMBERS = Rows(
    ("rep", "hip (apparent)", "knee"), (("1", "84 ±3", "21 ±4"), ("2", "--", "7 ±4")), "Set", "degrees"
)
WORDS = Rows(
    ("name", "drill"),
    (("wall_tap", "Push your hips back until they touch the wall"), ("swing", "")),
    words=True,
)


def shown(what: Rows, width: int, *, terminal: bool) -> str:
    written = io.StringIO()
    print_rows(what, Console(file=written, width=width, force_terminal=terminal, color_system=None))
    return written.getvalue()


@pytest.fixture(autouse=True)
def no_width_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)


def test_a_pipe_gets_aligned_lines_as_long_as_they_are() -> None:
    assert shown(NUMBERS, 10, terminal=False).splitlines() == [
        "Set",
        "rep  hip (apparent)   knee",
        "  1           84 ±3  21 ±4",
        "  2              --   7 ±4",
        "degrees",
    ]
    assert shown(WORDS, 10, terminal=False).splitlines() == [
        "name      drill",
        "wall_tap  Push your hips back until they touch the wall",
        "swing",
    ]


def test_a_wide_terminal_gets_a_table() -> None:
    lines = [line.split() for line in shown(NUMBERS, 80, terminal=True).splitlines()]
    assert ["rep", "hip", "(apparent)", "knee"] in lines
    assert ["1", "84", "±3", "21", "±4"] in lines
    assert (lines[0], lines[-1]) == (["Set"], ["degrees"])


def test_a_narrow_terminal_gets_a_card_for_each_row() -> None:
    assert shown(NUMBERS, 22, terminal=True).splitlines() == [
        *("Set", "", "rep: 1", "hip (apparent): 84 ±3", "knee: 21 ±4"),
        *("", "rep: 2", "hip (apparent): --", "knee: 7 ±4", "", "degrees"),
    ]


def test_a_heading_is_broken_between_its_words_before_cards_are_made() -> None:
    text = shown(NUMBERS, 34, terminal=True)
    assert "hip (apparent):" not in text
    assert {"hip", "(apparent)"} <= {word for line in text.splitlines() for word in line.split()}


def test_a_heading_gives_way_before_a_wide_cell_does() -> None:
    narrow = Rows(("0", "0", "000 000", "0"), (("0", "0", "0", "0 0 0 0 0 00"),))
    assert "0 0 0 0 0 00" in shown(narrow, 30, terminal=True)


def test_a_width_that_is_given_holds_in_a_pipe_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "22")
    assert shown(NUMBERS, 22, terminal=False) == shown(NUMBERS, 22, terminal=True)


words = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12)
texts = st.lists(words, min_size=1, max_size=6).map(" ".join)
tables = st.integers(1, 4).flatmap(
    lambda columns: st.builds(
        Rows,
        st.lists(texts, min_size=columns, max_size=columns),
        st.lists(st.lists(texts, min_size=columns, max_size=columns), max_size=4),
        title=texts,
        caption=texts,
        words=st.booleans(),
    )
)


@given(what=tables, width=st.integers(30, 120), terminal=st.booleans())
def test_no_word_is_cut_and_none_is_lost(what: Rows, width: int, terminal: bool) -> None:
    text = shown(what, width, terminal=terminal).replace("─", " ").replace(":", " ")
    found = sorted(text.split())
    cells = [what.title, what.caption, *(cell for row in what.rows for cell in row)]
    wanted = [word for cell in cells for word in cell.split()]
    for word in wanted:
        assert word in found
    if terminal:
        assert all(len(line) <= width for line in text.splitlines()) or any(
            not word.isascii() for word in found
        )
