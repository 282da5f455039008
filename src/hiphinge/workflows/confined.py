"""A task in a process of its own that is killed beyond its confines, for files that nobody vouches for."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import TYPE_CHECKING, Generic, TypeVar

from hiphinge.errors import HipHingeError
from hiphinge.texts import Message
from hiphinge.workflows.clip import Stage
from hiphinge.workflows.plain_data import heard, tell

if TYPE_CHECKING:
    from hiphinge.sources.filmed import Progress

_Task = TypeVar("_Task")

#: Progress is reported so often at most.
_EVERY_S = 0.2
#: Time for a process to end after its last word.
_ENDING_S = 10.0


@dataclass(frozen=True)
class Confines:
    """What a task may use.

    Attributes
    ----------
    memory_bytes : int
        Address space; not enforced on Windows and macOS.
    time_s : float
    """

    memory_bytes: int
    time_s: float


@dataclass(frozen=True)
class Reached:
    """How far a task is.

    Attributes
    ----------
    stage : str
        As for `clip.Stage`.
    done : int
    total : int or None
    """

    stage: str
    done: int = 0
    total: int | None = None


@dataclass(frozen=True)
class _Report:
    """What the process says: how far it is, or in the end why it refuses."""

    reached: Reached | None = None
    refused: tuple[Message | str, ...] = ()


class Confined(Generic[_Task]):
    """A task that runs in a process of its own; what it makes, it leaves in files.

    Parameters
    ----------
    do : callable
        Takes the task and a `Stage`. It must be picklable, and so must its task.
    task : object
    confines : Confines
    """

    def __init__(self, do: Callable[[_Task, Stage], None], task: _Task, confines: Confines) -> None:
        spawning = get_context("spawn")  # a fork would inherit the threads and sockets of a server
        self._confines = confines
        self._ends_at = time.monotonic() + confines.time_s
        self._answers, answer = spawning.Pipe(duplex=False)
        self._process: SpawnProcess = spawning.Process(
            target=_run, args=(answer, do, task, confines), daemon=True
        )
        self._process.start()
        answer.close()  # so that the reader sees the end when the process ends

    def wait(self, on_progress: Callable[[Reached], None]) -> None:
        """Wait for the end.

        Parameters
        ----------
        on_progress : callable
            Called with each `Reached`.

        Raises
        ------
        HipHingeError
            What the task raised; or in one sentence, that it was killed beyond its confines or died.
        """
        try:
            while self._answers.poll(max(0.0, self._ends_at - time.monotonic())):
                report = heard(self._answers, _Report)
                if report.refused:
                    raise HipHingeError(*report.refused)
                if report.reached is not None:
                    on_progress(report.reached)
            minutes = round(self._confines.time_s / 60)
            raise HipHingeError(Message("error-confined-time", {"minutes": minutes}))
        except OSError:
            raise HipHingeError(Message("error-confined-died")) from None
        except EOFError:
            self._process.join(_ENDING_S)
            if self._process.exitcode != 0:
                raise HipHingeError(Message("error-confined-died")) from None
        finally:
            self.stop()
            self._process.join()
            self._answers.close()

    def stop(self) -> None:
        """Kill the process; `wait` then raises."""
        self._process.kill()


def _run(answers: Connection, do: Callable[[_Task, Stage], None], task: _Task, confines: Confines) -> None:
    confine_memory(confines.memory_bytes)
    try:
        do(task, _reporting(answers))
    except HipHingeError as error:
        tell(answers, _Report(refused=error.said))
    except MemoryError:
        tell(answers, _Report(refused=(Message("error-memory"),)))


def confine_memory(most_bytes: int) -> None:
    """Limit the address space of this process; not on Windows and macOS, and no crash leaves its memory."""
    try:
        import resource
    except ModuleNotFoundError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (most_bytes, most_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # the memory of a crash shows the film


def _reporting(answers: Connection) -> Stage:
    def stage(name: str, _file: str = "") -> "Progress":
        tell(answers, _Report(Reached(name)))
        reported_at = time.monotonic()

        def progress(done: int, total: int | None) -> None:
            nonlocal reported_at
            if time.monotonic() - reported_at >= _EVERY_S:
                reported_at = time.monotonic()
                tell(answers, _Report(Reached(name, done, total)))

        return progress

    return stage
