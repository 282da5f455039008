"""Progress bars on the terminal."""

from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from hiphinge.sources.filmed import Progress as Told
from hiphinge.texts import Catalogue, Message


class Bars:
    """One bar a stage of the work, on standard error; nothing where that is no terminal.

    Parameters
    ----------
    texts : Catalogue
        The language that stages are named in.
    quiet : bool
        Show nothing at all.
    """

    def __init__(self, texts: Catalogue, quiet: bool = False) -> None:
        self._texts = texts
        columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
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

    def stage(self, name: str, file: str = "") -> Told:
        """Begin a stage, such as ``watching`` a file, and return what is to be told of its frames."""
        said = self._texts.say(Message(f"progress-{name}", {"file": file}))
        task = self._shown.add_task(said, total=None)

        def told(done: int, total: int | None) -> None:
            self._shown.update(task, completed=done, total=total if total is None else max(done, total))

        return told
