"""``hiphinge live``: watch a camera, or a clip as if it were one."""

import json
import math
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hiphinge.cli.options import json_option, language_option, person_of
from hiphinge.cli.page import print_json_text
from hiphinge.errors import InvalidValueError
from hiphinge.texts import Message, Number

if TYPE_CHECKING:
    from rich.console import Console

    from hiphinge.live import FinishedRep, LiveEngine, Reading
    from hiphinge.live.streams import PictureStream
    from hiphinge.texts import Catalogue, Value
    from hiphinge.workflows.watching import Watched


@click.command()
@click.option("--camera", type=click.IntRange(min=0), help="Number of the camera, from 0.")
@click.option("--clip", type=click.Path(path_type=Path), help="Play a video file instead of a camera.")
@click.option("--fast", is_flag=True, help="Play the clip as fast as it can be watched.")
@click.option("--drill", help="What is practised; 'hiphinge drills' lists them.")
@click.option("--stature", help="Height of the person: 1.75, 175cm or 5ft9.")
@json_option
@language_option
def live(  # noqa: PLR0913 - one argument for each option of the command
    *,
    camera: int | None,
    clip: Path | None,
    fast: bool,
    drill: str | None,
    stature: str | None,
    as_json: bool,
    language: str,
) -> None:
    """Count and judge repetitions while they happen; Ctrl-C ends it.

    Nothing is recorded. With --json each finished repetition is a line, under the names of session.json, and
    the last line is a summary; a clip then plays as fast as it can.
    """
    from hiphinge.texts import catalogue

    person = person_of(stature)
    stream = _stream(camera, clip, fast=fast or as_json)
    from hiphinge.live import LiveEngine
    from hiphinge.poses.blazepose import BlazePose
    from hiphinge.sources.filmed import usable_cores

    engine = LiveEngine(BlazePose(threads=usable_cores()), person, drill)
    show = _print_json if as_json else _print_words
    show(stream, engine, catalogue(language))


def _stream(camera: int | None, clip: Path | None, *, fast: bool) -> "PictureStream":
    from hiphinge.live.streams import CameraStream, ClipStream

    if (camera is None) == (clip is None):
        raise InvalidValueError(Message("error-live-source" if clip is None else "error-live-sources"))
    return CameraStream(camera or 0) if clip is None else ClipStream(clip, fast)


def _print_json(stream: "PictureStream", engine: "LiveEngine", words: "Catalogue") -> None:
    from hiphinge.results.session_json import judged_rep_to_dict
    from hiphinge.workflows.watching import watch

    def rep(done: "FinishedRep") -> None:
        _echo_json(judged_rep_to_dict(done.rep, done.findings, words))

    _echo_json(_summary(watch(stream, engine, lambda _: None, rep)))


def _echo_json(values: dict[str, Any]) -> None:
    print_json_text(json.dumps(values, ensure_ascii=False, allow_nan=False) + "\n")


def _summary(watched: "Watched") -> dict[str, Any]:
    values = asdict(watched)
    latency = {"median": values.pop("latency_median_ms"), "p95": values.pop("latency_p95_ms")}
    lag_ms = values.pop("lag_ms")
    return {**values, "latency_ms": latency, "lag_ms": lag_ms}


def _print_words(stream: "PictureStream", engine: "LiveEngine", words: "Catalogue") -> None:
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
