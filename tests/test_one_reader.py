"""Files of a result are parsed and named in one room only."""

import ast
from collections.abc import Iterator
from pathlib import Path

import hiphinge as package

SOURCES = Path(package.__file__).parent
#: What else is read as JSON: own files, columns of the store, recordings of landmarks, what a page says.
OTHER_JSON = {
    "history/calibration_file.py",
    "history/diary_json.py",
    "history/listing.py",
    "history/warning_signs.py",
    "sources/landmarks/json_file.py",
    "web/coach/protocol.py",
}
FILES = {"session.json", "frames.csv"}
READERS = {
    "loads",
    "load",
    "reader",
    "DictReader",
    "read_csv",
    "scan_csv",
    "read_json",
    "genfromtxt",
    "loadtxt",
}
LIBRARIES = {"json", "csv", "pandas", "polars", "np", "numpy"}


def rooms() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(SOURCES.rglob("*.py")):
        name = file.relative_to(SOURCES).as_posix()
        if not name.startswith("results/"):
            yield name, ast.parse(file.read_text("utf-8"))


def parses(tree: ast.Module) -> bool:
    """Whether JSON or a table of values is read somewhere."""
    called = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    attributes = (one for one in called if isinstance(one, ast.Attribute) and one.attr in READERS)
    by_library = any(isinstance(one.value, ast.Name) and one.value.id in LIBRARIES for one in attributes)
    imported = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    return by_library or any(
        node.module in LIBRARIES and READERS & {name.name for name in node.names} for node in imported
    )


def test_nobody_else_parses_what_a_result_holds() -> None:
    assert {name for name, tree in rooms() if parses(tree)} == OTHER_JSON


def test_a_reader_elsewhere_would_be_found() -> None:
    assert parses(ast.parse("import json\ndef f(text):\n    return json.loads(text)"))
    assert parses(ast.parse("from csv import DictReader"))
    assert not parses(ast.parse("import json\njson.dumps(1)"))


def test_nobody_else_names_the_files_of_a_result() -> None:
    naming = {
        name
        for name, tree in rooms()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and node.value in FILES
    }
    assert naming == set()
