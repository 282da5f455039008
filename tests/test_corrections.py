"""Correcting stored sessions, in a file and on a server alike: everything follows, and can be taken back."""

import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from hiphinge.errors import InvalidValueError, StoreError
from hiphinge.history.archive import export, import_person
from hiphinge.history.backups import Forgotten, forget_sessions
from hiphinge.history.baseline import stored_baseline
from hiphinge.history.blobs import Filed
from hiphinge.history.checking import check
from hiphinge.history.corrections import exclude, include, move, redate, rename
from hiphinge.history.record import Excluded, Kept, Recorded, Someone
from hiphinge.history.store import Store, open_store
from hiphinge.person import Person
from stores import BEGINNING, document, recorded, store_of_version

pytest_plugins = ["databases"]


@pytest.fixture
def store(place: str) -> Iterator[Store]:  # noqa: ARG001 - the environment is what it makes
    with open_store() as opened:
        yield opened


@pytest.fixture
def anna(store: Store) -> Someone:
    return store.add("anna", Person())


def of_reps(*shares: float, day: int = 0) -> Recorded:
    """A session of several repetitions; every second one squats."""
    made = json.loads(document())
    (rep,) = made["reps"]
    made["reps"] = [
        {**rep, "number": number, "lumbar_share": share, "findings": [_finding(number % 2 == 0)]}
        for number, share in enumerate(shares, 1)
    ]
    made["faults"] = ["squat_substitution"] if len(shares) > 1 else []
    descents = [
        f"{number},descent,{hip},{share * hip}"
        for number, share in enumerate(shares, 1)
        for hip in range(0, 61, 5)
    ]
    frames = ["rep,phase,hip_flexion_deg,lumbar_flexion_deg,frame,time_s"]
    frames += [f"{row},{frame},{frame / 10}" for frame, row in enumerate(descents)]
    files = [
        Filed.of_bytes("session.json", json.dumps(made).encode()),
        Filed.of_bytes("frames.csv", "\n".join(frames).encode()),
    ]
    return Recorded(BEGINNING + timedelta(days=day), f"recording {day}", files)


def _finding(present: bool) -> dict[str, Any]:
    numbers = dict.fromkeys(("severity", "value", "limit", "time_s", "confidence"), 0.5)
    verdict = "present" if present else "absent"
    return {"fault": "squat_substitution", "verdict": verdict, "unit": "deg", "because": "made up", **numbers}


def only(store: Store, someone: Someone) -> Kept:
    (kept,) = store.sessions(someone)
    return kept


def shares(store: Store, someone: Someone) -> list[float]:
    return [one.value for one in store.seen(someone, "lumbar_share")]


def everything(store: Store) -> list[object]:
    """All rows of all tables but the files."""
    tables = ("person", "session", "rep_value", "excluded_rep")
    with store.database.reading() as connection:
        return [sorted(map(str, connection.execute(text(f"SELECT * FROM {name}")))) for name in tables]


def test_an_excluded_repetition_stays_stored_and_does_not_count(store: Store, anna: Someone) -> None:
    store.keep(anna, of_reps(0.1, 0.2, 0.3))
    exclude(store, only(store, anna), [2], " camera moved ")
    kept = only(store, anna)
    assert (kept.reps, kept.counted_reps, kept.excluded) == (3, 2, (Excluded(2, "camera moved"),))
    assert kept.faults == ()
    assert shares(store, anna) == [0.1, 0.3]
    assert len(json.loads(store.file(kept.id, "session.json"))["reps"]) == 3
    assert check(store.database).problems == ()


def test_a_reason_can_be_replaced(store: Store, anna: Someone) -> None:
    store.keep(anna, of_reps(0.1, 0.2))
    for reason in ("first", "second"):
        exclude(store, only(store, anna), [1], reason)
    assert only(store, anna).excluded == (Excluded(1, "second"),)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(out=st.sets(st.integers(1, 4), min_size=1))
def test_to_exclude_and_include_again_changes_nothing(store: Store, out: set[int]) -> None:
    anna = next((one for one, _ in store.people()), None) or store.add("anna", Person())
    if not store.count(anna):
        store.keep(anna, of_reps(0.1, 0.2, 0.3, 0.4))
    before, kept = everything(store), only(store, anna)
    exclude(store, kept, out, "slipped")
    assert shares(store, anna) == [
        share for rep, share in enumerate((0.1, 0.2, 0.3, 0.4), 1) if rep not in out
    ]
    include(store, kept, out)
    assert everything(store) == before
    assert only(store, anna) == kept


def test_to_move_there_and_back_changes_nothing(store: Store, anna: Someone) -> None:
    bert = store.add("bert", Person())
    for day in range(2):
        store.keep(anna, of_reps(0.1, 0.2, day=day))
    exclude(store, store.sessions(anna)[0], [1], "slipped")
    before, sessions = everything(store), store.sessions(anna)
    move(store, sessions, bert)
    assert (store.sessions(anna), len(store.sessions(bert)), shares(store, bert)) == ([], 2, [0.2, 0.1, 0.2])
    assert store.owner(store.sessions(bert)[0]) == bert
    move(store, store.sessions(bert), anna)
    assert everything(store) == before


def test_a_title_is_given_and_taken_away(store: Store, anna: Someone) -> None:
    store.keep(anna, recorded())
    rename(store, only(store, anna), " Before the holidays ")
    assert only(store, anna).title == "Before the holidays"
    rename(store, only(store, anna), "")
    assert only(store, anna).title == ""


def test_a_session_with_another_date_is_in_another_place(store: Store, anna: Someone) -> None:
    for day in range(3):
        store.keep(anna, of_reps(0.1 * (day + 1), day=day))
    when = datetime(2026, 4, 1, 7, tzinfo=UTC)
    redate(store, store.sessions(anna)[2], when)
    assert shares(store, anna) == pytest.approx([0.3, 0.1, 0.2])
    assert store.sessions(anna)[0].recorded_at == when


def test_a_deleted_session_takes_all_along_and_leaves_the_others(store: Store, anna: Someone) -> None:
    for day in range(3):
        store.keep(anna, of_reps(0.1 * (day + 1), day=day))
    exclude(store, store.sessions(anna)[1], [1], "slipped")
    assert forget_sessions(store, store.sessions(anna)[:2]) == Forgotten()
    assert shares(store, anna) == pytest.approx([0.3])
    with store.database.reading() as connection:
        for table, rows in {"file": 2, "file_part": 2, "excluded_rep": 0, "session": 1}.items():
            assert connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one() == rows, table


def test_the_baseline_follows(store: Store, anna: Someone) -> None:
    for day in range(2):
        store.keep(anna, of_reps(0.1, 0.1, 0.9, day=day))
    asked = (anna, None, BEGINNING + timedelta(days=9), "this")
    for kept in store.sessions(anna):
        exclude(store, kept, [3], "slipped")
    actual = stored_baseline(store, *asked)
    assert actual is not None
    assert actual.high_deg == pytest.approx([0.1 * hip for hip in actual.hip_deg])
    for kept in store.sessions(anna):
        include(store, kept, [3])
    with_all = stored_baseline(store, *asked)
    assert with_all is not None
    assert max(with_all.high_deg) > max(actual.high_deg) + 5


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda store, kept, _anna: exclude(store, kept, [3], "x"), "no repetition 3, those it has are 1, 2"),
        (lambda store, kept, _anna: exclude(store, kept, [1, 9], "x"), "no repetition 9"),
        (lambda store, kept, _anna: exclude(store, kept, [1], " "), "The reason ' ' cannot be used"),
        (lambda store, kept, _anna: exclude(store, kept, [1], "a\nb"), "one line of 1 to 200"),
        (lambda store, kept, _anna: exclude(store, kept, [1], "\x1b[2J"), "one line of 1 to 200"),
        (lambda store, kept, _anna: include(store, kept, [1]), r"Repetition 1 is not excluded \(none is\)"),
        (lambda store, kept, _anna: rename(store, kept, "x" * 201), "The title"),
        (lambda store, kept, _anna: rename(store, kept, "a\x07"), "one line of 1 to 200"),
    ],
)
def test_what_cannot_be_corrected_changes_nothing(
    store: Store, anna: Someone, change: Callable[[Store, Kept, Someone], None], said: str
) -> None:
    store.keep(anna, of_reps(0.1, 0.2))
    before = everything(store)
    with pytest.raises(InvalidValueError, match=said):
        change(store, only(store, anna), anna)
    assert everything(store) == before


def test_a_session_that_another_program_deleted_is_reported_and_nothing_changes(
    store: Store, anna: Someone
) -> None:
    bert = store.add("bert", Person())
    for day in range(2):
        store.keep(anna, of_reps(0.1, 0.2, day=day))
    stays, gone = store.sessions(anna)
    with open_store() as other:
        forget_sessions(other, [gone])
    before = everything(store)
    changes: list[Callable[[], object]] = [
        lambda: move(store, [stays, gone], bert),
        lambda: rename(store, gone, "x"),
        lambda: redate(store, gone, BEGINNING),
        lambda: exclude(store, gone, [1], "x"),
        lambda: include(store, gone, [1]),
        lambda: forget_sessions(store, [stays, gone]),
    ]
    for change in changes:
        with pytest.raises(StoreError, match=f"{gone.short_id} was deleted meanwhile: nothing was changed"):
            change()
    assert everything(store) == before
    with open_store() as other:
        other.delete(bert)
    with pytest.raises(StoreError, match="bert was deleted meanwhile"):
        move(store, [stays], bert)
    assert only(store, anna) == stays


def test_two_programs_that_correct_one_session_both_do(store: Store, anna: Someone) -> None:
    store.keep(anna, of_reps(0.1, 0.2))
    stale = only(store, anna)
    with open_store() as other:
        rename(other, stale, "theirs")
    exclude(store, stale, [2], "ours")
    kept = only(store, anna)
    assert (kept.title, kept.excluded) == ("theirs", (Excluded(2, "ours"),))


def test_corrections_are_taken_along(
    store: Store, anna: Someone, new_place: Callable[[], str], tmp_path: Path
) -> None:
    store.keep(anna, of_reps(0.1, 0.2, 0.3))
    rename(store, only(store, anna), "Ä title")
    exclude(store, only(store, anna), [3, 1], "slipped")
    kept = only(store, anna)
    export(store, anna, tmp_path / "anna.zip")
    new_place()
    with open_store() as elsewhere:
        import_person(elsewhere, tmp_path / "anna.zip")
        assert elsewhere.sessions(elsewhere.person("anna")) == [kept]
        export(elsewhere, elsewhere.person("anna"), tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == (tmp_path / "anna.zip").read_bytes()


def changed_kept(source: Path, target: Path, **values: object) -> Path:
    """An export whose kept.json holds other values; None leaves one out."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith("kept.json"):
                changed = {**json.loads(content), **values}
                content = json.dumps({k: v for k, v in changed.items() if v is not None}).encode()
            new.writestr(name, content)
    return target


def test_an_export_of_the_first_schema_is_read(
    store: Store, anna: Someone, new_place: Callable[[], str], tmp_path: Path
) -> None:
    store.keep(anna, of_reps(0.1, 0.2))
    kept = only(store, anna)
    export(store, anna, tmp_path / "anna.zip")
    old = changed_kept(
        tmp_path / "anna.zip", tmp_path / "old.zip", schema="hiphinge.kept/1", title=None, excluded=None
    )
    new_place()
    with open_store() as elsewhere:
        import_person(elsewhere, old)
        assert elsewhere.sessions(elsewhere.person("anna")) == [kept]


@pytest.mark.parametrize(
    "values",
    [
        {"schema": "hiphinge.kept/3"},
        {"title": 3},
        {"title": "a\x1b[2J"},
        {"excluded": [{"rep": 9, "reason": "x"}]},
        {"excluded": [{"rep": 1, "reason": ""}]},
        {"excluded": [{"rep": "1", "reason": "x"}]},
        {"excluded": [{"rep": 1, "reason": "x"}] * 2},
        {"excluded": [{"rep": 1}]},
        {"excluded": 7},
    ],
    ids=str,
)
def test_corrections_that_are_none_are_refused_and_leave_nothing(
    store: Store, anna: Someone, new_place: Callable[[], str], tmp_path: Path, values: dict[str, object]
) -> None:
    store.keep(anna, of_reps(0.1, 0.2))
    export(store, anna, tmp_path / "anna.zip")
    bad = changed_kept(tmp_path / "anna.zip", tmp_path / "bad.zip", **values)
    new_place()
    with open_store() as elsewhere:
        with pytest.raises(StoreError, match="nothing was stored"):
            import_person(elsewhere, bad)
        assert elsewhere.people() == []


@pytest.mark.parametrize("version", [1, 2])
def test_sessions_of_an_older_store_can_be_corrected(place: str, version: int) -> None:
    assert place
    store_of_version(version, [0.3, 0.2])
    with open_store() as store:
        anna = store.person("anna")
        first, second = store.sessions(anna)
        assert (first.title, first.excluded, first.counted_reps) == ("", (), 1)
        rename(store, first, "old")
        exclude(store, second, [1], "slipped")
        assert [kept.title for kept in store.sessions(anna)] == ["old", ""]
        assert shares(store, anna) == [0.3]
        assert check(store.database).problems == ()


def test_a_person_gets_another_name_but_not_that_of_somebody_else(store: Store, anna: Someone) -> None:
    store.add("bert", Person())
    store.change(Someone(**{**vars(anna), "name": "Anna B."}))
    assert store.person("anna b.").id == anna.id
    with pytest.raises(StoreError, match="already a person named BERT"):
        store.change(Someone(**{**vars(anna), "name": "BERT"}))
    assert [someone.name for someone, _ in store.people()] == ["Anna B.", "bert"]


def test_an_import_under_another_name_is_another_person(store: Store, anna: Someone, tmp_path: Path) -> None:
    store.keep(anna, of_reps(0.1, 0.2))
    exclude(store, only(store, anna), [2], "slipped")
    export(store, anna, tmp_path / "anna.zip")
    for added in (1, 0):
        found = import_person(store, tmp_path / "anna.zip", "Client 7")
        assert (found.someone.name, found.added, found.known) == ("Client 7", added, 1 - added)
    assert [(someone.name, count) for someone, count in store.people()] == [("anna", 1), ("Client 7", 1)]
    copy = only(store, store.person("client 7"))
    assert copy.id != only(store, anna).id
    assert (copy.excluded, shares(store, store.person("client 7"))) == ((Excluded(2, "slipped"),), [0.1])


def test_an_import_under_the_name_that_the_person_has_adds_to_them(
    store: Store, anna: Someone, tmp_path: Path
) -> None:
    store.keep(anna, of_reps(0.1))
    export(store, anna, tmp_path / "anna.zip")
    forget_sessions(store, store.sessions(anna))
    found = import_person(store, tmp_path / "anna.zip", "ANNA")
    assert (found.someone.name, found.added) == ("anna", 1)
    assert len(store.people()) == 1


def test_an_import_under_the_name_of_somebody_else_is_refused(
    store: Store, anna: Someone, tmp_path: Path
) -> None:
    store.add("bert", Person())
    export(store, anna, tmp_path / "anna.zip")
    with pytest.raises(StoreError, match="another person named bert"):
        import_person(store, tmp_path / "anna.zip", "bert")
