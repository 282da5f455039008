"""The recording once more, with what was measured drawn over it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray
from hiphinge.poses.frames import PlanarFrame
from hiphinge.report.drawing import Canvas
from hiphinge.report.encoding import VideoWriter
from hiphinge.report.face import Head, hide_head, locate_head
from hiphinge.report.figure import FigureStyle, draw_figure, figure_style
from hiphinge.report.panel import (
    ANGLES,
    UNTOLD,
    Banner,
    Caption,
    Panel,
    draw_panel,
    lay_out_banner,
    lay_out_panel,
)
from hiphinge.report.timeline import Timeline, draw_timeline
from hiphinge.reps import Phase
from hiphinge.session import Session

_UNUSABLE_VIEW = "View not usable: angles cannot be told from here"
_USUAL_RATE_HZ = 30.0


def write_annotated(
    frames: Iterable[PlanarFrame],
    session: Session,
    out: Path,
    *,
    image_points: FloatArray,
    blur_face: bool = False,
    progress: Callable[[int], None] | None = None,
) -> None:
    """Write the annotated video: H.264 in MP4 without sound, at the recording's own times.

    Parameters
    ----------
    frames : iterable of PlanarFrame
        The recording again; they are drawn on in place. The first of them is shown at 0 s.
    session : Session
    out : Path
        File to write; none is written without frames.
    image_points : ndarray, shape (frames, landmarks, 2)
        Pixels of the upright recording, on the frames of the session's motion; NaN where untold.
    blur_face : bool
        Whether the head of the measured person is made unrecognisable. Others stay as they are.
    progress : callable, optional
        Called with the number of frames done, after each.

    Raises
    ------
    ResultFolderError
        If the video cannot be written.
    """
    rate_hz = session.source.frame_rate_hz or _USUAL_RATE_HZ
    overlay: Overlay | None = None
    with VideoWriter(out, rate_hz) as writer:
        for done, frame in enumerate(frames, start=1):
            overlay = overlay or lay_out(frame, session, image_points, blur_face=blur_face)
            overlay.draw(frame)
            writer.write(frame)
            if progress:
                progress(done)


def lay_out(frame: PlanarFrame, session: Session, image_points: FloatArray, *, blur_face: bool) -> "Overlay":
    """Prepare the overlay of a whole recording from the size of one of its frames."""
    canvas = Canvas.over(frame.planes)
    points, size = image_points / frame.pixels_per_pixel, (canvas.width, canvas.height)
    panel = lay_out_panel(size, points)
    return Overlay(
        session=session,
        points=points,
        style=figure_style(points, size, session.view.roll_deg),
        panel=panel,
        timeline=_timeline(session),
        banner=None if session.view.usable else lay_out_banner(size, panel, _UNUSABLE_VIEW),
        head=locate_head(points) if blur_face else None,
    )


def _timeline(session: Session) -> Timeline:
    time_s = session.measures.time_s
    reps = tuple((rep.start_s, rep.end_s) for rep in session.reps)
    return Timeline(float(time_s[0]), float(time_s[-1]), reps) if len(time_s) else Timeline(0.0, 0.0, reps)


@dataclass(frozen=True)
class Overlay:
    """All that is drawn over the frames of one recording.

    Attributes
    ----------
    session : Session
    points : ndarray, shape (frames, landmarks, 2)
        In pixels of the picture.
    style : FigureStyle
    panel : Panel
    timeline : Timeline
    banner : Banner or None
        A warning where the view is not usable.
    head : Head or None
        None where the face is shown.
    """

    session: Session
    points: FloatArray
    style: FigureStyle
    panel: Panel
    timeline: Timeline
    banner: Banner | None
    head: Head | None

    def draw(self, frame: PlanarFrame) -> None:
        """Draw on a frame, in place."""
        canvas = Canvas.over(frame.planes)
        position = nearest_position(self.session.motion.frame, frame.index)
        measured = position is not None and int(self.session.motion.frame[position]) == frame.index
        if self.head is not None and position is not None:
            hide_head(canvas, self.head, position)
        if measured and position is not None:
            draw_figure(canvas, self.points[position], self.style)
        draw_timeline(canvas, self.timeline, frame.time_s)
        draw_panel(canvas, self.panel, caption(self.session, position if measured else None, frame.time_s))
        if self.banner:
            self.banner.draw(canvas)


def nearest_position(frames: NDArray[np.int64], index: int) -> int | None:
    """Return where in rising frame numbers the one nearest to `index` stands, None where there are none."""
    if not len(frames):
        return None
    after = min(int(np.searchsorted(frames, index)), len(frames) - 1)
    before = max(0, after - 1)
    return before if index - int(frames[before]) < int(frames[after]) - index else after


def caption(session: Session, position: int | None, time_s: float) -> Caption:
    """Return what the panel says.

    Parameters
    ----------
    session : Session
    position : int or None
        Position of the frame in the session, None where it was not measured.
    time_s : float
        Time of the frame in the recording.
    """
    angles = tuple(_degrees(session, name, position) for name, _, _ in ANGLES)
    return Caption(_heading(session, position, time_s), angles, f"{time_s:.1f} s")


def _degrees(session: Session, name: str, position: int | None) -> str:
    value = np.nan if position is None else session.measures[name][position]
    return f"{round(float(value))}°" if np.isfinite(value) else UNTOLD


def _heading(session: Session, position: int | None, time_s: float) -> str:
    total = len(session.reps)
    if position is None:
        return "not measured"
    number = int(session.segmentation.rep_number[position])
    phase: Phase = session.segmentation.phase[position]
    if number:
        return f"rep {number}/{total} · {phase.value}"
    done = sum(rep.end_s <= time_s for rep in session.reps)
    return f"{done}/{total} reps · {phase.value}" if total else phase.value
