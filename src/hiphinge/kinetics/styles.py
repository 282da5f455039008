"""The same lift done in other ways: the hands keep their path, the rest of the body finds its posture.

Inverse kinematics in the sagittal plane. A style says how knees, hips and low back share a bend of a given
depth. In each frame the body is only as deep as the hands need it to be, and leans at the ankles until the
mass of body and load stands over the same place of the foot; both are found by bisection, all frames at once.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark
from hiphinge.errors import NothingMeasuredError
from hiphinge.kinetics.load import Body, Load
from hiphinge.kinetics.loads import LoadSeries, Way, posture_loads
from hiphinge.kinetics.posture import Arm, Posture
from hiphinge.kinetics.upper_body import lengths_m, upper_body
from hiphinge.knowledge.segments import spine_joints
from hiphinge.motion import FloatArray, Motion
from hiphinge.texts import Message

#: How far the load is brought nearer (design choice, a hand's width).
CLOSER_M = 0.10
#: Where the mass stands, in front of the ankle in lengths of the foot (balance in quiet hinging).
BALANCE = 0.20
#: Where no stature is known: only the length of the foot depends on it then.
USUAL_STATURE_M = 1.70
#: Steps of the two bisections: a hundredth of a degree, well below a millimetre at the hands.
_STEPS = 14
_FARTHEST_LEAN_DEG = 60.0
#: An arm that hangs is a little shorter than its bones.
_ARM_SHARE = 0.99
#: Hands that come this near to their path have reached it.
REACHED_WITHIN_M = 0.01
_OUT_OF_REACH = Message("load-out-of-reach")


@dataclass(frozen=True)
class Style:
    """How a bend is shared.

    Attributes
    ----------
    name : str
    hip_deg, knee_deg, lumbar_deg : float
        Flexion of each at the deepest; on the way there all grow alike.
    closer_m : float
        How far the hands come nearer to the body.
    """

    name: str
    hip_deg: float
    knee_deg: float
    lumbar_deg: float
    closer_m: float = 0.0


#: Flexions at the deepest. Knees against hips as in measured stoops, squats and coached hinges (R24, R12);
#: low backs so that at the usual bottom of a lift, four fifths of this, they round by the 36 and 25 degrees
#: of stoop and squat with 15 kg (R23). The neutral hinge is an ideal: coached ones round by 20 to 40 degrees.
STYLES: Mapping[str, Style] = {
    style.name: style
    for style in (
        Style("hinge", 115.0, 30.0, 0.0),
        Style("stoop", 85.0, 15.0, 45.0),
        Style("squat", 120.0, 100.0, 30.0),
        Style("hinge_closer", 115.0, 30.0, 0.0, CLOSER_M),
    )
}


@dataclass(frozen=True)
class BodyLengths:
    """Lengths of a body in metres, feet flat; the ankle stands at 0.

    Attributes
    ----------
    trunk, thigh, shank, upper_arm, forearm, foot : float
    """

    trunk: float
    thigh: float
    shank: float
    upper_arm: float
    forearm: float
    foot: float

    @classmethod
    def of_body(cls, body: Body) -> Self:
        """Lengths of de Leva, scaled to the stature, or to that of `USUAL_STATURE_M`."""
        lengths = lengths_m(body.stature_m or USUAL_STATURE_M, body.sex)
        return cls(**{part.name: lengths[part.name] for part in fields(cls)})


@dataclass(frozen=True)
class Lift:
    """What every style has to do.

    Attributes
    ----------
    time_s : ndarray, shape (frames,)
    hands : ndarray, shape (frames, 2)
        Path of the wrists in metres from the ankle.
    lengths : BodyLengths
    body : Body
    load : Load
    """

    time_s: FloatArray
    hands: FloatArray
    lengths: BodyLengths
    body: Body
    load: Load

    @classmethod
    def of(cls, motion: Motion, body: Body, load: Load) -> Self:
        """Take the path of the hands from a motion.

        Raises
        ------
        NothingMeasuredError
            If the motion has no metres, or hands, ankles or the length of a part are not seen.
        """
        metres = motion.scale.metres_per_unit
        if metres is None:
            raise NothingMeasuredError(Message("error-styles-without-metres"))
        ankle, wrist = motion.at(Landmark.ANKLE), motion.at(Landmark.WRIST)
        hands = (wrist - np.nanmedian(ankle, axis=0)) * metres if np.isfinite(ankle).any() else wrist * np.nan
        finite = np.isfinite(hands).all(axis=1)
        lengths = _measured_lengths(motion, metres, body)
        if finite.sum() < 2 or not np.isfinite(list(vars(lengths).values())).all():
            raise NothingMeasuredError(Message("error-styles-hidden"))
        return cls(motion.time_s[finite], hands[finite], lengths, body, load)


@dataclass(frozen=True)
class StyledLift:
    """A lift in one style.

    Attributes
    ----------
    style : Style
    posture : Posture
    reached : ndarray of bool, shape (frames,)
        Where the hands get to the path with the mass over the feet; elsewhere the arms are too long.
    loads : LoadSeries
    """

    style: Style
    posture: Posture
    reached: NDArray[np.bool_]
    loads: LoadSeries


def compare_styles(lift: Lift, way: Way = "static") -> dict[str, StyledLift]:
    """Do a lift in every style of `STYLES`.

    Parameters
    ----------
    lift : Lift
    way : {"static", "dynamic"}
        Whether accelerations take part.

    Returns
    -------
    dict of str to StyledLift
    """
    return {name: in_style(lift, style, way) for name, style in STYLES.items()}


def in_style(lift: Lift, style: Style, way: Way = "static") -> StyledLift:
    """Do a lift in one style."""
    hands = lift.hands - np.array([style.closer_m, 0.0])
    arm_m = _ARM_SHARE * (lift.lengths.upper_arm + lift.lengths.forearm)

    def beyond_arm(depth: FloatArray) -> FloatArray:
        chain = _balanced(lift, style, hands, depth)
        return np.asarray(np.hypot(*(chain.shoulder - hands).T) - arm_m)

    depth = _bisected(beyond_arm, np.zeros(len(hands)), np.ones(len(hands)))
    posture = _posture(lift, style, hands, depth)
    reached = beyond_arm(depth) < REACHED_WITHIN_M
    loads = posture_loads(posture, lift.body, lift.load, way)
    said = () if reached.all() else (_OUT_OF_REACH,)
    return StyledLift(style, posture, reached, replace(loads, messages=said + loads.messages))


@dataclass(frozen=True)
class _Chain:
    """Joints of the bent body and the inclinations of its parts, in metres and degrees."""

    knee: FloatArray
    hip: FloatArray
    l5s1: FloatArray
    shoulder: FloatArray
    pelvis_deg: FloatArray
    thorax_deg: FloatArray


def _chain(lengths: BodyLengths, style: Style, depth: FloatArray, shank_deg: FloatArray) -> _Chain:
    """Forward kinematics from the ankle at 0."""
    joints = spine_joints()
    low, high = joints["l5s1"].height, joints["t12l1"].height
    thigh = shank_deg - style.knee_deg * depth
    pelvis = thigh + style.hip_deg * depth
    thorax = pelvis + style.lumbar_deg * depth
    knee = _step(shank_deg, lengths.shank)
    hip = knee + _step(thigh, lengths.thigh)
    l5s1 = hip + _step(pelvis, low * lengths.trunk)
    lumbar = l5s1 + _step((pelvis + thorax) / 2, (high - low) * lengths.trunk)
    return _Chain(knee, hip, l5s1, lumbar + _step(thorax, (1 - high) * lengths.trunk), pelvis, thorax)


def _balanced(lift: Lift, style: Style, hands: FloatArray, depth: FloatArray) -> _Chain:
    """Lean at the ankles until the mass stands over its place of the foot."""

    def ahead(shank_deg: FloatArray) -> FloatArray:
        chain = _chain(lift.lengths, style, depth, shank_deg)
        return BALANCE * lift.lengths.foot - _mass_centre_x(lift, chain, hands)

    far = np.full(len(depth), _FARTHEST_LEAN_DEG)
    return _chain(lift.lengths, style, depth, _bisected(ahead, -far, far))


def _mass_centre_x(lift: Lift, chain: _Chain, hands: FloatArray) -> FloatArray:
    """Forward place of the mass of body and load; the forearms count as hands, the feet stay on the floor."""
    upper = upper_body(lift.body.table, lift.body.sex)
    hip, shoulder = chain.hip[:, 0], chain.shoulder[:, 0]
    low = spine_joints()["l5s1"].height
    share = (upper.trunk.height - low) / (1 - low)
    rows = (
        (upper.trunk.mass, (1 - share) * chain.l5s1[:, 0] + share * shoulder),
        (upper.pelvis.mass, hip + upper.pelvis.height / low * (chain.l5s1[:, 0] - hip)),
        (upper.head.mass, _head(lift.lengths, chain, upper.head.height)[:, 0]),
        (2 * upper.upper_arm.mass, (shoulder + (shoulder + hands[:, 0]) / 2) / 2),
        (2 * (upper.forearm.mass + upper.hand.mass), hands[:, 0]),
        (2 * upper.thigh.mass, hip + upper.thigh.centre * (chain.knee[:, 0] - hip)),
        (2 * upper.shank.mass, (1 - upper.shank.centre) * chain.knee[:, 0]),
        (2 * upper.foot.mass, np.full(len(hip), 0.2 * lift.lengths.foot)),
        (lift.load.mass_kg / lift.body.mass_kg, hands[:, 0]),
    )
    return np.asarray(sum(mass * place for mass, place in rows) / sum(mass for mass, _ in rows))


def _posture(lift: Lift, style: Style, hands: FloatArray, depth: FloatArray) -> Posture:
    chain, lengths = _balanced(lift, style, hands, depth), lift.lengths
    arm = _reaching(lengths, chain.shoulder, hands)
    nothing = np.zeros(len(depth))
    return Posture(
        time_s=lift.time_s,
        knee=chain.knee,
        hip=chain.hip,
        l5s1=chain.l5s1,
        shoulder=chain.shoulder,
        ear=_head(lengths, chain, upper_body(lift.body.table, lift.body.sex).head.height),
        arms=(arm, arm),
        trunk_m=lengths.trunk,
        leg_m=lengths.thigh + lengths.shank,
        disc_inclination_deg=chain.pelvis_deg,
        lumbar_flexion_deg=style.lumbar_deg * depth,
        hip_flexion_deg=style.hip_deg * depth,
        knee_flexion_deg=style.knee_deg * depth,
        hip_flexion_error_deg=nothing,
        knee_flexion_error_deg=nothing,
        standard_error_m=np.zeros((len(depth), len(Landmark))),
    )


def _reaching(lengths: BodyLengths, shoulder: FloatArray, hands: FloatArray) -> Arm:
    """Two-link arm to the hands, the elbow behind the line between."""
    line = hands - shoulder
    reach = np.clip(np.hypot(*line.T), 1e-6, lengths.upper_arm + lengths.forearm)
    along = (lengths.upper_arm**2 - lengths.forearm**2 + reach**2) / (2 * reach)
    aside = np.sqrt(np.maximum(lengths.upper_arm**2 - along**2, 0.0))
    unit = line / np.maximum(np.hypot(*line.T), 1e-6)[:, None]
    behind = np.stack([unit[:, 1], -unit[:, 0]], axis=1)
    elbow = shoulder + along[:, None] * unit + aside[:, None] * behind
    return Arm(shoulder, elbow, hands)


def _head(lengths: BodyLengths, chain: _Chain, height: float) -> FloatArray:
    return chain.shoulder + _step(chain.thorax_deg, (height - 1) * lengths.trunk)


def _measured_lengths(motion: Motion, metres: float, body: Body) -> BodyLengths:
    """Median lengths; the largest tenth where a part leaves the plane, and the foot by the stature."""

    def length(one: Landmark, other: Landmark) -> float:
        apart = np.hypot(*(motion.at(one) - motion.at(other)).T) * metres
        return float(np.nanpercentile(apart, 75)) if np.isfinite(apart).any() else np.nan

    return BodyLengths(
        trunk=length(Landmark.HIP, Landmark.SHOULDER),
        thigh=length(Landmark.KNEE, Landmark.HIP),
        shank=length(Landmark.ANKLE, Landmark.KNEE),
        upper_arm=length(Landmark.SHOULDER, Landmark.ELBOW),
        forearm=length(Landmark.ELBOW, Landmark.WRIST),
        foot=BodyLengths.of_body(body).foot,
    )


def _bisected(function: Callable[[FloatArray], FloatArray], low: FloatArray, high: FloatArray) -> FloatArray:
    """Find where a falling function crosses 0, element by element; its nearer end where it does not."""
    for _ in range(_STEPS):
        middle = (low + high) / 2
        above = function(middle) > 0
        low, high = np.where(above, middle, low), np.where(above, high, middle)
    return high


def _step(inclination_deg: FloatArray, length: float) -> FloatArray:
    angle = np.radians(inclination_deg)
    return np.asarray(length * np.stack([np.sin(angle), np.cos(angle)], axis=-1))
