"""Work that is killed, or that fails, at each of its steps on the disk in turn."""

import os
import signal
import sys
from collections.abc import Callable, Iterator

from hiphinge import files

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


def killed(work: Callable[[], None], at: int) -> bool:
    """Do some work in another process, which is killed just before its step of that number.

    Returns
    -------
    bool
        Whether it was; False where the work has fewer steps.
    """
    child = os.fork()
    if not child:
        try:
            _count(Steps(at, lambda: os.kill(os.getpid(), signal.SIGKILL)))
            work()
            os._exit(0)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0
    return os.WIFSIGNALED(status)


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


def each_kill(work: Callable[[], None]) -> Iterator[int]:
    """Kill the work at its first step, then at its second, until it is done; yield after each kill."""
    at = 1
    while killed(work, at):
        yield at
        at += 1
