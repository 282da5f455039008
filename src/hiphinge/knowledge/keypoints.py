"""Points of pose models, by their numbers."""

from dataclasses import dataclass
from functools import cache

from hiphinge.knowledge.table import table


@dataclass(frozen=True)
class Layout:
    """The points of a pose model.

    Attributes
    ----------
    points : int
        How many the model has.
    source : str
    names : tuple of str
        Of the first ones, in the order of their numbers, such as ``"left_knee"``.
    """

    points: int
    source: str
    names: tuple[str, ...]


@cache
def layouts() -> dict[str, Layout]:
    """Return the layouts by name."""
    return {name: Layout(**row) for name, row in table("keypoints").items()}


def layout_of(points: int) -> Layout | None:
    """Return the layout with so many points; None if none is known."""
    return next((layout for layout in layouts().values() if layout.points == points), None)
