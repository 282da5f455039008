"""Pelvis, spine and neck: what the back line, or another source, tells of them."""

from hiphinge.measures.spine.dowel import CONTACTS, Dowel
from hiphinge.measures.spine.neutral import Neutral
from hiphinge.measures.spine.spine import Spine, SpineSource
from hiphinge.measures.spine.telling import spine_of

__all__ = ["CONTACTS", "Dowel", "Neutral", "Spine", "SpineSource", "spine_of"]
