"""The command ``hiphinge``."""

import signal
import sys
from types import FrameType
from typing import NoReturn

import click

from hiphinge.cli.analyze import analyze
from hiphinge.cli.calibrate import calibrate
from hiphinge.cli.claims import claims
from hiphinge.cli.compare_styles import compare_styles
from hiphinge.cli.demo import demo
from hiphinge.cli.doctor import doctor
from hiphinge.cli.explain import activities, drills, explain
from hiphinge.cli.film import film
from hiphinge.cli.history import history
from hiphinge.cli.lift_limit import lift_limit
from hiphinge.cli.live import live
from hiphinge.cli.muscles import muscles
from hiphinge.cli.options import RunLanguage, error_line
from hiphinge.cli.people import people
from hiphinge.cli.person import person
from hiphinge.cli.report import plot, report
from hiphinge.cli.safety import safety
from hiphinge.cli.schema import schema
from hiphinge.cli.screen import screen
from hiphinge.cli.store import delete, export, import_, store
from hiphinge.cli.stored_session import session
from hiphinge.cli.trend import trend
from hiphinge.cli.why import why
from hiphinge.errors import HipHingeError
from hiphinge.texts import Message, catalogue

_INTERRUPTED = 130


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="hiphinge", prog_name="hiphinge")
def commands() -> None:
    """Measure how a person bends at the hips, in a video filmed from the side.

    Everything runs on this computer; recordings never leave it. hiphinge describes and teaches movement,
    it does not diagnose.
    """


_COMMANDS = (
    *(
        analyze,
        calibrate,
        demo,
        film,
        safety,
        drills,
        activities,
        explain,
        claims,
        muscles,
        screen,
        why,
        schema,
        doctor,
        live,
    ),
    *(compare_styles, lift_limit),
    *(person, people, history, trend, session, export, import_, delete, store),
    *(report, plot),
)
for _command in _COMMANDS:
    commands.add_command(_command)


def main() -> NoReturn:
    """Run the command line; an error is one sentence and exit code 1."""
    # a terminated run cleans up like an interrupted one
    signal.signal(signal.SIGTERM, _terminated)
    spoken = RunLanguage()
    try:
        sys.exit(commands.main(standalone_mode=False, obj=spoken))
    except HipHingeError as error:
        click.echo(catalogue(spoken.language).say(error_line(error)), err=True)
        sys.exit(1)
    except click.exceptions.Exit as leaving:
        sys.exit(leaving.exit_code)
    except click.ClickException as error:
        # click exits with 2 on misuse; hiphinge exits with 1 on every refusal
        error.show()
        sys.exit(1)
    except MemoryError:
        line = Message("error-line", {"error": Message("error-memory")})
        click.echo(catalogue(spoken.language).say(line), err=True)
        sys.exit(1)
    except (KeyboardInterrupt, click.Abort):
        click.echo(catalogue(spoken.language).say("stopped"), err=True)
        sys.exit(_INTERRUPTED)


def _terminated(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt
