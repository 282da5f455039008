"""Coaching while a set goes on: what is said at which moment."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiphinge.coaching import Advice, AdvicePoint, Retake, set_drift_of
from hiphinge.coaching.live_set import (
    Button,
    Coach,
    CountAt,
    Event,
    Framing,
    Hurts,
    Kind,
    Line,
    Pressed,
    RepEnded,
    Saw,
    SetPlan,
    Sight,
    Sound,
    Stage,
    step,
)
from hiphinge.coaching.live_set.set_up import to_change
from hiphinge.errors import InvalidValueError
from hiphinge.faults import Finding, Verdict
from hiphinge.knowledge.faults import fault_knowledge
from hiphinge.knowledge.live_set import cue_limits, pain_limits, rhythm, set_up_limits
from hiphinge.reps import Phase, Rep
from hiphinge.texts import Message, catalogue, languages

#: A person who stands as the coach likes it.
WELL = Framing(0.4, 0.15, 0.6, 0.85, breadth=0.1, facing="right", arm_behind=0.1)
HZ = 15


def sight(time_s: float, framing: Framing | None = WELL, phase: Phase | None = Phase.REST) -> Sight:
    return Sight(time_s, brightness=0.5, framing=framing, phase=phase, lean_deg=3.0)


def advice(*faults: str, praise: Sequence[str] = (), retake: Retake | None = None) -> Advice:
    points = tuple(point(fault) for fault in faults)
    return Advice(
        focus=points[0] if points else None,
        others=points[1:],
        praise=tuple(map(Message, praise)),
        next_drill=None,
        retake=retake,
        unseen=(),
        set_drift=set_drift_of([]),
    )


def point(fault: str) -> AdvicePoint:
    seen, known = Message("advice-all-reps"), fault_knowledge(fault)
    worst = Finding(fault, Verdict.PRESENT, seen, "deg")
    return AdvicePoint(fault, (1,), worst, seen, seen, known.cues[0], known.drills[0])


@dataclass
class Person:
    """Someone in front of the camera: stands, bends, presses, and hears what the coach says."""

    coach: Coach = field(default_factory=Coach)
    time_s: float = 0.0
    heard: list[Line] = field(default_factory=list)

    def does(self, event: Event) -> tuple[Line, ...]:
        after = step(self.coach, event)
        self.coach = after.coach
        self.heard += after.lines
        return after.lines

    def stands(self, seconds: float, framing: Framing | None = WELL) -> "Person":
        return self.sees(seconds, sight(0.0, framing))

    def sees(self, seconds: float, what: Sight) -> "Person":
        for _ in range(round(seconds * HZ)):
            self.time_s += 1 / HZ
            self.does(Saw(replace(what, time_s=self.time_s)))
        return self

    def bends(self, what: Advice | None = None) -> list[Line]:
        """One repetition; returns what is said in it and right after."""
        before, start_s = len(self.heard), self.time_s
        self.sees(1.0, replace(sight(0.0), phase=Phase.DESCENT, lean_deg=30.0))
        self.sees(0.5, replace(sight(0.0), phase=Phase.BOTTOM, lean_deg=75.0))
        bottom_s = self.time_s
        self.sees(1.0, replace(sight(0.0), phase=Phase.ASCENT, lean_deg=30.0)).stands(1.0)
        rep = Rep(1, start_s, bottom_s, self.time_s - 0.5, 1.0, 0.5, 1.0)
        self.does(RepEnded(rep, what or advice()))
        return self.heard[before:]

    def presses(self, button: Button) -> tuple[Line, ...]:
        return self.does(Pressed(self.time_s, button))

    def rates(self, score: int, *, into_leg: bool = False) -> tuple[Line, ...]:
        return self.does(Hurts(self.time_s, score, into_leg))


def moving(plan: SetPlan | None = None) -> Person:
    """Someone whose set has begun."""
    person = Person(Coach(plan or SetPlan()))
    person.stands(set_up_limits().quiet_s + rhythm().countdown_s + 3)
    assert person.coach.stage is Stage.MOVING
    return person


def texts(lines: Iterable[Line], *kinds: Kind) -> list[str]:
    return [
        line.message.text for line in lines if line.message is not None and (not kinds or line.kind in kinds)
    ]


def test_quiet_standing_turns_green_and_is_counted_down() -> None:
    person = Person().stands(8)
    assert texts(person.heard, Kind.SET_UP) == ["setup-still", "setup-good"]
    said = [str(line.message) for line in person.heard if line.kind is Kind.COUNTDOWN]
    assert said == ["3", "2", "1", "Go."]


@pytest.mark.parametrize(
    ("framing", "hint"),
    [
        (None, "setup-nobody"),
        (replace(WELL, top=-0.1, bottom=1.1), "setup-step-back"),
        (replace(WELL, top=0.01, bottom=0.97), "setup-step-back"),
        (replace(WELL, top=-0.05), "setup-camera-up"),
        (replace(WELL, bottom=1.02), "setup-camera-down"),
        (replace(WELL, left=-0.02), "setup-move-right"),
        (replace(WELL, right=1.0), "setup-move-left"),
        (replace(WELL, top=0.5, bottom=0.7), "setup-step-closer"),
        (replace(WELL, breadth=0.8, facing="left"), "setup-turn-left"),
        (replace(WELL, breadth=0.8, facing="right"), "setup-turn-right"),
        (replace(WELL, arm_behind=0.5), "setup-arm"),
    ],
)
def test_the_first_thing_to_change_is_said_once_and_no_set_begins(framing: Framing | None, hint: str) -> None:
    person = Person().stands(6, framing)
    assert texts(person.heard) == [hint]
    assert person.coach.stage is Stage.SET_UP


@pytest.mark.parametrize(("swing", "said"), [(0.01, "setup-good"), (0.05, "setup-good-pumps")])
def test_brightness_that_pumps_is_said_once_the_set_up_is_good(swing: float, said: str) -> None:
    person, n = Person(), 0
    while person.coach.stage is Stage.SET_UP:
        n += 1
        background = 0.5 * (1 + swing * np.sin(2 * np.pi * n / HZ))  # once a second
        person.sees(1 / HZ, replace(sight(0.0), background=float(background)))
    assert texts(person.heard, Kind.SET_UP) == ["setup-still", said]


def test_a_lens_that_bends_edges_is_said_and_stops_nothing() -> None:
    person = Person().sees(1, replace(sight(0.0), bends_edges=True)).stands(8)
    assert texts(person.heard, Kind.SET_UP) == ["setup-still", "setup-good-bent"]
    assert person.coach.stage is not Stage.SET_UP
    seen_anew = Person().sees(0.5, replace(sight(0.0), bends_edges=True))
    seen_anew.sees(0.5, replace(sight(0.0), bends_edges=False)).stands(8)
    assert "setup-good" in texts(seen_anew.heard)


def test_light_that_changed_before_the_person_stood_still_does_not_count() -> None:
    person = Person().sees(1, replace(sight(0.0), background=0.2))
    moved = replace(WELL, left=0.5, right=0.7)
    person.sees(8, replace(sight(0.0, moved), background=0.6))
    assert "setup-good" in texts(person.heard)


def test_a_set_remembers_what_counts_what_was_said_and_what_hurt() -> None:
    person = moving(SetPlan(reps=3))
    person.bends(advice("neck_flexed"))
    person.bends()
    person.presses(Button.DISCARD_REP)
    person.rates(5)
    record = person.coach.record
    assert len(record.counted) == 1
    assert [one.message.text for one in record.said] == texts(
        person.heard, Kind.CUE, Kind.PRAISE, Kind.SAFETY
    )
    assert [hurts.score for hurts in record.hurts] == [5]
    person.rates(8)
    stopped = person.coach.record
    person.presses(Button.STOP)  # says again what to do
    assert person.coach.record == stopped
    assert person.coach.is_over


def test_darkness_and_a_known_yaw_are_seen_too() -> None:
    assert to_change(replace(sight(0.0), brightness=0.05)) == Message("setup-light")
    assert to_change(replace(sight(0.0), yaw_deg=20.0)) == Message("setup-turn-right")
    assert to_change(replace(sight(0.0), yaw_deg=10.0)) is None


def test_a_step_begins_the_quiet_seconds_anew() -> None:
    person = Person().stands(1.8)
    person.stands(0.1, replace(WELL, left=0.45, right=0.65)).stands(1.8, replace(WELL, left=0.5, right=0.7))
    assert person.coach.stage is Stage.SET_UP
    assert person.stands(1.0, replace(WELL, left=0.5, right=0.7)).coach.stage is Stage.COUNTDOWN


def test_repetitions_are_counted_and_the_last_one_has_a_sound_of_its_own() -> None:
    person = moving(SetPlan(reps=3, rest_s=0))
    sounds = []
    for n in (1, 2, 3):
        lines = person.bends()
        assert person.coach.reps == n
        sounds.append([line.sound for line in lines if line.sound])
    assert sounds == [[Sound.DEPTH], [Sound.DEPTH, Sound.LAST], [Sound.LAST, Sound.END]]
    assert person.coach.stage is Stage.DONE
    assert texts(person.heard)[-1] == "coach-set-done-well"


@pytest.mark.parametrize("at", CountAt)
def test_the_count_is_said_where_one_likes_it(at: CountAt) -> None:
    person = moving(SetPlan(reps=None, count_at=at))
    assert texts(person.bends(), Kind.COUNT) == ["coach-count"]
    person.sees(1.0, replace(sight(0.0), phase=Phase.BOTTOM, lean_deg=75.0))
    assert (person.coach.reps, person.coach.shown_reps) == (1, 1 + (at is CountAt.BOTTOM))


def test_a_bottom_that_was_no_repetition_is_taken_back() -> None:
    person = moving(SetPlan(reps=None, count_at=CountAt.BOTTOM))
    person.sees(1.0, replace(sight(0.0), phase=Phase.BOTTOM, lean_deg=75.0)).stands(7)
    assert person.coach.shown_reps == 0


def test_repetitions_before_the_set_and_in_a_pause_do_not_count() -> None:
    early = Person()
    assert not texts(early.bends(advice("lumbar_rounding")), Kind.CUE, Kind.COUNT)
    person = moving()
    person.bends()
    person.presses(Button.PAUSE)
    assert not person.bends(advice("lumbar_rounding"))
    person.presses(Button.RESUME)
    person.bends()
    assert person.coach.reps == 2


def test_a_repetition_that_ended_before_the_pause_counts_though_it_is_judged_in_it() -> None:
    person = moving()
    rep = Rep(1, person.time_s, person.time_s + 1, person.time_s + 2, 1.0, 0.0, 1.0)
    person.stands(2.5)
    person.presses(Button.PAUSE)
    assert not person.does(RepEnded(rep, advice("lumbar_rounding")))
    assert person.coach.reps == 1


def test_a_cue_waits_is_repeated_and_its_success_confirmed() -> None:
    person = moving()
    cue = f"cue-{fault_knowledge('lumbar_rounding').cues[0]}"
    rounded = advice("lumbar_rounding")
    said = [
        texts(person.bends(what), Kind.CUE, Kind.PRAISE) for what in (rounded, rounded, rounded, advice())
    ]
    assert said == [[cue], [], [cue], ["coach-helped"]]


def test_one_thing_is_worked_on_until_it_is_gone() -> None:
    person = moving()
    person.bends(advice("neck_extended"))
    person.bends(advice("lumbar_rounding", "neck_extended"))
    head = f"cue-{fault_knowledge('neck_extended').cues[0]}"
    assert texts(person.bends(advice("lumbar_rounding", "neck_extended")), Kind.CUE) == [head]


def test_cues_become_fewer() -> None:
    person = moving(SetPlan(reps=None))
    cued = [bool(texts(person.bends(advice("lumbar_rounding")), Kind.CUE)) for _ in range(30)]
    gaps = [n for n, was in enumerate(cued) if was]
    apart = [later - earlier for earlier, later in pairwise(gaps)]
    assert len(gaps) == cue_limits().most
    assert apart == sorted(apart)
    assert apart[-1] == cue_limits().seldom_every


def test_a_back_that_cannot_be_seen_is_not_called_better() -> None:
    person = moving()
    person.bends(advice("lumbar_rounding"))
    hidden = Retake(("back",), Message("retake-why-back"), Message("retake-how-hidden"))
    assert not texts(person.bends(advice(retake=hidden)), Kind.PRAISE)


def test_praise_is_given_once() -> None:
    person = moving()
    said = [texts(person.bends(advice(praise=["praise-hips-bend"])), Kind.PRAISE) for _ in range(3)]
    assert said == [["praise-hips-bend"], [], []]


def test_a_person_out_of_sight_is_missed_once() -> None:
    person = moving()
    before = len(person.heard)
    person.stands(10, None).stands(1).stands(2, None)
    assert texts(person.heard[before:]) == ["setup-nobody"]


def test_a_repetition_and_a_set_can_be_thrown_away() -> None:
    person = moving()
    person.bends()
    person.bends()
    assert str(person.presses(Button.DISCARD_REP)[0].message) == "Taken off. You have 1 rep."
    person.presses(Button.DISCARD_SET)
    assert (person.coach.reps, person.coach.stage) == (0, Stage.SET_UP)
    assert not person.presses(Button.DISCARD_REP)


def test_after_the_rest_the_next_set_is_set_up() -> None:
    person = moving(SetPlan(reps=1, rest_s=20))
    person.bends()
    assert person.coach.stage is Stage.RESTING
    person.stands(10)
    assert 8 <= person.coach.rest_left_s <= 11
    person.stands(11)
    assert "coach-rest-over" in texts(person.heard)
    assert person.coach.stage is not Stage.RESTING


@pytest.mark.parametrize(
    ("score", "into_leg", "text"),
    [(2, False, "green"), (4, False, "amber"), (6, False, "red"), (10, False, "red"), (1, True, "leg")],
)
def test_pain_is_a_traffic_light(score: int, into_leg: bool, text: str) -> None:
    person = moving()
    assert texts(person.rates(score, into_leg=into_leg)) == [f"coach-pain-{text}"]
    assert (person.coach.stage is Stage.STOPPED) == (text in {"red", "leg"})


@pytest.mark.parametrize("score", [-1, 11])
def test_a_rating_out_of_range_is_refused(score: int) -> None:
    with pytest.raises(InvalidValueError, match="0 to 10"):
        moving().rates(score)


@pytest.mark.parametrize("wrong", [{"drill": "nonsense"}, {"reps": 0}, {"reps": 101}, {"rest_s": -1}])
def test_a_plan_out_of_range_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(InvalidValueError):
        SetPlan(**wrong)  # type: ignore[arg-type]


FAULTS = st.lists(
    st.sampled_from(["lumbar_rounding", "neck_extended", "locked_knees"]), max_size=3, unique=True
)
ADVICE = st.builds(
    lambda faults, praise: advice(*faults, praise=praise),
    FAULTS,
    st.lists(st.sampled_from(["praise-hips-bend", "praise-close-load"]), max_size=2, unique=True),
)
DEEDS = st.lists(
    st.one_of(
        ADVICE,
        st.sampled_from(Button),
        st.builds(Hurts, st.just(0.0), st.integers(0, 10), st.booleans()),
        st.sampled_from([WELL, None, replace(WELL, breadth=1.0)]),
    ),
    max_size=15,
)


def acted(person: Person, deed: Advice | Button | Hurts | Framing | None) -> list[Line]:
    """What is said to one thing that a person does."""
    before = len(person.heard)
    match deed:
        case Advice():
            person.bends(deed)
        case Button():
            person.presses(deed)
        case Hurts():
            person.rates(deed.score, into_leg=deed.into_leg)
        case _:
            person.stands(4.0, deed)
    return person.heard[before:]


@settings(max_examples=40, deadline=None)
@given(DEEDS, st.sampled_from(CountAt))
def test_whatever_happens_one_thing_is_said_at_a_time_and_after_pain_only_what_is_safe(
    deeds: list[Advice | Button | Hurts | Framing | None], at: CountAt
) -> None:
    person = moving(SetPlan(reps=5, count_at=at, rest_s=10))
    hurt = stopped = False
    for deed in deeds:
        said = acted(person, deed)
        assert len(texts(said, Kind.CUE, Kind.PRAISE)) <= 1
        if isinstance(deed, Hurts):
            hurt = hurt or deed.score > 0 or deed.into_leg
            stopped = stopped or deed.score >= pain_limits().red or deed.into_leg
        if hurt:
            assert not texts(said, Kind.PRAISE)
            assert "coach-set-done-well" not in texts(said)
        if stopped:
            assert person.coach.stage is Stage.STOPPED
            assert {line.kind for line in said} <= {Kind.SAFETY}
        assert person.coach.reps >= 0
        for language in languages():
            for line in said:
                assert line.message is None or catalogue(language).say(line.message)
