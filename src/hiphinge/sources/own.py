"""The kinds of recordings that hiphinge reads itself, each with its reader."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hiphinge.motion import Motion
from hiphinge.person import Person
from hiphinge.sources.kind import Reader, SourceKind
from hiphinge.sources.video.opening import is_media

if TYPE_CHECKING:
    from hiphinge.sources.filmed import Progress, Selection


def _read_film(
    path: Path, person: Person | None, part: "Selection | None", progress: "Progress | None"
) -> Motion:
    from hiphinge.sources.filmed import read_video

    return read_video(path, person, part, progress)


def _read_markers(kind: str) -> Reader:
    def read(
        path: Path,
        person: Person | None,  # noqa: ARG001 - markers are in metres
        part: "Selection | None",
        progress: "Progress | None",  # noqa: ARG001 - it takes a moment
    ) -> Motion:
        from hiphinge.knowledge.names import marker_names
        from hiphinge.sources.markers.reading import read_markers

        return read_markers(path, kind, _given(part, marker_names().known))

    return read


def _read_angles(
    path: Path,
    person: Person | None,
    part: "Selection | None",  # noqa: ARG001 - it is cut afterwards
    progress: "Progress | None",  # noqa: ARG001 - it takes a moment
) -> Motion:
    from hiphinge.sources.angles.mot import read_mot

    return read_mot(path, person)


def _holds_angles(path: Path) -> bool:
    from hiphinge.sources.angles.mot import holds_coordinates

    return holds_coordinates(path)


def _read_skeleton(
    path: Path,
    person: Person | None,  # noqa: ARG001 - legs give the size
    part: "Selection | None",
    progress: "Progress | None",  # noqa: ARG001 - it takes a moment
) -> Motion:
    from hiphinge.knowledge.names import joint_names
    from hiphinge.sources.skeletons.reading import read_skeleton

    return read_skeleton(path, _given(part, joint_names().known))


def _read_landmarks(
    path: Path,
    person: Person | None,
    part: "Selection | None",
    progress: "Progress | None",  # noqa: ARG001 - it takes a moment
) -> Motion:
    from hiphinge.sources.landmarks.csv_file import NAMES
    from hiphinge.sources.landmarks.reading import read_landmarks

    return read_landmarks(path, person, _given(part, NAMES))


def _holds_landmarks(path: Path) -> bool:
    from hiphinge.sources.landmarks.csv_file import is_landmarks_csv
    from hiphinge.sources.landmarks.json_file import is_landmarks

    return is_landmarks(path) or is_landmarks_csv(path)


def _first_of_landmarks(folder: Path) -> Path | None:
    from hiphinge.sources.landmarks.json_file import first_of_folder

    return first_of_folder(folder)


def _read_sensors(
    path: Path,
    person: Person | None,
    part: "Selection | None",
    progress: "Progress | None",  # noqa: ARG001 - it takes a moment
) -> Motion:
    from hiphinge.knowledge.names import sensor_names
    from hiphinge.sources.sensors.mapping import read_mapping
    from hiphinge.sources.sensors.reading import read_worn

    mapping = None if part is None or part.names is None else read_mapping(part.names)
    return read_worn(path, person, mapping or _given(part, sensor_names().known))


def _holds_sensors(path: Path) -> bool:
    from hiphinge.sources.sensors.files import holds_sensors

    return holds_sensors(path)


def _first_of_sensors(folder: Path) -> Path | None:
    from hiphinge.sources.sensors.files import first_of_folder

    return first_of_folder(folder)


def _given(part: "Selection | None", known: Sequence[str]) -> Mapping[str, str] | None:
    """Names that the user gives to what a file holds."""
    from hiphinge.sources.naming import read_names

    return None if part is None or part.names is None else read_names(part.names, known)


#: The kinds that hiphinge reads itself. The first kind that fits a file reads it.
KINDS: tuple[SourceKind, ...] = (
    SourceKind(
        name="video",
        suffixes=frozenset({".avi", ".gif", ".m4v", ".mkv", ".mov", ".mp4", ".mpg", ".mts", ".webm", ".3gp"}),
        reader=_read_film,
        recognises=is_media,
        pictures=True,
    ),
    SourceKind(name="TRC", suffixes=frozenset({".trc"}), reader=_read_markers("TRC")),
    SourceKind(name="C3D", suffixes=frozenset({".c3d"}), reader=_read_markers("C3D")),
    SourceKind(name="MOT", suffixes=frozenset({".mot"}), reader=_read_angles, recognises=_holds_angles),
    SourceKind(name="BVH", suffixes=frozenset({".bvh"}), reader=_read_skeleton),
    SourceKind(
        name="sensors",
        suffixes=frozenset(),
        reader=_read_sensors,
        recognises=_holds_sensors,
        first_of_folder=_first_of_sensors,
    ),
    SourceKind(
        name="landmarks",
        suffixes=frozenset(),
        reader=_read_landmarks,
        recognises=_holds_landmarks,
        first_of_folder=_first_of_landmarks,
    ),
)
