"""The standing back of a person from their stored sessions."""

from datetime import datetime

from hiphinge.errors import StoreError
from hiphinge.history.counting import newest_analyses
from hiphinge.history.record import Someone
from hiphinge.history.store import Store
from hiphinge.reference import StandingBack
from hiphinge.results.document import parse
from hiphinge.results.errors import InvalidResultError
from hiphinge.results.names import SESSION
from hiphinge.results.neutral_json import InvalidNeutralError, read_neutral


def stored_standing_back(store: Store, someone: Someone, before: datetime) -> StandingBack | None:
    """Return the back in quiet standing of the latest earlier session that has one.

    Parameters
    ----------
    store : Store
    someone : Someone
    before : datetime
        With its zone.
    """
    for kept in reversed(newest_analyses(store.sessions(someone))):
        if kept.recorded_at < before:
            found = _of_session(store, kept.id)
            if found is not None:
                return found
    return None


def _of_session(store: Store, session_id: str) -> StandingBack | None:
    """Standing back of one session; None if it has none or is damaged, so that a new session still works."""
    try:
        back = parse(store.file(session_id, SESSION)).values.get("standing_back")
        return None if back is None else StandingBack(read_neutral(back), "history")
    except (StoreError, InvalidResultError, InvalidNeutralError):
        return None
