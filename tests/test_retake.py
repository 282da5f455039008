"""What to film again: no reassurance follows from what could not be judged."""

import io
from collections.abc import Sequence

import pytest
from rich.console import Console

from hiphinge.coaching import advise
from hiphinge.coaching.retake import retake_of
from hiphinge.faults import Finding, Verdict
from hiphinge.knowledge.drills import drill
from hiphinge.knowledge.essentials import essentials
from hiphinge.knowledge.faults import fault_codes
from hiphinge.knowledge.table import MARKS
from hiphinge.report.page.families import page_of
from hiphinge.report.page.render import Video, render_report
from hiphinge.report.reading import result_of
from hiphinge.report.terminal.spoken import print_advice
from hiphinge.results.session_json import session_to_dict
from hiphinge.texts import Message, catalogue, languages
from sessions import made_up, make_session, with_findings
from verdicts import FINE, findings

#: Why a fault cannot be told: the film lacks something, or the movement itself does not show it.
HIDDEN = Message("because-not-visible", {"what": Message("part-lumbar-flexion-deg")})
STANDING = Message("because-no-standing")
UNSURE = Message("because-unsure", {"error": Message("amount-deg", {"value": 9})})
NEARLY_ROUND = Message("because-nearly-round", {"value": "14"})
CLOTHED = Message("because-convex-without-change", {"value": "30", "change": "20"})
NEAR = Message("because-near-limit", {"value": "15 degrees", "error": "3 degrees", "limit": "15 degrees"})
SHALLOW = Message("because-not-deep-enough")
BACK, HIPS, KNEES = essentials().parts.values()


def untold(reasons: dict[str, Message]) -> list[Finding]:
    """All faults absent, but for some that cannot be told."""
    return [
        Finding(
            found.fault,
            Verdict.CANNOT_TELL,
            Message(f"because-{found.fault.replace('_', '-')}-cannot-tell", {"reason": reasons[found.fault]}),
            "deg",
        )
        if found.fault in reasons
        else found
        for found in findings({})
    ]


def test_what_is_judged_needs_no_second_film() -> None:
    assert retake_of([findings({})] * 3, yaw_deg=5.0) is None
    assert retake_of([findings(dict.fromkeys(fault_codes(), Verdict.PRESENT))], yaw_deg=None) is None
    assert retake_of([], yaw_deg=None) is None


@pytest.mark.parametrize(
    ("reasons", "missing", "how"),
    [
        ({BACK: HIDDEN}, ("back",), "hidden"),
        ({BACK: NEARLY_ROUND}, ("back",), "standing"),
        ({BACK: CLOTHED}, ("back",), "hidden"),
        ({BACK: HIDDEN, HIPS: HIDDEN}, ("back", "hips"), "hidden"),
        ({KNEES: HIDDEN}, ("knees",), "legs"),
        ({BACK: STANDING, HIPS: STANDING, KNEES: HIDDEN}, ("back", "hips", "knees"), "legs"),
        ({BACK: STANDING, HIPS: STANDING}, ("back", "hips"), "standing"),
        ({HIPS: UNSURE, KNEES: UNSURE}, ("hips", "knees"), "unsure"),
        ({BACK: UNSURE, KNEES: UNSURE}, ("back", "knees"), "unsure"),
        ({HIPS: UNSURE}, ("hips",), "unsure"),
        ({HIPS: HIDDEN}, ("hips",), "legs"),
    ],
)
def test_it_is_said_what_was_missing_and_what_to_change(
    reasons: dict[str, Message], missing: tuple[str, ...], how: str
) -> None:
    retake = retake_of([untold(reasons)] * 2, yaw_deg=4.0)
    assert retake is not None
    assert (retake.missing, retake.how.text) == (missing, f"retake-how-{how}")
    for language in languages():
        assert catalogue(language).say(retake.why)
        assert catalogue(language).say(retake.how)


@pytest.mark.parametrize("reason", [NEAR, SHALLOW])
def test_what_lies_in_the_movement_is_not_filmed_again(reason: Message) -> None:
    assert retake_of([untold({BACK: reason, HIPS: reason})], yaw_deg=4.0) is None


def test_half_of_the_repetitions_are_enough_to_judge_by() -> None:
    seen, hidden = findings({}), untold({BACK: HIDDEN})
    assert retake_of([seen, hidden], yaw_deg=None) is None
    assert retake_of([seen, hidden, hidden], yaw_deg=None) is not None


@pytest.mark.parametrize(("yaw_deg", "untrue"), [(None, False), (14.9, False), (15.1, True), (22.0, True)])
def test_a_camera_that_is_not_at_the_side_is_told_with_its_angle(yaw_deg: float | None, untrue: bool) -> None:
    retake = retake_of([findings({})], yaw_deg)
    assert (retake is not None) == untrue
    if retake is not None:
        assert retake.missing == ("back", "hips", "knees")
        assert f"about {yaw_deg:.0f} degrees off your side" in catalogue().say(retake.how)


def test_a_part_that_the_drill_is_not_judged_by_is_not_missed() -> None:
    legs = [found for found in untold({BACK: HIDDEN}) if found.fault != BACK]
    assert retake_of([legs], yaw_deg=None) is None


def advice_of(of_rep: Sequence[Finding], yaw_deg: float | None = None) -> tuple[int, str | None, bool]:
    advice = advise([FINE], [of_rep], drill("hinge"), yaw_deg)
    return len(advice.praise), advice.next_drill, advice.retake is not None


def test_nothing_is_praised_and_no_harder_drill_named_before_all_is_judged() -> None:
    harder = drill("hinge").harder
    assert advice_of(findings({})) == (2, harder, False)
    assert advice_of(findings({}), yaw_deg=22.0) == (0, None, True)
    assert advice_of(untold({KNEES: HIDDEN})) == (0, None, True)
    assert advice_of(untold({BACK: HIDDEN})) == (0, None, True)


def test_what_was_seen_is_still_worked_on() -> None:
    seen = [one for one in untold({BACK: HIDDEN}) if one.fault != "heel_lift"]
    advice = advise([FINE], [[*seen, made_up("heel_lift")]], drill("hinge"))
    assert advice.focus is not None
    assert advice.next_drill == advice.focus.drill
    assert advice.retake is not None


def test_the_limit_of_the_view_is_told_as_what_it_is() -> None:
    assert essentials().mark in MARKS
    assert set(essentials().parts.values()) <= set(fault_codes())


def test_terminal_and_page_say_what_to_film_again_and_nothing_that_comforts() -> None:
    findings_of = [untold({KNEES: HIDDEN, HIPS: HIDDEN})]
    session = with_findings(make_session(), findings_of)
    written = io.StringIO()
    print_advice(session, catalogue(), Console(file=written, width=80, color_system=None))
    html = render_report(page_of(result_of(session)), Video())
    for said in (" ".join(written.getvalue().split()), html):
        assert "We could not judge your hips and your knees" in said
        assert "with your whole body in the picture" in said
        assert catalogue().say("advice-nothing") not in said
        assert "nothing to change" not in said
        assert catalogue().say("advice-well") not in said
        assert "Next" not in said
    assert session_to_dict(session)["advice"]["retake"]["missing"] == ["hips", "knees"]
    assert session_to_dict(session)["best_rep"] is None


def test_markers_and_sensors_are_not_filmed_again() -> None:
    hidden = untold({BACK: HIDDEN})
    filmed, recorded = (retake_of([hidden], yaw_deg=None, filmed=filmed) for filmed in (True, False))
    assert filmed is not None
    assert recorded is not None
    assert "shirt" in catalogue().say(filmed.how)
    assert "markers or sensors" in catalogue().say(recorded.how)
