"""Workers side by side, each on a core of its own.

The networks of two workers on all cores would wait for each other: a picture then takes a quarter more time.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Protocol, TypeVar

Done = TypeVar("Done")


class Cores(Protocol):
    """A queue of cores that are left."""

    def get(self) -> int:
        """Take a core."""


def usable() -> Sequence[int]:
    """Return the cores that this process may use; where that cannot be said, as many numbers as there are."""
    if hasattr(os, "sched_getaffinity"):
        return sorted(os.sched_getaffinity(0))
    return range(os.cpu_count() or 1)


def on_all_cores(
    work: Callable[..., Done], *jobs: Iterable[object], begin: Callable[[], object] | None = None
) -> Iterator[Done]:
    """Do a work for each job, as many at a time as there are cores; each worker begins with `begin`."""
    context, known = get_context("spawn"), usable()
    cores = context.SimpleQueue()
    for core in known:
        cores.put(core)
    with ProcessPoolExecutor(len(known), context, _begin, (cores, begin)) as pool:
        yield from pool.map(work, *jobs)


def _begin(cores: Cores, begin: Callable[[], object] | None) -> None:
    """Keep this worker, and the programs that it starts, to a core that is left."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {cores.get()})
    if begin is not None:
        begin()
