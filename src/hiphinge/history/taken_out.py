"""The files of a stored session, laid out for a while as the result folder that they came from."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hiphinge.errors import StoreError
from hiphinge.history import blobs
from hiphinge.history.record import KEYFRAMES, RECORDING, Kept
from hiphinge.history.store import Store


@contextmanager
def taken_out(store: Store, kept: Kept, *, recording: bool = False) -> Iterator[Path]:
    """Give a folder with the files of a session; it is gone afterwards.

    Parameters
    ----------
    store : Store
    kept : Kept
    recording : bool
        Whether the recording is among them, where it was kept.

    Yields
    ------
    Path

    Raises
    ------
    StoreError
        In one sentence, if a file is not what had been stored, or there is no room for it.
    """
    with TemporaryDirectory() as place:
        # comparisons show the name of the folder
        folder = Path(place) / f"session-{kept.short_id}"
        try:
            _lay_out(store, kept, folder, recording=recording)
        except OSError as error:
            raise StoreError(
                f"The session {kept.short_id} cannot be taken out of the store ({error.strerror}): "
                "see that there is room in the folder for temporary files."
            ) from error
        yield folder


def _lay_out(store: Store, kept: Kept, folder: Path, *, recording: bool) -> None:
    (folder / KEYFRAMES).mkdir(parents=True)
    with store.database.reading() as connection:
        for name in blobs.names(connection, kept.id):
            # a store from elsewhere must not write outside the folder
            if blobs.is_file_name(name) and (recording or not name.startswith(f"{RECORDING}.")):
                with (folder / name).open("wb") as file:
                    file.writelines(blobs.parts(connection, kept.id, name))
