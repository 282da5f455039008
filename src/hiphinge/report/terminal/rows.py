"""Rows on the terminal: a table if it fits, cards if the terminal is narrow, plain aligned text in a pipe."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

_UNBOUNDED = 10_000
_BETWEEN = "  "


@dataclass(frozen=True)
class Rows:
    """The content of a table.

    Attributes
    ----------
    headings : sequence of str
    rows : sequence of sequence of str
        Each as long as the headings.
    title, caption : str
        A line before and one after the table; may be empty.
    words : bool
        Whether cells are words, aligned left; else numbers, aligned right.
    """

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    title: str = ""
    caption: str = ""
    words: bool = False


def print_rows(what: Rows, console: "Console") -> None:
    """Print rows without cutting words.

    In a pipe, rows are as long as necessary, unless the variable COLUMNS sets a width.
    """
    _print(what.title, "bold", console)
    if is_pipe(console):
        for line in _plain(what):
            console.print(line, markup=False, highlight=False, soft_wrap=True)
    else:
        _print_to_fit(what, console)
    _print(what.caption, "table.caption", console)


def is_pipe(console: "Console") -> bool:
    """Whether lines may have any length: there is no terminal and no width is set."""
    return not console.is_terminal and "COLUMNS" not in os.environ


def _print_to_fit(what: Rows, console: "Console") -> None:
    least = [_longest(_unbroken(what, place)) for place in range(len(what.headings))]
    # without an explicit width, rich would measure it as if it could shrink to the terminal
    options = console.options.update(width=_UNBOUNDED)
    room = console.width - console.measure(_table(what, least), options=options).minimum
    if room >= 0:
        console.print(_table(what, _widened(least, what.headings, room)))
    else:
        for line in _cards(what):
            console.print(line, markup=False, highlight=False)


def _unbroken(what: Rows, place: int) -> list[str]:
    """What must stay on one line in a column: headings break between words, cells do not."""
    return [*what.headings[place].split(), *(row[place] for row in what.rows)]


def _widened(least: Sequence[int], headings: Sequence[str], room: int) -> list[int]:
    """Let headings stay on one line from the left as far as there is room."""
    widths = []
    for width, heading in zip(least, headings, strict=True):
        more = min(room, max(0, cell_len(heading) - width))
        room -= more
        widths.append(width + more)
    return widths


def _print(line: str, style: str, console: "Console") -> None:
    if line:
        console.print(line, style=style, markup=False, highlight=False)


def _table(what: Rows, widths: Sequence[int]) -> "Table":
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD)
    for heading, width in zip(what.headings, widths, strict=True):
        # every width is set: rich would shrink the widest column first, whatever its least width
        table.add_column(Text(heading), justify="left" if what.words else "right", width=width)
    for row in what.rows:
        table.add_row(*map(Text, row))
    return table


def _longest(texts: Iterable[str]) -> int:
    return max(map(cell_len, texts), default=0)


def _cards(what: Rows) -> Iterator[str]:
    """Each row as a block of lines, one for each cell that is not empty."""
    for row in what.rows:
        yield ""
        for heading, cell in zip(what.headings, row, strict=True):
            if cell:
                yield f"{heading}: {cell}" if heading else cell
    yield ""


def _plain(what: Rows) -> Iterator[str]:
    widths = [_longest(column) for column in zip(what.headings, *what.rows, strict=True)]
    for row in (what.headings, *what.rows):
        cells = (_padded(cell, width, what.words) for cell, width in zip(row, widths, strict=True))
        yield _BETWEEN.join(cells).rstrip()


def _padded(cell: str, width: int, words: bool) -> str:
    blanks = " " * (width - cell_len(cell))
    return cell + blanks if words else blanks + cell
