"""What is said to people, apart from the logic: Fluent files, one folder for each language."""

from hiphinge.texts.catalogue import Catalogue, catalogue, languages
from hiphinge.texts.message import Message, text_name

__all__ = ["Catalogue", "Message", "catalogue", "languages", "text_name"]
