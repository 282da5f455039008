"""The site: its parts, put together and guarded."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from hiphinge.web import analyze, coach, drills, people, phone, preferences, today
from hiphinge.web.analyses import Analyses
from hiphinge.web.links import Links
from hiphinge.web.part import Part
from hiphinge.web.refusals import handlers
from hiphinge.web.security import STATIC, Door, Guard
from hiphinge.web.settings import LOOPBACK, Settings


def make_site(settings: Settings) -> ASGIApp:
    """Make everything that is served: the site for this computer, and what a phone reaches.

    Parameters
    ----------
    settings : Settings
    """
    analyses, links, coached = Analyses(), Links(), coach.Coached()
    home = make_app(settings, analyses, links, coached)
    if settings.lan_host is None:
        return home
    outside = make_phone_app(settings.lan_host, analyses, links, coached)

    async def site(scope: Scope, receive: Receive, send: Send) -> None:
        # the socket that a connection came in by, which nobody can make up
        is_home = scope["type"] == "lifespan" or tuple(scope["server"]) == (LOOPBACK, settings.port)
        await (home if is_home else outside)(scope, receive, send)

    return site


def make_app(
    settings: Settings,
    analyses: Analyses | None = None,
    links: Links | None = None,
    coached: coach.Coached | None = None,
) -> Starlette:
    """Make the site for this computer.

    Parameters
    ----------
    settings : Settings
    analyses : Analyses, optional
    links : Links, optional
        Those that the phone's pages share with it.
    coached : Coached, optional
        The people in front of cameras.
    """
    analyses, links = analyses or Analyses(), links or Links()
    coached = coached or coach.Coached()
    parts: list[Part] = [
        coach.part(settings, coached, analyses),
        today.part(),
        analyze.part(analyses),
        phone.part(settings, links),
        people.part(),
        drills.part(),
        preferences.part(),
    ]
    routes = [
        Route("/", _first_page),
        *(Mount(f"/{part.name}", routes=part.routes) for part in parts),
        _static_files(),
    ]

    @asynccontextmanager
    async def running(_app: Starlette) -> AsyncIterator[None]:
        with analyses, coached:
            yield

    app = Starlette(
        routes=routes,
        middleware=[Middleware(Guard, settings.hosts), Middleware(Door, settings)],
        exception_handlers=handlers(),
        lifespan=running,
    )
    app.state.parts = parts
    return app


def make_phone_app(
    host: str, analyses: Analyses, links: Links, coached: coach.Coached | None = None
) -> Starlette:
    """Make what a phone reaches over the home network: its link, the report of what it sent, and a remote.

    Parameters
    ----------
    host : str
        The name by which it does, with the port.
    analyses : Analyses
    links : Links
    coached : Coached, optional
    """
    remotes = (coached or coach.Coached()).remotes
    app = Starlette(
        routes=[
            _static_files(),
            *phone.phone_routes(analyses, links),
            *coach.remote_routes(remotes),
        ],
        middleware=[Middleware(Guard, {host})],
        exception_handlers=handlers(),
    )
    app.state.parts = []
    return app


def _first_page(request: Request) -> Response:
    first: Part = request.app.state.parts[0]
    return RedirectResponse(f"/{first.name}/")


def _static_files() -> Mount:
    return Mount(STATIC.rstrip("/"), StaticFiles(directory=Path(str(files("hiphinge.web") / "static"))))
