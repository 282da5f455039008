"""The claims of articles, held against what is known: whole, marked, said in every language."""

import re
import runpy
from collections.abc import Iterator

import numpy as np
import pytest

from command_line import hiphinge, reported_in_one_sentence
from hiphinge.cli.known import statements
from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.causes import unseen_causes
from hiphinge.knowledge.claims import VERDICTS, Claim, claim, claims
from hiphinge.knowledge.drills import drills
from hiphinge.knowledge.facts import Fact
from hiphinge.knowledge.faults import fault_codes
from hiphinge.knowledge.muscle_roles import MuscleRole, muscle_role, muscle_roles
from hiphinge.knowledge.muscles import moment_arm_angles_deg, muscle_table
from hiphinge.knowledge.references import references
from hiphinge.knowledge.table import MARKS
from hiphinge.muscles import length_change_pct, passive_hip_moment_nm
from hiphinge.texts import catalogue, languages
from reading import texts, variables
from shared import PROJECT

#: What the articles claim.
CLAIMED = {
    "rounding brings pain": "rounding",
    "less load on the discs": "disc_load",
    "glutes forget": "glutes",
    "the tilt of the pelvis makes a slump": "pelvic_tilt",
    "sitting shortens the hamstrings": "sitting",
    "walking becomes easy": "walking",
    "nothing works better": "best_exercise",
    "a pen as much as a heavy weight": "light_things",
    "all weight on the heels": "weight_in_heels",
    "the tailbone pulled under": "tailbone",
    "facing the wall": "facing_wall",
    "a pull behind the thighs as proof": "hamstring_tension",
    "lift with the legs": "lift_with_legs",
    "the hips take the load over": "hips_take_over",
    "posture brings pain": "posture",
    "a circle of pain and guarding": "guarding",
    "jumping and sprinting": "performance",
    "backs break easily": "words",
    "weak hips": "weak_hips",
    "never taught": "never_taught",
    "a corset of muscles": "core",
    "papers that an article cites": "papers",
}
#: In what the articles contradict each other or themselves.
CONTRADICTED = {
    "which way to face the wall": "facing_wall",
    "feet": "feet",
    "distance to the wall": "wall_distance",
    "tailbone": "tailbone",
    "weight on the foot": "weight_in_heels",
    "block under the heels": "heel_block",
    "touches of the stick": "dowel_contacts",
    "bend of the knees": "knees",
    "flat back or natural curve": "back_shape",
    "shoulders": "shoulders",
    "band": "band",
    "speed": "speed",
    "how sure it is": "certainty",
}

every_claim = pytest.mark.parametrize("one", claims(), ids=lambda one: one.code)
every_role = pytest.mark.parametrize("role", muscle_roles(), ids=lambda role: role.code)
in_every_language = pytest.mark.parametrize("language", languages())


def facts() -> Iterator[tuple[str, Fact]]:
    """Every statement, by the name of its text."""
    for kind, entries in (("claim", claims()), ("muscle", muscle_roles())):
        for one in entries:
            for n, fact in enumerate(one.facts, start=1):
                yield f"{kind}-{one.code.replace('_', '-')}-fact-{n}", fact


every_fact = pytest.mark.parametrize(("name", "fact"), list(facts()), ids=[name for name, _ in facts()])


def told(*arguments: str) -> str:
    """What a command prints, without the breaks of its lines."""
    outcome = hiphinge(*arguments)
    assert (outcome.exit_code, outcome.err) == (0, "")
    return " ".join(outcome.out.split())


@pytest.mark.parametrize("code", CLAIMED.values(), ids=CLAIMED)
def test_what_the_articles_claim_has_an_entry(code: str) -> None:
    assert claim(code).facts


def test_each_contradiction_between_the_articles_has_an_entry_with_its_resolution() -> None:
    assert {one.code for one in claims() if one.kind == "contradiction"} == set(CONTRADICTED.values())
    assert all((one.kind == "contradiction") == (one.verdict == "settled") for one in claims())


@every_claim
def test_a_claim_says_who_says_it_what_is_known_and_what_follows(one: Claim) -> None:
    assert one.verdict in VERDICTS
    assert one.facts
    assert set(one.said_in) <= {"S0", "S1", "S2", "S3", "S4"}
    assert one.said_in or one.code == "papers"
    assert set(one.faults) <= set(fault_codes())
    assert set(one.drills) <= {drill.code for drill in drills()}


@every_claim
def test_a_claim_that_is_held_against_evidence_names_a_study(one: Claim) -> None:
    if one.kind == "claim":
        assert any(key.startswith("R") for key in one.references)


@pytest.mark.parametrize("fact", [fact for _, fact in facts()], ids=[name for name, _ in facts()])
def test_a_statement_has_a_mark_and_the_sources_that_it_needs(fact: Fact) -> None:
    assert fact.mark in MARKS
    assert set(fact.references) <= set(references())
    assert bool(fact.references) or fact.mark in {"memory", "design", "sought"}
    assert not (fact.references and fact.mark in {"design", "sought"})


@every_fact
@in_every_language
def test_every_number_of_a_statement_stands_in_the_table(name: str, fact: Fact, language: str) -> None:
    file = f"{name.partition('-')[0]}s"
    said = texts(language, file)[name]
    assert variables(said) == set(fact.values)
    assert not re.search(r"\d", re.sub(r"\{.*?\}", "", said))


@every_claim
@in_every_language
def test_a_claim_is_shown_whole_in_every_language(one: Claim, language: str) -> None:
    page, words = told("claims", one.code, "--language", language), catalogue(language)
    for part in ("title", "said", "does"):
        assert words.say(f"claim-{one.code.replace('_', '-')}-{part}") in page
    assert words.say(f"claims-verdict-{one.verdict}") in page
    assert " ".join(statements("claim", one.code, one.facts, words).split()) in page
    assert all(references()[key].citation in page for key in one.references)


@in_every_language
def test_the_texts_are_those_of_the_table(language: str) -> None:
    names = {name for name in texts(language, "claims") if name.startswith("claim-")}
    due = {f"claim-{one.code.replace('_', '-')}-{p}" for one in claims() for p in ("title", "said", "does")}
    assert names == due | {name for name, _ in facts() if name.startswith("claim-")}
    verdicts = {name for name in texts(language, "claims") if re.match(r"claims-verdict-", name)}
    assert verdicts == {f"claims-verdict-{verdict}" for verdict in VERDICTS}


@in_every_language
def test_titles_ask_and_do_not_claim(language: str) -> None:
    said = texts(language, "claims")
    assert all(said[f"claim-{one.code.replace('_', '-')}-title"].endswith("?") for one in claims())


@in_every_language
@pytest.mark.parametrize("command", ["claims", "muscles"])
@pytest.mark.parametrize("columns", [40, 80, 120])
def test_a_list_fits_the_terminal_and_leaves_no_name_cut(
    command: str, columns: int, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = hiphinge(command, "--language", language).out.splitlines()
    assert max(map(len, lines)) <= columns
    words = {word for line in lines for word in line.split()}
    assert {one.code for one in (claims() if command == "claims" else muscle_roles())} <= words
    assert not any("…" in line for line in lines)


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("arguments", [("claims", "rounding"), ("muscles", "hamstrings"), ("why",)])
def test_a_page_fits_the_terminal(
    columns: int, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    assert max(map(len, hiphinge(*arguments).out.splitlines())) <= columns


@pytest.mark.parametrize(
    ("name", "nearest"),
    [("heels", "weight_in_heels"), ("sleepy glutes", "glutes"), ("round", "rounding")],
)
def test_an_unknown_claim_is_answered_with_the_nearest(name: str, nearest: str) -> None:
    outcome = hiphinge("claims", name)
    assert reported_in_one_sentence(outcome)
    assert f"the nearest name is {nearest}:" in outcome.err


def test_an_unknown_group_of_muscles_is_answered_with_the_nearest() -> None:
    outcome = hiphinge("muscles", "hamstring")
    assert reported_in_one_sentence(outcome)
    assert "the nearest name is hamstrings:" in outcome.err
    with pytest.raises(InvalidValueError, match=r"'wings'.*glutes.*core"):
        muscle_role("wings")


def test_the_page_of_the_documentation_is_that_of_the_table() -> None:
    made = runpy.run_path(str(PROJECT / "docs/make_claims.py"))
    page = (PROJECT / "docs/claims.md").read_text(encoding="utf-8")
    assert page == made["page"](catalogue("en"))
    assert all(f'<a id="{one.code}"></a>' in page for one in claims())


@every_role
@in_every_language
def test_a_role_is_shown_whole_in_every_language(role: MuscleRole, language: str) -> None:
    page, words = told("muscles", role.code, "--language", language), catalogue(language)
    for part in ("title", "does", "shown"):
        assert words.say(f"muscle-{role.code}-{part}") in page
    assert " ".join(statements("muscle", role.code, role.facts, words).split()) in page


def test_the_levers_that_are_reported_are_those_of_the_muscles() -> None:
    angles = moment_arm_angles_deg()
    for code, muscle in (
        ("glutes", "gluteus_maximus_middle"),
        ("hamstrings", "biceps_femoris_long"),
        ("adductors", "adductor_magnus_ischial"),
    ):
        role, arms = muscle_role(code), muscle_table()[muscle].moment_arm_m
        values = role.facts[0].values
        assert muscle in role.muscles
        assert values["standing"] == pytest.approx(100 * arms[0])
        if "best" in values:
            assert values["best"] == pytest.approx(100 * max(arms))
        if "deep" in values:
            assert values["deep"] == pytest.approx(100 * arms[angles.index(int(values["hip"]))])


def test_the_stretch_and_the_passive_moment_that_are_reported_are_those_of_the_model() -> None:
    stretch, passive = (muscle_role("hamstrings").facts[n].values for n in (1, 2))
    hip, knee = np.array([stretch["hip"]]), np.array([stretch["knee"]])
    assert length_change_pct("biceps_femoris_long", hip, knee)[0] == pytest.approx(
        stretch["stretch"], abs=0.05
    )
    hips, knees = np.array([passive["low"], passive["high"]]), np.full(2, passive["knee"])
    held = -passive_hip_moment_nm(hips, knees)
    assert held == pytest.approx([passive["held"], passive["more"]], abs=0.05)
    assert claim("hamstring_tension").facts[0].values == stretch


def test_reasons_that_no_video_shows_lead_to_what_is_known_and_to_drills() -> None:
    page = told("why")
    assert {cause.code for cause in unseen_causes()} == {"never_taught", "weak_hips", "guarding"}
    for cause in unseen_causes():
        assert claim(cause.claim).kind == "claim"
        assert f"hiphinge claims {cause.claim}" in page
        assert all(f"hiphinge drills {drill}" in page for drill in cause.drills)


def test_feeling_is_shown_with_each_drill_as_a_hint_only() -> None:
    page, words = told("drills", "hinge"), catalogue("en")
    assert words.say("drill-hinge-feel") in page
    assert words.say("drills-feel-note") in page
