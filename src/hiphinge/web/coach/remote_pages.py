"""Making a link for a remote on the computer, and the page with buttons that it opens on the phone."""

from collections.abc import Mapping
from typing import TypedDict

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from hiphinge.knowledge.live_set import pain_limits
from hiphinge.knowledge.warning_signs import emergency_signs
from hiphinge.texts import Catalogue, Message
from hiphinge.web.coach.answer import Answer
from hiphinge.web.coach.protocol import Press, Rate, parse_text
from hiphinge.web.coach.remotes import Remotes
from hiphinge.web.coach.session import Session
from hiphinge.web.language import reader_texts
from hiphinge.web.pages import page
from hiphinge.web.qr import qr_code
from hiphinge.web.receiving import posted, received_text
from hiphinge.web.refusals import RefusedError

_COOKIE = "hiphinge-remote"


class RemoteJson(TypedDict):
    """What the phone shows of the set; nothing by which it could take the set over."""

    stage: str
    reps: int
    target: int | None
    words: str


def link_route(remotes: Remotes, lan_host: str | None) -> Route:
    """Return the route by which the page of the coach makes a link for the set with a ``token``.

    Parameters
    ----------
    remotes : Remotes
    lan_host : str or None
        The name by which a phone reaches this computer; None where it does not.
    """

    def make(_request: Request, fields: Mapping[str, str]) -> Response:
        if lan_host is None:
            raise RefusedError(403, Message("web-phone-closed"))
        address = f"http://{lan_host}/remote/{remotes.make(fields.get('token', '')).key}/"
        return JSONResponse({"address": address, "qr": qr_code(address)})

    return Route("/remote", posted(make), methods=["POST"])


def remote_routes(remotes: Remotes) -> list[Route]:
    """Return what a phone in the home network reaches: the buttons of the one set that its link is for."""

    def session(request: Request) -> Session:
        return remotes.session(request.path_params["key"], request.cookies.get(_COOKIE))

    def show(request: Request) -> Response:
        if _COOKIE in request.cookies:
            session(request)
            return _page(request)
        remote = remotes.open(request.path_params["key"])
        answer = _page(request)
        place = f"/remote/{remote.key}/"
        answer.set_cookie(_COOKIE, remote.holder, path=place, httponly=True, samesite="strict")
        return answer

    def state(request: Request) -> Response:
        return JSONResponse(_shown(session(request).now(), reader_texts(request)))

    async def act(request: Request) -> Response:
        one = session(request)
        said = parse_text(await received_text(request))
        if not isinstance(said, Press | Rate):
            raise RefusedError(400, Message("error-coach-message", {"what": "type"}))
        answer = await run_in_threadpool(one.answer_remote, said)
        return JSONResponse(_shown(answer, reader_texts(request)))

    return [
        Route("/remote/{key}/", show, methods=["GET"]),
        Route("/remote/{key}/", act, methods=["POST"]),
        Route("/remote/{key}/state", state, methods=["GET"]),
    ]


def _page(request: Request) -> Response:
    return page(request, "remote.html", pain=pain_limits(), signs=emergency_signs())


def _shown(answer: Answer, texts: Catalogue) -> RemoteJson:
    said = [texts.say(line.message) for line in answer.lines if line.message is not None]
    return {
        "stage": answer.coach.stage.value,
        "reps": answer.coach.shown_reps,
        "target": answer.coach.plan.reps,
        "words": " ".join(said),
    }
