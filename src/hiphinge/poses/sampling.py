"""Values of pictures: between their pixels, and summed over their colours."""

from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray

_Number = TypeVar("_Number", np.int16, np.float64)


def bilinear(picture: NDArray[Any], places: FloatArray) -> FloatArray:
    """Read a picture between its pixels.

    Parameters
    ----------
    picture : ndarray, shape (height, width) or (height, width, channels)
    places : ndarray, shape (..., 2)
        Column and row; beyond the border the border's own value is read.

    Returns
    -------
    ndarray, shape (...,) or (..., channels)
    """
    import cv2

    if not places.size:
        return np.zeros((*places.shape[:-1], *picture.shape[2:]))
    height, width = picture.shape[:2]
    x = np.clip(places[..., 0].reshape(len(places), -1), 0, width - 1)
    y = np.clip(places[..., 1].reshape(len(places), -1), 0, height - 1)
    # only what lies around the places is converted, and counted from its corner: single precision is enough
    left, top = int(x.min()), int(y.min())
    part = picture[top : int(y.max()) + 2, left : int(x.max()) + 2].astype(np.float32, copy=False)
    across, down = (x - left).astype(np.float32), (y - top).astype(np.float32)
    values = cv2.remap(part, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(values, np.float64).reshape(*places.shape[:-1], *picture.shape[2:])


def summed(colours: NDArray[_Number]) -> NDArray[_Number]:
    """Add red, green and blue in their own type, ten times as fast as a sum over so short an axis.

    Parameters
    ----------
    colours : ndarray, shape (..., 3)

    Returns
    -------
    ndarray, shape (...,)
    """
    return np.asarray(colours[..., 0] + colours[..., 1] + colours[..., 2])
