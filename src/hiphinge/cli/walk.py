"""``hiphinge walk``: measure a walk."""

from pathlib import Path
from typing import get_args

import click

from hiphinge.body import Sex
from hiphinge.cli.options import Kept, markers_option, person_of, reading_options, texts_in, whole_options


@click.command()
@click.argument("clip", type=click.Path(path_type=Path))
@reading_options
@click.option(
    "--metres", type=float, help="Metres of floor along the path, from edge to edge of the picture."
)
@click.option("--sex", type=click.Choice(get_args(Sex)), help="With --age: whom to compare the speed with.")
@click.option("--age", "age_years", type=int, help="Age in years at the time of the recording.")
@markers_option
@whole_options
def walk(  # noqa: PLR0913 - one argument for each option of the command
    *,
    clip: Path,
    start_s: float,
    stop_s: float | None,
    subject: int | None,
    stature: str | None,
    metres: float | None,
    sex: "Sex | None",
    age_years: int | None,
    names: Path | None,
    kept: Kept,
    language: str,
    as_json: bool,
) -> None:
    """Measure the walk in CLIP: cadence, steps, speed and angles, each with its standard error.

    The camera stands still and sees the person from the side, walking past or on a treadmill. Metres need
    --stature or --metres. Results lie in --out: session.json, measures.csv, frames.csv,
    the annotated video and the page.
    """
    from hiphinge.cli.progress import Bars
    from hiphinge.cli.whole import output_of, report_session
    from hiphinge.sources.filmed import Selection
    from hiphinge.sources.registry import recording_at
    from hiphinge.texts import Message, visible
    from hiphinge.workflows.walking import WalkJob, measure_walk

    texts, part = texts_in(language), Selection(start_s, stop_s, subject, names=names)
    output = output_of(kept, part, texts)
    job = WalkJob(recording_at(clip), person_of(stature, sex=sex, age_years=age_years), part, metres)
    with Bars(texts, quiet=as_json) as bars:
        session = measure_walk(job, output, bars.stage).session
    title = Message("walking-title", {"file": visible(clip.name)})
    report_session(session, output, title, Message("walking-meaning"), texts, as_json=as_json)
