"""Diaries in the store: they come back as they were, travel with an export, and go with their person."""

import json
from datetime import timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from command_line import hiphinge
from hiphinge.errors import StoreError
from hiphinge.history.archive import export, import_person
from hiphinge.history.checking import check
from hiphinge.history.diaries import diary, keep_entries, keep_intake
from hiphinge.history.diary_json import entry_json, entry_of, intake_of, kind_of
from hiphinge.history.store import open_store
from hiphinge.knowledge.drills import drills
from hiphinge.person import Person
from hiphinge.programme.diary import (
    Answered,
    Assigned,
    Entry,
    Found,
    Hinges,
    Intake,
    Pain,
    Pause,
    Practice,
    SetDone,
    Why,
)
from simulated_people import BEGIN, WHOLE
from stores import MARK

POINTS = st.none() | st.integers(0, 10)
PAIN = st.builds(Pain, POINTS, POINTS, POINTS, POINTS, st.booleans())
SETS = st.integers(0, 200).flatmap(
    lambda reps: st.builds(
        SetDone,
        st.just(reps),
        st.none() | st.integers(0, reps),
        st.booleans(),
        st.sampled_from([None, "left", "right"]),
    )
)
CODES = st.sampled_from([one.code for one in drills()])
PLAIN = st.text(st.characters(categories=("L", "N")), max_size=20)
PRACTICES = st.builds(
    Practice,
    st.just(BEGIN),
    CODES,
    st.lists(SETS, max_size=6).map(tuple),
    PAIN,
    st.none() | st.floats(0, 500, allow_nan=False),
    PLAIN.map(lambda note: note.encode("ascii", "ignore").decode()),
)
ENTRIES: list[Entry] = [
    Practice(BEGIN, "wall_tap", (SetDone(10, 9, True),), Pain(1, 2, None, 1), None, MARK),
    Hinges(BEGIN + timedelta(1), 12),
    Pause(BEGIN + timedelta(2), BEGIN + timedelta(5), Why.HOLIDAY),
    Found(BEGIN + timedelta(6), "mobility"),
    Answered(BEGIN + timedelta(7), "psfs", 4.5, ((MARK, 4), ("stairs", 5))),
    Answered(BEGIN + timedelta(7), "rmdq", 6),
    Assigned(BEGIN + timedelta(8), BEGIN + timedelta(20), "hinge", MARK, 2, 8),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("HIPHINGE_DATABASE_URL", raising=False)
    with open_store() as store:
        anna = store.add("anna", Person(1.7, 62, "female"))
        keep_intake(store, anna, WHOLE)
        for entry in ENTRIES:
            keep_entries(store, anna, [entry])
    return tmp_path / "data"


@given(PRACTICES)
def test_a_practice_comes_back_from_json(practice: Practice) -> None:
    written = entry_json(practice)
    assert entry_of("practice", BEGIN, written) == practice
    # looking at it does not change what is written
    assert practice.pain.worst in (practice.pain.during, practice.pain.after)
    assert entry_json(practice) == written


@pytest.mark.parametrize("entry", ENTRIES, ids=kind_of)
def test_an_entry_comes_back_from_json(entry: Entry) -> None:
    assert entry_of(kind_of(entry), entry.day, entry_json(entry)) == entry


@pytest.mark.parametrize("intake", [WHOLE, Intake(BEGIN), Intake(BEGIN, films=True, starts_at="dowel")])
def test_the_start_comes_back_from_json(intake: Intake) -> None:
    assert intake_of(BEGIN, entry_json(intake)) == intake


@pytest.mark.usefixtures("folder")
def test_a_diary_comes_back_from_the_store() -> None:
    with open_store() as store:
        found = diary(store, store.person("anna"))
        assert found is not None
        assert (found.intake, found.body.mass_kg) == (WHOLE, 62)
        assert found.entries == tuple(ENTRIES)
        assert check(store.database).problems == ()
        assert diary(store, store.add("ben", Person())) is None


@pytest.mark.usefixtures("folder")
def test_a_corrected_entry_takes_the_place_of_the_one_before() -> None:
    changed = Hinges(ENTRIES[1].day, 20)
    with open_store() as store:
        anna = store.person("anna")
        keep_entries(store, anna, [changed], [ENTRIES[1]])
        keep_intake(store, anna, Intake(BEGIN))
        found = diary(store, anna)
    assert found is not None
    assert found.intake == Intake(BEGIN)
    assert [one for one in found.entries if isinstance(one, Hinges)] == [changed]


def test_of_a_deleted_person_no_byte_stays(folder: Path) -> None:
    with open_store() as store:
        store.add("ben", Person())
    holding = [path for path in folder.rglob("*") if path.is_file() and MARK.encode() in path.read_bytes()]
    assert holding
    assert hiphinge("delete", "anna", "--yes").exit_code == 0
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert MARK.encode() not in content
            assert b"psfs" not in content


def test_a_diary_travels_with_its_person_and_is_not_doubled(folder: Path) -> None:
    target = folder.parent / "anna.zip"
    with open_store() as store:
        anna = store.person("anna")
        before = diary(store, anna)
        export(store, anna, target)
        store.delete(anna)
        for _ in range(2):
            imported = import_person(store, target).someone
            assert diary(store, imported) == before
        copied = import_person(store, target, "carla").someone
        assert diary(store, copied) == before


@pytest.mark.parametrize(
    "changed",
    [
        {"kind": "practice", "drill": "curl"},
        {"kind": "hinges", "count": -1},
        {"kind": "rocket"},
        {"kind": "hinges", "count": 3, "day": "soon"},
        {"kind": "intake", "goal": "fame"},
        {"kind": "intake", "starts_at": "curl"},
        {"kind": "answered", "code": "odi", "score": 3},
        {"kind": "practice", "drill": "swing", "sets": [{"reps": 3, "good": 9}]},
    ],
)
def test_an_export_with_an_odd_entry_is_refused(folder: Path, changed: dict[str, object]) -> None:
    target, odd = folder.parent / "anna.zip", folder.parent / "odd.zip"
    with open_store() as store:
        export(store, store.person("anna"), target)
    with ZipFile(target) as source, ZipFile(odd, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            if name == "diary.json":
                document = json.loads(content)
                document["entries"] = [
                    {"id": "0" * 32, "day": f"{BEGIN}", "noted_at": "2026-03-02T08:00:00Z", **changed}
                ]
                content = json.dumps(document).encode()
            archive.writestr(name, content)
    with open_store() as store, pytest.raises(StoreError, match=r"diary\.json"):
        import_person(store, odd, "dora")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE diary_entry SET content = '{' WHERE kind = 'hinges'",
        "UPDATE diary_entry SET content = '[]' WHERE kind = 'hinges'",
        "UPDATE diary_entry SET kind = 'rocket' WHERE kind = 'hinges'",
        "UPDATE diary_entry SET day = 'soon' WHERE kind = 'hinges'",
        "UPDATE diary_entry SET content = x'00' WHERE kind = 'hinges'",
        "UPDATE diary_entry SET content = '{\"films\": 1}' WHERE kind = 'intake'",
    ],
)
def test_a_row_that_was_changed_from_outside_is_reported(change: str) -> None:
    with open_store() as store:
        with store.database.writing() as connection:
            connection.execute(text(change))
        with pytest.raises(StoreError):
            diary(store, store.person("anna"))
        assert check(store.database).problems
