"""``hiphinge analyze``: measure videos."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiphinge.cli.folder import FolderRun, folder_options
from hiphinge.cli.options import (
    calibration_option,
    error_line,
    language_option,
    load_options,
    markers_option,
    reading_options,
    texts_in,
    warning_signs_option,
)
from hiphinge.errors import InvalidValueError
from hiphinge.person import Person
from hiphinge.texts import Message
from hiphinge.workflows.clip import Job, Work

if TYPE_CHECKING:
    from hiphinge.export import Format
    from hiphinge.kinetics import Load
    from hiphinge.session import Session
    from hiphinge.texts import Catalogue
    from hiphinge.workflows.analyzing import Done


@click.command()
@click.argument("videos", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="Folder for the results.")
@reading_options
@load_options
@click.option("--drill", help="What was practised, such as wall_tap (see 'hiphinge drills'); else a hinge.")
@click.option("--wall-at", help="Position of the wall behind the person, from the left: 17% or 220 pixels.")
@markers_option
@click.option(
    "--sensors",
    type=click.Path(path_type=Path),
    help="Sensors worn in the same movement, a file or a folder: the low back is taken from them.",
)
@click.option(
    "--pose-model",
    type=click.Path(path_type=Path),
    help="ONNX file of your own RTMPose network, which then finds the joints (extra 'onnx').",
)
@calibration_option
@click.option("--person", "person_name", help="The person, from 'hiphinge person add': stores the session.")
@warning_signs_option
@click.option("--when", help="Time of the recording, such as 2026-05-01T18:30; else the time of the file.")
@click.option(
    "--measured-by",
    envvar="HIPHINGE_MEASURED_BY",
    help="Name of the person who measures, for the page; else HIPHINGE_MEASURED_BY.",
)
@click.option("--keep-video", is_flag=True, help="Store the recording itself too, with --person.")
@language_option
@click.option("--json", "as_json", is_flag=True, help="Print session.json alone; write only with --out.")
@click.option("--also", help="Further files, separated by commas: trc, mot, bvh, parquet, xarray, c3d.")
@click.option("--no-video", is_flag=True, help="Leave the annotated video out.")
@click.option(
    "--show", type=click.Choice(["load"]), help="Show more: load (needs --mass), even with empty hands."
)
@click.option("--blur-face", is_flag=True, help="Make the head unrecognisable in the annotated video.")
@click.option("--force", is_flag=True, help="Write into a folder that also holds other files.")
@folder_options
def analyze(  # noqa: PLR0913 - one argument for each option of the command
    *,
    videos: tuple[Path, ...],
    out: Path | None,
    start_s: float,
    stop_s: float | None,
    subject: int | None,
    person: Person,
    held: "Load | None",
    drill: str | None,
    wall_at: str | None,
    names: Path | None,
    sensors: Path | None,
    pose_model: Path | None,
    calibration_file: Path | None,
    person_name: str | None,
    signs: str | None,
    when: str | None,
    measured_by: str | None,
    keep_video: bool,
    language: str,
    as_json: bool,
    also: str | None,
    no_video: bool,
    show: str | None,
    blur_face: bool,
    force: bool,
    how: FolderRun,
) -> None:
    """Measure the person in VIDEOS (files, or folders with their subfolders).

    Results lie in --out (with several videos, in a folder for each), else beside each clip in
    <name>_hiphinge: session.json, frames.csv and annotated.mp4. A folder with --out also gets
    reps.csv, a table of all repetitions. Results that are up to date are kept.

    The exit code is 0 when every video could be measured, 2 when some could not, 1 when none could or an
    option is wrong, and 130 after Ctrl-C.
    """
    from hiphinge.analysis import Writing
    from hiphinge.cli.warning_signs import ask_about_warning_signs
    from hiphinge.history.calibration_file import load
    from hiphinge.kinetics import Load
    from hiphinge.knowledge.drills import judged_drill
    from hiphinge.poses.wall_at import parse_wall_at
    from hiphinge.sources.filmed import Selection
    from hiphinge.sources.registry import recording_at
    from hiphinge.workflows.analyzing import check_work, checked_measurer, keeping_for
    from hiphinge.workflows.jobs import plan

    wall = None if wall_at is None else parse_wall_at(wall_at)
    part = Selection(start_s, stop_s, subject, wall, names, sensors, pose_model)
    work = Work(
        person=person,
        measured_by=None if measured_by is None else checked_measurer(measured_by),
        held=Load() if held is None and show == "load" else held,
        part=part,
        drill=None if drill is None else judged_drill(drill.replace("-", "_")).code,
        calibration=None if calibration_file is None else load(calibration_file),
        writing=Writing(not no_video, blur_face, force, language, show == "load", _formats(also)),
    )
    if person_name is not None:
        work = work.storing(keeping_for(person_name, part, when, video=keep_video))
    else:
        _check_needs_person({"--warning-signs": signs, "--keep-video": keep_video, "--when": when})
    write = out is not None or not as_json
    check_work(work, write=write)
    videos = tuple(recording_at(video) for video in videos)
    jobs = plan(videos, out, write=write)
    if work.keeping is not None:
        ask_about_warning_signs(work.keeping.someone, signs, texts_in(language))
    if as_json or not any(video.is_dir() for video in videos):
        how.refuse_for_files()
        run_all(jobs, work, as_json=as_json)
    else:
        how.run(jobs, work, videos, out)


def run_all(jobs: Sequence[Job], work: "Work", *, as_json: bool = False) -> None:
    """Run all jobs and show the results; one that fails does not stop the rest.

    Exits with 1 if none could be measured, with 2 if some could not.

    Raises
    ------
    HipHingeError
        If the only job fails.
    """
    from hiphinge.cli.progress import Bars
    from hiphinge.workflows.analyzing import Failed, attempt

    texts = texts_in(work.language)
    done: list[Session] = []
    for job in jobs:
        with Bars(texts, quiet=as_json) as bars:
            outcome = attempt(job, work, bars.stage)
        if isinstance(outcome, Failed):
            if len(jobs) == 1:
                raise outcome.error
            click.echo(texts.say(error_line(outcome.error)), err=True)
            continue
        done.append(outcome.session)
        if not as_json:
            _show(outcome, job, texts, name_it=len(jobs) > 1)
            _report_stored(work, texts)
    if as_json:
        _print_json(done, texts, as_list=len(jobs) > 1)
    elif done and work.keeping is None:
        _point_to_safety(texts)
    if len(done) < len(jobs):
        sys.exit(2 if done else 1)


def _formats(also: str | None) -> "tuple[Format, ...]":
    from hiphinge.export import parse_formats

    return () if also is None else parse_formats(also)


def _check_needs_person(given: Mapping[str, object]) -> None:
    for option in (option for option, value in given.items() if value):
        raise InvalidValueError(Message("error-store-without-person", {"option": option}))


def _show(done: "Done", job: Job, texts: "Catalogue", *, name_it: bool) -> None:
    from rich.console import Console
    from rich.text import Text

    from hiphinge.report.terminal.load_table import print_load
    from hiphinge.report.terminal.spoken import print_advice
    from hiphinge.report.terminal.table import print_session
    from hiphinge.texts import Message, visible

    console, session = Console(), done.session
    if name_it:
        # soft wrap, so that a file name is not cut at the edge of the terminal
        console.print(Text(f"\n{visible(str(job.clip))}", style="bold"), soft_wrap=True)
    print_session(session, texts, console)
    print_load(session, texts, console)
    print_advice(session, texts, console)
    if done.target is not None:
        results = Message("table-results", {"folder": str(done.target)})
        console.print(texts.say(results), markup=False, highlight=False, soft_wrap=True)


def _point_to_safety(texts: "Catalogue") -> None:
    from rich.console import Console

    Console().print(texts.say("safety-line"), markup=False, highlight=False)


def _report_stored(work: Work, texts: "Catalogue") -> None:
    from hiphinge.texts import Message

    if work.keeping is not None:
        click.echo(texts.say(Message("history-stored", {"name": work.keeping.someone.name})))


def _print_json(sessions: Sequence["Session"], texts: "Catalogue", *, as_list: bool) -> None:
    import json

    from hiphinge.cli.page import print_json_text
    from hiphinge.results.session_json import dumps, session_to_dict

    if as_list:
        whole = [session_to_dict(session, texts) for session in sessions]
        print_json_text(json.dumps(whole, indent=2, ensure_ascii=False) + "\n")
    elif sessions:
        print_json_text(dumps(sessions[0], texts))
