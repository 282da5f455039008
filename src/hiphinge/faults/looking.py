"""Which faults there are, and looking for those that a drill is judged by."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pkgutil import iter_modules

from hiphinge.faults import kinds
from hiphinge.faults.finding import Finding
from hiphinge.faults.scene import Scene
from hiphinge.knowledge.faults import fault_knowledge
from hiphinge.reps import Half

Look = Callable[[Scene], Finding]


def _looks() -> dict[str, Look]:
    """Find the modules of all faults; each is named after the code of its fault."""
    codes = (module.name for module in iter_modules(kinds.__path__))
    return {code: import_module(f"{kinds.__name__}.{code}").look for code in codes}


#: All faults; each looks at one repetition.
FAULTS: Mapping[str, Look] = _looks()


def findings(scene: Scene) -> tuple[Finding, ...]:
    """Look for every fault that the drill is judged by, the most important first."""
    return tuple(FAULTS[code](scene) for code in scene.drill.expectation.faults if _asked(code, scene))


def _asked(code: str, scene: Scene) -> bool:
    """Whether a fault is looked for: not by a way that is missing, nor at a wall that is not there."""
    known = fault_knowledge(code)
    if isinstance(scene.rep, Half) and known.way not in (None, scene.rep.way):
        return False
    return "wall" not in known.points or scene.motion.wall is not None or "wall" in scene.drill.equipment
