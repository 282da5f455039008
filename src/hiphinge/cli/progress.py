"""Progress on standard error: bars on a terminal, lines elsewhere."""

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from hiphinge.cli.entries import line
from hiphinge.sources.filmed import Progress as StageProgress
from hiphinge.texts import Catalogue, Message
from hiphinge.workflows.clip import Job, no_stage
from hiphinge.workflows.folder import Entry


class Bars:
    """One bar for each stage of the work, on standard error; nothing where that is no terminal.

    Parameters
    ----------
    texts : Catalogue
        The language that stages are named in.
    quiet : bool
        Show nothing at all.
    """

    def __init__(self, texts: Catalogue, quiet: bool = False) -> None:
        self._texts = texts
        label = TextColumn("{task.description}", markup=False)  # brackets in names of files are no markup
        columns = label, BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
        console = Console(stderr=True)
        self._shown = Progress(
            *columns, console=console, transient=True, disable=quiet or not console.is_terminal
        )

    def __enter__(self) -> "Bars":
        self._shown.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._shown.stop()

    def stage(self, name: str, file: str = "") -> StageProgress:
        """Begin a stage, such as ``watching`` a file, and return a function that updates its progress."""
        label = self._texts.say(Message(f"progress-{name}", {"file": file}))
        task = self._shown.add_task(label, total=None)

        def update(done: int, total: int | None) -> None:
            self._shown.update(task, completed=done, total=total if total is None else max(done, total))

        return update


class FolderBars:
    """The progress of a folder: a line for each finished recording, and below it a bar on a terminal.

    Parameters
    ----------
    jobs : sequence of Job
    top : Path
        The folder that recordings are named relative to.
    texts : Catalogue
    """

    def __init__(self, jobs: Sequence[Job], top: Path, texts: Catalogue) -> None:
        self._total, self._top, self._texts, self._done = len(jobs), top, texts, 0
        self._console = Console(stderr=True)
        columns = TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn()
        self._shown = Progress(
            *columns, console=self._console, transient=True, disable=not self._console.is_terminal
        )
        self._clips = self._shown.add_task("", total=self._total)
        self._stage: TaskID | None = None

    def __enter__(self) -> "FolderBars":
        self._say(self._texts.say(Message("folder-begin", {"n": self._total})))
        self._shown.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._shown.stop()

    def report(self, entry: Entry) -> None:
        """Print the outcome for a recording."""
        self._end_stage()
        self._done += 1
        self._say(f"[{self._done}/{self._total}] {line(entry, self._top, self._texts)}")
        self._shown.update(self._clips, completed=self._done)

    def stage(self, name: str, file: str = "") -> StageProgress:
        """Begin a stage of a recording and return a function that updates its progress."""
        if self._shown.disable:
            return no_stage(name)
        self._end_stage()
        label = self._texts.say(Message(f"progress-{name}", {"file": file}))
        task = self._stage = self._shown.add_task(label, total=None)

        def update(done: int, total: int | None) -> None:
            self._shown.update(task, completed=done, total=total if total is None else max(done, total))

        return update

    def _end_stage(self) -> None:
        if self._stage is not None:
            self._shown.remove_task(self._stage)
            self._stage = None

    def _say(self, text: str) -> None:
        piped = not self._console.is_terminal
        self._console.print(text, markup=False, highlight=False, soft_wrap=piped)
