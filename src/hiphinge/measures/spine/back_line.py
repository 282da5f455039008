"""The spine from the outline of the back: the standing back is bent until it lies on the outline seen."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hiphinge import filtering
from hiphinge.body import Landmark
from hiphinge.measures.angles import difference_deg, inclination_deg
from hiphinge.measures.series import Series
from hiphinge.measures.spine.dowel import agreeing, laid
from hiphinge.measures.spine.fitting import Fit, Seen, fit
from hiphinge.measures.spine.neutral import Neutral, without_bulges
from hiphinge.measures.spine.shape import low_back_shape
from hiphinge.measures.spine.spine import Spine
from hiphinge.measures.spine.template import C7, FOLD, HIP, LUMBAR, NECK, PELVIS, UPPER_BACK, Template
from hiphinge.measures.standing import LEAST_FRAMES, quiet_frames, trunk_length
from hiphinge.motion import BackLine, FloatArray, Motion
from hiphinge.texts import Message

#: The standing back needs this share of the outline, from thigh to head.
LEAST_STANDING = 0.4
#: The back is told where this share of it is seen, from the hip's height to the neck, and where that pins the
#: low back to this standard error: a hand in its middle does no harm, a hidden end does.
LEAST_SEEN, WIDEST_SCATTER_DEG = 0.15, 9.5
#: A point of the back is seen where the outline lies this near, and followed where a trusted point of it does
#: (trunk lengths). Of what is seen this share must be followed: else what is seen is no back.
SEEN_WITHIN, FOLLOWED_WITHIN, LEAST_TRUST, LEAST_FOLLOWED = 0.12, 0.04, 0.2, 0.5
#: Cut-off of the smoothing, as usual for slow bending of the trunk.
CUTOFF_HZ = 4.0
#: Outliers of single frames smaller than this are left alone.
OUTLIER_DEG = 4.0
#: Distance between points of the standing back, in trunk lengths.
SPACING = 0.02
#: Errors of the model, found on phantoms: at rest, per degree of flexion, per degree of lean and per degree
#: of yaw (the outline of a body seen obliquely is not that of its middle).
REST_ERROR_DEG, ERROR_PER_FLEXION, ERROR_PER_LEAN, ERROR_PER_YAW = 0.5, 0.07, 0.02, 0.5
#: Necks by outline and by ear and nose that differ by the first agree; from the second on their mean is told.
NECK_APART_DEG = (6.0, 16.0)
#: Direction from ear to nose where the face is not seen.
LEVEL_HEAD_DEG = 90.0
_HIDDEN = Message("spine-hidden")
_MISFIT = Message("spine-misfit")
_NO_STANDING = Message("spine-no-standing")


@dataclass(frozen=True)
class BackLineSpine:
    """Tells the spine from `Motion.back`; see `template.Template` for the model."""

    name: str = "back line"

    def spine(self, motion: Motion, neutral: Neutral | None) -> Spine | None:
        """Tell the spine; None without a back line."""
        if motion.back is None:
            return None
        trunk = trunk_length(motion.positions)
        quiet = quiet_frames(motion)
        if quiet.any():
            neutral = neutral_in(motion, motion.back, quiet, trunk) or neutral
        if not trunk > 0:
            return Spine(self.name, {}, messages=(_HIDDEN,))
        shape = low_back_shape(motion, motion.back, trunk)
        if neutral is None:
            message = _HIDDEN if quiet.any() else _NO_STANDING
            return Spine(self.name, {shape.name: shape}, messages=(message,))
        template = Template.of(neutral)
        seen = _seen(motion, motion.back, neutral, trunk)
        found = fit(template, seen)
        cover = _cover(template, seen, found)
        told = cover.told & (_scatter_deg(found, LUMBAR) <= WIDEST_SCATTER_DEG) & np.isfinite(found.misfit)
        # an arm behind the back goes along with it, so that bends are told with it, but it carries no rod
        bare = Template.of(without_bulges(neutral))
        dowel = laid(motion, bare, found.posture, told & quiet, told, trunk)
        return Spine(
            self.name,
            {**_series(motion, seen, found, told & quiet, told), shape.name: shape},
            _line(motion, template, found, cover.followed & told[:, None], trunk),
            None if dowel is None else agreeing(dowel, shape),
            neutral,
            _why_untold(told, cover, np.isfinite(seen.trunk)),
        )


def neutral_in(motion: Motion, back: BackLine, quiet: NDArray[np.bool_], trunk: float) -> Neutral | None:
    """Take the back of quiet frames as what bends are compared with.

    Parameters
    ----------
    motion : Motion
    back : BackLine
    quiet : ndarray of bool, shape (frames,)
        At least one frame: standing, or sitting tall for bends of someone who sits.
    trunk : float
        Length of the trunk in the unit of the motion.

    Returns
    -------
    Neutral or None
        The median back, evenly spaced and smoothed; None where too little of it is seen.
    """
    hip = motion.at(Landmark.HIP)
    relative = (back.points[quiet] - hip[quiet, None]) / trunk
    often = np.isfinite(relative[..., 0]).mean(axis=0) > 0.5
    if often.mean() < LEAST_STANDING:
        return None
    line = np.nanmedian(relative[:, often], axis=0)
    return Neutral(
        _even(line),
        float(np.median(inclination_deg(hip, motion.at(Landmark.SHOULDER))[quiet])),
        float(np.median(inclination_deg(motion.at(Landmark.KNEE), hip)[quiet])),
        _median_or(_head_deg(motion)[quiet], LEVEL_HEAD_DEG),
    )


def _median_or(values: FloatArray, otherwise: float) -> float:
    return float(np.nanmedian(values)) if np.isfinite(values).any() else otherwise


def _even(line: FloatArray) -> FloatArray:
    """Points at even distances along a line, smoothed over a few of them."""
    steps = np.hypot(*np.diff(line, axis=0).T)
    kept = np.append(True, steps > 1e-6)
    along = np.append(0.0, np.cumsum(steps))[kept]
    grid = np.arange(0.0, along[-1], SPACING)
    even = np.stack([np.interp(grid, along, part) for part in line[kept].T], axis=1)
    kernel = np.array([1, 4, 6, 4, 1]) / 16
    wide = np.pad(even, ((2, 2), (0, 0)), mode="reflect", reflect_type="odd")
    return np.stack([np.convolve(part, kernel, mode="valid") for part in wide.T], axis=1)


def _head_deg(motion: Motion) -> FloatArray:
    """Direction from ear to nose."""
    return inclination_deg(motion.at(Landmark.EAR), motion.at(Landmark.NOSE))


def _seen(motion: Motion, back: BackLine, neutral: Neutral, trunk: float) -> Seen:
    hip = motion.at(Landmark.HIP)
    line = (back.points - hip[:, None]) / trunk
    lean = inclination_deg(hip, motion.at(Landmark.SHOULDER))
    turn = difference_deg(lean, np.full(len(lean), neutral.trunk_inclination_deg))
    thigh = inclination_deg(motion.at(Landmark.KNEE), hip) - neutral.thigh_inclination_deg
    neck = difference_deg(_head_deg(motion), np.full(len(lean), neutral.head_inclination_deg)) - turn
    trunk_turn, thigh_turn, neck_turn = (np.nan_to_num(np.radians(v)) for v in (turn, thigh, neck))
    return Seen(line[..., 0] + 1j * line[..., 1], trunk_turn, thigh_turn, neck_turn)


@dataclass(frozen=True)
class _Cover:
    """Which points of the bent back are seen, and followed by a trusted outline, shape (frames, points)."""

    height: FloatArray
    seen: NDArray[np.bool_]
    followed: NDArray[np.bool_]

    @property
    def told(self) -> NDArray[np.bool_]:
        """Frames in which enough is seen, and what is seen is a back."""
        return np.asarray((self._share(self.seen) >= LEAST_SEEN) & ~self.misfit)

    @property
    def misfit(self) -> NDArray[np.bool_]:
        """Frames in which enough is seen, but the outline does not follow the back."""
        followed = self._share(self.followed)
        seen = self._share(self.seen)
        return np.asarray((seen >= LEAST_SEEN) & (followed < LEAST_FOLLOWED * seen))

    def _share(self, points: NDArray[np.bool_]) -> FloatArray:
        back = (self.height > 0.0) & (self.height < C7)
        return np.asarray(points[:, back].mean(axis=1))


def _cover(template: Template, seen: Seen, found: Fit) -> _Cover:
    near, followed = (np.zeros((len(found.posture), len(template.skin)), dtype=bool) for _ in range(2))
    curve = template.bent(found.posture)
    for row, (back, line, trust) in enumerate(zip(curve, seen.line, found.trust, strict=True)):
        told = np.isfinite(line)
        if not told.any():
            continue
        apart = np.abs(back[:, None] - line[told])
        near[row] = apart.min(axis=1) < SEEN_WITHIN
        trusted = trust[told] > LEAST_TRUST
        followed[row] = apart[:, trusted].min(axis=1, initial=np.inf) < FOLLOWED_WITHIN
    return _Cover(template.height, near, followed)


def _scatter_deg(found: Fit, parameter: int) -> FloatArray:
    return np.asarray(np.degrees(np.sqrt(found.covariance[:, parameter, parameter])))


def _why_untold(told: NDArray[np.bool_], cover: _Cover, there: NDArray[np.bool_]) -> tuple[Message, ...]:
    """Say why much of the back cannot be told, by what is the cause more often."""
    if told.sum() > 0.8 * there.sum():
        return ()
    missing = there & ~told
    return (_MISFIT if (cover.misfit & missing).sum() > missing.sum() / 2 else _HIDDEN,)


def _series(
    motion: Motion, seen: Seen, found: Fit, quiet: NDArray[np.bool_], told: NDArray[np.bool_]
) -> dict[str, Series]:
    """Angles as changes from quiet standing, smoothed, with their standard errors."""
    rows = (
        ("pelvis_inclination_deg", PELVIS, 1),
        ("hip_flexion_deg", HIP, 1),
        ("lumbar_flexion_deg", LUMBAR, 1),
        ("upper_back_flexion_deg", UPPER_BACK, 1),
        ("neck_extension_deg", NECK, -1),
    )
    error = _model_error(motion, found)
    neck, neck_doubt_deg = _neck(seen, found)
    posture = found.posture.copy()
    posture[:, NECK] = neck
    series = {}
    for name, parameter, sign in rows:
        raw = np.where(told, sign * np.degrees(posture[:, parameter]), np.nan)
        clean = filtering.without_outliers(motion.time_s, raw, OUTLIER_DEG)
        smooth = filtering.low_pass(motion.time_s, filtering.fill_gaps(motion.time_s, clean), CUTOFF_HZ)
        still = smooth[quiet & np.isfinite(smooth)]
        values = smooth - (np.median(still) if len(still) >= LEAST_FRAMES else 0.0)
        scatter = _scatter_deg(found, parameter)
        if parameter == NECK:
            scatter = np.hypot(scatter, neck_doubt_deg)
        series[name] = Series(name, values, np.where(np.isfinite(values), np.hypot(error, scatter), np.nan))
    return series


def _neck(seen: Seen, found: Fit) -> tuple[FloatArray, FloatArray]:
    """Flexion of the neck in radians and the doubt in it in degrees.

    Hair, hoods and hands lie on the outline of the head, so that it is held against ear and nose: where
    the two are far apart their mean is told. The doubt is a quarter of what they differ: on phantoms the
    mean is off by a fifth.
    """
    by_outline = found.posture[:, NECK]
    by_face = seen.neck + seen.trunk - found.posture[:, [PELVIS, LUMBAR, UPPER_BACK]].sum(axis=1)
    apart = by_face - by_outline
    share = np.interp(np.degrees(np.abs(apart)), NECK_APART_DEG, (0.0, 0.5))
    return by_outline + share * apart, np.asarray(np.degrees(np.abs(apart)) / 4)


def _model_error(motion: Motion, found: Fit) -> FloatArray:
    lean, lumbar = (np.degrees(np.abs(found.posture[:, part])) for part in (PELVIS, LUMBAR))
    yaw = max(0.0, (motion.view.yaw_deg or 0.0) - 5.0)
    parts = (np.full(len(lean), REST_ERROR_DEG), ERROR_PER_FLEXION * lumbar, ERROR_PER_LEAN * lean)
    return np.asarray(
        np.sqrt(
            sum(part**2 for part in parts) + (ERROR_PER_YAW * yaw * np.sin(found.posture[:, PELVIS])) ** 2
        )
    )


def _line(
    motion: Motion, template: Template, found: Fit, shown: NDArray[np.bool_], trunk: float
) -> FloatArray:
    """The bent back in the unit of the motion; NaN where it is not seen."""
    back = template.height > FOLD / 2
    curve = template.bent(found.posture)[:, back]
    line = np.stack([curve.real, curve.imag], axis=2) * trunk + motion.at(Landmark.HIP)[:, None]
    return np.where(shown[:, back, None], line, np.nan)
