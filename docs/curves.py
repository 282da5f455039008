"""Curves of what was measured against what is true, as a drawing that a browser shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]

WIDTH, ROW, LEFT, RIGHT, TOP, FOOT = 960, 150, 60, 20, 64, 48
LOWEST_DEG, HIGHEST_DEG, STEP_DEG = -10.0, 50.0, 20
MEASURED, TRUE, GRID, INK = "#7a3fd0", "#1f2a37", "#d5dde6", "#4a5666"


@dataclass(frozen=True)
class Curve:
    """A series over time; NaN where missing."""

    time_s: FloatArray
    values_deg: FloatArray


@dataclass(frozen=True)
class Plot:
    """One recording: what was measured, its standard error, and what is true."""

    title: str
    measured: Curve
    error_deg: FloatArray
    truth: Curve


def drawing(plots: Sequence[Plot]) -> str:
    """Return an SVG with one row for each plot, all on one scale."""
    height = TOP + ROW * len(plots) + FOOT
    longest_s = max(float(plot.truth.time_s[-1]) for plot in plots)
    rows = [line for number, plot in enumerate(plots) for line in row(plot, number, longest_s)]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
        f'height="{height}" role="img" aria-label="Lumbar flexion measured and true, over time" '
        'font-family="Helvetica, Arial, \'DejaVu Sans\', sans-serif" font-size="15">'
    )
    ground = f'<rect width="{WIDTH}" height="{height}" rx="18" fill="#ffffff"/>'
    return "\n".join([head, ground, *legend(), *rows, *seconds(longest_s, height), "</svg>", ""])


def legend() -> list[str]:
    """Tell the curves apart by their dashes too."""
    return [
        text(LEFT, 32, "lumbar flexion, degrees from standing", INK, bold=True),
        f'<path d="M420 27h40" stroke="{MEASURED}" stroke-width="2.5"/>',
        f'<path d="M420 27h40" stroke="{MEASURED}" stroke-width="14" opacity=".18"/>',
        text(470, 32, "measured, ± one standard error", INK),
        f'<path d="M730 27h40" stroke="{TRUE}" stroke-width="2" stroke-dasharray="7 4"/>',
        text(780, 32, "true", INK),
    ]


def row(plot: Plot, number: int, longest_s: float) -> Iterator[str]:
    """Draw one plot, the first at the top."""
    base = TOP + ROW * number

    def place(curve: Curve) -> FloatArray:
        x = LEFT + (WIDTH - LEFT - RIGHT) * curve.time_s / longest_s
        y = base + (ROW - 18) * (HIGHEST_DEG - curve.values_deg) / (HIGHEST_DEG - LOWEST_DEG)
        return np.stack([x, y], axis=1)

    for level in range(0, int(HIGHEST_DEG), STEP_DEG):
        y = base + (ROW - 18) * (HIGHEST_DEG - level) / (HIGHEST_DEG - LOWEST_DEG)
        yield f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="{GRID}"/>'
        yield text(LEFT - 10, y + 5, f"{level}", INK, anchor="end")
    yield text(LEFT + 6, base + 14, plot.title, INK, bold=True)
    time_s, values = plot.measured.time_s, plot.measured.values_deg
    upper, lower = (place(Curve(time_s, values + sign * plot.error_deg)) for sign in (1, -1))
    for part in stretches(values):
        around = np.concatenate([upper[part], lower[part][::-1]])
        yield f'<path d="M{joined(around)}Z" fill="{MEASURED}" opacity=".18"/>'
        yield line(place(plot.measured)[part], f'stroke="{MEASURED}" stroke-width="2.5"')
    yield line(place(plot.truth)[::2], f'stroke="{TRUE}" stroke-width="2" stroke-dasharray="7 4"')


def line(points: FloatArray, style: str) -> str:
    """Draw a line through points."""
    return f'<path d="M{joined(points)}" fill="none" {style}/>'


def stretches(values: FloatArray) -> Iterator[list[int]]:
    """Rows of every other frame, for each stretch without a gap."""
    for known, group in groupby(range(0, len(values), 2), key=lambda at: bool(np.isfinite(values[at]))):
        if known:
            yield list(group)


def joined(points: FloatArray) -> str:
    """Points as the path of a line."""
    return "L".join(f"{x:.0f} {y:.1f}" for x, y in points)


def seconds(longest_s: float, height: int) -> list[str]:
    """Name every fifth second below the last plot."""
    across = WIDTH - LEFT - RIGHT
    marks = [
        text(LEFT + across * second / longest_s, height - 26, f"{second}", INK, anchor="middle")
        for second in range(0, int(longest_s) + 1, 5)
    ]
    return [*marks, text(WIDTH - RIGHT, height - 8, "seconds", INK, anchor="end")]


def text(x: float, y: float, words: str, ink: str, *, anchor: str = "start", bold: bool = False) -> str:
    """Write words."""
    weight = ' font-weight="700"' if bold else ""
    return f'<text x="{x:.0f}" y="{y:.0f}" fill="{ink}" text-anchor="{anchor}"{weight}>{words}</text>'
