"""Putting a finished result in its place, so that a run that is killed at any step loses nothing.

A folder that holds nothing else is exchanged with the new one in a single step, or by two renames where the
system has no such step. Among other files, the files of the earlier result leave one by one, the seal first,
and the new ones enter, the seal last: in between, the folder is no result, and both are on the disk.
`recover` puts right what a killed run left so. Its state is in the names alone:

- the target is missing, and ``.hiphinge-old-KEY-*`` beside it is the earlier result: it comes back;
- ``.hiphinge-new-*/.hiphinge-leaving`` in the target: nothing new has entered, so what left comes back;
- ``.hiphinge-new-*/.hiphinge-left`` in the target: all that was there has left, so the rest enters.
"""

import hashlib
import secrets
import time
from collections.abc import Iterable
from pathlib import Path

from hiphinge import files
from hiphinge.results.names import KEYFRAMES
from hiphinge.results.ours import HIDDEN, is_result, seal_first

_SCRATCH = f"{HIDDEN}new-"
_FORMER = f"{HIDDEN}old-"
_LEAVING, _LEFT = f"{HIDDEN}leaving", f"{HIDDEN}left"
#: A scratch folder older than this belongs to a run that was killed.
_STALE_S = 24 * 3600.0


def make_scratch(room: Path) -> Path:
    """Make a hidden folder to write a result to, and remove those of runs that were killed."""
    for scratch in room.glob(f"{_SCRATCH}*"):
        if _age_s(scratch) > _STALE_S:
            discard(scratch)
    scratch = _new_scratch(room)
    scratch.mkdir()
    return scratch


def try_to_write(room: Path) -> None:
    """Make a hidden folder and remove it again, as permissions alone do not tell whether one can be made.

    Raises
    ------
    OSError
        If none can be made.
    """
    scratch = _new_scratch(room)
    scratch.mkdir()
    scratch.rmdir()


def discard(scratch: Path) -> None:
    """Remove a scratch folder, unless it holds the only copy of an earlier result."""
    if not _is_pending(scratch):
        files.remove_tree(scratch)


def replace_folder(scratch: Path, folder: Path) -> None:
    """Put a finished result in the place of a folder that is missing, empty or holds an earlier result only.

    Raises
    ------
    OSError
        If it cannot be done.
    """
    files.sync_tree(scratch)
    if not folder.exists():
        files.rename(scratch, folder)
    elif not files.exchange(scratch, folder):
        _exchange_by_names(scratch, folder)
    files.sync(folder.parent)
    files.remove_tree(scratch)


def replace_files(scratch: Path, folder: Path) -> None:
    """Put a finished result in the place of an earlier one, among other files that stay.

    Parameters
    ----------
    scratch : Path
        A folder within `folder`.
    folder : Path

    Raises
    ------
    OSError
        If it cannot be done.
    """
    files.sync_tree(scratch)
    new = seal_first(scratch)
    (scratch / _LEAVING).mkdir()
    try:
        _move(folder, scratch / _LEAVING, seal_first(folder))
        files.rename(scratch / _LEAVING, scratch / _LEFT)
        _move(scratch, folder, reversed(new))
    except BaseException:
        _undo(scratch, folder, new)
        raise
    files.sync(folder)
    files.remove_tree(scratch)


def recover(folder: Path) -> None:
    """Put right what a run that was killed left of a result folder.

    Raises
    ------
    OSError
        If it cannot be done; nothing is lost by trying again.
    """
    for former in sorted(folder.parent.glob(f"{_former(folder)}*"), key=_age_s):
        if not folder.exists():
            files.rename(former, folder)
        elif is_result(folder):
            files.remove_tree(former)
    for scratch in filter(_is_pending, folder.glob(f"{_SCRATCH}*")):
        # another name: a run that is still at work there fails instead of moving the same files
        claimed = _new_scratch(folder)
        files.rename(scratch, claimed)
        if (claimed / _LEAVING).exists():
            _come_back(claimed, folder)
        else:
            _move(claimed, folder, reversed(seal_first(claimed)))
        files.sync(folder)
        files.remove_tree(claimed)


def remove_empty(folders: Iterable[Path]) -> None:
    """Remove folders up to the first that is not empty."""
    for folder in folders:
        try:
            folder.rmdir()
        except OSError:
            return


def _exchange_by_names(scratch: Path, folder: Path) -> None:
    former = folder.parent / f"{_former(folder)}{secrets.token_hex(4)}"
    files.rename(folder, former)
    try:
        files.rename(scratch, folder)
    except BaseException:
        files.rename(former, folder)
        raise
    files.sync(folder.parent)
    files.remove_tree(former)


def _undo(scratch: Path, folder: Path, new: Iterable[str]) -> None:
    if (scratch / _LEFT).exists():
        _move(folder, scratch, [name for name in new if not (scratch / name).exists()])
        files.rename(scratch / _LEFT, scratch / _LEAVING)
    _come_back(scratch, folder)


def _come_back(scratch: Path, folder: Path) -> None:
    _move(scratch / _LEAVING, folder, reversed(seal_first(scratch / _LEAVING)))


def _move(source: Path, target: Path, names: Iterable[str]) -> None:
    for name in names:
        (target / name).parent.mkdir(exist_ok=True)
        files.rename(source / name, target / name)
    remove_empty([source / KEYFRAMES])


def _is_pending(scratch: Path) -> bool:
    return (scratch / _LEFT).exists() or bool(seal_first(scratch / _LEAVING))


def _former(folder: Path) -> str:
    """Return how the names begin under which an earlier result of this folder is kept aside."""
    return f"{_FORMER}{hashlib.sha256(folder.name.encode('utf-8', 'surrogateescape')).hexdigest()[:16]}-"


def _new_scratch(room: Path) -> Path:
    return room / f"{_SCRATCH}{secrets.token_hex(4)}"


def _age_s(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except FileNotFoundError:
        return 0.0
