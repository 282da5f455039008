"""What has to be judged before a set is praised or a next drill is named."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from hiphinge.knowledge.table import table


@dataclass(frozen=True)
class Essentials:
    """What a judgement of a set needs at least.

    Attributes
    ----------
    most_yaw_deg : float
        How far off the true side the camera may stand.
    parts : mapping of str to str
        Parts of the body, each with the code of the fault that says how it did.
    mark : str
        Evidence mark of the value.
    """

    most_yaw_deg: float
    parts: Mapping[str, str]
    mark: str


@cache
def essentials() -> Essentials:
    """Return what a judgement of a set needs at least."""
    rows = table("essentials")
    return Essentials(parts=rows["parts"], **rows["true_view"])
