"""Records of the store: people and their sessions."""

import json
import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import MAXYEAR, MINYEAR, UTC, datetime, timedelta, timezone
from pathlib import Path
from reprlib import repr as shortened
from tempfile import TemporaryDirectory
from typing import IO, TYPE_CHECKING, Any

from hiphinge.errors import InvalidValueError
from hiphinge.history.blobs import Filed
from hiphinge.knowledge.whole_measures import WHOLE_MOVEMENTS
from hiphinge.limits import EARLIEST_YEAR
from hiphinge.person import Person
from hiphinge.results.document import parse
from hiphinge.results.errors import InvalidResultError
from hiphinge.results.names import FRAMES, KEYFRAMES, MEASURES, SESSION
from hiphinge.texts import Message, Value

if TYPE_CHECKING:
    from hiphinge.calibration import Calibration
    from hiphinge.results.whole_reading import WholeRead

#: The recordings themselves, if they are stored.
RECORDING = "recording"

_LONGEST_NAME = 100
_LONGEST_LINE = 200
_LONGEST_NOTE = 2000


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


def session_document(content: bytes) -> Mapping[str, Any]:
    """Read a ``session.json`` and check that it is one.

    Raises
    ------
    InvalidValueError
        If it is none.
    """
    try:
        document = parse(content).values
    except InvalidResultError:
        document = {}
    if not _is_session(document):
        raise InvalidValueError(Message("error-no-session-json"))
    return document


def _is_session(document: Mapping[str, Any]) -> bool:
    reps, source, faults = document.get("reps"), document.get("source"), document.get("faults")
    return (
        isinstance(source, dict)
        and isinstance(document.get("view"), dict)
        and isinstance(document.get("versions"), dict)
        and isinstance(reps, list)
        and all(isinstance(rep, dict) and isinstance(rep.get("number"), int) for rep in reps)
        and isinstance(faults, list)
        and all(isinstance(fault, str) for fault in faults)
    )


def facts(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return the facts about a session that the store lists in columns."""
    source = document["source"]
    duration_s = source.get("duration_s")
    drill = document.get("drill")
    return {
        "file": str(source.get("file")),
        "kind": str(source.get("kind")),
        "duration_s": float(duration_s) if isinstance(duration_s, int | float) else None,
        "movement": str(document.get("movement")),
        "drill": None if drill is None else str(drill),
        "usable": int(bool(document["view"].get("usable"))),
        "reps": len(document["reps"]),
        "faults": json.dumps(document["faults"]),
        "version": str(document["versions"].get("hiphinge")),
    }


def whole_of(document: Mapping[str, Any]) -> "WholeRead | None":
    """Return the measures of a posture or a walk in a ``session.json``; None for a session of repetitions.

    Raises
    ------
    InvalidValueError
        If they are not sound.
    """
    from hiphinge.results.document import Fields
    from hiphinge.results.whole_reading import read_whole

    try:
        return read_whole(Fields(document))
    except InvalidResultError:
        raise InvalidValueError(Message("error-no-session-json")) from None


def rep_numbers(document: Mapping[str, Any]) -> list[int]:
    """Return the numbers of the repetitions that a ``session.json`` holds."""
    return [rep["number"] for rep in document["reps"]]


def faults_without(document: Mapping[str, Any], excluded: Collection[int]) -> tuple[str, ...]:
    """Return the codes of the faults present in the repetitions that were not excluded."""
    counted = [rep for rep in document["reps"] if rep["number"] not in excluded]
    found = [one for rep in counted for one in rep.get("findings", []) if isinstance(one, dict)]
    present = {one.get("fault") for one in found if one.get("verdict") == "present"}
    return tuple(fault for fault in document["faults"] if fault in present)


def checked_name(name: str) -> str:
    """Return a name in its stored form.

    Raises
    ------
    InvalidValueError
        If it is empty, too long or more than one line of plain text.
    """
    written = unicodedata.normalize("NFC", name).strip()
    if not 0 < len(written) <= _LONGEST_NAME or not written.isprintable():
        values: dict[str, Value] = {"name": repr(name[:_LONGEST_NAME]), "most": _LONGEST_NAME}
        raise InvalidValueError(Message("error-name", values))
    return written


def checked_title(title: str) -> str:
    """Return the title of a session in its stored form; empty means no title.

    Raises
    ------
    InvalidValueError
        If it is too long or more than one line of plain text.
    """
    return checked_reason(title, "title") if title.strip() else ""


def checked_reason(reason: str, what: str = "reason") -> str:
    """Return the reason for excluding a repetition in its stored form.

    Raises
    ------
    InvalidValueError
        If it is empty, too long or more than one line of plain text.
    """
    written = unicodedata.normalize("NFC", reason).strip()
    if not 0 < len(written) <= _LONGEST_LINE or not written.isprintable():
        values: dict[str, Value] = {"line": repr(reason[:_LONGEST_LINE]), "most": _LONGEST_LINE}
        raise InvalidValueError(Message(f"error-{what}", values))
    return written


def name_key(name: str) -> str:
    """Return a key that is equal for names that differ only in case."""
    return unicodedata.normalize("NFC", checked_name(name).casefold())


def checked_note(note: str) -> str:
    """Return a note in its stored form.

    Raises
    ------
    InvalidValueError
        If it is too long or holds control characters.
    """
    written = unicodedata.normalize("NFC", note).strip()
    if len(written) > _LONGEST_NOTE or not written.replace("\n", "").isprintable():
        raise InvalidValueError(Message("error-note", {"most": _LONGEST_NOTE}))
    return written


def shown(text: str) -> str:
    """Return an untrusted text in a form that is safe to show: control characters become ``?``."""
    return "".join(letter if letter.isprintable() else "?" for letter in text)


def calibration_of(text: str) -> "Calibration":
    """Read a calibration from the text of its file; see `calibration_file.load`."""
    from hiphinge.history.calibration_file import load

    with TemporaryDirectory() as folder:
        path = Path(folder) / "calibration.json"
        path.write_text(text, encoding="utf-8", newline="\n")
        return load(path)


def calibration_json(calibration: "Calibration") -> str:
    """Return a calibration as the text of its file."""
    from hiphinge.history.calibration_file import save

    with TemporaryDirectory() as folder:
        path = Path(folder) / "calibration.json"
        save(calibration, path)
        return path.read_text(encoding="utf-8")


def utc_text(moment: datetime) -> str:
    """Write a time in UTC so that texts sort chronologically."""
    # some systems write the year of strftime without its zeros
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def moment_of(text: str, zone_offset_min: int = 0) -> datetime:
    """Read a time that `utc_text` wrote, into a zone.

    Raises
    ------
    ValueError
        If it is none, or so early or late that it has no date in another zone.
    """
    try:
        moment = datetime.fromisoformat(text).astimezone(timezone(timedelta(minutes=zone_offset_min)))
    except (ValueError, OverflowError):
        raise ValueError(f"{shortened(text)} at {zone_offset_min} minutes from UTC is no time") from None
    if not MINYEAR < moment.year < MAXYEAR:
        raise ValueError(f"{text} is no time of a recording")
    return moment


def checked_moment(moment: datetime) -> datetime:
    """Return a time that may be stored.

    Raises
    ------
    InvalidValueError
        If its year is earlier than any recording.
    """
    if moment.year < EARLIEST_YEAR:
        values: dict[str, Value] = {"text": repr(moment.isoformat()[:10]), "year": str(EARLIEST_YEAR)}
        raise InvalidValueError(Message("error-time-too-early", values))
    return moment


def zone_offset_min(moment: datetime) -> int:
    """Return the UTC offset of a time's zone in minutes."""
    offset = moment.utcoffset()
    return 0 if offset is None else round(offset.total_seconds() / 60)
