"""Pelvis, spine and neck, by the back line or another source."""

from hiphinge.measures.spine.dowel import CONTACTS, Dowel
from hiphinge.measures.spine.source import spine_of
from hiphinge.measures.spine.spine import Spine, SpineSource

__all__ = ["CONTACTS", "Dowel", "Spine", "SpineSource", "spine_of"]
