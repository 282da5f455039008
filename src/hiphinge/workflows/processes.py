"""Tasks in separate processes, so that one that is killed does not affect the others."""

import signal
from collections import deque
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from types import FrameType
from typing import Generic, NoReturn, TypeVar

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")


@dataclass(frozen=True)
class Died:
    """A task whose process ended without a result.

    Attributes
    ----------
    exit_code : int
        Exit code of the process; the negative signal number if a signal killed it.
    """

    exit_code: int


def in_processes(
    do: Callable[[_Task], _Result], tasks: Sequence[_Task], at_once: int
) -> Generator[tuple[int, _Result | Died], None, None]:
    """Run tasks several at a time, each in a new process.

    Parameters
    ----------
    do : callable
        Must be picklable, and so must its argument and its result.
    tasks : sequence
    at_once : int
        Number of processes at a time.

    Yields
    ------
    tuple of int and result
        The index of a task in the sequence and its result, in the order of completion. If the caller stops
        early, for example by Ctrl-C, the running processes are terminated and joined.
    """
    waiting = deque(enumerate(tasks))
    running: dict[Connection, _Running[_Task, _Result]] = {}
    try:
        while waiting or running:
            while waiting and len(running) < at_once:
                place, task = waiting.popleft()
                one = _Running(place, do, task)
                running[one.result] = one
            for ready in wait(list(running)):
                one = running.pop(ready)  # type: ignore[call-overload]
                yield one.place, one.received()
    finally:
        for one in running.values():
            one.process.terminate()
        for one in running.values():
            one.process.join()


class _Running(Generic[_Task, _Result]):
    """A task and its process."""

    def __init__(self, place: int, do: Callable[[_Task], _Result], task: _Task) -> None:
        spawning = get_context("spawn")  # a fork would inherit threads that no longer run
        self.place = place
        self.result, answer = spawning.Pipe(duplex=False)
        self.process: SpawnProcess = spawning.Process(target=_run, args=(answer, do, task), daemon=True)
        self.process.start()
        answer.close()  # so that the reader sees the end when the process ends

    def received(self) -> _Result | Died:
        result: _Result | Died | None = None
        with suppress(EOFError):
            result = self.result.recv()
        self.process.join()
        self.result.close()
        return Died(self.process.exitcode or 0) if result is None else result


def _run(answer: Connection, do: Callable[[_Task], _Result], task: _Task) -> None:
    # Ctrl-C and a closed terminal reach all processes at once; the first one ends the others
    for name in {"SIGINT", "SIGHUP"} & set(signal.Signals.__members__):
        signal.signal(signal.Signals[name], signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    answer.send(do(task))


def _leave(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(128 + signal.SIGTERM)
