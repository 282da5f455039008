"""Texts for people, apart from the logic: Fluent files, one folder for each language."""

from hiphinge.texts.catalogue import COMPLETE, Catalogue, catalogue, languages
from hiphinge.texts.message import Listing, Message, Number, Value, significant, text_name, visible
from hiphinge.texts.units import Units

__all__ = [
    "COMPLETE",
    "Catalogue",
    "Listing",
    "Message",
    "Number",
    "Units",
    "Value",
    "catalogue",
    "languages",
    "significant",
    "text_name",
    "visible",
]
