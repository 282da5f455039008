"""The command, which waits at a place of its work for a signal.

``python stopping.py PIPE PLACE CALL ARGUMENTS...``: at the CALL-th call of PLACE, such as
``hiphinge.report.overlay.encoding:VideoWriter.write``, it writes a byte to the pipe and waits.
"""

import os
import signal
import sys
from importlib import import_module
from itertools import count
from typing import Any

from hiphinge.cli.main import main


def wait_at(pipe: int, place: str, number: int) -> None:
    module, _, path = place.partition(":")
    owner_name, _, name = path.rpartition(".")
    owner: Any = import_module(module)
    owner = getattr(owner, owner_name) if owner_name else owner
    original, calls = getattr(owner, name), count(1)

    def waiting(*args: object, **named: object) -> object:
        if next(calls) == number:
            os.write(pipe, b"!")
            signal.pause()
        return original(*args, **named)

    setattr(owner, name, waiting)


if __name__ == "__main__":
    # a shell lets programs in the background ignore it
    signal.signal(signal.SIGINT, signal.default_int_handler)
    wait_at(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
    sys.argv[:] = ["hiphinge", *sys.argv[4:]]
    main()
