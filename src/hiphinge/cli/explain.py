"""``hiphinge drills``, ``activities`` and ``explain``: what is known, told as tables and pages."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from hiphinge.cli.options import language_option
from hiphinge.errors import InvalidValueError

if TYPE_CHECKING:
    from hiphinge.knowledge.activities import Activity
    from hiphinge.knowledge.drills import Drill
    from hiphinge.knowledge.faults import FaultKnowledge
    from hiphinge.knowledge.thresholds import Threshold
    from hiphinge.texts import Catalogue


@click.command()
@click.argument("name", required=False)
@language_option
def drills(name: str | None, language: str) -> None:
    """List the drills, or tell all of the one called NAME."""
    from hiphinge.knowledge.drills import drill, drills
    from hiphinge.texts import catalogue

    words = catalogue(language)
    if name is None:
        _list_drills(drills(), words)
    else:
        _tell_drill(drill(_known("drill", name, [one.code for one in drills()], "drills")), words)


@click.command()
@click.argument("name", required=False)
@language_option
def activities(name: str | None, language: str) -> None:
    """List everyday tasks to hinge in, or tell all of the one called NAME."""
    from hiphinge.knowledge.activities import activities, activity
    from hiphinge.texts import catalogue

    words = catalogue(language)
    if name is None:
        _list_activities(activities(), words)
    else:
        code = _known("activity", name, [one.code for one in activities()], "activities")
        _tell_activity(activity(code), words)


@click.command()
@click.argument("fault", required=False)
@language_option
def explain(fault: str | None, language: str) -> None:
    """List the faults that are looked for, or tell how FAULT is found and what helps."""
    from hiphinge.knowledge.faults import fault_codes, fault_knowledge
    from hiphinge.texts import catalogue

    words = catalogue(language)
    if fault is None:
        _list_faults(fault_codes(), words)
    else:
        _tell_fault(fault_knowledge(_known("fault", fault, fault_codes(), "explain")), words)


def _list_drills(drills: Iterable["Drill"], words: "Catalogue") -> None:
    from hiphinge.cli.page import print_table

    rows = [
        (
            words.say("drills-beside") if drill.rung is None else str(drill.rung),
            drill.code,
            words.say(f"drills-judged-{'yes' if drill.judged else 'no'}"),
            _title("drill", drill.code, words),
        )
        for drill in drills
    ]
    headings = [words.say(f"drills-column-{column}") for column in ("rung", "name", "camera", "drill")]
    print_table(words.say("drills-heading"), headings, rows, words.say("drills-more"))


def _tell_drill(drill: "Drill", words: "Catalogue") -> None:
    from hiphinge.cli.page import print_page

    told = {
        part: words.say(_text("drill", drill.code, part))
        for part in ("purpose", "setup", "action", "focus", "dose", "camera-can", "camera-cannot")
    }
    things = ", ".join(words.say(_text("equipment", thing)) for thing in drill.equipment)
    told["equipment"] = things or words.say("drills-equipment-none")
    told["easier"] = _titles("drill", [drill.easier] if drill.easier else [], words)
    told["harder"] = _titles("drill", [drill.harder] if drill.harder else [], words)
    told["trains"] = _titles("fault", drill.faults_trained, words)
    told["sources"] = _citations(drill.references)
    after = (words.say(f"drills-dose-{drill.mark}"), words.say("drills-care"))
    order = ("purpose", "equipment", "setup", "action", "focus", "dose", "camera-can", "camera-cannot")
    rows = [
        (words.say(f"drills-{part}"), told[part])
        for part in (*order, "easier", "harder", "trains", "sources")
    ]
    print_page(_named("drill", drill.code, words), rows, after)


def _list_activities(activities: Iterable["Activity"], words: "Catalogue") -> None:
    from hiphinge.cli.page import print_table

    rows = [
        (
            activity.code,
            _title("activity", activity.code, words),
            words.say(_text("activity", activity.code, "prompt")),
        )
        for activity in activities
    ]
    headings = [words.say(f"activities-column-{column}") for column in ("name", "activity", "prompt")]
    after = f"{words.say('activities-note')}\n\n{words.say('activities-more')}"
    print_table(words.say("activities-heading"), headings, rows, after)


def _tell_activity(activity: "Activity", words: "Catalogue") -> None:
    from hiphinge.cli.page import print_page

    others = "\n".join(words.say(_text("alternative", other)) for other in activity.alternatives)
    told = {
        "how": words.say(_text("activity", activity.code, "how")),
        "prompt": words.say(_text("activity", activity.code, "prompt")),
        "watch": _titles("fault", activity.faults_invited, words),
        "alternatives": others,
        "drill": _titles("drill", [activity.drill], words),
        "sources": _citations(activity.references) or words.say("activities-chosen"),
    }
    rows = [(words.say(f"activities-{part}"), text) for part, text in told.items()]
    print_page(_named("activity", activity.code, words), rows, [words.say("activities-variety")])


def _list_faults(codes: Iterable[str], words: "Catalogue") -> None:
    from hiphinge.cli.page import print_table

    rows = [(code, _title("fault", code, words)) for code in codes]
    headings = [words.say(f"explain-column-{column}") for column in ("name", "fault")]
    print_table(words.say("explain-heading"), headings, rows, words.say("explain-more"))


def _tell_fault(fault: "FaultKnowledge", words: "Catalogue") -> None:
    from hiphinge.cli.page import print_page
    from hiphinge.knowledge.thresholds import threshold

    numbers = [threshold(name) for name in fault.thresholds]
    keys = dict.fromkeys((*fault.references, *(key for number in numbers for key in number.references)))
    told = {part: words.say(_text("fault", fault.code, part)) for part in ("seen", "why", "needs", "limits")}
    told["numbers"] = "\n\n".join(_number(number, words) for number in numbers)
    told["cues"] = "\n".join(words.say(_text("cue", cue)) for cue in fault.cues)
    told["drills"] = _titles("drill", fault.drills, words)
    told["sources"] = _citations(tuple(keys))
    order = ("seen", "why", "numbers", "needs", "limits", "cues", "drills", "sources")
    rows = [(words.say(f"explain-{part}"), told[part]) for part in order]
    print_page(_named("fault", fault.code, words), rows, [words.say("explain-note")])


def _number(number: "Threshold", words: "Catalogue") -> str:
    from hiphinge.knowledge.thresholds import wordings
    from hiphinge.texts import Message, significant

    unit = words.say(_text("explain-unit", number.unit))
    value = f"{words.say(significant(number.value, 4))} {unit}"
    rests_on = words.say(f"explain-mark-{number.mark}")
    if number.references:
        rests_on += "; " + words.say(Message("explain-see", {"sources": ", ".join(number.references)}))
    wording = wordings(words.language)[number.name]
    return f"{value}: {wording.setting} ({rests_on}). {wording.reason}"


def _known(kind: str, name: str, codes: Sequence[str], command: str) -> str:
    """Return the code that a user means by a name; hyphens, blanks and capitals do not matter."""
    from difflib import get_close_matches

    from hiphinge.texts import Message

    code = "_".join(name.casefold().replace("-", " ").split())
    if code in codes:
        return code
    near = [known for known in codes if code in known] or get_close_matches(code, codes, n=1, cutoff=0.5)
    values = {"name": repr(name), "command": command}
    if near:
        raise InvalidValueError(Message(f"error-unknown-{kind}-near", {**values, "near": near[0]}))
    raise InvalidValueError(Message(f"error-unknown-{kind}", values))


def _text(kind: str, code: str, part: str = "") -> str:
    from hiphinge.texts import text_name

    return text_name(kind, code, part)


def _title(kind: str, code: str, words: "Catalogue") -> str:
    return words.say(_text(kind, code, "title"))


def _named(kind: str, code: str, words: "Catalogue") -> str:
    return f"{_title(kind, code, words)} ({code})"


def _titles(kind: str, codes: Iterable[str], words: "Catalogue") -> str:
    return "\n".join(_named(kind, code, words) for code in codes)


def _citations(keys: Iterable[str]) -> str:
    from hiphinge.knowledge.references import reference

    return "\n".join(f"{key}: {reference(key).citation}" for key in keys)
