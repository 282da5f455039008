"""``hiphinge person``, as a user meets it."""

from pathlib import Path

import pytest

from command_line import hiphinge, reported_in_one_sentence
from hiphinge.calibration import Calibration
from hiphinge.history.calibration_file import save
from hiphinge.history.store import open_store
from hiphinge.person import Person, parse_mass, parse_stature

ANNA = ("person", "add", "anna", "--stature", "5ft7", "--mass", "136lb", "--sex", "female")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("HIPHINGE_DATABASE_URL", raising=False)
    return tmp_path


def body(name: str) -> Person:
    with open_store() as store:
        return store.person(name).body


@pytest.fixture
def slump(folder: Path) -> Path:
    save(Calibration(52.0, 4.0, None, "back line"), folder / "slump.json")
    return folder / "slump.json"


def test_a_person_is_added_listed_and_shown(slump: Path) -> None:
    added = hiphinge(*ANNA, "--calibration", slump, "--note", "left knee")
    assert (added.exit_code, added.err) == (0, "")
    assert body("anna") == Person(parse_stature("5ft7"), parse_mass("136lb"), "female")
    shown = hiphinge("person", "show", "ANNA").out
    assert all(
        actual in shown for actual in ("anna", "1.70 m", "61.69 kg", "female", "52 degrees", "left knee")
    )
    assert "anna" in hiphinge("person", "list").out


def test_where_nobody_is_the_list_says_how_to_add_someone() -> None:
    assert "hiphinge person add NAME" in hiphinge("person", "list").out


def test_what_is_not_named_stays_when_a_person_changes(slump: Path) -> None:
    hiphinge(*ANNA, "--note", "knee")
    born = ("--born", "1958")
    assert hiphinge("person", "change", "anna", "--mass", "60", *born, "--calibration", slump).exit_code == 0
    assert body("anna") == Person(parse_stature("5ft7"), 60.0, "female", birth_year=1958)
    assert "1958" in hiphinge("person", "show", "anna").out
    with open_store() as store:
        someone = store.person("anna")
    assert someone.note == "knee"
    assert someone.calibration == Calibration(52.0, 4.0, None, "back line")


@pytest.mark.parametrize(
    "arguments",
    [
        ("person", "add", "b", "--stature", "tall"),
        ("person", "add", "b", "--stature", "9"),
        ("person", "add", "b", "--mass", "5kg"),
        ("person", "add", "b", "--calibration", "nowhere.json"),
        ("person", "add", " "),
        ("person", "add", "b\x1b[2J"),
        ("person", "add", "b", "--note", "\x07"),
        ("person", "show", "nobody"),
        ("person", "change", "nobody"),
        ("person", "add", "Anna"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_is_reported_in_one_sentence(arguments: tuple[str, ...]) -> None:
    hiphinge("person", "add", "anna")
    assert reported_in_one_sentence(hiphinge(*arguments))
    with open_store() as store:
        assert len(store.people()) == 1


@pytest.mark.parametrize(
    "name", ["[red]anna[/red]", "{ $name }", "%s", "Robert'); DROP TABLE person;--", "--x"]
)
def test_a_name_is_plain_text_everywhere(name: str) -> None:
    assert hiphinge("person", "add", "--note", "[bold]x[/bold]", "--", name).exit_code == 0
    for command in (("person", "show"), ("history",), ("trend",)):
        assert name in hiphinge(*command, "--", name).out
    assert name in hiphinge("person", "list").out
    assert "[bold]x[/bold]" in hiphinge("person", "show", "--", name).out
