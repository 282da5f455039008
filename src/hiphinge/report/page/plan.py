"""The page of a programme, to print: the exercises of now with their drawings, and the weeks ahead."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hiphinge.programme.prescription import Exercise
from hiphinge.report.drill_drawing import drawing_label, drill_drawing
from hiphinge.report.page.render import PageMetadata, render_page
from hiphinge.report.programme import dose
from hiphinge.texts import Catalogue, text_name


@dataclass(frozen=True)
class PlanPage:
    """What the page shows.

    Attributes
    ----------
    title : str
    exercises : sequence of Exercise
    prompts : sequence of str
        The moments that remind, in words.
    headings : sequence of str
    weeks : sequence of sequence of str
        A row of cells for each week.
    """

    title: str
    exercises: Sequence[Exercise]
    prompts: Sequence[str]
    headings: Sequence[str]
    weeks: Sequence[Sequence[str]]


@dataclass(frozen=True)
class ExerciseShown:
    """An exercise in words, with its drawing where there is one."""

    part: str
    title: str
    dose: str
    setup: str
    action: str
    focus: str
    drawing: Markup


def render_plan(page: PlanPage, texts: Catalogue) -> str:
    """Write the page as HTML."""
    shown = [_shown(exercise, texts) for exercise in page.exercises]
    about = PageMetadata(page.title)
    return render_page("plan.html.jinja", texts, title=page.title, about=about, page=page, exercises=shown)


def _shown(exercise: Exercise, texts: Catalogue) -> ExerciseShown:
    title, setup, action, focus = (
        texts.say(text_name("drill", exercise.drill, part)) for part in ("title", "setup", "action", "focus")
    )
    drawing = drill_drawing(exercise.drill, drawing_label(exercise.drill, texts)) or ""
    return ExerciseShown(
        texts.say(text_name("part", exercise.part)),
        title,
        " ".join(texts.say(part) for part in dose(exercise)),
        setup,
        action,
        focus,
        Markup(drawing),
    )
