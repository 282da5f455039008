"""The question about pain and warning signs, which comes before a stored person is coached."""

from collections.abc import Mapping
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from hiphinge.coaching.warning_signs import NONE, SEEN
from hiphinge.history.record import Someone
from hiphinge.history.store import open_store
from hiphinge.knowledge.warning_signs import warning_signs
from hiphinge.sources.filmed import Selection
from hiphinge.texts import Message
from hiphinge.web.pages import page
from hiphinge.web.receiving import posted
from hiphinge.web.refusals import RefusedError
from hiphinge.web.stored import person_of_id, someone_of
from hiphinge.workflows.analyzing import keeping_for
from hiphinge.workflows.clip import Work
from hiphinge.workflows.warning_signs import WarningCheck, keep_answer, warning_check


def routes(place: str) -> list[Route]:
    """Return the routes of the question, at a place below a person."""
    return [Route(place, _show, methods=["GET"]), Route(place, posted(_answer), methods=["POST"])]


def question(someone: Someone, then: str) -> str:
    """Return the address of the question, from which it goes on to a part of the site."""
    return f"/people/{someone.id}/safety?then={then}"


def must_be_asked(someone: Someone) -> bool:
    """Whether a person has to answer before a recording is analyzed."""
    check = _check(someone)
    return check.due or check.stops


def asked_first(person: Someone | None, then: str) -> Response | None:
    """Lead to the question where a person has to answer before a part of the site; None where not.

    Parameters
    ----------
    person : Someone or None
    then : str
        The part.
    """
    if person is None or not must_be_asked(person):
        return None
    return RedirectResponse(question(person, then), 303)


def stored_for(work: Work, person_id: str) -> Work:
    """Return work for someone who is stored and may be coached.

    Parameters
    ----------
    work : Work
    person_id : str
        Empty for nobody in particular.

    Raises
    ------
    HTTPException
        404 if there is no such person.
    RefusedError
        If the person has to answer the question first.
    """
    if not person_id:
        return work
    with open_store() as store:
        someone = person_of_id(store, person_id)
    require_answer(someone)
    return work.storing(keeping_for(someone.name, Selection()))


def require_answer(someone: Someone) -> None:
    """Refuse to coach a person who has to answer first.

    Raises
    ------
    RefusedError
        If that is so.
    """
    if must_be_asked(someone):
        raise RefusedError(409, Message("web-error-safety", {"name": someone.name}))


def _show(request: Request) -> Response:
    someone = _someone(request)
    check = _check(someone)
    return page(request, "safety.html", someone=someone, check=check, signs=list(warning_signs()))


def _answer(request: Request, fields: Mapping[str, str]) -> Response:
    someone = _someone(request)
    signs = [sign for sign in warning_signs() if fields.get(f"sign-{sign}")]
    given = SEEN if fields.get("seen") else ",".join(signs) or NONE
    check = _check(someone).typed(given)
    keep_answer(someone, check)
    goes_on = request.query_params.get("then")
    if check.stops:
        return RedirectResponse(f"/people/{someone.id}/safety", 303)
    places = {"today": f"/today/{someone.id}/", "coach": f"/coach/?person={someone.id}"}
    return RedirectResponse(places.get(goes_on or "", f"/analyze/?person={someone.id}"), 303)


def _someone(request: Request) -> Someone:
    with open_store() as store:
        return someone_of(request, store)


def _check(someone: Someone) -> WarningCheck:
    return warning_check(someone, datetime.now(UTC))
