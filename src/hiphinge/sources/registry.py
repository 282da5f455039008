"""Which kinds of recordings can be read, and by which reader.

The kinds of hiphinge itself are in `own.KINDS`. Other packages add theirs by an entry point of the group
``hiphinge.sources`` that names a `SourceKind`; see ``docs/sources.md``.
"""

from collections.abc import Sequence
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from hiphinge.errors import InvalidValueError, UnreadableSourceError
from hiphinge.motion import Motion
from hiphinge.person import Person
from hiphinge.sources.kind import SourceKind
from hiphinge.sources.outside import outside
from hiphinge.sources.own import KINDS
from hiphinge.sources.video.opening import binary
from hiphinge.texts import Listing, Message, Value

if TYPE_CHECKING:
    from hiphinge.sources.filmed import Progress, Selection


def kinds() -> tuple[SourceKind, ...]:
    """Return all kinds that can be read: those of hiphinge, then those of other packages that load."""
    return (*KINDS, *outside().kinds)


def suffixes() -> frozenset[str]:
    """Return the endings of the files of all kinds."""
    return frozenset().union(*(kind.suffixes for kind in kinds()))


def recording_at(path: Path) -> Path:
    """Return the file that stands for a folder whose files are one recording; any other path as it is."""
    if path.is_dir():
        for kind in kinds():
            first = None if kind.first_of_folder is None else kind.first_of_folder(path)
            if first is not None:
                return first
    return path


def kind_of(path: str | PathLike[str]) -> SourceKind:
    """Return the kind of a file, by its ending, else by its content.

    Raises
    ------
    UnreadableSourceError
        If the file is missing or empty, or no kind fits it; the sentence lists the kinds that are known.
    """
    path = Path(path)
    binary(path).close()
    known = kinds()
    named = [kind for kind in known if path.suffix.lower() in kind.suffixes]
    if len(named) == 1:
        return named[0]
    fitting = (kind for kind in named or known if kind.recognises is not None and kind.recognises(path))
    kind = next(fitting, named[0] if named else None)
    if kind is None:
        raise UnreadableSourceError(*_unknown(path, known))
    return kind


def read(
    path: str | PathLike[str],
    person: Person | None = None,
    part: "Selection | None" = None,
    progress: "Progress | None" = None,
) -> Motion:
    """Read a recording of any known kind.

    Parameters
    ----------
    path : path-like
    person : Person, optional
        What is known of the person; the stature gives metres.
    part : Selection, optional
        Which seconds of the recording and, of a film, which person and where the wall is; also the sensors
        that were worn at the same time.
    progress : callable, optional
        Called with the frames done and their estimated total.

    Raises
    ------
    UnreadableSourceError
        If the file cannot be read.
    NothingMeasuredError
        If it holds nothing to measure.
    InvalidValueError
        If the part lies outside the recording, or asks of it what only a film has.
    """
    path = Path(path)
    if part is None or part.sensors is None:
        return _read(path, person, part, progress)
    from hiphinge.measures.wearing import wearing
    from hiphinge.sources.filmed import Selection

    alone = replace(part, sensors=None, names=None)
    filmed = _read(path, person, alone, progress)
    worn = _read(recording_at(part.sensors), person, Selection(names=part.names), None)
    return wearing(filmed, worn)


def _read(path: Path, person: Person | None, part: "Selection | None", progress: "Progress | None") -> Motion:
    kind = kind_of(path)
    if kind.pictures and part is not None and part.names is not None:
        raise InvalidValueError(Message("error-names-of-film", {"file": path.name}))
    if kind.pictures or part is None:
        return kind.reader(path, person, part, progress)
    _refuse_of_films(part, path, kind)
    return _cut(kind.reader(path, person, part, progress), part, path)


def _refuse_of_films(part: "Selection", path: Path, kind: SourceKind) -> None:
    for option, value in (
        ("--subject", part.subject),
        ("--wall-at", part.wall_at),
        ("--pose-model", part.pose_model),
    ):
        if value is not None:
            values: dict[str, Value] = {"option": option, "file": path.name, "kind": kind.name}
            raise InvalidValueError(Message("error-films-only", values))


def _cut(motion: Motion, part: "Selection", path: Path) -> Motion:
    """Keep the seconds asked for, as a film does: `stop_s` not included."""
    stop_s = float("inf") if part.stop_s is None else part.stop_s
    wanted = (motion.time_s >= part.start_s) & (motion.time_s < stop_s)
    if wanted.all():
        return motion
    if wanted.sum() < 2:
        values: dict[str, Value] = {"file": path.name, "count": int(wanted.sum())}
        raise InvalidValueError(Message("error-part-too-short", values))
    return motion.part(wanted.nonzero()[0])


def _named(kind: SourceKind) -> str:
    return f"{kind.name} ({', '.join(sorted(kind.suffixes))})" if kind.suffixes else kind.name


def _unknown(path: Path, known: Sequence[SourceKind]) -> tuple[Message, ...]:
    """Say which kinds are known, and which packages should add one but cannot be loaded."""
    listed = Listing([_named(kind) for kind in known])
    unknown = Message("error-source-unknown", {"file": path.name, "kinds": listed})
    return (unknown, *outside().broken)
