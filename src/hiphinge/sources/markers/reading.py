"""From a file of markers to a motion."""

from collections.abc import Callable, Mapping
from pathlib import Path

from hiphinge.motion import Motion
from hiphinge.sources.broken import Broken, refused
from hiphinge.sources.markers.c3d import read_c3d
from hiphinge.sources.markers.joints import body_of, first_side
from hiphinge.sources.markers.marked import Marked
from hiphinge.sources.markers.people import one_person
from hiphinge.sources.markers.trc import read_trc
from hiphinge.sources.space import Origin, seen_from_the_side

_READERS: Mapping[str, Callable[[Path], Marked]] = {"TRC": read_trc, "C3D": read_c3d}


def read_markers(path: Path, kind: str, given: Mapping[str, str] | None = None) -> Motion:
    """Read the motion of a person from a file of markers.

    Parameters
    ----------
    path : Path
    kind : {"TRC", "C3D"}
    given : mapping of str to str, optional
        Labels for names of hiphinge, see `naming.read_names`.

    Raises
    ------
    UnreadableSourceError
        If the file cannot be read, or no legs are found among its markers.
    """
    try:
        marked = one_person(_READERS[kind](path), given)
        body = body_of(marked, given)
        origin = Origin(path.name, kind, marked.unit, first_side(marked), marked.messages)
        return seen_from_the_side(body, origin)
    except Broken as reason:
        raise refused(path, kind, reason.reason) from None
