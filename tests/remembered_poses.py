"""Poses that the network has estimated before, so that file and camera share one run of it."""

import os
import pickle
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from hiphinge.poses.blazepose import BlazePose
from hiphinge.poses.estimator import Figure
from hiphinge.poses.frames import Picture
from hiphinge.poses.region import Region
from one_core_each import usable

#: Names a folder in which poses are kept from one run to the next.
FOLDER = "HIPHINGE_POSES"
_THIN = 32


class RememberedPoses:
    """A pose estimator that runs its network once for each picture and region.

    Parameters
    ----------
    name : str
        Of the file that keeps the poses, if there is a folder for it.
    """

    def __init__(self, name: str) -> None:
        folder = os.environ.get(FOLDER)
        self._file = None if folder is None else Path(folder, f"{name}.pickle")
        self._known: dict[object, Any] = {}
        if self._file is not None and self._file.exists():
            self._known = pickle.loads(self._file.read_bytes())
        self._kept = len(self._known)
        self._network: BlazePose | None = None

    @property
    def name(self) -> str:
        """Name of the network."""
        return BlazePose.name

    def find(self, picture: Picture) -> tuple[Region, ...]:
        """Find people, see `BlazePose.find`."""
        key = _key(picture)
        if key not in self._known:
            self._known[key] = self._run.find(picture)
        found: tuple[Region, ...] = self._known[key]
        return found

    def estimate(self, picture: Picture, region: Region) -> Figure:
        """Estimate a pose, see `BlazePose.estimate`."""
        key = (*_key(picture), region)
        if key not in self._known:
            self._known[key] = _packed(self._run.estimate(picture, region))
        return _unpacked(self._known[key])

    def keep(self) -> None:
        """Write the poses for the next run."""
        if self._file is not None and len(self._known) > self._kept:
            self._file.write_bytes(pickle.dumps(self._known))
            self._kept = len(self._known)

    @property
    def _run(self) -> BlazePose:
        self._network = self._network or BlazePose(threads=len(usable()))
        return self._network


def _key(picture: Picture) -> tuple[object, ...]:
    return picture.shape, zlib.crc32(np.ascontiguousarray(picture[::_THIN]).tobytes())


def _packed(figure: Figure) -> tuple[Figure, tuple[int, ...], bytes]:
    silhouette = figure.silhouette.astype(np.float16)
    return replace(figure, silhouette=None), silhouette.shape, zlib.compress(silhouette.tobytes(), 1)  # type: ignore[arg-type]


def _unpacked(packed: tuple[Figure, tuple[int, ...], bytes]) -> Figure:
    figure, shape, silhouette = packed
    grey = np.frombuffer(zlib.decompress(silhouette), np.float16).reshape(shape)
    return replace(figure, silhouette=grey.astype(np.float32))
