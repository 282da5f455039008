"""Storing the session of a newly analyzed recording."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from hiphinge.errors import InvalidValueError, StoreError
from hiphinge.files import modified_at, plain_file
from hiphinge.history.baseline import stored_baseline
from hiphinge.history.blobs import Filed, is_file_name
from hiphinge.history.record import RECORDING, Recorded, Someone, filed_results
from hiphinge.history.standing import stored_standing_back
from hiphinge.history.store import open_store
from hiphinge.history.times import checked_moment
from hiphinge.limits import EARLIEST_YEAR
from hiphinge.measures.baseline import Baseline
from hiphinge.motion import Motion
from hiphinge.reference import StandingBack
from hiphinge.texts import Message, Value


@dataclass(frozen=True)
class Keeping:
    """The person that sessions are stored for, and how.

    Attributes
    ----------
    someone : Someone
    part : str
        The part of the recording that was analyzed: another part is another session.
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
            The recording, or the motion if there is no recording file.
        results : Path
            Its result folder.

        Returns
        -------
        str
            Id of the session.

        Raises
        ------
        StoreError
            If it could not be stored; then no part of it is.
        """
        filed = filed_results(results)
        if self.video and isinstance(source, Path):
            filed.append(Filed.of_path(_recording_name(source), source))
        recorded = Recorded(self.recorded_at(source), self._recording(source), filed)
        with open_store() as store:
            return store.keep(self.someone, recorded)

    def take_back(self, session_id: str) -> None:
        """Remove a session that was just stored, as its results could not be put in place."""
        with open_store() as store:
            store.take_back(session_id)

    def baseline(self, source: Path | Motion, drill: str | None) -> Baseline | None:
        """Return the baseline from earlier sessions of a drill; None if too little is stored.

        Parameters
        ----------
        source : Path or Motion
            As for `keep`; only earlier recordings count.
        drill : str or None
            None is the hinge.
        """
        before, recording = self.recorded_at(source), self._recording(source)
        with open_store() as store:
            return stored_baseline(store, self.someone, drill, before, recording)

    def standing_back(self, source: Path | Motion) -> StandingBack | None:
        """Return the person's back in quiet standing from earlier sessions; None if none shows it.

        Parameters
        ----------
        source : Path or Motion
            As for `baseline`.
        """
        with open_store() as store:
            return stored_standing_back(store, self.someone, self.recorded_at(source))

    def recorded_at(self, source: Path | Motion) -> datetime:
        """Return the time of a recording: as given, else the time of its file, else now."""
        if self.when is not None:
            return self.when
        now = datetime.now().astimezone()
        if isinstance(source, Motion):
            return now
        # a wrong clock must not make a session that stays the first or the latest for ever
        changed = modified_at(source)
        return now if changed is None or changed.year < EARLIEST_YEAR else min(changed, now)

    def _recording(self, source: Path | Motion) -> str:
        digest = _digest_of_motion(source) if isinstance(source, Motion) else _digest_of_file(source)
        return f"{digest} {self.part}".strip()


def _digest_of_file(clip: Path) -> str:
    try:
        with plain_file(clip) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        values: dict[str, Value] = {"file": str(clip), "reason": error.strerror or str(error)}
        raise StoreError(Message("error-clip-gone", values)) from error


def _digest_of_motion(motion: Motion) -> str:
    """Checksum of the landmark positions and times, which determine the session."""
    digest = hashlib.sha256()
    for values in (motion.time_s, motion.positions):
        digest.update(values.astype("<f8").tobytes())
    return digest.hexdigest()


def parse_when(text: str) -> datetime:
    """Read a date with or without a time; the default zone is that of this computer.

    Raises
    ------
    InvalidValueError
        If it is not a date, is earlier than any recording, or lies in the future.
    """
    try:
        when = checked_moment(datetime.fromisoformat(text.strip())).astimezone()
    except (ValueError, OverflowError):
        raise InvalidValueError(Message("error-time-not-understood", {"text": repr(text)})) from None
    if when > datetime.now().astimezone():
        raise InvalidValueError(Message("error-time-in-future", {"text": repr(text)}))
    return when


def _recording_name(clip: Path) -> str:
    name = f"{RECORDING}{clip.suffix.lower()}"
    return name if is_file_name(name) else f"{RECORDING}.video"
