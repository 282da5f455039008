"""Confirmation before something is deleted for good."""

import sys

import click

from hiphinge.errors import InvalidValueError
from hiphinge.texts import Message


def confirmed(question: str, *, yes: bool) -> bool:
    """Ask in a terminal whether to go on.

    Parameters
    ----------
    question : str
    yes : bool
        Whether ``--yes`` was given.

    Raises
    ------
    InvalidValueError
        If there is no terminal to ask in.
    """
    if yes:
        return True
    if not sys.stdin.isatty():
        raise InvalidValueError(Message("error-delete-without-terminal"))
    return click.confirm(question)
