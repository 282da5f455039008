"""A picture in time: what a video file or a camera hands to the pose models and to the drawing."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]

#: Codes of the colours of planes in ITU-T H.273.
BT709, BT601 = 1, 6


@dataclass(frozen=True)
class Frame:
    """One upright picture.

    Attributes
    ----------
    index : int
        Number of the frame in its recording, from 0.
    time_s : float
        Presentation time in seconds, 0 for the first frame of the recording.
    picture : ndarray of uint8, shape (height, width, 3)
        Red, green and blue, C-contiguous; may be smaller than the recording.
    pixels_per_pixel : float
        Pixels of the recording in one pixel of the picture, 1 where it was not made smaller.
    """

    index: int
    time_s: float
    picture: Picture
    pixels_per_pixel: float = 1.0


@dataclass(frozen=True)
class PlanarFrame:
    """One upright picture as videos store it, to be drawn on in place.

    Attributes
    ----------
    index : int
        Number of the frame in its recording, from 0.
    time_s : float
        Presentation time in seconds, 0 for the first frame of the recording.
    planes : ndarray of uint8, shape (height * 3 / 2, width)
        yuv420p in limited range, the planes below each other, C-contiguous; width and height are even.
    pixels_per_pixel : float
        Pixels of the recording in one pixel of the picture.
    matrix : int
        `BT709` or `BT601`, whichever the colours are given in.
    """

    index: int
    time_s: float
    planes: Picture
    pixels_per_pixel: float = 1.0
    matrix: int = BT709


def split_planes(planes: Picture) -> tuple[Picture, Picture, Picture]:
    """Return the three planes of yuv420p that lie below each other, sharing their memory.

    Parameters
    ----------
    planes : ndarray of uint8, shape (height * 3 / 2, width)
    """
    height, width = planes.shape[0] * 2 // 3, planes.shape[1]
    chroma = planes[height:].reshape(2, height // 2, width // 2)
    return planes[:height], chroma[0], chroma[1]
