"""The turned square that holds a person."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clips import quarter_colours, quarters
from hiphinge.poses.region import Region

PIXELS = st.floats(-500, 2500)


@given(x=PIXELS, y=PIXELS, size=st.floats(10, 2000), turn=st.floats(-np.pi, np.pi))
def test_the_corners_of_the_square_lie_where_the_region_says(
    x: float, y: float, size: float, turn: float
) -> None:
    middle, above = Region(x, y, size, turn).to_picture(np.array([[128.0, 128.0], [128.0, 0.0]]), 256)
    assert middle == pytest.approx([x, y], abs=1e-6)
    assert above - middle == pytest.approx(size / 2 * np.array([np.sin(turn), -np.cos(turn)]), abs=1e-6)


@given(x=PIXELS, y=PIXELS, radius=st.floats(1, 500), angle=st.floats(-179, 179))
def test_a_region_around_a_person_has_them_upright(x: float, y: float, radius: float, angle: float) -> None:
    up = radius * np.array([np.sin(np.radians(angle)), -np.cos(np.radians(angle))])
    region = Region.around(np.array([x, y]), np.array([x, y]) + up, margin=1.25)
    assert region.size == pytest.approx(2.5 * radius)
    top = region.to_picture(np.array([[100.0, 100 - 100 / 1.25]]), 200)[0]
    assert top - (x, y) == pytest.approx(up, abs=1e-6)


TURNS = [
    (0.0, ["red", "green", "blue", "white"]),
    (np.pi / 2, ["green", "white", "red", "blue"]),
    (np.pi, ["white", "blue", "green", "red"]),
]


@pytest.mark.parametrize(("turn", "colours"), TURNS)
def test_what_is_cut_out_is_the_picture_turned(turn: float, colours: list[str]) -> None:
    cut = Region(48, 32, 60, turn).cut(quarters(96, 64), 64)
    assert cut.shape == (64, 64, 3)
    assert quarter_colours(cut) == colours


def test_beyond_the_edge_it_is_black() -> None:
    cut = Region(0, 0, 64, 0).cut(quarters(96, 64), 64)
    assert not cut[:30].any()
    assert not cut[:, :30].any()
    assert cut[40:, 40:].all()


@given(turn=st.floats(-3, 3), size=st.floats(20, 90))
def test_cutting_out_and_mapping_back_agree(turn: float, size: float) -> None:
    region = Region(48, 32, size, turn)
    ramp = np.repeat(np.arange(96, dtype=np.uint8)[None], 64, axis=0)
    picture = np.stack([ramp, np.repeat(np.arange(64, dtype=np.uint8)[:, None], 96, axis=1), ramp], axis=2)
    cut = region.cut(np.ascontiguousarray(picture), 64)
    row, column = 40, 24
    across, down = region.to_picture(np.array([[column + 0.5, row + 0.5]]), 64)[0]
    if 1 < across < 95 and 1 < down < 63:
        assert cut[row, column, :2].astype(float) + 0.5 == pytest.approx([across, down], abs=1.1)


@pytest.mark.parametrize(
    ("region", "sane"),
    [
        (Region(640, 360, 600, 0.1), True),
        (Region(-100, 360, 600, 0.1), True),
        (Region(-700, 360, 600, 0.1), False),
        (Region(640, 1100, 600, 0.1), False),
        (Region(640, 360, 4, 0.1), False),
        (Region(640, 360, 9000, 0.1), False),
        (Region(float("nan"), 360, 600, 0.1), False),
        (Region(640, 360, float("nan"), 0.1), False),
    ],
)
def test_a_sane_region_lies_about_the_picture(region: Region, sane: bool) -> None:
    assert region.holds_picture_of(1280, 720) == sane
