"""The phone as a remote: links for the buttons of one set, each for one phone, which end with the set."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from threading import Lock

from hiphinge.texts import Message
from hiphinge.web.coach.session import Session
from hiphinge.web.refusals import RefusedError
from hiphinge.web.security import equal


@dataclass(frozen=True)
class Remote:
    """A link for the buttons of one set.

    Attributes
    ----------
    token : str
        Of the set.
    key : str
        The secret in its address.
    holder : str
        The secret in a cookie, which only the phone that opened it first gets.
    opened : bool
    """

    token: str
    key: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    holder: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    opened: bool = False


class Remotes:
    """The links of a run of the server. Only the newest one of a set is valid.

    Parameters
    ----------
    find : callable
        Given the token of a set, returns it; None where it has ended.
    """

    def __init__(self, find: Callable[[str], Session | None]) -> None:
        self._find = find
        self._lock = Lock()
        self._known: dict[str, Remote] = {}

    def make(self, token: str) -> Remote:
        """Make a link for a set.

        Raises
        ------
        RefusedError
            If the set has ended.
        """
        self._session(token)
        with self._lock:
            others = [one for one in self._known.values() if one.token != token and self._find(one.token)]
            new = Remote(token)
            self._known = {one.key: one for one in (*others, new)}
        return new

    def open(self, key: str) -> Remote:
        """Open a link: no other phone can from now on.

        Raises
        ------
        RefusedError
            If a phone opened it already, or it ended.
        """
        with self._lock:
            found = self._known.get(key)
            if found is None or found.opened:
                raise _used()
            self._session(found.token)
            self._known[key] = replace(found, opened=True)
        return found

    def session(self, key: str, holder: str | None) -> Session:
        """Return the set that a phone may act on.

        Parameters
        ----------
        key : str
        holder : str or None
            What the phone shows.

        Raises
        ------
        RefusedError
            If it is not the phone that opened the link, or the set has ended.
        """
        with self._lock:
            found = self._known.get(key)
        if found is None or not found.opened or not equal(holder, found.holder):
            raise _used()
        return self._session(found.token)

    def _session(self, token: str) -> Session:
        found = self._find(token)
        if found is None:
            raise RefusedError(410, Message("error-coach-ended"))
        return found


def _used() -> RefusedError:
    return RefusedError(410, Message("web-error-remote-used"))
