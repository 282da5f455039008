"""``hiphinge action``: standing up from a chair, or jumping."""

from pathlib import Path

import click

from hiphinge.cli.options import Kept, markers_option, person_of, reading_options, texts_in, whole_options


@click.command()
@click.argument("clip", type=click.Path(path_type=Path))
@reading_options
@markers_option
@whole_options
def action(  # noqa: PLR0913 - one argument for each option of the command
    *,
    clip: Path,
    start_s: float,
    stop_s: float | None,
    subject: int | None,
    stature: str | None,
    names: Path | None,
    kept: Kept,
    language: str,
    as_json: bool,
) -> None:
    """Measure standing up from a chair, or jumps, whichever CLIP shows, filmed from the side.

    Stands are counted and timed, up and down apart, five of them together; jumps are counted and timed, with
    the bend of knees and trunk in landing. Results lie in --out: session.json, measures.csv, frames.csv, the
    annotated video and the page.
    """
    from hiphinge.cli.progress import Bars
    from hiphinge.cli.whole import output_of, report_session
    from hiphinge.sources.filmed import Selection
    from hiphinge.sources.registry import recording_at
    from hiphinge.texts import Message, text_name, visible
    from hiphinge.workflows.action import measure_action

    texts, part = texts_in(language), Selection(start_s, stop_s, subject, names=names)
    output = output_of(kept, part, texts)
    with Bars(texts, quiet=as_json) as bars:
        session = measure_action(recording_at(clip), person_of(stature), part, output, bars.stage).session
    title = Message(text_name("action-title", session.judgement.movement), {"file": visible(clip.name)})
    report_session(session, output, title, Message("action-meaning"), texts, as_json=as_json)
