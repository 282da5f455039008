"""The turned square of a picture that holds one person."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray
from hiphinge.poses.frames import Picture


@dataclass(frozen=True)
class Region:
    """A square of the picture, turned so that the person stands upright in it.

    Attributes
    ----------
    x, y : float
        Centre in pixels, y down.
    size : float
        Length of a side in pixels.
    turn_rad : float
        Rotation of the square against the picture, clockwise as seen, in radians.
    """

    x: float
    y: float
    size: float
    turn_rad: float

    @classmethod
    def around(cls, centre: FloatArray, top: FloatArray, margin: float) -> "Region":
        """Region of a person given by the middle of the body and the point above it on its circle.

        Parameters
        ----------
        centre, top : ndarray, shape (2,)
            Pixels.
        margin : float
            Side of the square over the diameter of the circle.
        """
        across, down = top - centre
        turn = math.pi / 2 - math.atan2(-down, across)
        return cls(float(centre[0]), float(centre[1]), 2 * math.hypot(across, down) * margin, turn)

    def holds_picture_of(self, width: int, height: int) -> bool:
        """Whether the region is a sane one for a picture of this size."""
        inside = -0.5 * width < self.x < 1.5 * width and -0.5 * height < self.y < 1.5 * height
        return inside and 8.0 < self.size < 6.0 * max(width, height)

    def cut(self, picture: Picture, side: int) -> NDArray[np.uint8]:
        """Cut the region out of a picture, black where it reaches over the edge.

        Returns
        -------
        ndarray of uint8, shape (side, side, 3)
        """
        import cv2

        along, across = self._step(side)
        left, top, part = self._part_of(picture)
        # pixels count from their middle: half a pixel less on either side
        middle = (side - 1) / 2
        x, y = self.x - left - 0.5, self.y - top - 0.5
        affine = np.array(
            [
                [along, -across, x - middle * (along - across)],
                [across, along, y - middle * (along + across)],
            ]
        )
        # Averages of nearest pixels take half the time, but cost a twentieth of the accuracy. With a fourth
        # channel the turning takes half the time, but adding the channel takes more.
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        return np.asarray(cv2.warpAffine(part, affine, (side, side), flags=flags), dtype=np.uint8)

    def _part_of(self, picture: Picture) -> tuple[int, int, Picture]:
        """Left, top and pixels of the part that the region covers: from its corner, places are exact."""
        reach = self.size * (abs(math.cos(self.turn_rad)) + abs(math.sin(self.turn_rad))) / 2 + 1
        height, width = picture.shape[:2]
        left, right = (min(max(0, int(self.x + edge)), width - 1) for edge in (-reach, reach))
        top, bottom = (min(max(0, int(self.y + edge)), height - 1) for edge in (-reach, reach))
        return left, top, picture[top : bottom + 1, left : right + 1]

    def to_picture(self, points: FloatArray, side: int) -> FloatArray:
        """Map points of the cut-out square, shape (n, 2), back to the picture."""
        along, across = self._step(side)
        u, v = (points - side / 2).T
        return np.stack([self.x + along * u - across * v, self.y + across * u + along * v], axis=1)

    def _step(self, side: int) -> tuple[float, float]:
        pixel = self.size / side
        return pixel * math.cos(self.turn_rad), pixel * math.sin(self.turn_rad)
