"""Words of a user as a part of a command that a text names."""

import re
from shlex import quote

#: Words that every shell takes as they are.
_PLAIN = re.compile(r"[\w.@+:,/=-]+")
#: What shells read even within double quotes; without it these serve all of them, that of Windows too.
_READ_WITHIN = re.compile(r'["\\$`!%]')


def argument(words: str) -> str:
    """Return words as one argument of a command, in quotes where a shell would else split or read them."""
    if _PLAIN.fullmatch(words):
        return words
    return quote(words) if _READ_WITHIN.search(words) else f'"{words}"'
