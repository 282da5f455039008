"""The phone as a recorder: a link on the screen of the computer, and the page that it opens on the phone."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from hiphinge.limits import UPLOAD_BYTES
from hiphinge.texts import Message
from hiphinge.web.analyses import Analyses, Analysis
from hiphinge.web.analysis_pages import AnalysisPages, progress_said
from hiphinge.web.analyze import form_page, work_of
from hiphinge.web.language import reader_texts
from hiphinge.web.links import OPEN, RECEIVING, Link, Links
from hiphinge.web.pages import page
from hiphinge.web.part import Part
from hiphinge.web.qr import qr_code
from hiphinge.web.receiving import posted, received_film
from hiphinge.web.refusals import RefusedError
from hiphinge.web.security import equal
from hiphinge.web.settings import Settings

_COOKIE = "hiphinge-sender"


def part(settings: Settings, links: Links) -> Part:
    """Return the part of the site: making a link, and showing it until the phone has sent its recording."""

    def form(request: Request) -> Response:
        return form_page(request, "phone.html", address=settings.lan_host)

    def make(request: Request, fields: Mapping[str, str]) -> Response:
        if settings.lan_host is None:
            raise RefusedError(403, Message("web-phone-closed"))
        link = links.make(work_of(fields, reader_texts(request)))
        return RedirectResponse(f"/phone/{link.key}/", 303)

    def show(request: Request) -> Response:
        link = _found(request, links)
        if link.analysis is not None:
            return RedirectResponse(f"/analyze/{link.analysis}/", 303)
        address = f"http://{settings.lan_host}/{link.key}/"
        said = progress_said(link.reached, reader_texts(request))
        return page(request, "phone_link.html", address=address, qr=qr_code(address), **said)

    def state(request: Request) -> Response:
        link = _found(request, links)
        texts = reader_texts(request)
        return JSONResponse(progress_said(link.reached, texts, finished=link.analysis is not None))

    return Part(
        "phone",
        [
            Route("/", form, methods=["GET"]),
            Route("/", posted(make), methods=["POST"]),
            Route("/{key}/", show),
            Route("/{key}/state", state),
        ],
    )


def phone_routes(analyses: Analyses, links: Links) -> list[Route]:
    """Return what the home network reaches: the address of each link, and its report for who sent it."""

    def find(request: Request) -> Analysis | None:
        link = _found(request, links)
        is_sender = equal(request.cookies.get(_COOKIE), link.sender)
        return analyses.find(link.analysis) if link.analysis is not None and is_sender else None

    pages = AnalysisPages(find, "phone_analysis.html")

    def show(request: Request) -> Response:
        if find(request) is not None:
            return pages.show(request)
        stage = _found(request, links).reached.stage
        if stage not in (OPEN, RECEIVING):
            raise RefusedError(410, Message("web-error-link-used"))
        return page(request, "phone_upload.html", most_bytes=UPLOAD_BYTES)

    async def receive(request: Request) -> Response:
        link = links.take(request.path_params["key"])
        try:
            with analyses.receiving() as new:
                upload = await received_film(request, new.folder, links.receiving(link))
                analyses.start(new, upload.film, link.work)
        except BaseException:
            links.give_back(link)
            raise
        links.end(link, new.id)
        answer = RedirectResponse(f"/{link.key}/", 303)
        answer.set_cookie(_COOKIE, link.sender, path=f"/{link.key}/", httponly=True, samesite="strict")
        return answer

    return [
        Route("/{key}/", show, methods=["GET"]),
        Route("/{key}/", receive, methods=["POST"]),
        *pages.routes("/{key}/"),
    ]


def _found(request: Request, links: Links) -> Link:
    link = links.find(request.path_params["key"])
    if link is None:
        raise RefusedError(410, Message("web-error-link-used"))
    return link
