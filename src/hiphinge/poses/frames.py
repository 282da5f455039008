"""A picture in time: what a video file or a camera hands to the pose models."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]


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
