"""A session in one line, and as a small table for notebooks."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Protocol

from hiphinge.motion import Provenance, View
from hiphinge.reps import Rep
from hiphinge.tables.reps import AnyFinding
from hiphinge.texts import Catalogue, Message, Number, text_name

_MISSING = "--"
#: The measures shown for each repetition.
_SHOWN = ("trunk_inclination_deg", "trunk_thigh_flexion_deg", "knee_flexion_deg", "lumbar_flexion_deg")


class Judged(Protocol):
    """A session, fresh or read back."""

    @property
    def source(self) -> Provenance: ...  # noqa: D102 - as in `session.Session`
    @property
    def movement(self) -> str: ...  # noqa: D102
    @property
    def drill(self) -> str | None: ...  # noqa: D102
    @property
    def view(self) -> View: ...  # noqa: D102
    @property
    def reps(self) -> tuple[Rep, ...]: ...  # noqa: D102
    @property
    def findings(self) -> Sequence[Sequence[AnyFinding]]: ...  # noqa: D102


def line(session: Judged) -> str:
    """Return a session in one line, as ``repr`` shows it."""
    kind, source, view = type(session).__name__, session.source, session.view
    facts = f"{source.file!r}, {source.duration_s:.1f} s, {len(session.reps)} reps"
    return f"<{kind} {facts}, movement={session.movement!r}, drill={session.drill!r}, usable={view.usable}>"


def card(session: Judged, texts: Catalogue) -> str:
    """Return a session as HTML for a notebook: the recording, and a row for each repetition."""
    movement = texts.say(text_name("movement", session.movement)) if session.movement != "unknown" else ""
    facts = (movement, texts.say(Message("notebook-reps", {"n": len(session.reps)})), _view(session, texts))
    head = f"<strong>{escape(session.source.file)}</strong> · {escape(' · '.join(filter(None, facts)))}"
    if not session.reps:
        return f"<div>{head}</div>"
    columns = ("rep", "bottom", *_SHOWN, "found")
    names = (texts.say(text_name("notebook-column", column)) for column in columns)
    rows = (_row(cells) for cells in _cells(session, texts))
    heading = "".join(f"<th>{escape(name)}</th>" for name in names)
    table = f"<table><thead><tr>{heading}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    return f"<div>{head}{table}</div>"


def _view(session: Judged, texts: Catalogue) -> str:
    return "" if session.view.usable else texts.say("notebook-view-unusable")


def _cells(session: Judged, texts: Catalogue) -> Iterator[tuple[str, ...]]:
    for rep, findings in zip(session.reps, session.findings, strict=True):
        present = [_name(found.fault, texts) for found in findings if found.verdict == "present"]
        values = (getattr(rep, name) for name in _SHOWN)
        yield (
            str(rep.number),
            texts.say(Message("notebook-seconds", {"value": Number(rep.bottom_s, 2)})),
            *(_MISSING if value is None else str(round(value)) for value in values),
            ", ".join(present) or _MISSING,
        )


def _name(fault: str, texts: Catalogue) -> str:
    """Return the name of a fault; its code if this version does not know it."""
    name = text_name("fault", fault, "name")
    return texts.say(name) if texts.has(name) else fault


def _row(cells: Sequence[str]) -> str:
    return f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"
