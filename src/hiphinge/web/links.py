"""Links that let a phone send one recording, once."""

import secrets
import time
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import TYPE_CHECKING

from hiphinge.limits import LINK_S, MOST_FINISHED
from hiphinge.texts import Message
from hiphinge.web.refusals import RefusedError
from hiphinge.workflows.clip import Work
from hiphinge.workflows.confined import Reached

if TYPE_CHECKING:
    from hiphinge.sources.filmed import Progress

OPEN, RECEIVING, SENT = "open", "receiving", "sent"


@dataclass(frozen=True)
class Link:
    """A link for one recording.

    Attributes
    ----------
    work : Work
        What to do with the recording.
    key : str
        The secret in its address.
    sender : str
        The secret in a cookie, by which the phone that sent the recording may see its report.
    made_at_s : float
        On the monotonic clock.
    reached : Reached
        ``open``, ``receiving`` or ``sent``.
    analysis : str or None
        Id of the analysis, once the recording is here.
    """

    work: Work
    key: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    sender: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    made_at_s: float = field(default_factory=time.monotonic)
    reached: Reached = field(default_factory=lambda: Reached(OPEN))
    analysis: str | None = None


class Links:
    """The links of a run of the server. Only the newest one that was not used yet is valid."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._known: dict[str, Link] = {}

    def make(self, work: Work) -> Link:
        """Make a link; one that nobody used yet ends."""
        with self._lock:
            used = [link for link in self._known.values() if link.reached.stage != OPEN]
            new = Link(work)
            self._known = {link.key: link for link in (*used[-MOST_FINISHED:], new)}
        return new

    def find(self, key: str) -> Link | None:
        """Return a link; None where there is none, or where it waited for too long."""
        with self._lock:
            return self._valid(key)

    def take(self, key: str) -> Link:
        """Use a link: nobody else can from now on.

        Raises
        ------
        RefusedError
            If it was used already or ended.
        """
        with self._lock:
            found = self._valid(key)
            if found is None or found.reached.stage != OPEN:
                raise RefusedError(410, Message("web-error-link-used"))
            self._known[key] = replace(found, reached=Reached(RECEIVING))
            return found

    def receiving(self, link: Link) -> "Progress":
        """Return a function that notes how many bytes of how many are here."""

        def note(done: int, total: int | None) -> None:
            self._put(replace(link, reached=Reached(RECEIVING, done, total)))

        return note

    def give_back(self, link: Link) -> None:
        """Make a link usable again whose recording did not arrive."""
        self._put(link)

    def end(self, link: Link, analysis: str) -> None:
        """Note that the recording is here, under the id of its analysis."""
        self._put(replace(link, reached=Reached(SENT), analysis=analysis))

    def _valid(self, key: str) -> Link | None:
        found = self._known.get(key)
        if found is not None and found.reached.stage == OPEN and time.monotonic() > found.made_at_s + LINK_S:
            return None
        return found

    def _put(self, link: Link) -> None:
        with self._lock:
            self._known[link.key] = link
