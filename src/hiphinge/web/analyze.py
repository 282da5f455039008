"""Analyzing a recording that the browser sends."""

from collections.abc import Mapping
from typing import TypedDict

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from hiphinge.analysis import Writing
from hiphinge.families import FAMILIES, HINGE, WALKING
from hiphinge.history.record import Someone
from hiphinge.knowledge.drills import Drill, drills, judged_drill
from hiphinge.limits import UPLOAD_BYTES
from hiphinge.person import Person, parse_sex, parse_stature, parse_years
from hiphinge.texts import Catalogue
from hiphinge.web.analyses import Analyses, Analysis
from hiphinge.web.analysis_pages import AnalysisPages
from hiphinge.web.language import reader_texts
from hiphinge.web.pages import page
from hiphinge.web.part import Part
from hiphinge.web.receiving import posted, received_film
from hiphinge.web.safety import asked_first, stored_for
from hiphinge.web.stored import all_people, chosen_person
from hiphinge.workflows.clip import Work
from hiphinge.workflows.walking import parse_floor


def part(analyses: Analyses) -> Part:
    """Return the part of the site.

    Parameters
    ----------
    analyses : Analyses
    """

    async def receive(request: Request) -> Response:
        with analyses.receiving() as new:
            upload = await received_film(request, new.folder)
            work = await run_in_threadpool(work_of, upload.fields, reader_texts(request))
            analyses.start(new, upload.film, work)
        return RedirectResponse(f"/analyze/{new.id}/", 303)

    def find(request: Request) -> Analysis | None:
        return analyses.find(request.path_params["id"])

    def forget(request: Request, _fields: Mapping[str, str]) -> Response:
        found = find(request)
        if found is None:
            raise HTTPException(404)
        analyses.forget(found)
        return RedirectResponse("/analyze/", 303)

    pages = AnalysisPages(find, "analysis.html")
    return Part(
        "analyze",
        [
            Route("/", _form, methods=["GET"]),
            Route("/", receive, methods=["POST"]),
            Route("/{id}/", pages.show),
            Route("/{id}/forget", posted(forget), methods=["POST"]),
            *pages.routes("/{id}/"),
        ],
    )


class FormValues(TypedDict):
    """What the fields of a form for a recording need."""

    drills: list[Drill]
    families: list[str]
    most_bytes: int
    people: list[Someone]
    person: Someone | None


def form_page(request: Request, template: str, address: str | None = None) -> Response:
    """Show a form for a recording, or first the question about warning signs where it is due.

    Parameters
    ----------
    request : Request
        Its query may name a ``person`` by the id.
    template : str
    address : str, optional
        Of this computer in the home network.
    """
    known = all_people()
    person = chosen_person(request, known)
    question = asked_first(person, "analyze")
    if question is not None:
        return question
    judged = [drill for drill in drills() if drill.judged]
    fields: FormValues = {
        "drills": judged,
        "families": [family for family in FAMILIES if family != HINGE.name],
        "most_bytes": UPLOAD_BYTES,
        "people": known,
        "person": person,
    }
    return page(request, template, address=address, **fields)


def work_of(fields: Mapping[str, str], texts: Catalogue) -> Work:
    """Return the work that a form asks for.

    Parameters
    ----------
    fields : mapping of str to str
        ``person`` (an id), ``stature``, ``drill`` (or another family of movements), ``metres`` (of a walk),
        ``sex``, ``age`` and ``blur_face``; all may be missing or empty.
    texts : Catalogue
        The reader's.

    Raises
    ------
    InvalidValueError
        If one of them is not valid.
    RefusedError
        If the person has to answer the question about warning signs first.
    """
    stature, drill = fields.get("stature", "").strip(), fields.get("drill", "")
    family, drill = (drill, "") if drill in FAMILIES else (HINGE.name, drill)
    floor = fields.get("metres", "").strip() if family == WALKING.name else ""
    person = Person(
        stature_m=parse_stature(stature, texts.units) if stature else None,
        sex=parse_sex(fields.get("sex", "")),
        age_years=parse_years(fields.get("age", "")),
    )
    work = Work(
        person=person,
        drill=judged_drill(drill).code if drill else None,
        writing=Writing(language=texts.language, blur_face=bool(fields.get("blur_face"))),
        family=family,
        metres=parse_floor(floor, texts.units) if floor else None,
    )
    return stored_for(work, fields.get("person", ""))


def _form(request: Request) -> Response:
    return form_page(request, "analyze.html")
