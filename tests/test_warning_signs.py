"""Warning signs: when they are asked about, what an answer does, and that it stays in the store."""

import json
import os
import pty
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from command_line import Outcome, hiphinge, reported_in_one_sentence, session_json
from hiphinge.coaching.safety import GOOD_TO_KNOW, PAIN_ZONES, WHAT_IT_IS
from hiphinge.coaching.warning_signs import WarningAnswer, is_due, parse_signs
from hiphinge.errors import InvalidValueError, StoreError
from hiphinge.history import tables
from hiphinge.history.store import open_store
from hiphinge.history.warning_signs import keep_warning_answer, warning_answer
from hiphinge.knowledge.references import reference
from hiphinge.knowledge.table import MARKS
from hiphinge.knowledge.warning_signs import warning_signs
from hiphinge.person import Person
from hiphinge.texts import catalogue, languages, text_name
from reading import texts
from shared import PROJECT

pytestmark = pytest.mark.usefixtures("read_once")
SAMPLE = PROJECT / "src" / "hiphinge" / "samples" / "hinge.mp4"
NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
PART = ("--to", "1", "--no-video")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "store"))
    assert hiphinge("person", "add", "Ada").exit_code == 0


with_ada = pytest.mark.usefixtures("store")


def stored(name: str = "Ada") -> WarningAnswer | None:
    with open_store() as store:
        return warning_answer(store, store.person(name))


def analyzed(folder: Path, *options: str) -> Outcome:
    return hiphinge("analyze", SAMPLE, *PART, "--person", "Ada", *options, "--out", folder / "r")


@pytest.mark.parametrize(
    ("answer", "days", "due"),
    [
        (None, 0, True),
        (WarningAnswer(NOW), 27, False),
        (WarningAnswer(NOW), 28, True),
        (WarningAnswer(NOW, ("red_zone",)), 0, True),
        (WarningAnswer(NOW, ("nerve",), seen_by_professional=True), 27, False),
        (WarningAnswer(NOW, ("red_zone",), seen_by_professional=True), 28, True),
    ],
)
def test_it_is_asked_at_first_after_four_weeks_and_after_a_day_in_the_red_zone(
    answer: WarningAnswer | None, days: int, due: bool
) -> None:
    assert is_due(answer, NOW + timedelta(days=days)) == due


def test_signs_stop_the_coaching_until_seen_and_the_red_zone_for_a_day() -> None:
    answer = WarningAnswer(NOW, ("red_zone", "nerve", "saddle"))
    assert (answer.locking, answer.for_today) == (("saddle", "nerve"), ("red_zone",))
    seen = WarningAnswer(NOW, answer.signs, seen_by_professional=True)
    assert (seen.locking, seen.for_today) == ((), ())
    assert WarningAnswer(NOW).locking == ()


def test_signs_are_read_from_what_is_typed() -> None:
    assert parse_signs("none") == ()
    assert parse_signs(" Nerve, chest-belly,nerve") == ("nerve", "chest_belly")
    with pytest.raises(InvalidValueError, match="no warning sign 'bad back'"):
        parse_signs("bad back")


@pytest.mark.parametrize("language", languages())
def test_each_sign_is_asked_named_and_answered_in_every_language(language: str) -> None:
    said = set(texts(language, "safety"))
    for code, sign in warning_signs().items():
        assert {text_name(f"safety-{part}", code) for part in ("name", "sign", "act")} <= said
        assert sign.mark in MARKS
        assert all(reference(key) for key in sign.references)
        assert bool(sign.references) == (sign.mark == "verified")


def test_emergencies_come_first_and_are_sent_to_where_help_is() -> None:
    emergencies = [sign.urgency == "emergency" for sign in warning_signs().values()]
    assert emergencies == sorted(emergencies, reverse=True)
    for code, sign in warning_signs().items():
        act = catalogue().say(text_name("safety-act", code))
        assert ("emergency department now" in act) == (sign.urgency == "emergency")


@with_ada
def test_an_answer_comes_back_and_takes_the_place_of_the_one_before() -> None:
    assert stored() is None
    with open_store() as opened:
        ada = opened.person("Ada")
        for answer in (WarningAnswer(NOW, ("nerve",)), WarningAnswer(NOW, ("nerve",), True)):
            keep_warning_answer(opened, ada, answer)
            assert warning_answer(opened, ada) == answer
        assert warning_answer(opened, opened.add("Ben", Person())) is None


@with_ada
def test_an_answer_goes_with_its_person() -> None:
    with open_store() as opened:
        keep_warning_answer(opened, opened.person("Ada"), WarningAnswer(NOW))
        opened.delete(opened.person("Ada"))
        with opened.database.reading() as connection:
            assert connection.execute(tables.warning_answer.select()).all() == []


@with_ada
def test_a_damaged_answer_is_reported() -> None:
    with open_store() as opened:
        ada = opened.person("Ada")
        row = {"person_id": ada.id, "answered_at": "soon", "signs": "[]", "seen_by_professional": 0}
        with opened.database.writing() as connection:
            connection.execute(insert(tables.warning_answer), row)
        with pytest.raises(StoreError):
            warning_answer(opened, ada)


@with_ada
def test_in_a_pipe_nothing_is_asked_and_one_line_points_to_it(tmp_path: Path) -> None:
    outcome = analyzed(tmp_path)
    assert outcome.exit_code == 0
    assert " ".join(outcome.err.split()).startswith("Ada was not asked about warning signs.")
    assert stored() is None
    assert analyzed(tmp_path / "2", "--warning-signs", "none").err == ""
    assert analyzed(tmp_path / "3").err == ""


@with_ada
def test_a_sign_stops_before_anything_is_measured_until_a_professional_has_seen_it(tmp_path: Path) -> None:
    for options in (("--warning-signs", "saddle"), (), ("--warning-signs", "none")):
        outcome = analyzed(tmp_path, *options)
        assert (outcome.exit_code, outcome.out) == (1, "")
        assert "Go to an emergency department now." in " ".join(outcome.err.split())
        assert not (tmp_path / "r").exists()
    assert analyzed(tmp_path, "--warning-signs", "seen").exit_code == 0
    assert analyzed(tmp_path / "2").err == ""


@with_ada
def test_the_red_zone_stops_a_day_and_is_asked_about_again(tmp_path: Path) -> None:
    assert analyzed(tmp_path, "--warning-signs", "red_zone").exit_code == 1
    again = analyzed(tmp_path)
    assert again.exit_code == 0
    assert "was not asked" in again.err


@with_ada
def test_the_answer_is_in_no_result_and_no_export(tmp_path: Path) -> None:
    assert analyzed(tmp_path, "--warning-signs", "nerve").exit_code == 1
    assert analyzed(tmp_path, "--warning-signs", "seen").exit_code == 0
    written = json.dumps(session_json(tmp_path / "r"))
    assert "nerve" not in written
    assert "seen_by" not in written
    assert hiphinge("export", "Ada", "--to", tmp_path / "ada.zip").exit_code == 0
    assert b"warning" not in (tmp_path / "ada.zip").read_bytes()


@with_ada
def test_an_answer_needs_a_person_and_a_sign_that_is_known(tmp_path: Path) -> None:
    assert reported_in_one_sentence(hiphinge("analyze", SAMPLE, "--warning-signs", "none"))
    assert reported_in_one_sentence(analyzed(tmp_path, "--warning-signs", "bad back"))


def on_terminal(typed: str, *arguments: str | Path) -> str:
    """Run the command on a terminal of its own, type answers, and return all that it showed."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "hiphinge", *map(str, arguments)]
    os.write(ours, typed.encode())
    shown = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True)
    os.close(theirs)
    written = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the terminal is closed once the program has ended
            break
        if not part:
            break
        written += part
    shown.wait()
    os.close(ours)
    return " ".join(re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", written.decode()).split())


@with_ada
def test_on_a_terminal_it_is_asked_once(tmp_path: Path) -> None:
    analyze = ("analyze", SAMPLE, *PART, "--person", "Ada", "--out")
    asked = on_terminal("12\n0\n", *analyze, tmp_path / "1")
    assert "Before you start, Ada: does one of these fit you now?" in asked
    assert "Please write numbers from 1 to 9 with commas, or 0." in asked
    assert "Stored for Ada" in asked
    answer = stored()
    assert answer is not None
    assert answer.signs == ()
    assert "does one of these" not in on_terminal("", *analyze, tmp_path / "2")


@with_ada
def test_on_a_terminal_a_sign_is_cleared_by_a_yes(tmp_path: Path) -> None:
    analyze = ("analyze", SAMPLE, *PART, "--person", "Ada", "--out", tmp_path / "1")
    assert "Get medical care today or tomorrow." in on_terminal("3\n", *analyze)
    still = on_terminal("n\n", *analyze)
    assert "you reported this: weaker leg or foot." in still
    assert "Please stop here for today." in still
    assert "Stored for Ada" in on_terminal("y\n", *analyze)


@with_ada
def test_an_empty_answer_skips_it_for_today(tmp_path: Path) -> None:
    shown = on_terminal("\n", "analyze", SAMPLE, *PART, "--person", "Ada", "--out", tmp_path / "1")
    assert "Stored for Ada" in shown
    assert stored() is None


@pytest.mark.parametrize("language", languages())
def test_hiphinge_safety_tells_all_of_it(language: str) -> None:
    outcome = hiphinge("safety", "--language", language)
    actual, say = " ".join(outcome.out.split()), catalogue(language).say
    assert outcome.exit_code == 0
    for text in (*GOOD_TO_KNOW, *WHAT_IT_IS, *(f"{zone}-means" for zone in PAIN_ZONES), "safety-assess"):
        assert say(text) in actual
    beside_names = " ".join(" ".join(line[20:] for line in outcome.out.splitlines()).split())
    for code in warning_signs():
        assert say(text_name("safety-sign", code)) in beside_names
        assert say(text_name("safety-act", code)) in beside_names


def test_without_a_person_one_line_leads_to_it(tmp_path: Path) -> None:
    outcome = hiphinge("analyze", SAMPLE, *PART, "--out", tmp_path / "r")
    assert " ".join(outcome.out.split()).endswith("hiphinge safety shows when to stop and get help.")
    page = (tmp_path / "r" / "report.html").read_text("utf-8")
    assert catalogue().say("safety-line-page") in page
    assert catalogue().say("safety-act-saddle") in page
