"""What the coach says, on the terminal."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hiphinge.coaching import Point
from hiphinge.knowledge.drills import DEFAULT_DRILL
from hiphinge.session import Session
from hiphinge.texts import Catalogue, Message, text_name

if TYPE_CHECKING:
    from rich.console import Console


def print_advice(session: Session, texts: Catalogue, console: "Console") -> None:
    """Print what to work on, what went well, what could not be told and what comes next."""
    if not session.judged:
        return
    advice = session.advice
    _print(console, texts.say("advice-work-on"), _work(advice.points, texts))
    _print(console, texts.say("advice-well"), map(texts.say, advice.praise))
    _print(console, texts.say("advice-unseen"), map(texts.say, advice.unseen))
    wall = [] if session.wall_tap is None else [texts.say(session.wall_tap.said)]
    closing = [*map(texts.say, advice.course.notes), *wall, *_offer(session, texts), *_next(session, texts)]
    for line in closing:
        console.print(line, markup=False, highlight=False)


def _print(console: "Console", heading: str, lines: Iterable[str]) -> None:
    lines = list(lines)
    if not lines:
        return
    from rich.padding import Padding
    from rich.text import Text

    console.print(heading, style="bold")
    for line in lines:
        indent = 2 + len(line) - len(line.lstrip())
        console.print(Padding(Text(line.strip()), (0, 0, 0, indent)))
    console.print()


def _work(points: tuple[Point, ...], texts: Catalogue) -> list[str]:
    if not points:
        return [texts.say("advice-nothing")]
    lines = []
    for number, point in enumerate(points, start=1):
        lines.append(f"{number}. {texts.say(point.seen)}")
        cue = Message("advice-try", {"cue": Message(f"cue-{point.cue}")})
        lines += [f"   {texts.say(line)}" for line in (cue, _drill("advice-drill", point.drill))]
    return lines


def _drill(text: str, code: str) -> Message:
    return Message(text, {"drill": Message(text_name("drill", code, "title")), "code": code})


def _offer(session: Session, texts: Catalogue) -> list[str]:
    """Say what it was judged as, where nothing was asked for."""
    if session.drill is not None or session.judged_as == DEFAULT_DRILL:
        return []
    movement = Message(text_name("movement", session.movement))
    return [texts.say(Message("advice-judged-as", {"movement": movement}))]


def _next(session: Session, texts: Catalogue) -> list[str]:
    code = session.advice.next_drill
    already = code in {point.drill for point in session.advice.points}
    return [] if code is None or already else [texts.say(_drill("advice-next", code))]
