"""Packages that only an extra of hiphinge installs."""

import sys
from importlib import import_module
from typing import Any

from hiphinge.errors import ExportError
from hiphinge.texts import Message


def needed(module: str, extra: str, what: str = "format") -> Any:
    """Import a module that an extra brings.

    Parameters
    ----------
    module : str
        Name of the module.
    extra : str
        The extra of hiphinge that installs it.
    what : str
        What needs it, see `missing`.

    Raises
    ------
    ExportError
        If it is not installed; the sentence names the extra.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError:
        raise ExportError(missing(what, extra)) from None


def missing(what: str, extra: str) -> Message:
    """Say that an extra is not installed, and how to install it.

    Parameters
    ----------
    what : {"format", "network", "plot", "pdf", "server", "pages"}
        What needs it.
    extra : str
    """
    return Message("error-extra-missing", {"what": what, "extra": extra, "command": install(extra)})


def install(extra: str) -> str:
    """Return the command that installs an extra."""
    return f"{sys.executable} -m pip install 'hiphinge[{extra}]'"
