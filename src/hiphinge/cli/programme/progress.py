"""``hiphinge progress``: where on the ladder, what is missing, how often, and what changed."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hiphinge.cli.options import json_option, language_option, texts_in
from hiphinge.errors import InvalidValueError
from hiphinge.texts import Catalogue, Message, text_name

if TYPE_CHECKING:
    from hiphinge.history.progress import Progress
    from hiphinge.history.progress_charts import Chart
    from hiphinge.history.rechecks import Rechecked

#: Moves that are shown.
_MOVES = 5


@click.command()
@click.argument("name", required=False)
@click.option("--plot", type=click.Path(path_type=Path), help="File for a picture: .png, .svg or .pdf.")
@click.option("--force", is_flag=True, help="Replace an existing picture.")
@language_option
@json_option
def progress(name: str | None, plot: Path | None, force: bool, language: str, as_json: bool) -> None:
    """Show where NAME stands on the ladder, what is missing for the next step, and what changed.

    NAME may be left out if there is only one person. 'hiphinge trend NAME' shows one measure in full.
    """
    from hiphinge.cli.page import print_json
    from hiphinge.history.progress import progress as progress_of
    from hiphinge.history.store import open_store
    from hiphinge.workflows.programme import begun, the_person

    words = texts_in(language)
    if plot is not None:
        from hiphinge.history.plot import check_plot

        check_plot(plot, force=force)
    with open_store() as store:
        someone = the_person(store, name)
        found = progress_of(store, someone, begun(store, someone), date.today())
    if as_json:
        print_json(_document(found))
    else:
        _print(found, words)
    if plot is not None:
        _draw(plot, found, words, quiet=as_json)


def _print(found: "Progress", words: Catalogue) -> None:
    from hiphinge.cli.page import print_page
    from hiphinge.history.progress_charts import progress_charts
    from hiphinge.history.words import score_change
    from hiphinge.report.progress import drill_to_film, habit_said, missing_said, move_said, place_said

    state = found.standing
    film = drill_to_film(found.diary, state)
    filmed = [] if film is None else [Message("progress-film", {"name": found.name, "drill": film})]
    said = {
        "place": [place_said(state)],
        "now": _now(found),
        "missing": [*missing_said(found.diary, state, found.today), *filmed],
        "moves": [move_said(move) for move in state.moves[-_MOVES:]],
        "habit": habit_said(found.habit),
        "changed": [score_change(one) for one in found.changes]
        or [Message("progress-too-early", {"name": found.name})],
    }
    rows = [
        (words.say(f"progress-{part}"), "\n".join(words.say(one) for one in lines))
        for part, lines in said.items()
    ]
    # scores, the charts with ends, stand under what changed
    charts = [chart for chart in progress_charts(found, words) if chart.limits is None]
    rows += [(words.say(chart.title), "\n".join(_in_a_line(chart, words))) for chart in charts]
    after = [words.say("progress-habit-note"), words.say(Message("progress-trend", {"name": found.name}))]
    print_page(words.say(Message("progress-heading", {"name": found.name})), rows, after)


def _now(found: "Progress") -> list[Message]:
    """Return the exercise of the step, which may be another drill."""
    from hiphinge.programme.prescription import step_exercise
    from hiphinge.report.programme import dose

    exercise = step_exercise(found.diary, found.today)
    title = Message(text_name("drill", exercise.drill, "title"))
    return [Message("progress-drill", {"drill": title, "code": exercise.drill}), *dose(exercise)]


def _in_a_line(chart: "Chart", words: Catalogue) -> Iterator[str]:
    """Draw a chart in characters, with what it says."""
    from hiphinge.history.sparkline import sparkline

    if len(chart.dots) > 1:
        yield sparkline([dot.value for dot in chart.dots])
    yield words.say(chart.says)


def _draw(target: Path, found: "Progress", words: Catalogue, *, quiet: bool) -> None:
    from hiphinge.history.plot import draw_progress
    from hiphinge.history.progress_charts import progress_charts

    charts = progress_charts(found, words)
    if not charts:
        raise InvalidValueError(Message("error-progress-no-chart", {"name": found.name}))
    draw_progress(charts, words.say(Message("progress-heading", {"name": found.name})), words, target)
    if not quiet:
        click.echo(words.say(Message("trend-plotted", {"file": str(target)})))


def _document(found: "Progress") -> dict[str, Any]:
    state = found.standing
    return {
        "step": state.step.drill.code,
        "place": state.place,
        "level": state.level,
        "load_kg": state.load_kg,
        "passed_on": [day.isoformat() for day in state.passed_on],
        "moves": [{**vars(move), "day": move.day.isoformat()} for move in state.moves],
        "habit": dict(vars(found.habit)),
        "weeks": [{**vars(week), "begins": week.begins.isoformat()} for week in found.weeks],
        "scores": [
            {
                "code": course.code,
                "no_clear_change": [course.low, course.high],
                "answers": [{"day": one.day.isoformat(), "score": one.score} for one in course.answers],
            }
            for course in found.courses
        ],
        "changes": [
            {
                "code": one.code,
                "first": one.first.score,
                "latest": one.latest.score,
                "needed": one.needed,
                "verdict": one.verdict,
            }
            for one in found.changes
        ],
        "measures": [
            {"measure": followed.measure, "drill": followed.drill, **vars(followed.trend)}
            for followed in found.measured
        ],
        "rechecks": [_recheck(one) for one in found.rechecked],
    }


def _recheck(found: "Rechecked") -> dict[str, Any]:
    change = found.change
    return {
        "movement": found.movement,
        "measure": found.measure,
        "values": [point.value for point in found.points],
        "change": None if change is None else change.difference,
        "needed": None if change is None else change.smallest,
        "changed": None if change is None else change.changed,
    }
