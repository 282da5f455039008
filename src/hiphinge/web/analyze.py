"""Analyzing a recording that the browser sends."""

from collections.abc import Mapping
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from hiphinge.analysis import Writing
from hiphinge.knowledge.drills import drills, judged_drill
from hiphinge.limits import UPLOAD_BYTES
from hiphinge.person import Person, parse_stature
from hiphinge.results.names import PAGE, VIDEO
from hiphinge.texts import Catalogue, Message
from hiphinge.web.analyses import Analyses, Analysis
from hiphinge.web.language import reader_texts
from hiphinge.web.pages import page
from hiphinge.web.part import Part
from hiphinge.web.receiving import received_film
from hiphinge.workflows.clip import Work

#: The report says itself, by a checksum, which script may run in it.
_REPORT_POLICY = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_UNPROCESSABLE = 422


def part(analyses: Analyses) -> Part:
    """Return the part of the site.

    Parameters
    ----------
    analyses : Analyses
    """
    pages = AnalyzePages(analyses)
    return Part(
        "analyze",
        [
            Route("/", pages.form, methods=["GET"]),
            Route("/", pages.receive, methods=["POST"]),
            Route("/{id}/", pages.show),
            Route("/{id}/state", pages.state),
            Route(f"/{{id}}/{PAGE}", pages.report),
            Route(f"/{{id}}/{VIDEO}", pages.video),
        ],
    )


class AnalyzePages:
    """The pages of the part.

    Parameters
    ----------
    analyses : Analyses
    """

    def __init__(self, analyses: Analyses) -> None:
        self._analyses = analyses

    def form(self, request: Request) -> Response:
        """Show the form that takes a recording."""
        judged = [drill for drill in drills() if drill.judged]
        return page(request, "analyze.html", drills=judged, most_bytes=UPLOAD_BYTES)

    async def receive(self, request: Request) -> Response:
        """Take a recording, and show how far its analysis is."""
        with self._analyses.receiving() as new:
            upload = await received_film(request, new.folder)
            self._analyses.start(new, upload, work_of(upload.fields, reader_texts(request)))
        return RedirectResponse(f"/analyze/{new.id}/", 303)

    def show(self, request: Request) -> Response:
        """Show how far an analysis is, and in the end its report."""
        found = self._found(request)
        status = 200 if found.error is None else _UNPROCESSABLE
        return page(request, "analysis.html", status, analysis=found, **shown(found, reader_texts(request)))

    def state(self, request: Request) -> Response:
        """Return how far an analysis is, for a script."""
        return JSONResponse(shown(self._found(request), reader_texts(request)))

    def report(self, request: Request) -> Response:
        """Return the report."""
        return _file(self._found(request).results / PAGE, {"content-security-policy": _REPORT_POLICY})

    def video(self, request: Request) -> Response:
        """Return the annotated video."""
        return _file(self._found(request).results / VIDEO, {})

    def _found(self, request: Request) -> Analysis:
        found = self._analyses.find(request.path_params["id"])
        if found is None:
            raise HTTPException(404)
        return found


def work_of(fields: Mapping[str, str], texts: Catalogue) -> Work:
    """Return the work that a form asks for.

    Parameters
    ----------
    fields : mapping of str to str
        ``stature``, ``drill`` and ``blur_face``; all may be missing or empty.
    texts : Catalogue
        The reader's.

    Raises
    ------
    InvalidValueError
        If one of them is not valid.
    """
    stature, drill = fields.get("stature", "").strip(), fields.get("drill", "")
    return Work(
        person=Person(stature_m=parse_stature(stature) if stature else None),
        drill=judged_drill(drill).code if drill else None,
        writing=Writing(language=texts.language, blur_face=bool(fields.get("blur_face"))),
    )


def shown(analysis: Analysis, texts: Catalogue) -> dict[str, str | float | bool | None]:
    """Return how far an analysis is, as pages show it."""
    reached = analysis.reached
    said = Message(f"web-stage-{reached.stage}") if analysis.error is None else analysis.error
    share = reached.done / reached.total if reached.total else None
    return {
        "finished": analysis.finished,
        "failed": analysis.error is not None,
        "said": texts.put(said),
        "share": None if share is None else min(share, 1.0),
    }


def _file(path: Path, headers: Mapping[str, str]) -> Response:
    if not path.is_file():
        raise HTTPException(404)
    return FileResponse(path, headers=headers)
