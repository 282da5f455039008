"""``hiphinge assign``: a coach asks a person for a step, sets and repetitions, for some weeks."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

import click

from hiphinge.cli.options import language_option, texts_in
from hiphinge.errors import InvalidValueError
from hiphinge.texts import Message

if TYPE_CHECKING:
    from hiphinge.programme.diary import Diary

_MOST_WEEKS = 12


@click.command()
@click.argument("name")
@click.option("--step", help="A step of the ladder, such as wall-tap; else the one where the person is.")
@click.option("--sets", type=int, help="Sets; else as the programme asks.")
@click.option("--reps", type=int, help="Repetitions of each set, and of each side; else as it asks.")
@click.option("--load", "load_kg", type=float, help="Load in kg; else as it asks.")
@click.option(
    "--weeks", type=click.IntRange(1, _MOST_WEEKS), default=2, show_default=True, help="For how long."
)
@click.option("--reason", help="Why, for the person: one line.")
@click.option("--end", is_flag=True, help="End what was asked for; the programme goes on by itself.")
@language_option
def assign(  # noqa: PLR0913 - one argument for each option of the command
    *,
    name: str,
    step: str | None,
    sets: int | None,
    reps: int | None,
    load_kg: float | None,
    weeks: int,
    reason: str | None,
    end: bool,
    language: str,
) -> None:
    """Ask NAME for a step of the ladder for some weeks; without --step the person stays on theirs.

    In the meantime nothing is raised. Warning signs, pain, rest and what does not suit the person still
    come first.
    """
    from hiphinge.history.store import open_store
    from hiphinge.programme.diary import Assigned
    from hiphinge.programme.prescription import assigned_reason
    from hiphinge.workflows.assigning import assign as give
    from hiphinge.workflows.assigning import end_assignment
    from hiphinge.workflows.programme import begun

    words, today = texts_in(language), date.today()
    with open_store() as store:
        someone = store.person(name)
        known = begun(store, someone)
        if end:
            ended = end_assignment(store, someone, known, today)
            text = "assign-ended" if ended else "assign-nothing"
            click.echo(words.say(Message(text, {"name": someone.name})))
            return
        if reason is None:
            raise InvalidValueError(Message("error-assign-reason"))
        code = _step_now(known, today) if step is None else step.replace("-", "_")
        until = today + timedelta(days=7 * weeks - 1)
        given = give(store, someone, known, Assigned(today, until, code, reason, sets, reps, load_kg))
    click.echo(words.say(assigned_reason(given).message))
    click.echo(words.say("assign-given"))


def _step_now(known: "Diary", today: date) -> str:
    from hiphinge.programme.standing import standing

    return standing(known, today).step.drill.code
