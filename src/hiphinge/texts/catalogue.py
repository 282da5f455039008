"""Texts of one language, read from its Fluent files (projectfluent.org)."""

import math
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from hiphinge.errors import InvalidValueError
from hiphinge.texts.message import Listing, Message, Number, Value

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle
    from fluent.runtime.types import FluentNumber

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

    def say(self, said: "Message | Number | Listing | int | str") -> str:
        """Say a message, a number, a list or the text of that name, in the catalogue's language.

        Raises
        ------
        LookupError
            If there is no such text, or it needs a value that the message does not give: a mistake of
            the program, which must not reach a user as half a sentence.
        """
        if isinstance(said, str):
            said = Message(said)
        if isinstance(said, int | Number):
            said = Message("number", {"value": said})
        if isinstance(said, Listing):
            return self._list(said)
        pattern = self._bundle.get_message(said.text).value if self.has(said.text) else None
        if pattern is None:
            raise LookupError(f"There is no text {said.text} in the language {self.language}.")
        values = {name: self._value(value) for name, value in said.values.items()}
        result, mistakes = self._bundle.format_pattern(pattern, values)
        if mistakes:
            raise LookupError(f"The text {said.text} cannot be said: {mistakes[0]}.")
        return str(result)

    def _list(self, listing: Listing) -> str:
        said = [self.put(item) for item in listing.items]
        if len(said) == 1:
            return said[0]
        return self.say(Message("list", {"items": ", ".join(said[:-1]), "last": said[-1]}))

    def put(self, value: Value) -> str:
        """Say a value as it stands within a text: as `say` does, but a plain str is said as it is."""
        return value if isinstance(value, str) else self.say(value)

    def _value(self, value: Value) -> "str | FluentNumber":
        """What Fluent puts in for a variable: numbers stay numbers, so that it can tell one from many."""
        if isinstance(value, int | Number):
            return _fluent(Number(value) if isinstance(value, int) else value)
        return self.put(value)

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
        values = {"language": repr(language), "languages": ", ".join(languages())}
        raise InvalidValueError(Message("error-unknown-language", values))
    # no marks around inserted values: they are invisible in a terminal, but not to a search
    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted((files("hiphinge.texts") / language).iterdir(), key=lambda file: file.name):
        if file.name.endswith(".ftl"):
            bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return Catalogue(language, bundle)


def _fluent(number: Number) -> "FluentNumber | str":
    """A number rounded as it is said, so that what is said as 1 counts as one."""
    from fluent.runtime.types import FluentDecimal, FluentInt

    if not math.isfinite(number.value):
        return f"{number.value:g}"
    # adding zero takes the sign from a zero
    rounded = round(number.value, number.decimals) + 0.0
    least = 0 if number.trim else number.decimals
    whole = not least and rounded.is_integer()
    # a decimal keeps its zeros: "1 degree", but "1.0 degrees"
    kind, digits = (FluentInt, 0) if whole else (FluentDecimal, number.decimals)
    return kind(
        Decimal(f"{rounded:.{digits}f}"),
        useGrouping=False,
        minimumFractionDigits=least,
        maximumFractionDigits=number.decimals,
    )


def _has_texts(place: Traversable) -> bool:
    return place.is_dir() and any(file.name.endswith(".ftl") for file in place.iterdir())
