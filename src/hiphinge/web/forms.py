"""Reading the fields of a form: each is one of what was offered, or refused in one sentence."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from hiphinge.texts import Message
from hiphinge.web.receiving import is_number
from hiphinge.web.refusals import RefusedError

_Choice = TypeVar("_Choice", bound=StrEnum)


def chosen(fields: Mapping[str, str], name: str, codes: Iterable[str]) -> tuple[str, ...]:
    """Return the codes whose boxes are ticked."""
    return tuple(code for code in codes if f"{name}-{code}" in fields)


def choice(fields: Mapping[str, str], name: str, choices: type[_Choice]) -> _Choice:
    """Return the one of several choices that was taken."""
    given = fields.get(name, "")
    if given not in {choice.value for choice in choices}:
        raise RefusedError(400, Message("web-error-choice", {"given": repr(given[:60])}))
    return choices(given)


def whole_number(fields: Mapping[str, str], name: str) -> int:
    """Return a whole number of a form."""
    given = fields.get(name, "").strip()
    if not is_number(given):
        raise RefusedError(400, Message("web-error-whole", {"given": repr(given[:60])}))
    return int(given)
