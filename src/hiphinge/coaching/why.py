"""Why the low back rounds: a reason from how early it does in several conditions, or what to try next."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from hiphinge.body import Sex
from hiphinge.coaching.evidence import because, evidence
from hiphinge.coaching.onsets import Answer, later
from hiphinge.coaching.reasons import RULES, Known, Screens, helped, noise_deg
from hiphinge.coaching.trials import Trial
from hiphinge.knowledge.causes import cause_knowledge, conditions
from hiphinge.texts import Message, text_name

__all__ = ["Screens", "Sex", "Trial", "Why", "why"]

UNCLEAR = "unclear"
#: The test of the legs that is asked for: of two that tell the same, the one that needs less skill.
LEG_TEST = "straight_leg_raise"
SEX = "sex"


@dataclass(frozen=True)
class Why:
    """Why the low back rounds, as far as it can be told: a hint, never a diagnosis.

    Attributes
    ----------
    label : str or None
        One of `knowledge.causes.cause_labels`; None where there is nothing to explain, or not enough.
    because : Message
        Why this label, or why none.
    evidence : tuple of Message
        All that was measured, condition by condition.
    next : Message
        What to do next: practise, or record what would tell most.
    drills : tuple of str
        Codes of the drills for the label, the easiest first.
    missing : tuple of str
        Conditions and tests that would tell more, the most telling first.
    """

    label: str | None
    because: Message
    evidence: tuple[Message, ...]
    next: Message
    drills: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def why(trials: Sequence[Trial], screens: Screens | None = None, sex: Sex | None = None) -> Why:
    """Find why the low back rounds, by the rules of ``knowledge/causes.toml``.

    A label is told only where its rule holds whatever else may come: an onset that was not reached lies
    somewhere beyond the depth, and a condition that was not recorded may be anything.

    Parameters
    ----------
    trials : sequence of Trial
        One for each condition; two of one condition that differ by more than the noise contradict
        each other, and else the first counts.
    screens : Screens, optional
    sex : {"female", "male"}, optional
        Some limits differ.
    """
    known = Known(_in_order(trials), screens or Screens(), sex)
    if _at_odds(trials):
        return _labelled(UNCLEAR, known, Message("causes-odds"))
    answers = {label: rule(known) for label, rule in RULES.items()}
    holding = [label for label, answer in answers.items() if answer]
    if len(holding) > 1:
        return _labelled(UNCLEAR, known, Message("causes-several"))
    if holding:
        return _labelled(holding[0], known, because(holding[0], known))
    missing = _missing(known, answers)
    if known.trials and not any(trial.rounds or trial.too_shallow for trial in known.trials.values()):
        return Why(
            None,
            Message("causes-no-rounding"),
            evidence(known),
            Message("causes-no-rounding-next"),
            missing=missing,
        )
    if missing:
        return _not_enough(known, missing)
    return _labelled(UNCLEAR, known, Message("cause-unclear-because"))


def _in_order(trials: Iterable[Trial]) -> dict[str, Trial]:
    """The first trial of each condition, in the order of the table."""
    first = {trial.condition: trial for trial in reversed(list(trials))}
    return {condition: first[condition] for condition in conditions() if condition in first}


def _at_odds(trials: Iterable[Trial]) -> bool:
    """Whether two trials of one condition differ by more than the noise."""
    return any(
        later(one.onset, other.onset, noise_deg()) or later(other.onset, one.onset, noise_deg())
        for one, other in combinations(trials, 2)
        if one.condition == other.condition
    )


def _labelled(label: str, known: Known, reason: Message) -> Why:
    follow_up = Message(text_name("cause", label, "next"))
    return Why(label, reason, evidence(known), follow_up, cause_knowledge(label).drills)


def _not_enough(known: Known, missing: tuple[str, ...]) -> Why:
    return Why(None, Message("causes-not-enough"), evidence(known), _ask_for(missing[0], known), (), missing)


def _ask_for(wanted: str, known: Known) -> Message:
    if wanted not in conditions():
        return Message(text_name("causes-try", wanted))
    title, do = (Message(text_name("condition", wanted, part)) for part in ("title", "do"))
    text = "causes-try-deeper" if wanted in known.trials else "causes-try"
    return Message(text, {"condition": title, "do": do})


def _missing(known: Known, answers: Mapping[str, Answer]) -> tuple[str, ...]:
    """What labels that may still hold wait for.

    First what the first of them waits for, as labels are tried in their order; then the rest. Of these the
    most telling comes first: each label shares one vote among all that it waits for.
    """
    if not _recorded("bodyweight", known):
        return ("bodyweight",)
    waits = [_waits(label, known) for label, answer in answers.items() if answer is None]
    votes: dict[str, float] = {}
    for wanted in waits:
        for one in wanted:
            votes[one] = votes.get(one, 0.0) + 1 / len(wanted)
    first = next(filter(None, waits), [])
    return tuple(sorted(votes, key=lambda one: (one not in first, -round(votes[one], 6))))


def _waits(label: str, known: Known) -> list[str]:
    """What a label waits for: what was not recorded, or else where a deeper bend would tell."""
    cause = cause_knowledge(label)
    aids = () if helped(known) else cause.any_of
    wanted = [condition for condition in (*cause.conditions, *aids) if not _recorded(condition, known)]
    if cause.screens and not known.screens.told:
        wanted.append(LEG_TEST)
    elif label == "mobility" and known.short is None:
        wanted.append(SEX)
    needed = (*cause.conditions, *cause.any_of)
    return wanted or [condition for condition in needed if known.rounds(condition) is False]


def _recorded(condition: str, known: Known) -> bool:
    return condition in known.trials and not known.trials[condition].too_shallow
