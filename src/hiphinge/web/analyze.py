"""Analyzing a recording that the browser sends."""

from collections.abc import Mapping
from typing import TypedDict

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from hiphinge.analysis import Writing
from hiphinge.knowledge.drills import Drill, drills, judged_drill
from hiphinge.limits import UPLOAD_BYTES
from hiphinge.person import Person, parse_stature
from hiphinge.texts import Catalogue
from hiphinge.web.analyses import Analyses, Analysis
from hiphinge.web.analysis_pages import AnalysisPages
from hiphinge.web.language import reader_texts
from hiphinge.web.pages import page
from hiphinge.web.part import Part
from hiphinge.web.receiving import received_film
from hiphinge.workflows.clip import Work


def part(analyses: Analyses) -> Part:
    """Return the part of the site.

    Parameters
    ----------
    analyses : Analyses
    """

    async def receive(request: Request) -> Response:
        with analyses.receiving() as new:
            upload = await received_film(request, new.folder)
            analyses.start(new, upload.film, work_of(upload.fields, reader_texts(request)))
        return RedirectResponse(f"/analyze/{new.id}/", 303)

    def find(request: Request) -> Analysis | None:
        return analyses.find(request.path_params["id"])

    pages = AnalysisPages(find, "analysis.html")
    return Part(
        "analyze",
        [
            Route("/", _form, methods=["GET"]),
            Route("/", receive, methods=["POST"]),
            Route("/{id}/", pages.show),
            *pages.routes("/{id}/"),
        ],
    )


class FormValues(TypedDict):
    """What the fields of a form for a recording need."""

    drills: list[Drill]
    most_bytes: int


def form_values() -> FormValues:
    """Return what the fields of a form for a recording need."""
    return {"drills": [drill for drill in drills() if drill.judged], "most_bytes": UPLOAD_BYTES}


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


def _form(request: Request) -> Response:
    return page(request, "analyze.html", **form_values())
