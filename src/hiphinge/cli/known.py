"""Names that users type; titles, statements and sources of the knowledge tables as text."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from hiphinge.errors import InvalidValueError

if TYPE_CHECKING:
    from hiphinge.knowledge.facts import Fact
    from hiphinge.texts import Catalogue

#: Enough for every number of the tables.
_DIGITS = 4


def known(kind: str, name: str, codes: Sequence[str], command: str) -> str:
    """Return the code for a name that a user typed; hyphens, blanks and capitals do not matter."""
    from difflib import get_close_matches

    from hiphinge.texts import Message

    code = "_".join(name.casefold().replace("-", " ").split())
    if code in codes:
        return code
    near = [known for known in codes if code in known] or get_close_matches(code, codes, n=1, cutoff=0.5)
    values = {"name": repr(name), "command": command}
    if near:
        raise InvalidValueError(Message(f"error-unknown-{kind}-near", {**values, "near": near[0]}))
    raise InvalidValueError(Message(f"error-unknown-{kind}", values))


def text(kind: str, code: str, part: str = "") -> str:
    """Return the name of a text."""
    from hiphinge.texts import text_name

    return text_name(kind, code, part)


def title(kind: str, code: str, words: "Catalogue") -> str:
    """Return the title of an entry."""
    return words.say(text(kind, code, "title"))


def named(kind: str, code: str, words: "Catalogue") -> str:
    """Return the title of an entry followed by its code, which commands accept."""
    return f"{title(kind, code, words)} ({code})"


def titles(kind: str, codes: Iterable[str], words: "Catalogue") -> str:
    """Return titles with codes, one line each."""
    return "\n".join(named(kind, code, words) for code in codes)


def citations(keys: Iterable[str]) -> str:
    """Return the sources with their keys, one line each."""
    from hiphinge.knowledge.references import reference

    return "\n".join(f"{key}: {reference(key).citation}" for key in keys)


def rests_on(mark: str, references: Sequence[str], words: "Catalogue") -> str:
    """Return the kind of evidence behind a number or a statement, with its sources."""
    from hiphinge.texts import Message

    evidence = words.say(f"explain-mark-{mark}")
    if references:
        evidence += "; " + words.say(Message("explain-see", {"sources": ", ".join(references)}))
    return evidence


def statements(kind: str, code: str, facts: Iterable["Fact"], words: "Catalogue") -> str:
    """Return the statements of an entry, each with its evidence."""
    return "\n\n".join(
        f"{_fact(text(kind, code, f'fact-{n}'), fact, words)} ({rests_on(fact.mark, fact.references, words)})"
        for n, fact in enumerate(facts, start=1)
    )


def _fact(name: str, fact: "Fact", words: "Catalogue") -> str:
    from hiphinge.texts import Message, significant

    values = {variable: significant(value, _DIGITS) for variable, value in fact.values.items()}
    return words.say(Message(name, values))
