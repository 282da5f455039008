"""Words that are not used, and the better ones."""

import re
from dataclasses import dataclass
from functools import cache

from hiphinge.knowledge.table import table


@dataclass(frozen=True)
class Banned:
    """Some phrases that mean the same and are not used.

    Attributes
    ----------
    phrases : tuple of str
        Whole words, capitals or not; ``*`` stands for any letters, alone for any word.
    better : str
        What to say instead.
    reason : str
    references : tuple of str
        Keys of `hiphinge.knowledge.references`.
    language : str
    fine_in : tuple of str
        Phrases in which they may be used after all.
    """

    phrases: tuple[str, ...]
    better: str
    reason: str
    references: tuple[str, ...]
    language: str
    fine_in: tuple[str, ...] = ()


@cache
def banned(language: str = "en") -> tuple[Banned, ...]:
    """Return what is not used in a language."""
    entries = (Banned(**row) for row in table("wording")["banned"])
    return tuple(found for found in entries if found.language == language)


def banned_in(text: str, language: str = "en") -> tuple[Banned, ...]:
    """Find what a text should not say.

    Parameters
    ----------
    text : str
    language : str
        The language that it is written in.

    Returns
    -------
    tuple of Banned
        Those that it uses, in the order of the table.
    """
    return tuple(entry for entry in banned(language) if _uses(text, entry))


def _uses(text: str, entry: Banned) -> bool:
    kept = _pattern(entry.fine_in).sub(" ", text) if entry.fine_in else text
    return _pattern(entry.phrases).search(kept) is not None


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(map(_as_expression, phrases))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def _as_expression(phrase: str) -> str:
    words = (r"\w+" if word == "*" else re.escape(word).replace(r"\*", r"\w*") for word in phrase.split())
    return r"[\s-]+".join(words)
