"""Words to avoid, and better ones."""

import re
from dataclasses import dataclass
from functools import cache

from hiphinge.knowledge.table import table


@dataclass(frozen=True)
class Banned:
    """Phrases of one meaning to avoid.

    Attributes
    ----------
    phrases : tuple of str
        Whole words, in upper or lower case; ``*`` stands for any letters, on its own for any word.
    better : str
        The replacement.
    reason : str
    references : tuple of str
        Keys of `hiphinge.knowledge.references`.
    language : str
    fine_in : tuple of str
        Phrases in which they are allowed.
    """

    phrases: tuple[str, ...]
    better: str
    reason: str
    references: tuple[str, ...]
    language: str
    fine_in: tuple[str, ...] = ()


@cache
def banned(language: str = "en") -> tuple[Banned, ...]:
    """Return the phrases to avoid in a language."""
    entries = (Banned(**row) for row in table("wording")["banned"])
    return tuple(found for found in entries if found.language == language)


def banned_in(text: str, language: str = "en") -> tuple[Banned, ...]:
    """Find the phrases to avoid in a text.

    Parameters
    ----------
    text : str
    language : str
        The language of the text.

    Returns
    -------
    tuple of Banned
        The phrases it uses, in the order of the table.
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
