"""Packages that only an extra of hiphinge installs."""

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
            f"The format needs the extra '{extra}', which is not installed: {install(extra)}."
        ) from None


def install(extra: str) -> str:
    """Return the command that installs an extra, as part of a sentence."""
    return f"run {sys.executable} -m pip install 'hiphinge[{extra}]'"
