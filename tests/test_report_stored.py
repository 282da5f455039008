"""Pages and figures of stored sessions, named by their ids."""

import base64
import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from command_line import hiphinge, reported_in_one_sentence
from hiphinge.history.record import Recorded, filed_results
from hiphinge.history.store import Store, open_store, put_session
from hiphinge.history.taken_out import taken_out
from hiphinge.report.reading import read_result
from hiphinge.report.result import Result
from hiphinge.texts import catalogue, text_name
from pages import Page, changed, faulty, written
from stores import ANNA, BEGINNING, recorded


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("COLUMNS", "150")
    monkeypatch.delenv("HIPHINGE_DATABASE_URL", raising=False)
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path


@pytest.fixture
def results(folder: Path) -> Path:
    return written(folder / "results", faulty(), video=False)


def stored(session: Recorded) -> str:
    with open_store() as store:
        someone = store.add("anna", ANNA.body)
        return store.keep(someone, session)


def stored_as(store: Store, *ids: str) -> None:
    someone = store.add("anna", ANNA.body)
    with store.database.writing() as connection:
        for day, session_id in enumerate(ids):
            put_session(connection, someone.id, session_id, BEGINNING, recorded(day))


def test_the_page_of_a_stored_session_is_that_of_its_folder(results: Path) -> None:
    session_id = stored(Recorded(BEGINNING, "one", filed_results(results)))
    # the store knows name and day
    changed(results, label={"name": "anna", "recorded_on": "2026-05-01", "measured_by": None})
    hiphinge("report", results, "--out", "page.html")
    target = Path(f"report_anna_2026-05-01_hinge_{session_id[:8]}.html")
    for named in (session_id, session_id[:8], session_id[:5].upper()):
        outcome = hiphinge("report", named)
        assert (outcome.exit_code, outcome.out) == (0, f"Report: {target}\n")
        assert target.read_bytes() == Path("page.html").read_bytes()
        target.unlink()


def test_history_shows_the_id_that_report_takes(results: Path) -> None:
    session_id = stored(Recorded(BEGINNING, "one", filed_results(results)))
    row = next(line for line in hiphinge("history", "anna").out.splitlines() if "2026-05-01" in line)
    assert row.split()[2] == session_id[:8]
    assert hiphinge("report", row.split()[2], "--out", "page.html").exit_code == 0


def test_a_kept_recording_is_in_the_page_only_when_asked_for() -> None:
    session_id = stored(recorded(video=b"a recording"))
    shown = []
    for options in ((), ("--embed-video",)):
        assert hiphinge("report", session_id, "--out", "page.html", *options).exit_code == 0
        shown.append(Page(Path("page.html").read_text("utf-8")).all("video"))
    without, (video,) = shown
    assert not without
    assert video["src"] == "data:video/mp4;base64," + base64.b64encode(b"a recording").decode()
    assert video["aria-label"] == "The recording as it was filmed"


def test_stored_sessions_and_folders_are_compared(results: Path) -> None:
    session_id = stored(Recorded(BEGINNING, "one", filed_results(results)))
    assert hiphinge("report", session_id, results).out == "Report: comparison.html\n"
    text = Page(Path("comparison.html").read_text("utf-8")).text
    assert f"session-{session_id[:8]}" in text
    assert hiphinge("report", session_id, session_id, "--out", "same.html").exit_code == 0


def test_a_figure_of_a_stored_session_is_that_of_its_folder(results: Path) -> None:
    pytest.importorskip("matplotlib", reason="needs the extra 'plots'")
    session_id = stored(Recorded(BEGINNING, "one", filed_results(results)))
    for named, target in ((session_id[:8], "a.svg"), (results, "b.svg")):
        assert hiphinge("plot", named, "curves", "-o", target).exit_code == 0
    assert Path("a.svg").read_bytes() == Path("b.svg").read_bytes()


def test_a_folder_comes_before_an_id(results: Path) -> None:
    with open_store() as store:
        stored_as(store, "cafe" + 28 * "0")
    results.rename("cafe")
    assert hiphinge("report", "cafe").out == f"Report: {Path('cafe') / 'report.html'}\n"


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("dead", "no stored session named dead"),
        ("cafe", "Several stored sessions"),
        ("caf", "cannot be read"),
        ("cafe%", "cannot be read"),
        ("cafe" + 29 * "0", "cannot be read"),
    ],
)
@pytest.mark.parametrize("command", [("report",), ("plot", "curves", "-o", "a.svg")], ids=["report", "plot"])
def test_what_names_no_session_is_reported_in_one_sentence(
    command: tuple[str, ...], named: str, said: str
) -> None:
    if command[0] == "plot":
        pytest.importorskip("matplotlib", reason="needs the extra 'plots'")
    with open_store() as store:
        stored_as(store, "cafe0" + 27 * "0", "cafe1" + 27 * "0")
    outcome = hiphinge(command[0], named, *command[1:])
    assert reported_in_one_sentence(outcome)
    assert said in outcome.err
    assert not list(Path().iterdir())


def with_a_better_repetition(results: Path) -> None:
    """Let the second repetition of a result show no fault."""
    file = results / "session.json"
    session = json.loads(file.read_text("utf-8"))
    (rep,) = session["reps"]
    absent = [{**found, "verdict": "absent", "severity": 0.0} for found in rep["findings"]]
    later = {name: rep[name] + 1.2 for name in ("start_s", "bottom_s", "end_s")}
    session["reps"].append({**rep, **later, "number": 2, "findings": absent})
    file.write_text(json.dumps(session), "utf-8")


def test_the_page_follows_an_excluded_repetition(results: Path) -> None:
    with_a_better_repetition(results)
    session_id = stored(Recorded(BEGINNING, "one", filed_results(results)))

    def page() -> str:
        assert hiphinge("report", session_id, "--out", "page.html").exit_code == 0
        return Path("page.html").read_text("utf-8")

    whole, before = page(), read_result_of(session_id)
    assert [point.reps for point in before.advice.points] == [(1,)] * len(before.advice.points)
    assert before.advice.points
    title = catalogue("en").say(text_name("fault", before.advice.points[0].fault, "title"))
    assert hiphinge("session", "exclude", session_id, "1", "--reason", "a <b>dog</b>").err == ""
    text, after = Page(page()).text, read_result_of(session_id)
    assert "Repetition 1 was excluded: a <b>dog</b>" in text
    assert title in Page(whole).text
    assert f"{title} in" not in text
    assert [rep.number for rep in after.reps] == [2]
    assert (after.advice.points, after.best) == ((), None)
    assert 1 in before.frames.rep
    assert 1 not in after.frames.rep
    assert hiphinge("session", "include", session_id, "1").err == ""
    assert page() == whole


def test_an_export_taken_apart_is_read_as_it_was_corrected(results: Path, folder: Path) -> None:
    session_id = stored(Recorded(BEGINNING, "one", filed_results(results)))
    assert hiphinge("session", "exclude", session_id, "1", "--reason", "dog").err == ""
    assert hiphinge("export", "anna", "--to", folder / "anna.zip").err == ""
    with ZipFile(folder / "anna.zip") as archive:
        archive.extractall(folder / "apart")
    (session,) = (folder / "apart" / "sessions").iterdir()
    assert 1 not in [rep.number for rep in read_result(session).reps]
    (session / "kept.json").write_text("[]", "utf-8")
    assert reported_in_one_sentence(hiphinge("report", session))


def read_result_of(session_id: str) -> Result:
    with open_store() as store, taken_out(store, store.session(session_id)) as laid_out:
        return read_result(laid_out)
