"""Values of pictures between their pixels."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray

#: Places are rounded to so many steps a pixel, far finer than any edge.
_STEPS = 1024


def bilinear(picture: NDArray[Any], places: FloatArray) -> NDArray[Any]:
    """Read a picture between its pixels.

    Parameters
    ----------
    picture : ndarray of uint8, float32 or float64, shape (height, width) or (height, width, channels)
    places : ndarray, shape (..., 2)
        Column and row; beyond the border the border's own value is read.

    Returns
    -------
    ndarray, shape (...,) or (..., channels)
        Of the type of the picture; whole numbers are rounded.
    """
    import cv2

    shape = (*places.shape[:-1], *picture.shape[2:])
    if not places.size:
        return np.zeros(shape, picture.dtype)
    # single precision holds these exactly: picture and places moved by whole pixels give the same values
    steps = np.rint(places.reshape(len(places), -1, 2) * _STEPS) / _STEPS
    across, down = np.moveaxis(steps.astype(np.float32), -1, 0)
    values = cv2.remap(picture, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(values).reshape(shape)
