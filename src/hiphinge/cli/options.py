"""Options that commands share."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from hiphinge.person import Person, parse_stature

_Command = TypeVar("_Command", bound=Callable[..., Any])

_READING = (
    click.option("--from", "start_s", type=float, default=0.0, help="Second of the clip to start at."),
    click.option("--to", "stop_s", type=float, help="Second of the clip to stop at."),
    click.option("--subject", type=int, help="Which person of several: 1, 2, ... from left to right."),
    click.option("--stature", help="Height of the person: 1.75, 175cm or 5ft9."),
)


def reading_options(command: _Command) -> _Command:
    """Give a command the options of reading a clip: `start_s`, `stop_s`, `subject` and `stature`."""
    for option in reversed(_READING):
        command = option(command)
    return command


def person_of(stature: str | None) -> Person:
    """Return the person whom ``--stature`` tells of."""
    return Person(None if stature is None else parse_stature(stature))


#: The language that texts are told in.
language_option = click.option("--language", default="en", show_default=True, help="Language of the texts.")
#: Some limits differ for men and women.
sex_option = click.option("--sex", type=click.Choice(["man", "woman"]), help="Some limits differ.")
