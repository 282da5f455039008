"""Messages about the measurements that explain rounding."""

from collections.abc import Iterator
from math import isinf

from hiphinge.coaching.advice import AT_ONCE_DEG
from hiphinge.coaching.reasons import RoundingEvidence, falls, limit_of, loads, rises, tires
from hiphinge.coaching.trials import Trial
from hiphinge.texts import Message, Number, Value, text_name


def evidence_messages(evidence: RoundingEvidence) -> tuple[Message, ...]:
    """Report the result of each condition and each test, in the order of the conditions."""
    return (*_of_trials(evidence), *_of_screens(evidence))


def because(label: str, evidence: RoundingEvidence) -> Message:
    """Say why a label holds, in degrees of the conditions that its rule compares."""
    stem = text_name("cause", label, "because")
    if label == "hip_joint":
        folded = {condition: _degrees(trial.hip_deg) for condition, trial in evidence.trials.items()}
        return Message(stem, folded)
    values = {condition: _degrees(_onset_or_depth(trial)) for condition, trial in evidence.trials.items()}
    if label == "load_or_fatigue":
        return _because_of_load(stem, evidence, values)
    shown = {"mobility": "knees_bent"}.get(label) or _best_aid(evidence)
    if shown is None:
        return Message(stem, values)
    kept = "-kept" if not evidence.trials[shown].rounds else ""
    return Message(stem + kept, {**values, "aided": values[shown]})


def _because_of_load(stem: str, evidence: RoundingEvidence, values: dict[str, Value]) -> Message:
    if loads(evidence):
        return Message(f"{stem}-kept", values)
    tired = next(filter(tires, evidence.trials.values()))
    if rises(tired):
        return Message(f"{stem}-rise", {"rise": _degrees(tired.lumbar_rise_deg)})
    return Message(f"{stem}-fall", {"fall": _degrees(tired.onset_fall_deg)})


def _best_aid(evidence: RoundingEvidence) -> str | None:
    """Return the aid, dowel or wall, with which the back rounds latest."""
    aids = [aid for aid in ("dowel", "wall") if aid in evidence.trials]
    return max(aids, key=lambda aid: evidence.trials[aid].onset.latest, default=None)


def _of_trials(evidence: RoundingEvidence) -> Iterator[Message]:
    for condition, trial in evidence.trials.items():
        title = Message(text_name("condition", condition, "title"))
        yield Message(f"causes-seen-{_how(trial)}", {"condition": title, **_values(trial)})
        if rises(trial):
            yield Message("causes-seen-rise", {"condition": title, "value": _degrees(trial.lumbar_rise_deg)})
        if falls(trial):
            yield Message("causes-seen-fall", {"condition": title, "value": _degrees(trial.onset_fall_deg)})


def _how(trial: Trial) -> str:
    if trial.onset_deg is None:
        return "kept"
    return "at-once" if trial.onset_deg < AT_ONCE_DEG else "rounds"


def _values(trial: Trial) -> dict[str, Value]:
    return {"value": _degrees(_onset_or_depth(trial)), "reps": trial.reps}


def _onset_or_depth(trial: Trial) -> float:
    return trial.depth_deg if trial.onset_deg is None else trial.onset_deg


def _of_screens(evidence: RoundingEvidence) -> Iterator[Message]:
    for test, result in evidence.screens.results.items():
        limit = limit_of(test, result)
        side = "over" if isinf(limit.latest) else "under" if isinf(limit.earliest) else "about"
        lean = limit.latest if side == "under" else limit.earliest
        allows = Message(f"causes-limit-{side}", {"limit": _degrees(lean)})
        yield Message(text_name("causes-seen", test), {"value": _degrees(result), "allows": allows})


def _degrees(value: float | None) -> Value:
    return "--" if value is None else Number(value)
