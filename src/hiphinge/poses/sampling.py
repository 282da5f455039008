"""Values of pictures between their pixels."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray


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
    height, width = picture.shape[:2]
    x = np.clip(places[..., 0], 0, width - 1.001)
    y = np.clip(places[..., 1], 0, height - 1.001)
    column, row = x.astype(np.intp), y.astype(np.intp)
    right, below = x - column, y - row
    if picture.ndim == 3:
        right, below = right[..., None], below[..., None]
    upper = picture[row, column] * (1 - right) + picture[row, column + 1] * right
    lower = picture[row + 1, column] * (1 - right) + picture[row + 1, column + 1] * right
    return np.asarray(upper * (1 - below) + lower * below)
