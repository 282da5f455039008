"""The spine from the outline of the back: the standing back is bent until it lies on the outline seen."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from hiphinge import filtering
from hiphinge.body import Landmark
from hiphinge.bridges import Bridges
from hiphinge.measures.angles import difference_deg, inclination_deg
from hiphinge.measures.series import Series
from hiphinge.measures.spine.dowel import agreeing, laid, rod_at_rest
from hiphinge.measures.spine.fitting import Fit, Observed, fit
from hiphinge.measures.spine.held_rod import rod_off_at_rest, with_held_rod
from hiphinge.measures.spine.neutral import head_deg, without_bulges
from hiphinge.measures.spine.shape import LOW_BACK, shapes
from hiphinge.measures.spine.spine import Spine
from hiphinge.measures.spine.template import C7, FOLD, HIP, LUMBAR, NECK, PELVIS, UPPER_BACK, Template
from hiphinge.measures.standing import LEAST_FRAMES, quiet_frames
from hiphinge.motion import BackLine, FloatArray, Motion
from hiphinge.reference import Neutral, Reference, Rest, StandingBack
from hiphinge.texts import Message

#: The back is measured where this share of it is seen, from the hip's height to the neck, and where that pins
#: the low back to this standard error: a hand in its middle does no harm, a hidden end does.
LEAST_SEEN, WIDEST_SCATTER_DEG = 0.15, 9.5
#: A point of the back is seen where the outline lies this near, and followed where a trusted point of it does
#: (trunk lengths). Of what is seen this share must be followed: else what is seen is no back.
SEEN_WITHIN, FOLLOWED_WITHIN, LEAST_TRUST, LEAST_FOLLOWED = 0.12, 0.04, 0.2, 0.5
#: Cut-off of the smoothing, as usual for slow bending of the trunk.
CUTOFF_HZ = 4.0
#: The head is read with more noise than the back, and it turns no faster than a repetition takes.
NECK_CUTOFF_HZ = 2.0
#: Outliers of single frames smaller than this are left alone.
OUTLIER_DEG = 4.0
#: Errors of the model, found on phantoms: at rest, per degree of flexion, per degree of lean and per degree
#: of yaw (the outline of a body seen obliquely is not that of its middle).
REST_ERROR_DEG, ERROR_PER_FLEXION, ERROR_PER_LEAN, ERROR_PER_YAW = 0.5, 0.07, 0.02, 0.5
#: Necks by outline and by ear and nose that differ by the first agree; from the second on their mean is used.
NECK_APART_DEG = (6.0, 16.0)
_HIDDEN = Message("spine-hidden")
_MISFIT = Message("spine-misfit")
_NO_STANDING = Message("spine-no-standing")


#: Series that are read off the posture: the parameter and its sign.
_CHANGES = (
    ("pelvis_inclination_deg", PELVIS, 1),
    ("hip_flexion_deg", HIP, 1),
    ("lumbar_flexion_deg", LUMBAR, 1),
    ("upper_back_flexion_deg", UPPER_BACK, 1),
    ("neck_extension_deg", NECK, -1),
)


@dataclass(frozen=True)
class FittedBack:
    """The standing back bent onto the outline of each frame, before anything is smoothed.

    Attributes
    ----------
    observed : Observed
    fit : Fit
    followed : ndarray of bool, shape (frames, points)
        Points of the bent back that a trusted outline follows.
    known : ndarray of bool, shape (frames,)
        Frames in which the back is measured: enough of it is seen, what is seen is a back, and it pins the
        low back down.
    misfit : ndarray of bool, shape (frames,)
        Frames in which enough is seen, but the outline does not follow the back.
    """

    observed: Observed
    fit: Fit
    followed: NDArray[np.bool_]
    known: NDArray[np.bool_]
    misfit: NDArray[np.bool_]


NAME = "back line"


@dataclass(frozen=True)
class BackLineSpine:
    """Measures the spine by `Motion.back`; see `template.Template` for the model."""

    name: str = NAME

    def spine(self, motion: Motion, reference: Reference) -> Spine | None:
        """Measure the spine; None without a back line."""
        if motion.back is None:
            return None
        if not reference.trunk_length > 0:
            return Spine(self.name, {}, messages=(_HIDDEN,))
        shape = shapes(motion, motion.back, reference.trunk_length)
        if reference.back is None:
            message = _NO_STANDING if reference.standing is None else _HIDDEN
            return Spine(self.name, shape, messages=(message,))
        fitted = fitted_back(motion, motion.back, reference, reference.back)
        spine = compared_with_standing(motion, fitted, reference, reference.back)
        dowel = spine.dowel and agreeing(spine.dowel, shape[LOW_BACK.name])
        if dowel is not None and spine.rest is not None:
            dowel = with_held_rod(dowel, motion, reference, spine.rest)
        return replace(spine, series={**spine.series, **shape}, dowel=dowel)


def compared_with_standing(
    motion: Motion, fitted: FittedBack, reference: Reference, back: StandingBack
) -> Spine:
    """Smooth what was fitted to each frame, and compare it with standing.

    Parameters
    ----------
    motion : Motion
    fitted : FittedBack
        On the frames of the motion.
    reference : Reference
    back : StandingBack
        What was fitted; what the fit reads in standing is learned here where it is not known yet.

    Returns
    -------
    Spine
        Without the shape of the low back and what depends on it.
    """
    smooth = _smoothed(motion, fitted)
    # an arm behind the back goes along with it, so that bends are measured with it, but it carries no rod
    bare = Template.of(without_bulges(back.neutral))
    rest = reference.rest
    if rest is None or rest.source != NAME:
        still = quiet_frames(motion.positions, reference.standing)
        quiet = fitted.known & still
        rest = Rest(
            NAME,
            _levels(smooth, quiet),
            rod_at_rest(bare, fitted.fit.posture[quiet]),
            rod_off_at_rest(motion, reference.trunk_length, still),
        )
    return Spine(
        NAME,
        _series(reference, fitted, smooth, rest),
        _line(motion, Template.of(back.neutral), fitted, reference.trunk_length),
        laid(motion, bare, fitted.fit.posture, fitted.known, rest, reference),
        rest,
        _why_missing(fitted),
    )


def fitted_back(motion: Motion, outline: BackLine, reference: Reference, back: StandingBack) -> FittedBack:
    """Bend the standing back onto the outline of each frame.

    Each frame is fitted on its own, but for how freely the low back may bend, which a few frames decide
    together (see `fitting.fit`): some frames of a motion give what the whole gives of them.

    Parameters
    ----------
    motion : Motion
    outline : BackLine
        That of the motion.
    reference : Reference
        With a length of the trunk.
    back : StandingBack

    Returns
    -------
    FittedBack
    """
    template = Template.of(back.neutral)
    observed = _observed(motion, outline, back.neutral, reference.trunk_length)
    found = _fit_bridged(template, observed, motion)
    cover = _cover(template, observed, found)
    pinned = (_scatter_deg(found, LUMBAR) <= WIDEST_SCATTER_DEG) & np.isfinite(found.misfit)
    return FittedBack(observed, found, cover.followed, cover.known & pinned, cover.misfit)


def _fit_bridged(template: Template, observed: Observed, motion: Motion) -> Fit:
    """Fit the frames that were looked at; those between two of them lie between their fits."""
    if motion.interpolated is None:
        return fit(template, observed)
    between = motion.interpolated
    bridges = Bridges.over(motion.time_s, ~between, set(np.flatnonzero(between).tolist()))
    return fit(template, observed.part(np.flatnonzero(~bridges.marks(len(between))))).bridged(
        bridges, len(between)
    )


def _observed(motion: Motion, back: BackLine, neutral: Neutral, trunk: float) -> Observed:
    hip = motion.at(Landmark.HIP)
    line = (back.points - hip[:, None]) / trunk
    lean = inclination_deg(hip, motion.at(Landmark.SHOULDER))
    turn = difference_deg(lean, np.full(len(lean), neutral.trunk_inclination_deg))
    thigh = inclination_deg(motion.at(Landmark.KNEE), hip) - neutral.thigh_inclination_deg
    neck = difference_deg(head_deg(motion), np.full(len(lean), neutral.head_inclination_deg)) - turn
    trunk_turn, thigh_turn, neck_turn = (np.nan_to_num(np.radians(v)) for v in (turn, thigh, neck))
    return Observed(line[..., 0] + 1j * line[..., 1], trunk_turn, thigh_turn, neck_turn)


@dataclass(frozen=True)
class _Cover:
    """Which points of the bent back are seen, and followed by a trusted outline, shape (frames, points)."""

    height: FloatArray
    seen: NDArray[np.bool_]
    followed: NDArray[np.bool_]

    @property
    def known(self) -> NDArray[np.bool_]:
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


def _cover(template: Template, observed: Observed, found: Fit) -> _Cover:
    near, followed = (np.zeros((len(found.posture), len(template.skin)), dtype=bool) for _ in range(2))
    curve = template.bent(found.posture)
    for row, (back, line, trust) in enumerate(zip(curve, observed.line, found.trust, strict=True)):
        there = np.isfinite(line)
        if not there.any():
            continue
        apart = back[:, None] - line[there]
        square = apart.real**2 + apart.imag**2
        near[row] = square.min(axis=1) < SEEN_WITHIN**2
        trusted = trust[there] > LEAST_TRUST
        followed[row] = square[:, trusted].min(axis=1, initial=np.inf) < FOLLOWED_WITHIN**2
    return _Cover(template.height, near, followed)


def _scatter_deg(found: Fit, parameter: int) -> FloatArray:
    return np.asarray(np.degrees(np.sqrt(found.covariance[:, parameter, parameter])))


def _why_missing(fitted: FittedBack) -> tuple[Message, ...]:
    """Say why much of the back is not measured, by what is the cause more often."""
    missing = ~fitted.known
    if missing.mean() < 0.2:
        return ()
    return (_MISFIT if (fitted.misfit & missing).sum() > missing.sum() / 2 else _HIDDEN,)


def _smoothed(motion: Motion, fitted: FittedBack) -> dict[str, FloatArray]:
    """Angles of the fit without outliers and smoothed, in degrees."""
    posture = fitted.fit.posture.copy()
    posture[:, NECK], _ = _neck(fitted)
    smooth = {}
    for name, parameter, sign in _CHANGES:
        raw = np.where(fitted.known, sign * np.degrees(posture[:, parameter]), np.nan)
        clean = filtering.without_outliers(motion.time_s, raw, OUTLIER_DEG)
        filled = filtering.fill_gaps(motion.time_s, clean)
        smooth[name] = filtering.low_pass(
            motion.time_s, filled, NECK_CUTOFF_HZ if parameter == NECK else CUTOFF_HZ
        )
    return smooth


def _levels(smooth: Mapping[str, FloatArray], quiet: NDArray[np.bool_]) -> dict[str, float]:
    """Medians in quiet standing; 0 where too few of its frames are measured."""
    still = {name: values[quiet & np.isfinite(values)] for name, values in smooth.items()}
    return {
        name: float(np.median(values)) if len(values) >= LEAST_FRAMES else 0.0
        for name, values in still.items()
    }


def _series(
    reference: Reference, fitted: FittedBack, smooth: Mapping[str, FloatArray], rest: Rest
) -> dict[str, Series]:
    """Angles as changes from quiet standing, with their standard errors."""
    error = _model_error(reference, fitted.fit)
    series = {}
    for name, parameter, _ in _CHANGES:
        values = smooth[name] - rest.series[name]
        scatter = _scatter_deg(fitted.fit, parameter)
        if parameter == NECK:
            scatter = np.hypot(scatter, _neck(fitted)[1])
        series[name] = Series(name, values, np.where(np.isfinite(values), np.hypot(error, scatter), np.nan))
    return series


def _neck(fitted: FittedBack) -> tuple[FloatArray, FloatArray]:
    """Flexion of the neck in radians and the doubt in it in degrees.

    Hair, hoods and hands lie on the outline of the head, so that it is held against ear and nose: where
    the two are far apart their mean is used. The doubt is a quarter of what they differ: on phantoms the
    mean is off by a fifth.
    """
    seen, posture = fitted.observed, fitted.fit.posture
    by_outline = posture[:, NECK]
    by_face = seen.neck + seen.trunk - posture[:, [PELVIS, LUMBAR, UPPER_BACK]].sum(axis=1)
    apart = by_face - by_outline
    share = np.interp(np.degrees(np.abs(apart)), NECK_APART_DEG, (0.0, 0.5))
    return by_outline + share * apart, np.asarray(np.degrees(np.abs(apart)) / 4)


def _model_error(reference: Reference, found: Fit) -> FloatArray:
    lean, lumbar = (np.degrees(np.abs(found.posture[:, part])) for part in (PELVIS, LUMBAR))
    yaw = max(0.0, (reference.view.yaw_deg or 0.0) - 5.0)
    parts = (np.full(len(lean), REST_ERROR_DEG), ERROR_PER_FLEXION * lumbar, ERROR_PER_LEAN * lean)
    return np.asarray(
        np.sqrt(
            sum(part**2 for part in parts) + (ERROR_PER_YAW * yaw * np.sin(found.posture[:, PELVIS])) ** 2
        )
    )


def _line(motion: Motion, template: Template, fitted: FittedBack, trunk: float) -> FloatArray:
    """The bent back in the unit of the motion; NaN where it is not seen."""
    back = template.height > FOLD / 2
    curve = template.bent(fitted.fit.posture)[:, back]
    line = np.stack([curve.real, curve.imag], axis=2) * trunk + motion.at(Landmark.HIP)[:, None]
    shown = fitted.followed & fitted.known[:, None]
    return np.where(shown[:, back, None], line, np.nan)
