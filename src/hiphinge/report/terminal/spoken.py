"""The advice on the terminal."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hiphinge.coaching import Advice
from hiphinge.knowledge.drills import DEFAULT_DRILL
from hiphinge.movement import DRILLS
from hiphinge.session import Session
from hiphinge.texts import Catalogue, Message, text_name

if TYPE_CHECKING:
    from rich.console import Console


def print_advice(session: Session, texts: Catalogue, console: "Console") -> None:
    """Print the main thing to work on, the others in a line each, what went well and what comes next."""
    if not session.judged:
        return
    advice = session.advice
    _print(console, texts.say("advice-retake"), _retake(advice, texts))
    _print(console, texts.say("advice-work-on"), _focus(advice, texts))
    _print(console, texts.say("advice-others"), (texts.say(point.brief) for point in advice.others))
    _print(console, texts.say("advice-well"), map(texts.say, advice.praise))
    _print(console, texts.say("advice-unseen"), advice.said_unseen(texts))
    wall = [] if session.wall_tap is None else [texts.say(session.wall_tap.said)]
    # do not praise an even depth if nothing else was judged
    notes = () if advice.retake and not advice.focus else advice.set_drift.notes
    closing = [*map(texts.say, notes), *wall, *_offer(session, texts), *_next(session, texts)]
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
        console.print(Padding(Text(line), (0, 0, 0, 2)))
    console.print()


def _retake(advice: Advice, texts: Catalogue) -> list[str]:
    retake = advice.retake
    return [] if retake is None else [f"{texts.say(retake.why)} {texts.say(retake.how)}"]


def _focus(advice: Advice, texts: Catalogue) -> list[str]:
    focus = advice.focus
    if focus is None:
        return [] if advice.retake else [texts.say("advice-nothing")]
    cue = Message("advice-try", {"cue": Message(f"cue-{focus.cue}")})
    return [*map(texts.say, (focus.seen, cue, _drill("advice-drill", focus.drill)))]


def _drill(text: str, code: str) -> Message:
    return Message(text, {"drill": Message(text_name("drill", code, "title")), "code": code})


def _offer(session: Session, texts: Catalogue) -> list[str]:
    """Return which drill it was judged as, if no drill was given."""
    if session.drill is not None or session.judged_as == DEFAULT_DRILL:
        return []
    if session.judged_as != DRILLS[session.movement]:
        drill = Message(text_name("drill", session.judged_as, "title"))
        return [texts.say(Message("advice-judged-with-rod", {"drill": drill}))]
    movement = Message(text_name("movement", session.movement))
    return [texts.say(Message("advice-judged-as", {"movement": movement}))]


def _next(session: Session, texts: Catalogue) -> list[str]:
    code = session.advice.next_drill
    already = code in {point.drill for point in session.advice.points}
    return [] if code is None or already else [texts.say(_drill("advice-next", code))]
