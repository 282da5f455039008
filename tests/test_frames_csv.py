import csv
import io
import time
from dataclasses import replace

import numpy as np

from hiphinge.measures.series import COLUMN_UNITS
from hiphinge.measures.spine import CONTACTS
from hiphinge.measures.spine.dowel import PARTED, TOUCHES, UNKNOWN
from hiphinge.results.cells import parse_cells
from hiphinge.results.frames_csv import frames_csv
from sessions import make_session, with_spine, with_values


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_each_measured_column_has_its_standard_error_behind_it() -> None:
    header = frames_csv(make_session()).split("\n", 1)[0].split(",")
    assert header[:5] == ["frame", "time_s", "rep", "phase", "confidence"]
    measured = header[5:-3]
    assert measured[::2] == list(COLUMN_UNITS)
    assert measured[1::2] == [f"{name}_se" for name in COLUMN_UNITS]
    assert header[-3:] == ["dowel_head", "dowel_mid_back", "dowel_tailbone"]


def test_a_row_for_each_frame_with_its_phase() -> None:
    session = make_session()
    rows = rows_of(frames_csv(session))
    assert len(rows) == len(session.motion)
    assert {row["phase"] for row in rows} == {"rest", "descent", "bottom", "ascent"}
    assert [row["rep"] == "1" for row in rows] == [row["phase"] != "rest" for row in rows]
    assert rows[1]["time_s"] == "0.0333"


def test_values_are_fixed_decimals_and_empty_where_missing() -> None:
    rows = rows_of(frames_csv(make_session()))
    assert rows[0]["shank_inclination_deg"] == "0.00"
    assert rows[0]["shank_inclination_deg_se"] == "1.25"
    assert rows[1]["shank_inclination_deg"] == rows[1]["shank_inclination_deg_se"] == ""
    assert rows[0]["hip_travel"] == "0.0000"
    assert {row["lumbar_flexion_deg"] for row in rows} == {""}


def test_contacts_of_the_dowel_are_yes_no_or_empty() -> None:
    rows = rows_of(frames_csv(with_spine(make_session(), (TOUCHES, PARTED, UNKNOWN))))
    actual = {(row["dowel_head"], row["dowel_mid_back"], row["dowel_tailbone"]) for row in rows}
    assert actual == {("yes", "no", "")}
    assert rows[0]["dowel_gap_cm"] == "3.21"


def test_without_a_dowel_its_columns_are_empty() -> None:
    session = with_spine(make_session())
    spine = replace(session.measures.spine, dowel=None) if session.measures.spine else None
    for without in (None, spine):
        rows = rows_of(frames_csv(with_values(session, measures=replace(session.measures, spine=without))))
        assert {row[f"dowel_{name}"] for row in rows for name in CONTACTS} == {""}


def test_interpolated_frames_are_marked_only_if_there_are_some() -> None:
    session = make_session(frames=4)
    assert "interpolated" not in rows_of(frames_csv(session))[0]
    marks = np.array([False, True, False, False])
    text = frames_csv(with_values(session, motion=replace(session.motion, interpolated=marks)))
    assert [row["interpolated"] for row in rows_of(text)] == ["no", "yes", "no", "no"]
    read = next(column for column in parse_cells(text).typed() if column.name == "interpolated")
    np.testing.assert_array_equal(read.values, marks)


def test_values_come_back_within_rounding() -> None:
    session = make_session()
    read = np.array([float(row["trunk_inclination_deg"]) for row in rows_of(frames_csv(session))])
    np.testing.assert_allclose(read, session.measures["trunk_inclination_deg"], atol=0.0051)


def test_line_ends_are_plain() -> None:
    text = frames_csv(make_session(frames=3))
    assert "\r" not in text
    assert text.count("\n") == 4


def test_long_recordings_are_written_quickly() -> None:
    session = make_session(frames=20_000)
    begin = time.perf_counter()
    frames_csv(session)
    assert time.perf_counter() - begin < 2
