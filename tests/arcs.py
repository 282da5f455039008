"""Back lines that are bent by known angles, as curves: a circle or a clothoid between the lumbar levels."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from figures import TRUNK, Camera, Course, exact_motion, rolled
from hiphinge.body import Landmark
from hiphinge.measures.spine.template import SACRUM, T12
from hiphinge.motion import BackLine, FloatArray, Motion
from hiphinge.poses.track import Track

#: Frames of standing, of bending and of staying bent.
STILL, BENDING, HELD = 25, 25, 20
DEPTH = np.clip((np.arange(STILL + BENDING + HELD) - STILL) / BENDING, 0, 1)
RATE_HZ = 30.0
#: Heights above the hip in trunk lengths between which the back is seen.
SEAT, CROWN = 0.02, 1.45
#: Levels along the spine, and points of the skin that are seen.
HEIGHT = np.linspace(SEAT, CROWN, 1500)
POINTS = 90
Places = NDArray[np.complex128]
#: Depth of the spine before the skin: the spine keeps its length, the skin does not.
SPINE_DEPTH = 0.12
#: How the flexion is spread between sacrum (0) and T12 (1): the share that is reached at each level.
Spread = Callable[[FloatArray], FloatArray]
#: Inclination of each level of a standing back in degrees, over its height.
Shape = Callable[[FloatArray], FloatArray]


def circle(share: FloatArray) -> FloatArray:
    """Every level bends alike: a straight back becomes an arc."""
    return share


def clothoid(growth: float) -> Spread:
    """Curvature that changes evenly from sacrum to T12 by this share of its mean."""
    return lambda share: share + growth / 2 * share * (share - 1)


def straight(height: FloatArray) -> FloatArray:
    """Inclinations of a standing back, in degrees, that is a straight line."""
    return np.zeros_like(height)


def hollow(height: FloatArray) -> FloatArray:
    """Inclinations of a standing back with a hollow below and a rounding above, as backs have it."""
    return 12 * np.sin(2 * np.pi * (height - 0.1) / 0.95) * np.exp(-(((height - 0.5) / 0.6) ** 2))


@dataclass(frozen=True)
class Back:
    """A back that bends: its shape in standing, and pelvis and low back at the end in degrees."""

    pelvis: float = 45.0
    lumbar: float = 30.0
    spread: Spread = circle
    standing: Shape = hollow
    spine_depth: float = SPINE_DEPTH
    lean: float = 3.0

    def course(self) -> Course:
        """Stand, bend evenly and stay there, at 30 frames a second."""
        lean = -np.degrees([np.angle(self._shoulder(share) / 1j) for share in DEPTH])
        return Course(np.arange(len(DEPTH)) / RATE_HZ, lean, -3 - 18 * DEPTH, 1 + DEPTH)

    def line(self) -> FloatArray:
        """The back of that course in leg lengths, shape (frames, points, 2)."""
        skin = np.array([self._skin(share) for share in DEPTH]) * TRUNK
        hip = self.course().positions()[:, Landmark.HIP]
        return np.stack([skin.real, skin.imag], axis=2) + hip[:, None]

    def motion(self) -> Motion:
        line = self.line()
        return replace(
            exact_motion(self.course()), back=BackLine(line, np.full(line.shape[:2], 0.003 * TRUNK))
        )

    def track(self, camera: Camera) -> Track:
        """The same as a camera sees it that looks at the true side."""
        towards = camera.leg_px * np.array([camera.facing, -1])
        picture = self.line() * towards + np.array(camera.ankle_px)
        line = rolled(picture, camera.roll_deg, camera.width, camera.height)
        facing = np.broadcast_to(np.asarray(camera.facing), len(DEPTH))
        error = np.full(line.shape[:2], 1.0)
        return replace(
            camera.track(self.course()),
            back_px=line.astype(np.float32),
            back_error_px=error.astype(np.float32),
            back_facing=facing,
        )

    def _turn_deg(self, depth: float) -> FloatArray:
        """How far each level has turned forward from a back that stands straight up."""
        share = np.clip((HEIGHT - SACRUM) / (T12 - SACRUM), 0, 1)
        return self.lean + depth * (self.pelvis + self.lumbar * self.spread(share))

    def _spine(self, depth: float) -> tuple[Places, Places]:
        """The spine in trunk lengths from the hip, and its direction upwards."""
        upwards = 1j * _turning(self.standing(HEIGHT) + self._turn_deg(depth))
        rise = np.cumsum(upwards) * (HEIGHT[1] - HEIGHT[0])
        lowest = complex(self.spine_depth - 0.2, SEAT) * _turning(self._turn_deg(depth)[0])
        return lowest + rise, upwards

    def _skin(self, depth: float) -> Places:
        spine, upwards = self._spine(depth)
        seen = np.linspace(0, len(HEIGHT) - 1, POINTS).astype(np.intp)
        return np.asarray((spine + self.spine_depth * 1j * upwards)[seen])

    def _shoulder(self, depth: float) -> complex:
        """The shoulder goes with the spine behind it; standing, it is over the hip."""
        level = int(np.argmin(np.abs(HEIGHT - 1)))
        before = _turning(-self.lean) * (1j * _turning(self.lean) - self._spine(0)[0][level])
        return complex(self._spine(depth)[0][level] + before * _turning(self._turn_deg(depth)[level]))


def _turning(forward_deg: FloatArray | float) -> Places:
    return np.asarray(np.exp(-1j * np.radians(np.asarray(forward_deg))))
