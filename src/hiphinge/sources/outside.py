"""Kinds of recordings that other packages read, found by their entry points."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from hiphinge.body import Landmark
from hiphinge.errors import HipHingeError, UnreadableSourceError
from hiphinge.motion import Motion
from hiphinge.sources.kind import Reader, SourceKind
from hiphinge.texts import Message, Value

if TYPE_CHECKING:
    from hiphinge.person import Person
    from hiphinge.sources.filmed import Progress, Selection

#: Group of the entry points.
GROUP = "hiphinge.sources"


@dataclass(frozen=True)
class Outside:
    """What other packages add.

    Attributes
    ----------
    kinds : tuple of SourceKind
        In the order of the names of their entry points.
    broken : tuple of Message
        A sentence for each entry point that cannot be loaded.
    """

    kinds: tuple[SourceKind, ...]
    broken: tuple[Message, ...]


def outside() -> Outside:
    """Load the kinds of other packages; one that is broken leaves the others alone."""
    found = sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    loaded = [_loaded(point) for point in found]
    return Outside(
        tuple(one for one in loaded if isinstance(one, SourceKind)),
        tuple(one for one in loaded if isinstance(one, Message)),
    )


def _loaded(point: EntryPoint) -> SourceKind | Message:
    try:
        kind = point.load()
    except Exception as error:  # noqa: BLE001 - another package may raise anything
        return _failure("error-source-broken", point, _reason(error))
    if not isinstance(kind, SourceKind):
        return _failure("error-source-broken", point, _other_type(kind, SourceKind))
    return replace(
        kind,
        reader=_guarded(kind.reader, point),
        recognises=None if kind.recognises is None else _doubting(kind.recognises),
    )


def _guarded(reader: Reader, point: EntryPoint) -> Reader:
    """Tell a mistake of another package from one of hiphinge, in one sentence."""

    def read(
        path: Path, person: "Person | None", part: "Selection | None", progress: "Progress | None"
    ) -> Motion:
        try:
            motion: object = reader(path, person, part, progress)
        except (HipHingeError, MemoryError):
            raise
        except Exception as error:
            raise _unreadable(path, point, _reason(error)) from error
        if not isinstance(motion, Motion):
            raise _unreadable(path, point, _other_type(motion, Motion))
        if mistake := _mistake(motion):
            raise _unreadable(path, point, mistake)
        return motion

    return read


def _doubting(recognises: Callable[[Path], bool]) -> Callable[[Path], bool]:
    """A check that fails recognises nothing, so that the other kinds can be tried."""

    def check(path: Path) -> bool:
        try:
            return bool(recognises(path))
        except Exception:  # noqa: BLE001 - another package may raise anything
            return False

    return check


def _mistake(motion: Motion) -> Message | None:
    """What is wrong with the arrays of a motion, if anything is."""
    frames = len(motion.time_s)
    shapes = {
        "frame": (frames,),
        "positions": (frames, len(Landmark), 2),
        "standard_error": (frames, len(Landmark)),
        "confidence": (frames, len(Landmark)),
        "facing_sign": (frames,),
    }
    for name, needed in shapes.items():
        if (found := np.shape(getattr(motion, name))) != needed:
            return Message("source-wrong-shape", {"name": name, "found": str(found), "needed": str(needed)})
    if frames < 2 or not (np.diff(motion.time_s) > 0).all():
        return Message("source-time-not-rising")
    return None


def _other_type(found: object, needed: type) -> Message:
    return Message("source-wrong-type", {"found": type(found).__name__, "needed": needed.__name__})


def _unreadable(path: Path, point: EntryPoint, reason: Value) -> UnreadableSourceError:
    failure = _failure("error-source-failed", point, reason)
    return UnreadableSourceError(replace(failure, values={**failure.values, "file": path.name}))


def _failure(text: str, point: EntryPoint, reason: Value) -> Message:
    package = "?" if point.dist is None else point.dist.name
    return Message(text, {"package": package, "entry": f"{point.name} = {point.value}", "reason": reason})


def _reason(error: Exception) -> str:
    """An exception in one line."""
    return " ".join(f"{type(error).__name__}: {error}".split())
