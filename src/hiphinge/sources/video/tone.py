"""High dynamic range brought down to the 8 bits of an ordinary picture.

Phones film with the transfer functions of ITU-R BT.2100: perceptual quantisation (PQ) or hybrid
log-gamma (HLG). Shown as they are, such pictures look grey and dull. A table for each 8-bit code
value is enough to see a person well. The wide colours of BT.2020 are left as they are, which only
makes them a little paler.
"""

import numpy as np
from numpy.typing import NDArray

from hiphinge.poses.frames import Picture

FloatArray = NDArray[np.float64]

#: Transfer characteristics as ITU-T H.273 numbers them.
PQ_TRANSFER = 16
HLG_TRANSFER = 18

#: Luminance of a grey card of 18 % in an HDR recording, in cd/m2 (ITU-R BT.2408, table 1).
_GREY_CARD_NITS = 26.0
_GREY_CARD_REFLECTANCE = 0.18
_HLG_PEAK_NITS = 1000.0
_HLG_SYSTEM_GAMMA = 1.2
#: Relative luminance up to which tones are kept; above it highlights are rolled off.
_KNEE = 0.5


def pq_luminance(signal: FloatArray) -> FloatArray:
    """Return the luminance in cd/m2 of a PQ signal from 0 to 1 (ITU-R BT.2100, table 4)."""
    m1, m2 = 2610 / 16384, 2523 / 32
    c1, c2, c3 = 3424 / 4096, 2413 / 128, 2392 / 128
    root = signal ** (1 / m2)
    return np.asarray(10_000 * (np.maximum(root - c1, 0) / (c2 - c3 * root)) ** (1 / m1))


def hlg_luminance(signal: FloatArray) -> FloatArray:
    """Return the luminance in cd/m2 of an HLG signal from 0 to 1 (ITU-R BT.2100, table 5).

    The display is taken to reach 1000 cd/m2.
    """
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    scene = np.where(signal <= 0.5, signal**2 / 3, (np.exp((signal - c) / a) + b) / 12)
    return _HLG_PEAK_NITS * scene**_HLG_SYSTEM_GAMMA


def _rolled_off(relative: FloatArray) -> FloatArray:
    """Keep tones below the knee and bend brighter ones smoothly towards 1."""
    room = 1 - _KNEE
    bright = 1 - room * np.exp(-(np.maximum(relative, _KNEE) - _KNEE) / room)
    return np.where(relative <= _KNEE, relative, bright)


def _srgb_signal(relative: FloatArray) -> FloatArray:
    """Return the sRGB signal of a relative luminance from 0 to 1 (IEC 61966-2-1)."""
    return np.where(relative <= 0.0031308, 12.92 * relative, 1.055 * relative ** (1 / 2.4) - 0.055)


def tone_table(transfer: int) -> Picture | None:
    """Return the table that maps 8-bit codes of a transfer function to those of an ordinary picture.

    A grey card comes out as the grey that an ordinary recording gives it.

    Parameters
    ----------
    transfer : int
        Transfer characteristic as ITU-T H.273 numbers them.

    Returns
    -------
    ndarray of uint8, shape (256,), or None
        None where the pictures are ordinary already.
    """
    luminance = {PQ_TRANSFER: pq_luminance, HLG_TRANSFER: hlg_luminance}.get(transfer)
    if luminance is None:
        return None
    relative = luminance(np.arange(256) / 255) * (_GREY_CARD_REFLECTANCE / _GREY_CARD_NITS)
    return np.rint(255 * _srgb_signal(_rolled_off(relative))).astype(np.uint8)
