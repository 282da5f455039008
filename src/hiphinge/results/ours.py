"""Which names in a folder belong to a result."""

import json
import re
from pathlib import Path

from hiphinge.knowledge.whole_measures import WHOLE_MOVEMENTS
from hiphinge.results.document import read_text
from hiphinge.results.errors import InvalidResultError
from hiphinge.results.names import (
    COMPARISON,
    FRAMES,
    KEYFRAMES,
    MEASURES,
    PAGE,
    SCREEN,
    SCREEN_SCHEMA,
    SESSION,
    SESSION_SCHEMA,
    STYLES,
    STYLES_PICTURE,
    STYLES_SCHEMA,
    VIDEO,
    whole_still,
)
from hiphinge.results.version import Schema

#: Names in a result folder.
RESULT_FILES = frozenset(
    {
        SESSION,
        SCREEN,
        STYLES,
        FRAMES,
        MEASURES,
        VIDEO,
        PAGE,
        COMPARISON,
        "report.pdf",
        STYLES_PICTURE,
        "made_with.json",
    }
    | {"session.trc", "session.mot", "session.bvh", "frames.parquet", "motion.nc", "session.c3d"}
)
#: Names of stills; other files beside them belong to the user.
_KEYFRAME = re.compile(r"(\d{2,}_[a-z_]+|best)_(rep|half)\d+\.jpg")
_WHOLE_STILLS = frozenset(map(whole_still, WHOLE_MOVEMENTS.values()))
#: The page on paper, named after the person, the day and the drill.
_PAPER = re.compile(r"report_[0-9a-z_-]+\.pdf")
#: Written last and removed first, with their schemas: a folder without any of them is not a result.
_SEALS = {
    SESSION: SESSION_SCHEMA,
    SCREEN: SCREEN_SCHEMA,
    STYLES: STYLES_SCHEMA,
}
#: Files that file managers leave in the folders they show.
_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
#: Begins the names of folders in which a result is made or kept aside.
HIDDEN = ".hiphinge-"


def foreign_names(folder: Path) -> list[str]:
    """Return the names in a folder that holds anything but a result; else none."""
    names = names_in(folder)
    seals = _SEALS.keys() & names
    ours = seals and all(map(is_named_like_result, names)) and all(_is_ours(folder / seal) for seal in seals)
    return [] if ours else names


def names_in(folder: Path) -> list[str]:
    """Return the names in a folder and in its folder of stills."""
    found = _content(folder)
    stills = [f"{KEYFRAMES}/{path.name}" for path in _content(folder / KEYFRAMES)]
    return sorted(
        [path.name for path in found if path != folder / KEYFRAMES or not is_own_folder(path)] + stills
    )


def is_own_folder(path: Path) -> bool:
    """Whether a path is a folder and no link to one."""
    return path.is_dir() and not path.is_symlink()


def is_still(path: str) -> bool:
    """Whether a path within a result folder has the name of a still."""
    room, _, name = path.rpartition("/")
    return path in _WHOLE_STILLS or (room == KEYFRAMES and bool(_KEYFRAME.fullmatch(name)))


def is_named_like_result(name: str) -> bool:
    """Whether a path within a folder has the name of a part of a result."""
    return is_still(name) or name in RESULT_FILES or bool(_PAPER.fullmatch(name))


def _content(folder: Path) -> list[Path]:
    if not is_own_folder(folder):
        return []
    return [
        path for path in folder.iterdir() if path.name not in _LITTER and not path.name.startswith(HIDDEN)
    ]


def _is_ours(seal: Path) -> bool:
    try:
        schema = json.loads(read_text(seal))["schema"]
    except (OSError, InvalidResultError, ValueError, LookupError, TypeError, RecursionError):
        return False
    found = Schema.parse(schema)
    return found is not None and found.name == _SEALS[seal.name].name


def is_result(folder: Path) -> bool:
    """Whether a folder holds a whole result, alone or among other files."""
    return any((folder / seal).is_file() for seal in _SEALS)


def seal_first(folder: Path) -> list[str]:
    """Return the names of the parts of a result, the seal first."""
    names = [name for name in names_in(folder) if is_named_like_result(name)]
    return sorted(names, key=lambda name: name not in _SEALS)
