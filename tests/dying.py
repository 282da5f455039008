"""Work that is killed, or that fails, at each of its steps on the disk in turn."""

import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from enum import Enum

from hiphinge import files
from hiphinge.errors import HipHingeError

#: What Python reports before it does it, and what changes the disk.
_EVENTS = frozenset({"os.rename", "os.remove", "os.rmdir", "os.mkdir", "shutil.rmtree"})
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
#: Steps that Python does not report.
_SILENT = ("exchange", "sync")


class Steps:
    """Counts the steps on the disk, and does something at one of them instead."""

    def __init__(self, at: int, then: Callable[[], None]) -> None:
        self.count, self._at, self._then = 0, at, then

    def __call__(self) -> None:
        self.count += 1
        if self.count == self._at:
            self._then()


class Ending(Enum):
    """How some work ended in another process."""

    DONE = 0
    REFUSED = 3
    KILLED = -signal.SIGKILL


def killed(work: Callable[[], object], at: int) -> bool:
    """Do some work in another process, which is killed just before its step of that number.

    Returns
    -------
    bool
        Whether it was; False where the work has fewer steps.
    """
    ending = _ending(work, Steps(at, lambda: os.kill(os.getpid(), signal.SIGKILL)))
    assert ending is not Ending.REFUSED
    return ending is Ending.KILLED


def refused(work: Callable[[], object], at: int, number: int) -> bool:
    """Do some work in another process, in which the step of that number fails with an error of the system.

    Returns
    -------
    bool
        Whether the work refused to go on, in one sentence; False where it was done all the same.
    """

    def fail() -> None:
        raise OSError(number, os.strerror(number))

    ending = _ending(work, Steps(at, fail))
    assert ending is not Ending.KILLED
    return ending is Ending.REFUSED


def steps_of(work: Callable[[], object]) -> int:
    """Do some work in another process, and return its number of steps."""
    reading, writing = os.pipe()
    steps = Steps(0, lambda: None)

    def counted() -> None:
        work()
        os.write(writing, str(steps.count).encode())

    assert _ending(counted, steps) is Ending.DONE
    os.close(writing)
    with os.fdopen(reading) as pipe:
        return int(pipe.read())


def _ending(work: Callable[[], object], steps: Steps) -> Ending:
    child = os.fork()
    if not child:
        ending = 1
        try:
            _count(steps)
            work()
            ending = Ending.DONE.value
        except HipHingeError as error:
            ending = Ending.REFUSED.value if "\n" not in str(error) else 1
        finally:
            if ending == 1:
                traceback.print_exc()
            os._exit(ending)
    _, status = os.waitpid(child, 0)
    return Ending(os.waitstatus_to_exitcode(status))


def _count(steps: Steps) -> None:
    """Count the steps of this process, for the rest of its life."""

    def heard(event: str, values: tuple[object, ...]) -> None:
        opens = event == "open" and isinstance(values[2], int) and bool(values[2] & _WRITING)
        if event in _EVENTS or opens:
            steps()

    sys.addaudithook(heard)
    for name in _SILENT:
        _wrap(name, steps)


def _wrap(name: str, steps: Steps) -> None:
    plain = getattr(files, name)

    def stepping(*args: object) -> object:
        steps()
        return plain(*args)

    setattr(files, name, stepping)


def each_kill(work: Callable[[], object]) -> Iterator[int]:
    """Kill the work at its first step, then at its second, until it is done; yield after each kill."""
    at = 1
    while killed(work, at):
        yield at
        at += 1
