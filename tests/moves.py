"""Repetitions made to show a fault, not to show it, or to leave it unknown."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from figures import HINGE, SQUAT, STANDING, Course, Posture, Script, clock, course, exact_motion, without
from hiphinge.body import Landmark
from hiphinge.faults import Expected, Scene
from hiphinge.knowledge.drills import drill
from hiphinge.measures import Measures, Series, measure
from hiphinge.measures.learning import with_levels
from hiphinge.measures.spine import CONTACTS, Dowel, Spine
from hiphinge.measures.spine.dowel import PARTED, TOUCHES
from hiphinge.motion import FloatArray, Motion, Scale
from hiphinge.person import Person
from hiphinge.reps import segment

#: Metres in one leg length of the figures.
LEG_M = 0.85
#: Share of the way down from which a pelvis that tucks turns back.
TUCKS_FROM = 0.7
#: Shape of the low back in standing, in degrees.
STANDING_SHAPE = -45.0


@dataclass(frozen=True)
class Move:
    """A repetition: its values at the bottom in degrees, from standing, and what else is done.

    Attributes
    ----------
    heel_up, toe_up, hands_ahead : float
        In leg lengths; hands in front of straight below the shoulder.
    pelvis_back : float
        How far the pelvis turns back at the end of the way down.
    hips_first : float
        Degrees by which the trunk leans further at first on the way up, while the legs straighten.
    leaned_back : float
        Degrees by which the trunk leans back at the top.
    left_bent, left_s : float
        Depth that is left at the top, 0 to 1, and for how long.
    touch_lost_from : float
        Depth from which the stick loses touch.
    shape : float or None
        Of the low back; unless given, 10 at a bend of 35, as the backs of real people have it.
    error, spine_error : float
        Standard errors of the landmarks in leg lengths, and of the spine in degrees.
    spine, stature : bool
        Whether there is a back line, and whether metres are known.
    hidden : tuple of Landmark
    """

    deepest: Posture = HINGE
    lumbar: float = 8.0
    shape: float | None = None
    upper_back: float = 2.0
    neck: float = 5.0
    pelvis_back: float = 0.0
    heel_up: float = 0.0
    toe_up: float = 0.0
    hands_ahead: float = -0.2
    hips_first: float = 0.0
    leaned_back: float = 0.0
    left_bent: float = 0.0
    left_s: float = 0.7
    touch_lost_from: float = 2.0
    down_s: float = 1.5
    error: float = 0.01
    spine_error: float = 3.0
    spine: bool = True
    stature: bool = True
    hidden: tuple[Landmark, ...] = ()
    drill: str = "hinge"
    rate_hz: float = 30.0

    @property
    def script(self) -> Script:
        way = [
            (1.5, 0.0),
            (self.down_s, 1.0),
            (0.5, 1.0),
            (1.0, self.left_bent),
            (self.left_s, self.left_bent),
        ]
        return Script(0.0, (*way, (1.5, 1.0), (0.5, 1.0), (1.0, 0.0), (1.5, 0.0)))

    @property
    def course(self) -> Course:
        script = self.script
        plain = course(script, self.deepest, clock(script.duration_s, self.rate_hz))
        return replace(plain, trunk=self._trunk(plain))

    def _trunk(self, plain: Course) -> FloatArray:
        trunk, depth = plain.trunk, self.depth_at(plain.time_s)
        if self.hips_first:
            rising = np.gradient(depth) < 0
            late = STANDING.trunk + np.minimum(1, 2 * depth) * (self.deepest.trunk - STANDING.trunk)
            further = self.hips_first * np.sin(np.pi * np.clip(2 * (1 - depth), 0, 1))
            trunk = np.where(rising, late + further, trunk)
        top_s = 3.0 + self.down_s
        share = np.clip((plain.time_s - top_s) / self.left_s, 0, 1)
        return np.asarray(
            trunk
            - (STANDING.trunk + self.leaned_back) * np.sin(np.pi * share) ** 0.5 * bool(self.leaned_back)
        )

    @property
    def depth(self) -> FloatArray:
        return self.depth_at(self.course.time_s)

    def depth_at(self, time_s: FloatArray) -> FloatArray:
        return self.script.depth(time_s)

    def motion(self) -> Motion:
        motion = exact_motion(self.course, error=self.error)
        positions = motion.positions.copy()
        _lift(positions, Landmark.HEEL, Landmark.TOE, self.heel_up * self.depth)
        _lift(positions, Landmark.TOE, Landmark.HEEL, self.toe_up * self.depth)
        _tip(positions, self.neck * self.depth)
        positions[:, Landmark.WRIST, 0] += self.hands_ahead * self.depth
        scale = Scale(motion.scale.leg_length, LEG_M if self.stature else None)
        return without(replace(motion, positions=positions, scale=scale), *self.hidden)

    def measures(self) -> Measures:
        motion = self.motion()
        measures = measure(motion)
        if not self.spine:
            return measures
        series = {name: self._series(name, values) for name, values in self._spine().items()}
        series = {**measures.series, **series}
        references = (with_levels(measures.reference, motion, series),)
        return replace(measures, series=series, spine=self._back(measures), references=references)

    def _series(self, name: str, values: FloatArray) -> Series:
        return Series(name, values, np.full(len(values), self.spine_error))

    def _spine(self) -> dict[str, FloatArray]:
        lean, depth = self.course.trunk - STANDING.trunk, self.depth
        tuck = self.pelvis_back * np.clip((depth - TUCKS_FROM) / (1 - TUCKS_FROM), 0, 1)
        forward = self.deepest.trunk - STANDING.trunk - self.lumbar - self.upper_back / 2 + self.pelvis_back
        pelvis = forward * np.minimum(depth / TUCKS_FROM, 1) - tuck if self.pelvis_back else forward * depth
        return {
            "pelvis_inclination_deg": pelvis,
            "hip_flexion_deg": pelvis - (self.course.thigh - STANDING.thigh),
            "lumbar_flexion_deg": lean - pelvis - self.upper_back / 2 * depth,
            "low_back_shape_deg": STANDING_SHAPE + (self._shape - STANDING_SHAPE) * depth,
            "upper_back_flexion_deg": self.upper_back * depth,
            "neck_extension_deg": self.neck * depth,
        }

    @property
    def _shape(self) -> float:
        return self.lumbar - 25.0 if self.shape is None else self.shape

    def _back(self, measures: Measures) -> Spine:
        frames = len(self.depth)
        nowhere = np.full((frames, 2, 2), np.nan)
        touch = np.where(self.depth >= self.touch_lost_from, PARTED, TOUCHES).astype(np.int8)
        held = np.full(frames, TOUCHES, dtype=np.int8)
        contact = dict(zip(CONTACTS, (held, held, touch), strict=True))
        gap = measures.series["dowel_gap_cm"]
        return Spine("back line", {}, dowel=Dowel(nowhere, {}, contact, nowhere, gap))

    def scene(self) -> Scene:
        """The first repetition, as a fault looks at it."""
        return seen_as(self.motion(), self.measures(), self.drill)


def _lift(positions: FloatArray, end: Landmark, other_end: Landmark, height: FloatArray) -> None:
    """Turn the foot about its other end, in place, until this one has risen so far."""
    across, up = (positions[:, end] - positions[:, other_end]).T
    length = np.hypot(across, up)
    risen = up + height
    positions[:, end, 0] = positions[:, other_end, 0] + np.sign(across) * np.sqrt(length**2 - risen**2)
    positions[:, end, 1] += height


def _tip(positions: FloatArray, back_deg: FloatArray) -> None:
    """Tip the head back about the ear, in place."""
    turn = np.radians(back_deg)
    across, up = (positions[:, Landmark.NOSE] - positions[:, Landmark.EAR]).T
    turned = [across * np.cos(turn) - up * np.sin(turn), across * np.sin(turn) + up * np.cos(turn)]
    positions[:, Landmark.NOSE] = positions[:, Landmark.EAR] + np.stack(turned, axis=1)


def seen_as(motion: Motion, measures: Measures, code: str = "hinge") -> Scene:
    """The first repetition of a motion, expected to be a drill."""
    found = segment(measures)
    rep = found.reps[0]
    inside = found.rep_number == rep.number
    return Scene.of(rep, motion, measures, found.phase, inside, Expected(drill(code), Person()))


def expecting(scene: Scene, **changes: Any) -> Scene:
    """The same scene, judged by something else."""
    return replace(scene, expected=replace(scene.expected, **changes))


def compared(scene: Scene, **changes: Any) -> Scene:
    """The same scene, compared with something else."""
    reference = replace(scene.reference, **changes)
    return replace(scene, measures=replace(scene.measures, references=(reference,)))


def leaning(trunk: float) -> Posture:
    """A hinge that stops at this lean."""
    share = (trunk - STANDING.trunk) / (HINGE.trunk - STANDING.trunk)
    return Posture(trunk, STANDING.thigh + share * (HINGE.thigh - STANDING.thigh), HINGE.shank)


PLAIN = Move()
SQUATTING = Move(SQUAT, lumbar=4.0)
FROM_THE_WAIST = Move(Posture(60.0, -12.0, 2.0), lumbar=42.0, upper_back=8.0)
TUCKED = Move(lumbar=25.0, pelvis_back=20.0)
LOADED = Move(drill="romanian_deadlift", hands_ahead=-0.4)
PULLING = Move(Posture(60.0, -60.0, 22.0), drill="deadlift")
UNSEEN_BACK = Move(spine=False)
