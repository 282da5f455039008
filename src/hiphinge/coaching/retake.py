"""What to film again if back, hips or knees could not be judged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hiphinge.faults.finding import Finding, Verdict
from hiphinge.knowledge.essentials import essentials
from hiphinge.texts import Message, text_name

#: Text ids of reasons that filming again can remove; other reasons lie in the movement itself.
_FILM = {
    "because-not-visible": "hidden",
    "because-no-standing": "standing",
    "because-unsure": "unsure",
    "because-convex-without-change": "hidden",
    "because-nearly-round-change": "hidden",
    "because-nearly-round": "standing",
}
#: A part is missing if it was not judged in more than this share of the repetitions (design choice).
JUDGED_SHARE = 0.5


@dataclass(frozen=True)
class Retake:
    """What could not be judged in a set, and how to film it again.

    Attributes
    ----------
    missing : tuple of str
        Some of ``back``, ``hips`` and ``knees``.
    why : Message
        What could not be judged.
    how : Message
        What to change.
    """

    missing: tuple[str, ...]
    why: Message
    how: Message


def retake_of(
    findings: Sequence[Sequence[Finding]], yaw_deg: float | None, *, filmed: bool = True
) -> Retake | None:
    """Find what to film again; None if back, hips and knees were judged in at least half of the repetitions.

    Parameters
    ----------
    findings : sequence of sequence of Finding
        For each repetition.
    yaw_deg : float or None
        Angle between the camera and a true side view; None if unknown.
    filmed : bool
        Whether a camera saw it; else markers, sensors or landmarks are what is missing.
    """
    if not findings:
        return None
    needed = essentials()
    if yaw_deg is not None and yaw_deg > needed.most_yaw_deg:
        how = Message("retake-how-view", {"yaw": round(yaw_deg)})
        return _retake(tuple(needed.parts), how)
    reasons = {part: _reasons(code, findings) for part, code in needed.parts.items()}
    missing = {part: found for part, found in reasons.items() if len(found) > JUDGED_SHARE * len(findings)}
    if not missing:
        return None
    return _retake(tuple(missing), _how(missing) if filmed else Message("retake-how-recorded"))


def _retake(missing: tuple[str, ...], how: Message) -> Retake:
    return Retake(missing, Message(text_name("retake-why", *missing)), how)


def _reasons(code: str, findings: Sequence[Sequence[Finding]]) -> list[str]:
    """Why a fault cannot be judged, for each repetition where filming again would help."""
    unknown = (
        found
        for of_rep in findings
        for found in of_rep
        if found.fault == code and found.verdict is Verdict.CANNOT_TELL
    )
    reasons = (found.because.values.get("reason") for found in unknown)
    return [_FILM[one.text] for one in reasons if isinstance(one, Message) and one.text in _FILM]


def _how(missing: Mapping[str, Sequence[str]]) -> Message:
    """Choose the one thing to change: the most harmful reason first."""
    # legs are usually hidden because the edge of the picture cuts them off; hips also with the back
    legs = ("knees",) if "back" in missing else ("knees", "hips")
    if any("hidden" in missing.get(part, ()) for part in legs):
        return Message("retake-how-legs")
    reasons = {one for found in missing.values() for one in found}
    worst = next(reason for reason in ("standing", "hidden", "unsure") if reason in reasons)
    return Message(text_name("retake-how", worst))
