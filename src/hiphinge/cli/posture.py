"""``hiphinge posture``: how a person stands or sits still."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiphinge.cli.options import json_option, language_option, person_of

if TYPE_CHECKING:
    from hiphinge.person import Person
    from hiphinge.posture import Change, Posture, Reading
    from hiphinge.texts import Catalogue, Message, Value
    from hiphinge.workflows.posturing import PostureComparison


@click.command()
@click.argument("recording", type=click.Path(path_type=Path))
@click.option(
    "--compare-with",
    "earlier",
    type=click.Path(path_type=Path),
    help="An earlier clip or photo of the same person: both are shown side by side.",
)
@click.option("--stature", help="Height of the person: 1.75, 175cm or 5ft9.")
@language_option
@json_option
def posture(
    *, recording: Path, earlier: Path | None, stature: str | None, language: str, as_json: bool
) -> None:
    """Measure quiet standing or sitting in RECORDING, a clip or a photo from the side.

    Head, shoulder, hip and knee against the plumb line, lean of the trunk, bend of the knee, and from the
    outline of the back the hollows of neck and low back; each with its standard error. A clip of 5 s gives
    the smallest change that can be detected, and a change is stated only beyond it.
    """
    from hiphinge.cli.progress import Bars
    from hiphinge.texts import catalogue
    from hiphinge.workflows.posturing import compare_postures, read_posture

    texts, person = catalogue(language), person_of(stature)
    with Bars(texts, quiet=as_json) as bars:
        if earlier is None:
            alone = read_posture(recording, person, bars.stage)
        else:
            compared = compare_postures(earlier, recording, person, bars.stage)
    if earlier is None:
        show = _print_json if as_json else _show
        show(alone, recording, person, texts)
    elif as_json:
        _print_json(compared.after, recording, person, texts, (compared, earlier))
    else:
        _show_compared(compared, (earlier, recording), person, texts)


def _show(found: "Posture", recording: Path, person: "Person", texts: "Catalogue") -> None:
    from hiphinge.cli.page import print_table
    from hiphinge.knowledge.posture import posture_measures
    from hiphinge.texts import Message, text_name, visible

    rows = [
        [
            texts.say(text_name("posture", name)),
            _quantity(name, reading, person, texts),
            _number(reading.standard_error, texts),
            _number(found.smallest_change(name), texts),
            texts.say(text_name("posture-kind", posture_measures()[name].kind)),
        ]
        for name, reading in found.readings.items()
    ]
    about: dict[str, Value] = {
        "file": visible(recording.name),
        "stance": Message(f"posture-stance-{found.stance}"),
    }
    headings = _headings(("measure", "value", "error", "smallest", "kind"), texts)
    said = (*_about(found), *found.messages, Message("posture-meaning"))
    print_table(texts.say(Message("posture-title", about)), headings, rows, _lines(said, texts))


def _show_compared(
    found: "PostureComparison", recordings: tuple[Path, Path], person: "Person", texts: "Catalogue"
) -> None:
    from hiphinge.cli.page import print_table
    from hiphinge.texts import Message, text_name, visible

    rows = [
        [
            texts.say(text_name("posture", name)),
            *(_quantity(name, one.readings[name], person, texts) for one in (found.before, found.after)),
            _number(change.difference, texts),
            _number(change.smallest, texts),
            texts.say(_verdict(change)),
        ]
        for name, change in found.changes.items()
    ]
    before, after = (visible(path.name) for path in recordings)
    about: dict[str, Value] = {
        "before": before,
        "after": after,
        "stance": Message(f"posture-stance-{found.after.stance}"),
    }
    headings = _headings(("measure", "before", "after", "change", "smallest", "said"), texts)
    said = dict.fromkeys((*found.before.messages, *found.after.messages, Message("posture-same-view")))
    title = texts.say(Message("posture-title-compared", about))
    print_table(title, headings, rows, _lines((*said, Message("posture-meaning")), texts))


def _headings(columns: Sequence[str], texts: "Catalogue") -> list[str]:
    return [texts.say(f"posture-column-{column}") for column in columns]


def _lines(said: "Iterable[Message]", texts: "Catalogue") -> str:
    return "\n".join(texts.say(message) for message in said)


def _about(found: "Posture") -> "tuple[Message, ...]":
    from hiphinge.posture.plumb import BEFORE_ANKLE, FOOT_PER_STATURE
    from hiphinge.texts import Message, Number

    stance = Message(f"posture-stance-{found.stance}")
    read = Message("posture-read", {"seconds": Number(found.seconds, 1), "stance": stance})
    plumb = Message("posture-plumb", {"value": Number(100 * BEFORE_ANKLE * FOOT_PER_STATURE, 1)})
    said = (read if found.seconds else Message("posture-read-photo"), plumb)
    return said if found.stance == "standing" else said[:1]


def _quantity(name: str, reading: "Reading", person: "Person", texts: "Catalogue") -> str:
    from hiphinge.knowledge.posture import posture_measures
    from hiphinge.texts import Message, Number, text_name

    if reading.value is None:
        return "" if reading.reason is None else texts.say(reading.reason)
    unit = posture_measures()[name].unit
    values: dict[str, Value] = {"value": Number(reading.value, 1)}
    if unit == "percent_of_stature" and person.stature_m is not None:
        values["cm"] = Number(reading.value * person.stature_m, 1)
        return texts.say(Message(text_name("posture-unit", unit, "cm"), values))
    return texts.say(Message(text_name("posture-unit", unit), values))


def _number(value: float | None, texts: "Catalogue") -> str:
    from hiphinge.texts import Number

    return "" if value is None else texts.say(Number(value, 1))


def _verdict(change: "Change") -> str:
    if change.changed is None:
        return "posture-cannot-tell"
    return "posture-changed" if change.changed else "posture-within"


def _print_json(
    found: "Posture",
    recording: Path,
    person: "Person",
    texts: "Catalogue",
    compared: "tuple[PostureComparison, Path] | None" = None,
) -> None:
    from hiphinge.cli.page import print_json

    document: dict[str, object] = {
        "schema": "hiphinge.posture/1",
        "file": recording.name,
        "stature_m": person.stature_m,
        "posture": _content(found, texts),
    }
    if compared is not None:
        comparison, earlier = compared
        document["before"] = {"file": earlier.name, "posture": _content(comparison.before, texts)}
        document["changes"] = {
            name: {"difference": one.difference, "smallest": one.smallest, "changed": one.changed}
            for name, one in comparison.changes.items()
        }
    print_json(document)


def _content(found: "Posture", texts: "Catalogue") -> dict[str, object]:
    from hiphinge.knowledge.posture import posture_measures

    content: dict[str, object] = {
        "stance": found.stance,
        "frames": found.frames,
        "quiet_s": round(found.seconds, 3),
        "repeats": found.repeats,
    }
    for name, reading in found.readings.items():
        content |= {name: reading.value, f"{name}_se": reading.standard_error}
    readings = found.readings.items()
    content["smallest_detectable_change"] = {name: found.smallest_change(name) for name, _ in readings}
    content["kinds"] = {name: posture_measures()[name].kind for name, _ in readings}
    content["reasons"] = {name: texts.say(one.reason) for name, one in readings if one.reason is not None}
    content["messages"] = [texts.say(message) for message in found.messages]
    return content
