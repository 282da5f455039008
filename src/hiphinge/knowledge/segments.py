"""Segment tables: masses of the body segments, and their centres of mass."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from hiphinge.body import Sex
from hiphinge.knowledge.table import entry, table

TableName = Literal["de_leva", "dumas", "winter"]


@dataclass(frozen=True)
class SegmentParameters:
    """Inertial parameters of one body segment.

    Attributes
    ----------
    ends : str
        Its two ends; `centre` counts from the first.
    mass : float
        Share of the body's mass, of limbs for one side.
    centre, gyration : float
        Mass centre and radius of gyration about the axis from side to side, as shares of its length; a
        radius of 0 means missing.
    length_m : float or None
        Its length in people of the table's stature, in metres.
    """

    ends: str
    mass: float
    centre: float
    gyration: float
    length_m: float | None = None


@dataclass(frozen=True)
class SegmentTable:
    """A published segment table.

    Attributes
    ----------
    name, title : str
    cut : str
        Where it divides the trunk, and what it leaves to other tables.
    parts : mapping of str to mapping of str to SegmentParameters
        For ``"female"`` and ``"male"``, each part by name; the same for both if the table has one body.
    stature_m : mapping of str to float
        Stature that the lengths belong to, if the table has lengths.
    references : tuple of str
        Keys of `hiphinge.knowledge.references`.
    mark : str
        Evidence mark.
    """

    name: str
    title: str
    cut: str
    parts: Mapping[Sex, Mapping[str, SegmentParameters]]
    stature_m: Mapping[Sex, float]
    references: tuple[str, ...]
    mark: str


@dataclass(frozen=True)
class SpineJoint:
    """A joint of the spine.

    Attributes
    ----------
    height : float
        Its distance from the hip, as a share of the line from hip to shoulder.
    mark : str
    references : tuple of str
    behind_deg : float
        How far the line from the joint centre of the hip to it leans back in standing.
    """

    height: float
    mark: str
    references: tuple[str, ...]
    behind_deg: float = 0.0


@cache
def segment_tables() -> dict[str, SegmentTable]:
    """Return all segment tables by name."""
    return {name: _segment_table(name, dict(row)) for name, row in table("segments")["tables"].items()}


def segment_table(name: str) -> SegmentTable:
    """Return the segment table of a name.

    Raises
    ------
    InvalidValueError
        If there is none.
    """
    return entry("segment_table", name, segment_tables())


@cache
def spine_joints() -> dict[str, SpineJoint]:
    """Return the joints of the spine by name."""
    return {name: SpineJoint(**row) for name, row in table("segments")["joints"].items()}


def _segment_table(name: str, row: dict[str, Any]) -> SegmentTable:
    both = row.pop("both", None)
    sexes: tuple[Sex, Sex] = ("female", "male")
    bodies = {sex: row.pop(sex, both) for sex in sexes}
    parts = {
        sex: {part: SegmentParameters(**values) for part, values in body["parts"].items()}
        for sex, body in bodies.items()
    }
    statures = {sex: body["stature_m"] for sex, body in bodies.items() if "stature_m" in body}
    return SegmentTable(name=name, parts=parts, stature_m=statures, **row)
