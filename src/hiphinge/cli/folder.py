"""A folder of recordings on the command line: its options and its summary."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from hiphinge.cli.options import texts_in, with_options
from hiphinge.errors import InvalidValueError
from hiphinge.texts import Message
from hiphinge.workflows.clip import Job, Work

if TYPE_CHECKING:
    from hiphinge.texts import Catalogue
    from hiphinge.workflows.folder import Entry

_Command = TypeVar("_Command", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--again", is_flag=True, help="In folders: measure again even if up to date."),
    click.option(
        "--jobs", "at_once", type=click.IntRange(min=1), default=1, show_default=True,
        help="In folders: number of videos at a time; each takes about 400 MB of memory.",
    ),
)  # fmt: skip


def folder_options(command: _Command) -> _Command:
    """Give a command the options of a folder run, as one `how`."""

    @wraps(command)
    def with_folder_run(*, again: bool, at_once: int, **others: Any) -> Any:
        return command(how=FolderRun(again, at_once), **others)

    return cast("_Command", with_options(with_folder_run, _OPTIONS))


@dataclass(frozen=True)
class FolderRun:
    """How to analyze a folder.

    Attributes
    ----------
    again : bool
    at_once : int
    """

    again: bool = False
    at_once: int = 1

    def refuse_for_files(self) -> None:
        """Refuse options that apply to folders only.

        Raises
        ------
        InvalidValueError
        """
        for option in (*(["--again"] if self.again else []), *(["--jobs"] if self.at_once > 1 else [])):
            raise InvalidValueError(Message("error-option-for-folders", {"option": option}))

    def run(self, jobs: Sequence[Job], work: Work, videos: Sequence[Path], out: Path | None) -> None:
        """Analyze the videos of folders and show the outcome for each.

        Exits with 1 if none could be measured, with 2 if some could not.
        """
        from hiphinge.cli.progress import FolderBars
        from hiphinge.workflows.folder import analyze_folder, exit_code
        from hiphinge.workflows.pooled import check_pooled

        texts = texts_in(work.language)
        top = videos[0] if len(videos) == 1 else Path()
        if out is not None:
            check_pooled(out, force=work.writing is not None and work.writing.force)
        with FolderBars(jobs, top, texts) as bars:
            entries = analyze_folder(
                jobs, work, bars.report, again=self.again, at_once=self.at_once, stage=bars.stage
            )
        _show(entries, top, texts)
        if out is not None:
            _pool(entries, top, out, texts)
        if code := exit_code(entries):
            sys.exit(code)


def _show(entries: "Sequence[Entry]", top: Path, texts: "Catalogue") -> None:
    from hiphinge.cli.entries import cells, summary
    from hiphinge.cli.page import print_table

    headings = [texts.say(f"folder-column-{column}") for column in ("outcome", "reps", "recording")]
    rows = [cells(entry, top, texts) for entry in entries]
    print_table(texts.say("folder-heading"), headings, rows, summary(entries, texts))


def _pool(entries: "Sequence[Entry]", top: Path, out: Path, texts: "Catalogue") -> None:
    from hiphinge.workflows.folder import FAILURES
    from hiphinge.workflows.pooled import has_parquet, write_pooled

    if all(entry.outcome in FAILURES for entry in entries):
        return
    files = ", ".join(map(str, write_pooled(entries, top, out)))
    click.echo(texts.say(Message("folder-pooled", {"files": files})))
    if not has_parquet():
        from hiphinge.extras import install

        click.echo(texts.say(Message("folder-no-parquet", {"install": install("parquet")})))
