"""Which faults there are, and looking for those that a drill is judged by."""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from hiphinge.faults import wall_missed
from hiphinge.faults.finding import Finding
from hiphinge.faults.scene import Scene
from hiphinge.knowledge.faults import fault_knowledge
from hiphinge.reps import Half


def _modules() -> Iterator[ModuleType]:
    """Modules beside this one that look for a fault."""
    names = (f"{__package__}.{module.name}" for module in iter_modules([str(Path(__file__).parent)]))
    for name in names:
        if name != __name__ and hasattr(module := import_module(name), "look"):
            yield module


#: All faults; each looks at one repetition.
FAULTS: Mapping[str, Callable[[Scene], Finding]] = {fault.CODE: fault.look for fault in _modules()}


def findings(scene: Scene) -> tuple[Finding, ...]:
    """Look for every fault that the drill is judged by, in the order of the drill's table."""
    return tuple(FAULTS[code](scene) for code in scene.drill.expectation.faults if _asked(code, scene))


def _asked(code: str, scene: Scene) -> bool:
    """Whether a fault is looked for: not by a way that is missing, nor at a wall that is not there."""
    if isinstance(scene.rep, Half) and fault_knowledge(code).way not in (None, scene.rep.way):
        return False
    return code != wall_missed.CODE or scene.motion.wall is not None or "wall" in scene.drill.equipment
