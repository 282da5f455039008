"""Why the low back rounds: a reason from the onset in several conditions, or what to try next."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from hiphinge.body import Sex
from hiphinge.coaching.evidence import because, evidence_messages
from hiphinge.coaching.onsets import Answer, later
from hiphinge.coaching.reasons import RULES, RoundingEvidence, Screens, helped, noise_deg
from hiphinge.coaching.trials import Trial
from hiphinge.knowledge.causes import cause_knowledge, conditions
from hiphinge.texts import Message, text_name

__all__ = ["Screens", "Sex", "Trial", "Why", "why"]

UNCLEAR = "unclear"
#: The hamstring test to ask for: of two equivalent tests, the one that needs less skill.
LEG_TEST = "straight_leg_raise"
SEX = "sex"


@dataclass(frozen=True)
class Why:
    """Why the low back rounds, as far as it is known: a hint, never a diagnosis.

    Attributes
    ----------
    label : str or None
        One of `knowledge.causes.cause_labels`; None if there is nothing to explain or too little data.
    because : Message
        The reason for this label, or for none.
    evidence : tuple of Message
        All measurements, condition by condition.
    next : Message
        What to do next: practise, or record the most informative condition.
    drills : tuple of str
        Codes of the drills for the label, the easiest first.
    missing : tuple of str
        Conditions and tests that would add information, the most informative first.
    """

    label: str | None
    because: Message
    evidence: tuple[Message, ...]
    next: Message
    drills: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def why(trials: Sequence[Trial], screens: Screens | None = None, sex: Sex | None = None) -> Why:
    """Find why the low back rounds, by the rules of ``knowledge/causes.toml``.

    A label is given only if its rule holds whatever is measured later: an onset that was not reached lies
    somewhere beyond the depth, and a condition that was not recorded may have any result.

    Parameters
    ----------
    trials : sequence of Trial
        One for each condition. Two of one condition contradict each other if they differ by more than
        the noise; otherwise the first counts.
    screens : Screens, optional
    sex : {"female", "male"}, optional
        Some limits differ.
    """
    evidence = RoundingEvidence(_in_order(trials), screens or Screens(), sex)
    if _at_odds(trials):
        return _labelled(UNCLEAR, evidence, Message("causes-odds"))
    answers = {label: rule(evidence) for label, rule in RULES.items()}
    holding = [label for label, answer in answers.items() if answer]
    if len(holding) > 1:
        return _labelled(UNCLEAR, evidence, Message("causes-several"))
    if holding:
        return _labelled(holding[0], evidence, because(holding[0], evidence))
    missing = _missing(evidence, answers)
    if evidence.trials and not any(trial.rounds or trial.too_shallow for trial in evidence.trials.values()):
        return Why(
            None,
            Message("causes-no-rounding"),
            evidence_messages(evidence),
            Message("causes-no-rounding-next"),
            missing=missing,
        )
    if missing:
        return _not_enough(evidence, missing)
    return _labelled(UNCLEAR, evidence, Message("cause-unclear-because"))


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


def _labelled(label: str, evidence: RoundingEvidence, reason: Message) -> Why:
    follow_up = Message(text_name("cause", label, "next"))
    return Why(label, reason, evidence_messages(evidence), follow_up, cause_knowledge(label).drills)


def _not_enough(evidence: RoundingEvidence, missing: tuple[str, ...]) -> Why:
    return Why(
        None,
        Message("causes-not-enough"),
        evidence_messages(evidence),
        _ask_for(missing[0], evidence),
        (),
        missing,
    )


def _ask_for(wanted: str, evidence: RoundingEvidence) -> Message:
    if wanted not in conditions():
        return Message(text_name("causes-try", wanted))
    title, do = (Message(text_name("condition", wanted, part)) for part in ("title", "do"))
    text = "causes-try-deeper" if wanted in evidence.trials else "causes-try"
    return Message(text, {"condition": title, "do": do})


def _missing(evidence: RoundingEvidence, answers: Mapping[str, Answer]) -> tuple[str, ...]:
    """List the conditions and tests that undecided labels need.

    Those of the first undecided label come first, then the rest. Within each group the most informative
    comes first: each label shares one vote among all that it needs.
    """
    if not _recorded("bodyweight", evidence):
        return ("bodyweight",)
    needs = [_needs(label, evidence) for label, answer in answers.items() if answer is None]
    votes: dict[str, float] = {}
    for wanted in needs:
        for one in wanted:
            votes[one] = votes.get(one, 0.0) + 1 / len(wanted)
    first = next(filter(None, needs), [])
    return tuple(sorted(votes, key=lambda one: (one not in first, -round(votes[one], 6))))


def _needs(label: str, evidence: RoundingEvidence) -> list[str]:
    """List what a label needs: what was not recorded, else the conditions that need a deeper bend."""
    cause = cause_knowledge(label)
    aids = () if helped(evidence) else cause.any_of
    wanted = [condition for condition in (*cause.conditions, *aids) if not _recorded(condition, evidence)]
    if cause.screens and not evidence.screens.results:
        wanted.append(LEG_TEST)
    elif label == "mobility" and evidence.short is None:
        wanted.append(SEX)
    needed = (*cause.conditions, *cause.any_of)
    return wanted or [condition for condition in needed if evidence.rounds(condition) is False]


def _recorded(condition: str, evidence: RoundingEvidence) -> bool:
    return condition in evidence.trials and not evidence.trials[condition].too_shallow
