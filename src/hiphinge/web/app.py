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

from hiphinge.web import analyze, drills
from hiphinge.web.analyses import Analyses
from hiphinge.web.part import Part
from hiphinge.web.refusals import handlers
from hiphinge.web.security import STATIC, Guard
from hiphinge.web.settings import Settings


def make_app(settings: Settings) -> Starlette:
    """Make the site.

    Parameters
    ----------
    settings : Settings
    """
    analyses = Analyses()
    parts: list[Part] = [
        analyze.part(analyses),
        drills.part(),
    ]
    routes = [
        Route("/", _first_page),
        *(Mount(f"/{part.name}", routes=part.routes) for part in parts),
        Mount(STATIC.rstrip("/"), StaticFiles(directory=_static())),
    ]

    @asynccontextmanager
    async def running(_app: Starlette) -> AsyncIterator[None]:
        with analyses:
            yield

    app = Starlette(
        routes=routes,
        middleware=[Middleware(Guard, settings)],
        exception_handlers=handlers(),
        lifespan=running,
    )
    app.state.parts = parts
    return app


def _first_page(request: Request) -> Response:
    first: Part = request.app.state.parts[0]
    return RedirectResponse(f"/{first.name}/")


def _static() -> Path:
    return Path(str(files("hiphinge.web") / "static"))
