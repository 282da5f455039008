"""``hiphinge drills``, ``activities`` and ``explain``: the knowledge tables, shown as tables and pages."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiphinge.cli.known import citations, known, named, rests_on, text, title, titles
from hiphinge.cli.options import language_option, texts_in
from hiphinge.errors import InvalidValueError
from hiphinge.texts.message import Message, Value

if TYPE_CHECKING:
    from hiphinge.knowledge.activities import Activity
    from hiphinge.knowledge.drills import Drill
    from hiphinge.knowledge.faults import FaultKnowledge
    from hiphinge.knowledge.thresholds import Threshold
    from hiphinge.texts import Catalogue


@click.command()
@click.argument("name", required=False)
@click.option(
    "--picture", type=click.Path(path_type=Path), help="Write the drawing of NAME to this file (.svg)."
)
@language_option
def drills(name: str | None, picture: Path | None, language: str) -> None:
    """List the drills, or show everything about the drill NAME."""
    from hiphinge.knowledge.drills import drill, drills

    words = texts_in(language)
    if name is None:
        if picture is not None:
            raise InvalidValueError(Message("error-picture-without-drill"))
        _list_drills(drills(), words)
        return
    code = known("drill", name, [one.code for one in drills()], "drills")
    if picture is not None:
        _draw_drill(code, picture, words)
    else:
        _show_drill(drill(code), words)


@click.command()
@click.argument("name", required=False)
@language_option
def activities(name: str | None, language: str) -> None:
    """List everyday tasks that use a hinge, or show everything about the task NAME."""
    from hiphinge.knowledge.activities import activities, activity

    words = texts_in(language)
    if name is None:
        _list_activities(activities(), words)
    else:
        code = known("activity", name, [one.code for one in activities()], "activities")
        _show_activity(activity(code), words)


@click.command()
@click.argument("fault", required=False)
@language_option
def explain(fault: str | None, language: str) -> None:
    """List the faults that hiphinge looks for, or show how FAULT is detected and what helps."""
    from hiphinge.knowledge.faults import fault_codes, fault_knowledge

    words = texts_in(language)
    if fault is None:
        _list_faults(fault_codes(), words)
    else:
        _show_fault(fault_knowledge(known("fault", fault, fault_codes(), "explain")), words)


def _list_drills(drills: Iterable["Drill"], words: "Catalogue") -> None:
    from hiphinge.cli.page import print_table

    rows = [
        (
            words.say("drills-beside") if drill.rung is None else str(drill.rung),
            drill.code,
            words.say(f"drills-judged-{'yes' if drill.judged else 'no'}"),
            title("drill", drill.code, words),
        )
        for drill in drills
    ]
    headings = [words.say(f"drills-column-{column}") for column in ("rung", "name", "camera", "drill")]
    print_table(words.say("drills-heading"), headings, rows, words.say("drills-more"))


def _draw_drill(code: str, file: Path, words: "Catalogue") -> None:
    from hiphinge.report.drill_drawing import drawing_label, drill_picture

    drawn = drill_picture(code, drawing_label(code, words))
    if drawn is None:
        raise InvalidValueError(Message("error-drill-not-drawn", {"code": code}))
    if file.suffix.lower() != ".svg":
        raise InvalidValueError(Message("error-not-svg", {"file": str(file)}))
    try:
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(drawn)
    except FileExistsError:
        raise InvalidValueError(Message("error-file-there", {"file": str(file)})) from None
    except OSError as error:
        values: dict[str, Value] = {"file": str(file), "reason": error.strerror or str(error)}
        raise InvalidValueError(Message("error-file-not-written", values)) from error
    click.echo(words.say(Message("drills-picture", {"file": str(file)})))


def _show_drill(drill: "Drill", words: "Catalogue") -> None:
    from hiphinge.cli.page import print_page

    parts = {
        part: words.say(text("drill", drill.code, part))
        for part in ("purpose", "setup", "action", "focus", "feel", "dose", "camera-can", "camera-cannot")
    }
    things = ", ".join(words.say(text("equipment", thing)) for thing in drill.equipment)
    parts["equipment"] = things or words.say("drills-equipment-none")
    parts["easier"] = titles("drill", [drill.easier] if drill.easier else [], words)
    parts["harder"] = titles("drill", [drill.harder] if drill.harder else [], words)
    parts["trains"] = titles("fault", drill.faults_trained, words)
    parts["sources"] = citations(drill.references)
    after = (words.say("drills-feel-note"), words.say(f"drills-dose-{drill.mark}"), words.say("drills-care"))
    order = (
        "purpose",
        "equipment",
        "setup",
        "action",
        "focus",
        "feel",
        "dose",
        "camera-can",
        "camera-cannot",
    )
    rows = [
        (words.say(f"drills-{part}"), parts[part])
        for part in (*order, "easier", "harder", "trains", "sources")
    ]
    print_page(named("drill", drill.code, words), rows, after)


def _list_activities(activities: Iterable["Activity"], words: "Catalogue") -> None:
    from hiphinge.cli.page import print_table

    rows = [
        (
            activity.code,
            title("activity", activity.code, words),
            words.say(text("activity", activity.code, "prompt")),
        )
        for activity in activities
    ]
    headings = [words.say(f"activities-column-{column}") for column in ("name", "activity", "prompt")]
    after = f"{words.say('activities-note')}\n\n{words.say('activities-more')}"
    print_table(words.say("activities-heading"), headings, rows, after)


def _show_activity(activity: "Activity", words: "Catalogue") -> None:
    from hiphinge.cli.page import print_page

    others = "\n".join(words.say(text("alternative", other)) for other in activity.alternatives)
    parts = {
        "how": words.say(text("activity", activity.code, "how")),
        "prompt": words.say(text("activity", activity.code, "prompt")),
        "watch": titles("fault", activity.faults_invited, words),
        "alternatives": others,
        "drill": titles("drill", [activity.drill], words),
        "sources": citations(activity.references) or words.say("activities-chosen"),
    }
    rows = [(words.say(f"activities-{part}"), text) for part, text in parts.items()]
    print_page(named("activity", activity.code, words), rows, [words.say("activities-variety")])


def _list_faults(codes: Iterable[str], words: "Catalogue") -> None:
    from hiphinge.cli.page import print_table

    rows = [(code, title("fault", code, words)) for code in codes]
    headings = [words.say(f"explain-column-{column}") for column in ("name", "fault")]
    print_table(words.say("explain-heading"), headings, rows, words.say("explain-more"))


def _show_fault(fault: "FaultKnowledge", words: "Catalogue") -> None:
    from hiphinge.cli.page import print_page
    from hiphinge.knowledge.thresholds import threshold

    numbers = [threshold(name) for name in fault.thresholds]
    keys = dict.fromkeys((*fault.references, *(key for number in numbers for key in number.references)))
    parts = {part: words.say(text("fault", fault.code, part)) for part in ("seen", "why", "needs", "limits")}
    parts["numbers"] = "\n\n".join(_number(number, words) for number in numbers)
    parts["cues"] = "\n".join(words.say(text("cue", cue)) for cue in fault.cues)
    parts["drills"] = titles("drill", fault.drills, words)
    parts["sources"] = citations(tuple(keys))
    order = ("seen", "why", "numbers", "needs", "limits", "cues", "drills", "sources")
    rows = [(words.say(f"explain-{part}"), parts[part]) for part in order]
    print_page(named("fault", fault.code, words), rows, [words.say("explain-note")])


def _number(number: "Threshold", words: "Catalogue") -> str:
    from hiphinge.knowledge.thresholds import wordings
    from hiphinge.texts import significant

    unit = words.say(text("explain-unit", number.unit))
    value = f"{words.say(significant(number.value, 4))} {unit}"
    source = rests_on(number.mark, number.references, words)
    wording = wordings(words.language)[number.name]
    return f"{value}: {wording.setting} ({source}). {wording.reason}"
