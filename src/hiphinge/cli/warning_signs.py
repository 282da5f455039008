"""The question on pain and warning signs before a stored person is coached, and the stop if needed.

Everything is written to standard error, which keeps standard output clean for other programs.
"""

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from hiphinge.cli.asking import says_yes
from hiphinge.coaching.warning_signs import WarningAnswer
from hiphinge.knowledge.warning_signs import warning_signs
from hiphinge.texts import Catalogue, Message, text_name

if TYPE_CHECKING:
    from hiphinge.history.record import Someone
    from hiphinge.workflows.warning_signs import WarningCheck

_WIDEST = 88


def ask_about_warning_signs(
    someone: "Someone", given: str | None, texts: Catalogue, *, due: bool = False
) -> None:
    """Ask a person if that is due and there is a terminal, store the answer, and stop if a sign applies.

    Parameters
    ----------
    someone : Someone
    given : str or None
        The answer given with ``--warning-signs`` instead.
    texts : Catalogue
    due : bool
        Ask even if the last answer is recent.

    Raises
    ------
    InvalidValueError
        If `given` is not a valid answer.
    SystemExit
        If a sign applies that no professional has seen yet.
    """
    from hiphinge.workflows.warning_signs import keep_answer, warning_check

    before = warning_check(someone, datetime.now(UTC))
    check = _checked(before, someone.name, given, texts, due=due or before.due)
    if check is None:
        _print(texts, Message("safety-not-asked", {"name": someone.name}))
        return
    if check != before:
        keep_answer(someone, check)
    if check.answer is not None and check.stops:
        _stop(check.answer, texts)


def _checked(
    check: "WarningCheck", name: str, given: str | None, texts: Catalogue, *, due: bool
) -> "WarningCheck | None":
    """Return the current state; None where the question is due and stays open."""
    if given is not None:
        return check.typed(given)
    if check.answer is not None and check.locked:
        return _seen_since(check, check.answer, texts) if _on_terminal() else check
    if not due:
        return check
    if not _on_terminal():
        return None
    signs = _asked(name, again=check.answer is not None, texts=texts)
    return None if signs is None else check.answered(signs)


def _on_terminal() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _seen_since(check: "WarningCheck", before: WarningAnswer, texts: Catalogue) -> "WarningCheck":
    named = ", ".join(texts.say(text_name("safety-name", code)) for code in before.locking)
    date = f"{before.answered_at.astimezone():%Y-%m-%d}"
    seen = says_yes(Message("safety-seen", {"date": date, "sign": named}), texts, err=True)
    return check.seen_by_professional() if seen else check


def _asked(name: str, *, again: bool, texts: Catalogue) -> tuple[str, ...] | None:
    """Ask the one question; None where the person skips it today."""
    _print(texts, Message("safety-question-again" if again else "safety-question", {"name": name}))
    for number, code in enumerate(warning_signs(), start=1):
        _write(texts.say(text_name("safety-sign", code)), f"{number:>3}  ")
    _print(texts, "safety-private")
    while True:
        typed = click.prompt(texts.say("safety-answer"), default="", show_default=False, err=True)
        if not typed.strip():
            return None
        signs = _numbered(typed)
        if signs is not None:
            return signs
        _print(texts, Message("safety-answer-unclear", {"most": len(warning_signs())}))


def _numbered(typed: str) -> tuple[str, ...] | None:
    """Return the signs for the numbers typed; None where that is not a valid answer."""
    parts = typed.replace(",", " ").split()
    if not all(part.isdecimal() and int(part) <= len(warning_signs()) for part in parts):
        return None
    numbers = sorted({int(part) for part in parts})
    if 0 in numbers:
        return () if numbers == [0] else None
    return tuple(list(warning_signs())[number - 1] for number in numbers)


def _stop(answer: WarningAnswer, texts: Catalogue) -> None:
    for code in (*answer.locking, *answer.for_today):
        name, act = (texts.say(text_name(part, code)) for part in ("safety-name", "safety-act"))
        _write(f"{name}: {act}", "  ")
    after = ("safety-stop", "safety-afterwards") if answer.locking else ("safety-stop-today",)
    for text in (*after, "safety-any"):
        _print(texts, text)
    sys.exit(1)


def _print(texts: Catalogue, message: Message | str) -> None:
    _write(texts.say(message))


def _write(text: str, first: str = "") -> None:
    from shutil import get_terminal_size

    width = min(_WIDEST, get_terminal_size().columns)
    click.echo(click.wrap_text(text, width, first, " " * len(first)), err=True)
