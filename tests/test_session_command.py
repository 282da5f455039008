"""``hiphinge session``, ``people`` and lists of stored sessions, as a physiotherapist meets them."""

import json
import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from rich.cells import cell_len

from command_line import hiphinge, reported_in_one_sentence
from hiphinge.history.corrections import exclude
from hiphinge.history.record import Kept, Recorded
from hiphinge.history.store import open_store, put_session
from hiphinge.person import Person
from stores import ANNA, BEGINNING, document, recorded


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("HIPHINGE_DATABASE_URL", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


def add(*shares: float | None, name: str = "anna", first: int = 0) -> list[Kept]:
    """Someone with a session a day."""
    with open_store() as store:
        someone = store.add(name, Person(1.7))
        for day, share in enumerate(shares, first):
            store.keep(someone, recorded(day, share))
        return store.sessions(someone)


def sessions_of(name: str) -> list[Kept]:
    with open_store() as store:
        return store.sessions(store.person(name))


def with_ids(*ids: str) -> None:
    with open_store() as store:
        someone = store.add("anna", ANNA.body)
        with store.database.writing() as connection:
            for day, session_id in enumerate(ids):
                put_session(connection, someone.id, session_id, BEGINNING, recorded(day))


def said(*arguments: str) -> str:
    outcome = hiphinge(*arguments)
    assert (outcome.exit_code, outcome.err) == (0, ""), outcome
    return outcome.out


def test_one_session_is_shown() -> None:
    (kept,) = add(0.3)
    shown = said("session", "show", kept.short_id)
    assert (
        all(actual in shown for actual in ("anna", kept.id, "2026-05-01 20:30", "hinge", "30"))
        or "18:30" in shown
    )
    german = said("session", "show", kept.short_id, "--language", "de")
    assert "Wiederholungen" in german
    assert "Anteil des unteren" in german


def test_a_session_is_corrected_and_the_lists_follow() -> None:
    first, second = add(0.3, 0.2)
    add(name="bert")
    assert "called “Before the holidays”" in said("session", "rename", first.id, "Before the holidays")
    assert "now has the date 2026-04-02 07:15" in said("session", "date", first.id, "2026-04-02T07:15")
    assert "now belongs to bert" in said("session", "move", second.id, "--to", "Bert")
    listed = said("history", "anna")
    assert "2026-04-02 07:15" in listed
    assert "“Before the holidays”" in listed
    assert [kept.id for kept in sessions_of("bert")] == [second.id]
    assert "has no title now" in said("session", "rename", first.id, "")


def test_an_excluded_repetition_is_marked_and_can_be_taken_back() -> None:
    (kept,) = add(0.3)
    actual = said("session", "exclude", kept.short_id, "1", "--reason", "camera moved")
    assert "Repetition 1" in actual
    assert "0 of 1 repetition now count" in actual
    assert "no: camera moved" in said("session", "show", kept.short_id)
    assert "0 of 1" in said("history", "anna")
    (entry,) = json.loads(said("history", "anna", "--json"))
    assert (entry["excluded"], entry["value"]) == ([{"rep": 1, "reason": "camera moved"}], None)
    assert "without a repetition that counts" in said("trend", "anna")
    assert "counts again" in said("session", "include", kept.short_id, "1")
    (entry,) = json.loads(said("history", "anna", "--json"))
    assert (entry["excluded"], entry["value"]) == ([], 0.3)


def test_deleting_asks_in_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = add(0.3, 0.2)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    asked = []
    for answer, left in (("", 2), ("n", 2), ("y", 1)):

        def reply(prompt: str, answer: str = answer) -> str:
            asked.append(prompt)
            return answer

        monkeypatch.setattr("click.termui.visible_prompt_func", reply)
        said("session", "delete", first.short_id)
        assert len(sessions_of("anna")) == left
    assert first.short_id in asked[0]
    assert "anna" in asked[0]
    assert sessions_of("anna") == [second]


def test_in_a_pipe_nothing_is_deleted_without_yes() -> None:
    first, second = add(0.3, 0.2)
    outcome = hiphinge("session", "delete", first.id)
    assert reported_in_one_sentence(outcome)
    assert "--yes" in outcome.err
    assert len(sessions_of("anna")) == 2
    assert "Deleted 2 sessions" in said("session", "delete", first.id, second.id, first.short_id, "--yes")
    assert sessions_of("anna") == []


def test_the_beginning_of_an_id_is_enough_where_no_other_shares_it() -> None:
    with_ids("cafe0" + 27 * "0", "cafe1" + 27 * "0", "cafe123456" + 22 * "0", "beef" + 28 * "0")
    assert "beef" in said("session", "show", "B")
    outcome = hiphinge("session", "rename", "cafe", "x")
    assert reported_in_one_sentence(outcome)
    assert all(
        actual in outcome.err for actual in ("cafe0000 (2026-05-01", "cafe1000 (2026-05-02", "cafe1234")
    )
    assert reported_in_one_sentence(hiphinge("session", "show", "dead"))
    assert reported_in_one_sentence(hiphinge("session", "show", ""))


def test_candidates_are_distinguished_however_long_they_are_alike() -> None:
    with_ids("c" * 20 + "0" * 12, "c" * 20 + "1" * 12)
    actual = hiphinge("session", "show", "c").err
    assert "c" * 20 + "0 (" in actual
    assert "c" * 20 + "1 (" in actual


@pytest.mark.parametrize(
    "arguments",
    [
        ("exclude", "ID", "2", "--reason", "x"),
        ("exclude", "ID", "1", "--reason", " "),
        ("include", "ID", "1"),
        ("move", "ID", "--to", "nobody"),
        ("move", "ID", "dead", "--to", "anna"),
        ("date", "ID", "soon"),
        ("date", "ID", "9999-01-01"),
        ("rename", "ID", "a\nb"),
        ("rename", "ID", "x", "--language", "tlh"),
        ("delete", "ID", "dead", "--yes"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_done_is_reported_in_one_sentence_and_changes_nothing(
    arguments: tuple[str, ...],
) -> None:
    (kept,) = add(0.3)
    named = [kept.id if argument == "ID" else argument for argument in arguments]
    assert reported_in_one_sentence(hiphinge("session", *named))
    assert sessions_of("anna") == [kept]


def test_a_trend_tells_how_many_sessions_it_used_and_why_not_the_others() -> None:
    sessions = add(0.40, 0.42, 0.41, 0.30, 0.11, 0.10, 0.12)
    with open_store() as store:
        anna = store.person("anna")
        wall = json.loads(document(0.3)) | {"drill": "wall_tap"}
        again, other = recorded(6, 0.13), recorded(-1)
        files = [type(other.files[0]).of_bytes("session.json", json.dumps(wall).encode()), *other.files[1:]]
        store.keep(anna, Recorded(other.recorded_at, "other", files))
        store.keep(anna, again)
        exclude(store, sessions[3], [1], "slipped")
    actual = said("trend", "anna")
    assert "(drill: hinge; sessions: 6)" in actual
    assert "Better: 11 % in the latest 3 sessions, 41 in the first 3." in actual
    lines = {line.split(":")[0]: line for line in actual.splitlines() if line.startswith("Left out")}
    assert sessions[6].short_id in lines["Left out, 1 whose clip was analyzed again (the newest counts)"]
    assert sessions[3].short_id in lines["Left out, 1 without a repetition that counts"]
    assert "2026-04-30" in lines["Left out, 1 of another drill"]
    found = json.loads(said("trend", "anna", "--json"))
    assert (found["verdict"], found["sessions"], len(found["used"])) == ("better", 6, 6)
    assert sorted(one["why"] for one in found["left_out"]) == ["analyzed_again", "no_reps", "other_drill"]
    assert "does not count: analyzed again later" in said("history", "anna")


def test_of_many_sessions_left_out_some_are_named() -> None:
    add(*[0.3] * 9)
    assert re.search(r"Left out, 9 of another drill: (\S+ \(\w{8}\), ){4}\S+ \(\w{8}\) and 4 more\.",
                     said("trend", "anna", "--drill", "wall-tap"))  # fmt: skip


def flagged() -> None:
    """Someone for each flag, with sessions that end today, and one without any."""
    days = (datetime.now().astimezone() - BEGINNING).days
    add(0.11, 0.10, 0.12, 0.40, 0.42, 0.41, name="worse", first=days - 5)
    add(0.40, 0.42, 0.41, 0.11, 0.10, 0.12, name="better", first=days - 5)
    add(0.30, 0.31, 0.30, 0.30, 0.31, 0.30, name="same", first=days - 5)
    add(0.3, name="long ago", first=days - 40)
    add(0.3, name="just back", first=days - 20)
    add(name="nobody yet")
    (unseen,) = add(0.3, name="unseen", first=days)
    with open_store() as store:
        exclude(store, unseen, [1], "slipped")


def test_people_come_in_the_order_in_which_they_need_a_look() -> None:
    flagged()
    found = {one["name"]: one for one in json.loads(said("people", "--json"))}
    assert list(found) == ["worse", "unseen", "long ago", "nobody yet", "just back", "better", "same"] or (
        list(found) == ["worse", "unseen", "long ago", "nobody yet", "just back", "same", "better"]
    )
    assert {name: one["flags"] for name, one in found.items()} == {
        "worse": ["worse"],
        "unseen": ["not_measured"],
        "long ago": ["not_seen"],
        "nobody yet": ["no_session"],
        "just back": [],
        "better": [],
        "same": [],
    }
    verdicts = {name: one["trend"]["verdict"] for name, one in found.items()}
    assert (verdicts["better"], verdicts["same"], verdicts["just back"]) == (
        "better", "no_clear_change", "too_few",
    )  # fmt: skip
    assert found["long ago"]["days_since"] == 40
    assert found["nobody yet"]["last_seen"] is None
    later = json.loads(said("people", "--json", "--unseen", "2"))
    assert [one["name"] for one in later if "not_seen" in one["flags"]] == ["long ago", "just back"]


def test_the_overview_explains_its_flags_in_both_languages() -> None:
    flagged()
    actual = said("people")
    assert "7 people, 4 to look at first" in actual
    assert all(f"“{flag}”:" in actual for flag in ("worse", "film again", "weeks", "no session"))
    assert "5 weeks" in actual
    german = said("people", "--language", "de")
    assert "7 Menschen, 4 zuerst ansehen" in german
    assert "5 Wochen" in german


def test_without_people_the_overview_says_how_to_add_someone() -> None:
    assert "hiphinge person add NAME" in said("people")
    assert json.loads(said("people", "--json")) == []


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("language", ["en", "de"])
def test_nothing_is_cut_at_any_width(columns: int, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    flagged()
    add(0.3, 0.2, name="Franz-Xaver von Hohenstein-Waldburg")
    sessions = sessions_of("worse")
    for command in (("people",), ("history", "worse"), ("session", "show", sessions[0].id)):
        actual = said(*command, "--language", language)
        assert max(map(cell_len, actual.splitlines())) <= columns, actual
        assert "…" not in actual
    listed = said("history", "worse", "--language", language)
    for kept in sessions:
        assert f"{kept.recorded_at:%Y-%m-%d %H:%M}  {kept.short_id}" in listed
    assert "Hohenstein-Waldburg" in said("people", "--language", language)


def test_people_are_listed_for_programs_too() -> None:
    add(0.3)
    (listed,) = json.loads(said("person", "list", "--json"))
    assert (listed["name"], listed["stature_m"], listed["sessions"]) == ("anna", 1.7, 1)
    assert json.loads(said("person", "show", "anna", "--json")) == listed


def test_a_person_gets_another_name() -> None:
    add(0.3)
    add(name="bert")
    assert "Changed Anna Berger" in said("person", "change", "anna", "--name", "Anna Berger")
    assert len(sessions_of("anna berger")) == 1
    assert reported_in_one_sentence(hiphinge("person", "change", "anna berger", "--name", "Bert"))


def test_an_import_under_another_name_does_what_it_says(folder: Path) -> None:
    add(0.3)
    said("export", "anna", "--to", str(folder / "anna.zip"))
    assert "Imported anna 2 with 1 session" in said("import", str(folder / "anna.zip"), "--name", "anna 2")
    names = [one["name"] for one in json.loads(said("person", "list", "--json"))]
    assert names == ["anna", "anna 2"]


def test_the_past_is_long_ago_whatever_the_clock() -> None:
    add(0.3, first=(datetime.now().astimezone() - BEGINNING + timedelta(days=3)).days)
    (one,) = json.loads(said("people", "--json"))
    assert (one["days_since"], one["flags"]) == (0, [])
