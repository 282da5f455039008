"""A folder of recordings: finished results are kept, and a failure does not stop the rest."""

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from hiphinge.errors import HipHingeError, InvalidValueError, UnreadableSourceError
from hiphinge.texts import Message, catalogue
from hiphinge.workflows.analyzing import analyze_and_keep
from hiphinge.workflows.clip import Job, Stage, Work, no_stage
from hiphinge.workflows.made_with import kept, made_with, seal
from hiphinge.workflows.processes import Died, in_processes

if TYPE_CHECKING:
    from hiphinge.results import StoredSession
    from hiphinge.session import Session


class Outcome(StrEnum):
    """The outcome for a recording."""

    DONE = "done"
    KEPT = "kept"
    EMPTY = "empty"
    REFUSED = "refused"
    UNREADABLE = "unreadable"
    FAILED = "failed"


#: Outcomes without a result.
FAILURES = frozenset({Outcome.UNREADABLE, Outcome.FAILED})


@dataclass(frozen=True)
class Entry:
    """The outcome for one recording.

    Attributes
    ----------
    job : Job
    outcome : Outcome
        `EMPTY` without any repetition, `REFUSED` where the view cannot be used: both have a result.
    reps : int
    was_kept : bool
        Whether an earlier result was kept.
    because : str
        Why it failed or was refused; empty otherwise.
    exit_code : int or None
        Exit code of a process that was killed, perhaps for lack of memory; else None.
    """

    job: Job
    outcome: Outcome
    reps: int = 0
    was_kept: bool = False
    because: str = ""
    exit_code: int | None = None


#: Called with the outcome for a recording, as soon as it is known.
Report = Callable[[Entry], None]


def analyze_folder(
    jobs: Sequence[Job], work: Work, report: Report, *, again: bool = False, at_once: int = 1, stage: Stage
) -> tuple[Entry, ...]:
    """Analyze many recordings.

    Keep an earlier result if it comes from the same recording, the same version and the same options.

    Parameters
    ----------
    jobs : sequence of Job
    work : Work
        The work to do on each.
    report : callable
    again : bool
        Whether to repeat work whose results could be kept.
    at_once : int
        Number of recordings at a time, each in its own process; 1 stays in this process. The results
        are the same.
    stage : callable
        Begins a stage of one recording; not called from other processes.

    Returns
    -------
    tuple of Entry
        In the order of the jobs.

    Raises
    ------
    InvalidValueError
        If sessions of one person, which build on each other, are to run several at a time.
    """
    if at_once > 1 and work.keeping is not None:
        raise InvalidValueError(Message("error-jobs-with-person", {"n": at_once}))
    entries: dict[int, Entry] = {}
    with closing(_entries(jobs, work, again, at_once, stage)) as found:
        for place, entry in found:
            entries[place] = entry
            report(entry)
    return tuple(entries[place] for place in range(len(jobs)))


def exit_code(entries: Sequence[Entry]) -> int:
    """Return 0 where each recording has a result, 1 where none has, 2 where some have."""
    failed = sum(entry.outcome in FAILURES for entry in entries)
    return 0 if not failed else 1 if failed == len(entries) else 2


def _entries(
    jobs: Sequence[Job], work: Work, again: bool, at_once: int, stage: Stage
) -> Generator[tuple[int, Entry], None, None]:
    if at_once == 1 or len(jobs) == 1:
        yield from ((place, analyze_one(job, work, again, stage)) for place, job in enumerate(jobs))
        return
    silent = partial(analyze_one, work=work, again=again, stage=no_stage)
    with closing(in_processes(silent, jobs, at_once)) as results:
        for place, result in results:
            yield place, _died(jobs[place], result) if isinstance(result, Died) else result


def _died(job: Job, how: Died) -> Entry:
    return Entry(job, Outcome.FAILED, exit_code=how.exit_code)


def analyze_one(job: Job, work: Work, again: bool, stage: Stage) -> Entry:
    """Analyze one recording, or keep its result."""
    try:
        made = made_with(job.clip, work)
        former = None if again else kept(job, work, made)
        if former is not None:
            return _entry(job, former, work, was_kept=True)
        session = analyze_and_keep(job, work, stage, partial(seal, made=made)).session
        return _entry(job, session, work)
    except UnreadableSourceError as error:
        return Entry(job, Outcome.UNREADABLE, because=_said(error.said, work))
    except HipHingeError as error:
        return Entry(job, Outcome.FAILED, because=_said(error.said, work))
    except MemoryError:
        return Entry(job, Outcome.FAILED, because=_said([Message("error-memory")], work))


def _entry(job: Job, result: "Session | StoredSession", work: Work, *, was_kept: bool = False) -> Entry:
    if not result.view.usable:
        because = _said(result.view.messages, work)
        return Entry(job, Outcome.REFUSED, was_kept=was_kept, because=because)
    if not result.reps:
        return Entry(job, Outcome.EMPTY, was_kept=was_kept)
    return Entry(job, Outcome.KEPT if was_kept else Outcome.DONE, len(result.reps), was_kept)


def _said(sentences: Sequence[Message | str], work: Work) -> str:
    texts = catalogue(work.language)
    return " ".join(map(texts.put, sentences))
