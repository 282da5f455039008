"""Which way of bending it was: one decision distinguishes bends that look alike.

A hinge, a squat in its place, a bend from the waist and a hinge with the pelvis tucked share most of their
signs. Each bend gets one name, so that no two faults are reported for the same sign.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from hiphinge.faults.feet import shank_error_deg
from hiphinge.faults.finding import Finding, Verdict
from hiphinge.faults.judging import Yardstick, cannot_tell, missing, yardstick
from hiphinge.faults.scene import Estimate, Scene
from hiphinge.knowledge.faults import fault_knowledge
from hiphinge.knowledge.thresholds import threshold
from hiphinge.texts import Message, text_name

#: Most severe values and widest errors of the signs that have no row of their own (design choice).
_RATIO, _SHANK, _TRAVEL, _THIGH = (0.5, 0.3), (45.0, 7.5), (0.0, 0.05), (110.0, 7.5)


class Pattern(StrEnum):
    """A way of bending."""

    HINGE = "hinge"
    SQUAT = "squat"
    WAIST_BEND = "waist-bend"
    TUCKED_HINGE = "tucked-hinge"


@dataclass(frozen=True)
class Signs:
    """Signs of a way of bending, at the bottom; None where one cannot be measured.

    Attributes
    ----------
    trunk, trunk_thigh, hip, knee : Estimate or None
        Trunk inclination, apparent hip flexion, that from pelvis to thigh, and knee flexion, in degrees.
    shank : Estimate or None
        Forward inclination of the shank beyond own standing, in degrees.
    low_hips : Estimate or None
        How far the thigh lies back from upright, in degrees, once the trunk is as upright as in a squat.
    hip_travel : Estimate or None
        How far the hips went back, in leg lengths.
    pelvis_back : Estimate or None
        Largest turn of the pelvis backwards on the way down, in degrees.
    """

    trunk: Estimate | None = None
    trunk_thigh: Estimate | None = None
    hip: Estimate | None = None
    knee: Estimate | None = None
    shank: Estimate | None = None
    low_hips: Estimate | None = None
    hip_travel: Estimate | None = None
    pelvis_back: Estimate | None = None

    @property
    def ratio(self) -> Estimate | None:
        """Apparent hip flexion over knee flexion, once the knees bend more than in a hinge."""
        hip, knee = self.trunk_thigh, self.knee
        if hip is None or knee is None or knee.value < threshold("squat_knee_warn_deg").value:
            return None
        error = np.hypot(hip.error, hip.value / knee.value * knee.error) / knee.value
        return Estimate(hip.value / knee.value, float(error), knee.time_s)


@dataclass(frozen=True)
class Decision:
    """The name of a bend.

    Attributes
    ----------
    pattern : Pattern or None
        None where it cannot be decided.
    grounds : tuple of str
        Names of the signs in favour of it, the most severe first.
    """

    pattern: Pattern | None
    grounds: tuple[str, ...] = ()


def squat_yardsticks(knee_deg: float | None = None) -> dict[str, Yardstick]:
    """What the signs of a squat are held against, by their names.

    Parameters
    ----------
    knee_deg : float, optional
        Most knee flexion that the drill allows. Beyond that of a plain hinge, bent knees and what goes with
        them are part of the drill, and only still deeper knees are a squat, or hips as low as in one.
    """
    usual = threshold("squat_knee_deg").value
    if knee_deg is not None and knee_deg > usual:
        deeper = yardstick("squat_substitution", knee_deg)
        return {"knee": deeper, "low_hips": _beside("squat_thigh_deg", *_THIGH)}
    return {
        "knee": yardstick("squat_substitution"),
        "ratio": _beside("squat_hip_knee_ratio", *_RATIO),
        "shank": _beside("shank_fault_deg", *_SHANK),
    }


def decide(signs: Signs, squat: Mapping[str, Yardstick]) -> Decision:
    """Name a bend.

    The legs come first: what they make a squat is no matter of the waist or the pelvis. A hip that folds
    too little is a bend from the waist, unless it would fold enough had the pelvis not turned back.

    Parameters
    ----------
    signs : Signs
    squat : mapping of str to Yardstick
        From `squat_yardsticks`.
    """
    measured = {name: reading for name in squat if (reading := getattr(signs, name)) is not None}
    sides = {name: squat[name].side(reading) for name, reading in measured.items()}
    grounds = [name for name, side in sides.items() if side is Verdict.PRESENT]
    if grounds:
        by_severity = sorted(grounds, key=lambda name: -squat[name].severity(measured[name]))
        return Decision(Pattern.SQUAT, tuple(by_severity))
    found = _of_the_back(signs)
    unclear = Verdict.CANNOT_TELL in sides.values() and found.pattern is Pattern.HINGE
    return Decision(None) if signs.knee is None or unclear else found


def leans_enough(trunk: Estimate) -> bool:
    """Whether the trunk leans far enough for the hips to have to fold."""
    return trunk.value >= threshold("waist_bend_trunk_deg").value


def _of_the_back(signs: Signs) -> Decision:
    """Name a bend whose legs are those of a hinge."""
    if signs.trunk is None or signs.hip is None or signs.pelvis_back is None:
        return Decision(None)
    folds, tucks = yardstick("waist_bend"), yardstick("pelvis_tuck")
    fold, tuck = folds.side(signs.hip), tucks.side(signs.pelvis_back)
    folds_little = fold is Verdict.PRESENT and leans_enough(signs.trunk)
    would_fold = signs.hip.value + signs.pelvis_back.value >= folds.limit
    if tuck is Verdict.PRESENT and (would_fold or not folds_little):
        return Decision(Pattern.TUCKED_HINGE, ("pelvis_back",))
    if folds_little:
        return Decision(Pattern.WAIST_BEND, ("hip", *_still_hips(signs)))
    clear = tuck is Verdict.ABSENT and (fold is Verdict.ABSENT or not leans_enough(signs.trunk))
    return Decision(Pattern.HINGE if clear else None)


def _still_hips(signs: Signs) -> tuple[str, ...]:
    """Hips that hardly go back support a bend from the waist; balance alone fixes most of their way."""
    travel = signs.hip_travel
    still = _beside("waist_bend_hip_travel", *_TRAVEL)
    return ("hip_travel",) if travel and still.side(travel) is Verdict.PRESENT else ()


def _beside(name: str, severe: float, widest_error: float) -> Yardstick:
    known = threshold(name)
    return Yardstick(known.value, severe, widest_error, known.unit)


def signs_of(scene: Scene) -> Signs:
    """Read the signs of a repetition."""
    bent = squat_yardsticks(most_knee_deg(scene))["knee"].limit
    return Signs(
        trunk=scene.at_bottom("trunk_inclination_deg"),
        trunk_thigh=scene.at_bottom("trunk_thigh_flexion_deg"),
        hip=scene.at_bottom("hip_flexion_deg"),
        knee=_doubted(scene, scene.at_bottom("knee_flexion_deg"), bent),
        shank=_doubted(scene, _shank(scene), threshold("shank_fault_deg").value),
        low_hips=_low_hips(scene),
        hip_travel=scene.at_bottom("hip_travel"),
        pelvis_back=_pelvis_back(scene),
    )


def decision(scene: Scene, signs: Signs) -> Decision:
    """Name the bend of a repetition by its signs and what its drill allows."""
    return decide(signs, squat_yardsticks(most_knee_deg(scene)))


def most_knee_deg(scene: Scene) -> float | None:
    """Most knee flexion that the drill allows; None where it is open.

    A squat's own does not count: there the question is only whether it was a squat or a hinge.
    """
    asked = scene.drill.expectation
    return None if asked.knee_deg is None or asked.movement == "squat" else asked.knee_deg[1]


def reported_once(found: Finding, own: Pattern, decided: Decision) -> Finding:
    """Take a fault back that is only a sign of a bend with another name."""
    if not found.present or decided.pattern is own:
        return found
    if decided.pattern is None:
        return cannot_tell(found.fault, missing(fault_knowledge("squat_substitution"), "knee_flexion_deg"))
    return cannot_tell(found.fault, Message(text_name("because", found.fault, "as", decided.pattern)))


def _doubted(scene: Scene, reading: Estimate | None, limit_deg: float) -> Estimate | None:
    """The same reading of the legs, with a further error where it speaks for a squat.

    An ankle that is dragged up makes knees look more bent and shins more tipped than they are, not less: what
    rules a squat out is not in doubt.
    """
    if reading is None or reading.value <= limit_deg:
        return reading
    return replace(reading, error=float(np.hypot(reading.error, shank_error_deg(scene))))


def _shank(scene: Scene) -> Estimate | None:
    """How far the shank tips forward beyond own standing, once the trunk leans."""
    trunk, shank = scene.at_bottom("trunk_inclination_deg"), scene.at_bottom("shank_inclination_deg")
    stood = scene.stood("shank_inclination_deg")
    if trunk is None or shank is None or stood is None:
        return None
    if trunk.value < threshold("leaning_trunk_deg").value:
        return None
    return Estimate(shank.value - stood.value, shank.error, shank.time_s)


def _low_hips(scene: Scene) -> Estimate | None:
    """How far the thigh lies back; 0 while the trunk leans further than in a squat."""
    trunk, knee = scene.at_bottom("trunk_inclination_deg"), scene.at_bottom("knee_flexion_deg")
    thigh = scene.at_bottom("thigh_inclination_deg")
    if trunk is None or knee is None or thigh is None:
        return None
    upright = trunk.value + trunk.error < threshold("squat_trunk_deg").value
    return -thigh if upright else Estimate(0.0, thigh.error, thigh.time_s)


def _pelvis_back(scene: Scene) -> Estimate | None:
    """How far the pelvis turns back on the way down from where it was furthest forward, or from standing."""
    pelvis, time_s, descent = (
        scene.measures.series["pelvis_inclination_deg"],
        scene.measures.time_s,
        scene.descent,
    )
    if not descent.any():
        return None
    down = descent | (scene.bottom & (time_s > time_s[descent][0]))
    so_far = np.where(down & np.isfinite(pelvis.values), pelvis.values, 0.0)
    return scene.extreme(np.maximum.accumulate(so_far) - pelvis.values, pelvis.standard_error, rows=down)
