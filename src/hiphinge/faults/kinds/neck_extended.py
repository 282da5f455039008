"""The head tips back."""

from dataclasses import replace

from hiphinge.faults.finding import Finding, Verdict
from hiphinge.faults.head import contradicted, tipped_back
from hiphinge.faults.judging import judged, judged_change
from hiphinge.faults.scene import Scene

CODE = "neck_extended"
#: Movements in which to look ahead is a matter of style: only what tips the head further back counts.
_LOOKING_AHEAD = ("deadlift", "squat")


def look(scene: Scene) -> Finding:
    """Judge how far the head is tipped back at the bottom, against the upper back and own standing."""
    neck = scene.at_bottom("neck_extension_deg")
    found = judged_change(CODE, scene, neck and neck.from_zero())
    if found.present and scene.drill.expectation.movement in _LOOKING_AHEAD:
        return _beyond_ahead(scene)
    return contradicted(found, scene, 1)


def _beyond_ahead(scene: Scene) -> Finding:
    """Judge how far the head is tipped back beyond looking ahead."""
    head = tipped_back(scene)
    found = judged(CODE, head and head.from_zero())
    if found.verdict is Verdict.CANNOT_TELL:
        return found
    name = f"because-neck-extended-ahead-{found.verdict}"
    return replace(found, because=replace(found.because, text=name))
