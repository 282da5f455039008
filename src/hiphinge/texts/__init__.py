"""What is said to people, apart from the logic: Fluent files, one folder for each language."""

from hiphinge.texts.catalogue import Catalogue, catalogue, languages
from hiphinge.texts.message import Message

__all__ = ["Catalogue", "Message", "catalogue", "languages"]
