"""A person taken along as one file, and files that only pretend to be one."""

import json
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from command_line import hiphinge, reported_in_one_sentence
from hiphinge.calibration import Calibration
from hiphinge.errors import StoreError
from hiphinge.history import blobs
from hiphinge.history.archive import export, import_person, opening
from hiphinge.history.calibration_file import calibration_json
from hiphinge.history.checking import check
from hiphinge.history.store import open_store
from hiphinge.person import Person
from stores import recorded

#: What an export holds, and what it is to hold instead.
Files = dict[str, bytes]


@pytest.fixture(autouse=True)
def folder(place: str, tmp_path: Path) -> Path:
    """A folder for files, beside a store of each kind."""
    assert place
    (tmp_path / "files").mkdir()
    return tmp_path / "files"


@pytest.fixture
def exported(folder: Path) -> Path:
    """Anna with two sessions, one with its recording."""
    with open_store() as store:
        slump = calibration_json(Calibration(52.0, 4.0, None, "back line"))
        anna = store.add("Anna Ångström", Person(1.7, 62.0, "female", birth_year=1958), "knee", slump)
        store.keep(anna, recorded(1))
        store.keep(anna, recorded(0, video=b"film" * 10_000))
        export(store, anna, folder / "anna.zip")
    return folder / "anna.zip"


@pytest.fixture
def elsewhere(exported: Path, new_place: Callable[[], str]) -> None:
    """Be on another computer once the file is there."""
    assert exported.exists()
    new_place()


def content_of(path: Path) -> Files:
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist()}


def write(path: Path, files: Files) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return path


def test_an_export_holds_everything_in_open_formats(exported: Path) -> None:
    files = content_of(exported)
    sessions = sorted({name.split("/")[1] for name in files if name.startswith("sessions/")})
    assert [session[:16] for session in sessions] == ["20260501T183000Z", "20260502T183000Z"]
    first = {name.split("/", 2)[2] for name in files if name.startswith(f"sessions/{sessions[0]}/")}
    stills = {"session.json", "frames.csv", "keyframes/best_rep1.jpg", "kept.json"}
    assert first == stills | {"recording.mp4"}
    assert json.loads(files["person.json"])["name"] == "Anna Ångström"
    assert json.loads(files["calibration.json"])["lumbar_flexion_max_deg"] == 52.0
    assert json.loads(files[f"sessions/{sessions[1]}/session.json"])["reps"][0]["lumbar_share"] == 0.35
    assert files[f"sessions/{sessions[0]}/recording.mp4"] == b"film" * 10_000


@pytest.mark.usefixtures("elsewhere")
def test_what_was_exported_comes_back_the_same_to_the_byte(exported: Path, folder: Path) -> None:
    with open_store() as store:
        found = import_person(store, exported)
        assert (found.added, found.known) == (2, 0)
        assert check(store.database).problems == ()
        assert export(store, store.person("anna ångström"), folder / "again.zip") == 2
    assert (folder / "again.zip").read_bytes() == exported.read_bytes()


@pytest.mark.usefixtures("elsewhere")
def test_an_export_of_an_earlier_version_has_no_year_of_birth(exported: Path, folder: Path) -> None:
    files = content_of(exported)
    person = json.loads(files["person.json"])
    assert person.pop("birth_year") == 1958
    person["schema"] = "hiphinge.person/1"
    old = write(folder / "old.zip", {**files, "person.json": json.dumps(person).encode()})
    with open_store() as store:
        import_person(store, old)
        assert store.people()[0][0].body == Person(1.7, 62.0, "female")


def test_after_deleting_an_import_brings_the_person_back(exported: Path, folder: Path) -> None:
    assert hiphinge("delete", "anna ångström", "--yes").exit_code == 0
    assert hiphinge("import", exported).out.startswith("Imported Anna Ångström with 2 sessions")
    assert hiphinge("export", "anna ångström", "--to", folder / "again.zip").exit_code == 0
    assert (folder / "again.zip").read_bytes() == exported.read_bytes()


def test_sessions_that_are_here_already_are_not_doubled(exported: Path) -> None:
    with open_store() as store:
        anna = store.person("anna ångström")
        store.keep(anna, recorded(7))
        found = import_person(store, exported)
        assert (found.added, found.known) == (0, 2)
        assert store.count(anna) == 3


@pytest.mark.usefixtures("elsewhere")
def test_another_person_of_that_name_is_not_mixed_up(exported: Path) -> None:
    with open_store() as store:
        store.add("anna ÅNGSTRÖM", Person())
        with pytest.raises(StoreError, match="give this one another name"):
            import_person(store, exported)
        assert import_person(store, exported, "Anna 2").someone.name == "Anna 2"
        assert [(someone.name, sessions) for someone, sessions in store.people()] == [
            ("Anna 2", 2), ("anna ÅNGSTRÖM", 0),
        ]  # fmt: skip


def test_a_file_that_is_there_is_replaced_only_by_force(exported: Path) -> None:
    exported.write_text("mine")
    assert reported_in_one_sentence(hiphinge("export", "anna ångström", "--to", exported))
    assert exported.read_text() == "mine"
    assert hiphinge("export", "anna ångström", "--to", exported, "--force").exit_code == 0
    assert zipfile.is_zipfile(exported)


def test_a_person_of_any_name_is_exported_into_this_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    hiphinge("person", "add", "../../a:b")
    assert hiphinge("export", "../../a:b").exit_code == 0
    assert [path.name for path in folder.glob("*.zip")] == ["______a_b.zip"]


def test_an_export_that_cannot_be_written_leaves_nothing(exported: Path) -> None:
    assert exported.exists()
    before = set(exported.parent.iterdir())
    assert reported_in_one_sentence(
        hiphinge("export", "anna ångström", "--to", exported.parent / "no" / "a.zip")
    )
    assert set(exported.parent.iterdir()) == before


def in_session(name: str, content: bytes) -> Callable[[Files], Files]:
    """Replace a file of every session."""
    return lambda files: {key: content if key.endswith(name) else old for key, old in files.items()}


def with_value(name: str, key: str, value: object) -> Callable[[Files], Files]:
    """Replace a value in a JSON file wherever it is."""

    def changed(files: Files) -> Files:
        return {
            file: json.dumps({**json.loads(old), key: value}).encode() if file.endswith(name) else old
            for file, old in files.items()
        }

    return changed


def reps(*changes: dict[str, object]) -> Callable[[Files], Files]:
    return with_value("session.json", "reps", [{"number": 1, "bottom_s": 1.0, **one} for one in changes])


HOSTILE: dict[str, Callable[[Files], Files]] = {
    "a path out of it": lambda files: {**files, "../evil": b"x"},
    "an absolute path": lambda files: {**files, "/etc/evil": b"x"},
    "a path out of a session": lambda files: {**files, "sessions/x/../../evil.jpg": b"x"},
    "a program": lambda files: {**files, "sessions/x/run.exe": b"x"},
    "no person": lambda files: {name: old for name, old in files.items() if name != "person.json"},
    "nothing": lambda _files: {},
    "no JSON": in_session("session.json", b"\xff\x00"),
    "deep JSON": in_session("session.json", b"[" * 100_000),
    "another JSON": in_session("session.json", b'{"schema": "other"}'),
    "no table": in_session("frames.csv", b"\xff\xfe\x00"),
    "no session": lambda files: {k: v for k, v in files.items() if not k.endswith("session.json")},
    "no kept": lambda files: {k: v for k, v in files.items() if not k.endswith("kept.json")},
    "a bad id": with_value("person.json", "id", "' OR 1=1"),
    "a bad session id": with_value("kept.json", "id", 7),
    "a bad name": with_value("person.json", "name", "a\x1b[2J"),
    "a name that is none": with_value("person.json", "name", ["a"]),
    "half a character": with_value("person.json", "name", "\ud800"),
    "a giant": with_value("person.json", "stature_m", 9.0),
    "a stature of text": with_value("person.json", "stature_m", "tall"),
    "a bad sex": with_value("person.json", "sex", "x"),
    "born long ago": with_value("person.json", "birth_year", 1066),
    "born in a text": with_value("person.json", "birth_year", "1958"),
    "a bad time": with_value("kept.json", "recorded_at", "yesterday"),
    "a bad zone": with_value("kept.json", "zone_offset_min", 1e12),
    "a bad recording": with_value("kept.json", "recording", "\x1b"),
    "a bad calibration": in_session("calibration.json", b"{}"),
    "a newer schema": with_value("person.json", "schema", "hiphinge.person/2"),
    "one repetition twice": reps({"lumbar_share": 0.1}, {"lumbar_share": 0.2}),
    "a number beyond all": reps({"number": 10**30, "lumbar_share": 0.1}),
    "no number": reps({"number": None}),
}


@pytest.mark.usefixtures("elsewhere")
@pytest.mark.parametrize("change", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_is_no_export_is_refused_and_leaves_nothing(
    change: Callable[[Files], Files], exported: Path, folder: Path
) -> None:
    bad = write(folder / "bad.zip", change(content_of(exported)))
    before = set(folder.parent.rglob("*.zip"))
    outcome = hiphinge("import", bad)
    assert reported_in_one_sentence(outcome), outcome
    assert "nothing was stored" in outcome.err
    assert set(folder.parent.rglob("*.zip")) == before
    assert not list(folder.parent.rglob("*evil*"))
    with open_store() as store:
        assert store.people() == []


@pytest.mark.usefixtures("elsewhere")
@pytest.mark.parametrize("kept", [0, 100, 2000, -30])
def test_a_file_cut_short_is_reported(kept: int, exported: Path, folder: Path) -> None:
    (folder / "bad.zip").write_bytes(exported.read_bytes()[:kept])
    assert reported_in_one_sentence(hiphinge("import", folder / "bad.zip"))


@pytest.mark.usefixtures("elsewhere")
def test_a_file_with_a_damaged_byte_is_reported(exported: Path, folder: Path) -> None:
    content = bytearray(exported.read_bytes())
    content[content.index(b"film" * 100)] ^= 1
    (folder / "bad.zip").write_bytes(content)
    assert reported_in_one_sentence(hiphinge("import", folder / "bad.zip"))
    with open_store() as store:
        assert store.people() == []


@pytest.mark.usefixtures("elsewhere")
def test_a_file_that_would_swell_is_not_unpacked(
    exported: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "UNPACKED_FREE_BYTES", 1_000_000)
    swollen = in_session("recording.mp4", bytes(20_000_000))
    bad = write(folder / "bad.zip", swollen(content_of(exported)))
    assert bad.stat().st_size < 200_000
    outcome = hiphinge("import", bad)
    assert reported_in_one_sentence(outcome)
    assert "would unpack to far more" in outcome.err
    with open_store() as store:
        assert store.people() == []


@pytest.mark.usefixtures("elsewhere")
@pytest.mark.parametrize(
    ("limit", "value", "said"),
    [
        ("ARCHIVE_MOST_FILES", 5, "at most 5 are read"),
        ("ARCHIVE_MOST_BYTES", 10_000, "would unpack to far more"),
        ("MOST_BYTES", {"person.json": 10}, "person.json is far larger"),
    ],
)
def test_what_is_read_of_an_archive_has_limits(
    exported: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: object, said: str
) -> None:
    monkeypatch.setattr(opening, limit, value)
    outcome = hiphinge("import", exported)
    assert reported_in_one_sentence(outcome)
    assert said in outcome.err


@pytest.mark.usefixtures("elsewhere")
def test_a_packing_that_exports_do_not_use_is_refused(exported: Path, folder: Path) -> None:
    with zipfile.ZipFile(folder / "bad.zip", "w", zipfile.ZIP_BZIP2) as file:
        for name, content in content_of(exported).items():
            file.writestr(name, content)
    outcome = hiphinge("import", folder / "bad.zip")
    assert reported_in_one_sentence(outcome)
    assert "packed in another way" in outcome.err


@pytest.mark.usefixtures("elsewhere")
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_that_is_there_twice_is_refused(exported: Path) -> None:
    with zipfile.ZipFile(exported, "a") as file:
        file.writestr("person.json", file.read("person.json"))
    outcome = hiphinge("import", exported)
    assert reported_in_one_sentence(outcome)
    assert "twice" in outcome.err


@pytest.mark.usefixtures("elsewhere")
def test_a_table_is_never_whole_in_memory(exported: Path, folder: Path) -> None:
    header = b"frame,time_s,rep,phase,lumbar_flexion_deg_se"
    rows = b"\n".join(b"%d,%.4f,0,none,%06d" % (n, n / 30, n) for n in range(40_000))
    large = write(folder / "large.zip", in_session("frames.csv", header + b"\n" + rows)(content_of(exported)))
    tracemalloc.start()
    outcome = hiphinge("import", large)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert outcome.exit_code == 0, outcome
    assert peak < 8_000_000


@pytest.mark.usefixtures("exported")
@pytest.mark.parametrize("name", ["session.json", "frames.csv"])
def test_a_stored_file_that_would_swell_is_not_unpacked(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blobs, "UNPACKED_FREE_BYTES", 1_000_000)
    part = zlib.compress(bytes(blobs.PART_BYTES))
    with open_store() as store:
        (first, *_) = store.sessions(store.person("Anna Ångström"))
        with store.database.writing() as connection:
            of_file = {"session": first.id, "name": name}
            connection.execute(
                text("DELETE FROM file_part WHERE session_id = :session AND name = :name"), of_file
            )
            for number in range(5):
                values = {**of_file, "part": number, "content": part}
                connection.execute(
                    text("INSERT INTO file_part VALUES (:session, :name, :part, :content)"), values
                )
        with pytest.raises(StoreError, match="is not what was stored"):
            store.file(first.id, name)
        larger = zlib.compress(bytes(blobs.PART_BYTES + 1))
        with pytest.raises(ValueError, match="no part"):
            blobs.unpacked(larger)


def test_a_file_that_is_not_there_is_reported(folder: Path) -> None:
    assert reported_in_one_sentence(hiphinge("import", folder / "nowhere.zip"))
