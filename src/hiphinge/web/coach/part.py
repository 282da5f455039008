"""The page of the coach, and what it asks for."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from hiphinge.coaching.live_set import CountAt, SetPlan
from hiphinge.knowledge.drills import drills
from hiphinge.knowledge.live_set import pain_limits
from hiphinge.knowledge.warning_signs import emergency_signs
from hiphinge.texts import Catalogue
from hiphinge.web.analyses import Analyses
from hiphinge.web.coach.beginning import practice_of
from hiphinge.web.coach.coached import Coached
from hiphinge.web.coach.protocol import Begin
from hiphinge.web.coach.remote_pages import link_route
from hiphinge.web.coach.session import Practice
from hiphinge.web.coach.socket import talk
from hiphinge.web.pages import page
from hiphinge.web.part import Part
from hiphinge.web.receiving import is_number
from hiphinge.web.safety import asked_first
from hiphinge.web.settings import Settings
from hiphinge.web.stored import all_people, chosen_person

#: The clip that plays the role of the camera where none is there.
_CLIP = "hinge.mp4"


def part(settings: Settings, coached: Coached, analyses: Analyses) -> Part:
    """Return the part of the site.

    Parameters
    ----------
    settings : Settings
    coached : Coached
    analyses : Analyses
        Holds the reports of sets that are kept for nobody in particular.
    """

    def practice(begin: Begin, texts: Catalogue) -> Practice:
        return practice_of(begin, texts, analyses)

    async def socket(connection: WebSocket) -> None:
        await talk(connection, coached, practice)

    return Part(
        "coach",
        [
            Route("/", _page_for(settings)),
            Route("/demo.mp4", _demo_clip),
            WebSocketRoute("/socket", socket),
            link_route(coached.remotes, settings.lan_host),
        ],
    )


def _page_for(settings: Settings) -> Callable[[Request], Response]:
    def shown(request: Request) -> Response:
        known = all_people()
        person = chosen_person(request, known)
        question = asked_first(person, "coach")
        if question is not None:
            return question
        return page(
            request,
            "coach.html",
            plan=_asked_for(request.query_params),
            drills=[one for one in drills() if one.judged],
            count_at=tuple(CountAt),
            pain=pain_limits(),
            signs=emergency_signs(),
            demo=settings.demo,
            people=known,
            person=person,
            has_remote=settings.lan_host is not None,
        )

    return shown


def _asked_for(wanted: Mapping[str, str]) -> SetPlan:
    """Return the set that a link asks for, such as that of a programme's day; the usual one without."""
    reps = wanted.get("reps", "")
    usual = SetPlan()
    return replace(
        usual, drill=wanted.get("drill", usual.drill), reps=int(reps) if is_number(reps) else usual.reps
    )


def _demo_clip(_request: Request) -> Response:
    return FileResponse(Path(str(files("hiphinge.samples") / _CLIP)), media_type="video/mp4")
