"""One picture of a person: read like a film that stands still."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from hiphinge.errors import NothingMeasuredError, UnreadableSourceError
from hiphinge.limits import SIDE_PIXELS
from hiphinge.motion import Motion, Provenance
from hiphinge.person import Person
from hiphinge.poses import camera
from hiphinge.poses.following import Follower
from hiphinge.poses.frames import Frame, Picture, PlanarFrame
from hiphinge.poses.sagittal import Film, sagittal_motion
from hiphinge.poses.track import subject_of
from hiphinge.sources.filmed import POSE_SIDE, usable_cores
from hiphinge.sources.video.file import is_usual_size
from hiphinge.sources.video.opening import binary
from hiphinge.texts import Message, Value

#: Looks at the picture, so many a second: the first finds the person, the later ones look closer.
_LOOKS, _LOOKS_HZ = 8, 30.0
_JPEG, _PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
#: Names that HEIC and its kin begin with, after the length of their first box.
_HEIC = (b"ftyphei", b"ftyphev", b"ftypmif1", b"ftypmsf1")


def is_photo(path: Path) -> bool:
    """Whether a file is one picture, by its first bytes.

    Raises
    ------
    UnreadableSourceError
        If it is missing or empty, or a picture of a kind that cannot be read.
    """
    with binary(path) as file:
        first = file.read(16)
    if first[4:].startswith(_HEIC):
        raise UnreadableSourceError(Message("error-photo-heic", {"file": path.name}))
    return first.startswith((_JPEG, _PNG))


def read_photo(path: Path, person: Person | None = None) -> Motion:
    """Read the person in a picture.

    Parameters
    ----------
    path : Path
        A JPEG or PNG; it is turned upright as its EXIF orientation says.
    person : Person, optional
        The stature gives metres.

    Returns
    -------
    Motion
        Of one frame: the largest person.

    Raises
    ------
    UnreadableSourceError
        If the picture is broken or of a size that cannot be read.
    NothingMeasuredError
        If nobody is seen in it.
    """
    from hiphinge.poses.blazepose import BlazePose

    picture, pixels_per_pixel = _picture(path, POSE_SIDE)
    estimator = BlazePose(threads=usable_cores())
    follower, time_s = Follower(estimator), np.arange(_LOOKS) / _LOOKS_HZ
    for look, moment in enumerate(time_s):
        follower.step(Frame(look, float(moment), picture, pixels_per_pixel))
    tracks = follower.tracks()
    if not tracks:
        raise NothingMeasuredError(Message("error-nobody", {"file": path.name}))
    height, width = (round(side * pixels_per_pixel) for side in picture.shape[:2])
    provenance = Provenance(path.name, "photo", 0.0, 1, width, height, estimator=estimator.name)
    film = Film(time_s, np.zeros(_LOOKS, dtype=np.int64), camera.upright_edges(picture), provenance)
    return sagittal_motion(film, tracks[subject_of(tracks)], person or Person()).part(np.array([_LOOKS - 1]))


@dataclass(frozen=True)
class Photo:
    """A picture to draw on; a `hiphinge.report.pictures.PictureSource` of one frame, that of `read_photo`.

    Attributes
    ----------
    path : Path
    """

    path: Path

    def planar_frames(
        self, _first_s: float, last_s: float, _only: Collection[int] | None, max_side: int
    ) -> Iterator[PlanarFrame]:
        """Give the picture; see `PictureSource`.

        Raises
        ------
        UnreadableSourceError
            If it cannot be read.
        """
        from av import VideoFrame
        from av.video.reformatter import ColorRange, Colorspace

        picture, pixels_per_pixel = _picture(self.path, max_side)
        height, width = (side // 2 * 2 for side in picture.shape[:2])
        colours = VideoFrame.from_ndarray(np.ascontiguousarray(picture[:height, :width]), format="rgb24")
        planes = colours.reformat(
            format="yuv420p", dst_colorspace=Colorspace.ITU709, dst_color_range=ColorRange.MPEG
        ).to_ndarray()
        yield PlanarFrame(0, last_s, np.asarray(planes, dtype=np.uint8), pixels_per_pixel)


def _picture(path: Path, max_side: int) -> tuple[Picture, float]:
    """Return the upright picture, made smaller where it is large, and how much smaller."""
    from PIL import Image, ImageOps

    try:
        with binary(path) as file, Image.open(file, formats=["JPEG", "PNG"]) as image:
            if not is_usual_size(*image.size):
                raise UnreadableSourceError(_unusual(path, *image.size))
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise UnreadableSourceError(Message("error-photo-broken", {"file": path.name})) from None
    largest = max(upright.size)
    upright.thumbnail((max_side, max_side))
    return np.ascontiguousarray(upright, dtype=np.uint8), largest / max(upright.size)


def _unusual(path: Path, width: int, height: int) -> Message:
    low, high = SIDE_PIXELS
    values: dict[str, Value] = {"file": path.name, "width": width, "height": height, "low": low, "high": high}
    return Message("error-photo-size", values)
