"""Questions on the terminal: lists with numbers, and numbers within limits; Enter takes what is offered."""

from collections.abc import Sequence

import click

from hiphinge.texts import Catalogue, Message

#: An option: its code, and its text.
Option = tuple[str, str]


def one_of(question: str, options: Sequence[Option], texts: Catalogue) -> str:
    """Ask for one of some options; the first is offered."""
    _list(question, options, texts)
    while True:
        chosen = _numbers(click.prompt(texts.say("start-one"), default="1"), len(options))
        if chosen is not None and len(chosen) == 1:
            return options[chosen[0]][0]
        click.echo(texts.say(Message("start-one-unclear", {"most": len(options)})))


def some_of(
    question: str, options: Sequence[Option], texts: Catalogue, offered: str = "0"
) -> tuple[str, ...]:
    """Ask for any of some options; 0 is none."""
    _list(question, options, texts)
    while True:
        chosen = _numbers(click.prompt(texts.say("start-some"), default=offered), len(options))
        if chosen is not None:
            return tuple(options[place][0] for place in chosen)
        click.echo(texts.say(Message("start-some-unclear", {"most": len(options)})))


def whole_number(question: str, least: int, most: int, offered: int, texts: Catalogue) -> int:
    """Ask for a whole number within limits."""
    while True:
        typed = click.prompt(question, default=str(offered)).strip()
        if typed.isdecimal() and len(typed) < 4 and least <= int(typed) <= most:
            return int(typed)
        click.echo(texts.say(Message("start-number-unclear", {"least": least, "most": most})))


def _list(question: str, options: Sequence[Option], texts: Catalogue) -> None:
    click.echo(f"\n{question}")
    for number, (_, text) in enumerate(options, start=1):
        click.echo(texts.say(Message("start-option", {"number": number, "text": text})))


def _numbers(typed: str, most: int) -> list[int] | None:
    """Return the places that were typed as numbers from 1 on; None where that is no answer."""
    parts = typed.replace(",", " ").split()
    if not parts or not all(part.isdecimal() and len(part) < 4 and int(part) <= most for part in parts):
        return None
    places = sorted({int(part) for part in parts})
    if 0 in places:
        return [] if places == [0] else None
    return [place - 1 for place in places]
