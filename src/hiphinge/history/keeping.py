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
from hiphinge.motion import Motion
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

    def keep(self, source: Path | Motion, results: Path) -> str:
        """Store a session.

        Parameters
        ----------
        source : Path or Motion
            The recording, or the motion of a session that no file was made of.
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
        if self.video and isinstance(source, Path):
            filed.append(Filed.of_path(_recording_name(source), source))
        recorded = Recorded(self.recorded_at(source), self._recording(source), filed)
        with open_store() as store:
            return store.keep(self.someone, recorded)

    def baseline(self, source: Path | Motion, drill: str | None) -> Baseline | None:
        """Return how the person bent in earlier sessions of a drill; None where too little is stored.

        Parameters
        ----------
        source : Path or Motion
            As for `keep`; only what was recorded before counts.
        drill : str or None
            None is the hinge.
        """
        before, recording = self.recorded_at(source), self._recording(source)
        with open_store() as store:
            return stored_baseline(store, self.someone, drill, before, recording)

    def recorded_at(self, source: Path | Motion) -> datetime:
        """Return when a recording was made: as given, else the time of its file, else now."""
        if self.when is not None:
            return self.when
        now = datetime.now().astimezone()
        if isinstance(source, Motion):
            return now
        # a clock that was wrong must not make a session that is always the latest one
        return min(datetime.fromtimestamp(source.stat().st_mtime).astimezone(), now)

    def _recording(self, source: Path | Motion) -> str:
        digest = _digest_of_motion(source) if isinstance(source, Motion) else _digest_of_file(source)
        return f"{digest} {self.part}".strip()


def _digest_of_file(clip: Path) -> str:
    try:
        with clip.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        values: dict[str, Value] = {"file": str(clip), "reason": error.strerror or str(error)}
        raise StoreError(Message("error-clip-gone", values)) from error


def _digest_of_motion(motion: Motion) -> str:
    """Checksum of where the landmarks are and when, which is all that a session comes from."""
    digest = hashlib.sha256()
    for values in (motion.time_s, motion.positions):
        digest.update(values.astype("<f8").tobytes())
    return digest.hexdigest()


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
