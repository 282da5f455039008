"""How a person's programme goes: the step, weeks, scores, and what the measures did."""

from datetime import date

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from hiphinge.history.diaries import begun_diary
from hiphinge.history.progress import progress
from hiphinge.history.progress_charts import progress_charts
from hiphinge.history.store import open_store
from hiphinge.programme.prescription import step_exercise
from hiphinge.report.programme import dose
from hiphinge.report.progress import drill_to_film, habit_said, missing_said, move_said, place_said
from hiphinge.web.language import reader_texts
from hiphinge.web.pages import page
from hiphinge.web.progress_drawing import HEIGHT, WIDTH, drawing
from hiphinge.web.stored import someone_of

#: Moves that are shown.
_MOVES = 10


def routes(place: str) -> list[Route]:
    """Return the routes of the page, at a place below a person."""
    return [Route(place, _show)]


def _show(request: Request) -> Response:
    texts = reader_texts(request)
    with open_store() as store:
        someone = someone_of(request, store)
        known = begun_diary(store, someone)
        if known is None:
            return RedirectResponse(f"/today/{someone.id}/start", 303)
        found = progress(store, someone, known, date.today())
    state = found.standing
    exercise = step_exercise(known, found.today)
    return page(
        request,
        "programme_progress.html",
        someone=someone,
        place=place_said(state),
        exercise=exercise,
        dose=dose(exercise),
        missing=missing_said(known, state, found.today),
        film=drill_to_film(known, state) is not None,
        moves=[move_said(move) for move in reversed(state.moves[-_MOVES:])],
        habit=habit_said(found.habit),
        drawings=[drawing(chart, texts) for chart in progress_charts(found, texts)],
        size=(WIDTH, HEIGHT),
    )
