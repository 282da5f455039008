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
from hiphinge.knowledge.drills import drill_codes, drills
from hiphinge.knowledge.live_set import pain_limits
from hiphinge.knowledge.warning_signs import emergency_signs
from hiphinge.web.coach.coached import Coached
from hiphinge.web.coach.remote_pages import link_route
from hiphinge.web.coach.socket import talk
from hiphinge.web.pages import page
from hiphinge.web.part import Part
from hiphinge.web.receiving import is_number
from hiphinge.web.settings import Settings

#: The clip that plays the role of the camera where none is there.
_CLIP = "hinge.mp4"


def part(settings: Settings, coached: Coached) -> Part:
    """Return the part of the site.

    Parameters
    ----------
    settings : Settings
    coached : Coached
    """

    async def socket(connection: WebSocket) -> None:
        await talk(connection, coached)

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
        tempos: Mapping[str, tuple[float, ...]] = {one.code: one.dose.tempo_s or () for one in drills()}
        return page(
            request,
            "coach.html",
            plan=_asked_for(request.query_params),
            codes=drill_codes(),
            tempos=tempos,
            count_at=tuple(CountAt),
            pain=pain_limits(),
            signs=emergency_signs(),
            demo=settings.demo,
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
