"""``hiphinge walk``: measure a walk."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiphinge.cli.options import json_option, language_option, person_of, reading_options
from hiphinge.cli.writing import check_file, write_file
from hiphinge.errors import InvalidValueError
from hiphinge.texts import Message

if TYPE_CHECKING:
    from hiphinge.gait import Quantity, Walking
    from hiphinge.texts import Catalogue


@click.command()
@click.argument("clip", type=click.Path(path_type=Path))
@reading_options
@click.option(
    "--metres", type=float, help="Metres of floor along the path, from edge to edge of the picture."
)
@click.option("--out", type=click.Path(path_type=Path), help="A file for the JSON.")
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
@language_option
@json_option
def walk(  # noqa: PLR0913 - one argument for each option of the command
    *,
    clip: Path,
    start_s: float,
    stop_s: float | None,
    subject: int | None,
    stature: str | None,
    metres: float | None,
    out: Path | None,
    force: bool,
    language: str,
    as_json: bool,
) -> None:
    """Measure the walk in CLIP: cadence, steps, speed and angles, each with its standard error.

    The camera stands still and sees the person from the side, walking past or on a treadmill. Metres need
    --stature or --metres.
    """
    from hiphinge.cli.page import print_json_text
    from hiphinge.cli.progress import Bars
    from hiphinge.results.walking_json import dumps_walking
    from hiphinge.sources.filmed import Selection
    from hiphinge.sources.registry import recording_at
    from hiphinge.texts import catalogue
    from hiphinge.workflows.walking import WalkJob, measure_walk

    if out is not None:
        _check(out, clip, force=force)
    texts = catalogue(language)
    part = Selection(start_s, stop_s, subject)
    job = WalkJob(recording_at(clip), person_of(stature), part, metres)
    with Bars(texts, quiet=as_json) as bars:
        motion, walking = measure_walk(job, bars.stage)
    content = dumps_walking(walking, motion.provenance, texts)
    if out is not None:
        write_file(out, content.encode(), force=force)
    if as_json:
        print_json_text(content)
    else:
        _show(walking, motion.provenance.file, texts)


def _check(out: Path, clip: Path, *, force: bool) -> None:
    """Refuse a file that must not be written, before the long work; the recording is never replaced."""
    if out.exists() and clip.exists() and out.samefile(clip):
        raise InvalidValueError(Message("error-calibration-recording", {"file": str(out)}))
    check_file(out, force=force)


def _show(walking: "Walking", file: str, texts: "Catalogue") -> None:
    from hiphinge.cli.page import print_table
    from hiphinge.texts import text_name, visible

    title = Message("walking-title", {"file": visible(file), "steps": walking.steps})
    headings = [texts.say(f"walking-column-{name}") for name in ("measure", "both", "left", "right")]
    rows = [
        [
            texts.say(text_name("walking", name)),
            _cell(name, one, texts),
            *(_cell(name, own.get(name), texts) for own in walking.sides.values()),
        ]
        for name, one in walking.quantities.items()
    ]
    backward = sum(one.way == "backward" for one in walking.passes)
    notes = [
        texts.say(Message("walking-meaning", {"backward": backward})),
        *(
            f"{texts.say(text_name('walking', name))}: {texts.say(one.reason)}"
            for name, one in walking.quantities.items()
            if one.reason is not None
        ),
    ]
    print_table(texts.say(title), headings, rows, "\n".join(notes))


def _cell(name: str, one: "Quantity | None", texts: "Catalogue") -> str:
    from hiphinge.texts import Number

    if one is None or one.value is None or one.standard_error is None:
        return ""
    decimals = 1 if name.endswith(("_deg", "_per_min")) else 3 if name.endswith("_time_s") else 2
    values = {"value": Number(one.value, decimals), "error": Number(one.standard_error, decimals)}
    return texts.say(Message("walking-value", values))
