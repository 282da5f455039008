"""Asking before something is deleted for good."""

import sys

import click

from hiphinge.errors import InvalidValueError


def confirmed(question: str, *, yes: bool) -> bool:
    """Ask in a terminal whether to go on.

    Parameters
    ----------
    question : str
    yes : bool
        Whether ``--yes`` answered it already.

    Raises
    ------
    InvalidValueError
        If there is no terminal to ask in.
    """
    if yes:
        return True
    if not sys.stdin.isatty():
        raise InvalidValueError(
            "Deleting asks first, but there is no terminal to ask in: add --yes to delete without a question."
        )
    return click.confirm(question)
