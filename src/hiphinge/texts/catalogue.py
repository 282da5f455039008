"""Texts of one language, read from its Fluent files (projectfluent.org)."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from hiphinge.errors import InvalidValueError
from hiphinge.texts.message import Message

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

#: The language that every text exists in.
COMPLETE = "en"


@dataclass(frozen=True)
class Catalogue:
    """The texts of one language.

    Attributes
    ----------
    language : str
    """

    language: str
    _bundle: "FluentBundle"

    def say(self, message: "Message | str") -> str:
        """Say a message, or the text of that name, in the catalogue's language.

        Raises
        ------
        LookupError
            If there is no such text, or it needs a value that the message does not give: a mistake of
            the program, which must not reach a user as half a sentence.
        """
        if isinstance(message, str):
            message = Message(message)
        pattern = self._bundle.get_message(message.text).value if self.has(message.text) else None
        if pattern is None:
            raise LookupError(f"There is no text {message.text} in the language {self.language}.")
        values = {
            name: self.say(value) if isinstance(value, Message) else value
            for name, value in message.values.items()
        }
        said, mistakes = self._bundle.format_pattern(pattern, values)
        if mistakes:
            raise LookupError(f"The text {message.text} cannot be said: {mistakes[0]}.")
        return str(said)

    def has(self, text: str) -> bool:
        """Whether there is a text of this name."""
        return bool(self._bundle.has_message(text))


def languages() -> tuple[str, ...]:
    """Codes of the languages that hiphinge speaks, English first."""
    folders = [place.name for place in files("hiphinge.texts").iterdir() if _has_texts(place)]
    return tuple(sorted(folders, key=lambda name: (name != COMPLETE, name)))


@cache
def catalogue(language: str = COMPLETE) -> Catalogue:
    """Read the texts of a language.

    Parameters
    ----------
    language : str
        One of `languages`.

    Raises
    ------
    InvalidValueError
        If hiphinge does not speak it.
    """
    from fluent.runtime import FluentBundle, FluentResource

    if language not in languages():
        raise InvalidValueError(
            f"There are no texts in {language!r}: choose one of {', '.join(languages())}."
        )
    # no marks around inserted values: they are invisible in a terminal, but not to a search
    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted((files("hiphinge.texts") / language).iterdir(), key=lambda file: file.name):
        if file.name.endswith(".ftl"):
            bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return Catalogue(language, bundle)


def _has_texts(place: Traversable) -> bool:
    return place.is_dir() and any(file.name.endswith(".ftl") for file in place.iterdir())
