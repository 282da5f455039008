"""Texts of one language, read from its Fluent files (projectfluent.org)."""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from hiphinge.errors import InvalidValueError
from hiphinge.texts.argument import argument
from hiphinge.texts.message import Listing, Message, Number, Value, visible
from hiphinge.texts.units import SAYINGS, Units, said_in

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle
    from fluent.runtime.types import FluentNumber

#: The language that every text exists in.
COMPLETE = "en"
#: An entry begins a line, and goes on to the next one; what it refers to stands at the beginning of braces.
_ENTRY = re.compile(r"^(?=-?[a-zA-Z][\w-]* *=)", re.MULTILINE)
_REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")


@dataclass(frozen=True)
class Catalogue:
    """The texts of one language.

    Each text is parsed when it is first said: a command says a few of the 2000, and parsing all of them
    would take half a second.

    Attributes
    ----------
    language : str
    units : Units
        Of the reader.
    terminal : bool
        Whether the reader has a terminal, so that texts name its commands and options.
    """

    language: str
    units: Units
    terminal: bool
    _entries: Mapping[str, str] = field(compare=False)
    _bundle: "FluentBundle" = field(compare=False)

    def say(self, message: "Message | Number | Listing | int | str") -> str:
        """Return a message, a number, a list or a named text, in the catalogue's language.

        Raises
        ------
        LookupError
            If there is no such text, or it needs a value that the message does not give: a programming
            error, which must not reach a user as half a sentence.
        """
        if isinstance(message, str):
            message = Message(message)
        if isinstance(message, int | Number):
            message = Message("number", {"value": message})
        if isinstance(message, Listing):
            return self._list(message)
        self._parse(message.text)
        pattern = self._bundle.get_message(message.text).value if self.has(message.text) else None
        if pattern is None:
            raise LookupError(f"There is no text {message.text} in the language {self.language}.")
        values = {name: self._value(value) for name, value in message.values.items()}
        result, mistakes = self._bundle.format_pattern(pattern, values)
        if mistakes:
            raise LookupError(f"The text {message.text} cannot be said: {mistakes[0]}.")
        return str(result)

    def _list(self, listing: Listing) -> str:
        items = [self.put(item) for item in listing.items]
        if len(items) == 1:
            return items[0]
        return self.say(Message("list", {"items": ", ".join(items[:-1]), "last": items[-1]}))

    def put(self, value: Value) -> str:
        """Return a value for use within a text: as `say` does, but a plain str stays, made `visible`."""
        return visible(value) if isinstance(value, str) else self.say(value)

    def _value(self, value: Value) -> "str | FluentNumber":
        """Return the value of a Fluent variable; numbers stay numbers, so that plurals work."""
        if isinstance(value, int | Number):
            return _fluent(Number(value) if isinstance(value, int) else value)
        return self.put(value)

    def has(self, text: str) -> bool:
        """Whether there is a text of this name."""
        return text in self._entries

    def _parse(self, name: str) -> None:
        """Parse an entry and all that it refers to, unless that was done before."""
        from fluent.runtime import FluentResource

        if name not in self._entries or self._bundle.has_message(name):
            return
        self._bundle.add_resource(FluentResource(self._entries[name]))
        for other in _REFERENCE.findall(self._entries[name]):
            self._parse(other)


def languages() -> tuple[str, ...]:
    """Return the codes of the available languages, English first."""
    folders = [place.name for place in files("hiphinge.texts").iterdir() if _has_texts(place)]
    return tuple(sorted(folders, key=lambda name: (name != COMPLETE, name)))


@cache
def catalogue(language: str = COMPLETE, units: Units = Units.METRIC, *, terminal: bool = False) -> Catalogue:
    """Read the texts of a language.

    Parameters
    ----------
    language : str
        One of `languages`.
    units : Units
        In which lengths and masses are said.
    terminal : bool
        Whether what texts hold for the terminal is said: its commands and options.

    Raises
    ------
    InvalidValueError
        If the language is not available.
    """
    from fluent.runtime import FluentBundle

    if language not in languages():
        values = {"language": repr(language), "languages": ", ".join(languages())}
        raise InvalidValueError(Message("error-unknown-language", values))
    functions = {name: _in_units(name, language, units) for name in SAYINGS[units]}
    functions["ARG"] = lambda *given: argument(str(given[0]))
    functions["TERMINAL"] = lambda *given: "".join(map(str, given)) if terminal else ""
    # no isolation marks around inserted values: invisible on a terminal, they break searching
    bundle = FluentBundle([language], functions, use_isolating=False)  # type: ignore[arg-type] # str will do
    return Catalogue(language, units, terminal, _entries(language), bundle)


def _in_units(name: str, language: str, units: Units) -> Callable[..., str]:
    """Return a function that texts call with one or two numbers, such as ``CM``."""

    def said(*numbers: "FluentNumber | str") -> str:
        return catalogue(language, units).say(said_in(units, name, [_plain(number) for number in numbers]))

    return said


def _plain(given: "FluentNumber | str") -> Number:
    """Return a number of a text as one of a message, with the digits that it is written with."""
    if isinstance(given, str):  # one that is not finite, see `_fluent`
        return Number(float(given), 1, trim=True)
    written = Decimal(str(given))
    digits = max(0, -int(written.as_tuple().exponent))
    return Number(float(written), digits, trim=not given.options.minimumFractionDigits)


@cache
def _entries(language: str) -> dict[str, str]:
    """Return the source of each entry by its name."""
    sources = (
        file.read_text(encoding="utf-8")
        for file in (files("hiphinge.texts") / language).iterdir()
        if file.name.endswith(".ftl")
    )
    entries = [entry for source in sources for entry in _ENTRY.split(source)[1:]]
    return {entry.partition("=")[0].rstrip(): entry for entry in entries}


def _fluent(number: Number) -> "FluentNumber | str":
    """Return a number rounded for display, so that a displayed 1 is singular."""
    from fluent.runtime.types import FluentDecimal, FluentInt

    if not math.isfinite(number.value):
        return f"{number.value:g}"
    # adding zero removes the sign of a negative zero
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
