"""Antialiased shapes and words, drawn in place on the planes of a yuv420p picture.

Everything is drawn straight into the planes that the encoder takes, and only where there is
something to draw: no whole picture is ever converted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, cast

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray
from hiphinge.poses.frames import split_planes

if TYPE_CHECKING:
    from PIL import Image, ImageFont

Plane = NDArray[np.uint8]

#: Shapes are drawn on a part of the picture made twice as large (`_doubled`); averaging softens their edges.
_OVERSAMPLING = 2
#: Coordinates are drawn to a sixteenth of a pixel.
_FRACTION_BITS = 4


@dataclass(frozen=True)
class Colour:
    """A colour in limited-range BT.709; on a picture in BT.601 it comes out a shade off, unseen."""

    y: int
    u: int
    v: int


def colour(red: int, green: int, blue: int) -> Colour:
    """Return a colour from red, green and blue, each 0 to 255."""
    luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return Colour(
        y=round(16 + luma * 219 / 255),
        u=round(128 + (blue - luma) / 1.8556 * 224 / 255),
        v=round(128 + (red - luma) / 1.5748 * 224 / 255),
    )


@dataclass(frozen=True)
class Canvas:
    """The three planes of a yuv420p picture, drawn on in place.

    Attributes
    ----------
    y : ndarray of uint8, shape (height, width)
    u, v : ndarray of uint8, shape (height / 2, width / 2)
    """

    y: Plane
    u: Plane
    v: Plane

    @classmethod
    def over(cls, planes: Plane) -> "Canvas":
        """Return the canvas over stacked planes of shape (height * 3 / 2, width), sharing their memory."""
        return cls(*split_planes(planes))

    @property
    def width(self) -> int:
        """Width in pixels, even."""
        return int(self.y.shape[1])

    @property
    def height(self) -> int:
        """Height in pixels, even."""
        return int(self.y.shape[0])

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.width, self.height

    def part(self, box: "Box") -> "Canvas":
        """Return a part of the canvas, sharing its memory."""
        rows, columns = slice(box.top // 2, box.bottom // 2), slice(box.left // 2, box.right // 2)
        luma = self.y[box.top : box.bottom, box.left : box.right]
        return Canvas(luma, self.u[rows, columns], self.v[rows, columns])


@dataclass(frozen=True)
class Box:
    """A rectangle of pixels with even corners, so that it holds whole chroma pixels."""

    left: int
    top: int
    right: int
    bottom: int

    @classmethod
    def around(cls, canvas: Canvas, points: FloatArray, margin: float) -> "Box | None":
        """Return the part of the canvas around some points, None where they lie outside of it."""
        limit = np.array([canvas.width, canvas.height])
        low = np.clip(np.floor((points.min(axis=0) - margin) / 2) * 2, 0, limit).astype(int)
        high = np.clip(np.ceil((points.max(axis=0) + margin) / 2) * 2, 0, limit).astype(int)
        if np.any(high <= low):
            return None
        return cls(int(low[0]), int(low[1]), int(high[0]), int(high[1]))

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.right - self.left, self.bottom - self.top


@dataclass(frozen=True)
class Line:
    """A line through points, or a dot where there is only one.

    Attributes
    ----------
    points : ndarray, shape (points, 2)
        x to the right and y down, in pixels.
    width : float
        In pixels.
    ink : Colour
    round_ends : bool
        Whether the ends are round; they need not be where a dot covers them.
    colourless : bool
        Whether only the brightness changes and the colour below stays.
    """

    points: FloatArray
    width: float
    ink: Colour
    round_ends: bool = False
    colourless: bool = False


def draw_lines(canvas: Canvas, lines: Sequence[Line]) -> None:
    """Draw lines in place, the later ones over the earlier."""
    if not lines:
        return
    points = np.concatenate([line.points for line in lines])
    box = Box.around(canvas, points, max(line.width for line in lines))
    if box is None:
        return
    part, points = canvas.part(box), points - (box.left, box.top)
    luma = _shapes(lines, points, _OVERSAMPLING)
    chroma = [shape for shape in _shapes(lines, points, _OVERSAMPLING / 2) if not shape.line.colourless]
    _draw_on_plane(part.y, luma, [line.ink.y for line in lines])
    _draw_on_plane(part.u, chroma, [shape.line.ink.u for shape in chroma])
    _draw_on_plane(part.v, chroma, [shape.line.ink.v for shape in chroma])


class _Shape(NamedTuple):
    """A line as it lies on an enlarged part of a plane, its corners as OpenCV takes them."""

    line: Line
    corners: NDArray[np.int32]
    width: float


def _shapes(lines: Sequence[Line], points: FloatArray, scale: float) -> list[_Shape]:
    """Return the shapes of lines whose points follow each other in one array."""
    # whole numbers are the middles of pixels
    corners = np.rint((points * scale - 0.5) * (1 << _FRACTION_BITS)).astype(np.int32)
    ends = accumulate(len(line.points) for line in lines)
    return [
        _Shape(line, corners[end - len(line.points) : end], line.width * scale)
        for line, end in zip(lines, ends, strict=True)
    ]


def _draw_on_plane(plane: Plane, shapes: list[_Shape], values: list[int]) -> None:
    """Enlarge a plane, draw on it and average it down: untouched pixels come back as they were."""
    import cv2

    image = _doubled(plane)
    for (line, corners, thickness), value in zip(shapes, values, strict=True):
        if len(corners) > 1:
            # OpenCV draws an even width one pixel wider, an odd one two
            wide = max(1, 2 * round((thickness - 1) / 2))
            cv2.polylines(image, [corners], False, value, wide, cv2.LINE_8, _FRACTION_BITS)
        if line.round_ends or len(corners) == 1:
            radius = round(thickness / 2 * (1 << _FRACTION_BITS))
            for corner in corners.tolist():
                cv2.circle(image, corner, radius, value, cv2.FILLED, cv2.LINE_8, _FRACTION_BITS)
    plane[:] = cv2.resize(image, plane.shape[::-1], interpolation=cv2.INTER_AREA)


def _doubled(plane: Plane) -> Plane:
    """Repeat each pixel to the right and below: pairs are made as one number, a third of OpenCV's time."""
    height, width = plane.shape
    image = np.empty((height, 2, 2 * width), np.uint8)
    image[:] = np.multiply(plane, 0x101, dtype=np.uint16).view(np.uint8)[:, None]
    return image.reshape(2 * height, 2 * width)


@dataclass(frozen=True)
class Coat:
    """One colour laid on through a mask.

    Attributes
    ----------
    mask : Image
        Grey, white where the colour goes.
    ink : Colour
    luma_opacity, chroma_opacity : float
        0 to 1.
    """

    mask: "Image.Image"
    ink: Colour
    luma_opacity: float = 1.0
    chroma_opacity: float = 1.0


@dataclass(frozen=True)
class _PlaneGlaze:
    keep: NDArray[np.uint16]
    tint: NDArray[np.uint16]

    def over(self, plane: Plane) -> None:
        mixed = self.keep * plane
        mixed += self.tint
        mixed >>= 8
        plane[:] = mixed


@dataclass(frozen=True)
class Glaze:
    """Several coats, mixed once and laid over many pictures."""

    y: _PlaneGlaze
    u: _PlaneGlaze
    v: _PlaneGlaze

    @classmethod
    def of(cls, coats: Sequence[Coat]) -> "Glaze":
        """Mix coats of the same even size, the later ones over the earlier."""
        luma = [np.asarray(coat.mask) / 255 * coat.luma_opacity for coat in coats]
        chroma = [np.asarray(coat.mask.reduce(2)) / 255 * coat.chroma_opacity for coat in coats]
        return cls(
            _mixed(luma, [coat.ink.y for coat in coats]),
            _mixed(chroma, [coat.ink.u for coat in coats]),
            _mixed(chroma, [coat.ink.v for coat in coats]),
        )

    def over(self, canvas: Canvas, box: Box) -> None:
        """Lay the coats over a box of a canvas, in place."""
        part = canvas.part(box)
        self.y.over(part.y)
        self.u.over(part.u)
        self.v.over(part.v)


def _mixed(covers: list[FloatArray], values: list[int]) -> _PlaneGlaze:
    keep, tint = np.ones_like(covers[0]), np.zeros_like(covers[0])
    for cover, value in zip(covers, values, strict=True):
        keep, tint = keep * (1 - cover), tint * (1 - cover) + value * cover
    # 256 for "as it was" and half a step for rounding: the sum stays within 16 bits.
    return _PlaneGlaze(np.round(256 * keep).astype(np.uint16), np.round(255 * tint + 127).astype(np.uint16))


def lighten(canvas: Canvas, box: Box, mask: "Image.Image", level: int = 235) -> None:
    """Raise the luma to a level through a mask, in place: white words on a grey ground."""
    luma = canvas.y[box.top : box.bottom, box.left : box.right]
    change = np.subtract(np.int16(level), luma, dtype=np.int16)
    # 0 to 128: with a difference of at most 255, the product stays within 16 bits.
    change *= (np.asarray(mask).astype(np.int16) + 1) >> 1
    change >>= 7
    np.add(luma, change, out=luma, casting="unsafe")


def fill(canvas: Canvas, box: Box, ink: Colour) -> None:
    """Fill a box, in place."""
    part = canvas.part(box)
    part.y[:], part.u[:], part.v[:] = ink.y, ink.u, ink.v


def blank(size: tuple[int, int], level: int = 0) -> "Image.Image":
    """Return a grey mask of one level."""
    from PIL import Image

    return Image.new("L", size, level)


def slab(size: tuple[int, int], box: tuple[float, float, float, float], radius: float) -> "Image.Image":
    """Return the mask of a rectangle (left, top, right, bottom) with round corners."""
    from PIL import ImageDraw

    image = blank((size[0] * 4, size[1] * 4))
    left, top, right, bottom = (4 * length for length in box)
    ImageDraw.Draw(image).rounded_rectangle((left, top, right - 1, bottom - 1), 4 * radius, fill=255)
    return image.reduce(4)


def font(size_px: float) -> "ImageFont.FreeTypeFont":
    """Return the font that comes with Pillow, so that no font file is needed."""
    from PIL import ImageFont

    return cast("ImageFont.FreeTypeFont", ImageFont.load_default(size_px))


def soften(canvas: Canvas, centre: FloatArray, radius: float, cells: int = 4) -> None:
    """Blur a circle beyond recognition, in place: only `cells` by `cells` mean colours are kept of it."""
    box = Box.around(canvas, centre[None], radius)
    if box is None:
        return
    part = canvas.part(box)
    x, y = (np.arange(length) + 0.5 for length in box.size)
    across, down = x + box.left - centre[0], y + box.top - centre[1]
    inside = across**2 + down[:, None] ** 2 <= radius**2
    _soften(part.y, inside, cells)
    _soften(part.u, inside[::2, ::2], cells)
    _soften(part.v, inside[::2, ::2], cells)


def _soften(plane: Plane, inside: NDArray[np.bool_], cells: int) -> None:
    from PIL import Image

    image = Image.fromarray(plane)
    coarse = image.resize((cells, cells), Image.Resampling.BOX)
    smooth = np.asarray(coarse.resize(image.size, Image.Resampling.BICUBIC))
    np.copyto(plane, smooth, where=inside)
