"""What the five articles teach (section 1 of the science), item by item: each has its entry."""

import pytest

from hiphinge.knowledge.activities import activity
from hiphinge.knowledge.causes import cause_knowledge, unseen_causes
from hiphinge.knowledge.claims import claim
from hiphinge.knowledge.drills import drill, drills
from hiphinge.knowledge.faults import fault_knowledge
from hiphinge.knowledge.ladder import (
    FAULT_PREFIX,
    Criterion,
    Step,
    filmed_as,
    first_place,
    is_possible,
    ladder,
    obstacles,
    obtainable,
    place_of,
    suits,
)
from hiphinge.knowledge.muscle_roles import muscle_role
from hiphinge.knowledge.progression import rules, whole
from hiphinge.knowledge.references import references
from hiphinge.knowledge.table import MARKS
from hiphinge.knowledge.thresholds import threshold
from hiphinge.texts import catalogue, languages

#: Drills by the article that names them.
DRILLS = {
    "S0 wall tap": "wall_tap",
    "S0 dowel": "dowel",
    "S0 light kettlebell deadlift": "kettlebell_deadlift",
    "S0 or a dumbbell": "dumbbell_deadlift",
    "S1 wall, a foot's length": "wall_tap_far",
    "S1 Romanian deadlift": "romanian_deadlift",
    "S1 deadlift": "deadlift",
    "S1 swing": "swing",
    "S1 clean": "clean",
    "S2 facing a wall": "facing_wall",
    "S2 dowel and mirror": "dowel",
    "S2 hero squat": "hero_squat",
    "S2 body weight": "hinge",
    "S2 band behind": "banded",
    "S2 weighted, with dowel and block": "weighted_hinge",
    "S2 pull-through": "pull_through",
    "S3 foam roller": "single_leg_roller",
    "S4 ball to wall": "medicine_ball_wall",
}
ERRORS = {
    "S0 spine hinge": "lumbar_rounding",
    "S0 stick loses contact": "dowel_lost",
    "S1 squat instead": "squat_substitution",
    "S2 from the waist": "waist_bend",
    "S2 tucked pelvis": "pelvis_tuck",
    "S2 chin": "neck_flexed",
    "S2 round shoulders": "upper_back_rounding",
    "S2 the stick leaves the tailbone": "dowel_lost",
    "S2 arching": "over_arching",
    "S3 too much knee": "squat_substitution",
    "S4 locked knees": "locked_knees",
    "S4 toes lift": "toe_lift",
    "S3 bending at the low back": "lumbar_rounding",
    "S4 flexing the spine": "lumbar_rounding",
    "S4 part of the foot": "heel_lift",
    "S4 down instead of back": "shallow",
    "S4 in a hurry": "too_fast",
}
#: The articles' cues, and the outside cue of ours that asks for the same.
CUES = {
    "hips back": "back-pockets",
    "start at the hips": "pockets-first",
    "lead with the chest": "shirt-print",
    "drive hips forward": "belt-buckle-ahead",
    "soft knees": "swaying-bus",
    "whole foot": "full-footprint",
    "toes relaxed": "soft-carpet",
    "do not arch": "shirt-buttons",
    "shoulders": "collar-corners",
    "slow": "count-three",
    "tall chest": "chest-print-up",
    "three contacts": "stick-three",
    "weight in the heels": "paper-under-heels",
    "sit back, not down": "back-pockets",
    "back angle locked": "shirt-buttons",
}
#: Orders of drills that an article teaches.
PROGRESSIONS = {
    "S0": ("wall_tap", "dowel", "kettlebell_deadlift"),
    "S1": ("wall_tap_far", "romanian_deadlift", "deadlift", "swing", "clean"),
    "S2": ("hinge", "banded", "pull_through"),
    "S4": ("medicine_ball_wall", "deadlift"),
}
TOOLS = {
    "wall": "wall_tap", "dowel": "dowel", "mirror": "dowel", "heel_block": "weighted_hinge", "band": "banded",
    "roller": "single_leg_roller", "medicine_ball": "medicine_ball_wall", "kettlebell": "swing",
    "dumbbell": "dumbbell_deadlift", "barbell": "deadlift",
}  # fmt: skip
ACTIVITIES = (
    *("sink", "groceries", "shoes", "dishwasher", "children", "gardening", "chair", "floor", "bed", "vacuum"),
    *("desk",),
)
PERFORMANCE = ("deadlift", "swing", "jump_landing", "sprint")
CORE = ("brace", "dead_bug", "bird_dog", "side_plank")
CAUSES = {
    "stiff hamstrings (S0, S1, S3)": "mobility",
    "hip awareness (S4)": "awareness",
    "core control (S4)": "motor_control",
    "position under load (S1)": "load_or_fatigue",
    "hip mobility (S4)": "hip_joint",
}
#: Where the articles disagree, and the step of the ladder that follows one way.
DISAGREEMENTS = {
    "facing_wall", "feet", "wall_distance", "tailbone", "weight_in_heels", "heel_block", "dowel_contacts",
    "knees", "back_shape", "shoulders", "band", "speed",
}  # fmt: skip


@pytest.mark.parametrize("item", DRILLS)
def test_each_drill_of_the_articles_is_there_with_its_article(item: str) -> None:
    assert item.partition(" ")[0] in drill(DRILLS[item]).references


@pytest.mark.parametrize("item", ERRORS)
def test_each_error_is_looked_for_and_has_a_way_on(item: str) -> None:
    assert fault_knowledge(ERRORS[item]).cues
    assert fault_knowledge(ERRORS[item]).drills


@pytest.mark.parametrize("language", languages())
def test_each_cue_has_one_that_points_outside(language: str) -> None:
    assert all(catalogue(language).has(f"cue-{cue}") for cue in CUES.values())


def test_each_tool_activity_cause_and_muscle_is_there() -> None:
    for tool, code in TOOLS.items():
        assert tool in drill(code).equipment
    assert all(activity(code).references for code in ACTIVITIES)
    assert all(drill(code).references for code in (*PERFORMANCE, *CORE))
    assert all(cause_knowledge(label).drills for label in CAUSES.values())
    assert {"never_taught", "weak_hips"} <= {cause.code for cause in unseen_causes()}
    assert all(muscle_role(code) for code in ("glutes", "hamstrings", "back", "core"))


def test_each_dose_that_is_stated_is_kept() -> None:
    roller, ball = drill("single_leg_roller").dose, drill("medicine_ball_wall").dose
    assert (roller.repetitions, roller.each_side) == ((15, 15), True)
    assert ball.repetitions == (20, 30)
    assert whole("hinges_first") <= 24 <= whole("hinges_most")  # "dozens of times a day"
    assert 2 <= rules()["load_step"].value <= 10


def test_cautions_are_said() -> None:
    for language in languages():
        assert catalogue(language).has("safety-assess")
    assert claim("certainty").verdict == "settled"


def test_each_disagreement_is_settled_in_the_data_by_the_step_that_it_is_about() -> None:
    settled = {code for step in ladder() for code in step.settles}
    assert settled == DISAGREEMENTS
    assert all(claim(code).verdict == "settled" and claim(code).facts for code in settled)


def test_the_ladder_holds_every_rung_in_the_order_of_the_drills() -> None:
    rungs = [step.drill.rung for step in ladder() if step.drill.rung is not None]
    assert set(rungs) == set(range(14))
    assert [step.drill.code for step in ladder()] == [
        found.code for found in drills() if found.rung is not None or found.code == "clean"
    ]


@pytest.mark.parametrize("step", ladder(), ids=lambda step: step.drill.code)
def test_a_step_names_sources_and_can_be_done_in_any_home(step: Step) -> None:
    assert step.mark in MARKS
    assert set(step.references) <= set(references())
    ways = (step.drill, *map(drill, step.else_drill))
    assert any(is_possible(one, ()) and suits(one.code, obstacles()) for one in (*ways, drill("hinge")))
    assert is_possible(step.drill, obtainable())


@pytest.mark.parametrize("step", ladder(), ids=lambda step: step.drill.code)
def test_the_criteria_of_a_step_are_measured_and_leave_room_for_its_own_drill(step: Step) -> None:
    for criterion in (*step.passed_if, *step.back_if):
        assert (
            (criterion.at_least is None)
            or (criterion.at_most is None)
            or criterion.at_least < criterion.at_most
        )
        assert not (criterion.at_least is None and criterion.at_most is None)
        if criterion.measure.startswith(FAULT_PREFIX):
            fault = criterion.measure.removeprefix(FAULT_PREFIX)
            seen_as = filmed_as(step.drill.code)
            assert seen_as is not None
            assert fault in drill(seen_as).expectation.faults


def test_limits_of_thresholds_are_those_of_thresholds() -> None:
    squat = next(one for one in ladder()[place_of("wall_tap")].back_if)
    assert squat == Criterion("knee_flexion_deg", at_least=threshold("squat_knee_deg").value)
    assert squat.holds(46)
    assert not squat.holds(44)


def test_the_wall_moves_away_to_a_foot_of_length() -> None:
    # S1: a foot's length, 22 to 26 cm; S0: a few inches, where it begins
    assert ladder()[place_of("wall_tap_far")].level_cm == (13, 16, 19, 22)


@pytest.mark.parametrize("article", PROGRESSIONS)
def test_the_ladder_keeps_the_order_of_each_article(article: str) -> None:
    places = [place_of(code) for code in PROGRESSIONS[article]]
    assert places == sorted(places)


def test_more_pain_begins_lower() -> None:
    assert first_place("green") > first_place("amber") > first_place("red") >= 0
