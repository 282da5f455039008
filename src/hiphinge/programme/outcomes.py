"""Scores of questionnaires, and whether a change is larger than the smallest that matters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import fmean

from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.outcomes import OutcomeKnowledge, outcome
from hiphinge.programme.diary import Answered, Diary
from hiphinge.texts import Message, Value

#: As many own activities as the scale is meant for.
MOST_ACTIVITIES = 5


class Verdict(StrEnum):
    """What a change says."""

    BETTER = "better"
    WORSE = "worse"
    NO_CLEAR_CHANGE = "no_clear_change"


@dataclass(frozen=True)
class Change:
    """The change from a first answer to the latest.

    Attributes
    ----------
    code : str
    first, latest : Answered
    needed : float
        The smallest change that matters here, in points.
    verdict : Verdict
    outside : bool
        Whether the first score lies where the questionnaire shows changes less well.
    """

    code: str
    first: Answered
    latest: Answered
    needed: float
    verdict: Verdict
    outside: bool


@dataclass(frozen=True)
class Course:
    """All answers to one questionnaire.

    Attributes
    ----------
    code : str
    answers : tuple of Answered
        The earliest first; of own activities those that every answer names, where there are any.
    low, high : float
        Between these scores nothing clear has changed since the first answer.
    """

    code: str
    answers: tuple[Answered, ...]
    low: float
    high: float


def pain_score(day: date, points: int) -> Answered:
    """Return an answer on the scale of pain from 0 to 10 (NPRS)."""
    return Answered(day, "nprs", _in_range("nprs", points))


def function_score(day: date, items: Sequence[tuple[str, int]]) -> Answered:
    """Return an answer on own activities (PSFS): the mean of one to five numbers from 0 to 10.

    Raises
    ------
    InvalidValueError
        If there are none or too many, or a number lies outside.
    """
    if not 0 < len(items) <= MOST_ACTIVITIES:
        raise InvalidValueError(Message("error-psfs-count", {"found": len(items), "most": MOST_ACTIVITIES}))
    scores = [_in_range("psfs", points) for _, points in items]
    return Answered(day, "psfs", fmean(scores), tuple(items))


def disability_score(day: date, marked: int) -> Answered:
    """Return an answer on the Roland-Morris questionnaire: the number of statements marked, 0 to 24.

    A statement that does not apply counts as not marked.
    """
    return Answered(day, "rmdq", _in_range("rmdq", marked))


def change(first: Answered, latest: Answered) -> Change:
    """Compare two answers to one questionnaire.

    A change counts once it reaches the smallest one that matters, in points, or in per cent of the first
    score where that asks for more. Of several own activities those that both answers name are compared.
    """
    known = outcome(first.code)
    first, latest = _comparable(first, latest)
    needed = _needed(known, first)
    gained = latest.score - first.score if known.better == "more" else first.score - latest.score
    verdict = Verdict.NO_CLEAR_CHANGE
    if abs(gained) >= needed:
        verdict = Verdict.BETTER if gained > 0 else Verdict.WORSE
    return Change(first.code, first, latest, needed, verdict, _is_outside(known, first.score))


def changes(diary: Diary, today: date) -> tuple[Change, ...]:
    """Return the change of each questionnaire that was answered at least twice."""
    answered = _answered(diary, today).values()
    return tuple(change(found[0], found[-1]) for found in answered if len(found) > 1)


def courses(diary: Diary, today: date) -> tuple[Course, ...]:
    """Return the answers to each questionnaire, with the scores that are no clear change."""
    return tuple(_course(found) for found in _answered(diary, today).values())


def _course(found: Sequence[Answered]) -> Course:
    names = set.intersection(*({name for name, _ in one.items} for one in found))
    answers = tuple(_only(one, names) for one in found) if names else tuple(found)
    known, first = outcome(answers[0].code), answers[0]
    needed = _needed(known, first)
    low, high = max(known.least, first.score - needed), min(known.most, first.score + needed)
    return Course(first.code, answers, low, high)


def _answered(diary: Diary, today: date) -> dict[str, list[Answered]]:
    answered: dict[str, list[Answered]] = {}
    for one in diary.entries:
        if isinstance(one, Answered) and one.day <= today:
            answered.setdefault(one.code, []).append(one)
    return answered


def _needed(known: OutcomeKnowledge, first: Answered) -> float:
    if known.change_single is not None and len(first.items) == 1:
        return known.change_single
    of_first = (known.change_percent or 0) / 100 * first.score
    return max(known.change, of_first)


def _comparable(first: Answered, latest: Answered) -> tuple[Answered, Answered]:
    """Return two answers about the same own activities."""
    names = {name for name, _ in first.items} & {name for name, _ in latest.items}
    if not names:
        return first, latest
    return _only(first, names), _only(latest, names)


def _only(answered: Answered, names: set[str]) -> Answered:
    items = tuple((name, points) for name, points in answered.items if name in names)
    return Answered(answered.day, answered.code, fmean(points for _, points in items), items)


def _is_outside(known: OutcomeKnowledge, score: float) -> bool:
    below = known.floor is not None and score < known.floor
    return below or (known.ceiling is not None and score > known.ceiling)


def _in_range(code: str, points: int) -> int:
    known = outcome(code)
    if not known.least <= points <= known.most:
        values: dict[str, Value] = {
            "what": Message(f"outcome-{code}"), "value": str(points),
            "least": str(known.least), "most": str(known.most),
        }  # fmt: skip
        raise InvalidValueError(Message("error-diary-number", values))
    return points
