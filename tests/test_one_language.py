"""A run in another language says nothing in English, and no room keeps a sentence to itself."""

import ast
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.console import Console

from browsers import visit
from command_line import hiphinge
from hiphinge import errors
from hiphinge.history.store import open_store
from hiphinge.knowledge.activities import activities
from hiphinge.knowledge.claims import claims
from hiphinge.knowledge.drills import drill_codes
from hiphinge.knowledge.faults import fault_codes
from hiphinge.knowledge.muscle_roles import muscle_roles
from hiphinge.knowledge.references import references
from hiphinge.motion import View
from hiphinge.report.page import write_comparison, write_report
from hiphinge.report.terminal.load_table import print_load
from hiphinge.report.terminal.spoken import print_advice
from hiphinge.report.terminal.table import print_session
from hiphinge.results.session_json import session_to_dict
from hiphinge.session import Session
from hiphinge.texts import Message, catalogue
from pages import Page, faulty, written
from reading import all_texts
from sessions import make_session, with_spine, with_view, without_reps
from shared import PROJECT
from stores import ANNA, recorded

GERMAN = catalogue("de")
#: Words that hardly any English sentence does without, and that are no German ones.
ENGLISH = re.compile(
    r"\b(the|and|with|your|you|of|is|are|from|for|could|to|that|this|it|be|by|we|our|or|were|been|not)\b"
)
#: What is the same in every language: sources, commands with their options, paths.
SAME = re.compile(r"hiphinge( [a-z_-]+)+|'hiphinge[^']*'|--[a-z-]+( [a-z]+)?|\S*/\S*|\S*_\S*")
#: Rooms in which every sentence is a message. Errors may still be plain English.
ROOMS = (
    *("measures", "reps", "faults", "coaching", "kinetics", "poses", "sources", "cli", "web"),
    *("report/overlay", "report/terminal"),
)
#: Names of files' formats, versions and directions, and headers of HTTP; not sentences for people.
NOT_SAID = re.compile(
    r"^[^a-z]*$|^blazepose|^%Y|^body weight x|^hiphinge |^[A-Za-z]+\["
    r"|'(?:none|self)'|^camera=|^attachment;"
)


def english_in(said: str) -> list[str]:
    """English words in what was said, each with its surroundings, and English sentences of the catalogue."""
    flat = " ".join(said.split())
    for source in references().values():
        flat = flat.replace(" ".join(source.citation.split()), "")
    flat = SAME.sub("", flat)
    words = [flat[max(0, found.start() - 30) : found.end() + 30] for found in ENGLISH.finditer(flat)]
    return words + [part for part in _ENGLISH_PARTS if part in flat]


def _english_parts() -> tuple[str, ...]:
    """Stretches of English texts that no German text has."""
    german = " ".join(all_texts("de").values())
    parts = {
        part.strip(" .,:;()")
        for text in all_texts("en").values()
        for part in re.split(r"{[^}]*}", text)
        if len(part.split()) > 2
    }
    return tuple(part for part in parts if part not in german)


_ENGLISH_PARTS = _english_parts()


def said_by(*arguments: str) -> str:
    outcome = hiphinge(*arguments, "--language", "de")
    return outcome.out + outcome.err


def shown(session: Session) -> str:
    console = Console(file=io.StringIO(), width=80, color_system=None)
    print_session(session, GERMAN, console)
    print_load(session, GERMAN, console)
    print_advice(session, GERMAN, console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


ODD = View("left", 31.0, None, usable=False, messages=(Message("view-oblique", {"value": 31, "limit": 25}),))
SESSIONS = {
    "faulty": faulty(),
    "plain": make_session(),
    "no repetition": without_reps(with_spine(make_session())),
    "no view": with_view(without_reps(make_session()), ODD),
}
every_session = pytest.mark.parametrize("session", SESSIONS.values(), ids=SESSIONS)


def test_english_is_found_where_it_is() -> None:
    assert english_in("Hinweis: The feet are out of the picture.")
    assert english_in("Try this: Berühre mit den Gesäßtaschen die Wand.")
    assert english_in(str(Message("view-lying")))
    assert not english_in("Übe es mit: Wand-Hüftbeuge (hiphinge drills wall_tap), 2,5 kg, --stature 1.75")


@pytest.mark.parametrize(
    "command",
    [
        *(("film",), ("doctor",), ("drills",), ("activities",), ("explain",), ("screen",)),
        *(("claims",), ("muscles",), ("safety",)),
        *(("claims", claim.code) for claim in claims()),
        *(("muscles", role.code) for role in muscle_roles()),
        *(("drills", code) for code in drill_codes()),
        *(("activities", task.code) for task in activities()),
        *(("explain", code) for code in fault_codes()),
        ("lift-limit", "--load", "20kg", "--horizontal", "30", "--height", "70", "--distance", "40"),
    ],
    ids=" ".join,
)
def test_a_command_speaks_german(command: tuple[str, ...]) -> None:
    assert not english_in(said_by(*command))


@every_session
def test_the_terminal_speaks_german(session: Session) -> None:
    assert not english_in(shown(session))


@every_session
def test_what_is_written_for_programs_tells_reasons_in_german(session: Session) -> None:
    actual = session_to_dict(session, GERMAN)
    sentences = [
        *actual["messages"],
        *actual["view"]["messages"],
        *(one["reason"] for one in actual["attempts"]),
    ]
    assert not english_in(" ".join(sentences))


@every_session
def test_the_page_speaks_german(session: Session, tmp_path: Path) -> None:
    folder = written(tmp_path / "results", session, "de")
    write_report(folder)
    assert not english_in(Page((folder / "report.html").read_text("utf-8")).text)


def test_a_comparison_speaks_german(tmp_path: Path) -> None:
    first, second = (written(tmp_path / name, faulty(), "de") for name in ("erste", "zweite"))
    write_comparison(first, second, tmp_path / "c.html")
    assert not english_in(Page((tmp_path / "c.html").read_text("utf-8")).text)


def test_the_store_speaks_german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("HIPHINGE_LANGUAGE", "de")
    said = [said_by("person", "list"), said_by("person", "add", "anna", "--stature", "1.7", "--mass", "62")]
    with open_store() as store:
        for day in range(7):
            store.keep(store.person("anna"), recorded(day))
    stored = ("history anna", "trend anna", "store check", "person show anna", "person list")
    said += [said_by(*command.split()) for command in (*stored, "delete anna --yes")]
    assert not english_in(" ".join(said).replace("mark", ""))


def test_stored_sessions_are_shown_and_corrected_in_german(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "data"))
    with open_store() as store:
        store.add("anna", ANNA.body)
        store.add("ben", ANNA.body)
        first, second = (store.keep(store.person("anna"), recorded(day))[:8] for day in range(2))
    commands = [
        *("people", f"session show {first}", f"session exclude {first} 1 --reason Umdrehen"),
        *(f"session show {first}", "history anna", "trend anna", f"session include {first} 1"),
        *(f"session include {first} 1", f"session exclude {first} 9 --reason Umdrehen"),
        *(f"session rename {first} Montag", f"session date {first} 2026-05-03", f"session date {first} bald"),
        *(f"session move {first} --to ben", "people", f"session delete {second} --yes"),
        f"session show {second}",
    ]
    said = " ".join(said_by(*command.split()) for command in commands)
    assert "Umdrehen" in said
    assert not english_in(said.replace("mark", ""))


def test_the_pages_in_the_browser_speak_german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "data"))
    with open_store() as store:
        anna = store.add("anna", ANNA.body)
        session, _ = (store.keep(anna, recorded(day)) for day in range(2))
    person = f"/people/{anna.id}/"
    places = [
        *("/analyze/", "/phone/", "/people/", "/drills/", "/settings/", "/nowhere"),
        *(f"/drills/{code}" for code in drill_codes()),
        *(f"{person}{path}" for path in ("", "safety", "delete", "compare", f"sessions/{session}/")),
    ]
    with visit() as browser:
        browser.headers["accept-language"] = "de"
        link = browser.post("/phone/", data={}).headers["location"]
        said = [Page(browser.get(place).text).text for place in (*places, link)]
    assert all(said)
    assert not english_in(" ".join(said).replace("Mark", ""))


def test_a_drawing_and_the_demo_are_in_german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawing = str(tmp_path / "a.svg")
    said = [said_by("drills", "wall_tap", "--picture", drawing) for _ in range(2)]
    said.append(said_by("drills", "--picture", drawing))
    assert not english_in(Path(drawing).read_text("utf-8"))
    monkeypatch.setattr("hiphinge.cli.analyze.run_all", lambda *_: None)
    said.append(said_by("demo", "--out", str(tmp_path / "demo")))
    assert all(said)
    assert not english_in(" ".join(said))


@pytest.mark.parametrize(
    "command",
    [
        *("claims nonsense", "muscles nonsense", "report a b c", "report a b --embed-video"),
        *("analyze a.mp4 --warning-signs none", "person add anna --sex female --stature 9"),
    ],
)
def test_a_refusal_is_said_in_german(command: str) -> None:
    said = said_by(*command.split())
    assert said.startswith("hiphinge:")
    assert not english_in(said)


def test_an_unknown_language_is_refused_with_those_that_there_are() -> None:
    outcome = hiphinge("film", "--language", "tlh")
    assert outcome.exit_code == 1
    assert "de" in outcome.err


def test_the_language_can_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HIPHINGE_LANGUAGE", "de")
    assert GERMAN.say("film-heading") in hiphinge("film").out
    assert catalogue("en").say("film-heading") in hiphinge("film", "--language", "en").out


def modules() -> Iterator[Path]:
    source = PROJECT / "src/hiphinge"
    for room in ROOMS:
        yield from sorted((source / room).rglob("*.py"))
    yield from (source / name for name in ("session.py", "motion.py", "movement.py"))


def sentences(module: Path) -> list[str]:
    """Strings of three words or more that are neither documentation, help nor an error."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    apart: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr | ast.Raise) or _is_help(node) or _is_error(node):
            apart |= {id(part) for part in ast.walk(node) if isinstance(part, ast.Constant)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and len(re.findall(r"[A-Za-z]+", node.value)) > 2
        and " " in node.value.strip()
        and id(node) not in apart
        and not NOT_SAID.search(node.value)
    ]


def _is_help(node: ast.AST) -> bool:
    return isinstance(node, ast.keyword) and node.arg in {"help", "metavar"}


def _is_error(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id.endswith("Error")


@pytest.mark.parametrize(
    "module", list(modules()), ids=lambda module: str(module.relative_to(PROJECT / "src/hiphinge"))
)
def test_no_room_keeps_a_sentence_to_itself(module: Path) -> None:
    assert not sentences(module)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("analyze", "clip.mp4", "--also", "trc"), "session.trc wird in Metern geschrieben"),
        (("analyze", "clip.mp4", "--also", "abc"), "Das Format 'abc' ist nicht bekannt"),
        (("analyze", "clip.mp4", "--json", "--again"), "--again wurde angegeben"),
        (("analyze", "clip.mp4", "--load", "5000", "--mass", "70"), "Als Last wurden 5000 kg angegeben"),
        (("analyze", "."), "Im Ordner '.' ist kein Video"),
        (("import", "clip.zip"), "clip.zip lässt sich nicht lesen"),
        (("report", "nowhere"), "Nenn einen Ergebnisordner"),
        (("why", "nowhere"), "'nowhere' lässt sich nicht verwenden"),
    ],
)
def test_errors_are_in_german(
    arguments: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("HIPHINGE_DATABASE_URL", raising=False)
    outcome = hiphinge(*arguments, "--language", "de")
    assert outcome.exit_code == 1
    assert said in " ".join(outcome.err.split())


def test_a_reason_within_a_refusal_is_in_german_too(tmp_path: Path) -> None:
    (tmp_path / "session.json").write_text('{"schema": "hiphinge.session/1", "reps": 3}', encoding="utf-8")
    (tmp_path / "frames.csv").write_text("frame,time_s,rep,phase\n", encoding="utf-8")
    said = said_by("report", str(tmp_path))
    assert "reps ist 3, das ist keine solche Liste" in said
    assert not english_in(said.replace(str(tmp_path), ""))


def errors_for_users() -> set[str]:
    return {name for name, one in vars(errors).items() if isinstance(one, type)}


@pytest.mark.parametrize(
    "module",
    sorted((PROJECT / "src/hiphinge").rglob("*.py")),
    ids=lambda module: str(module.relative_to(PROJECT / "src/hiphinge")),
)
def test_every_error_for_users_is_a_message(module: Path) -> None:
    calls = [node for node in ast.walk(ast.parse(module.read_text("utf-8"))) if isinstance(node, ast.Call)]
    plain = [
        ast.unparse(call)
        for call in calls
        if isinstance(call.func, ast.Name)
        and call.func.id in errors_for_users()
        and any(isinstance(said, ast.Constant | ast.JoinedStr) for said in call.args)
    ]
    assert not plain
