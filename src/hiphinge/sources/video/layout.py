"""From the pictures as they are stored to upright pictures: of red, green and blue, or in planes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, cast

import numpy as np

from hiphinge.limits import PIXEL_ASPECT
from hiphinge.poses.frames import BT601, BT709, Picture, split_planes
from hiphinge.sources.video.tone import tone_table

if TYPE_CHECKING:
    from av import VideoFrame, VideoStream
    from av.buffer import Buffer

#: How far the ratio of the sides may drift when a recording changes its resolution.
_SHAPE_TOLERANCE = 0.02
#: Codes of ITU-T H.273: two names of the same matrix, that of BT.601, and the one for "unspecified".
_MATRICES_OF_BT601 = (5, 6)
_UNSPECIFIED_MATRIX = 2
#: What players take a picture without a tag for: BT.709 from this height on, and BT.601 below.
_HIGH_DEFINITION_ROWS = 720


@dataclass(frozen=True)
class Turn:
    """How a stored picture is set upright: first its axes are swapped, then flipped."""

    swaps_axes: bool = False
    flips_x: bool = False
    flips_y: bool = False

    @classmethod
    def from_display_matrix(cls, matrix: bytes) -> Turn:
        """Read a display matrix (ISO/IEC 14496-12, 6.2.2): nine 32-bit integers, in the machine's byte order.

        It maps the stored point (x, y) to (a x + c y, b x + d y); the nearest quarter turn is taken.
        """
        a, b, _, c, d = np.frombuffer(matrix, dtype=np.int32)[:5].tolist()
        if abs(a) >= abs(b):
            return cls(False, a < 0, d < 0)
        return cls(True, c < 0, b < 0)

    def upright(self, picture: Picture) -> Picture:
        """Return a picture of shape (height, width, bytes) set upright, C-contiguous."""
        if self == Turn():
            return picture
        # Pixels are moved as units of all their bytes: for three, twice as fast as moving single ones.
        pixels = picture.view(f"V{picture.shape[2]}")[..., 0]
        if self.swaps_axes:
            pixels = pixels.T
        pixels = pixels[:: -1 if self.flips_y else 1, :: -1 if self.flips_x else 1]
        return np.ascontiguousarray(pixels)[..., np.newaxis].view(np.uint8)

    def upright_planes(self, planes: Picture) -> Picture:
        """Return planes of yuv420p, which lie below each other, each of them set upright."""
        if self == Turn():
            return planes
        turned = [self.upright(plane[..., np.newaxis]) for plane in split_planes(planes)]
        return np.concatenate([plane.ravel() for plane in turned]).reshape(-1, turned[0].shape[1])


@dataclass(frozen=True)
class Layout:
    """How the pictures of a recording are stored.

    Attributes
    ----------
    stored_width, stored_height : int
        Size as stored.
    pixel_aspect : float
        Width of a stored pixel over its height.
    turn : Turn
        How they are set upright.
    transfer : int
        Transfer characteristic as ITU-T H.273 numbers them.
    """

    stored_width: int
    stored_height: int
    pixel_aspect: float
    turn: Turn
    transfer: int

    @classmethod
    def of(cls, image: VideoFrame, stream: VideoStream) -> Layout:
        """Return the layout of a stream whose first picture is given."""
        matrix = cast("Mapping[str, Buffer]", image.side_data).get("DISPLAYMATRIX")
        turn = Turn() if matrix is None else Turn.from_display_matrix(bytes(matrix))
        return cls(image.width, image.height, _pixel_aspect(stream), turn, int(image.color_trc))

    def square_size(self, max_side: int | None) -> tuple[int, int]:
        """Return width and height with square pixels, not yet turned, with no side over `max_side`."""
        width, height = self.stored_width * self.pixel_aspect, float(self.stored_height)
        shrink = 1.0 if max_side is None else min(1.0, max_side / max(width, height))
        return max(1, round(width * shrink)), max(1, round(height * shrink))

    @property
    def upright_size(self) -> tuple[int, int]:
        """Width and height of the upright picture with square pixels."""
        width, height = self.square_size(None)
        return (height, width) if self.turn.swaps_axes else (width, height)

    def holds(self, image: VideoFrame) -> bool:
        """Tell whether a picture has this shape; its resolution may differ."""
        ratio = image.width * self.stored_height / (image.height * self.stored_width)
        return abs(ratio - 1) <= _SHAPE_TOLERANCE


def _pixel_aspect(stream: VideoStream) -> float:
    low, high = PIXEL_ASPECT
    aspect = float(stream.sample_aspect_ratio or 1)
    return aspect if low <= aspect <= high else 1.0


class _Maker:
    """Makes upright pictures of one size out of decoded ones.

    Parameters
    ----------
    layout : Layout
    max_side : int or None
        Longest side of the pictures to make; larger ones are made smaller while their colours are
        converted, which costs far less than doing one after the other.
    """

    #: What the sides are multiples of; what is over is squeezed in.
    _step: ClassVar[int] = 1

    def __init__(self, layout: Layout, max_side: int | None) -> None:
        from av.video.reformatter import VideoReformatter

        width, height = (max(1, side // self._step) * self._step for side in layout.square_size(max_side))
        self._turn = layout.turn
        self._size = (width, height)
        self._table = tone_table(layout.transfer)
        self._reformatter = VideoReformatter()
        self.pixels_per_pixel = max(layout.upright_size) / max(self._size)

    def _rgb(self, image: VideoFrame) -> Picture:
        width, height = self._size
        rgb = self._reformatter.reformat(image, width, height, "rgb24", interpolation="AREA", threads=1)
        picture = np.asarray(rgb.to_ndarray(), dtype=np.uint8)
        return picture if self._table is None else self._table.take(picture)


class PictureMaker(_Maker):
    """Makes pictures of red, green and blue."""

    def picture(self, image: VideoFrame) -> Picture:
        """Return a decoded picture upright, in 8-bit red, green and blue."""
        return self._turn.upright(self._rgb(image))


class PlaneMaker(_Maker):
    """Makes pictures in planes with even sides, in the matrix that they are stored in where it is usual."""

    _step: ClassVar[int] = 2

    def __init__(self, layout: Layout, max_side: int | None) -> None:
        from av.video.reformatter import VideoReformatter

        super().__init__(layout, max_side)
        self._to_planes = VideoReformatter()

    def planes(self, image: VideoFrame) -> tuple[Picture, int]:
        """Return a decoded picture upright, as yuv420p in limited range, and the code of its matrix."""
        from av import VideoFrame
        from av.video.reformatter import ColorRange, Colorspace

        if self._table is not None:
            image = VideoFrame.from_ndarray(self._rgb(image), format="rgb24")
        width, height = self._size
        matrix = _tagged(image)
        planar = self._to_planes.reformat(
            image,
            width,
            height,
            "yuv420p",
            dst_colorspace=Colorspace.ITU709 if matrix == BT709 else Colorspace.ITU601,
            dst_color_range=ColorRange.MPEG,
            interpolation="AREA",
            threads=1,
        )
        # A copy in any case: what is handed out is drawn on, and decoding goes on from the picture itself.
        return self._turn.upright_planes(np.asarray(planar.to_ndarray(), dtype=np.uint8)), matrix


def _tagged(image: VideoFrame) -> int:
    """Tag an untagged picture as what players take it for, and return the matrix that its planes are to have.

    A picture that is tagged as what is asked for is not converted at all.
    """
    from av.video.reformatter import ColorRange

    if image.colorspace == _UNSPECIFIED_MATRIX and not image.format.is_rgb:
        image.colorspace = BT709 if image.height >= _HIGH_DEFINITION_ROWS else BT601
    if image.color_range == ColorRange.UNSPECIFIED and image.format.name == "yuv420p":
        image.color_range = ColorRange.MPEG
    return BT601 if image.colorspace in _MATRICES_OF_BT601 else BT709
