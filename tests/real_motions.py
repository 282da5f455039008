"""Motions of real clips, read once for all who test with them."""

import os
import pickle
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path

import hiphinge
from hiphinge import Selection
from hiphinge.motion import Motion

#: Names a folder in which motions are kept from one program of a run to the next.
FOLDER = "HIPHINGE_MOTIONS"
WHOLE = Selection()


@cache
def motion_of(clip: Path, part: Selection = WHOLE) -> Motion:
    """Read a clip, or take what was read of it before in the same run."""
    folder = os.environ.get(FOLDER)
    if folder is None:
        return hiphinge.read(clip, part=part)
    kept = Path(folder, f"{clip.stem}-{part.subject or 0}-{part.stop_s or 0:g}.pickle")
    if kept.exists():
        motion = pickle.loads(kept.read_bytes())
        assert isinstance(motion, Motion)
        return motion
    motion = hiphinge.read(clip, part=part)
    kept.write_bytes(pickle.dumps(motion))
    return motion


def motions_of(clips: Sequence[Path], parts: Sequence[Selection]) -> list[Motion]:
    """Read several clips, as many at a time as there are cores: one clip hardly fills two."""
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        return list(pool.map(motion_of, clips, parts))
