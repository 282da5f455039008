"""How each fault is judged: known values, laws, and the bends that look alike."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figures import HINGE, SQUAT, Camera, Posture, course, seen
from hiphinge.body import Landmark
from hiphinge.faults import FAULTS, Estimate, Finding, Scene, Verdict
from hiphinge.faults.feet import shank_error_deg
from hiphinge.faults.judging import TOO_NEAR, judged, yardstick
from hiphinge.faults.pattern import Decision, Pattern, Signs, decide, decision, signs_of, squat_yardsticks
from hiphinge.knowledge.faults import fault_knowledge
from hiphinge.measures import Measures, measure
from hiphinge.measures.learning import HEAD
from hiphinge.reps import Phase
from hiphinge.texts import catalogue
from moves import (
    FROM_THE_WAIST,
    LOADED,
    PLAIN,
    PULLING,
    SQUATTING,
    TUCKED,
    Move,
    compared,
    expecting,
    leaning,
    seen_as,
)
from shown import MOVES

every_fault = pytest.mark.parametrize("code", sorted(MOVES))
LOOK_ALIKES = ("squat_substitution", "waist_bend", "pelvis_tuck")
few = settings(max_examples=15)


def look(code: str, move: Move) -> Finding:
    """What a fault finds in the first repetition of a move."""
    return FAULTS[code](move.scene())


def because(found: Finding) -> str:
    return catalogue().say(found.because)


def unsure(measures: Measures) -> Measures:
    """The same measures, of which nobody knows how sure they are."""
    series = {
        name: replace(one, standard_error=np.full(len(one.values), np.nan))
        for name, one in measures.series.items()
    }
    return replace(measures, series=series)


# --- Known values.


@pytest.mark.parametrize(
    ("code", "move", "value"),
    [
        ("heel_lift", Move(heel_up=0.1), 0.1),
        ("hips_rise_first", replace(PULLING, hips_first=20.0), 20.0),
        ("leans_back", Move(leaned_back=20.0), 20.0),
        ("load_away", replace(LOADED, hands_ahead=0.35), 28.3),
        ("locked_knees", Move(Posture(70, 2, 6)), 4.0),
        ("lumbar_rounding", Move(lumbar=58.0), 33.0),
        ("neck_extended", Move(neck=50.0), 50.0),
        ("neck_flexed", Move(neck=-40.0), 40.0),
        ("over_arching", Move(lumbar=-20.0), 20.0),
        ("pelvis_tuck", TUCKED, 20.0),
        ("shallow", Move(leaning(30.0)), 30.0),
        ("squat_substitution", SQUATTING, 105.0),
        ("toe_lift", Move(toe_up=0.1), 0.1),
        ("upper_back_rounding", Move(upper_back=25.0), 25.0),
        ("waist_bend", FROM_THE_WAIST, 20.0),
    ],
)
def test_the_value_told_is_that_of_the_move(code: str, move: Move, value: float) -> None:
    assert look(code, move).value == pytest.approx(value, abs=1.5 if value > 1 else 0.01)


def test_the_hips_left_bent_at_the_top_are_told_against_standing() -> None:
    move = Move(left_bent=0.2)
    assert look("incomplete_lockout", move).value == pytest.approx(
        0.2 * (HINGE.trunk - HINGE.thigh - 6), abs=1
    )


def test_the_time_of_the_way_down_is_that_of_the_repetition() -> None:
    scene = Move(down_s=0.45).scene()
    assert FAULTS["too_fast"](scene).value == scene.rep.descent_s < 0.6


def test_the_share_of_the_stick_is_that_of_the_frames_with_all_touches() -> None:
    move = Move(touch_lost_from=0.5)
    scene = move.scene()
    kept = 100 * np.mean(move.depth_at(scene.measures.time_s[scene.inside]) < 0.5)
    found = look("dowel_lost", move)
    assert found.value == pytest.approx(kept, abs=3)
    assert found.time_s == pytest.approx(scene.rep.bottom_s, abs=0.3), "where it shows most"


def test_a_touch_lost_for_a_moment_is_kept() -> None:
    scene = PLAIN.scene()
    dowel = scene.measures.spine.dowel if scene.measures.spine else None
    assert dowel is not None
    dowel.contact["head"][np.flatnonzero(scene.inside)[20:22]] = 0
    assert FAULTS["dowel_lost"](scene).value == 100


def test_what_lasts_for_one_frame_is_noise() -> None:
    scene = PLAIN.scene()
    scene.measures["lumbar_flexion_deg"][np.flatnonzero(scene.inside)[30]] = -60
    assert FAULTS["over_arching"](scene).value == pytest.approx(0, abs=1)


def test_a_foot_behind_a_plate_lifts_no_heel() -> None:
    motion, measures = PLAIN.motion(), PLAIN.measures()
    dragged = motion.positions.copy()
    dragged[:, Landmark.TOE] -= np.outer(PLAIN.depth, [0.1, 0.06])
    found = FAULTS["heel_lift"](seen_as(replace(motion, positions=dragged), measures))
    assert found.verdict is Verdict.CANNOT_TELL


def test_a_camera_that_shakes_lifts_no_heel() -> None:
    motion, measures = PLAIN.motion(), PLAIN.measures()
    shaken = replace(motion, positions=motion.positions + 0.1 * PLAIN.depth[:, None, None])
    assert FAULTS["heel_lift"](seen_as(shaken, measures)).value == pytest.approx(0, abs=1e-9)


def test_standing_half_up_for_long_does_not_become_the_own_standing() -> None:
    assert look("incomplete_lockout", Move(left_bent=0.2, left_s=8.0)).present
    assert not look("incomplete_lockout", Move(left_bent=0.05)).present


# --- What a drill asks for.


def test_a_drill_sets_its_own_depth() -> None:
    assert look("shallow", Move(leaning(48.0))).verdict is Verdict.ABSENT
    deep = look("shallow", Move(leaning(45.0), drill="dowel"))
    assert (deep.verdict, deep.limit) == (Verdict.PRESENT, 50)
    assert look("shallow", Move(leaning(30.0), drill="wall_tap")).verdict is Verdict.ABSENT


def test_a_drill_sets_its_own_tempo() -> None:
    move = Move(down_s=1.2)
    assert look("too_fast", move).verdict is Verdict.ABSENT
    assert look("too_fast", replace(move, drill="romanian_deadlift")).limit == 1.5
    assert look("too_fast", replace(move, drill="romanian_deadlift")).present


def test_a_drill_allows_its_own_knees() -> None:
    knees = Move(Posture(60, -50, 8))
    assert look("squat_substitution", knees).present
    assert look("squat_substitution", replace(knees, drill="kettlebell_deadlift")).verdict is Verdict.ABSENT
    straight = Move(Posture(70, -0.5, 0.5))
    assert look("locked_knees", straight).present
    assert look("locked_knees", replace(straight, drill="good_morning")).limit == 5


@pytest.mark.parametrize(("code", "free"), [("too_fast", "descent_s"), ("shallow", "trunk_deg")])
def test_what_a_drill_leaves_free_is_not_judged(code: str, free: str) -> None:
    scene = MOVES[code].present.scene()
    asked = scene.drill.expectation
    expectation = {"descent_s": replace(asked, descent_s=None), "trunk_deg": replace(asked, trunk_deg=None)}
    found = FAULTS[code](expecting(scene, drill=replace(scene.drill, expectation=expectation[free])))
    assert because(found).endswith("This drill is not judged by it.")


def test_empty_hands_carry_no_load_away() -> None:
    found = look("load_away", replace(LOADED, hands_ahead=0.2, drill="hinge"))
    assert because(found).endswith("This drill is not judged by it.")


# --- Which of several signs is told.


def test_a_squat_is_told_by_the_sign_that_shows_it_most() -> None:
    assert "Your knees bent 105 degrees" in because(look("squat_substitution", SQUATTING))
    shins = look("squat_substitution", Move(Posture(60, -5, 25)))
    assert "Your shins tipped 24 degrees forward" in because(shins)
    assert (shins.unit, shins.limit) == ("deg", 15)
    upright = look("squat_substitution", Move(Posture(20, -40, 18)))
    assert "Your hips bent 1.0 times as much as your knees" in because(upright)
    assert upright.unit == "ratio"


def dragged(scene: Scene, leg_lengths: float) -> Scene:
    """The same scene, where something drags the ankle along at the bottom; the knee is read as before."""
    leg = scene.reference.scale.leg_length
    assert leg is not None
    positions = scene.motion.positions.copy()
    positions[scene.bottom, Landmark.ANKLE, 1] += leg_lengths * leg
    return replace(scene, motion=replace(scene.motion, positions=positions))


@pytest.mark.parametrize(("leg_lengths", "degrees"), [(0.0, 0.0), (0.25, 26.565), (0.5, 45.0)])
def test_a_shank_may_be_off_by_as_much_as_the_ankle_is_from_where_the_foot_stands(
    leg_lengths: float, degrees: float
) -> None:
    assert shank_error_deg(dragged(SQUATTING.scene(), leg_lengths)) == pytest.approx(degrees, abs=0.5)


def test_where_the_foot_is_not_seen_standing_nothing_is_added_to_its_error() -> None:
    assert shank_error_deg(Move(hidden=(Landmark.ANKLE,)).scene()) == 0.0


def test_a_knee_that_a_dragged_ankle_bends_makes_no_squat() -> None:
    bent = Move(Posture(60, -45, 12))
    assert FAULTS["squat_substitution"](bent.scene()).present
    assert FAULTS["squat_substitution"](dragged(bent.scene(), 0.2)).verdict is Verdict.CANNOT_TELL


@pytest.mark.parametrize("code", ["squat_substitution", "locked_knees"])
def test_where_the_legs_are_hidden_it_is_the_legs_that_are_named(code: str) -> None:
    found = look(code, Move(hidden=(Landmark.KNEE, Landmark.ANKLE)))
    assert found.verdict is Verdict.CANNOT_TELL
    assert " knee" in because(found)


def test_a_dragged_ankle_does_not_keep_a_squat_from_being_ruled_out() -> None:
    plain = PLAIN.scene()
    assert FAULTS["squat_substitution"](dragged(plain, 0.2)) == FAULTS["squat_substitution"](plain)


def test_hips_low_under_an_upright_trunk_make_a_squat_of_a_deadlift() -> None:
    low = Move(Posture(35.0, -88.0, 20.0), drill="deadlift")
    assert "Your hips sank as low as your knees" in because(look("squat_substitution", low))
    assert look("squat_substitution", PULLING).verdict is Verdict.ABSENT
    assert look("squat_substitution", replace(low, hidden=(Landmark.KNEE,))).verdict is Verdict.CANNOT_TELL


def test_a_trunk_that_leans_further_over_bent_knees_is_no_rise_of_the_hips() -> None:
    scene = replace(PULLING, hips_first=20.0).scene()
    scene.measures["knee_flexion_deg"][:] = 80.0
    assert FAULTS["hips_rise_first"](scene).verdict is Verdict.ABSENT


def test_a_lifter_may_look_ahead_but_not_up() -> None:
    ahead, up = (replace(PULLING, neck=neck) for neck in (50.0, 110.0))
    assert look("neck_extended", ahead).verdict is Verdict.ABSENT
    assert look("neck_extended", replace(ahead, drill="hinge")).present
    assert look("neck_extended", up).present


def test_a_head_whose_own_line_does_not_drop_is_not_told_to() -> None:
    scene, still = Move(neck=-40.0).scene(), PLAIN.scene().motion
    found = FAULTS["neck_flexed"](replace(scene, motion=still))
    assert because(found).endswith("do not agree.")


@pytest.mark.parametrize(("code", "neck"), [("neck_flexed", -40.0), ("neck_extended", 50.0)])
def test_a_head_that_a_plate_hides_in_standing_neither_drops_nor_tips(code: str, neck: float) -> None:
    scene = Move(neck=neck).scene()
    standing = scene.reference.standing
    assert standing is not None
    hidden = replace(standing.levels[HEAD], standard_error=17.0)
    unseen = compared(scene, standing=replace(standing, levels={**standing.levels, HEAD: hidden}))
    assert FAULTS[code](scene).present
    assert "could not see your head" in because(FAULTS[code](unseen))


def test_a_foot_beside_a_hidden_ankle_lifts_no_heel() -> None:
    scene = MOVES["heel_lift"].present.scene()
    scene.motion.confidence[np.flatnonzero(scene.bottom)[::4], Landmark.ANKLE] = 0.1
    assert FAULTS["heel_lift"](scene).verdict is Verdict.CANNOT_TELL


def test_rounding_is_told_in_per_cent_of_the_own_maximum_where_it_is_known() -> None:
    found = FAULTS["lumbar_rounding"](expecting(Move(lumbar=40.0).scene(), maximum_deg=50.0))
    assert (found.unit, found.limit) == ("percent", 70)
    assert found.value == pytest.approx(80, abs=1)


# --- Why something cannot be told.


@pytest.mark.parametrize("code", ["lumbar_rounding", "heel_lift", "incomplete_lockout", "pelvis_tuck"])
def test_without_standing_there_is_nothing_to_compare_with(code: str) -> None:
    scene = MOVES["lumbar_rounding"].cannot_tell.scene()
    found = FAULTS[code](compared(scene, standing=None))
    assert because(found).endswith("so there is nothing to compare with.")


def test_what_is_missing_is_named() -> None:
    assert "the line of your back" in because(look("pelvis_tuck", Move(spine=False)))
    assert "the tip of your foot" in because(look("toe_lift", Move(hidden=(Landmark.TOE,))))
    assert "your wrist" in because(look("load_away", replace(LOADED, hidden=(Landmark.WRIST,))))
    assert "hip, knee and ankle" in because(
        look("waist_bend", replace(FROM_THE_WAIST, hidden=(Landmark.ANKLE,)))
    )


def test_a_small_lean_tells_nothing_of_waist_and_knees() -> None:
    move = Move(leaning(25.0))
    for code in ("waist_bend", "locked_knees"):
        assert because(look(code, move)).endswith("You did not lean far enough for this to show.")


@every_fault
def test_near_the_limit_it_cannot_be_told(code: str) -> None:
    by = yardstick(code)
    near = Estimate(by.limit + 0.9 * TOO_NEAR * by.widest_error, by.widest_error, 1.0)
    found = judged(code, near)
    assert found.verdict is Verdict.CANNOT_TELL
    assert "too close" in because(found)


@every_fault
def test_with_a_large_error_it_cannot_be_told(code: str) -> None:
    known = fault_knowledge(code)
    found = judged(code, Estimate(known.severe, 1.01 * known.widest_error, 1.0))
    assert found.verdict is Verdict.CANNOT_TELL
    assert "too unsure" in because(found)


@every_fault
@pytest.mark.parametrize(
    ("wide", "far", "verdict"),
    [(1.9, 3.1, Verdict.ABSENT), (1.9, 2.9, Verdict.CANNOT_TELL), (2.1, 9.0, Verdict.CANNOT_TELL)],
)
def test_far_away_from_a_fault_a_large_error_does_no_harm(
    code: str, wide: float, far: float, verdict: Verdict
) -> None:
    by = yardstick(code)
    error = wide * by.widest_error
    away = by.limit - np.sign(by.severe - by.limit) * far * error
    assert judged(code, Estimate(float(away), error, 1.0)).verdict is verdict


def test_what_is_unsure_at_the_bottom_is_unsure_as_a_whole() -> None:
    scene = MOVES["over_arching"].present.scene()
    scene.measures.series["lumbar_flexion_deg"].standard_error[scene.bottom] = 20.0
    assert FAULTS["over_arching"](scene).verdict is Verdict.CANNOT_TELL


# --- Laws.


def hardly_seen(scene: Scene) -> Scene:
    """The same repetition, where the body was hardly seen."""
    measures = replace(scene.measures, confidence=0 * scene.measures.confidence)
    phase = np.full(len(scene.inside), Phase.REST, dtype=object)
    phase[scene.descent], phase[scene.ascent] = Phase.DESCENT, Phase.ASCENT
    return Scene.of(scene.rep, scene.motion, measures, phase, scene.inside, scene.expected)


@every_fault
def test_with_the_confidence_removed_nothing_is_present(code: str) -> None:
    scene = MOVES[code].present.scene()
    unseen = hardly_seen(scene)
    assert FAULTS[code](unseen).verdict is Verdict.CANNOT_TELL


@every_fault
def test_without_standard_errors_nothing_is_present(code: str) -> None:
    scene = MOVES[code].present.scene()
    motion = replace(scene.motion, standard_error=np.full_like(scene.motion.standard_error, np.nan))
    if motion.back is not None:
        error = np.full_like(motion.back.standard_error, np.nan)
        motion = replace(motion, back=replace(motion.back, standard_error=error))
    found = FAULTS[code](replace(scene, motion=motion, measures=unsure(scene.measures)))
    assert found.verdict is Verdict.CANNOT_TELL


@few
@given(
    posture=st.builds(Posture, st.floats(25, 90), st.floats(-80, 0), st.floats(-10, 30)),
    lumbar=st.floats(-30, 60),
    neck=st.floats(-60, 60),
)
def test_a_body_that_nobody_sees_has_no_fault(posture: Posture, lumbar: float, neck: float) -> None:
    scene = Move(posture, lumbar=lumbar, neck=neck).scene()
    unseen = hardly_seen(scene)
    assert not [code for code in MOVES if FAULTS[code](unseen).present]


@pytest.mark.parametrize("posture", [HINGE, SQUAT, FROM_THE_WAIST.deepest, leaning(35)])
def test_a_mirrored_film_gives_the_same_findings(posture: Posture) -> None:
    bend, camera = course(PLAIN.script, posture), Camera()
    one, other = (
        seen_as(motion, measure(motion)) for motion in (seen(bend, camera), seen(bend, camera.mirrored()))
    )
    for code in MOVES:
        found, mirrored = FAULTS[code](one), FAULTS[code](other)
        assert found.verdict is mirrored.verdict
        assert found.severity == pytest.approx(mirrored.severity, abs=1e-6)


KNOBS = {
    "heel_lift": lambda x: Move(heel_up=0.2 * x),
    "incomplete_lockout": lambda x: Move(left_bent=0.2 * x),
    "hips_rise_first": lambda x: replace(PULLING, hips_first=24 * x),
    "leans_back": lambda x: Move(leaned_back=40 * x),
    "load_away": lambda x: replace(LOADED, hands_ahead=0.6 * x - 0.1),
    "locked_knees": lambda x: Move(Posture(70, -20 + 25 * x, 0)),
    "lumbar_rounding": lambda x: Move(lumbar=60 * x),
    "neck_extended": lambda x: Move(neck=80 * x),
    "neck_flexed": lambda x: Move(neck=-80 * x),
    "over_arching": lambda x: Move(lumbar=-40 * x),
    "pelvis_tuck": lambda x: Move(lumbar=25, pelvis_back=1e-3 + 30 * x),
    "shallow": lambda x: Move(leaning(60 - 40 * x)),
    "squat_substitution": lambda x: Move(Posture(60 - 20 * x, -20 - 60 * x, 2 + 28 * x)),
    "toe_lift": lambda x: Move(toe_up=0.2 * x),
    "too_fast": lambda x: Move(down_s=1.2 - 0.9 * x),
    "upper_back_rounding": lambda x: Move(upper_back=50 * x),
    "waist_bend": lambda x: Move(Posture(60, -12, 2), lumbar=5 + 50 * x),
    "dowel_lost": lambda x: Move(touch_lost_from=1.01 - x),
}


@pytest.mark.parametrize("code", sorted(KNOBS))
@few
@given(less=st.floats(0, 1), more=st.floats(0, 1))
def test_more_of_a_fault_is_never_less_severe(code: str, less: float, more: float) -> None:
    less, more = sorted((less, more))
    found, worse = look(code, KNOBS[code](less)), look(code, KNOBS[code](more))
    assert worse.severity >= found.severity - 1e-6
    assert not (found.present and worse.verdict is Verdict.ABSENT)


# --- The bends that look alike.


@pytest.mark.parametrize(
    ("move", "own"),
    [
        (PLAIN, None),
        (SQUATTING, "squat_substitution"),
        (FROM_THE_WAIST, "waist_bend"),
        (TUCKED, "pelvis_tuck"),
    ],
)
def test_each_of_the_look_alikes_gets_its_own_name_alone(move: Move, own: str | None) -> None:
    scene = move.scene()
    reported = [code for code in (*LOOK_ALIKES, "shallow") if FAULTS[code](scene).present]
    assert reported == ([own] if own else [])


def test_a_squat_that_tucks_is_a_squat_alone() -> None:
    move = replace(SQUATTING, pelvis_back=20.0)
    assert look("squat_substitution", move).present
    assert because(look("pelvis_tuck", move)).endswith("we do not judge the pelvis in a squat.")


def test_a_squat_is_not_told_as_shallow() -> None:
    assert because(look("shallow", SQUATTING)).endswith("a squat leans less than a hinge.")


def at(value: float, error: float = 2.0) -> Estimate:
    return Estimate(value, error, 1.0)


HINGING = Signs(trunk=at(70), trunk_thigh=at(90), hip=at(75), knee=at(20), shank=at(2), pelvis_back=at(0))


@pytest.mark.parametrize(
    ("signs", "pattern", "grounds"),
    [
        (HINGING, Pattern.HINGE, ()),
        (replace(HINGING, knee=at(80), trunk_thigh=at(90)), Pattern.SQUAT, ("knee", "ratio")),
        (replace(HINGING, shank=at(30)), Pattern.SQUAT, ("shank",)),
        (replace(HINGING, hip=at(20)), Pattern.WAIST_BEND, ("hip",)),
        (replace(HINGING, hip=at(20), hip_travel=at(0.05, 0.02)), Pattern.WAIST_BEND, ("hip", "hip_travel")),
        (replace(HINGING, hip_travel=at(0.05, 0.02)), Pattern.HINGE, ()),
        (replace(HINGING, pelvis_back=at(20)), Pattern.TUCKED_HINGE, ("pelvis_back",)),
        (replace(HINGING, hip=at(35), pelvis_back=at(20)), Pattern.TUCKED_HINGE, ("pelvis_back",)),
        (replace(HINGING, hip=at(20), pelvis_back=at(15)), Pattern.WAIST_BEND, ("hip",)),
        (replace(HINGING, hip=at(20), trunk=at(40)), Pattern.HINGE, ()),
        (replace(HINGING, hip=at(45.1)), None, ()),
        (replace(HINGING, knee=at(45.1), trunk_thigh=at(95)), None, ()),
        (replace(HINGING, knee=None), None, ()),
        (replace(HINGING, hip=None), None, ()),
        (Signs(), None, ()),
    ],
)
def test_a_bend_gets_one_name_with_its_grounds(
    signs: Signs, pattern: Pattern | None, grounds: tuple[str, ...]
) -> None:
    decided = decide(signs, squat_yardsticks())
    assert decided == Decision(pattern, decided.grounds)
    assert set(decided.grounds) == set(grounds)


@given(
    knee=st.floats(-5, 120),
    hip=st.floats(0, 110),
    trunk=st.floats(10, 90),
    shank=st.floats(-10, 40),
    back=st.floats(0, 40),
)
def test_a_squat_is_decided_by_the_legs_alone(
    knee: float, hip: float, trunk: float, shank: float, back: float
) -> None:
    legs = Signs(
        trunk=at(trunk), trunk_thigh=at(90), hip=at(75), knee=at(knee), shank=at(shank), pelvis_back=at(0)
    )
    other_back = replace(legs, hip=at(hip), pelvis_back=at(back))
    one, other = (decide(signs, squat_yardsticks()).pattern for signs in (legs, other_back))
    assert (one is Pattern.SQUAT) == (other is Pattern.SQUAT)


def test_the_signs_are_read_from_the_repetition() -> None:
    scene = TUCKED.scene()
    signs = signs_of(scene)
    assert decision(scene, signs).pattern is Pattern.TUCKED_HINGE
    assert signs.trunk is not None
    assert signs.trunk.value == pytest.approx(HINGE.trunk, abs=1)
