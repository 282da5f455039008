"""Postures and walks of a person: stored, followed, exported, shown on a page and put side by side."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal
from zipfile import ZipFile

import jsonschema
import pytest

from browsers import visit
from command_line import Outcome, hiphinge
from hiphinge.errors import InvalidValueError, ResultFolderError
from hiphinge.export import session_schema
from hiphinge.families import FAMILIES, HINGE
from hiphinge.history.blobs import Filed
from hiphinge.history.counting import drill_of, newest_analyses
from hiphinge.history.progress import progress
from hiphinge.history.record import Recorded, filed_results
from hiphinge.history.store import open_store
from hiphinge.knowledge.references import references
from hiphinge.knowledge.table import MARKS
from hiphinge.knowledge.whole_measures import WHOLE_MOVEMENTS, movement_measures
from hiphinge.programme.diary import Diary
from hiphinge.quantity import Quantity, changes, smallest_change
from hiphinge.report.page import write_comparison, write_report
from hiphinge.report.quantities import MISSING
from hiphinge.results.loading import load
from laboratory import standing_markers, walking_markers
from pages import Page
from simulated_people import BEGIN, WHOLE

#: Steps a minute on six days: no faster for three days, then much.
CADENCES = (92.0, 92.4, 91.6, 120.0, 120.5, 119.5)
STRIDE_S = 120 / CADENCES[0]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Anna's six walks, two postures and one set, stored."""
    place = tmp_path_factory.mktemp("kept")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HIPHINGE_DATA", str(place / "data"))
        patch.delenv("HIPHINGE_DATABASE_URL", raising=False)
        assert hiphinge("person", "add", "anna", "--stature", "1.75", "--born", "1958").exit_code == 0
        film = walking_markers(place / "walk.trc", STRIDE_S)
        assert measured("walk", film, 1, place / "walk").exit_code == 0
        for day, cadence in enumerate(CADENCES[1:], start=1):
            stored_again(place / "walk", day, cadence)
        for day, lean_deg in ((1, 0.0), (2, 14.0)):
            film = standing_markers(place / f"stand{day}.trc", lean_deg)
            assert measured("posture", film, day, place / f"stand{day}").exit_code == 0
        signs = ("--warning-signs", "none", "--no-video", "--out", place / "set")
        assert hiphinge("analyze", place / "stand1.trc", "--person", "anna", *signs).exit_code == 0
    return place


def stored_again(folder: Path, day: int, cadence: float) -> None:
    """Store a walk as one of a later day, at another cadence."""
    document = json.loads((folder / "session.json").read_text("utf-8"))
    document["walking"]["cadence_steps_per_min"] = cadence
    session = Filed.of_bytes("session.json", json.dumps(document).encode())
    tables = [one for one in filed_results(folder) if one.name != session.name]
    with open_store() as store:
        moment = datetime(2026, 5, 1 + day, 10, tzinfo=UTC)
        store.keep(store.person("anna"), Recorded(moment, f"recording {day}", [session, *tables]))


@pytest.fixture(autouse=True)
def store(kept: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HIPHINGE_DATA", str(kept / "data"))
    monkeypatch.delenv("HIPHINGE_DATABASE_URL", raising=False)
    return kept


def cells_of(written: Path) -> list[list[str]]:
    """Cells of the rows of the table of measures."""
    rows = re.findall(r'<tr role="row">(<th scope="row".*?)</tr>', written.read_text("utf-8"), re.DOTALL)
    return [
        [cell.split("</span>")[-1].strip() for cell in re.findall(r">([^>]*)</t[hd]>", row)] for row in rows
    ]


def measured(command: str, film: Path, day: int, out: Path) -> Outcome:
    return hiphinge(command, film, "--person", "anna", "--when", f"2026-05-0{day}T10:00", "--out", out)


@pytest.mark.parametrize("folder", ["walk", "stand1"])
def test_the_result_fits_the_published_schema_and_loads(kept: Path, folder: str) -> None:
    document = json.loads((kept / folder / "session.json").read_text("utf-8"))
    assert [*jsonschema.Draft202012Validator(session_schema()).iter_errors(document)] == []
    session = load(kept / folder)
    assert (session.reps, session.label.name, session.person.stature_m) == ((), "anna", 1.75)
    assert session.person.age_years == 2026 - 1958
    assert len(session.frames("arrays")["time_s"]) == document["source"]["frames"]


def test_the_table_of_measures_is_that_of_the_document(kept: Path) -> None:
    walking = json.loads((kept / "walk" / "session.json").read_text("utf-8"))["walking"]
    header, *rows = (kept / "walk" / "measures.csv").read_text("utf-8").splitlines()
    assert header == "movement,side,measure,value,standard_error,smallest_change,reason"
    cells = {tuple(row.split(",")[1:3]): row.split(",")[3] for row in rows}
    assert float(cells["both", "stride_time_s"]) == walking["stride_time_s"]
    assert float(cells["left", "step_time_s"]) == walking["sides"]["left"]["step_time_s"]
    assert cells["both", "double_support_s"] == ""


def test_history_lists_what_each_session_shows() -> None:
    listed = json.loads(hiphinge("history", "anna", "--measure", "cadence_steps_per_min", "--json").out)
    walks = [one for one in listed if one["drill"] == "walking"]
    assert [one["value"] for one in walks] == pytest.approx(CADENCES, abs=0.5)
    assert [one["drill"] for one in listed].count("standing") == 2
    assert not any(one["analyzed_again"] for one in listed)
    shown = hiphinge("history", "anna", "--measure", "cadence_steps_per_min", "--language", "de").out
    assert "Schritte" in shown
    assert re.search(r"walking +-- +92", shown)


def test_a_trend_counts_walks_alone_and_reports_a_change_beyond_the_detectable() -> None:
    faster = json.loads(hiphinge("trend", "anna", "cadence_steps_per_min", "--json").out)
    assert (faster["drill"], faster["sessions"], faster["verdict"]) == ("walking", 6, "more")
    assert faster["change"] > faster["detectable"] > 0
    same = json.loads(hiphinge("trend", "anna", "trailing_thigh_deg", "--json").out)
    assert (same["sessions"], same["verdict"]) == (6, "no_clear_change")
    few = json.loads(hiphinge("trend", "anna", "shoulder_offset_pct", "--json").out)
    assert (few["drill"], few["verdict"]) == ("standing", "too_few")


def test_a_posture_does_not_take_the_place_of_a_set_from_the_same_recording() -> None:
    with open_store() as store:
        sessions = store.sessions(store.person("anna"))
    first = next(one.recording for one in sessions if one.movement == "standing")
    of_it = [one for one in newest_analyses(sessions) if one.recording == first]
    assert sorted(drill_of(one) for one in of_it) == ["hinge", "standing"]


def test_a_stored_walk_is_shown_in_words_and_for_programs() -> None:
    with open_store() as store:
        walk = next(one for one in store.sessions(store.person("anna")) if one.movement == "walking")
    shown = hiphinge("session", "show", walk.short_id)
    assert "Steps, a minute" in shown.out
    document = json.loads(hiphinge("session", "show", walk.short_id, "--json").out)
    assert document["measures"]["stride_time_s"]["value"] == pytest.approx(STRIDE_S, abs=0.01)
    assert document["rep_values"] == []
    assert hiphinge("session", "exclude", walk.short_id, "1", "--reason", "no").exit_code == 1
    assert hiphinge("store", "check").exit_code == 0


def test_an_export_holds_postures_and_walks_and_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "anna.zip"
    assert hiphinge("export", "anna", "--to", file).exit_code == 0
    with ZipFile(file) as archive:
        assert sum(name.endswith("/measures.csv") for name in archive.namelist()) == 8
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "other"))
    assert hiphinge("import", file).exit_code == 0
    back = json.loads(hiphinge("trend", "anna", "cadence_steps_per_min", "--json").out)
    assert (back["sessions"], back["verdict"]) == (6, "more")


@pytest.mark.parametrize("folder", ["walk", "stand1"])
def test_the_page_has_each_measure_with_its_error_and_no_repetition(kept: Path, folder: str) -> None:
    (written,) = write_report(kept / folder)
    page = Page(written.read_text("utf-8"))
    family = {"walk": "walking", "stand1": "posture"}[folder]
    document = json.loads((kept / folder / "session.json").read_text("utf-8"))[family]
    named = {"walk": "Steps, a minute", "stand1": "lean of the trunk, degrees"}[folder]
    value = document[{"walk": "cadence_steps_per_min", "stand1": "trunk_inclination_deg"}[folder]]
    assert f"{value:.1f} ±" in page.text
    assert named in page.text
    assert "repetition" not in page.text.lower().split("what we could not see")[0]
    assert "anna" in page.text
    assert "hip hinge report" not in page.text.lower()
    # what has no value takes no line of a card
    empty = [cell for cell in page.all("td") if cell.get("class") == "none"]
    assert len(empty) == sum(row.count(MISSING) - (row[1] == MISSING) for row in cells_of(written))
    # a script that finds nothing to move would stop with an error
    assert page.all("script") == []


def test_two_side_by_side_say_what_changed_and_only_that(kept: Path, tmp_path: Path) -> None:
    target = tmp_path / "both.html"
    write_comparison(kept / "stand1", kept / "stand2", target)
    changed = Page(target.read_text("utf-8")).text
    assert "lean of the trunk, degrees" in changed.partition("Changed beyond chance:")[2].partition(".")[0]
    write_comparison(kept / "walk", kept / "walk", target)
    assert "Nothing changed by more than chance." in Page(target.read_text("utf-8")).text


@pytest.mark.parametrize("other", ["walk", "set"])
def test_unlike_results_are_not_put_side_by_side(kept: Path, tmp_path: Path, other: str) -> None:
    with pytest.raises(InvalidValueError, match="Compare two of the same"):
        write_comparison(kept / "stand1", kept / other, tmp_path / "both.html")


def test_damaged_measures_are_refused(kept: Path, tmp_path: Path) -> None:
    folder = tmp_path / "damaged"
    folder.mkdir()
    for name in ("session.json", "frames.csv"):
        (folder / name).write_bytes((kept / "walk" / name).read_bytes())
    document = json.loads((folder / "session.json").read_text("utf-8"))
    document["walking"]["speed_m_s"] = "fast"
    (folder / "session.json").write_text(json.dumps(document), "utf-8")
    with pytest.raises(ResultFolderError, match="speed_m_s"):
        write_report(folder)


def test_the_browser_shows_a_walk_and_its_trend() -> None:
    with open_store() as store:
        anna = store.person("anna")
        walk = next(one for one in store.sessions(anna) if one.movement == "walking")
    with visit() as browser:
        one = browser.get(f"/people/{anna.id}/sessions/{walk.id}/").text
        trend = browser.get(f"/people/{anna.id}/?measure=cadence_steps_per_min").text
    assert "Steps, a minute" in one
    assert "walking" in trend
    # lengths in metres and in shares of stature are told apart
    offered = re.findall(r"<option[^>]*>(Step length[^<]*)<", trend)
    assert len(set(offered)) == len(offered) == 2


def test_the_lean_of_a_walk_is_no_depth_of_a_programme() -> None:
    with open_store() as store:
        anna = store.person("anna")
        assert store.seen(anna, "trunk_inclination_deg")
        assert progress(store, anna, Diary(WHOLE), BEGIN).measured == ()


def test_what_is_shown_without_repetitions_belongs_to_a_family_that_is_there() -> None:
    assert {*WHOLE_MOVEMENTS.values(), HINGE.name} == set(FAMILIES)


def test_a_time_needs_a_person(kept: Path) -> None:
    refused = hiphinge("walk", kept / "walk.trc", "--when", "2026-05-01")
    assert refused.exit_code == 1
    assert "--person" in refused.err


def test_changes_count_beyond_the_root_of_the_summed_squares_of_both_errors() -> None:
    one, other = (
        Quantity(value, error, None, smallest_change(error)) for value, error in ((1.0, 0.3), (2.2, 0.4))
    )
    (change,) = changes({"a": one}, {"a": other}).values()
    assert change.smallest == pytest.approx(1.96 * 0.5)
    assert change.changed
    assert changes({"a": one}, {"b": other}) == {}
    assert changes({"a": one}, {"a": Quantity(2.2, 0.4)})["a"].changed is None


@pytest.mark.parametrize("family", ["walking", "action"])
def test_each_measure_names_its_evidence(family: Literal["walking", "action"]) -> None:
    for measure in movement_measures(family).values():
        assert measure.mark in MARKS
        assert set(measure.references) <= references().keys()
