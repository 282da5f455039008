"""The command ``hiphinge``."""

import os
import signal
import sys
from contextlib import suppress
from datetime import datetime
from types import FrameType
from typing import NoReturn

import click

from hiphinge.cli.action import action
from hiphinge.cli.analyze import analyze
from hiphinge.cli.calibrate import calibrate
from hiphinge.cli.claims import claims
from hiphinge.cli.compare_sources import compare_sources
from hiphinge.cli.compare_styles import compare_styles
from hiphinge.cli.demo import demo
from hiphinge.cli.doctor import doctor
from hiphinge.cli.explain import activities, drills, explain
from hiphinge.cli.film import film
from hiphinge.cli.history import history
from hiphinge.cli.lift_limit import lift_limit
from hiphinge.cli.live import live
from hiphinge.cli.misuse import misuse, wanted_language
from hiphinge.cli.muscles import muscles
from hiphinge.cli.options import Reader, error_text
from hiphinge.cli.people import people
from hiphinge.cli.person import person
from hiphinge.cli.posture import posture
from hiphinge.cli.programme.assign import assign
from hiphinge.cli.programme.log import log
from hiphinge.cli.programme.plan import plan
from hiphinge.cli.programme.progress import progress
from hiphinge.cli.programme.start import start
from hiphinge.cli.programme.today import today
from hiphinge.cli.report import plot, report
from hiphinge.cli.safety import safety
from hiphinge.cli.schema import schema
from hiphinge.cli.screen import screen
from hiphinge.cli.sections import Sectioned
from hiphinge.cli.serve import serve
from hiphinge.cli.store import delete, export, import_, store
from hiphinge.cli.stored_session import session
from hiphinge.cli.streams import flush, give_up, speak_any_encoding
from hiphinge.cli.trend import trend
from hiphinge.cli.walk import walk
from hiphinge.cli.why import why
from hiphinge.errors import HipHingeError, InvalidValueError
from hiphinge.texts import Message, Value

_INTERRUPTED = 130


@click.group(
    cls=Sectioned, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(package_name="hiphinge", prog_name="hiphinge")
def commands() -> None:
    """Measure how a person bends at the hips, in a video filmed from the side.

    Everything runs on this computer; recordings never leave it. hiphinge describes and teaches movement,
    it does not diagnose.
    """


commands.add_sections(
    {
        "Begin": (demo, film, serve, safety, doctor),
        "Measure a film, markers or sensors": (
            *(analyze, live, report, plot, why),
            *(screen, calibrate, compare_styles, compare_sources, lift_limit),
        ),
        "Posture, walking and other movements": (posture, walk, action),
        "Practise": (start, today, log, progress, plan, assign),
        "People and their sessions": (person, people, history, trend, session),
        "What is stored": (export, import_, delete, store, schema),
        "Learn": (drills, activities, explain, muscles, claims),
    }
)


def main() -> NoReturn:
    """Run the command line; an error is one sentence and exit code 1."""
    _clean_up_when_terminated()
    speak_any_encoding()
    spoken = Reader()
    try:
        code = _run(spoken)
        flush()
    except BrokenPipeError:  # the program that reads the output has seen enough, as in ``| head``
        give_up()
        code = 1
    except OSError as error:
        give_up()
        _report(Message("error-system", {"reason": str(error.strerror or error)}), spoken)
        code = 1
    sys.exit(code)


def _run(spoken: Reader) -> int:
    """Run a command, report its failure, and return the exit code."""
    try:
        _require_time_zone()
        return int(commands.main(prog_name="hiphinge", standalone_mode=False, obj=spoken) or 0)
    except SystemExit as leaving:
        return int(leaving.code or 0)
    except HipHingeError as error:
        _report(error_text(error), spoken)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
    except click.ClickException as error:
        # click exits with 2 on misuse; hiphinge exits with 1 on every refusal
        _report(misuse(error), Reader(wanted_language(spoken.language), spoken.units))
    except MemoryError:
        _report(Message("error-memory"), spoken)
    except (KeyboardInterrupt, click.Abort):
        click.echo(spoken.texts.say("stopped"), err=True)
        return _INTERRUPTED
    return 1


def _report(error: Value, spoken: Reader) -> None:
    with suppress(OSError):  # standard error may be full too
        click.echo(spoken.texts.say(Message("error-line", {"error": error})), err=True)


def _require_time_zone() -> None:
    try:
        datetime.now().astimezone()
    except ValueError:
        zone = repr(os.environ.get("TZ", ""))
        raise InvalidValueError(Message("error-time-zone", {"zone": zone})) from None


def _clean_up_when_terminated() -> None:
    """End like an interrupted run where the process is terminated, or its terminal is closed."""
    signal.signal(signal.SIGTERM, _terminated)
    hang_up = getattr(signal, "SIGHUP", None)  # Windows has none
    if hang_up is not None and signal.getsignal(hang_up) is not signal.SIG_IGN:  # as nohup asks
        signal.signal(hang_up, _terminated)


def _terminated(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt
