"""The result folder: written atomically, and never over files of others.

A result is made in a hidden folder on the same disk and moved into place at the end. A folder that is
new, empty or holds only an earlier result is then exchanged as a whole, by renaming. In a
folder that also holds other files (allowed with ``force`` only), or that cannot be renamed, the files
of the earlier result are replaced one by one and nothing else is touched.
"""

import json
import os
import re
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hiphinge.errors import ResultFolderError
from hiphinge.files import resolved
from hiphinge.results.names import (
    FRAMES,
    KEYFRAMES,
    PAGE,
    SCREEN,
    SCREEN_SCHEMA,
    SESSION,
    SESSION_SCHEMA,
    STYLES,
    STYLES_PICTURE,
    STYLES_SCHEMA,
    VIDEO,
)
from hiphinge.results.version import Schema
from hiphinge.texts import Message

#: Names in a result folder.
RESULT_FILES = frozenset(
    {SESSION, SCREEN, STYLES, FRAMES, VIDEO, PAGE, "report.pdf", STYLES_PICTURE, "made_with.json"}
    | {"session.trc", "session.mot", "frames.parquet", "motion.nc", "session.c3d"}
)
#: Names of stills; other files beside them belong to the user.
_KEYFRAME = re.compile(r"(\d{2,}_[a-z_]+|best)_(rep|half)\d+\.jpg")
#: The page on paper, named after the person, the day and the drill.
_PAPER = re.compile(r"report_[0-9a-z_-]+\.pdf")
#: Written last and removed first, with their schemas: a folder without any of them is not a result.
_SEALS = {
    SESSION: SESSION_SCHEMA,
    SCREEN: SCREEN_SCHEMA,
    STYLES: STYLES_SCHEMA,
}
#: Files that file managers leave in the folders they show.
_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
_HIDDEN = ".hiphinge-"
_SCRATCH = f"{_HIDDEN}new-"
_FORMER = f"{_HIDDEN}old-"
#: A scratch folder older than this belongs to a run that was killed.
_STALE_S = 24 * 3600.0


def check_target(target: Path, *, force: bool, source: Path | None = None) -> None:
    """Refuse a target that a result must not or cannot be written to, before the long work starts.

    Parameters
    ----------
    target : Path
        The result folder; it and its parents need not exist yet.
    force : bool
        Whether to accept a folder that also holds other files. These stay as they are, except for files
        with the names of results, which are replaced.
    source : Path, optional
        The recording, which must not lie in the result folder.

    Raises
    ------
    ResultFolderError
        If the folder is refused; the message says why and what to do.
    """
    with _one_sentence(target):
        folder = resolved(target)
        _refuse_precious(target, folder, source)
        _refuse_files_for_folders(target, folder)
        if not force:
            _refuse_foreign(target, folder)
        _refuse_unwritable(target, folder)


def _refuse_precious(target: Path, folder: Path, source: Path | None) -> None:
    precious = [Path(folder.anchor), resolved(Path.home()), Path.cwd().parent]
    if any(place.is_relative_to(folder) for place in precious):
        raise ResultFolderError(Message("error-folder-too-much", {"folder": str(target)}))
    if source is not None and resolved(source).is_relative_to(folder):
        raise ResultFolderError(
            Message("error-folder-of-recording", {"folder": str(target), "file": source.name})
        )


def _refuse_files_for_folders(target: Path, folder: Path) -> None:
    files = [place for place in (folder, *folder.parents) if place.exists() and not place.is_dir()]
    if files:
        raise ResultFolderError(
            Message("error-folder-is-file", {"folder": str(target), "file": str(files[0])})
        )
    folders = [
        folder / name for name in _names(folder) if _is_named_like_ours(name) and (folder / name).is_dir()
    ]
    if folders:
        raise ResultFolderError(Message("error-folder-named-like-result", {"folder": str(folders[0])}))
    stills = folder / KEYFRAMES
    if os.path.lexists(stills) and not _is_own_folder(stills):
        raise ResultFolderError(Message("error-folder-of-stills", {"folder": str(stills)}))


def _refuse_foreign(target: Path, folder: Path) -> None:
    foreign = _foreign_names(folder)
    if foreign:
        more = f" and {len(foreign) - 1} more" if len(foreign) > 1 else ""
        raise ResultFolderError(
            Message("error-folder-holds-else", {"folder": str(target), "found": f"{foreign[0]}{more}"})
        )


def _refuse_unwritable(target: Path, folder: Path) -> None:
    place = next(place for place in (folder, *folder.parents) if place.exists())
    if not os.access(place, os.W_OK | os.X_OK):
        raise ResultFolderError(
            Message("error-folder-read-only", {"folder": str(target), "place": str(place)})
        )


def _foreign_names(folder: Path) -> list[str]:
    names = _names(folder)
    seals = _SEALS.keys() & names
    ours = seals and all(map(_is_named_like_ours, names)) and all(_is_ours(folder / seal) for seal in seals)
    return [] if ours else names


def _names(folder: Path) -> list[str]:
    """Return the names in a folder and in its folder of stills."""
    found = _content(folder)
    stills = [f"{KEYFRAMES}/{path.name}" for path in _content(folder / KEYFRAMES)]
    return sorted(
        [path.name for path in found if path != folder / KEYFRAMES or not _is_own_folder(path)] + stills
    )


def _is_own_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def is_still(path: str) -> bool:
    """Whether a path within a result folder has the name of a still."""
    room, _, name = path.rpartition("/")
    return room == KEYFRAMES and bool(_KEYFRAME.fullmatch(name))


def _is_named_like_ours(name: str) -> bool:
    return is_still(name) or name in RESULT_FILES or bool(_PAPER.fullmatch(name))


def _content(folder: Path) -> list[Path]:
    if not _is_own_folder(folder):
        return []
    return [
        path for path in folder.iterdir() if path.name not in _LITTER and not path.name.startswith(_HIDDEN)
    ]


def _is_ours(seal: Path) -> bool:
    try:
        schema = json.loads(seal.read_text("utf-8"))["schema"]
    except (OSError, ValueError, LookupError, TypeError):
        return False
    found = Schema.parse(schema)
    return found is not None and found.name == _SEALS[seal.name].name


@contextmanager
def result_folder(target: Path, *, force: bool = False, source: Path | None = None) -> Iterator[Path]:
    """Yield a hidden folder to write a result to, and move it into place as `target` at the end.

    On any exception, including Ctrl-C, the hidden folder is removed and `target` stays as it was.

    Parameters
    ----------
    target, force, source
        As for `check_target`.

    Yields
    ------
    Path
        The folder to write to.

    Raises
    ------
    ResultFolderError
        If the folder is refused or cannot be written.
    """
    check_target(target, force=force, source=source)
    folder = resolved(target)
    with _one_sentence(target):
        scratch, made = _make_scratch(folder)
    try:
        with _one_sentence(target):
            yield scratch
            # another program may have filled the folder in the meantime
            check_target(target, force=force, source=source)
            _put_in_place(scratch, folder)
    except BaseException:
        _remove(scratch)
        _remove_empty(made)
        raise


@contextmanager
def _one_sentence(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ResultFolderError(
            Message("error-folder-not-written", {"folder": str(target), "reason": str(error.strerror)})
        ) from error


def _make_scratch(folder: Path) -> tuple[Path, list[Path]]:
    """Make the hidden folder to write to; return it and the parents created for it, the deepest first."""
    missing = [place for place in folder.parents if not place.exists()]
    folder.parent.mkdir(parents=True, exist_ok=True)
    room = folder.parent if _can_be_renamed(folder) else folder
    _remove_stale(room)
    scratch = room / f"{_SCRATCH}{secrets.token_hex(4)}"
    scratch.mkdir()
    return scratch, missing


def _can_be_renamed(folder: Path) -> bool:
    if not folder.exists():
        return True
    if (
        folder.is_mount()
        or Path.cwd().is_relative_to(folder)
        or not os.access(folder.parent, os.W_OK | os.X_OK)
    ):
        return False
    return not _foreign_names(folder)


def _put_in_place(scratch: Path, folder: Path) -> None:
    if scratch.parent == folder or not _can_be_renamed(folder):
        _exchange_files(scratch, folder)
    else:
        _exchange_folder(scratch, folder)


def _exchange_folder(scratch: Path, folder: Path) -> None:
    former = folder.parent / f"{_FORMER}{secrets.token_hex(4)}"
    try:
        if folder.exists():
            folder.rename(former)
        scratch.rename(folder)
    except BaseException:
        if former.exists() and not folder.exists():
            former.rename(folder)
        raise
    finally:
        if folder.exists():
            _remove(former)


def _exchange_files(scratch: Path, folder: Path) -> None:
    former = scratch / _FORMER
    (former / KEYFRAMES).mkdir(parents=True)
    new = _seal_first(scratch)
    try:
        for name in _seal_first(folder):
            (folder / name).rename(former / name)
        (folder / KEYFRAMES).mkdir(exist_ok=True)
        for name in reversed(new):
            (scratch / name).rename(folder / name)
    except BaseException:
        for name in new:
            if not (scratch / name).exists():
                (folder / name).unlink(missing_ok=True)
        for name in reversed(_seal_first(former)):
            (former / name).rename(folder / name)
        raise
    finally:
        _remove_empty([folder / KEYFRAMES])
    _remove(scratch)


def _seal_first(folder: Path) -> list[str]:
    names = [name for name in _names(folder) if _is_named_like_ours(name)]
    return sorted(names, key=lambda name: name not in _SEALS)


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def _remove_empty(folders: list[Path]) -> None:
    for folder in folders:
        try:
            folder.rmdir()
        except OSError:
            return


def _remove_stale(room: Path) -> None:
    for scratch in room.glob(f"{_SCRATCH}*"):
        if time.time() - scratch.stat().st_mtime > _STALE_S:
            _remove(scratch)
