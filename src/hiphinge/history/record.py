"""Records of the store: people and their sessions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING

from hiphinge.errors import InvalidValueError
from hiphinge.history.blobs import Filed
from hiphinge.knowledge.whole_measures import WHOLE_MOVEMENTS
from hiphinge.person import Person
from hiphinge.results.names import FRAMES, KEYFRAMES, MEASURES, SESSION
from hiphinge.texts import Message

if TYPE_CHECKING:
    from hiphinge.calibration import Calibration

#: The recordings themselves, if they are stored.
RECORDING = "recording"


@dataclass(frozen=True)
class Someone:
    """A person in the store.

    Attributes
    ----------
    id : str
        Never changes, not even when the person is imported elsewhere.
    name : str
        One line of plain text; unique, regardless of case.
    added_at : datetime
        In UTC.
    body : Person
        The input for analyses.
    note : str
        Plain text; may be empty.
    calibration_json : str or None
        The person's own full slump, as the text of its file.
    """

    id: str
    name: str
    added_at: datetime
    body: Person = field(default_factory=Person)
    note: str = ""
    calibration_json: str | None = None

    @property
    def calibration(self) -> "Calibration | None":
        """The person's own full slump.

        Raises
        ------
        CalibrationFileError
            If the stored text is not a valid calibration.
        """
        from hiphinge.history.calibration_file import calibration_of

        return None if self.calibration_json is None else calibration_of(self.calibration_json)


@dataclass(frozen=True)
class Excluded:
    """A repetition that does not count.

    Attributes
    ----------
    rep : int
        Its number.
    reason : str
        One line of plain text.
    """

    rep: int
    reason: str


@dataclass(frozen=True)
class Kept:
    """A summary of a session in the store.

    Attributes
    ----------
    id : str
    person_id : str
        The person it belongs to.
    recorded_at : datetime
        Time of the recording, with the zone offset at that time.
    stored_at : datetime
        In UTC.
    recording : str
        Identifies the part of the recording: equal for equal parts of the same recording.
    file, kind : str
        Name of the recording, and kind of source.
    duration_s : float or None
    movement : str
    drill : str or None
    usable : bool
        Whether the view could be used.
    reps : int
        Number of repetitions, including excluded ones.
    faults : tuple of str
        Codes of those present in the repetitions that count.
    version : str
        Version of hiphinge.
    title : str
        Title given by the user; may be empty.
    excluded : tuple of Excluded
        In the order of their numbers.
    """

    id: str
    person_id: str
    recorded_at: datetime
    stored_at: datetime
    recording: str
    file: str
    kind: str
    duration_s: float | None
    movement: str
    drill: str | None
    usable: bool
    reps: int
    faults: tuple[str, ...]
    version: str
    title: str = ""
    excluded: tuple[Excluded, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether it was measured as a whole, as a posture or a walk, and has no repetitions and no drill."""
        return self.movement in WHOLE_MOVEMENTS

    @property
    def counted_reps(self) -> int:
        """Number of repetitions that count."""
        return self.reps - len(self.excluded)

    @property
    def short_id(self) -> str:
        """The part of the id shown to users; two sessions hardly ever share it."""
        return self.id[:8]


@dataclass(frozen=True)
class Recorded:
    """A session to store.

    Attributes
    ----------
    recorded_at : datetime
        With its zone.
    recording : str
        Identifies the part of the recording: equal for equal parts of the same recording.
    files : sequence of Filed
        Must include ``session.json`` and ``frames.csv``.
    title : str
    excluded : tuple of Excluded
    """

    recorded_at: datetime
    recording: str
    files: Sequence[Filed]
    title: str = ""
    excluded: tuple[Excluded, ...] = ()

    def read(self, name: str) -> bytes:
        """Return the content of a file.

        Raises
        ------
        InvalidValueError
            If it is not among the files.
        """
        with self.opener(name)() as stream:
            return stream.read()

    def opener(self, name: str) -> Callable[[], IO[bytes]]:
        """Return a function that opens the content of a file anew at each call; raise as `read`."""
        for filed in self.files:
            if filed.name == name:
                return filed.open
        raise InvalidValueError(Message("error-session-without-file", {"file": name}))


def filed_results(folder: Path) -> list[Filed]:
    """Return the files of a result folder that are stored: session.json, its tables and the stills."""
    stills = sorted((folder / KEYFRAMES).glob("*.jpg"))
    names = [SESSION, FRAMES, *(f"{KEYFRAMES}/{still.name}" for still in stills)]
    names += [MEASURES] if (folder / MEASURES).is_file() else []
    return [Filed.of_path(name, folder / name) for name in names]
