"""``hiphinge lift-limit``: the weight that the revised NIOSH equation recommends."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hiphinge.cli.options import language_option, person_of, reading_options, texts_in
from hiphinge.errors import InvalidValueError
from hiphinge.texts import Message

if TYPE_CHECKING:
    from hiphinge.kinetics.lifting import LiftingTask, RecommendedWeight
    from hiphinge.texts import Catalogue, Message, Number
    from hiphinge.workflows.lifting import MeasuredLift

    #: The input of a factor, and the factor; empty where there is none.
    _Cell = tuple[Message | str, Message | Number | str]

_LENGTHS = {"hands_ahead_cm": "--horizontal", "hands_high_cm": "--height", "lifted_cm": "--distance"}


@click.command(name="lift-limit")
@click.option("--load", "load_text", required=True, help="What is lifted: 20, 20kg or 44lb.")
@click.option("--horizontal", "hands_ahead_cm", type=float, help="Hands in front of the ankles, cm.")
@click.option("--height", "hands_high_cm", type=float, help="Hands above the floor at the start, cm.")
@click.option("--distance", "lifted_cm", type=float, help="Vertical distance that the hands move, cm.")
@click.option(
    "--turned", "turned_deg", type=float, default=0.0, help="Rotation of the trunk to the side, degrees."
)
@click.option("--per-minute", "lifts_per_min", type=float, default=0.2, help="Lifts a minute; else 0.2.")
@click.option(
    "--hours", type=click.Choice(["1", "2", "8"]), default="1", help="The work lasts up to this long."
)
@click.option("--coupling", type=click.Choice(["good", "fair", "poor"]), default="good", help="The grip.")
@click.option(
    "--clip", type=click.Path(path_type=Path), help="A video of the lift, to measure the three lengths in."
)
@reading_options
@language_option
def lift_limit(  # noqa: PLR0913 - one argument for each option of the command
    *,
    load_text: str,
    clip: Path | None,
    start_s: float,
    stop_s: float | None,
    subject: int | None,
    stature: str | None,
    language: str,
    hours: str,
    **task: Any,
) -> None:
    """Show the weight that NIOSH's equation recommends for a lift at work, and each of its factors.

    Give --horizontal, --height and --distance, or a --clip with --stature to measure them in.
    """
    from hiphinge.cli.progress import Bars
    from hiphinge.kinetics.lifting import LiftingTask
    from hiphinge.kinetics.load import parse_load
    from hiphinge.sources.filmed import Selection
    from hiphinge.workflows.lifting import LiftJob, measure_lift

    words, given = texts_in(language), [_LENGTHS[name] for name in _LENGTHS if task[name] is not None]
    task |= {"load_kg": parse_load(load_text), "hours": int(hours)}
    if clip is None:
        _refuse_missing(given)
        _show([LiftingTask(**task)], words)
        return
    if given:
        raise InvalidValueError(Message("error-clip-tells-already", {"option": given[0]}))
    asked = LiftingTask(**(task | dict.fromkeys(_LENGTHS, 0.0)))
    with Bars(words) as bars:
        job = LiftJob(clip, person_of(stature), asked, Selection(start_s, stop_s, subject))
        lift = measure_lift(job, bars.stage)
    _show(lift.tasks, words, _measured(lift))


def _measured(lift: "MeasuredLift") -> Message:
    from hiphinge.texts import Number

    times = {"start": Number(lift.start_s, 1), "end": Number(lift.end_s, 1)}
    return Message("limit-measured", {"rep": lift.rep, **times})


def _refuse_missing(given: list[str]) -> None:
    missing = [option for option in _LENGTHS.values() if option not in given]
    if missing:
        raise InvalidValueError(Message("error-lengths-missing", {"options": ", ".join(missing)}))


def _show(tasks: "Sequence[LiftingTask]", words: "Catalogue", measured: "Message | None" = None) -> None:
    from hiphinge.cli.page import print_table
    from hiphinge.kinetics.lifting import recommended_weight

    weights = [recommended_weight(task) for task in tasks]
    ends = ("value",) if len(tasks) == 1 else ("origin", "destination")
    headings = [words.say(f"limit-column-{column}") for column in ("what", *ends)]
    columns = [_column(task, weight) for task, weight in zip(tasks, weights, strict=True)]
    rows = [
        [words.say(f"limit-{name}"), *(_cell(column[name], words) for column in columns)]
        for name in columns[0]
    ]
    least = min(zip(weights, tasks, strict=True), key=lambda pair: pair[0].limit_kg)
    read: tuple[Message | str, ...] = () if measured is None else ("limit-smaller", measured)
    notes: tuple[Message | str, ...] = (_meaning(*least), *read, "limit-note")
    print_table(words.say("limit-heading"), headings, rows, "\n".join(map(words.say, notes)))


def _column(task: "LiftingTask", weight: "RecommendedWeight") -> "dict[str, _Cell]":
    """Each factor: its input and its value."""
    from hiphinge.knowledge.niosh import niosh_table
    from hiphinge.texts import Message, significant

    def quantity(unit: str, value: float) -> Message:
        return Message(f"limit-unit-{unit}", {"value": significant(value, 4)})

    rate = Message("limit-unit-rate", {"value": significant(task.lifts_per_min, 4), "hours": task.hours})
    kilograms = quantity("kg", round(weight.limit_kg, 1))
    return {
        "constant": (quantity("kg", niosh_table().load_constant_kg), ""),
        "horizontal": (quantity("cm", round(task.hands_ahead_cm, 1)), _factor(weight.horizontal)),
        "vertical": (quantity("cm", round(task.hands_high_cm, 1)), _factor(weight.vertical)),
        "distance": (quantity("cm", round(task.lifted_cm, 1)), _factor(weight.distance)),
        "asymmetry": (quantity("deg", task.turned_deg), _factor(weight.asymmetry)),
        "frequency": (rate, _factor(weight.frequency)),
        "coupling": (f"limit-grip-{task.coupling}", _factor(weight.coupling)),
        "weight": (kilograms, ""),
        "index": ("", _index(weight)),
    }


def _factor(number: float) -> "Message":
    from hiphinge.texts import Message, Number

    return Message("limit-factor", {"value": Number(number, 3)})


def _index(weight: "RecommendedWeight") -> "Number | str":
    from hiphinge.texts import Number

    return Number(weight.lifting_index, 2) if weight.limit_kg else ""


def _cell(cell: "_Cell", words: "Catalogue") -> str:
    return "  ".join(words.say(part) for part in cell if part)


def _meaning(weight: "RecommendedWeight", task: "LiftingTask") -> "Message":
    from hiphinge.texts import Message, Number, significant

    if not weight.limit_kg:
        return Message("limit-none")
    index = weight.lifting_index
    level = "fine" if index <= 1 else "raised" if index <= 3 else "high"
    return Message(f"limit-index-{level}", {"load": significant(task.load_kg, 3), "index": Number(index, 2)})
