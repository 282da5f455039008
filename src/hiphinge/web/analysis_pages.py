"""How far an analysis is, and in the end its report."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypedDict

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from hiphinge.results.names import PAGE, VIDEO
from hiphinge.texts import Catalogue, Message, Value
from hiphinge.web.analyses import Analysis
from hiphinge.web.language import reader_texts
from hiphinge.web.pages import page
from hiphinge.workflows.confined import Reached

#: The report says itself, by a checksum, which script may run in it.
REPORT_POLICY = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_UNPROCESSABLE = 422


class Said(TypedDict):
    """How far something is, as pages and scripts show it; the share is from 0 to 1, None where unknown."""

    finished: bool
    failed: bool
    said: str
    share: float | None


class AnalysisPages:
    """The pages of one analysis.

    Parameters
    ----------
    find : callable
        Returns the analysis that a request asks for, None where it may not see one.
    template : str
        A file of ``web/templates``.
    """

    def __init__(self, find: Callable[[Request], Analysis | None], template: str) -> None:
        self._find, self._template = find, template

    def routes(self, place: str) -> list[Route]:
        """Return the routes below the place of an analysis, but that of its own page."""
        return [
            Route(f"{place}state", self.state),
            Route(f"{place}{PAGE}", self.report),
            Route(f"{place}{VIDEO}", self.video),
        ]

    def show(self, request: Request) -> Response:
        """Show how far it is."""
        found = self._found(request)
        status = 200 if found.error is None else _UNPROCESSABLE
        return page(request, self._template, status, analysis=found, **_said(found, reader_texts(request)))

    def state(self, request: Request) -> Response:
        """Return how far it is, for a script."""
        return JSONResponse(_said(self._found(request), reader_texts(request)))

    def report(self, request: Request) -> Response:
        """Return the report."""
        return _file(self._found(request).results / PAGE, {"content-security-policy": REPORT_POLICY})

    def video(self, request: Request) -> Response:
        """Return the annotated video."""
        return _file(self._found(request).results / VIDEO, {})

    def _found(self, request: Request) -> Analysis:
        found = self._find(request)
        if found is None:
            raise HTTPException(404)
        return found


def progress_said(
    reached: Reached, texts: Catalogue, *, finished: bool = False, error: Value | None = None
) -> Said:
    """Return how far something is, as pages and scripts show it."""
    share = min(1.0, reached.done / reached.total) if reached.total else None
    said = Message(f"web-stage-{reached.stage}") if error is None else error
    return {"finished": finished, "failed": error is not None, "said": texts.put(said), "share": share}


def _said(analysis: Analysis, texts: Catalogue) -> Said:
    return progress_said(analysis.reached, texts, finished=analysis.finished, error=analysis.error)


def _file(path: Path, headers: Mapping[str, str]) -> Response:
    if not path.is_file():
        raise HTTPException(404)
    return FileResponse(path, headers=headers)
