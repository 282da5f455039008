"""What must be judged before a set is praised or a next drill is suggested."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from hiphinge.knowledge.table import table


@dataclass(frozen=True)
class Essentials:
    """The minimum for judging a set.

    Attributes
    ----------
    most_yaw_deg : float
        Largest deviation of the camera from a true side view.
    parts : mapping of str to str
        Parts of the body, each with the code of the fault that judges it.
    mark : str
        Evidence mark of the value.
    """

    most_yaw_deg: float
    parts: Mapping[str, str]
    mark: str


@cache
def essentials() -> Essentials:
    """Return the minimum for judging a set."""
    rows = table("essentials")
    return Essentials(parts=rows["parts"], **rows["true_view"])
