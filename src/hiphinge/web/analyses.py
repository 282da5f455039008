"""The recordings that are being analyzed, one after the other, and the results until the server ends."""

import secrets
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from types import TracebackType

from hiphinge.errors import HipHingeError
from hiphinge.files import remove_tree
from hiphinge.limits import ANALYSIS_BYTES, ANALYSIS_S, MOST_FINISHED, MOST_WAITING
from hiphinge.texts import Message, Value
from hiphinge.web.refusals import RefusedError, sentence_of
from hiphinge.workflows.by_family import analyze_by_family
from hiphinge.workflows.clip import Job, Stage, Work
from hiphinge.workflows.confined import Confined, Confines, Reached

RECEIVING, WAITING, READY = "receiving", "waiting", "ready"
_BEGUN = Reached(RECEIVING)


@dataclass(frozen=True)
class Analysis:
    """A recording that is or was analyzed.

    Attributes
    ----------
    id : str
        A secret, as it is part of an address.
    folder : Path
        Holds the recording until it is analyzed, then the results.
    reached : Reached
        Its stage: ``receiving``, ``waiting``, one of `clip.Stage`, or ``ready``.
    error : Value or None
        Why it could not be analyzed.
    person : str or None
        Id of the person that the session is stored for.
    """

    id: str
    folder: Path
    reached: Reached = _BEGUN
    error: Value | None = None
    person: str | None = None

    @property
    def results(self) -> Path:
        """The result folder, once it is ready."""
        return self.folder / "results"

    @property
    def finished(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.error is not None or self.reached.stage == READY


@dataclass(frozen=True)
class Task:
    """A recording to analyze, and how."""

    job: Job
    work: Work


class Analyses:
    """All recordings of a run of the server; use it as a context, which removes all files at its end.

    Parameters
    ----------
    do : callable
        Analyzes a recording, in a process of its own; see `Confined`.
    """

    def __init__(self, do: Callable[[Task, Stage], None] | None = None) -> None:
        self._do = do or _analyze
        self._lock = Lock()
        self._known: dict[str, Analysis] = {}
        self._running: Confined[Task] | None = None
        self._running_id = ""
        self._closing = False

    def __enter__(self) -> "Analyses":
        self._place = TemporaryDirectory(prefix="hiphinge-")
        # one at a time: each uses all cores
        self._workers = ThreadPoolExecutor(1, "analyses")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._closing = True
            if self._running is not None:
                self._running.stop()
        self._workers.shutdown(cancel_futures=True)
        self._place.cleanup()

    @contextmanager
    def receiving(self) -> Iterator[Analysis]:
        """Make room for a recording while it is received; after an exception it is forgotten.

        Raises
        ------
        RefusedError
            If too many wait already.
        """
        with self._lock:
            if sum(not one.finished for one in self._known.values()) >= MOST_WAITING:
                raise RefusedError(429, Message("web-error-too-many"))
            new = self._new()
        try:
            yield new
        except BaseException:
            self.forget(new)
            raise

    def finished(self, write: Callable[[Path], object]) -> Analysis:
        """Take in results that are written at once, such as those of a set in front of a camera.

        Parameters
        ----------
        write : callable
            Given the result folder to write; after an exception nothing is kept.
        """
        with self._lock:
            new = replace(self._new(), reached=Reached(READY))
        try:
            write(new.results)
        except BaseException:
            self.forget(new)
            raise
        self._put(new)
        return new

    def _new(self) -> Analysis:
        self._forget_oldest()
        name = secrets.token_urlsafe(16)
        new = Analysis(name, Path(self._place.name) / name)
        new.folder.mkdir()
        self._known[name] = new
        return new

    def start(self, new: Analysis, film: Path, work: Work) -> None:
        """Analyze a recording when its turn comes."""
        person = None if work.keeping is None else work.keeping.someone.id
        self._put(replace(new, reached=Reached(WAITING), person=person))
        self._workers.submit(self._analyze, new.id, Task(Job(film, new.results), work))

    def find(self, name: str) -> Analysis | None:
        """Return the present state of a recording, by its id."""
        with self._lock:
            return self._known.get(name)

    def forget(self, old: Analysis) -> None:
        """Remove a recording with its files, and end its analysis."""
        with self._lock:
            self._known.pop(old.id, None)
            if self._running is not None and self._running_id == old.id:
                self._running.stop()  # its files are removed once it has ended
                return
        remove_tree(old.folder)

    def _forget_oldest(self) -> None:
        finished = [one for one in self._known.values() if one.finished]
        for old in finished[: max(0, len(finished) - MOST_FINISHED + 1)]:
            del self._known[old.id]
            remove_tree(old.folder)

    def _analyze(self, name: str, task: Task) -> None:
        with self._lock:
            state = self._known.get(name)
            if state is None or self._closing:
                return
            running = Confined(self._do, task, Confines(ANALYSIS_BYTES, ANALYSIS_S))
            self._running, self._running_id = running, name
        try:
            running.wait(lambda reached: self._put(replace(state, reached=reached)))
            self._put(replace(state, reached=Reached(READY)))
        except HipHingeError as error:
            self._put(replace(state, error=sentence_of(error)))
        except OSError as error:
            self._put(replace(state, error=Message("error-system", {"reason": str(error.strerror or error)})))
        finally:
            self._running = None
            task.job.clip.unlink(missing_ok=True)
            if self.find(name) is None:
                remove_tree(state.folder)

    def _put(self, state: Analysis) -> None:
        with self._lock:
            if state.id in self._known:
                self._known[state.id] = state


def _analyze(task: Task, stage: Stage) -> None:
    analyze_by_family(task.job, task.work, stage)
