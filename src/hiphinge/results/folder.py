"""The result folder: written atomically, and never over files of others.

A result is made in a hidden folder on the same disk and moved into place at the end. A folder that is
new, empty or holds only an earlier result is then exchanged as a whole, in one step where the system can. In
a folder that also holds other files (allowed with ``force`` only), or that cannot be renamed, the files
of the earlier result are replaced one by one and nothing else is touched; see `placing`.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hiphinge.errors import ResultFolderError
from hiphinge.files import resolved
from hiphinge.results.names import KEYFRAMES
from hiphinge.results.ours import foreign_names, is_named_like_result, is_own_folder, names_in
from hiphinge.results.placing import (
    discard,
    make_scratch,
    recover,
    remove_empty,
    replace_files,
    replace_folder,
    try_to_write,
)
from hiphinge.texts import Message


def check_target(target: Path, *, force: bool, source: Path | None = None) -> None:
    """Refuse a target that a result must not or cannot be written to, before the long work starts.

    What an earlier run that was killed left there is put right first.

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
        recover(folder)
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
        folder / name for name in names_in(folder) if is_named_like_result(name) and (folder / name).is_dir()
    ]
    if folders:
        raise ResultFolderError(Message("error-folder-named-like-result", {"folder": str(folders[0])}))
    stills = folder / KEYFRAMES
    if os.path.lexists(stills) and not is_own_folder(stills):
        raise ResultFolderError(Message("error-folder-of-stills", {"folder": str(stills)}))


def _refuse_foreign(target: Path, folder: Path) -> None:
    foreign = foreign_names(folder)
    if foreign:
        more = f" and {len(foreign) - 1} more" if len(foreign) > 1 else ""
        raise ResultFolderError(
            Message("error-folder-holds-else", {"folder": str(target), "found": f"{foreign[0]}{more}"})
        )


def _refuse_unwritable(target: Path, folder: Path) -> None:
    if folder.is_symlink():
        raise OSError(
            errno.ELOOP, os.strerror(errno.ELOOP)
        )  # only a loop of links is still one when resolved
    place = next(place for place in (folder, *folder.parents) if place.exists())
    if os.access(place, os.W_OK | os.X_OK):
        try_to_write(place)
    else:
        raise ResultFolderError(
            Message("error-folder-read-only", {"folder": str(target), "place": str(place)})
        )


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
        scratch, made = _scratch(folder)
    try:
        with _one_sentence(target):
            yield scratch
            # another program may have filled the folder in the meantime
            check_target(target, force=force, source=source)
            if scratch.parent == folder or not _can_be_renamed(folder):
                replace_files(scratch, folder)
            else:
                replace_folder(scratch, folder)
    except BaseException:
        discard(scratch)
        remove_empty(made)
        raise


@contextmanager
def _one_sentence(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ResultFolderError(
            Message("error-folder-not-written", {"folder": str(target), "reason": str(error.strerror)})
        ) from error


def _scratch(folder: Path) -> tuple[Path, list[Path]]:
    """Make the hidden folder to write to; return it and the parents created for it, the deepest first."""
    missing = [place for place in folder.parents if not place.exists()]
    folder.parent.mkdir(parents=True, exist_ok=True)
    return make_scratch(folder.parent if _can_be_renamed(folder) else folder), missing


def _can_be_renamed(folder: Path) -> bool:
    if not folder.exists():
        return True
    if (
        folder.is_mount()
        or Path.cwd().is_relative_to(folder)
        or not os.access(folder.parent, os.W_OK | os.X_OK)
    ):
        return False
    return not foreign_names(folder)
