"""Frames and motion for data science: Parquet and a dataset as `movement` has it."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from arcs import Back
from exported import LEG_M, session_of
from figures import exact_motion, hinges, without
from hiphinge import session as judging
from hiphinge.body import Landmark
from hiphinge.export import to_netcdf, to_parquet, to_xarray
from hiphinge.kinetics import Load
from hiphinge.measures.series import COLUMN_UNITS
from hiphinge.measures.spine.dowel import PARTED, TOUCHES, UNKNOWN
from hiphinge.person import Person
from hiphinge.results.frames_csv import frames_csv
from hiphinge.session import Session
from sessions import make_session, with_spine, with_values

pyarrow = pytest.importorskip("pyarrow", reason="the extra parquet is not installed")
parquet = pytest.importorskip("pyarrow.parquet", reason="the extra parquet is not installed")
xarray = pytest.importorskip("xarray", reason="the extra xarray is not installed")


@pytest.fixture(scope="module")
def loaded() -> Session:
    """A session in which everything is known: spine, dowel and loads."""
    motion = Back().motion()
    scaled = replace(motion, scale=replace(motion.scale, metres_per_unit=LEG_M))
    return judging.analyze(scaled, Person(1.75, 70.0, "female"), held=Load())


def read_back(session: Session, path: Path) -> Any:
    to_parquet(session, path)
    return parquet.read_table(path)


def csv_rows(session: Session) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(frames_csv(session))))


def test_parquet_has_the_columns_of_frames_csv(loaded: Session, tmp_path: Path) -> None:
    for number, session in enumerate((make_session(), with_spine(make_session()), loaded)):
        table = read_back(session, tmp_path / f"{number}.parquet")
        assert table.column_names == frames_csv(session).split("\n", 1)[0].split(",")
        assert table.num_rows == len(session.motion)
    assert "l5s1_moment_nm" in table.column_names


def test_parquet_tells_the_same_numbers_as_frames_csv_but_unrounded(loaded: Session, tmp_path: Path) -> None:
    table, rows = read_back(loaded, tmp_path / "frames.parquet"), csv_rows(loaded)
    for name in ("frame", "rep", "time_s", "hip_flexion_deg", "lumbar_flexion_deg_se", "l5s1_compression_n"):
        written = [float(row[name] or "nan") for row in rows]
        values = [np.nan if value is None else value for value in table[name].to_pylist()]
        np.testing.assert_allclose(values, written, atol=0.051)
    trunk = table["trunk_inclination_deg"].to_numpy()
    np.testing.assert_array_equal(trunk, loaded.measures["trunk_inclination_deg"])
    assert table["phase"].to_pylist() == [row["phase"] for row in rows]


def test_parquet_columns_have_types_and_units(tmp_path: Path) -> None:
    table = read_back(make_session(), tmp_path / "frames.parquet")
    units = {field.name: (field.metadata or {}).get(b"unit") for field in table.schema}
    for name, unit in COLUMN_UNITS.items():
        assert units[name] == units[f"{name}_se"] == unit.encode()
    assert units["time_s"] == b"s"
    assert units["frame"] is None
    assert {table.schema.field(name).type for name in COLUMN_UNITS} == {pyarrow.float64()}
    assert table.schema.field("dowel_head").type == pyarrow.bool_()
    assert table.schema.metadata[b"schema"] == b"hiphinge.frames/1"
    assert table.schema.metadata[b"source"] == b"clip.mp4"


def test_missing_values_are_null_in_parquet(tmp_path: Path) -> None:
    session = with_spine(make_session(), (TOUCHES, PARTED, UNKNOWN))
    table = read_back(session, tmp_path / "frames.parquet")
    assert table["shank_inclination_deg"][1].as_py() is None
    assert table["shank_inclination_deg_se"][1].as_py() is None
    assert table["upper_back_flexion_deg"].null_count == len(session.motion)
    contacts = [set(table[f"dowel_{name}"].to_pylist()) for name in ("head", "mid_back", "tailbone")]
    assert contacts == [{True}, {False}, {None}]


def test_the_dataset_has_the_dimensions_of_movement() -> None:
    session = session_of(exact_motion(hinges(1)))
    dataset = to_xarray(session)
    assert dataset["position"].dims == ("time", "space", "keypoint", "individual")
    assert dataset["confidence"].dims == ("time", "keypoint", "individual")
    assert dataset["space"].values.tolist() == ["x", "y"]
    assert dataset.sizes["individual"] == 1
    assert {"nose", "right_hip", "left_toe"} < set(dataset["keypoint"].values.tolist())
    assert dataset.attrs["ds_type"] == "poses"
    assert dataset.attrs["time_unit"] == "seconds"
    np.testing.assert_array_equal(dataset["time"], session.motion.time_s)


def test_the_dataset_holds_places_in_metres_with_a_scale_and_else_in_pixels() -> None:
    motion = exact_motion(hinges(1))
    metres = to_xarray(session_of(motion))["position"].sel(keypoint="right_hip", individual="person")
    np.testing.assert_allclose(metres, LEG_M * motion.at(Landmark.HIP))
    assert metres.attrs["units"] == "m"
    filmed = to_xarray(make_session())
    assert filmed["position"].attrs["units"] == "px"
    assert filmed.attrs["fps"] == 30.0
    hip = make_session().motion.at(Landmark.HIP)
    np.testing.assert_array_equal(filmed["position"].sel(keypoint="right_hip", individual="person"), hip)


def test_near_is_left_for_who_faces_left() -> None:
    motion = without(exact_motion(hinges(1)), Landmark.FAR_KNEE)
    left = to_xarray(session_of(replace(motion, facing_sign=-motion.facing_sign)))
    assert np.isnan(left["position"].sel(keypoint="right_knee")).all()
    assert np.isfinite(left["position"].sel(keypoint="left_knee")).all()
    assert float(left["confidence"].sel(keypoint="right_knee").max()) == 0
    assert np.isnan(left["standard_error"].sel(keypoint="right_knee")).all()


def test_the_dataset_holds_each_measure_with_its_unit_and_error() -> None:
    session = make_session()
    dataset = to_xarray(session)
    for name, unit in COLUMN_UNITS.items():
        assert dataset[name].attrs["units"] == dataset[f"{name}_se"].attrs["units"] == unit
        np.testing.assert_array_equal(dataset[name], session.measures[name])


def test_netcdf_comes_back_as_it_was(tmp_path: Path) -> None:
    session = session_of(without(exact_motion(hinges(1)), Landmark.WRIST, frames=slice(5, 9)))
    to_netcdf(session, tmp_path / "motion.nc")
    read = xarray.load_dataset(tmp_path / "motion.nc", engine="scipy")
    xarray.testing.assert_allclose(read, to_xarray(session), rtol=1e-12)
    assert read.attrs == to_xarray(session).attrs
    assert np.isnan(read["position"].sel(keypoint="right_wrist")[5:9]).all()


def test_a_file_name_that_is_no_text_is_written(tmp_path: Path) -> None:
    session = make_session()
    odd = with_values(session, source=replace(session.source, file="bad\udcff.mp4"))
    assert to_xarray(odd).attrs["source_file"] == "bad?.mp4"
    assert read_back(odd, tmp_path / "odd.parquet").schema.metadata[b"source"] == b"bad?.mp4"
    assert json.dumps(to_xarray(odd).attrs)
