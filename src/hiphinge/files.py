"""Writing a file whole or not at all."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

#: Begins the name of a file that is being written.
SCRATCH = ".hiphinge-new-"


@contextmanager
def whole(target: Path) -> Iterator[Path]:
    """Write a file beside its place, and put it there once it is complete.

    Parameters
    ----------
    target : Path
        Its folder is there. A file that is there already is replaced.

    Yields
    ------
    Path
        Where to write: a name of the same ending in the same folder. After an error it is removed, and what
        was in the place stays as it was.

    Raises
    ------
    OSError
        If the file cannot be written or put in its place.
    """
    scratch = target.with_name(f"{SCRATCH}{secrets.token_hex(4)}{target.suffix.lower()}")
    try:
        yield scratch
        scratch.replace(target)
    finally:
        scratch.unlink(missing_ok=True)
