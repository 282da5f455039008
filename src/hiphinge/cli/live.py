"""``hiphinge live``: watch a camera, or a clip as if it were one."""

import json
import math
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hiphinge.cli.options import (
    calibration_option,
    json_option,
    language_option,
    person_of,
    texts_in,
    warning_signs_option,
)
from hiphinge.cli.page import print_json_text
from hiphinge.errors import InvalidValueError
from hiphinge.texts import Message, Number

if TYPE_CHECKING:
    from rich.console import Console

    from hiphinge.live import FinishedRep, LiveEngine, Reading
    from hiphinge.live.streams import PictureStream
    from hiphinge.person import Person
    from hiphinge.texts import Catalogue, Value
    from hiphinge.workflows.clip import Work
    from hiphinge.workflows.watching import Watched


@click.command()
@click.option("--camera", type=click.IntRange(min=0), help="Number of the camera, from 0.")
@click.option("--clip", type=click.Path(path_type=Path), help="Play a video file instead of a camera.")
@click.option("--fast", is_flag=True, help="Play the clip as fast as it can be watched.")
@click.option("--drill", help="What is practised; 'hiphinge drills' lists them.")
@click.option("--stature", help="Height of the person: 1.75, 175cm or 5ft9.")
@calibration_option
@click.option(
    "--person", "person_name", help="The person, from 'hiphinge person add'; the session is stored."
)
@warning_signs_option
@json_option
@language_option
def live(  # noqa: PLR0913 - one argument for each option of the command
    *,
    camera: int | None,
    clip: Path | None,
    fast: bool,
    drill: str | None,
    stature: str | None,
    calibration_file: Path | None,
    person_name: str | None,
    signs: str | None,
    as_json: bool,
    language: str,
) -> None:
    """Count and judge repetitions while they happen; Ctrl-C ends it.

    No pictures are kept; with --person, what was measured in the repetitions is stored. With --json each
    finished repetition is a line, under the names of session.json, and the last line is a summary; a clip
    then plays as fast as it can.
    """
    texts = texts_in(language)
    fast = fast or as_json
    stream = _stream(camera, clip, fast=fast)
    who = _who(person_of(stature), calibration_file, person_name)
    _ask(who, signs, texts)
    from hiphinge.live import LiveEngine
    from hiphinge.poses.blazepose import BlazePose
    from hiphinge.sources.filmed import usable_cores
    from hiphinge.workflows.watching import known_standing_back

    estimator = BlazePose(threads=usable_cores())
    # a clip that is not played at its own pace waits, so that it gives the same on every computer
    waits = fast and clip is not None
    engine = LiveEngine(
        estimator,
        who.person,
        drill and drill.replace("-", "_"),
        who.calibration,
        standing_back=None if who.keeping is None else known_standing_back(who.keeping.someone),
        waits=waits,
    )
    watched = (_print_json if as_json else _print_words)(stream, engine, texts)
    _keep(engine, who, texts, as_json=as_json)
    if watched.stopped is not None:
        raise watched.stopped


def _who(person: "Person", calibration_file: Path | None, name: str | None) -> "Work":
    """Return what is known of the person; what is given here overrides what is stored."""
    from hiphinge.history.calibration_file import load
    from hiphinge.sources.filmed import Selection
    from hiphinge.workflows.analyzing import keeping_for
    from hiphinge.workflows.clip import Work

    calibration = None if calibration_file is None else load(calibration_file)
    work = Work(person=person, calibration=calibration)
    return work if name is None else work.storing(keeping_for(name, Selection()))


def _ask(who: "Work", signs: str | None, texts: "Catalogue") -> None:
    from hiphinge.cli.warning_signs import ask_about_warning_signs

    if who.keeping is not None:
        ask_about_warning_signs(who.keeping.someone, signs, texts)
    elif signs is not None:
        raise InvalidValueError(Message("error-store-without-person", {"option": "--warning-signs"}))


def _keep(engine: "LiveEngine", who: "Work", texts: "Catalogue", *, as_json: bool) -> None:
    """Store what was measured of someone in the store, and say so."""
    from hiphinge.analysis import Writing
    from hiphinge.workflows.analyzing import keep_judged

    session = None if who.keeping is None else engine.session()
    if who.keeping is None or session is None:
        return
    keep_judged(session, None, replace(who, writing=Writing(language=texts.language)))
    if not as_json:
        click.echo(texts.say(Message("history-stored", {"name": who.keeping.someone.name})))


def _stream(camera: int | None, clip: Path | None, *, fast: bool) -> "PictureStream":
    from hiphinge.live.streams import CameraStream, ClipStream

    if (camera is None) == (clip is None):
        raise InvalidValueError(Message("error-live-source" if clip is None else "error-live-sources"))
    return CameraStream(camera or 0) if clip is None else ClipStream(clip, fast)


def _print_json(stream: "PictureStream", engine: "LiveEngine", words: "Catalogue") -> "Watched":
    from hiphinge.results.session_json import judged_rep_to_dict
    from hiphinge.workflows.watching import watch

    def rep(done: "FinishedRep") -> None:
        _echo_json(judged_rep_to_dict(done.rep, done.findings, words))

    watched = watch(stream, engine, lambda _: None, rep)
    _echo_json(_summary(watched))
    return watched


def _echo_json(values: dict[str, Any]) -> None:
    print_json_text(json.dumps(values, ensure_ascii=False, allow_nan=False) + "\n")


def _summary(watched: "Watched") -> dict[str, Any]:
    return {
        "reps": watched.reps,
        "attempts": watched.attempts,
        "frames": watched.frames,
        "latency_ms": {"median": watched.latency_median_ms, "p95": watched.latency_p95_ms},
        "lag_ms": watched.lag_ms,
    }


def _print_words(stream: "PictureStream", engine: "LiveEngine", words: "Catalogue") -> "Watched":
    from rich.console import Console
    from rich.live import Live
    from rich.text import Text

    from hiphinge.workflows.watching import watch

    console = Console(highlight=False)
    line = Live(console=console, auto_refresh=False, transient=True)

    def reading(now: "Reading") -> None:
        if console.is_terminal:
            line.update(Text(_now(now, words), no_wrap=True, overflow="ellipsis"), refresh=True)

    with line:
        watched = watch(stream, engine, reading, lambda done: _print_rep(done, console, words))
    values = {"reps": watched.reps, "attempts": watched.attempts, "frames": watched.frames}
    console.print(words.say(Message("live-summary", values)), markup=False)
    return watched


def _now(reading: "Reading", words: "Catalogue") -> str:
    """Return counter, phase, lean of the trunk and cue in one line."""
    if not reading.seen:
        state = words.say("live-unseen")
    elif reading.phase is None:
        state = words.say("live-learning")
    else:
        state = words.say(f"live-phase-{reading.phase.value}")
    parts = [words.say(Message("live-count", {"n": reading.reps})), state]
    lean = reading.measures.get("trunk_inclination_deg", math.nan)
    if math.isfinite(lean):
        parts.append(words.say(Message("live-lean", {"value": Number(lean)})))
    return " · ".join(parts + ([] if reading.cue is None else [words.say(reading.cue)]))


def _print_rep(done: "FinishedRep", console: "Console", words: "Catalogue") -> None:
    values: dict[str, Value] = {"number": done.rep.number, "second": Number(done.rep.bottom_s, 1)}
    console.print(words.say(Message("live-rep", values)), style="bold", markup=False)
    focus, retake = done.advice.focus, done.advice.retake
    said = [*done.advice.praise[:1]]
    if focus is not None:
        said = [focus.brief, Message("advice-try", {"cue": Message(f"cue-{focus.cue}")})]
    elif retake is not None:
        said = [retake.why]
    for one in said:
        console.print(f"  {words.say(one)}", markup=False)
