"""The low back rounds."""

from dataclasses import replace

import numpy as np

from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import Yardstick, judged_change, yardstick
from hiphinge.faults.scene import Reading, Scene
from hiphinge.knowledge.thresholds import threshold

CODE = "lumbar_rounding"
#: Thresholds of the grades mild, marked and high, and what counts as the most; their severities.
_DEGREES = ("lumbar_rounding_deg", "lumbar_marked_deg", "lumbar_high_deg")
_PERCENT = ("lumbar_neutral_percent", "lumbar_marked_percent", "lumbar_high_percent")
_SEVERITY = (0.0, 1 / 3, 2 / 3, 1.0)
_GRADES = ("mild", "marked", "high")
#: Widest error in per cent of the own maximum: half the way to a good repetition (design choice).
_WIDEST_PERCENT = 15.0


def look(scene: Scene) -> Finding:
    """Grade the largest lumbar flexion that lasts: in per cent of the own maximum where it is known."""
    flexion = scene.largest("lumbar_flexion_deg")
    maximum = scene.maximum_deg
    if flexion is None or maximum is None:
        return _graded(scene, flexion, _DEGREES, yardstick(CODE).widest_error)
    share = Reading(100 * flexion.value / maximum, 100 * flexion.error / maximum, flexion.time_s)
    return _graded(scene, share, _PERCENT, _WIDEST_PERCENT)


def _graded(scene: Scene, reading: Reading | None, names: tuple[str, ...], widest_error: float) -> Finding:
    limits = [threshold(name).value for name in names]
    by = Yardstick(limits[0], 2 * limits[2] - limits[1], widest_error, threshold(names[0]).unit)
    value = reading.value if reading else by.limit
    severity = float(np.interp(value, [*limits, by.severe], _SEVERITY))
    grade = _GRADES[min(int(3 * severity), 2)]
    of_maximum = "percent-" if by.unit == "percent" else ""
    loaded = "-loaded" if scene.drill.expectation.loaded and grade == "mild" and not of_maximum else ""
    because = f"because-lumbar-rounding-{of_maximum}{grade}{loaded}"
    found = judged_change(CODE, scene, reading, by, because)
    return replace(found, severity=severity) if found.present else found
