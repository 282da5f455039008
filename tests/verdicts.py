"""A repetition with fine numbers, and findings of all faults with chosen verdicts."""

from collections.abc import Mapping

from hiphinge.faults import Finding, Verdict
from hiphinge.knowledge.faults import fault_codes
from hiphinge.reps import Rep
from hiphinge.texts import Message

#: A repetition whose numbers earn every praise, if its findings do.
FINE = Rep(
    number=1, start_s=0.0, bottom_s=2.5, end_s=4.0, descent_s=2.5, pause_s=0.0, ascent_s=1.5,
    knee_flexion_deg=20.0, lumbar_share=0.12, lumbar_flexion_peak_deg=8.0,
)  # fmt: skip


def finding(fault: str, verdict: Verdict, confidence: float = 1.0) -> Finding:
    reason = Message("because-no-standing")
    because = Message(
        f"because-{fault.replace('_', '-')}-{verdict}".replace("_", "-"),
        {"reason": reason, "value": "20", "limit": "15"},
    )
    severity = 0.5 if verdict is Verdict.PRESENT else 0.0
    return Finding(fault, verdict, because, "deg", 20.0, 15.0, severity, 1.5, confidence)


def findings(verdict_of: Mapping[str, Verdict]) -> list[Finding]:
    """All faults, absent unless said otherwise."""
    return [finding(code, verdict_of.get(code, Verdict.ABSENT)) for code in fault_codes()]
