"""A result folder from a stranger is read, or refused in one sentence, whatever it holds."""

import json
import re
import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import hiphinge
from command_line import hiphinge as command
from command_line import reported_in_one_sentence
from hiphinge.errors import ResultFolderError
from hiphinge.report.page import write_report
from hiphinge.report.page.stills import still
from hiphinge.report.reading import read_result
from pages import faulty, written

#: Written into JSON as they stand.
VALUES = (
    "1" + "0" * 400, "-1e12", "1e300", "100000000000000000000", "NaN", "-Infinity", "true", "null",
    '""', '"\\u001b[2J\\ud800"', '"' + "x" * 20_000 + '"', "[]", "{}", '[[[{"a": 1}]]]', "[1e12, null]",
)  # fmt: skip
#: The largest that are still read: whatever is laid out from them must stay small.
EXTREMES = {"_s": 100_000.0, "_deg": 720.0}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A result folder with a page."""
    return written(tmp_path_factory.mktemp("hostile") / "r", faulty(), video=False)


@pytest.fixture(scope="module")
def document(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "session.json").read_text("utf-8"))
    return found


def leaves(of: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Paths to all values; of lists, to those of the first entry."""
    yield path
    if isinstance(of, dict):
        for name, value in of.items():
            yield from leaves(value, (*path, name))
    elif isinstance(of, list) and of:
        yield from leaves(of[0], (*path, 0))


def with_value(of: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    copy = list(of) if isinstance(of, list) else dict(of)
    copy[path[0]] = with_value(of[path[0]], path[1:], value)
    return copy


def refused_or_read(folder: Path) -> bool:
    """Whether a result is read by all readers; a refusal must be one sentence."""
    refusals = [said for read in (hiphinge.load, read_result) if (said := refusal(read, folder))]
    for said in refusals:
        assert "\n" not in said
        assert said.endswith(".")
        assert len(said) < 1000
    return not refusals


def refusal(read: Callable[[Path], object], folder: Path) -> str:
    try:
        read(folder)
    except ResultFolderError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value[:12])
def test_any_value_in_any_place_is_read_or_refused(
    value: str, folder: Path, document: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / "frames.csv").write_bytes((folder / "frames.csv").read_bytes())
    places = list(leaves(document))
    assert len(places) > 100
    for path in places:
        text = json.dumps(with_value(document, path, "HERE")).replace('"HERE"', value, 1)
        (tmp_path / "session.json").write_text(text, encoding="utf-8", errors="surrogatepass")
        refused_or_read(tmp_path)


@pytest.mark.parametrize("value", ["1" + "0" * 400, "1e300", "1e12", "-1e12", "NaN"])
def test_no_number_beyond_people_is_read(
    value: str, folder: Path, document: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / "frames.csv").write_bytes((folder / "frames.csv").read_bytes())
    numbers = [path for path in leaves(document["reps"]) if path and re.search("_(s|deg)$", str(path[-1]))]
    assert len(numbers) > 10
    for path in numbers:
        text = json.dumps(with_value(document, ("reps", *path), "HERE")).replace('"HERE"', value)
        (tmp_path / "session.json").write_text(text)
        assert not refused_or_read(tmp_path), path


def extreme(of: Any, ending: str, most: float, name: str = "") -> Any:
    """Make each number whose name has this ending as large as it may be."""
    if isinstance(of, dict):
        return {name: extreme(value, ending, most, name) for name, value in of.items()}
    if isinstance(of, list):
        return [extreme(value, ending, most, name) for value in of]
    return most if isinstance(of, float) and name.endswith(ending) else of


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("ending", EXTREMES)
def test_a_page_of_the_largest_numbers_that_are_read_stays_small(
    ending: str, sign: int, folder: Path, document: dict[str, Any], tmp_path: Path
) -> None:
    most = sign * EXTREMES[ending]
    (tmp_path / "session.json").write_text(json.dumps(extreme(document, ending, most)))
    header, *rows = (folder / "frames.csv").read_text().splitlines()
    table = dict(zip(header.split(","), zip(*(row.split(",") for row in rows), strict=True), strict=True))
    for name in table:
        if name.endswith(ending):
            # times never go back
            first = -most if ending == "_deg" else -EXTREMES["_s"]
            table[name] = (str(first), *[str(abs(most))] * (len(rows) - 1))
        elif name.endswith(f"{ending}_se"):
            table[name] = (str(100 * EXTREMES[ending]),) * len(rows)
    lines = [",".join(cells) for cells in zip(*table.values(), strict=True)]
    (tmp_path / "frames.csv").write_text("\n".join([",".join(table), *lines]) + "\n")
    assert refused_or_read(tmp_path)
    (page,) = write_report(tmp_path)
    assert page.stat().st_size < 5_000_000


@pytest.mark.parametrize(
    "row", ["0,1e12,0,rest", "0,-1e300,0,rest", f"0,{'9' * 400},0,rest", "0,nan,0,rest", "0,0,1e300,rest"]
)
def test_no_such_number_in_a_table_is_read(row: str, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "session.json").write_bytes((folder / "session.json").read_bytes())
    (tmp_path / "frames.csv").write_text(f"frame,time_s,rep,phase\n{row}\n")
    assert reported_in_one_sentence(command("report", tmp_path))
    assert reported_in_one_sentence(command("plot", tmp_path, "curves", "--out", tmp_path / "p.png"))


def test_results_beyond_the_numbers_of_people_explain_no_back(
    document: dict[str, Any], tmp_path: Path
) -> None:
    huge = json.dumps(with_value(document, ("reps", 0, "trunk_inclination_deg"), "HERE"))
    (tmp_path / "session.json").write_text(huge.replace('"HERE"', "1" + "0" * 300))
    assert reported_in_one_sentence(command("why", tmp_path))


@pytest.mark.parametrize("side", [7000, 12_000, 65_500])
@pytest.mark.filterwarnings("error")
def test_a_still_whose_header_claims_a_wall_of_pixels_is_left_out(
    side: int, folder: Path, tmp_path: Path
) -> None:
    (original, *_) = sorted((folder / "keyframes").glob("*.jpg"))
    content = bytearray(original.read_bytes())
    start = content.index(b"\xff\xc0")
    content[start + 5 : start + 9] = struct.pack(">HH", side, side)
    (tmp_path / "keyframes").mkdir()
    (tmp_path / "keyframes" / original.name).write_bytes(content)
    shown = still(tmp_path, f"keyframes/{original.name}")
    assert shown is None or max(shown.width, shown.height) <= 960
    assert side <= 7000 or shown is None
