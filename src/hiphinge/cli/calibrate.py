"""``hiphinge calibrate``: measure a person's own full slump."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiphinge.cli.options import language_option, person_of, reading_options, texts_in

if TYPE_CHECKING:
    from hiphinge.calibration import Calibration
    from hiphinge.texts import Catalogue


@click.command()
@click.argument("video", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="File for the result.")
@reading_options
@click.option("--force", is_flag=True, help="Replace a file that is not a calibration.")
@language_option
def calibrate(  # noqa: PLR0913 - one argument for each option of the command
    *,
    video: Path,
    out: Path | None,
    start_s: float,
    stop_s: float | None,
    subject: int | None,
    stature: str | None,
    force: bool,
    language: str,
) -> None:
    """Measure how far a person's low back bends in a full slump, in VIDEO.

    Stand quietly for two seconds, let head, back and hips roll down as far as is comfortable, stay there for
    two seconds and come up. The result lies in --out, else beside the clip in <name>.calibration.json; with
    it 'hiphinge analyze --calibration' reports lumbar flexion as a percentage of this slump.
    """
    from hiphinge import analysis
    from hiphinge.cli.progress import Bars
    from hiphinge.history import calibration_file
    from hiphinge.sources.filmed import Selection

    words = texts_in(language)
    target = video.with_name(f"{video.stem}.calibration.json") if out is None else out
    calibration_file.check_target(target, force=force, source=video)
    with Bars(words) as bars:
        watching = bars.stage("watching", video.name)
        found = analysis.calibrate(video, person_of(stature), Selection(start_s, stop_s, subject), watching)
    calibration_file.save(found, target, force=force)
    _show(found, target, words)


def _show(found: "Calibration", target: Path, words: "Catalogue") -> None:
    from hiphinge.texts import Message, Number

    largest, error = found.lumbar_flexion_max_deg, found.lumbar_flexion_max_se_deg
    values = {"value": Number(largest), "error": Number(max(1, round(error)))}
    click.echo(words.say(Message("calibrate-found", values)))
    click.echo(words.say(Message("calibrate-use", {"file": str(target)})))
