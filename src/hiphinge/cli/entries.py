"""The outcome for each recording of a folder, in words."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from hiphinge.texts import Catalogue, Listing, Message, text_name, visible
from hiphinge.workflows.folder import FAILURES, Entry, Outcome


def line(entry: Entry, top: Path, texts: Catalogue) -> str:
    """Return the outcome for a recording in one line, with the reason if it failed."""
    parts = [f"{_file(entry, top)}: {_outcome(entry, texts)}"]
    if entry.outcome in {Outcome.DONE, Outcome.KEPT}:
        parts.append(texts.say(Message("notebook-reps", {"n": entry.reps})))
    because = _because(entry, texts)
    return ", ".join(parts) + (f". {because}" if because else "")


def cells(entry: Entry, top: Path, texts: Catalogue) -> tuple[str, str, str]:
    """Return the row of a recording: outcome, repetitions, file."""
    reps = "--" if entry.outcome in FAILURES else str(entry.reps)
    return _outcome(entry, texts), reps, _file(entry, top)


def summary(entries: Sequence[Entry], texts: Catalogue) -> str:
    """Count the outcomes, in one sentence."""
    counts = Counter(entry.outcome for entry in entries)
    outcomes = [
        Message(text_name("folder-count", outcome), {"n": counts[outcome]})
        for outcome in Outcome
        if counts[outcome]
    ]
    return texts.say(Message("folder-summary", {"n": len(entries), "counts": Listing(outcomes)}))


def _outcome(entry: Entry, texts: Catalogue) -> str:
    outcome = texts.say(text_name("folder-outcome", entry.outcome))
    beside = entry.was_kept and entry.outcome is not Outcome.KEPT
    return texts.say(Message("folder-outcome-and-kept", {"outcome": outcome})) if beside else outcome


def _because(entry: Entry, texts: Catalogue) -> str:
    if entry.exit_code is None:
        return entry.because
    return texts.say(Message("folder-died", {"code": str(entry.exit_code)}))


def _file(entry: Entry, top: Path) -> str:
    clip = entry.job.clip
    return visible(str(clip.relative_to(top) if clip.is_relative_to(top) else clip))
