"""Motions of clips, read once for all who test with them."""

import json
import os
import pickle
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

import hiphinge
from hiphinge import Person, Selection, Session
from hiphinge.motion import Motion
from hiphinge.poses.frames import Picture
from hiphinge.poses.region import Region
from hiphinge.session import analyze, looked_at_again, needs_second_look
from hiphinge.sources.video.layout import PictureMaker

if TYPE_CHECKING:
    from av import VideoFrame

#: Names a folder in which motions are kept from one program of a run to the next.
FOLDER = "HIPHINGE_MOTIONS"
WHOLE = Selection()


def person_in(phantom: Path) -> Person:
    """What is known of a digital person."""
    known = json.loads(phantom.with_suffix(".json").read_text(encoding="utf-8"))
    return Person(known["stature_m"])


@cache
def motion_of(clip: Path, part: Selection = WHOLE, person: Person | None = None) -> Motion:
    """Read a clip, or take what was read of it before in the same run."""
    folder = os.environ.get(FOLDER)
    if folder is None:
        return hiphinge.read(clip, person, part)
    again = "-again" if part.second_look else ""
    kept = Path(folder, f"{clip.stem}-{part.subject or 0}-{part.stop_s or 0:g}{again}.pickle")
    if kept.exists():
        motion = pickle.loads(kept.read_bytes())
        assert isinstance(motion, Motion)
        return motion
    motion = hiphinge.read(clip, person, part)
    kept.write_bytes(pickle.dumps(motion))
    return motion


def session_of(clip: Path, part: Selection = WHOLE, person: Person | None = None) -> Session:
    """Analyze a clip as a user would, with a second look where one is needed."""
    session = analyze(motion_of(clip, part, person), person)
    if not needs_second_look(session):
        return session
    return looked_at_again(session, motion_of(clip, replace(part, second_look=True), person))


def disturb(seed: int) -> None:
    """Add noise to all that the landmark network is shown in this process, and keep nothing of it."""
    os.environ.pop(FOLDER, None)
    plain, random = Region.cut, np.random.default_rng(seed)

    def noisy(region: Region, picture: Picture, side: int) -> Picture:
        square = plain(region, picture, side).astype(np.int16)
        return np.asarray(np.clip(square + random.integers(-1, 2, square.shape), 0, 255), dtype=np.uint8)

    setattr(Region, "cut", noisy)  # noqa: B010 - mypy forbids to assign to a method


def mirror() -> None:
    """Show this process every film mirrored, and keep nothing of it."""
    os.environ.pop(FOLDER, None)
    plain = PictureMaker.picture

    def mirrored(maker: PictureMaker, image: "VideoFrame") -> Picture:
        return np.ascontiguousarray(plain(maker, image)[:, ::-1])

    setattr(PictureMaker, "picture", mirrored)  # noqa: B010 - mypy forbids to assign to a method
