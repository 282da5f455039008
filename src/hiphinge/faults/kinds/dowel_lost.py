"""The stick along the back loses touch."""

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import median_filter

from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import judged_change
from hiphinge.faults.scene import LEAST_KNOWN, Estimate, Scene
from hiphinge.measures.spine.dowel import PARTED, UNKNOWN, Dowel

CODE = "dowel_lost"


def look(scene: Scene) -> Finding:
    """Judge the share of the repetition in which head, mid-back and tailbone all keep touch."""
    dowel = scene.measures.dowel
    return judged_change(CODE, scene, None if dowel is None else _kept(scene, dowel))


def _kept(scene: Scene, dowel: Dowel) -> Estimate | None:
    """Per cent of the clear frames with all three touches; one lost for less than ``lasting_s`` is kept."""
    contacts = np.stack(list(dowel.contact.values()))
    # the virtual rod lies on the back that gives this error: no touch is surer
    sure = np.isfinite(scene.measures.series["lumbar_flexion_deg"].standard_error)
    sure = sure if dowel.held is None else sure | dowel.held
    lost = (contacts == PARTED).any(axis=0)
    clear = scene.inside & sure & (lost | (contacts != UNKNOWN).all(axis=0))
    if not scene.sure or clear.sum() < LEAST_KNOWN * scene.inside.sum():
        return None
    lasting = median_filter(lost[clear], 2 * (scene.lasting // 2) + 1)
    # what is lost shows most where the trunk leans most
    lean = np.nan_to_num(scene.measures["trunk_inclination_deg"][clear])
    shown = int(np.where(lasting, lean, -np.inf).argmax())
    kept, shown_s = 100 * np.mean(~lasting), scene.measures.time_s[clear][shown]
    return Estimate(float(kept), _error(scene, clear, lasting), float(shown_s))


def _error(scene: Scene, clear: NDArray[np.bool_], lost: NDArray[np.bool_]) -> float:
    """Each loss and return is timed to half of ``lasting_s``; what is unclear may be either."""
    changes = max(1, int(np.count_nonzero(np.diff(lost))))
    timing = np.sqrt(changes) * scene.lasting / 2 / len(lost)
    unclear = (1 - clear.sum() / scene.inside.sum()) / np.sqrt(12)
    return float(100 * np.hypot(timing, unclear))
