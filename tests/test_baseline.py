"""How a person bent in earlier sessions: what it is made of, and where it is shown."""

import json
import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import hiphinge as package
from command_line import hiphinge
from hiphinge.errors import ResultFolderError
from hiphinge.history.baseline import baseline, earlier
from hiphinge.history.blobs import Filed
from hiphinge.history.record import Kept, Recorded
from hiphinge.history.store import open_store
from hiphinge.measures.baseline import Baseline
from hiphinge.report.page.charts import ABOVE, BELOW, LEFT, SIDE, coupling_of
from hiphinge.report.reading import read_result, result_of
from hiphinge.session import Session
from pages import Page, changed, page, written
from sessions import make_session, with_spine, with_values
from shared import PROJECT
from stores import ANNA, BEGINNING, document

pytestmark = pytest.mark.usefixtures("read_once")
SAMPLE = PROJECT / "src" / "hiphinge" / "samples" / "hinge.mp4"
OPTIONS = ("--to", "5.5", "--no-video", "--person", "anna")
OWN = Baseline((0.0, 100.0), (10.0, 60.0), (5.0, 50.0), (15.0, 90.0), sessions=2)
SENTENCE = "The grey band is how you bent in"


def frames(*shares: float, deepest: int = 20) -> bytes:
    """A ``frames.csv`` whose low back bends so much for the hips on the way down, and half of it up."""
    rows = ["rep,phase,hip_flexion_deg,lumbar_flexion_deg", "0,descent,10,99"]
    for rep, share in enumerate(shares, 1):
        rows += [f"{rep},descent,{hip},{share * hip}" for hip in range(deepest + 1)]
        rows += [f"{rep},ascent,{hip},{share * hip / 2}" for hip in range(deepest, -1, -1)]
    return "\n".join(rows).encode()


def kept(day: int, recording: str, drill: str | None = None, stored: int = 0) -> Kept:
    when = BEGINNING + timedelta(days=day)
    again = BEGINNING + timedelta(days=stored)
    return Kept(
        f"{day}{stored}", "anna", when, again, recording, "a", "video", 1.0, "hinge", drill, True, 1, (), "0"
    )


def seen(own: Baseline | None) -> Session:
    """A session in which hip and low back are known."""
    session = with_spine(make_session())
    hip = replace(session.measures.series["trunk_thigh_flexion_deg"], name="hip_flexion_deg")
    series = {**session.measures.series, "hip_flexion_deg": hip}
    return with_values(session, measures=replace(session.measures, series=series), baseline=own)


def test_the_baseline_is_the_middle_of_all_descents() -> None:
    actual = baseline([frames(0.1, 0.2), frames(0.3, 0.8, 1.0)])
    assert actual is not None
    assert actual.hip_deg == (0.0, 5.0, 10.0, 15.0, 20.0)
    for values, share in ((actual.low_deg, 0.2), (actual.lumbar_deg, 0.3), (actual.high_deg, 0.8)):
        assert values == pytest.approx([share * hip for hip in actual.hip_deg])
    assert actual.sessions == 2


def test_it_ends_where_too_few_tell() -> None:
    actual = baseline([frames(0.1), frames(0.3, deepest=10)])
    assert actual is not None
    assert actual.hip_deg == (0.0, 5.0, 10.0)
    assert baseline([frames(0.1, 0.2)]) is None
    once = baseline([frames(0.1, 0.2, 0.3)])
    assert once is not None
    assert once.sessions == 1


@pytest.mark.parametrize("table", [b"", b"rep,phase\n1,descent\n", b"\xff\x00,\n"])
def test_a_table_that_tells_nothing_counts_for_nothing(table: bytes) -> None:
    assert baseline([table, table, table]) is None
    assert baseline([frames(0.1), table, frames(0.3)]) == baseline([frames(0.1), frames(0.3)])


def test_the_midst_of_a_long_gap_is_not_filled() -> None:
    held = b"rep,phase,hip_flexion_deg,lumbar_flexion_deg\n" + b"\n".join(
        b"1,descent,%d,%d" % (hip, hip) for hip in (0, 5, 10, 40, 45, 50)
    )
    actual = baseline([held, held])
    assert actual is not None
    assert actual.hip_deg == (0.0, 5.0, 10.0, 15.0, 35.0, 40.0, 45.0, 50.0)


@given(
    st.lists(st.lists(st.floats(-1, 1), max_size=4), max_size=5).flatmap(
        lambda sessions: st.tuples(st.just(sessions), st.permutations(sessions))
    )
)
def test_the_order_of_sessions_does_not_matter(
    both: tuple[Sequence[list[float]], Sequence[list[float]]],
) -> None:
    first, second = ([frames(*shares) for shares in sessions] for sessions in both)
    assert baseline(first) == baseline(second)


def test_only_earlier_sessions_of_the_same_drill_count_each_recording_once() -> None:
    sessions = [
        kept(0, "a", stored=9),
        kept(1, "a", stored=1),
        kept(2, "b", "hinge"),
        kept(3, "c", "dowel"),
        kept(4, "this"),
        kept(6, "d"),
    ]
    now = BEGINNING + timedelta(days=5)
    assert [one.id for one in earlier(sessions, None, now, "this")] == ["09", "20"]
    assert [one.id for one in earlier(sessions, "dowel", now, "this")] == ["30"]
    many = [kept(-day, f"{day}") for day in range(30, 0, -1)]
    assert earlier(many, None, now, "this") == many[-20:]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("HIPHINGE_DATABASE_URL", raising=False)
    with open_store() as store:
        someone = store.add("anna", ANNA.body)
        for day, shares in enumerate([(0.1, 0.2), (0.3, 0.8, 1.0)]):
            filed = [
                Filed.of_bytes("session.json", document()),
                Filed.of_bytes("frames.csv", frames(*shares)),
            ]
            store.keep(someone, Recorded(BEGINNING + timedelta(days=day), f"recording {day}", filed))
    shutil.copy(SAMPLE, tmp_path / "clip.mp4")
    return tmp_path


def analyzed(folder: Path, *options: str) -> dict[str, Any]:
    answered = ("--warning-signs", "none") if "--person" in options else ()
    outcome = hiphinge(
        "analyze", folder / "clip.mp4", *options, *answered, "--out", folder / "out", "--force"
    )
    assert (outcome.exit_code, outcome.err) == (0, "")
    actual: dict[str, Any] = json.loads((folder / "out" / "session.json").read_text("utf-8"))
    return actual


def test_analyze_tells_and_shows_how_the_person_bent_before(folder: Path) -> None:
    # the second time, its own earlier analysis does not count
    for _ in range(2):
        own = analyzed(folder, *OPTIONS, "--when", "2026-05-20")["baseline"]
        assert own == {
            "hip_deg": [0, 5, 10, 15, 20],
            "lumbar_deg": [0, 1.5, 3, 4.5, 6],
            "low_deg": [0, 1, 2, 3, 4],
            "high_deg": [0, 4, 8, 12, 16],
            "sessions": 2,
        }
    assert f"{SENTENCE} 2 earlier sessions." in Page((folder / "out" / "report.html").read_text("utf-8")).text


@pytest.mark.parametrize(
    "options",
    [
        OPTIONS[:3],
        (*OPTIONS, "--when", "2026-04-01"),
        (*OPTIONS, "--when", "2026-05-20", "--drill", "dowel"),
    ],
    ids=["without the person", "before all others", "another drill"],
)
def test_without_earlier_sessions_nothing_is_reported_or_shown(
    folder: Path, options: tuple[str, ...]
) -> None:
    assert analyzed(folder, *options)["baseline"] is None
    assert SENTENCE not in (folder / "out" / "report.html").read_text("utf-8")


def test_a_damaged_earlier_session_does_not_cost_the_new_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hiphinge.errors import StoreError
    from hiphinge.history.store import Store

    sound = Store.file

    def file(store: Store, session_id: str, name: str) -> bytes:
        content = sound(store, session_id, name)
        if content == frames(0.1, 0.2):
            raise StoreError("damaged")
        return content

    monkeypatch.setattr(Store, "file", file)
    assert analyzed(folder, *OPTIONS, "--when", "2026-05-20")["baseline"]["sessions"] == 1


def test_the_band_lies_within_the_chart_behind_the_loops() -> None:
    chart = coupling_of(result_of(seen(OWN)), lambda _: "other")
    assert chart is not None
    assert chart.usual is not None
    corners = chart.usual.band.strip("MZ").split("L")
    x, y = np.array([corner.split(",") for corner in corners], float).T
    assert ((x >= LEFT) & (x <= SIDE - ABOVE) & (y >= ABOVE) & (y <= SIDE - BELOW)).all()
    line = np.array([place.split(",") for place in chart.usual.line.strip("M").split("L")], float)
    across = {str(tick.label): tick.place for tick in chart.across}
    assert line[0] == pytest.approx([across["0°"], line[0, 1]], abs=0.06)
    assert line[1, 1] < line[0, 1] < chart.zero


@pytest.mark.parametrize(
    ("language", "sessions", "said"),
    [
        ("en", 2, "The grey band is how you bent in 2 earlier sessions."),
        ("en", 1, "The grey band is how you bent in an earlier session."),
        ("de", 2, "Das graue Band zeigt, wie du dich in 2 früheren Aufnahmen gebeugt hast."),
        ("de", 1, "Das graue Band zeigt, wie du dich in einer früheren Aufnahme gebeugt hast."),
    ],
)
def test_page_says_what_the_band_is(tmp_path: Path, language: str, sessions: int, said: str) -> None:
    shown = page(written(tmp_path / "a", seen(replace(OWN, sessions=sessions)), language))
    assert said in shown.text
    assert next(one["class"] for one in shown.all("g")) == "usual"


def test_figure_draws_band_and_line() -> None:
    pytest.importorskip("matplotlib", reason="needs the extra 'plots'")
    (axes,) = package.plot(seen(OWN), "coupling").axes
    ends = np.asarray(axes.collections[0].get_paths()[0].vertices, float)
    assert (ends.min(axis=0).tolist(), ends.max(axis=0).tolist()) == ([0.0, 5.0], [100.0, 90.0])
    assert any(np.array_equal(np.asarray(one.get_ydata(), float), OWN.lumbar_deg) for one in axes.get_lines())
    assert axes.get_title() == f"{SENTENCE} 2 earlier sessions."
    assert not package.plot(seen(None), "coupling").axes[0].collections


@pytest.mark.parametrize(
    "own",
    [
        {},
        {"hip_deg": [0, 5], "lumbar_deg": [0], "low_deg": [0, 5], "high_deg": [0, 5], "sessions": 2},
        {"hip_deg": ["0"], "lumbar_deg": [0], "low_deg": [0], "high_deg": [0], "sessions": 2},
        {"hip_deg": [0], "lumbar_deg": [0], "low_deg": [0], "high_deg": [0]},
        [1],
    ],
    ids=["empty", "short", "text", "no number of sessions", "list"],
)
def test_an_unsound_baseline_is_reported_in_one_sentence(tmp_path: Path, own: object) -> None:
    results = written(tmp_path / "a", seen(OWN))
    assert read_result(results).baseline == OWN
    changed(results, baseline=own)
    if own == {}:
        assert read_result(results).baseline is None
        return
    with pytest.raises(ResultFolderError, match=r"cannot be used .*: name another result"):
        read_result(results)
