"""Lines of the charts: where they lie, and that nothing of them is lost."""

import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiphinge.knowledge.thresholds import threshold
from hiphinge.report.page.charts import HEIGHT, WIDTH, Axis, curves_of
from hiphinge.report.reading import result_of
from hiphinge.report.result import FindingRead
from sessions import make_session


def test_a_scale_puts_its_ends_where_they_belong() -> None:
    scale = Axis(10.0, 20.0, 0.0, WIDTH)
    assert scale(np.array([10.0, 15.0, 20.0])).tolist() == [0.0, 500.0, 1000.0]
    assert [str(tick.label) for tick in scale.ticks(5.0, "degrees")] == ["10°", "15°", "20°"]


@given(st.lists(st.floats(-180, 180), min_size=2, max_size=50))
def test_a_line_stays_within_its_chart(angles: list[float]) -> None:
    actual = result_of(make_session(frames=len(angles)))
    knee = {**actual.frames.values, "knee_flexion_deg": np.array(angles)}
    charts = curves_of(replace(actual, frames=replace(actual.frames, values=knee), reps=()))
    assert charts
    line = next(curve.line for curve in charts.curves if curve.name == "knee_flexion_deg")
    places = np.array([place.split(",") for place in re.split("[ML]", line) if place], dtype=float)
    assert ((places >= 0) & (places <= (WIDTH, HEIGHT))).all()


def test_a_short_peak_of_a_long_recording_is_not_lost() -> None:
    actual = result_of(make_session(frames=20_000))
    knee = np.zeros(20_000)
    knee[12_345] = 80.0
    charts = curves_of(
        replace(
            actual, frames=replace(actual.frames, values={**actual.frames.values, "knee_flexion_deg": knee})
        )
    )
    assert charts
    line = next(curve.line for curve in charts.curves if curve.name == "knee_flexion_deg")
    heights = [float(place.split(",")[1]) for place in re.split("[ML]", line) if place]
    assert min(heights) < 10
    assert max(heights) > 80
    assert len(heights) < 2000


def test_a_gap_is_no_line() -> None:
    actual = result_of(make_session())
    knee = actual.frames.values["knee_flexion_deg"].copy()
    knee[40:50] = np.nan
    charts = curves_of(
        replace(
            actual, frames=replace(actual.frames, values={**actual.frames.values, "knee_flexion_deg": knee})
        )
    )
    assert charts
    assert next(curve.line for curve in charts.curves if curve.name == "knee_flexion_deg").count("M") == 2


@pytest.mark.parametrize(
    ("limit", "shape", "shown"),
    [
        (threshold("low_back_convex_deg").value, {"low_back_shape_deg": 20.0}, False),
        (threshold("lumbar_beyond_neutral_deg").value, {"low_back_shape_deg": None}, True),
        (15.0, {}, True),  # an earlier version, which judged flexion alone
    ],
)
def test_the_low_back_chart_shows_a_limit_of_flexion_only(
    limit: float, shape: dict[str, float | None], shown: bool
) -> None:
    actual = result_of(make_session())
    lumbar = np.linspace(0.0, 60.0, len(actual.frames.time_s))
    frames = replace(actual.frames, values={**actual.frames.values, "lumbar_flexion_deg": lumbar})
    (rep,) = actual.reps
    values = {name: value for name, value in rep.values.items() if name != "low_back_shape_deg"} | shape
    found = FindingRead("lumbar_rounding", "present", "", limit, "deg")
    charts = curves_of(replace(actual, frames=frames, reps=(replace(rep, values=values, findings=(found,)),)))
    assert charts
    (chart,) = (curve for curve in charts.curves if curve.name == "lumbar_flexion_deg")
    assert (chart.limit is not None) == shown
