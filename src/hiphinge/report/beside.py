"""What was asked for beside what was done, as cells of a table."""

from collections.abc import Sequence
from itertools import groupby

from hiphinge.programme.beside import PracticeBeside
from hiphinge.programme.diary import Pain, SetDone
from hiphinge.texts import Catalogue, Message, Number, text_name

#: Columns of `beside_rows`; the texts ``beside-column-<name>`` name them.
BESIDE_COLUMNS = ("day", "drill", "set", "asked", "done", "good", "pain")
_NONE = "--"


def beside_rows(found: PracticeBeside, texts: Catalogue) -> list[tuple[str, ...]]:
    """Return rows of cells: what was asked for beside what was done, equal sets in one row."""
    practice, asked = found.practice, found.asked
    title = texts.say(text_name("drill", practice.drill, "title"))
    pain = _pain_said(practice.pain, texts)
    asked_kg = None if asked is None else asked.load_kg
    rows: list[tuple[str, ...]] = []
    for (asked_reps, done), equal in groupby(found.sets, key=lambda one: (one.asked_reps, one.done)):
        sets = _sets_said([one.number for one in equal], done, texts)
        reps, good = (None, None) if done is None else (done.reps, done.good)
        of_set = _reps_said(asked_reps, asked_kg, texts), _reps_said(reps, practice.load_kg, texts)
        rows.append(
            (practice.day.isoformat(), title, sets, *of_set, _NONE if good is None else str(good), pain)
        )
    return rows


def _sets_said(numbers: Sequence[int], done: SetDone | None, texts: Catalogue) -> str:
    if len(numbers) > 1:
        return texts.say(Message("beside-sets", {"first": numbers[0], "last": numbers[-1]}))
    if done is None or done.side is None:
        return str(numbers[0])
    return texts.say(Message(f"beside-set-{done.side}", {"number": numbers[0]}))


def _reps_said(reps: int | None, load_kg: float | None, texts: Catalogue) -> str:
    if reps is None or load_kg is None:
        return _NONE if reps is None else str(reps)
    return texts.say(Message("beside-reps-load", {"reps": reps, "load": Number(load_kg, 1, trim=True)}))


def _pain_said(pain: Pain, texts: Catalogue) -> str:
    said = _NONE if pain.worst is None else str(pain.worst)
    return texts.say(Message("beside-pain-leg", {"pain": said})) if pain.leg else said
