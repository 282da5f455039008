"""The state of the virtual dowel on one frame, as a colour and in words."""

from dataclasses import dataclass

import numpy as np

from hiphinge.faults.finding import LowBack
from hiphinge.knowledge.faults import fault_knowledge
from hiphinge.measures.spine import CONTACTS
from hiphinge.measures.spine.dowel import PARTED, TOUCHES, UNKNOWN
from hiphinge.report.overlay.drawing import Colour, colour
from hiphinge.session import Session
from hiphinge.texts import Message, text_name

# far apart in lightness or in blue, so that colour-blind people can distinguish them
GREEN = colour(40, 210, 160)
AMBER = colour(255, 205, 40)
RED = colour(224, 64, 40)

#: Losing one of these is rounding; losing the head alone is the neck.
_OF_THE_TRUNK = frozenset({"mid_back", "tailbone"})
#: A fault that needs one of these is one that a rod along the back shows.
_SHOWN_BY_ROD = frozenset({"dowel_mid_back", "dowel_tailbone", "upper_back_flexion_deg"})


@dataclass(frozen=True)
class DowelState:
    """The contacts of one frame.

    Attributes
    ----------
    contact : tuple of int
        For each of `CONTACTS`: `TOUCHES`, `PARTED` or `UNKNOWN`.
    cleared : bool
        Whether the back was judged there and does not round: what a stick loses on it then is no fault.
    """

    contact: tuple[int, ...]
    cleared: bool = False

    @property
    def lost(self) -> tuple[str, ...]:
        """Contacts that the rod has parted from."""
        return tuple(name for name, is_ in zip(CONTACTS, self.contact, strict=True) if is_ == PARTED)

    @property
    def ink(self) -> Colour:
        """Red if the back may round, green if all touch, else amber."""
        if set(self.lost) & _OF_THE_TRUNK and not self.cleared:
            return RED
        return GREEN if set(self.contact) == {TOUCHES} else AMBER

    @property
    def brief(self) -> Message:
        """The state in a few letters."""
        if len(self.lost) == 1:
            return Message(text_name("panel-dowel", self.lost[0]))
        if self.lost:
            return Message("panel-dowel-several", {"count": len(self.lost)})
        if UNKNOWN in self.contact:
            return Message("panel-dowel-partly" if TOUCHES in self.contact else "panel-dowel-unclear")
        return Message("panel-dowel-touches")


def dowel_state(session: Session, position: int) -> DowelState | None:
    """Return the state of the rod on one frame, None without a rod."""
    dowel = session.measures.dowel
    if dowel is None or not np.isfinite(dowel.rod[position]).all():
        return None
    contact = tuple(int(dowel.contact[name][position]) for name in CONTACTS)
    return DowelState(contact, _cleared(session, float(session.measures.time_s[position])))


def _cleared(session: Session, time_s: float) -> bool:
    """Whether the back was judged in the bend at a time, and shows nothing that a rod along it shows."""
    found = [
        one for bend, findings in session.judged if bend.start_s <= time_s <= bend.end_s for one in findings
    ]
    shown = any(one.present and _SHOWN_BY_ROD & set(fault_knowledge(one.fault).needs) for one in found)
    return any(one.state not in (None, LowBack.ROUNDS) for one in found) and not shown
