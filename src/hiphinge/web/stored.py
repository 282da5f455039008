"""What is stored, as addresses name it."""

from collections.abc import Sequence

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from hiphinge.history.backups import Forgotten
from hiphinge.history.record import Kept, Someone
from hiphinge.history.store import Store, open_store
from hiphinge.texts import Message
from hiphinge.web.pages import page


def someone_of(request: Request, store: Store) -> Someone:
    """Return the person that an address names.

    Raises
    ------
    HTTPException
        404 if there is none.
    """
    return person_of_id(store, request.path_params["person"])


def person_of_id(store: Store, person_id: str) -> Someone:
    """Return the person of an id.

    Raises
    ------
    HTTPException
        404 if there is none.
    """
    found = next((one for one, _ in store.people() if one.id == person_id), None)
    if found is None:
        raise HTTPException(404)
    return found


def session_of(store: Store, someone: Someone, session_id: str) -> Kept:
    """Return a person's session of an id.

    Raises
    ------
    HTTPException
        404 if there is none.
    """
    found = next((kept for kept in store.sessions(someone) if kept.id == session_id), None)
    if found is None:
        raise HTTPException(404)
    return found


def chosen_person(request: Request, known: Sequence[Someone]) -> Someone | None:
    """Return the person whom the query of an address names by the id; None where it names nobody.

    Raises
    ------
    HTTPException
        404 if there is none of that id.
    """
    asked = request.query_params.get("person")
    person = next((one for one in known if one.id == asked), None)
    if asked and person is None:
        raise HTTPException(404)
    return person


def all_people() -> list[Someone]:
    """Return everybody who is stored, by name."""
    with open_store() as store:
        return [someone for someone, _ in store.people()]


def deleted_page(request: Request, deleted: Message, left: Forgotten, back: str) -> Response:
    """Show that something was deleted, and what may still hold it.

    Parameters
    ----------
    request : Request
    deleted : Message
    left : Forgotten
    back : str
        Where to go on.
    """
    said = [deleted, *(Message("store-unread-copy", {"file": str(path)}) for path in left.unread)]
    if left.in_use is not None:
        said.append(Message("error-store-deleted-in-use", {"file": str(left.in_use)}))
    return page(request, "deleted.html", said=said, back=back)
