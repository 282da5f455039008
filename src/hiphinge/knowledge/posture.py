"""The measures of quiet standing and sitting: unit, kind and evidence of each."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from hiphinge.knowledge.table import table

Kind = Literal["landmarks", "outline", "estimate"]


@dataclass(frozen=True)
class PostureMeasure:
    """One measure. Its texts are in ``texts/<language>/posture.ftl``.

    Attributes
    ----------
    name : str
    unit : {"deg", "percent_of_stature", "percent_of_trunk"}
    kind : {"landmarks", "outline", "estimate"}
        What it is read from.
    references : tuple of str
        Keys of `hiphinge.knowledge.references`.
    mark : str
        Evidence mark of the measure, one of `hiphinge.knowledge.table.MARKS`.
    body_error : float
        What a film adds to its standard error, as landmarks are no joint centres and the outline is not the
        skin over the spine; same unit.
    """

    name: str
    unit: Literal["deg", "percent_of_stature", "percent_of_trunk"]
    kind: Kind
    references: tuple[str, ...]
    mark: str
    body_error: float = 0.0


@cache
def posture_measures() -> dict[str, PostureMeasure]:
    """Return the measures by name, in the order in which they are shown."""
    return {name: PostureMeasure(name=name, **row) for name, row in table("posture").items()}
