"""Sessions as data frames, and as they look in a notebook."""

import subprocess
import sys
from typing import Any

import numpy as np
import pytest

import hiphinge
from hiphinge.errors import ExportError, InvalidValueError
from hiphinge.kinetics.tally import REPORTED_LOADS
from hiphinge.knowledge.faults import fault_codes
from hiphinge.measures.spine.dowel import PARTED, TOUCHES
from hiphinge.measures.spine.dowel import UNKNOWN as UNSEEN
from hiphinge.results.frames_csv import frames_csv
from hiphinge.session import Session
from hiphinge.tables import Column, data_frame
from hiphinge.texts import catalogue
from sessions import made_up, make_session, with_findings, with_spine, with_values, without_reps

libraries = pytest.mark.parametrize("library", ["pandas", "polars", "arrays"])


def judged() -> Session:
    return with_findings(
        with_spine(make_session(), (TOUCHES, PARTED, UNSEEN)), [[made_up("shallow", severity=0.25)]]
    )


def plain(table: Any, name: str) -> list[Any]:
    """A column as plain values, None where one is missing."""
    values = table[name]
    values = values.to_list() if hasattr(values, "to_list") else values.tolist()
    return [None if repr(value) in {"None", "nan", "<NA>"} else value for value in values]


@libraries
def test_frames_have_the_columns_of_frames_csv(library: Any) -> None:
    session = judged()
    table = session.frames(library)
    assert list(table.columns if library != "arrays" else table) == frames_csv(session).split("\n")[0].split(
        ","
    )
    assert plain(table, "frame") == list(range(90))
    assert plain(table, "rep") == [0] * 30 + [1] * 30 + [0] * 30
    assert plain(table, "phase")[29:31] == ["rest", "descent"]
    assert plain(table, "shank_inclination_deg")[:3] == [-0.001, None, -0.001]
    assert plain(table, "trunk_inclination_deg_se")[0] == 1.25
    contacts = [plain(table, f"dowel_{name}")[0] for name in ("head", "mid_back", "tailbone")]
    assert contacts == [True, False, None]


@libraries
def test_reps_have_their_values_errors_and_findings(library: Any) -> None:
    table = judged().reps_frame(library)
    row = {name: plain(table, name)[0] for name in (table.columns if library != "arrays" else table)}
    assert (row["file"], row["result"], row["person"], row["drill"]) == ("clip.mp4", None, None, None)
    assert (row["stature_m"], row["mass_kg"], row["yaw_deg"], row["rep"]) == (1.75, None, 3.04, 1)
    assert (row["trunk_inclination_deg"], row["trunk_inclination_deg_se"]) == (70.123, 1.25)
    assert (row["lumbar_flexion_peak_deg"], row["lumbar_flexion_peak_deg_se"]) == (21.456, 4.0)
    assert row["lumbar_flexion_percent_se"] == pytest.approx(4.0 * 62.345 / 18.234)
    assert (row["lumbar_share_first_third"], row["lumbar_share_last_third"]) == (0.1, None)
    assert (row["shallow"], row["shallow_value"], row["shallow_limit"]) == ("present", 30.0, 15.0)
    assert (row["shallow_severity"], row["shallow_confidence"], row["shallow_time_s"]) == (0.25, 0.9, 1.5)
    assert (row["neck_flexed"], row["neck_flexed_value"]) == (None, None)
    assert row["peak_l5s1_moment_nm"] is None


def test_the_columns_of_reps_never_change() -> None:
    names = list(judged().reps_frame("arrays"))
    assert names == list(without_reps(make_session()).reps_frame("arrays"))
    assert {*fault_codes(), *(f"peak_{name}" for name in REPORTED_LOADS)} <= set(names)
    assert len(names) == len(set(names))


def test_numbers_are_numbers_even_where_none_is_there() -> None:
    table = without_reps(make_session()).reps_frame("pandas")
    assert table["trunk_inclination_deg"].dtype == float
    assert table["rep"].dtype == np.int64
    assert str(table["shallow"].dtype) == "string"


def test_units_go_along() -> None:
    units = judged().frames("pandas").attrs["units"]
    assert (units["time_s"], units["trunk_inclination_deg_se"], units["dowel_gap_cm"]) == ("s", "deg", "cm")


def test_another_library_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="pandas, polars, arrays"):
        data_frame([Column("a", None, np.zeros(1))], "excel")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("absent", "called", "said"),
    [
        (("pandas", "polars"), "", "needs the extra 'pandas' or 'polars', and neither is installed"),
        (("pandas",), "'pandas'", "hiphinge[pandas]"),
        (("polars",), "'polars'", "hiphinge[polars]"),
    ],
)
def test_without_the_extra_it_is_named(absent: tuple[str, ...], called: str, said: str) -> None:
    code = (
        "import sys\n"
        f"class Absent:\n"
        f"    def find_spec(self, name, path=None, target=None):\n"
        f"        if name in {absent!r}: raise ModuleNotFoundError(name=name)\n"
        "sys.meta_path.insert(0, Absent())\n"
        "from hiphinge.errors import ExportError\n"
        "from sessions import make_session\n"
        "try:\n"
        f"    make_session().frames({called})\n"
        "except ExportError as error:\n"
        "    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=str(__file__).rpartition("/")[0],
    )
    assert said in done.stdout
    assert issubclass(ExportError, hiphinge.HipHingeError)


def test_a_session_is_one_line() -> None:
    assert repr(judged()) == (
        "<Session 'clip.mp4', 3.0 s, 1 reps, movement='hinge', drill=None, usable=True>"
    )


def test_a_notebook_shows_a_row_for_each_repetition() -> None:
    shown = judged()._repr_html_()
    assert shown.count("<tr>") == 2
    for cell in (
        "clip.mp4",
        "1 repetition<",
        "1.50 s",
        ">70<",
        ">18<",
        catalogue().say("fault-shallow-name"),
    ):
        assert cell in shown
    assert "<table" not in without_reps(make_session())._repr_html_()


def test_a_name_is_text_and_no_markup() -> None:
    from dataclasses import replace

    session = judged()
    session = with_values(session, source=replace(session.source, file="<b>&.mp4"))
    assert "&lt;b&gt;&amp;.mp4" in session._repr_html_()
    assert "<b>" not in session._repr_html_()


def test_the_public_names_are_listed() -> None:
    assert set(hiphinge.__all__) <= set(dir(hiphinge))
    assert not {name for name in dir(hiphinge) if name.startswith("_") and not name.startswith("__")}
    assert "import_module" not in dir(hiphinge)
