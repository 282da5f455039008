"""Fits that a dent in the outline, or a hip that is placed wrongly, leads away from the low back."""

import numpy as np
import pytest

from bent_backs import NEUTRAL
from hiphinge.measures.spine.fitting import Observed, fit
from hiphinge.measures.spine.template import HIP, LUMBAR, PARAMETERS, PELVIS, ComplexArray, Template
from hiphinge.motion import FloatArray

BACK = Template.of(NEUTRAL)
#: Turn of the trunk's landmarks for each degree of the low back.
OF_LUMBAR = 0.6


def outline(pelvis_deg: float, lumbar_deg: float) -> ComplexArray:
    """The outline of a bent back, every second point of it, in trunk lengths."""
    posture = np.zeros((1, PARAMETERS))
    posture[0, [PELVIS, HIP]], posture[0, LUMBAR] = np.radians(pelvis_deg), np.radians(lumbar_deg)
    return np.asarray(BACK.bent(posture)[0])


def dented(line: ComplexArray, low: float, high: float, depth: float) -> ComplexArray:
    """The outline pressed in between two heights; outwards where the depth is negative."""
    tangent = np.gradient(line)
    normal = -1j * tangent / np.abs(tangent)
    inside = (BACK.height > low) & (BACK.height < high)
    return np.asarray(line - np.where(inside, depth, 0.0) * normal)


def seen(lines: list[ComplexArray], lean_deg: list[float]) -> Observed:
    """What is seen from below the seat up to the head, one frame for each line."""
    rows = np.flatnonzero((BACK.height > -0.25) & (BACK.height < 1.3))
    some = rows[np.linspace(0, len(rows) - 1, 50).astype(int)]
    nothing = np.zeros(len(lines))
    return Observed(np.array(lines)[:, some], np.radians(lean_deg), nothing, nothing)


def lumbar_deg(observed: Observed) -> FloatArray:
    return np.asarray(np.degrees(fit(BACK, observed).posture[:, LUMBAR]))


@pytest.mark.parametrize("frames", [1, 2, 8])
def test_a_back_that_no_frame_shows_is_fitted_to_nothing(frames: int) -> None:
    nothing = np.full_like(outline(0.0, 0.0), np.nan)
    found = fit(BACK, seen([nothing] * frames, [0.0] * frames))
    assert np.isnan(found.misfit).all()
    assert not found.trust.any()


def test_a_dent_in_the_low_back_does_not_lead_to_another_bend() -> None:
    line = dented(outline(53.0, 42.0), 0.14, 0.25, depth=0.07) - 0.02 - 0.08j
    assert lumbar_deg(seen([line], [53.0 + OF_LUMBAR * 42.0])) == pytest.approx([42.0], abs=3)


@pytest.mark.parametrize(
    ("pelvis", "lumbar", "low", "depth", "hip"),
    [(35.0, 25.0, 0.3, 0.10, 0.06 + 0.0j), (40.0, 42.0, 0.2, 0.07, 0.06 - 0.06j)],
)
def test_a_frame_that_ends_elsewhere_starts_again_from_its_neighbours(
    pelvis: float, lumbar: float, low: float, depth: float, hip: complex
) -> None:
    plain, lean = outline(pelvis, lumbar), pelvis + OF_LUMBAR * lumbar
    odd = dented(plain, low, low + 0.12, depth) + hip
    alone = lumbar_deg(seen([odd], [lean - 9.0]))
    assert abs(alone[0] - lumbar) > 20  # else there is nothing to help with
    among = lumbar_deg(seen([plain, plain, odd, plain, plain], [lean, lean, lean - 9.0, lean, lean]))
    assert among == pytest.approx(np.full(5, lumbar), abs=3)
