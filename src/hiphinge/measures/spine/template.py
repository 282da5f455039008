"""The standing back as a chain that can be bent: thigh, pelvis, lumbar spine, upper back and neck.

Levels along the back are heights above the hip in trunk lengths (hip to shoulder). The skin behind the
lumbar joints reaches from the sacrum to T12; between the umbilicus (L3/L4) at 0.28 and the xiphoid
(T9/T10) at 0.70 of that length in de Leva (1996), Journal of Biomechanics 29, 1223, six joints follow
each other in even steps. Bending is spread evenly between the levels, but for the low back: people
often bend more near the sacrum than higher up, so the lower half of it may take more than its even share
(design choice).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

from hiphinge.motion import FloatArray
from hiphinge.reference import Neutral

ComplexArray = NDArray[np.complex128]

#: Fold of the seat, top of the seat, sacrum, T12, C7 and back of the head.
FOLD, SEAT, SACRUM, T12, C7, HEAD = -0.28, 0.08, 0.08, 0.60, 1.08, 1.40
#: Depth of the joints of the spine before the skin, in trunk lengths (design choice, about 6 cm).
JOINT_DEPTH = 0.12
#: Middle of the lumbar levels.
MID_LUMBAR = (SACRUM + T12) / 2
#: Order of the parameters of a posture: six turns in radians, then the place of the pelvis.
PELVIS, LUMBAR, UPPER_BACK, NECK, LOW_SHARE, HIP, FORWARD, UP = range(8)
PARAMETERS = 8
_TURNS = 5


@dataclass(frozen=True)
class Template:
    """A standing back, ready to be bent.

    Attributes
    ----------
    skin : ndarray of complex, shape (points,)
        Places as forward + up * 1j, in trunk lengths from the hip.
    joints : ndarray of complex, shape (points,)
        The point about which each place turns: the hip for the seat, the spine above it.
    height : ndarray, shape (points,)
        Height of each place above the hip along the standing trunk.
    bending : ndarray, shape (5, points)
        Share of pelvis, lumbar, upper back and neck turn that each place takes part in, and of the turn that
        the lower half of the low back takes from its upper half.
    thigh : ndarray, shape (points,)
        Share by which the thigh carries each place of the seat along.
    """

    skin: ComplexArray
    joints: ComplexArray
    height: FloatArray
    bending: FloatArray
    thigh: FloatArray

    @classmethod
    def of(cls, neutral: Neutral) -> "Template":
        """Build the chain from a standing back."""
        skin = neutral.line[:, 0] + 1j * neutral.line[:, 1]
        lean = np.radians(neutral.trunk_inclination_deg)
        height = neutral.line @ np.array([np.sin(lean), np.cos(lean)])
        tangent = np.gradient(skin)
        spine = _smooth(skin - 1j * JOINT_DEPTH * tangent / np.maximum(np.abs(tangent), 1e-9))
        bending = [np.ones_like(height)]
        bending += [_ramp(height, *levels) for levels in ((SACRUM, T12), (T12, C7), (C7, HEAD))]
        # twice the lower half's turn less the whole's: nothing at either end, so that the sum stays
        bending.append(_ramp(height, SACRUM, MID_LUMBAR) - _ramp(height, SACRUM, T12))
        joints = np.where(height < SEAT, 0, spine)
        return cls(skin, joints, height, np.stack(bending), 1 - _ramp(height, FOLD, SEAT))

    def bent(self, postures: FloatArray) -> ComplexArray:
        """Bend the back.

        The seat between pelvis and thigh follows both, each with its share (linear blend skinning),
        which flattens it as the hip flexes; above it each place keeps its depth behind its joint, so
        that the skin is stretched over a rounding spine.

        Parameters
        ----------
        postures : ndarray, shape (frames, 8)
            Turn forward of the pelvis, flexion of lumbar spine, upper back and neck, how much more the
            lower half of the lumbar spine flexes than the upper half, flexion of the hip, all in radians, and
            the displacement of the pelvis in trunk lengths.

        Returns
        -------
        ndarray of complex, shape (frames, points)
        """
        trunk_turn, _, blended = self._turns(postures)
        return self._placed(trunk_turn * blended, postures)

    def bent_with_change(self, postures: FloatArray) -> tuple[ComplexArray, ComplexArray]:
        """Bend the back, and return with it the derivatives of `bent` with respect to each parameter.

        Returns
        -------
        ndarray of complex, shape (frames, points)
        ndarray of complex, shape (8, frames, points)
        """
        trunk_turn, hip_turn, blended = self._turns(postures)
        turn = -1j * trunk_turn * blended
        change = np.empty((PARAMETERS, *turn.shape), dtype=np.complex128)
        change[:_TURNS] = self._laid(turn * self.bending[:, None])
        change[HIP] = self._laid(1j * trunk_turn * self.thigh * hip_turn)
        change[FORWARD], change[UP] = 1, 1j
        return self._placed(trunk_turn * blended, postures), change

    def _turns(self, postures: FloatArray) -> tuple[ComplexArray, ComplexArray, ComplexArray]:
        """Rotations by the trunk, by the hip, and the hip's as far as each place takes part in it.

        Of shapes (frames, points), (frames, 1) and (frames, points).
        """
        hip_turn = np.exp(1j * postures[:, HIP, None])
        blended = 1 - self.thigh + self.thigh * hip_turn
        return np.exp(-1j * (postures[:, :_TURNS] @ self.bending)), hip_turn, blended

    def _placed(self, turn: ComplexArray, postures: FloatArray) -> ComplexArray:
        """Lay the chain where the pelvis is."""
        place = postures[:, FORWARD] + 1j * postures[:, UP]
        return self._laid(turn) + place[:, None]

    def _laid(self, turn: ComplexArray) -> ComplexArray:
        """Chain the places, each turned on its own, to a line that starts at the hip."""
        line = turn * (self.skin - self.joints)
        line[..., 1:] += np.cumsum(turn[..., :-1] * np.diff(self.joints), axis=-1)
        return line


def _ramp(height: FloatArray, low: float, high: float) -> FloatArray:
    return np.clip((height - low) / (high - low), 0.0, 1.0)


def _smooth(line: ComplexArray) -> ComplexArray:
    """Smooth a line over about a tenth of the trunk, its ends carried on straight."""
    reach = min(20, len(line) - 1)
    wide = [np.pad(part, reach, mode="reflect", reflect_type="odd") for part in (line.real, line.imag)]
    across, up = (gaussian_filter1d(part, 4)[reach : reach + len(line)] for part in wide)
    return np.asarray(across + 1j * up)
