"""Measures at the bottom."""

from dataclasses import fields

import numpy as np

from hiphinge.measures import COLUMN_UNITS, Measures
from hiphinge.reps.rep import Rep
from hiphinge.reps.timing import Span

_AT_BOTTOM = tuple(f.name for f in fields(Rep) if f.name in COLUMN_UNITS)


def at_bottom(measures: Measures, bottom: Span) -> dict[str, float | None]:
    """Return the median of each measure over the frames of a bottom; None where it is not known.

    Parameters
    ----------
    measures : Measures
    bottom : Span
    """
    return {name: middle(measures, name, bottom) for name in _AT_BOTTOM}


def middle(measures: Measures, name: str, span: Span) -> float | None:
    """Return the median of a measure over some frames; None where it is not known."""
    values = measures[name][span.first : span.last + 1]
    return float(np.nanmedian(values)) if np.isfinite(values).any() else None
