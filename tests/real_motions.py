"""Motions of real clips, read once for all who test with them."""

import os
import pickle
from functools import cache
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
