"""Tables and pages of text on the terminal, as wide as it is up to a width that reads well."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

#: Longer lines are hard to read.
_WIDEST = 100


def print_table(title: str, headings: Sequence[str], rows: Iterable[Sequence[str]], after: str) -> None:
    """Print a table, its last column wrapped where the terminal is narrow, and a paragraph after it."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, title=Text(title), title_justify="left", title_style="bold")
    for heading in headings:
        table.add_column(Text(heading), no_wrap=heading != headings[-1])
    for row in rows:
        table.add_row(*map(Text, row))
    console = _console()
    console.print(table)
    console.print(Text(after))


def print_page(title: str, rows: Iterable[tuple[str, str]], after: Iterable[str] = ()) -> None:
    """Print a title, labelled paragraphs, then paragraphs without a label; what is empty is left out."""
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 2, 1, 0), collapse_padding=False)
    grid.add_column(max_width=18, style="bold")
    grid.add_column()
    for label, text in rows:
        if text:
            grid.add_row(Text(label), Text(text))
    console = _console()
    console.print(Text(title, style="bold"), "", grid, sep="\n")
    for text in filter(None, after):
        console.print(Padding(Text(text), (0, 0, 1, 0)))


def _console() -> "Console":
    from rich.console import Console

    console = Console()
    console.width = min(console.width, _WIDEST)
    return console
