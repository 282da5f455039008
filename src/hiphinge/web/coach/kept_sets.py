"""What becomes of a set that has ended: a report, stored for the person or kept until the server ends."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from hiphinge.coaching.live_set import SetRecord
from hiphinge.errors import StoreError
from hiphinge.history.backups import forget_sessions
from hiphinge.history.record import Kept
from hiphinge.history.store import open_store
from hiphinge.programme.diary import Pain
from hiphinge.results.names import PAGE
from hiphinge.texts import Message, Value
from hiphinge.web.analyses import Analyses, Analysis
from hiphinge.web.coach.watcher import SetToKeep
from hiphinge.workflows.clip import Work
from hiphinge.workflows.programme import keep_pain_of_live_set
from hiphinge.workflows.warning_signs import remember_red_zone


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
    where : Kept or Analysis
        The session in the store, or the results until the server ends.
    """

    report: Report
    where: Kept | Analysis


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

    def keep(self, record: SetRecord, keep: Callable[[SetToKeep], str | None]) -> KeptSet:
        """Keep a set.

        Parameters
        ----------
        record : SetRecord
        keep : callable
            Writes and stores it where it was measured; returns its id in the store.

        Raises
        ------
        HipHingeError
            If it cannot be written; no part of it is kept then.
        """
        keeping = self._work.keeping
        if keeping is None:
            results = self._analyses.finished(lambda folder: keep(SetToKeep(record, self._work, folder)))
            return KeptSet(Report(Message("coach-kept-nobody"), f"/analyze/{results.id}/{PAGE}"), results)
        stored_as, someone = keep(SetToKeep(record, self._work, None)), keeping.someone
        with open_store() as store:
            kept = next((one for one in store.sessions(someone) if one.id == stored_as), None)
        if kept is None:
            raise StoreError(Message("error-coach-died"))
        link = f"/people/{someone.id}/sessions/{kept.id}/{PAGE}"
        return KeptSet(Report(Message("coach-kept-for", {"name": someone.name}), link), kept)

    def note_pain(self, record: SetRecord) -> None:
        """Note the pain of a set in the programme of a stored person."""
        keeping, drill = self._work.keeping, self._work.drill
        if keeping is not None and drill is not None and record.hurts:
            worst = max(one.score for one in record.hurts)
            pain = Pain(during=worst, leg=any(one.into_leg for one in record.hurts))
            keep_pain_of_live_set(keeping.someone, drill, pain, date.today())

    def remember_red_zone(self) -> None:
        """See that a stored person is asked about warning signs before anything else, as after red pain."""
        if self._work.keeping is not None:
            remember_red_zone(self._work.keeping.someone)

    def throw_away(self, kept: KeptSet) -> None:
        """Delete a set with all that was written of it."""
        if isinstance(kept.where, Analysis):
            self._analyses.forget(kept.where)
            return
        # who deleted it on its own page meanwhile wants just that
        with suppress(StoreError), open_store() as store:
            forget_sessions(store, [kept.where])
