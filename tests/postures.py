"""People who bow, sit and lie, with known angles."""

from dataclasses import replace

import numpy as np

from bent_backs import bent
from figures import Camera, Course, Script, clock
from hiphinge.body import Landmark
from hiphinge.motion import Motion
from hiphinge.person import Person
from hiphinge.poses.lying import stood_up
from hiphinge.poses.sagittal import sagittal_motion

__all__ = ["bent", "bowing", "lying", "raising"]

#: Two seconds flat, up in two, held for two, down in two.
RAISING = Script(0.0, ((2.0, 0.0), (2.0, 1.0), (2.0, 1.0), (2.0, 0.0)))


def raising(leg_deg: float, knee_deg: float = 0.0, *, far: bool = False, other_deg: float = 0.0) -> Course:
    """Someone whose one leg rises from the line of the trunk, as if standing; the knee bends with it."""
    time_s = clock(RAISING.duration_s)
    share = RAISING.depth(time_s)
    thigh, flat = 3.0 - leg_deg * share, 3.0 - other_deg * share
    moving, still = (thigh, thigh + knee_deg * share), (flat, flat)
    near, other = (still, moving) if far else (moving, still)
    return Course(time_s, np.full(len(time_s), 3.0), *near, far_leg=other, pinned=Landmark.HIP)


def lying(
    motion: Course, camera: Camera | None = None, *, head: str = "left", tilt_deg: float = 0.0
) -> Motion:
    """The motion read from a film of the figure lying on its back, by a camera that is tilted."""
    # with the head to the right, who lies on the back faces the left when turned to stand
    facing = 1 if head == "left" else -1
    camera = camera or Camera(facing, ankle_px=(640.0, 360.0), leg_px=220.0)
    camera = replace(camera, roll_deg=tilt_deg)
    film, track = camera.film(motion), camera.track(motion)
    width, height = film.size_px
    x, y = np.moveaxis(track.points_px, -1, 0)
    points = np.stack([y, width - x] if head == "left" else [height - y, x], axis=-1)
    across = replace(film, provenance=replace(film.provenance, width=height, height=width))
    return sagittal_motion(*stood_up(across, replace(track, points_px=points)), Person())


def bowing(motion: Motion, *, sitting: bool = False, reps: int = 1) -> Motion:
    """A person who bends as given, comes up the same way, and does it again."""
    down = np.arange(len(motion))
    order = np.concatenate([np.concatenate([down, down[::-1]])] * reps)
    positions = motion.positions[order].copy()
    if sitting:
        positions[:, Landmark.KNEE], positions[:, Landmark.ANKLE] = (180, 0), (180, -180)
    assert motion.back is not None
    return replace(
        motion,
        time_s=np.arange(len(order)) / 30,
        frame=np.arange(len(order)),
        positions=positions,
        standard_error=motion.standard_error[order],
        confidence=motion.confidence[order],
        facing_sign=motion.facing_sign[order],
        back=replace(
            motion.back,
            points=motion.back.points[order],
            standard_error=motion.back.standard_error[order],
        ),
    )
