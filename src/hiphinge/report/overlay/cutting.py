"""A picture cropped to the person, with room for words beside."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from hiphinge.motion import FloatArray
from hiphinge.poses.frames import Picture, PlanarFrame
from hiphinge.report.overlay.covered import body_circles
from hiphinge.report.overlay.drawing import Box, Canvas
from hiphinge.report.overlay.panel import lay_out_panel
from hiphinge.report.overlay.places import Places

#: Room around the body, and the narrowest and lowest picture, in shares of its longer side.
_MARGIN, _NARROWEST = 0.1, 0.7
#: Smaller pictures are enlarged, so that lines and letters on them are sharp.
_LEAST_SIDE_PX = 720
#: Extra room on both sides for the panel, in the same shares.
_WIDER = (0.0, 0.15, 0.3, 0.5)


def cut_to_person(frame: PlanarFrame, places: Places, position: int) -> tuple[PlanarFrame, Places]:
    """Crop a picture to the person, leaving room for the panel if the picture is large enough.

    Parameters
    ----------
    frame : PlanarFrame
    places : Places
        In pixels of the upright recording.
    position : int
        Of the frame in the recording's motion.

    Returns
    -------
    frame : PlanarFrame
        The part of the picture.
    places : Places
        In pixels of that part, in all frames of the recording.
    """
    canvas, places = Canvas.over(frame.planes), places.shrunk(frame.pixels_per_pixel)
    circles = body_circles(places.at(position))
    boxes = list(_boxes(circles, canvas.size)) if len(circles) else []
    roomy = (box for box in boxes if _has_room(box, circles, with_dowel=places.rod is not None))
    box = next(roomy, boxes[0] if boxes else Box(0, 0, *canvas.size))
    times = max(1.0, _LEAST_SIDE_PX / max(box.size))
    planes = enlarged(canvas.part(box), times)
    moved = places.moved(box.left, box.top).shrunk(1 / times)
    return replace(frame, planes=planes, pixels_per_pixel=1.0), moved


def _boxes(circles: FloatArray, size: tuple[int, int]) -> Iterator[Box]:
    """Yield crops around the person, from the closest to the widest."""
    low = (circles[:, :2] - circles[:, 2:]).min(axis=0)
    high = (circles[:, :2] + circles[:, 2:]).max(axis=0)
    long = float((high - low).max())
    for wider in _WIDER:
        need = np.maximum(high - low + 2 * _MARGIN * long, _NARROWEST * long) + np.array(
            [2 * wider * long, 0.0]
        )
        extent = np.minimum(need, size)
        corner = np.clip((low + high - extent) / 2, 0, np.array(size) - extent)
        left, top = (int(edge) // 2 * 2 for edge in corner)
        right, bottom = (int(edge) // 2 * 2 for edge in corner + extent)
        yield Box(left, top, max(right, left + 2), max(bottom, top + 2))


def _has_room(box: Box, circles: FloatArray, *, with_dowel: bool) -> bool:
    moved = circles - np.array([box.left, box.top, 0])
    return lay_out_panel(box.size, moved, with_dowel=with_dowel) is not None


def enlarged(part: Canvas, times: float) -> Picture:
    """Return the planes of a crop, enlarged by a factor."""
    from PIL import Image

    width, height = (round(times * side / 2) for side in part.size)
    luma, *chroma = (
        np.asarray(Image.fromarray(plane).resize(size, Image.Resampling.BICUBIC))
        for plane, size in (
            (part.y, (2 * width, 2 * height)),
            (part.u, (width, height)),
            (part.v, (width, height)),
        )
    )
    return np.vstack([luma, np.stack(chroma).reshape(height, 2 * width)])
