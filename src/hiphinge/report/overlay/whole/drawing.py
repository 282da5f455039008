"""Drawing a posture, a walk or an action: the annotated video, and one picture to keep."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import cast

import numpy as np

from hiphinge.families import ActionJudgement, PostureJudgement, WalkingJudgement
from hiphinge.motion import FloatArray
from hiphinge.poses.frames import PlanarFrame
from hiphinge.report.overlay.annotated import Look, nearest_position, with_room
from hiphinge.report.overlay.covered import body_circles
from hiphinge.report.overlay.cutting import enlarged
from hiphinge.report.overlay.drawing import Box, Canvas, Glaze, Line, draw_lines
from hiphinge.report.overlay.encoding import Drawing, VideoWriter, write_drawn
from hiphinge.report.overlay.face import Head, hide_head, locate_head
from hiphinge.report.overlay.figure import FigureStyle, figure_lines, figure_style, rims
from hiphinge.report.overlay.keyframes import save_still
from hiphinge.report.overlay.label import Label, labels
from hiphinge.report.overlay.lettering import said
from hiphinge.report.overlay.places import Places, picture_places
from hiphinge.report.overlay.plate import MISSING, Plate
from hiphinge.report.overlay.tag import is_free
from hiphinge.report.overlay.timeline import Timeline, draw_timeline
from hiphinge.report.overlay.whole.action import ActionAnnotation
from hiphinge.report.overlay.whole.annotation import Annotation, Shown, Words
from hiphinge.report.overlay.whole.board import board_beside, lay_out_board
from hiphinge.report.overlay.whole.posture import PostureAnnotation
from hiphinge.report.overlay.whole.walking import WalkingAnnotation
from hiphinge.session import AnyWholeSession, WholeSession
from hiphinge.texts import Catalogue, catalogue

#: A still shows the person and this much around, and is this wide at least, in shares of the longer side;
#: smaller ones are enlarged.
_MARGIN, _NARROWEST, _LEAST_SIDE_PX = 0.1, 0.6, 900
#: A person of whom less is within the picture is shown with all of it.
_LEAST_CROP_PX = 32
_APART_EM = 0.6


def annotation_of(session: AnyWholeSession, points: FloatArray) -> Annotation:
    """Return what the family of a recording shows over it.

    Parameters
    ----------
    session : WholeSession
    points : ndarray, shape (frames, landmarks, 2)
        In pixels of the recording.
    """
    judgement = session.judgement
    if isinstance(judgement, WalkingJudgement):
        return WalkingAnnotation(cast("WholeSession[WalkingJudgement]", session), points)
    if isinstance(judgement, ActionJudgement):
        return ActionAnnotation(cast("WholeSession[ActionJudgement]", session))
    assert isinstance(judgement, PostureJudgement)
    return PostureAnnotation(cast("WholeSession[PostureJudgement]", session))


@dataclass(frozen=True)
class WholeDrawing:
    """A recording that is measured as a whole, ready to be drawn.

    Attributes
    ----------
    session : WholeSession
    look : Look
    places : Places
        In pixels of the upright recording.
    annotation : Annotation
    """

    session: AnyWholeSession
    look: Look
    places: Places
    annotation: Annotation

    @classmethod
    def of(cls, session: AnyWholeSession, look: Look) -> "WholeDrawing":
        """Prepare the drawing of a session."""
        places = picture_places(session.motion, None)
        return cls(session, look, places, annotation_of(session, places.points))

    @property
    def still(self) -> int:
        """Number of the frame that is kept as a picture."""
        return int(self.session.motion.frame[self.annotation.still])

    def write_video(
        self, frames: Iterable[PlanarFrame], out: Path, progress: Callable[[int], None] | None = None
    ) -> None:
        """Write the annotated video: H.264 in MP4 without sound, at the recording's own times.

        Parameters
        ----------
        frames : iterable of PlanarFrame
            The recording again, drawn on in place.
        out : Path
        progress : callable, optional
            Called with the number of frames done, after each.

        Raises
        ------
        ResultFolderError
            If the video cannot be written.
        """

        def drawing(first: PlanarFrame) -> Drawing:
            return self._sheet(first, self.places.shrunk(first.pixels_per_pixel), moves=True).drawn_on

        write_drawn(frames, VideoWriter(out, self.session.motion.provenance.frame_rate_hz), drawing, progress)

    def taking_still(self, frames: Iterable[PlanarFrame], out: Path) -> Iterator[PlanarFrame]:
        """Write the picture to keep while passing frames on."""
        for frame in frames:
            if frame.index == self.still:
                save_still(self._still_of(replace(frame, planes=frame.planes.copy())), out)
            yield frame

    def _still_of(self, frame: PlanarFrame) -> PlanarFrame:
        """Draw on the part of a picture in which the person is."""
        places = self.places.at(self.annotation.still).shrunk(frame.pixels_per_pixel)
        canvas = Canvas.over(frame.planes)
        box = _around(body_circles(places), canvas.size)
        times = max(1.0, _LEAST_SIDE_PX / max(box.size))
        part = replace(frame, planes=enlarged(canvas.part(box), times))
        whole = self.places.shrunk(frame.pixels_per_pixel).moved(box.left, box.top).shrunk(1 / times)
        sheet = self._sheet(part, whole, moves=False)
        origin = np.array([box.left, box.top]) * frame.pixels_per_pixel
        return replace(sheet, origin=origin, scale=times / frame.pixels_per_pixel).drawn_on(part)

    def _sheet(self, frame: PlanarFrame, places: Places, *, moves: bool) -> "_Sheet":
        texts, size = self.look.texts or catalogue(), Canvas.over(frame.planes).size
        rows, longest = self.annotation.rows, texts.say(self.annotation.longest)
        if moves:
            board, whole = lay_out_board(size, body_circles(places), rows, longest, texts)
        else:
            board, whole = board_beside(size, rows, longest, texts)
        return _Sheet(
            drawing=self,
            points=places.points,
            head=locate_head(places.points),
            style=figure_style(places.points, size, self.session.motion.view.roll_deg),
            board=board,
            size=whole,
            scale=1 / frame.pixels_per_pixel,
            timeline=self._timeline() if moves else None,
        )

    def _timeline(self) -> Timeline:
        time_s = self.session.motion.time_s
        return Timeline(float(time_s[0]), float(time_s[-1]), self.annotation.spans)


@dataclass(frozen=True)
class _Sheet:
    """What is drawn over pictures of one size.

    Attributes
    ----------
    drawing : WholeDrawing
    points : ndarray, shape (frames, landmarks, 2)
        In pixels of the picture.
    head : Head
    style : FigureStyle
    board : Plate
    size : tuple of int
        Width and height of the picture, with the board beside it.
    scale : float
        Pixels of the picture in one pixel of the recording.
    timeline : Timeline or None
        None for a single picture.
    origin : ndarray, shape (2,), or float
        Where the picture begins, in pixels of the recording.
    """

    drawing: WholeDrawing
    points: FloatArray
    head: Head
    style: FigureStyle
    board: Plate
    size: tuple[int, int]
    scale: float
    timeline: Timeline | None
    origin: FloatArray | float = 0.0

    def drawn_on(self, frame: PlanarFrame) -> PlanarFrame:
        """Draw on a frame and return it; in place unless the board needs room beside it."""
        whole = frame if Canvas.over(frame.planes).size == self.size else with_room(frame, self.size)
        canvas, motion = Canvas.over(whole.planes), self.drawing.session.motion
        nearest = nearest_position(motion.frame, frame.index)
        measured = nearest is not None and int(motion.frame[nearest]) == frame.index
        if self.drawing.look.blur_face and nearest is not None:
            hide_head(canvas, self.head, nearest)
        position = nearest if measured else None
        self._draw(canvas, position, self.drawing.annotation.at(position, frame.time_s))
        if self.timeline is not None:
            draw_timeline(canvas, self.timeline, frame.time_s)
        return whole

    def _draw(self, canvas: Canvas, position: int | None, shown: Shown) -> None:
        own = [self._fitted(line) for line in shown.lines]
        figure = [] if position is None else figure_lines(self.points[position], self.style)
        draw_lines(canvas, [*figure, *rims(own), *own])
        texts = self.drawing.look.texts or catalogue()
        values = [MISSING if value is None else said(texts, value) for value in shown.values]
        self.board.write_rows(canvas, said(texts, shown.heading), values)
        self._write(canvas, shown.words, texts)

    def _fitted(self, line: Line) -> Line:
        return replace(line, points=self._place(line.points), width=line.width * self.style.width_px)

    def _place(self, points: FloatArray) -> FloatArray:
        return np.asarray((points - self.origin) * self.scale)

    def _write(self, canvas: Canvas, words: Iterable[Words], texts: Catalogue) -> None:
        """Write words beside their places, where there is room."""
        taken = [self.board.box]
        for one in words:
            label, ground = _label(said(texts, one.said), self.board.em)
            away = _APART_EM * self.board.em + np.abs(one.outward) @ label.size / 2
            left, top = (self._place(one.place) + away * one.outward - np.array(label.size) / 2) // 2 * 2
            box = Box(int(left), int(top), int(left) + label.size[0], int(top) + label.size[1])
            if is_free(box, canvas, taken):
                ground.over(canvas, box)
                taken.append(box)


@lru_cache(maxsize=256)
def _label(text: str, em: float) -> tuple[Label, Glaze]:
    label = next(labels(text, em, loud=False))
    return label, label.drawn()


def _around(circles: FloatArray, size: tuple[int, int]) -> Box:
    """Return the part of a picture around a person."""
    if not len(circles):
        return Box(0, 0, *size)
    low = (circles[:, :2] - circles[:, 2:]).min(axis=0)
    high = (circles[:, :2] + circles[:, 2:]).max(axis=0)
    long = float((high - low).max())
    half = np.maximum((high - low) / 2 + _MARGIN * long, _NARROWEST * long / 2)
    corners = np.clip([(low + high) / 2 - half, (low + high) / 2 + half], 0, size).astype(int) // 2 * 2
    (left, top), (right, bottom) = corners.tolist()
    hardly_seen = min(right - left, bottom - top) < _LEAST_CROP_PX
    return Box(0, 0, *size) if hardly_seen else Box(left, top, right, bottom)
