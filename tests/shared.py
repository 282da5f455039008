"""Where the recordings lie that are too large or too private to be kept with the project."""

import os
from pathlib import Path

PROJECT = Path(__file__).parents[1]


def shared_folder() -> Path:
    """The folder that HIPHINGE_SHARED names, else ``shared`` beside the project; it may be absent."""
    return Path(os.environ.get("HIPHINGE_SHARED", PROJECT.parent / "shared"))
