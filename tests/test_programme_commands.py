"""The commands of a programme, as a new user meets them."""

import json
import os
import re
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import monotonic
from zoneinfo import ZoneInfo

import icalendar
import pexpect
import pytest
import vobject

from command_line import hiphinge, reported_in_one_sentence
from hiphinge.coaching.warning_signs import WarningAnswer
from hiphinge.history.diaries import diary, keep_entries, keep_intake
from hiphinge.history.store import open_store
from hiphinge.history.warning_signs import keep_warning_answer
from hiphinge.knowledge.ladder import ladder
from hiphinge.knowledge.progression import rules
from hiphinge.programme.diary import Answered, Diary, Pain, Practice, SetDone
from hiphinge.programme.prescription import Prescription, prescribe
from hiphinge.programme.standing import standing
from hiphinge.report.page.plan import PlanPage, render_plan
from hiphinge.texts import catalogue, languages
from reading import texts
from test_one_language import english_in

ANSWERS = """
name = "anna"
warning_signs = "none"
goal = "daily_life"
equipment = ["dowel"]
obstacles = []
minutes = 8
pain = 2
place = "back"
moments = ["sink", "shoes"]
films = false
[activities]
"Schuhe" = 5
"""
TODAY = date.today()
MOST_KEYS, MOST_S = 25, 180


@pytest.fixture(autouse=True)
def answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("HIPHINGE_DATABASE_URL", raising=False)
    file = tmp_path / "answers.toml"
    file.write_text(ANSWERS, encoding="utf-8")
    return file


def started(answers: Path) -> None:
    assert hiphinge("start", "--answers", answers).exit_code == 0


def known() -> Diary:
    with open_store() as store:
        found = diary(store, store.person("anna"))
    assert found is not None
    return found


def practised(*days: int, pain: Pain = Pain(0, 0, 0, 0)) -> None:  # noqa: B008 - a frozen value
    with open_store() as store:
        taps = [Practice(TODAY - timedelta(ago), "wall_tap", (SetDone(10, 9),), pain) for ago in days]
        keep_entries(store, store.person("anna"), taps)


def test_a_file_answers_everything_and_shows_the_first_day(answers: Path) -> None:
    outcome = hiphinge("start", "--answers", answers)
    assert (outcome.exit_code, outcome.err) == (0, "")
    assert "Wall tap" in outcome.out
    assert [(one.code, one.score) for one in known().entries if isinstance(one, Answered)] == [
        ("nprs", 2),
        ("psfs", 5),
    ]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("minutes = 8", "minutes = 999"), "minutes"),
        (("minutes = 8", 'minutes = "many"'), "minutes"),
        (("minutes = 8", ""), "minutes"),
        (('"dowel"', '"rocket"'), "rocket"),
        (('"back"', '"moon"'), "elsewhere"),
        (("films = false", "films = 1"), "true, false"),
        (('"none"', '"bad"'), "bad"),
        (('warning_signs = "none"', ""), "warning-signs"),
        (("pain = 2", "pains = 2"), "pains"),
        (("pain = 2", "pain ="), "TOML"),
        (('"Schuhe" = 5', '"Schuhe" = 50'), "10"),
    ],
)
def test_odd_answers_are_refused_in_one_sentence(
    answers: Path, change: tuple[str, str], expected: str
) -> None:
    answers.write_text(ANSWERS.replace(*change), encoding="utf-8")
    outcome = hiphinge("start", "--answers", answers)
    assert outcome.exit_code == 1
    assert expected in outcome.err
    assert reported_in_one_sentence(outcome) or "hiphinge safety" in outcome.err


def test_without_a_start_a_terminal_or_a_person_one_sentence_helps(answers: Path) -> None:
    for command in (("start",), ("today",), ("progress",), ("start", "--answers", answers.with_name("no"))):
        assert reported_in_one_sentence(hiphinge(*command))
    started(answers)
    assert hiphinge("person", "add", "ben").exit_code == 0
    assert "anna, ben" in hiphinge("today").err
    assert "ben" in hiphinge("today", "ben").err
    assert hiphinge("today", "anna").exit_code == 0


def test_a_warning_sign_stops_before_anything_is_asked(answers: Path) -> None:
    answers.write_text(ANSWERS.replace('"none"', '"saddle"'), encoding="utf-8")
    outcome = hiphinge("start", "--answers", answers)
    assert outcome.exit_code == 1
    assert "emergency department" in outcome.err
    assert not outcome.out
    for command in ("today", "plan"):
        assert hiphinge(command, "anna").exit_code == 1


def test_a_day_is_noted_and_moves_the_person(answers: Path) -> None:
    started(answers)
    practised(1)
    outcome = hiphinge("log", "--sets", "2", "--reps", "10", "--good", "9", "--pain", "1")
    assert (outcome.exit_code, outcome.err) == (0, "")
    assert "18 of 20" in outcome.out
    assert standing(known(), TODAY).step.drill.code == "wall_tap_far"
    said = " ".join(hiphinge("progress").out.split())
    assert "Step 6 of 17" in said
    assert "Heels 13 cm from the wall" in said
    shown = json.loads(hiphinge("progress", "--json").out)
    assert (shown["step"], shown["habit"]["days"]) == ("wall_tap_far", 2)
    assert "Taken back" in hiphinge("log", "--undo").out
    assert standing(known(), TODAY).step.drill.code == "wall_tap"


def test_pain_in_the_red_asks_about_warning_signs_before_the_next_day(answers: Path) -> None:
    started(answers)
    outcome = hiphinge("log", "--good", "10", "--pain", "7")
    assert "red" in outcome.out
    refused = hiphinge("today")
    assert (refused.exit_code, refused.out) == (1, "")
    again = hiphinge("today", "--warning-signs", "none")
    assert again.exit_code == 0
    assert "no drill today" in again.out


def test_a_warning_sign_that_is_told_unasked_stops_as_well(answers: Path) -> None:
    started(answers)
    assert "quark" in hiphinge("today", "--warning-signs", "quark").err
    for command in ("today", "plan"):
        stopped = hiphinge(command, "--warning-signs", "saddle")
        assert (stopped.exit_code, stopped.out) == (1, "")
    assert hiphinge("today").exit_code == 1
    assert hiphinge("today", "--warning-signs", "seen").exit_code == 0


def test_what_was_done_can_be_noted_also_where_the_question_is_due(answers: Path) -> None:
    started(answers)
    with open_store() as store:
        old = WarningAnswer(datetime.now(UTC) - timedelta(days=40))
        keep_warning_answer(store, store.person("anna"), old)
    assert hiphinge("today").exit_code == 1
    assert "Wall tap" in hiphinge("log", "--good", "10", "--pain", "0").out
    assert hiphinge("today", "--warning-signs", "none").exit_code == 0
    assert "add --drill" in hiphinge("log", "--good", "10", "--pain", "0").err
    assert "Short sprint" in hiphinge("log", "--drill", "sprint", "--pain", "0").out


def test_changed_answers_go_on_at_the_same_step(answers: Path) -> None:
    started(answers)
    practised(0)
    with open_store() as store:
        early = replace(known().intake, begun_on=TODAY - timedelta(9))
        keep_intake(store, store.person("anna"), early)
    practised(3, 2)
    assert standing(known(), TODAY).step.drill.code == "wall_tap_far"
    before = known()
    started(answers)
    assert (known().intake, known().entries) == (before.intake, before.entries)
    answers.write_text(ANSWERS.replace("films = false", "films = true").replace("pain = 2", "pain = 5"))
    started(answers)
    assert known().intake.films
    assert standing(known(), TODAY).step.drill.code == "wall_tap_far"
    assert len(known().practices) == len(before.practices)


def test_each_command_that_is_named_is_that_of_the_person(answers: Path) -> None:
    said = hiphinge("start", "--answers", answers).out
    hiphinge("person", "add", "ben")
    said += hiphinge("log", "anna", "--good", "9", "--pain", "0").out + hiphinge("progress", "anna").out
    named = re.findall(r"hiphinge\s+(?:log|progress|today|trend)\s+([^\s.]+)", said)
    assert len(named) > 6
    assert set(named) == {"anna"}


def test_a_coach_sees_first_who_was_in_the_red(answers: Path) -> None:
    started(answers)
    assert hiphinge("person", "add", "ben").exit_code == 0
    practised(3, pain=Pain(0, 8, 8, 8))
    first, *others = json.loads(hiphinge("people", "--json").out)
    assert (first["name"], first["flags"]) == ("anna", ["pain", "no_session"])
    assert all("pain" not in other["flags"] for other in others)
    assert "in the red" in hiphinge("people").out


def test_the_next_morning_belongs_to_the_day_before(answers: Path) -> None:
    started(answers)
    assert "nothing to add" in hiphinge("log", "--morning", "3").out
    practised(1)
    assert hiphinge("log", "--morning", "1").out.strip() == "Noted."
    assert known().practices[-1].pain.next_morning == 1
    assert "red" in hiphinge("log", "--morning", "5").out


@pytest.mark.parametrize(
    "options",
    [
        ("--date", "soon"),
        ("--date", "2999-01-01"),
        ("--drill", "curl"),
        ("--pain", "11"),
        ("--good", "99"),
        ("--sets", "99"),
        ("--load", "-1", "--drill", "swing"),
        ("--found", "laziness"),
        ("--activity", "shoes"),
        ("--activity", "shoes=11"),
        ("--roland-morris", "25"),
        ("--hinges", "-1"),
        ("--away-until", "2020-01-01"),
        ("--filmed",),
    ],
)
def test_what_cannot_be_noted_is_refused_and_nothing_is_stored(
    answers: Path, options: tuple[str, ...]
) -> None:
    started(answers)
    before = known()
    outcome = hiphinge("log", *options)
    assert reported_in_one_sentence(outcome)
    assert known() == before


def test_why_names_each_rule_with_its_mark(answers: Path) -> None:
    started(answers)
    said = " ".join(hiphinge("today", "--why").out.split())
    assert "pass_share" in said
    assert "chosen by this program" in said
    reasons = json.loads(hiphinge("today", "--json").out)["reasons"]
    assert all(reason["mark"] and reason["text"] for reason in reasons)


def test_it_speaks_german(answers: Path) -> None:
    started(answers)
    practised(1)
    commands = [
        ("today", "--why"), ("log", "--good", "9", "--pain", "4"), ("log", "--morning", "1"), ("progress",),
        ("log", "--activity", "Schuhe=9"), ("progress",), ("plan", "--weeks", "2"), ("log", "--undo"),
        ("log", "--usual-pain", "5"),
        ("log", "--date", "soon"), ("log", "--hinges", "20"), ("plan", "--at", "noon"),
    ]  # fmt: skip
    said = [hiphinge(*command, "--language", "de") for command in commands]
    flat = " ".join(one.out + one.err for one in said)
    assert not english_in(flat.replace("(R83)", ""))


@pytest.mark.parametrize("zone", [None, "Europe/Berlin", "Australia/Lord_Howe"])
def test_the_calendar_is_read_by_others_and_keeps_the_hour_through_the_year(
    answers: Path, tmp_path: Path, zone: str | None
) -> None:
    started(answers)
    target = tmp_path / "plan.ics"
    zoned = () if zone is None else ("--zone", zone)
    outcome = hiphinge("plan", "--weeks", "26", "--ics", target, "--at", "07:30", *zoned)
    assert (outcome.exit_code, outcome.err) == (0, "")
    read = icalendar.Calendar.from_ical(target.read_bytes())
    begins = [event.decoded("dtstart") for event in read.walk("VEVENT")]
    other = vobject.readOne(target.read_text("utf-8"))
    # the other parser knows zones only by what the file itself says of them
    assert [event.dtstart.value.utcoffset() for event in other.vevent_list] == [
        None if zone is None else begin.replace(tzinfo=ZoneInfo(zone)).utcoffset() for begin in begins
    ]
    assert {(begin.hour, begin.minute) for begin in begins} == {(7, 30)}
    assert begins[0].date() == TODAY
    assert len({str(event["uid"]) for event in read.walk("VEVENT")}) == len(begins)
    if zone is not None:
        assert len({begin.replace(tzinfo=ZoneInfo(zone)).utcoffset() for begin in begins}) == 2
    reminded = [bool(event.walk("VALARM")) for event in read.walk("VEVENT")]
    assert all(reminded[:14])
    assert not all(reminded)


@pytest.mark.parametrize("options", [("--at", "25:00"), ("--zone", "Mars/Base"), ("--zone", "../etc")])
def test_an_odd_calendar_is_refused(answers: Path, tmp_path: Path, options: tuple[str, str]) -> None:
    started(answers)
    outcome = hiphinge("plan", "--ics", tmp_path / "p.ics", *options)
    assert outcome.exit_code == 1
    assert outcome.err.startswith("hiphinge: ")
    assert not (tmp_path / "p.ics").exists()


def test_a_page_to_print_holds_the_exercises_of_now(answers: Path, tmp_path: Path) -> None:
    started(answers)
    target = tmp_path / "plan.pdf"
    assert hiphinge("plan", "--weeks", "2", "--pdf", target).exit_code == 0
    assert target.read_bytes().startswith(b"%PDF")
    found = prescribe(known(), TODAY)
    assert isinstance(found, Prescription)
    page = PlanPage("<b>", found.exercises, ["a & b"], ["week"], [["1"]])
    html = render_plan(page, catalogue())
    assert "<b>" not in html
    assert "a &amp; b" in html
    assert all(
        catalogue().say(f"drill-{one.drill.replace('_', '-')}-title") in html for one in found.exercises
    )
    assert "<svg" in html


def test_a_calendar_that_is_there_is_replaced_only_by_force(answers: Path, tmp_path: Path) -> None:
    started(answers)
    target = tmp_path / "p.ics"
    target.write_text("mine")
    refused = hiphinge("plan", "--weeks", "1", "--ics", target)
    assert refused.exit_code == 1
    assert target.read_text() == "mine"
    assert hiphinge("plan", "--weeks", "1", "--ics", target, "--force").exit_code == 0


def test_a_plan_goes_over_the_next_question_on_warning_signs(answers: Path) -> None:
    started(answers)
    with open_store() as store:
        old = WarningAnswer(datetime.now(UTC) - timedelta(days=20))
        keep_warning_answer(store, store.person("anna"), old)
    assert len([line for line in hiphinge("plan", "--weeks", "8").out.splitlines() if "20" in line]) >= 8


def test_safety_answers_are_in_no_output_of_the_programme(answers: Path, tmp_path: Path) -> None:
    started(answers)
    shown = "".join(
        hiphinge(*command).out
        for command in (("today", "--json"), ("progress", "--json"), ("today", "--why"))
    )
    hiphinge("plan", "--ics", tmp_path / "p.ics")
    assert "warning" not in (shown + (tmp_path / "p.ics").read_text("utf-8")).lower().replace(
        "warning signs", ""
    )


@pytest.mark.skipif(sys.platform == "win32", reason="pexpect needs a terminal of Unix")
def test_a_newcomer_comes_to_the_first_day_in_few_keys_and_may_leave_in_between(tmp_path: Path) -> None:
    environment = {**os.environ, "HIPHINGE_DATA": str(tmp_path / "data"), "TERM": "dumb"}
    keys, begun_s = 0, monotonic()

    def run() -> "pexpect.spawn[str]":
        arguments = ["-m", "hiphinge", "start"]
        return pexpect.spawn(
            sys.executable, arguments, env=environment, timeout=30, encoding="utf-8", dimensions=(50, 100)
        )

    def answered(child: "pexpect.spawn[str]", question: str, typed: str) -> None:
        nonlocal keys
        child.expect(question)
        child.send(f"{typed}\r")
        keys += len(typed) + 1

    child = run()
    answered(child, "call you", "")
    answered(child, "numbers that fit", "0")
    answered(child, "hurt today", "2")
    answered(child, "number that fits best", "")
    child.expect("get out of it")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()
    child = run()
    answered(child, "get out of it", "")
    answered(child, "at hand", "")
    answered(child, "not suit you", "")
    answered(child, "minutes a day", "")
    answered(child, "film your sets", "")
    answered(child, "remind you", "")
    answered(child, "hard for you now", "")
    child.expect("Wall tap")
    child.expect(pexpect.EOF)
    child.close()
    assert_statements_are_asked(environment)
    assert child.exitstatus == 0
    assert keys <= MOST_KEYS
    assert monotonic() - begun_s <= MOST_S


@pytest.mark.parametrize("language", languages())
def test_every_rule_is_said_in_every_language(language: str) -> None:
    said = texts(language, "programme")
    moving = {
        "passed",
        "load_step",
        "struggled",
        "red_back",
        "red_leg_back",
        "away",
        "away_long",
        "ill",
        "assigned",
    }
    assert {f"move-{code.replace('_', '-')}" for code in moving} <= set(said)
    rule_texts = {name for name in said if name.startswith("rule-") and not name.startswith("rule-unit-")}
    assert rule_texts <= {f"rule-{code.replace('_', '-')}" for code in rules()}
    assert {f"rule-unit-{rule.unit}" for rule in rules().values()} <= set(said)
    assert all(
        catalogue(language).has(f"drill-{step.drill.code.replace('_', '-')}-title") for step in ladder()
    )


def assert_statements_are_asked(environment: dict[str, str]) -> None:
    """Mark three of the statements of Roland and Morris, and find their number in the diary."""
    child: pexpect.spawn[str] = pexpect.spawn(
        sys.executable, ["-m", "hiphinge", "log", "--statements"], env=environment, timeout=30,
        encoding="utf-8", dimensions=(60, 120),
    )  # fmt: skip
    child.expect("24  I stay in bed most of the time because of my back.")
    child.expect("0 for none")
    child.send("3, 5, 18\r")
    child.expect("Spine 1983")
    child.expect("Noted")
    child.expect(pexpect.EOF)
    child.close()
    with open_store() as store:
        (someone, _) = store.people()[0]
        known = diary(store, someone)
    assert known is not None
    assert [(one.code, one.score) for one in known.entries if isinstance(one, Answered)][-1] == ("rmdq", 3)
