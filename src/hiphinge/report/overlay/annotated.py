"""The recording with the measurements drawn over it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray
from hiphinge.poses.frames import PlanarFrame
from hiphinge.report.overlay.back import back_lines, rod_lines
from hiphinge.report.overlay.covered import body_circles, clearance
from hiphinge.report.overlay.dowel import dowel_state
from hiphinge.report.overlay.drawing import Box, Canvas, draw_lines, fill
from hiphinge.report.overlay.encoding import Drawing, VideoWriter, write_drawn
from hiphinge.report.overlay.face import Head, hide_head, locate_head
from hiphinge.report.overlay.figure import DARK, FigureStyle, figure_lines, figure_style, wall_lines
from hiphinge.report.overlay.gauge import Gauge, lay_out_gauge
from hiphinge.report.overlay.lettering import said
from hiphinge.report.overlay.marks import HELD_S, Mark, Stage, lay_out_marks
from hiphinge.report.overlay.panel import (
    ANGLES,
    Banner,
    Caption,
    Panel,
    draw_panel,
    heading,
    lay_out_banner,
    lay_out_panel,
    panel_beside,
    panel_in_corner,
    readable,
)
from hiphinge.report.overlay.places import Places
from hiphinge.report.overlay.plate import MISSING
from hiphinge.report.overlay.tag import Tag, draw_tag, lay_out_tag
from hiphinge.report.overlay.timeline import Timeline, draw_timeline, strip_height_px
from hiphinge.reps import Phase
from hiphinge.results.moments import Moment, moments
from hiphinge.session import Session
from hiphinge.texts import Catalogue, Message, Number, catalogue, text_name


@dataclass(frozen=True)
class Look:
    """Options for the annotated recording.

    Attributes
    ----------
    blur_face : bool
        Whether to make the head of the measured person unrecognisable. Other people stay as they are.
    texts : Catalogue or None
        The language of the words; None means English.
    load : bool
        Whether to show a gauge of the loads, if they are known.
    """

    blur_face: bool = False
    texts: Catalogue | None = None
    load: bool = False


def write_annotated(
    frames: Iterable[PlanarFrame],
    session: Session,
    out: Path,
    *,
    places: Places,
    look: Look | None = None,
    progress: Callable[[int], None] | None = None,
) -> None:
    """Write the annotated video: H.264 in MP4 without sound, at the recording's own times.

    Parameters
    ----------
    frames : iterable of PlanarFrame
        The recording again, drawn on in place. The first frame is shown at 0 s.
    session : Session
    out : Path
        File to write; without frames, none is written.
    places : Places
        In pixels of the upright recording, on the frames of the session's motion.
    look : Look, optional
    progress : callable, optional
        Called with the number of frames done, after each.

    Raises
    ------
    ResultFolderError
        If the video cannot be written.
    """

    def drawing(first: PlanarFrame) -> Drawing:
        return lay_out(first, session, places, look).marked(moments(session)).drawn_on

    write_drawn(frames, VideoWriter(out, session.source.frame_rate_hz), drawing, progress)


def lay_out(
    frame: PlanarFrame,
    session: Session,
    places: Places,
    look: Look | None = None,
    *,
    only: int | None = None,
) -> "Overlay":
    """Prepare the overlay of a whole recording from the size of one of its frames, without marks.

    Parameters
    ----------
    frame : PlanarFrame
    session : Session
    places : Places
        In pixels of the upright recording.
    look : Look, optional
    only : int, optional
        Position of the only frame to draw; else the panel keeps clear of the person in all frames.
    """
    canvas, places, look = Canvas.over(frame.planes), places.shrunk(frame.pixels_per_pixel), look or Look()
    size = canvas.width, canvas.height
    texts = look.texts or catalogue()
    circles = body_circles(places if only is None else places.at(only))
    panel, whole = _panel(size, circles, texts, with_dowel=places.rod is not None)
    gauge = _gauge(session, panel, circles, whole, look)
    if gauge is not None and whole == size and clearance(gauge.box, circles) < 0 and readable(size):
        panel, whole = panel_beside(size, texts, with_dowel=places.rod is not None)
        gauge = _gauge(session, panel, circles, whole, look)
    return Overlay(
        session=session,
        places=places,
        style=figure_style(places.points, size, session.view.roll_deg),
        panel=panel,
        tag=lay_out_tag(panel),
        timeline=_timeline(session),
        banner=None if session.view.usable else lay_out_banner(size, panel, texts.say("panel-unusable")),
        head=locate_head(places.points),
        size=whole,
        look=look,
        gauge=gauge,
    )


def _panel(
    size: tuple[int, int], circles: FloatArray, texts: Catalogue, *, with_dowel: bool
) -> tuple[Panel, tuple[int, int]]:
    """Put the panel where the person never is, or beside the picture if there is no such place."""
    panel = lay_out_panel(size, circles, texts, with_dowel=with_dowel)
    if panel is None and readable(size):
        return panel_beside(size, texts, with_dowel=with_dowel)
    return panel or panel_in_corner(size, circles, texts, with_dowel=with_dowel), size


def _gauge(
    session: Session, panel: Panel, circles: FloatArray, size: tuple[int, int], look: Look
) -> Gauge | None:
    if not look.load or session.load is None:
        return None
    return lay_out_gauge(size, panel, circles, session.load, look.texts or catalogue())


def with_room(frame: PlanarFrame, size: tuple[int, int]) -> PlanarFrame:
    """Return a larger frame with the picture in its upper left corner."""
    width, height = size
    planes = np.empty((height * 3 // 2, width), np.uint8)
    canvas, picture = Canvas.over(planes), Canvas.over(frame.planes)
    fill(canvas, Box(0, 0, width, height), DARK)
    part = canvas.part(Box(0, 0, picture.width, picture.height))
    for room, plane in ((part.y, picture.y), (part.u, picture.u), (part.v, picture.v)):
        room[...] = plane
    return replace(frame, planes=planes)


def _timeline(session: Session) -> Timeline:
    time_s = session.measures.time_s
    reps = tuple((rep.start_s, rep.end_s) for rep in session.reps)
    return Timeline(float(time_s[0]), float(time_s[-1]), reps) if len(time_s) else Timeline(0.0, 0.0, reps)


@dataclass(frozen=True)
class Overlay:
    """Everything drawn over the frames of one recording.

    Attributes
    ----------
    session : Session
    places : Places
        In pixels of the picture.
    style : FigureStyle
    panel : Panel
    tag : Tag
        Label for the depth of the hollow.
    timeline : Timeline
    banner : Banner or None
        A warning where the view is not usable.
    head : Head
    size : tuple of int
        Width and height of the picture, including a panel beside it.
    look : Look
    gauge : Gauge or None
        Gauge of the loads.
    marks : tuple of Mark
        Marks of faults, the most important first.
    """

    session: Session
    places: Places
    style: FigureStyle
    panel: Panel
    tag: Tag
    timeline: Timeline
    banner: Banner | None
    head: Head
    size: tuple[int, int]
    look: Look
    gauge: Gauge | None = None
    marks: tuple[Mark, ...] = ()

    def marked(self, found: Sequence[Moment], held_s: float = HELD_S) -> "Overlay":
        """Return the overlay with marks, each shown for a time before and after its moment."""
        strip = Box(0, self.size[1] - strip_height_px(self.size[1]), *self.size)
        stage = Stage(
            size=self.size,
            time_s=self.session.measures.time_s,
            places=self.places,
            head=self.head,
            style=self.style,
            em=self.panel.em,
            taken=(self.panel.box, strip, *([self.gauge.box] if self.gauge else [])),
        )
        texts = self.look.texts or catalogue()
        return replace(self, marks=lay_out_marks(found, stage, texts, held_s))

    def drawn_on(self, frame: PlanarFrame) -> PlanarFrame:
        """Draw on a frame and return it; in place unless the panel needs room beside it."""
        whole = frame if Canvas.over(frame.planes).size == self.size else with_room(frame, self.size)
        self.draw(whole)
        return whole

    def draw(self, frame: PlanarFrame) -> None:
        """Draw on a frame of the overlay's size, in place."""
        canvas = Canvas.over(frame.planes)
        position = nearest_position(self.session.motion.frame, frame.index)
        measured = position is not None and int(self.session.motion.frame[position]) == frame.index
        if self.look.blur_face and position is not None:
            hide_head(canvas, self.head, position)
        marks = [mark for mark in self.marks if mark.shows(frame.time_s)]
        if measured and position is not None:
            self._draw_person(canvas, position, [mark.box for mark in marks if mark.box])
        for mark in marks:
            mark.draw(canvas, position if measured else None)
        draw_timeline(canvas, self.timeline, frame.time_s)
        shown = caption(self.session, position if measured else None, frame.time_s, self.panel.texts)
        draw_panel(canvas, self.panel, shown)
        if self.gauge:
            self.gauge.draw(canvas, position if measured else None)
        if self.banner:
            self.banner.draw(canvas)

    def _draw_person(self, canvas: Canvas, position: int, taken: Sequence[Box]) -> None:
        """Draw all lines at once, as the time depends on the area that they cover."""
        places, state = self.places, dowel_state(self.session, position)
        lines = [] if places.wall is None else wall_lines(places.wall[position], self.style)
        lines += figure_lines(places.points[position], self.style)
        if places.back is not None:
            lines += back_lines(places.back[position], self.style)
        if places.rod is None or state is None:
            draw_lines(canvas, lines)
            return
        draw_lines(canvas, [*lines, *rod_lines(places.rod, position, state, self.style)])
        self._write_depth(canvas, position, taken)

    def _write_depth(self, canvas: Canvas, position: int, taken: Sequence[Box]) -> None:
        rod, depth_cm = self.places.rod, self.session.measures["dowel_gap_cm"][position]
        if rod is None:
            return
        over = rod.hollow[position, 1]
        if np.isfinite(depth_cm) and np.isfinite(over).all():
            depth = Message("panel-centimetres", {"value": Number(float(depth_cm), 1)})
            text = self.panel.texts.say(depth)
            draw_tag(canvas, self.tag.keeping_off(taken), text, over, rod.outward[position])


def nearest_position(frames: NDArray[np.int64], index: int) -> int | None:
    """Return the position of the frame number nearest to `index` in a rising list; None if it is empty."""
    if not len(frames):
        return None
    after = min(int(np.searchsorted(frames, index)), len(frames) - 1)
    before = max(0, after - 1)
    return before if index - int(frames[before]) < int(frames[after]) - index else after


def caption(session: Session, position: int | None, time_s: float, texts: Catalogue | None = None) -> Caption:
    """Return the words of the panel.

    Parameters
    ----------
    session : Session
    position : int or None
        Position of the frame in the session, None if it was not measured.
    time_s : float
        Time of the frame in the recording.
    texts : Catalogue, optional
        The language; English by default.
    """
    texts = texts or catalogue()
    angles = tuple(_degrees(session, name, position, texts) for name, _, _ in ANGLES)
    heading = texts.say(_heading(session, position, time_s))
    clock = said(texts, Message("table-seconds", {"value": Number(round(time_s, 1), 1)}))
    state = None if position is None else dowel_state(session, position)
    return Caption(heading, angles, clock, state)


def _degrees(session: Session, name: str, position: int | None, texts: Catalogue) -> str:
    value = np.nan if position is None else session.measures[name][position]
    if not np.isfinite(value):
        return MISSING
    return said(texts, Message("table-degrees", {"value": Number(round(float(value)))}))


def _heading(session: Session, position: int | None, time_s: float) -> Message:
    total = len(session.reps)
    if position is None:
        return Message("panel-not-measured")
    number = int(session.segmentation.rep_number[position])
    phase: Phase = session.segmentation.phase[position]
    if number:
        return heading(number, total, phase)
    done = sum(rep.end_s <= time_s for rep in session.reps)
    phase_name = Message(text_name("panel-phase", phase.value))
    return Message("panel-done", {"rep": done, "reps": total, "phase": phase_name}) if total else phase_name
