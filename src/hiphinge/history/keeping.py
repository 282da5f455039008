"""Storing the session of a recording that was just analyzed."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from hiphinge.errors import InvalidValueError, StoreError
from hiphinge.history.baseline import stored_baseline
from hiphinge.history.blobs import Filed, is_file_name
from hiphinge.history.record import RECORDING, Recorded, Someone, filed_results
from hiphinge.history.store import open_store
from hiphinge.measures.baseline import Baseline
from hiphinge.texts import Message, Value


@dataclass(frozen=True)
class Keeping:
    """For whom sessions are stored, and how.

    Attributes
    ----------
    someone : Someone
    part : str
        Which part of the recording was looked at: another part is another session.
    when : datetime or None
        When the recording was made, with its zone; else the time of its file.
    video : bool
        Whether the recording itself is stored too.
    """

    someone: Someone
    part: str = ""
    when: datetime | None = None
    video: bool = False

    def keep(self, clip: Path, results: Path) -> str:
        """Store a session.

        Parameters
        ----------
        clip : Path
            The recording.
        results : Path
            Its result folder.

        Returns
        -------
        str
            Id of the session.

        Raises
        ------
        StoreError
            If it could not be stored; then nothing of it was.
        """
        filed = filed_results(results)
        if self.video:
            filed.append(Filed.of_path(_recording_name(clip), clip))
        with open_store() as store:
            return store.keep(self.someone, Recorded(self.recorded_at(clip), self._recording(clip), filed))

    def baseline(self, clip: Path, drill: str | None) -> Baseline | None:
        """Return how the person bent in earlier sessions of a drill; None where too little is stored.

        Parameters
        ----------
        clip : Path
            The recording; only what was recorded before counts.
        drill : str or None
            None is the hinge.
        """
        before, recording = self.recorded_at(clip), self._recording(clip)
        with open_store() as store:
            return stored_baseline(store, self.someone, drill, before, recording)

    def recorded_at(self, clip: Path) -> datetime:
        """Return when a recording was made: as told, else the time of its file."""
        if self.when is not None:
            return self.when
        # a clock that was wrong must not make a session that is always the latest one
        now = datetime.now().astimezone()
        return min(datetime.fromtimestamp(clip.stat().st_mtime).astimezone(), now)

    def _recording(self, clip: Path) -> str:
        try:
            with clip.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            values: dict[str, Value] = {"file": str(clip), "reason": error.strerror or str(error)}
            raise StoreError(Message("error-clip-gone", values)) from error
        return f"{digest} {self.part}".strip()


def parse_when(text: str) -> datetime:
    """Read a date with or without a time; without a zone it is that of this computer.

    Raises
    ------
    InvalidValueError
        If it is none, or not yet.
    """
    try:
        when = datetime.fromisoformat(text.strip()).astimezone()
    except (ValueError, OverflowError):
        raise InvalidValueError(Message("error-time-not-understood", {"text": repr(text)})) from None
    if when > datetime.now().astimezone():
        raise InvalidValueError(Message("error-time-in-future", {"text": repr(text)}))
    return when


def _recording_name(clip: Path) -> str:
    name = f"{RECORDING}{clip.suffix.lower()}"
    return name if is_file_name(name) else f"{RECORDING}.video"
