"""What becomes of a set that has ended: a report, stored for the person or kept until the server ends."""

from contextlib import suppress
from dataclasses import dataclass

from hiphinge.errors import StoreError
from hiphinge.history.backups import forget_sessions
from hiphinge.history.store import open_store
from hiphinge.results.names import PAGE
from hiphinge.session import Session
from hiphinge.texts import Message, Value
from hiphinge.web.analyses import Analyses, Analysis
from hiphinge.workflows.analyzing import keep_judged
from hiphinge.workflows.clip import Work


@dataclass(frozen=True)
class Report:
    """Where the report of a set is, and what became of the set.

    Attributes
    ----------
    said : Value
    link : str or None
        None where nothing is kept.
    """

    said: Value
    link: str | None = None


NOTHING_COUNTS = Report(Message("coach-kept-nothing"))
THROWN_AWAY = Report(Message("coach-kept-thrown"))


@dataclass(frozen=True)
class KeptSet:
    """A set that is kept.

    Attributes
    ----------
    report : Report
    where : str or Analysis
        Id of the session in the store, or the results until the server ends.
    """

    report: Report
    where: str | Analysis


class SetKeeper:
    """Keeps sets of one person.

    Parameters
    ----------
    work : Work
        Whose they are; of nobody in particular where it keeps nothing.
    analyses : Analyses
        Holds the reports of sets of nobody in particular.
    """

    def __init__(self, work: Work, analyses: Analyses) -> None:
        self._work, self._analyses = work, analyses

    def keep(self, session: Session) -> KeptSet:
        """Keep a set.

        Raises
        ------
        HipHingeError
            If it cannot be written; no part of it is kept then.
        """
        keeping = self._work.keeping
        if keeping is None:
            results = self._analyses.finished(lambda folder: keep_judged(session, folder, self._work))
            return KeptSet(Report(Message("coach-kept-nobody"), f"/analyze/{results.id}/{PAGE}"), results)
        stored_as = keep_judged(session, None, self._work).stored_as
        assert stored_as is not None
        someone = keeping.someone
        link = f"/people/{someone.id}/sessions/{stored_as}/{PAGE}"
        return KeptSet(Report(Message("coach-kept-for", {"name": someone.name}), link), stored_as)

    def throw_away(self, kept: KeptSet) -> None:
        """Delete a set with all that was written of it."""
        if isinstance(kept.where, Analysis):
            self._analyses.forget(kept.where)
            return
        # who deleted it on its own page meanwhile wants just that
        with suppress(StoreError), open_store() as store:
            forget_sessions(store, [store.session(kept.where)])
