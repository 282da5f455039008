"""The gauge of loads on the picture."""

from typing import NamedTuple

import numpy as np
import pytest

from hiphinge.kinetics import LoadCurve, LoadSeries
from hiphinge.kinetics.loads import LOAD_UNITS
from hiphinge.motion import FloatArray
from hiphinge.poses.frames import PlanarFrame
from hiphinge.report.overlay.annotated import Look, lay_out
from hiphinge.report.overlay.covered import body_circles, clearance
from hiphinge.report.overlay.drawing import Canvas
from hiphinge.report.overlay.gauge import Gauge, lay_out_gauge
from hiphinge.report.overlay.panel import panel_in_corner
from hiphinge.report.overlay.places import Places
from hiphinge.session import Session
from hiphinge.texts import catalogue
from sessions import image_points, make_session, with_values

SIZE = (960, 540)
FRAMES = 5


def loads(moment_nm: list[float], error_nm: float = 10.0, stretch: float = 12.0) -> LoadSeries:
    nothing = np.full(len(moment_nm), np.nan)
    series = {name: LoadCurve(name, nothing, nothing) for name in LOAD_UNITS}
    actual = {"l5s1_moment_nm": np.array(moment_nm), "hamstring_length_change_pct": nothing + 0}
    actual["hamstring_length_change_pct"][:] = stretch
    for name, values in actual.items():
        series[name] = LoadCurve(name, values, np.full(len(values), error_nm))
    return LoadSeries(np.arange(len(moment_nm)) / 30, series, "static")


class Laid(NamedTuple):
    gauge: Gauge
    canvas: Canvas


def laid(load: LoadSeries, language: str = "en") -> Laid:
    circles = standing(len(load.time_s))
    gauge = lay_out_gauge(SIZE, panel_in_corner(SIZE, circles), circles, load, catalogue(language))
    assert gauge is not None
    return Laid(gauge, grey())


def standing(frames: int) -> FloatArray:
    return body_circles(Places(image_points(frames, *SIZE)))


def grey() -> Canvas:
    return Canvas.over(np.full((SIZE[1] * 3 // 2, SIZE[0]), 128, dtype=np.uint8))


def tinted(canvas: Canvas) -> int:
    """Chroma pixels that have a colour."""
    return int((np.hypot(canvas.u.astype(float) - 128, canvas.v.astype(float) - 128) > 12).sum())


def drawn(load: LoadSeries, position: int | None) -> int:
    gauge, canvas = laid(load)
    gauge.draw(canvas, position)
    return tinted(canvas)


def test_the_bar_is_longer_the_larger_the_moment() -> None:
    load = loads([20.0, 60.0, 100.0, 140.0, 180.0])
    lengths = [drawn(load, position) for position in range(FRAMES)]
    assert lengths == sorted(set(lengths))


def test_the_numbers_say_the_value_its_error_and_its_unit() -> None:
    gauge, _ = laid(loads([180.4] * FRAMES, error_nm=9.6))
    assert [dial.value(0) for dial in gauge.dials] == ["180 ±10 N m", "12 ±10 %"]
    assert gauge.dials[0].full == 200


@pytest.mark.parametrize(("value", "error"), [(100.0, 30.0), (10.0, 40.0), (-20.0, 5.0)])
def test_the_band_lies_around_the_value_and_within_the_bar(value: float, error: float) -> None:
    gauge, _ = laid(loads([value, 150.0], error_nm=error))
    middle, low, high = gauge.dials[0].shares(0)
    assert 0 <= low <= middle <= high <= 1


def test_a_wider_error_is_a_wider_band() -> None:
    widths = [np.diff(laid(loads([100.0], error)).gauge.dials[0].shares(0)[1:])[0] for error in (5.0, 20.0)]
    assert widths[1] > widths[0]


def test_what_cannot_be_measured_is_left_empty() -> None:
    load = loads([np.nan, 100.0], stretch=0.0)
    assert laid(load).gauge.dials[0].value(0) == "--"
    assert drawn(load, 0) == drawn(load, None) == 0


def test_the_gauge_covers_neither_panel_nor_person() -> None:
    circles = standing(FRAMES)
    panel = panel_in_corner(SIZE, circles)
    gauge = lay_out_gauge(SIZE, panel, circles, loads([100.0] * FRAMES), catalogue())
    assert gauge is not None
    box = gauge.box
    assert box.bottom <= panel.box.top or box.top >= panel.box.bottom or box.left >= panel.box.right
    assert clearance(box, circles) >= 0


def test_where_nothing_is_known_or_there_is_no_room_there_is_none() -> None:
    circles = standing(1)
    panel = panel_in_corner(SIZE, circles)
    assert lay_out_gauge(SIZE, panel, circles, loads([np.nan], stretch=np.nan), catalogue()) is None
    small = (64, 48)
    assert lay_out_gauge(small, panel_in_corner(small, circles), circles, loads([1.0]), catalogue()) is None


def overlay_gauge(session: Session, look: Look) -> Gauge | None:
    frame = PlanarFrame(0, 0.0, np.full((SIZE[1] * 3 // 2, SIZE[0]), 128, dtype=np.uint8), 1.0)
    return lay_out(frame, session, Places(image_points(len(session.motion), *SIZE)), look).gauge


def test_it_is_shown_only_where_it_was_asked_for_and_loads_are_reported() -> None:
    session = make_session(frames=30)
    actual = with_values(session, load=loads([50.0] * 30))
    assert overlay_gauge(actual, Look(load=True)) is not None
    assert overlay_gauge(actual, Look()) is None
    assert overlay_gauge(session, Look(load=True)) is None


def test_the_gauge_speaks_german() -> None:
    gauge, _ = laid(loads([50.0]), "de")
    assert [dial.label for dial in gauge.dials] == ["Rücken", "Beinrückseite"]
