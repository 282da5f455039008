"""Fixtures: a recording is read once for all tests of what becomes of it afterwards."""

import pickle
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from os import PathLike
from pathlib import Path

import pytest

from hiphinge import Person, Selection, analysis
from hiphinge.motion import Motion
from hiphinge.sources.filmed import Progress


@pytest.fixture(scope="session")
def readings() -> dict[tuple[object, ...], bytes]:
    """What was read, by all that reading depends on."""
    return {}


@pytest.fixture(scope="module")
def read_once(readings: dict[tuple[object, ...], bytes]) -> Iterator[None]:
    """Take what was read of the same recording before; that reading anew gives the same, test_cli holds."""

    def remembered(
        path: str | PathLike[str],
        person: Person | None = None,
        part: Selection | None = None,
        progress: Progress | None = None,
    ) -> Motion:
        content = sha256(Path(path).read_bytes()).digest()
        key = (content, person and person.stature_m, part or Selection())
        if key not in readings:
            readings[key] = pickle.dumps(read(path, person, part, progress))
        motion = pickle.loads(readings[key])
        assert isinstance(motion, Motion)
        return replace(motion, provenance=replace(motion.provenance, file=Path(path).name))

    read = analysis.read
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(analysis, "read", remembered)
        yield
