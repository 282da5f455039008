"""A part of the site."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.routing import BaseRoute


@dataclass(frozen=True)
class Part:
    """A part of the site, which the navigation shows.

    Attributes
    ----------
    name : str
        Its place, ``/<name>/``; the text ``web-part-<name>`` names it for people.
    routes : sequence of BaseRoute
        Relative to that place; ``/`` is its first page.
    """

    name: str
    routes: "Sequence[BaseRoute]"
