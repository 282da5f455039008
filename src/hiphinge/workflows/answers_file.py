"""All answers of ``hiphinge start`` in one file of TOML."""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from hiphinge.errors import InvalidValueError
from hiphinge.files import plain_file
from hiphinge.limits import PERSON_MOST_BYTES
from hiphinge.programme.diary import Goal, Intake, PainPlace
from hiphinge.texts import Message, Value

_Choice = TypeVar("_Choice", bound=StrEnum)
_KEYS = (
    "name", "warning_signs", "goal", "equipment", "obstacles", "minutes", "pain", "place", "moments", "films",
    "activities",
)  # fmt: skip


@dataclass(frozen=True)
class Answers:
    """What the file says.

    Attributes
    ----------
    name : str, optional
    warning_signs : str, optional
        As for ``--warning-signs``.
    intake : Intake
        What was not answered is None.
    activities : tuple of (str, int)
        Own activities, 0 (cannot do it) to 10 (as before).
    """

    name: str | None
    warning_signs: str | None
    intake: Intake
    activities: tuple[tuple[str, int], ...]


def read_answers(file: Path, today: date) -> Answers:
    """Read a file of answers.

    Raises
    ------
    InvalidValueError
        In one sentence, if it cannot be read, or an answer is not among those that there are.
    """
    content = _content(file)
    for key in content:
        if key not in _KEYS:
            raise _unfit(file, key, content[key], ", ".join(_KEYS))
    given = _Given(file, content)
    intake = Intake(
        today,
        given.choice("goal", Goal),
        given.texts("equipment"),
        given.texts("obstacles"),
        given.whole("minutes"),
        given.whole("pain"),
        given.choice("place", PainPlace),
        given.texts("moments"),
        given.truth("films"),
    )
    return Answers(given.text("name"), given.text("warning_signs"), intake, given.activities())


@dataclass(frozen=True)
class _Given:
    """Answers of a file, each of the type asked for."""

    file: Path
    content: Mapping[str, Any]

    def text(self, key: str) -> str | None:
        value: str | None = self._of(key, str, '"..."')
        return value

    def whole(self, key: str) -> int | None:
        value: int | None = self._of(key, int, "0, 1, 2, ...")
        return value

    def truth(self, key: str) -> bool | None:
        value = self.content.get(key)
        if value is None or isinstance(value, bool):
            return value
        raise _unfit(self.file, key, value, "true, false")

    def texts(self, key: str) -> tuple[str, ...] | None:
        value = self.content.get(key)
        if value is None:
            return None
        if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
            raise _unfit(self.file, key, value, '[], ["...", "..."]')
        return tuple(value)

    def choice(self, key: str, choices: type[_Choice]) -> _Choice | None:
        value = self.content.get(key)
        if value is None:
            return None
        known: Collection[str] = [choice.value for choice in choices]
        if value not in known:
            raise _unfit(self.file, key, value, ", ".join(known))
        return choices(value)

    def activities(self) -> tuple[tuple[str, int], ...]:
        value = self.content.get("activities", {})
        whole = isinstance(value, dict) and all(type(points) is int for points in value.values())
        if not whole:
            raise _unfit(self.file, "activities", value, '"..." = 0, 1, ... 10')
        return tuple(value.items())

    def _of(self, key: str, kind: type, known: str) -> Any:
        value = self.content.get(key)
        if value is None or type(value) is kind:
            return value
        raise _unfit(self.file, key, value, known)


def _content(file: Path) -> dict[str, Any]:
    try:
        with plain_file(file) as stream:
            content = stream.read(PERSON_MOST_BYTES)
        return tomllib.loads(content.decode("utf-8"))
    except OSError as error:
        values: dict[str, Value] = {"file": str(file), "reason": str(error.strerror or error)}
        raise InvalidValueError(Message("error-answers-not-read", values)) from error
    except (ValueError, RecursionError):
        raise InvalidValueError(Message("error-answers-no-toml", {"file": str(file)})) from None


def _unfit(file: Path, key: str, value: object, known: str) -> InvalidValueError:
    values: dict[str, Value] = {"file": str(file), "key": key, "value": repr(value)[:60], "known": known}
    return InvalidValueError(Message("error-answers-unfit", values))
