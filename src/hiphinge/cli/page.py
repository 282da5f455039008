"""Tables and pages of text on the terminal, as wide as the terminal but never too wide to read."""

import sys
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

#: Longer lines are hard to read.
_WIDEST = 100
#: On a terminal narrower than this, labels stand above their paragraphs instead of beside them.
_NARROWEST_PAGE = 60
#: Between two columns, and before the first.
_GAP, _MARGIN = 2, 1


@dataclass(frozen=True)
class _Table:
    """Rows of cells under headings; see `print_table`."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    wrapped: Collection[int]
    lead: int


def print_table(
    title: str,
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    after: str,
    *,
    wrapped: Collection[int] = (),
    lead: int = 1,
) -> None:
    """Print a table no wider than the terminal, without cutting any cell, and a paragraph after it.

    In a pipe, each row is one line.

    Parameters
    ----------
    title : str
    headings : sequence of str
    rows : iterable of sequence of str
    after : str
    wrapped : collection of int
        Columns whose cells may wrap over several lines; by default the last one.
    lead : int
        Where the terminal is too narrow for whole words, each row is a block of lines; this many cells stand
        in its first line.
    """
    from rich.text import Text

    from hiphinge.report.terminal.rows import Rows, is_pipe, print_rows

    table = _Table(title, headings, list(rows), wrapped or {len(headings) - 1}, lead)
    console = _console()
    widths = _widths(table, console.width)
    if is_pipe(console):
        print_rows(Rows(headings, table.rows, title, words=True), console)
    elif widths is None:
        _print_blocks(table, console)
    else:
        _print_columns(table, widths, console)
    console.print(Text(after))


def print_lines(lines: Iterable[str]) -> None:
    """Print sentences, wrapped between words on a terminal, one line each in a pipe."""
    from rich.text import Text

    if not sys.stdout.isatty():
        click.echo("\n".join(lines))
        return
    console = _console()
    for line in lines:
        console.print(Text(line))


def print_json(document: object) -> None:
    """Print the output of a command as JSON, for other programs."""
    import json

    print_json_text(json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2) + "\n")


def print_json_text(text: str) -> None:
    """Print a text that is JSON, so that other programs read the same from it in any encoding."""
    from hiphinge.cli.streams import json_for

    click.echo(json_for(text, sys.stdout), nl=False)


def _widths(table: _Table, width: int) -> list[int] | None:
    """Return the width of each column; None where the terminal is too narrow for whole words."""
    columns = list(zip(*table.rows, strict=True)) or [() for _ in table.headings]
    widths = [
        max(_longest_word([heading]), _longest_word(cells) if place in table.wrapped else _widest(cells))
        for place, (heading, cells) in enumerate(zip(table.headings, columns, strict=True))
    ]
    if _room(widths, width) < 0:
        return None
    # a heading of several lines costs less than a row of two
    headings = [[_in_lines(heading, lines) for heading in table.headings] for lines in (3, 2, 1)]
    for wanted in (headings[0], list(map(_widest, columns)), *headings[1:]):
        widths = _widened(widths, wanted, _room(widths, width))
    return widths


def _room(widths: Sequence[int], width: int) -> int:
    """Return the width that columns of some widths leave free on the terminal."""
    return width - sum(widths) - _GAP * (len(widths) - 1) - _MARGIN


def _widened(widths: Sequence[int], wanted: Sequence[int], room: int) -> list[int]:
    """Divide free width evenly among the columns that need more."""
    wider = list(widths)
    order = sorted(range(len(widths)), key=lambda place: wanted[place] - widths[place])
    for left, place in zip(range(len(order), 0, -1), order, strict=True):
        more = min(max(0, wanted[place] - widths[place]), room // left)
        wider[place] += more
        room -= more
    return wider


def _widest(cells: Iterable[str]) -> int:
    from rich.cells import cell_len

    return max((cell_len(line) for cell in cells for line in cell.split("\n")), default=0)


def _in_lines(heading: str, lines: int) -> int:
    """Return the smallest width at which a heading takes at most a given number of lines."""
    from textwrap import wrap

    widths = range(_longest_word([heading]), _widest([heading]))
    return next((width for width in widths if len(wrap(heading, width)) <= lines), _widest([heading]))


def _longest_word(cells: Iterable[str]) -> int:
    return _widest(word for cell in cells for word in cell.split())


def _print_columns(table: _Table, widths: Sequence[int], console: "Console") -> None:
    from rich import box
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, _GAP - 1, 0, 0))
    console.print(Text(table.title, style="bold"), "", sep="\n")
    for heading, width in zip(table.headings, widths, strict=True):
        drawn.add_column(Text(heading), width=width)
    for row in table.rows:
        drawn.add_row(*map(Text, row))
    console.print(Padding(drawn, (0, 0, 0, _MARGIN)), "", sep="\n")


def _print_blocks(table: _Table, console: "Console") -> None:
    from rich.padding import Padding
    from rich.text import Text

    console.print(Text(table.title, style="bold"))
    for row in table.rows:
        console.print()
        console.print(Text("  ".join(row[: table.lead]), style="bold"))
        for heading, cell in zip(table.headings[table.lead :], row[table.lead :], strict=True):
            if cell:
                line = Text(f"{heading}: " if heading else "").append(", ".join(cell.splitlines()))
                console.print(Padding(line, (0, 0, 0, 2), expand=False))
    console.print()


def print_page(title: str, rows: Iterable[tuple[str, str]], after: Iterable[str] = ()) -> None:
    """Print a title, labelled paragraphs, then paragraphs without a label; leave out empty ones."""
    from rich.padding import Padding
    from rich.text import Text

    console = _console()
    filled = [(label, text) for label, text in rows if text]
    console.print(Text(title, style="bold"), "", sep="\n")
    if console.width < _NARROWEST_PAGE:
        for label, text in filled:
            console.print(Text(label, style="bold"), Text(f"{text}\n"), sep="\n")
    else:
        console.print(_grid(filled), "", sep="\n")
    for text in filter(None, after):
        console.print(Padding(Text(text), (0, 0, 1, 0)))


def _grid(rows: Iterable[tuple[str, str]]) -> "Table":
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 2, 1, 0), collapse_padding=False)
    grid.add_column(max_width=18, style="bold")
    grid.add_column(overflow="fold")
    for label, text in rows:
        grid.add_row(Text(label), Text(text))
    return grid


def _console() -> "Console":
    from rich.console import Console

    console = Console()
    console.width = min(console.width, _WIDEST)
    return console
