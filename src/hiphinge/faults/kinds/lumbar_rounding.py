"""The low back rounds."""

from dataclasses import dataclass, replace
from statistics import NormalDist

import numpy as np

from hiphinge.faults.finding import Finding, LowBack, Verdict
from hiphinge.faults.judging import Values, cannot_tell, judged_change, said
from hiphinge.faults.scene import Estimate, Scene
from hiphinge.knowledge.faults import fault_knowledge
from hiphinge.knowledge.thresholds import threshold
from hiphinge.measures.spine.dowel import PARTING
from hiphinge.measures.spine.held_rod import OFF_ERROR
from hiphinge.texts import Message

CODE = "lumbar_rounding"
#: A chance from which something counts as so: one standard error beyond its limit.
SURE = NormalDist().cdf(1.0)
#: A bend that the outline does not show needs this chance to lie beyond neutral ones.
SURER = 0.9
#: What is plainly convex needs no more from the change than this, nor a bend near the sacrum from the turn.
LIKELY = 0.5
#: No verdict is surer: about twenty real backs were judged by it, all of them right (rule of succession).
MOST_SURE = 0.95
#: Grades of severity.
_SEVERITY = (0.0, 1 / 3, 2 / 3, 1.0)


@dataclass(frozen=True)
class _Evidence:
    """Signs of the low back near the bottom; None where they cannot be measured.

    Attributes
    ----------
    shape : Estimate or None
        Turn of its outline, convex positive.
    change : Estimate or None
        Flexion from standing.
    maximum_deg : float or None
        Flexion of the person's own full slump.
    turn : Estimate or None
        Turn of its outline from standing; None also where the outline was not hollow then: clothes hide it.
    rod_off : Estimate or None
        How much further behind the tailbone a stick runs than in standing, in trunk lengths; None where none
        is held.
    whole : Estimate or None
        Turn of the outline of the whole back; None also where that of the low back is hidden.
    """

    shape: Estimate | None
    change: Estimate | None
    maximum_deg: float | None
    turn: Estimate | None = None
    rod_off: Estimate | None = None
    whole: Estimate | None = None

    @property
    def rounds(self) -> float:
        """Chance that the back rounds."""
        return max(self.by_shape_and_change, self.by_rod, self.near_maximum)

    @property
    def by_rod(self) -> float:
        """Chance that it bent and pushed a stick off the tailbone."""
        if self.rod_off is None or self.change is None:
            return 0.0
        off = _Held(self.rod_off, PARTING, "trunk lengths")
        return off.chance_beyond * _chance(self.change, "lumbar_support_deg")

    @property
    def near_maximum(self) -> float:
        """Chance that it bends beyond the share of its own maximum that counts as rounding."""
        share = self.of_maximum
        return 0.0 if share is None else _chance(share, "lumbar_marked_percent")

    @property
    def of_maximum(self) -> Estimate | None:
        """Flexion in per cent of the person's own maximum."""
        if self.change is None or self.maximum_deg is None:
            return None
        share = 100 / self.maximum_deg
        return Estimate(share * self.change.value, share * self.change.error, self.change.time_s)

    @property
    def keeps_shape(self) -> float:
        """Chance that it does not round, by whatever is seen."""
        shape = 1.0 if self.shape is None else _chance(self.shape, "low_back_convex_deg")
        change = 1.0 if self.change is None else _chance(self.change, "lumbar_support_deg")
        turn = 1.0 if self.turn is None else self._turned
        low = self._turned * self._beyond_neutral
        seen = min(max(min(shape * change, turn), low), 1 - self.hollow)
        return 1 - max(seen, self.by_rod, self.near_maximum)

    @property
    def hollow(self) -> float:
        """Chance that the back as a whole is hollow: clothes fill a hollow and never make one."""
        return 0.0 if self.whole is None else _chance(-self.whole, "back_hollow_deg")

    @property
    def convex_without_change(self) -> bool:
        """Plainly convex, though it hardly bent: clothes, hair or an arm may be what is seen."""
        return (
            self.shape is not None
            and self.change is not None
            and _chance(self.shape, "low_back_plainly_convex_deg") >= SURE
            and _chance(self.change, "lumbar_support_deg") <= 1 - SURE
        )

    @property
    def change_without_convex(self) -> bool:
        """Bent further than any neutral lift, though the outline is not convex."""
        return (
            self.shape is not None
            and self._beyond_neutral >= SURE
            and _chance(self.shape, "low_back_convex_deg") <= 1 - SURE
            and not self.bends_low
        )

    @property
    def round_in_hollow(self) -> bool:
        """Round by its own outline or bend, in a back that is hollow as a whole."""
        return self.hollow >= SURE and (self.by_shape_and_change >= SURE or self.bends_low)

    @property
    def bends_low(self) -> bool:
        """Bent beyond neutral lifts near the sacrum, where the seat keeps the outline from looking convex.

        The outline must have turned from standing as it does on backs that look convex; where that is not
        known, the bend must be surer.
        """
        if self.shape is None:
            return False
        if self.turn is None:
            return self._beyond_neutral >= SURER
        return self._turned >= LIKELY and self._beyond_neutral >= SURE

    @property
    def _beyond_neutral(self) -> float:
        return 0.0 if self.change is None else _chance(self.change, "lumbar_beyond_neutral_deg")

    @property
    def _turned(self) -> float:
        return 0.0 if self.turn is None else _chance(self.turn, "low_back_turn_deg")

    @property
    def without_standing(self) -> bool:
        """Whether neither bend nor turn from standing is known."""
        return self.change is None and self.turn is None

    @property
    def by_shape_and_change(self) -> float:
        """Chance that it is convex and bent, or turned, as far as rounded backs do."""
        if self.shape is None:
            return self._beyond_neutral
        if self.without_standing:
            return _chance(self.shape, "low_back_plainly_convex_deg")
        support = self._turned if self.change is None else _chance(self.change, "lumbar_support_deg")
        alone = _chance(self.shape, "low_back_plainly_convex_deg") if support >= LIKELY else 0.0
        return max(_chance(self.shape, "low_back_convex_deg") * support, alone)


@dataclass(frozen=True)
class _Held:
    """A reading, what it was held against, and their unit."""

    reading: Estimate
    limit: float
    unit: str = "deg"

    @property
    def chance_beyond(self) -> float:
        """Chance that it lies beyond the limit."""
        return NormalDist().cdf((self.reading.value - self.limit) / max(self.reading.error, 1e-9))


def look(scene: Scene) -> Finding:
    """Tell whether the low back keeps its hollow, flattens or rounds near the bottom.

    Rounding is a convex outline together with a bend from standing beyond what neutral lifts show; where only
    one of the two is seen, more of it is asked for. A bend near the person's own maximum is rounding too.
    """
    shape, change = (_near_bottom(scene, name) for name in ("low_back_shape_deg", "lumbar_flexion_deg"))
    if shape is None and change is None:
        return judged_change(CODE, scene, None)
    return _judged(
        _Evidence(
            shape=shape,
            change=change,
            maximum_deg=scene.expected.maximum_deg,
            turn=_turn(scene, shape),
            rod_off=_rod_off(scene),
            whole=_whole(scene, shape),
        )
    )


def _rod_off(scene: Scene) -> Estimate | None:
    """How far a stick stood off the tailbone near the bottom, if one is held."""
    dowel = scene.measures.dowel
    if dowel is None or dowel.tailbone_off is None:
        return None
    off = dowel.tailbone_off
    return scene.extreme(off, np.full(len(off), OFF_ERROR), rows=scene.deep)


def _turn(scene: Scene, shape: Estimate | None) -> Estimate | None:
    """How far the outline turned from standing; None where it shows no hollow there."""
    stood = scene.stood("low_back_shape_deg")
    if shape is None or stood is None or _chance(-stood, "low_back_standing_hollow_deg") < SURE:
        return None
    return Estimate(shape.value - stood.value, float(np.hypot(shape.error, stood.error)), shape.time_s)


def _whole(scene: Scene, shape: Estimate | None) -> Estimate | None:
    """How the whole back is shaped when the low back looks roundest."""
    if shape is None:
        return None
    series = scene.measures.series["back_shape_deg"]
    return scene.middle(series.values, series.standard_error, scene.around(shape.time_s))


def _near_bottom(scene: Scene, name: str) -> Estimate | None:
    """The largest value that lasts near the bottom; None where it is unseen or shows nothing."""
    series = scene.measures.series[name]
    reading = scene.extreme(series.values, series.standard_error, rows=scene.deep)
    return None if reading is None or reading.error > fault_knowledge(CODE).widest_error else reading


def _judged(evidence: _Evidence) -> Finding:
    share = evidence.of_maximum
    if share is not None and evidence.near_maximum >= SURE:
        return _of_maximum(share, evidence.near_maximum)
    against = _contradiction(evidence)
    if against is not None:
        return cannot_tell(CODE, Message(f"because-{against}", _numbers(evidence)))
    if evidence.rounds >= SURE or evidence.bends_low:
        # the seat hides the shape of a back that bends low: only the change is evidence
        return _round(evidence if evidence.rounds >= SURE else replace(evidence, shape=None))
    if evidence.keeps_shape >= SURE:
        return _not_round(evidence)
    return cannot_tell(CODE, Message(f"because-nearly-round{_seen(evidence)}", _numbers(evidence)))


def _contradiction(evidence: _Evidence) -> str | None:
    """Name what in the evidence does not fit together."""
    contradictions = {
        "convex-without-change": evidence.convex_without_change,
        "change-without-convex": evidence.change_without_convex,
        "round-in-hollow": evidence.round_in_hollow,
    }
    return next((name for name, is_so in contradictions.items() if is_so), None)


def _round(evidence: _Evidence) -> Finding:
    if evidence.change is not None and evidence.by_rod >= SURE > evidence.by_shape_and_change:
        return _pushed_off(evidence.change, evidence.rounds)
    reading, name, severe = _reported(evidence)
    limit = threshold(name).value
    because = Message(f"because-lumbar-rounding-present{_seen(evidence)}", _numbers(evidence, name))
    severity = _severity(reading, limit, severe)
    return _finding(because, _Held(reading, limit), evidence.rounds, LowBack.ROUNDS, severity)


def _pushed_off(change: Estimate, chance: float) -> Finding:
    """Judge a bend that pushed a stick off the tailbone."""
    limit, alone = (threshold(f"lumbar_{name}_deg").value for name in ("support", "beyond_neutral"))
    numbers: Values = {"value": said(change.value, "deg"), "limit": said(limit, "deg")}
    because = Message("because-lumbar-rounding-present-stick", numbers)
    severity = _severity(change, alone, alone + threshold("low_back_severe_deg").value)
    return _finding(because, _Held(change, limit), chance, LowBack.ROUNDS, severity)


def _severity(reading: Estimate, limit: float, severe: float) -> float:
    return float(np.interp(reading.value, np.linspace(limit, severe, len(_SEVERITY)), _SEVERITY))


def _not_round(evidence: _Evidence) -> Finding:
    reading, name, _ = _reported(evidence)
    state = _state(evidence)
    if reading.value >= threshold(name).value:
        return _cleared(evidence)
    kind = "-hollow" if state is LowBack.KEEPS_HOLLOW else ""
    kind = "-change" if evidence.shape is None else kind
    because = Message(f"because-lumbar-rounding-absent{kind}", _numbers(evidence, name))
    return _finding(because, _Held(reading, threshold(name).value), evidence.keeps_shape, state)


def _cleared(evidence: _Evidence) -> Finding:
    """Judge a back that looks round by what speaks most against it: its bend, its turn, or the whole back."""
    signs = {
        "bend": (evidence.change, threshold("lumbar_support_deg").value),
        "turn": (evidence.turn, threshold("low_back_turn_deg").value),
        "whole": (evidence.whole, -threshold("back_hollow_deg").value),
    }
    held = {sign: _Held(reading, limit) for sign, (reading, limit) in signs.items() if reading is not None}
    sign = min(held, key=lambda name: held[name].chance_beyond)
    numbers = {
        "value": said(_first(evidence).value, "deg"),
        "against": said(held[sign].reading.value, "deg"),
        "limit": said(held[sign].limit, "deg"),
    }
    because = Message(f"because-lumbar-rounding-absent-{sign}", numbers)
    return _finding(because, held[sign], evidence.keeps_shape, LowBack.FLATTENS)


def _state(evidence: _Evidence) -> LowBack:
    """Whether a back that does not round keeps its hollow: by its shape, or else by how little it bent."""
    shape, change = evidence.shape, evidence.change
    if shape is not None:
        hollow = _chance(-shape, "low_back_hollow_deg") >= SURE
    else:
        hollow = change is not None and _chance(change, "lumbar_flattening_deg") <= 1 - SURE
    return LowBack.KEEPS_HOLLOW if hollow else LowBack.FLATTENS


def _of_maximum(reading: Estimate, chance: float) -> Finding:
    """Judge a bend by the person's own maximum."""
    marked, high = (threshold(f"lumbar_{grade}_percent").value for grade in ("marked", "high"))
    severity = float(np.interp(reading.value, [marked, high, 100.0], [1 / 3, 2 / 3, 1.0]))
    grade = "marked" if reading.value < high else "high"
    numbers: Values = {"value": said(reading.value, "percent"), "limit": said(marked, "percent")}
    because = Message(f"because-lumbar-rounding-percent-{grade}", numbers)
    return _finding(because, _Held(reading, marked, "percent"), chance, LowBack.ROUNDS, severity)


def _finding(because: Message, held: _Held, chance: float, state: LowBack, severity: float = 0.0) -> Finding:
    return Finding(
        fault=CODE,
        verdict=Verdict.PRESENT if state is LowBack.ROUNDS else Verdict.ABSENT,
        because=because,
        unit=held.unit,
        value=held.reading.value,
        limit=held.limit,
        severity=severity,
        time_s=held.reading.time_s,
        confidence=min(chance, MOST_SURE),
        state=state,
    )


def _reported(evidence: _Evidence) -> tuple[Estimate, str, float]:
    """The reported value, the name of its limit, and what counts as most severe."""
    severe = threshold("low_back_severe_deg").value
    if evidence.shape is not None:
        name = "low_back_plainly_convex_deg" if evidence.without_standing else "low_back_convex_deg"
        return evidence.shape, name, severe
    limit = "lumbar_beyond_neutral_deg"
    return _first(evidence), limit, threshold(limit).value + severe


def _first(evidence: _Evidence) -> Estimate:
    """The shape, or else the change; one of them is there."""
    reading = evidence.shape or evidence.change
    if reading is None:
        raise ValueError("no evidence")
    return reading


def _seen(evidence: _Evidence) -> str:
    """What is seen besides the shape, as the end of a text's name; nothing where it is the shape alone."""
    if evidence.shape is None:
        return "-change"
    if evidence.without_standing:
        return ""
    return "-turned" if evidence.change is None else "-both"


def _numbers(evidence: _Evidence, limit: str = "low_back_convex_deg") -> Values:
    change = evidence.change or evidence.turn
    return {
        "value": said(_first(evidence).value, "deg"),
        "change": said(change.value, "deg") if change else "",
        "limit": said(threshold(limit).value, "deg"),
    }


def _chance(reading: Estimate, limit: str) -> float:
    """Chance that a value lies beyond a limit."""
    return _Held(reading, threshold(limit).value).chance_beyond
