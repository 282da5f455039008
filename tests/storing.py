"""A program that stores sessions until it is done or killed, and reports each one.

``python storing.py COUNT NAME [LARGEST_FILE]``: each id is printed once it is committed. With the variable
DIE_AT it kills itself there: at so many calls of the database and returns from them. Else it then reports
how many there were.
"""

import os
import resource
import signal
import sqlite3
import sys
from types import FrameType

from hiphinge.errors import HipHingeError
from hiphinge.history.place import store_file
from hiphinge.history.store import open_store
from hiphinge.person import Person
from stores import recorded


class Moments:
    """Counts the calls of the database and the returns from them, and ends the program at one of them."""

    def __init__(self, last: int | None) -> None:
        self.count, self._last = 0, last

    def __call__(self, _frame: FrameType, event: str, called: object) -> None:
        """Count a moment, called as a profiler."""
        owner = getattr(called, "__self__", None)
        if event not in {"c_call", "c_return"} or not isinstance(owner, sqlite3.Connection | sqlite3.Cursor):
            return
        self.count += 1
        if self.count == self._last:
            os.kill(os.getpid(), signal.SIGKILL)


def main(sessions: int, name: str, room: int | None = None) -> None:
    moments = Moments(int(os.environ["DIE_AT"]) if "DIE_AT" in os.environ else None)
    sys.setprofile(moments)
    with open_store() as store:
        names = [someone.name for someone, _ in store.people()]
        someone = store.person(name) if name in names else store.add(name, Person())
    if room is not None:
        largest = store_file().stat().st_size + room
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
    tell("ready")
    for day in range(sessions):
        with open_store() as store:
            session_id = store.keep(someone, recorded(day, video=bytes(300_000)))
        tell(session_id)
    sys.setprofile(None)
    tell(f"moments {moments.count}")


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    try:
        main(int(sys.argv[1]), sys.argv[2], *map(int, sys.argv[3:]))
    except HipHingeError as error:
        sys.exit(str(error))
