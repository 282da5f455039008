"""Motions of real clips, read once for all who test with them."""

import os
import pickle
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path

import numpy as np

import hiphinge
from hiphinge import Selection
from hiphinge.motion import Motion
from hiphinge.poses.frames import Picture
from hiphinge.poses.region import Region
from one_core_each import Cores, fill, take_one, usable

#: Names a folder in which motions are kept from one program of a run to the next.
FOLDER = "HIPHINGE_MOTIONS"
WHOLE = Selection()


@cache
def motion_of(clip: Path, part: Selection = WHOLE) -> Motion:
    """Read a clip, or take what was read of it before in the same run."""
    folder = os.environ.get(FOLDER)
    if folder is None:
        return hiphinge.read(clip, part=part)
    again = "-again" if part.second_look else ""
    kept = Path(folder, f"{clip.stem}-{part.subject or 0}-{part.stop_s or 0:g}{again}.pickle")
    if kept.exists():
        motion = pickle.loads(kept.read_bytes())
        assert isinstance(motion, Motion)
        return motion
    motion = hiphinge.read(clip, part=part)
    kept.write_bytes(pickle.dumps(motion))
    return motion


def motions_of(clips: Sequence[Path], parts: Sequence[Selection], noise: int | None = None) -> list[Motion]:
    """Read several clips, as many at a time as there are cores.

    With a seed of noise, each is read anew from pictures that are off by up to one grey level.
    """
    context, workers = get_context("spawn"), len(usable())
    cores = context.SimpleQueue()
    fill(cores, workers)
    with ProcessPoolExecutor(workers, context, _begin, (cores, noise)) as pool:
        return list(pool.map(motion_of, clips, parts))


def _begin(cores: Cores, noise: int | None) -> None:
    take_one(cores)
    if noise is not None:
        _disturb(noise)


def _disturb(seed: int) -> None:
    """Add noise to all that the landmark network is shown in this process, and keep nothing of it."""
    os.environ.pop(FOLDER, None)
    plain, random = Region.cut, np.random.default_rng(seed)

    def noisy(region: Region, picture: Picture, side: int) -> Picture:
        square = plain(region, picture, side).astype(np.int16)
        return np.asarray(np.clip(square + random.integers(-1, 2, square.shape), 0, 255), dtype=np.uint8)

    setattr(Region, "cut", noisy)  # noqa: B010 - mypy forbids to assign to a method
