"""Options that commands share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args

import click

from hiphinge.body import Sex
from hiphinge.errors import HipHingeError, InvalidValueError
from hiphinge.person import Person, parse_mass, parse_stature
from hiphinge.texts import COMPLETE, Catalogue, Message, Units, Value, catalogue

if TYPE_CHECKING:
    from hiphinge.kinetics.load import Hands, Load

_Command = TypeVar("_Command", bound=Callable[..., Any])

_READING = (
    click.option("--from", "start_s", type=float, default=0.0, help="Start at this second of the clip."),
    click.option("--to", "stop_s", type=float, help="Stop at this second of the clip."),
    click.option(
        "--subject", type=int, help="Which person, if there are several: 1, 2, ... from left to right."
    ),
    click.option("--stature", help="Height of the person: 1.75, 175cm or 5ft9."),
)
_BODY = (
    click.option("--mass", help="Body mass, for --load: 62, 62kg or 136lb."),
    click.option("--sex", type=click.Choice(get_args(Sex)), help="For tables of body segments."),
)
_HELD = (
    click.option("--load", "load_text", help="What the hands hold: 20kg or 44lb."),
    click.option("--load-at", type=click.Choice(["hands", "bar", "kettlebell"]), help="Else hands."),
    click.option("--hands", type=click.Choice(["both", "near", "far"]), help="Hands holding it; else both."),
    click.option(
        "--load-between", type=float, nargs=2, metavar="FROM TO",
        help="Seconds of the clip between which it is held.",
    ),
)  # fmt: skip

_KEEPING = (
    click.option(
        "--person", "person_name", help="The person, from 'hiphinge person add': stores the session."
    ),
    click.option(
        "--when", help="Time of the recording, such as 2026-05-01T18:30; else the time of the file."
    ),
    click.option("--out", "target", type=click.Path(path_type=Path), help="Folder for the results."),
    click.option("--force", is_flag=True, help="Write into a folder that also holds other files."),
    click.option("--no-video", is_flag=True, help="Leave the annotated video out."),
    click.option("--blur-face", is_flag=True, help="Make the head unrecognisable in the pictures."),
)


def with_options(command: _Command, options: Sequence[Callable[[_Command], _Command]]) -> _Command:
    """Give a command several options; its help lists them in this order."""
    for option in reversed(options):
        command = option(command)
    return command


def reading_options(command: _Command) -> _Command:
    """Give a command the options of reading a clip: `start_s`, `stop_s`, `subject` and `stature`."""
    return with_options(command, _READING)


@dataclass(frozen=True)
class Kept:
    """Where the result of a recording goes that is measured as a whole, as options name it.

    Attributes
    ----------
    person_name, when : str or None
    target : Path or None
    force, no_video, blur_face : bool
    """

    person_name: str | None
    when: str | None
    target: Path | None
    force: bool
    no_video: bool
    blur_face: bool


def whole_options(command: _Command) -> _Command:
    """Give a command what those share that measure a recording as a whole.

    Passed on are `kept` (a `Kept`), `language` and `as_json`.
    """

    @wraps(command)
    def with_kept(**others: Any) -> Any:
        kept = Kept(**{name: others.pop(name) for name in Kept.__dataclass_fields__})
        return command(kept=kept, **others)

    return cast("_Command", with_options(with_kept, (*_KEEPING, language_option, json_option)))


def load_options(command: _Command) -> _Command:
    """Give a command the options of body and load, passed on as one `person` and one `held`.

    Without ``--load`` the latter is None.

    The `stature` of `reading_options` becomes part of the person, so apply these options below those.
    """

    @wraps(command)
    def with_person(**others: Any) -> Any:
        person = person_of(*(others.pop(name) for name in ("stature", "mass", "sex")))
        held = _held(*(others.pop(name) for name in ("load_text", "load_at", "hands", "load_between")))
        return command(person=person, held=held, **others)

    return cast("_Command", with_options(with_person, (*_BODY, *_HELD)))


def _held(
    load: str | None, at: str | None, hands: "Hands | None", between_s: tuple[float, float] | None
) -> "Load | None":
    from hiphinge.kinetics.load import KETTLEBELL_BELOW_GRIP_M, Load, parse_load

    if load is None:
        needs_load = {"--load-at": at, "--hands": hands, "--load-between": between_s}
        for option in (name for name, value in needs_load.items() if value):
            raise InvalidValueError(Message("error-load-missing", {"option": option}))
        return None
    below_m = KETTLEBELL_BELOW_GRIP_M if at == "kettlebell" else 0.0
    return Load(parse_load(load), hands or "both", below_m, between_s)


def person_of(
    stature: str | None, mass: str | None = None, sex: Sex | None = None, age_years: int | None = None
) -> Person:
    """Return the person described by ``--stature``, ``--mass``, ``--sex`` and ``--age``."""
    return Person(
        stature_m=None if stature is None else parse_stature(stature),
        mass_kg=None if mass is None else parse_mass(mass),
        sex=sex,
        age_years=age_years,
    )


@dataclass
class Reader:
    """How a run speaks, also after its command has ended: an error, an interruption."""

    language: str = COMPLETE
    units: Units = Units.METRIC

    @property
    def texts(self) -> Catalogue:
        """The texts in this language, and in these units."""
        return catalogue(self.language, self.units, terminal=True)


def texts_in(language: str) -> Catalogue:
    """Return the texts of a command in its language and in the units of its reader."""
    context = click.get_current_context(silent=True)
    reader = None if context is None else context.find_object(Reader)
    return catalogue(language, Units.METRIC if reader is None else reader.units, terminal=True)


def _spoken(context: click.Context, _option: click.Parameter, language: str) -> str:
    language = catalogue(language).language
    context.ensure_object(Reader).language = language
    return language


def _chosen_units(context: click.Context, _option: click.Parameter, units: str) -> None:
    context.ensure_object(Reader).units = Units(units)


_units_option = click.option(
    "--units",
    type=click.Choice([units.value for units in Units]),
    default=Units.METRIC.value,
    envvar="HIPHINGE_UNITS",
    show_default=True,
    is_eager=True,
    expose_value=False,
    callback=_chosen_units,
    help="Units of what is said; also HIPHINGE_UNITS. Files keep SI.",
)
_language_option = click.option(
    "--language",
    default=COMPLETE,
    envvar="HIPHINGE_LANGUAGE",
    show_default=True,
    is_eager=True,
    callback=_spoken,
    help="Language of all output; also HIPHINGE_LANGUAGE.",
)


def language_option(command: _Command) -> _Command:
    """Add the language and the units of a command; read before the other options, whose errors use them."""
    return _language_option(_units_option(command))


#: The output of a command, for other programs.
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for other programs.")
#: Names for what a recording calls otherwise.
markers_option = click.option(
    "--markers",
    "names",
    type=click.Path(path_type=Path),
    help="TOML file with the names of markers, joints or sensors that are not recognised.",
)
#: The person's own slump, as a file.
calibration_option = click.option(
    "--calibration",
    "calibration_file",
    type=click.Path(path_type=Path),
    help="The person's own full slump, from 'hiphinge calibrate'.",
)
#: The answer of the person of --person.
warning_signs_option = click.option(
    "--warning-signs",
    "signs",
    help="Answer for --person without a terminal: none, seen, or signs from 'hiphinge safety'.",
)
#: Some limits differ for men and women.
sex_option = click.option("--sex", type=click.Choice(get_args(Sex)), help="Some limits differ.")


def error_text(error: HipHingeError) -> Value:
    """Return the message of an error, in one or several sentences."""
    return reduce(
        lambda first, second: Message("advice-both", {"first": first, "second": second}), error.said
    )


def error_line(error: HipHingeError) -> Message:
    """Return the line that reports an error."""
    return Message("error-line", {"error": error_text(error)})
