"""Stills of the moments worth looking at, drawn as in the annotated video."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from hiphinge.poses.frames import BT709, PlanarFrame
from hiphinge.report.overlay.annotated import Look, lay_out, nearest_position
from hiphinge.report.overlay.cutting import cut_to_person
from hiphinge.report.overlay.places import Places
from hiphinge.results.moments import Moment, best_keyframe, best_rep, moments
from hiphinge.session import Session

if TYPE_CHECKING:
    from PIL import Image

_JPEG_QUALITY = 88


@dataclass(frozen=True)
class Shot:
    """A still to draw.

    Attributes
    ----------
    path : str
        Path within the result folder.
    frame : int
        Number of the frame in the recording.
    moment : Moment or None
        The fault to mark on it, if any.
    """

    path: str
    frame: int
    moment: Moment | None = None


def shots(session: Session) -> tuple[Shot, ...]:
    """Return the stills to draw for a session: one for each fault, and one of the best repetition."""
    of_faults = [
        Shot(moment.keyframe, _frame_at(session, moment.time_s), moment) for moment in moments(session)
    ]
    best = best_rep(session)
    if best is None:
        return tuple(of_faults)
    return (*of_faults, Shot(best_keyframe(best), _frame_at(session, best.bottom_s)))


def _frame_at(session: Session, time_s: float) -> int:
    measures = session.measures
    return int(measures.frame[np.abs(measures.time_s - time_s).argmin()])


def taking_stills(
    frames: Iterable[PlanarFrame], session: Session, folder: Path, *, places: Places, look: Look | None = None
) -> Iterator[PlanarFrame]:
    """Write the stills of a session while passing its frames on.

    Parameters
    ----------
    frames : iterable of PlanarFrame
        The recording, or the required part of it.
    session : Session
    folder : Path
        The result folder; a folder of stills is created in it.
    places : Places
        In pixels of the upright recording, on the frames of the session's motion.
    look : Look, optional

    Yields
    ------
    PlanarFrame
        Every frame, unchanged.
    """
    wanted = shots(session)
    for frame in frames:
        for shot in wanted:
            if shot.frame == frame.index:
                still = replace(frame, planes=frame.planes.copy())
                save_still(_drawn(still, session, shot, places, look), folder / shot.path)
        yield frame


def _drawn(
    still: PlanarFrame, session: Session, shot: Shot, places: Places, look: Look | None
) -> PlanarFrame:
    position = nearest_position(session.measures.frame, still.index)
    marked = () if shot.moment is None else (replace(shot.moment, time_s=still.time_s),)
    if position is None:
        return lay_out(still, session, places, look).marked(marked, held_s=0.0).drawn_on(still)
    part, places = cut_to_person(still, places, position)
    overlay = lay_out(part, session, places, look, only=position)
    return overlay.marked(marked, held_s=0.0).drawn_on(part)


def save_still(still: PlanarFrame, path: Path) -> None:
    """Write a frame as JPEG, and its folder where it is missing."""
    path.parent.mkdir(exist_ok=True)
    _picture(still).save(path, quality=_JPEG_QUALITY, optimize=True)


def _picture(still: PlanarFrame) -> "Image.Image":
    """Return a frame as an RGB picture."""
    from av import VideoFrame
    from av.video.reformatter import ColorRange, Colorspace
    from PIL import Image

    planar = VideoFrame.from_ndarray(still.planes, format="yuv420p")
    matrix = Colorspace.ITU709 if still.matrix == BT709 else Colorspace.ITU601
    rgb = planar.reformat(
        format="rgb24",
        src_colorspace=matrix,
        src_color_range=ColorRange.MPEG,
        dst_color_range=ColorRange.JPEG,
    )
    return Image.fromarray(np.asarray(rgb.to_ndarray(), dtype=np.uint8))
