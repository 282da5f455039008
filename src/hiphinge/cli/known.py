"""Names that users type, and how titles, statements and sources of what is known are written."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from hiphinge.errors import InvalidValueError

if TYPE_CHECKING:
    from hiphinge.knowledge.facts import Fact
    from hiphinge.texts import Catalogue

#: As many as any number of the tables has.
_DIGITS = 4


def known(kind: str, name: str, codes: Sequence[str], command: str) -> str:
    """Return the code that a user means by a name; hyphens, blanks and capitals do not matter."""
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
    """Say the title of an entry."""
    return words.say(text(kind, code, "title"))


def named(kind: str, code: str, words: "Catalogue") -> str:
    """Say the title of an entry with the name that commands know it by."""
    return f"{title(kind, code, words)} ({code})"


def titles(kind: str, codes: Iterable[str], words: "Catalogue") -> str:
    """Say titles with names, a line each."""
    return "\n".join(named(kind, code, words) for code in codes)


def citations(keys: Iterable[str]) -> str:
    """Return the sources with their keys, a line each."""
    from hiphinge.knowledge.references import reference

    return "\n".join(f"{key}: {reference(key).citation}" for key in keys)


def rests_on(mark: str, references: Sequence[str], words: "Catalogue") -> str:
    """Say what a number or a statement rests on, and where to read of it."""
    from hiphinge.texts import Message

    said = words.say(f"explain-mark-{mark}")
    if references:
        said += "; " + words.say(Message("explain-see", {"sources": ", ".join(references)}))
    return said


def statements(kind: str, code: str, facts: Iterable["Fact"], words: "Catalogue") -> str:
    """Say what is known, each statement with what it rests on."""
    return "\n\n".join(
        f"{_fact(text(kind, code, f'fact-{n}'), fact, words)} ({rests_on(fact.mark, fact.references, words)})"
        for n, fact in enumerate(facts, start=1)
    )


def _fact(name: str, fact: "Fact", words: "Catalogue") -> str:
    from hiphinge.texts import Message, significant

    values = {variable: significant(value, _DIGITS) for variable, value in fact.values.items()}
    return words.say(Message(name, values))
