"""The first test of a programme: filmed, looked up, and taken into the diary."""

from datetime import date
from pathlib import Path

from hiphinge.history.counting import drill_of
from hiphinge.history.diaries import keep_entries
from hiphinge.history.record import Kept, Someone
from hiphinge.history.store import Store
from hiphinge.knowledge.ladder import first_tests
from hiphinge.programme.diary import Diary, Found
from hiphinge.programme.first_test import FirstTest, Shown, first_test
from hiphinge.sources.filmed import Selection
from hiphinge.workflows.analyzing import analyze_and_keep, keeping_for
from hiphinge.workflows.clip import Job, Stage, Work, no_stage
from hiphinge.workflows.filmed import stored_reps


def film_first_test(someone: Someone, drill: str, clip: Path, stage: Stage = no_stage) -> None:
    """Analyze a film of the first test and store it as one of the person's sessions.

    Raises
    ------
    HipHingeError
        In one sentence, if the film cannot be used or nothing can be stored.
    """
    part = Selection()
    work = Work(part=part, drill=drill).storing(keeping_for(someone.name, part))
    analyze_and_keep(Job(clip, None), work, stage)


def latest_first_test(store: Store, someone: Someone, known: Diary) -> FirstTest | None:
    """Return the latest first test since the programme began, as it was stored; None if there is none.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    sessions = [kept for kept in store.sessions(someone) if _belongs(kept, known)]
    if not sessions:
        return None
    latest = max(sessions, key=lambda kept: kept.stored_at)
    return first_test(drill_of(latest), stored_reps(store, latest) if latest.usable else ())


def take_first_test(store: Store, someone: Someone, known: Diary, found: FirstTest, today: date) -> bool:
    """Take what a first test points to into the diary, once; return whether it was not there before."""
    if found.cause is None or not is_news(known, found):
        return False
    keep_entries(store, someone, [Found(today, found.cause)])
    return True


def is_news(known: Diary, found: FirstTest) -> bool:
    """Return whether a first test points to something that the diary does not hold since the start."""
    since = known.intake.begun_on
    noted = {one.cause for one in known.entries if isinstance(one, Found) and one.day >= since}
    return found.cause is not None and found.cause not in noted


def is_first_test_due(known: Diary, found: FirstTest | None) -> bool:
    """Return whether to offer the first test: until one shows something, or practice has begun."""
    return (found is None or found.shown is Shown.NOT_SEEN) and not known.practices


def _belongs(kept: Kept, known: Diary) -> bool:
    is_recent = kept.stored_at.astimezone().date() >= known.intake.begun_on
    return is_recent and kept.reps > 0 and drill_of(kept) in first_tests()
