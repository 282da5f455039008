"""A program that stores sessions until it is done or killed, and tells of each that it has.

``python storing.py COUNT NAME [LARGEST_FILE]``: each id is printed once it is committed.
"""

import resource
import sys

from hiphinge.errors import HipHingeError
from hiphinge.history.place import store_file
from hiphinge.history.store import open_store
from hiphinge.person import Person
from stores import recorded


def main(sessions: int, name: str, room: int | None = None) -> None:
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


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    try:
        main(int(sys.argv[1]), sys.argv[2], *map(int, sys.argv[3:]))
    except HipHingeError as error:
        sys.exit(str(error))
