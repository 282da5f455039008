"""Tables and pages of text on the terminal, as wide as it is up to a width that reads well."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

#: Longer lines are hard to read.
_WIDEST = 100
#: Columns side by side leave too little for words on a terminal narrower than this.
_NARROWEST_TABLE = 60


def print_table(title: str, headings: Sequence[str], rows: Iterable[Sequence[str]], after: str) -> None:
    """Print a table, its last column wrapped, and a paragraph after it.

    On a narrow terminal each row becomes a block, a line for each of its cells that is not empty.
    """
    from rich.text import Text

    console = _console()
    if console.width < _NARROWEST_TABLE:
        console.print(Text(title, style="bold"), "", sep="\n")
        for row in rows:
            for heading, cell in zip(headings, row, strict=True):
                if cell:
                    console.print(Text.assemble((f"{heading}: " if heading else "", "bold"), cell))
            console.print()
    else:
        console.print(_table(title, headings, rows))
    console.print(Text(after))


def print_page(title: str, rows: Iterable[tuple[str, str]], after: Iterable[str] = ()) -> None:
    """Print a title, labelled paragraphs, then paragraphs without a label; what is empty is left out."""
    from rich.padding import Padding
    from rich.text import Text

    console = _console()
    filled = [(label, text) for label, text in rows if text]
    console.print(Text(title, style="bold"), "", sep="\n")
    if console.width < _NARROWEST_TABLE:
        for label, text in filled:
            console.print(Text(label, style="bold"), Text(f"{text}\n"), sep="\n")
    else:
        console.print(_grid(filled), "", sep="\n")
    for text in filter(None, after):
        console.print(Padding(Text(text), (0, 0, 1, 0)))


def _table(title: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> "Table":
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, title=Text(title), title_justify="left", title_style="bold")
    for heading in headings:
        table.add_column(Text(heading), no_wrap=heading != headings[-1])
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _grid(rows: Iterable[tuple[str, str]]) -> "Table":
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 2, 1, 0), collapse_padding=False)
    grid.add_column(max_width=18, style="bold")
    grid.add_column()
    for label, text in rows:
        grid.add_row(Text(label), Text(text))
    return grid


def _console() -> "Console":
    from rich.console import Console

    console = Console()
    console.width = min(console.width, _WIDEST)
    return console
