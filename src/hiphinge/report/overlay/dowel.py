"""The state of the virtual dowel on one frame, as a colour and in words."""

from dataclasses import dataclass

import numpy as np

from hiphinge.measures.spine import CONTACTS, Dowel
from hiphinge.measures.spine.dowel import PARTED, TOUCHES, UNTOLD
from hiphinge.report.overlay.drawing import Colour, colour
from hiphinge.texts import Message, text_name

# far apart in lightness or in blue, so that colour-blind people can distinguish them
GREEN = colour(40, 210, 160)
AMBER = colour(255, 205, 40)
RED = colour(224, 64, 40)

#: Losing one of these is rounding; losing the head alone is the neck.
_OF_THE_TRUNK = frozenset({"mid_back", "tailbone"})


@dataclass(frozen=True)
class DowelState:
    """The contacts of one frame.

    Attributes
    ----------
    contact : tuple of int
        For each of `CONTACTS`: `TOUCHES`, `PARTED` or `UNTOLD`.
    """

    contact: tuple[int, ...]

    @property
    def lost(self) -> tuple[str, ...]:
        """Contacts that the rod has parted from."""
        return tuple(name for name, is_ in zip(CONTACTS, self.contact, strict=True) if is_ == PARTED)

    @property
    def ink(self) -> Colour:
        """Red if the back rounds, amber if the head is off or a contact is unknown, else green."""
        if set(self.lost) & _OF_THE_TRUNK:
            return RED
        return GREEN if set(self.contact) == {TOUCHES} else AMBER

    @property
    def brief(self) -> Message:
        """The state in a few letters."""
        if len(self.lost) == 1:
            return Message(text_name("panel-dowel", self.lost[0]))
        if self.lost:
            return Message("panel-dowel-several", {"count": len(self.lost)})
        if UNTOLD in self.contact:
            return Message("panel-dowel-partly" if TOUCHES in self.contact else "panel-dowel-unclear")
        return Message("panel-dowel-touches")


def dowel_state(dowel: Dowel, position: int) -> DowelState | None:
    """Return the state of the rod on one frame, None without a rod."""
    if not np.isfinite(dowel.rod[position]).all():
        return None
    return DowelState(tuple(int(dowel.contact[name][position]) for name in CONTACTS))
