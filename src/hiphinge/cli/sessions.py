"""A result as a user names it: its folder, or the id of a stored session."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hiphinge.session import Label

#: A short id as ``hiphinge history`` shows it, or a part of it; fewer letters are rather a mistyped name.
_ID = re.compile(r"[0-9a-fA-F]{4,32}")


@dataclass(frozen=True)
class Place:
    """The place of a result.

    Attributes
    ----------
    folder : Path
    stored_as : str or None
        Short id of the session whose files it holds temporarily; None for a folder of the user.
    label : Label or None
        Person and day of the session, as the store has them now.
    """

    folder: Path
    stored_as: str | None = None
    label: "Label | None" = None


@contextmanager
def result_place(named: Path, *, recording: bool = False) -> Iterator[Place]:
    """Yield the folder of a result.

    Parameters
    ----------
    named : Path
        A result folder, or the beginning of a stored session's id; a folder comes first.
    recording : bool
        Whether to copy a stored session's recording beside its results.

    Yields
    ------
    Place

    Raises
    ------
    StoreError
        In one sentence, if no stored session has this id, or more than one has.
    """
    if named.exists() or not _ID.fullmatch(str(named)):
        yield Place(named)
        return
    from hiphinge.history.store import open_store
    from hiphinge.history.taken_out import taken_out
    from hiphinge.session import Label

    with open_store() as store:
        kept = store.session(str(named).lower())
        with taken_out(store, kept, recording=recording) as folder:
            label = Label(store.owner(kept).name, kept.recorded_at.date())
            yield Place(folder, kept.short_id, label)
