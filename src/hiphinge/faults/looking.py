"""Which faults there are, and looking for those that a drill is judged by."""

from collections.abc import Callable, Mapping

from hiphinge.faults import (
    lumbar_rounding,
)
from hiphinge.faults.finding import Finding
from hiphinge.faults.scene import Scene

#: All faults; each looks at one repetition.
FAULTS: Mapping[str, Callable[[Scene], Finding]] = {fault.CODE: fault.look for fault in (lumbar_rounding,)}


def findings(scene: Scene) -> tuple[Finding, ...]:
    """Look for every fault that the drill is judged by, in the order of the drill's table."""
    return tuple(FAULTS[code](scene) for code in scene.drill.expectation.faults if code in FAULTS)
