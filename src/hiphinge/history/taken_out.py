"""The files of a stored session, written temporarily as the result folder that they came from.

Beside them is ``kept.json`` with later corrections, which readers of result folders apply.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hiphinge.errors import StoreError
from hiphinge.history import blobs
from hiphinge.history.baseline import stored_baseline
from hiphinge.history.kept_json import baseline_document, kept_document
from hiphinge.history.record import RECORDING, Kept
from hiphinge.history.store import Store
from hiphinge.results.names import KEPT, KEYFRAMES
from hiphinge.texts import Message


@contextmanager
def taken_out(store: Store, kept: Kept, *, recording: bool = False) -> Iterator[Path]:
    """Yield a temporary folder with the files of a session.

    Parameters
    ----------
    store : Store
    kept : Kept
    recording : bool
        Whether to include the recording, if it is stored.

    Yields
    ------
    Path

    Raises
    ------
    StoreError
        In one sentence, if a file differs from what was stored, or there is no room for it.
    """
    with TemporaryDirectory() as place:
        # comparisons show the name of the folder
        folder = Path(place) / f"session-{kept.short_id}"
        try:
            _lay_out(store, kept, folder, recording=recording)
        except OSError as error:
            values = {"session": kept.short_id, "reason": str(error.strerror)}
            raise StoreError(Message("error-store-take-out", values)) from error
        yield folder


def _lay_out(store: Store, kept: Kept, folder: Path, *, recording: bool) -> None:
    (folder / KEYFRAMES).mkdir(parents=True)
    with store.database.reading() as connection:
        for name in blobs.names(connection, kept.id):
            # an untrusted store must not write outside the folder
            if blobs.is_file_name(name) and (recording or not name.startswith(f"{RECORDING}.")):
                with (folder / name).open("wb") as file:
                    file.writelines(blobs.parts(connection, kept.id, name))
    document = {**kept_document(kept), "baseline": _baseline(store, kept)}
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2)
    (folder / KEPT).write_text(text + "\n", encoding="utf-8", newline="\n")


def _baseline(store: Store, kept: Kept) -> dict[str, Any] | None:
    """Return the baseline before a session, from the stored repetitions that count now."""
    someone = store.owner(kept)
    found = stored_baseline(store, someone, kept.drill, kept.recorded_at, kept.recording)
    return None if found is None else baseline_document(found)
