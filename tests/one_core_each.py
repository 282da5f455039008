"""Workers side by side, each on a core of its own.

The networks of two workers on all cores would wait for each other: a picture then takes a quarter more time.
"""

import os
from collections.abc import Sequence
from typing import Protocol


class Cores(Protocol):
    """A queue of cores that are left."""

    def put(self, core: int, /) -> None:
        """Leave a core to somebody else."""

    def get(self) -> int:
        """Take a core."""


def usable() -> Sequence[int]:
    """Return the cores that this process may use; where that cannot be said, as many numbers as there are."""
    if hasattr(os, "sched_getaffinity"):
        return sorted(os.sched_getaffinity(0))
    return range(os.cpu_count() or 1)


def fill(cores: Cores, workers: int) -> None:
    """Put a core for each worker into a queue, again from the first where there are more workers."""
    known = usable()
    for worker in range(workers):
        cores.put(known[worker % len(known)])


def take_one(cores: Cores) -> None:
    """Keep this worker, and the programs that it starts, to a core that is left."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {cores.get()})
