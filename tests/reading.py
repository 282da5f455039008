"""How hard a text is to read, and the texts themselves as they lie in the files."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as fluent

_VOWELS = re.compile(r"[aeiouy]+")
#: Endings whose e is not spoken: "makes", "moved" and "make", but not "reaches", "rounded" and "little".
_SILENT = re.compile(r"(?:[^aeiouyscxzh]es|[^aeiouydt]ed|[^aeiouyl]e|[aeiouy]le)$")
_VARIABLE = re.compile(r"\$(\w+)")


def text_files(language: str) -> tuple[str, ...]:
    """Names of the Fluent files of a language, without ``.ftl``."""
    names = (file.name for file in (files("hiphinge.texts") / language).iterdir())
    return tuple(sorted(name.removesuffix(".ftl") for name in names if name.endswith(".ftl")))


@cache
def texts(language: str, file: str) -> Mapping[str, str]:
    """The texts of one file by name, with their placeholders as they are written."""
    content = (files("hiphinge.texts") / language / f"{file}.ftl").read_text(encoding="utf-8")
    entries = FluentParser().parse(content).body
    assert not [entry for entry in entries if isinstance(entry, fluent.Junk)]
    named = {entry.id.name: _written(entry) for entry in entries if isinstance(entry, fluent.Message)}
    return MappingProxyType(named)


@cache
def all_texts(language: str) -> Mapping[str, str]:
    """The texts of all files of a language by name."""
    every = {name: text for file in text_files(language) for name, text in texts(language, file).items()}
    return MappingProxyType(every)


def variables(text: str) -> set[str]:
    """The variables of a text as it is written."""
    return set(_VARIABLE.findall(text))


def syllables(word: str) -> int:
    """Count the syllables of an English word; a number counts two.

    Over all words of the English texts the sum lies 0.2 % from that of the CMU pronouncing dictionary.
    """
    letters = re.sub(r"[^a-z]", "", word.lower())
    if not letters:
        return 2
    return max(1, len(_VOWELS.findall(letters)) - bool(_SILENT.search(letters)))


def words_of(text: str) -> list[str]:
    """The words and numbers of a text."""
    return re.findall(r"[A-Za-z]+(?:'[a-z]+)?|\d+(?:\.\d+)?", text)


def grade(text: str) -> float:
    """Flesch-Kincaid grade level: the school year that reads it with ease (Kincaid et al. 1975)."""
    words = words_of(text)
    sentences = [part for part in re.split(r"[.!?](?:\s|$)", text) if words_of(part)]
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def said(text: str, values: Mapping[str, str]) -> str:
    """Put values where a text as it is written has placeholders, and take the form for many."""
    text = re.sub(r"\{ \$\w+ ->.*?\*\[other\] ([^\[}]*(?:\{[^}]*\}[^\[}]*)*)\}", r"\1", text)
    text = text.replace("{ degrees }", "degrees")
    # as in the terminal, where a text is longest
    text = re.sub(r"\{ TERMINAL\((.*?)\) \}", lambda found: "".join(re.findall(r'"(.*?)"', found[1])), text)
    return re.sub(r"\{\s*\$(\w+)\s*\}", lambda found: values.get(found[1], "20"), text)


def _written(entry: fluent.Message) -> str:
    written = FluentSerializer().serialize_entry(entry)
    return " ".join(written.partition("=")[2].split())
