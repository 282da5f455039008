"""Packages that only some formats need, and what all of them take."""

import sys
from importlib import import_module
from typing import Any

from hiphinge.errors import ExportError


def needed(module: str, extra: str) -> Any:
    """Import a module that an extra brings.

    Parameters
    ----------
    module : str
        Name of the module.
    extra : str
        The extra of hiphinge that installs it.

    Raises
    ------
    ExportError
        If it is not installed; the sentence names the extra.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError:
        raise ExportError(
            f"The format needs the extra '{extra}', which is not installed: "
            f"run {sys.executable} -m pip install 'hiphinge[{extra}]'."
        ) from None


def as_text(name: str) -> str:
    """Return a file name as text: it may hold bytes that are none."""
    return name.encode("utf-8", "replace").decode("utf-8")
