"""High dynamic range: luminance by the standard, and tones that an ordinary picture can show."""

import numpy as np
import pytest

from clips import HLG, PQ
from hiphinge.sources.video.tone import hlg_luminance, pq_luminance, tone_table

ORDINARY_TRANSFERS = [1, 2, 6, 13]


@pytest.mark.parametrize(
    ("signal", "nits"), [(0.0, 0), (0.5081, 100), (0.5807, 203), (0.7518, 1000), (1.0, 10_000)]
)
def test_pq_luminance(signal: float, nits: float) -> None:
    assert pq_luminance(np.array([signal]))[0] == pytest.approx(nits, rel=2e-3, abs=1e-6)


@pytest.mark.parametrize(("signal", "nits"), [(0.0, 0), (0.38, 26), (0.75, 203), (1.0, 1000)])
def test_hlg_luminance(signal: float, nits: float) -> None:
    assert hlg_luminance(np.array([signal]))[0] == pytest.approx(nits, rel=0.02, abs=1e-6)


@pytest.mark.parametrize("transfer", [PQ, HLG])
def test_tones_keep_their_order_and_fill_the_range(transfer: int) -> None:
    table = tone_table(transfer)
    assert table is not None
    assert np.all(np.diff(table.astype(int)) >= 0)
    assert (table[0], table[255]) == (0, 255)


@pytest.mark.parametrize(("transfer", "white"), [(PQ, 0.58), (HLG, 0.75)])
def test_grey_card_and_white_look_as_they_should(transfer: int, white: float) -> None:
    table = tone_table(transfer)
    assert table is not None
    assert table[round(0.38 * 255)] == pytest.approx(118, abs=3)
    assert 235 <= table[round(white * 255)] < 255


@pytest.mark.parametrize("transfer", ORDINARY_TRANSFERS)
def test_ordinary_pictures_are_left_alone(transfer: int) -> None:
    assert tone_table(transfer) is None
