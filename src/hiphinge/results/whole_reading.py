"""The measures of a posture or a walk read back from ``session.json``, which is not trusted."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hiphinge.families import HINGE
from hiphinge.knowledge.whole_measures import WHOLE_MOVEMENTS, whole_measures
from hiphinge.quantity import Quantity
from hiphinge.results.document import Fields
from hiphinge.texts import Message

_SIDES = ("left", "right", "difference")


@dataclass(frozen=True)
class WholeRead:
    """What ``session.json`` holds of a recording that was measured as a whole.

    Attributes
    ----------
    quantities : mapping of str to Quantity
        In the order in which they are shown.
    sides : mapping of str to mapping
        Those of the left and the right alone, and their difference; empty where the sides are not told apart.
    """

    quantities: Mapping[str, Quantity]
    sides: Mapping[str, Mapping[str, Quantity]] = field(default_factory=dict)


def read_whole(document: Fields) -> WholeRead | None:
    """Read the measures of a posture or a walk; None for a session of repetitions.

    Raises
    ------
    InvalidResultError
        If they are not sound.
    """
    family = document.text("family") or HINGE.name
    if family not in WHOLE_MOVEMENTS.values():
        return None
    known, content = whole_measures(family), document.part(family)
    sides = content.part("sides")
    return WholeRead(
        _quantities(content, known),
        {side: _quantities(sides.part(side), known) for side in _SIDES if side in sides.values},
    )


def _quantities(fields: Fields, known: Mapping[str, object]) -> dict[str, Quantity]:
    smallest, reasons = fields.part("smallest_detectable_change"), fields.part("reasons")
    return {
        name: Quantity(
            fields.number(name),
            fields.number(f"{name}_se"),
            _as_written(reasons.text(name)),
            smallest.number(name),
        )
        for name in known
        if name in fields.values
    }


def _as_written(reason: str | None) -> Message | None:
    """Return a reason as a message; it stays in the language of the result."""
    return None if reason is None else Message("said-before", {"text": reason})
