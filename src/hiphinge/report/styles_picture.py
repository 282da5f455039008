"""A lift in several styles as an SVG drawing: figures, moments and bands of compression."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

import numpy as np

from hiphinge.knowledge.load_limits import load_line
from hiphinge.motion import FloatArray
from hiphinge.report.styles import StyleComparison, StyleFigure, Way
from hiphinge.texts import Catalogue, Message, Number, significant, text_name

WIDTH, ROW, TOP, FOOT = 960, 158, 76, 58
_FIGURE_X, _FLOOR, _PX_PER_M = 100, 134, 92.0
_MOMENT_LEFT, _COMPRESSION_LEFT, _BAR_WIDTH = 250, 590, 290
_BAR_TOP, _BAR_HEIGHT = 66, 26
#: Positions of heel and toe relative to the ankle, in metres, for drawing only.
_FOOT = ((-0.06, -0.07), (0.19, -0.07))
# Okabe and Ito's colours, which colour-blind people can distinguish
_MOMENT_INK, _COMPRESSION_INK, _LOAD_INK = "#0072b2", "#d55e00", "#1f2a37"
_INK, _QUIET, _GRID, _GROUND = "#1f2a37", "#4a5666", "#d5dde6", "#ffffff"


def styles_picture(comparison: StyleComparison, texts: Catalogue) -> str:
    """Draw all styles below each other on the same scales.

    Parameters
    ----------
    comparison : StyleComparison
    texts : Catalogue

    Returns
    -------
    str
        A drawing in SVG.
    """
    height = TOP + ROW * len(comparison.ways) + FOOT
    heading = Message("styles-heading", {"rep": comparison.rep, "load": significant(comparison.load_kg, 3)})
    scales = _scales(comparison.ways)
    rows = [part for number, way in enumerate(comparison.ways) for part in _row(way, number, scales, texts)]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
        f'height="{height}" role="img" aria-label="{escape(texts.say(heading), {chr(34): "&quot;"})}" '
        'font-family="Helvetica, Arial, \'DejaVu Sans\', sans-serif" font-size="15">'
    )
    ground = f'<rect width="{WIDTH}" height="{height}" rx="18" fill="{_GROUND}"/>'
    parts = [head, ground, _text(24, 34, texts.say(heading), bold=True), *_axes(texts), *rows]
    return "\n".join([*parts, *_line(height, scales[1], texts), *_notes(height, texts), "</svg>", ""])


def _scales(ways: Sequence[Way]) -> tuple[float, float]:
    """Pixels for one N m and for one N, so that the longest bar with its band fills its place."""
    moment = max(way.moment_nm + way.moment_error_nm for way in ways)
    most = max(way.compression_n[2] for way in ways)
    return _BAR_WIDTH / moment, _BAR_WIDTH / max(most, load_line("niosh_action_n").value)


def _axes(texts: Catalogue) -> list[str]:
    return [
        _text(_MOMENT_LEFT, 62, texts.say("styles-axis-moment"), _QUIET),
        _text(_COMPRESSION_LEFT, 62, texts.say("styles-axis-compression"), _QUIET),
    ]


def _row(way: Way, number: int, scales: tuple[float, float], texts: Catalogue) -> Iterator[str]:
    base = TOP + ROW * number
    if number:
        yield f'<path d="M24 {base}H{WIDTH - 24}" stroke="{_GRID}"/>'
    yield from _figure(way.figure, base)
    yield _text(_MOMENT_LEFT, base + 40, texts.say(text_name("styles", way.name)), bold=True)
    moment, error = way.moment_nm, way.moment_error_nm
    band = (moment, moment - error, moment + error)
    yield from _bar(_MOMENT_LEFT, base, np.array(band) * scales[0], _MOMENT_INK)
    yield _text(
        _MOMENT_LEFT,
        base + 114,
        texts.say(Message("load-cell-moment", {"value": Number(moment), "error": Number(error)})),
    )
    yield from _bar(_COMPRESSION_LEFT, base, np.array(way.compression_n) * scales[1], _COMPRESSION_INK)
    value, low, high = (Number(newtons / 1000, 1) for newtons in way.compression_n)
    label = texts.say(Message("load-cell-compression", {"value": value, "low": low, "high": high}))
    yield _text(_COMPRESSION_LEFT, base + 114, label)


def _bar(left: float, base: float, ends_px: FloatArray, ink: str) -> Iterator[str]:
    """A bar as long as the value, its band lighter with a whisker."""
    value, low, high = ends_px
    top, middle = base + _BAR_TOP, base + _BAR_TOP + _BAR_HEIGHT / 2
    size = f'width="{value:.1f}" height="{_BAR_HEIGHT}"'
    yield f'<rect x="{left}" y="{top}" {size} fill="{ink}" opacity=".45"/>'
    yield f'<path d="M{left + low:.1f} {middle}H{left + high:.1f}" stroke="{_INK}" stroke-width="2.5"/>'
    for end in (low, high):
        yield f'<path d="M{left + end:.1f} {middle - 8}v16" stroke="{_INK}" stroke-width="2.5"/>'


def _figure(figure: StyleFigure, base: float) -> Iterator[str]:
    """Draw trunk and leg, the arm and the weight, feet on the floor of the row."""

    def path(points: FloatArray, width: float, ink: str) -> str:
        placed = "L".join(f"{x:.1f} {y:.1f}" for x, y in _placed(points, base))
        return (
            f'<path d="M{placed}" fill="none" stroke="{ink}" stroke-width="{width}" '
            'stroke-linejoin="round" stroke-linecap="round"/>'
        )

    yield f'<path d="M24 {base + _FLOOR}H220" stroke="{_GRID}" stroke-width="2"/>'
    yield path(np.array([_FOOT[0], (0.0, 0.0), _FOOT[1], _FOOT[0]]), 3, _QUIET)
    yield path(figure.body[:3], 7, _QUIET)
    yield path(figure.body[2:], 7, _MOMENT_INK)
    ((head_x, head_y),) = _placed(figure.head[None], base)
    yield f'<circle cx="{head_x:.1f}" cy="{head_y:.1f}" r="10" fill="{_QUIET}"/>'
    yield path(figure.arm, 4, _QUIET)
    ((x, y),) = _placed(figure.arm[2:], base)
    yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="8" fill="{_LOAD_INK}"/>'


def _placed(points: FloatArray, base: float) -> FloatArray:
    """Metres from the ankle to pixels of the drawing."""
    lowest = _FOOT[0][1]
    x, y = points.T
    return np.stack([_FIGURE_X + _PX_PER_M * x, base + _FLOOR - _PX_PER_M * (y - lowest)], axis=1)


def _line(height: float, scale: float, texts: Catalogue) -> Iterator[str]:
    """Draw the planning limit for work through all bars of compression."""
    newtons = load_line("niosh_action_n").value
    x, foot = _COMPRESSION_LEFT + newtons * scale, height - FOOT
    yield f'<path d="M{x:.1f} {TOP + 24}V{foot}" stroke="{_INK}" stroke-width="1.5" stroke-dasharray="6 5"/>'
    words = texts.say(Message("styles-line", {"value": Number(newtons / 1000, 1)}))
    yield _text(x, foot + 18, words, _QUIET, anchor="middle")


def _notes(height: float, texts: Catalogue) -> Iterator[str]:
    yield _text(24, height - 18, texts.say("disclaimer-loads"), _QUIET)


def _text(
    x: float, y: float, words: str, ink: str = _INK, *, anchor: str = "start", bold: bool = False
) -> str:
    weight = ' font-weight="700"' if bold else ""
    return f'<text x="{x:.0f}" y="{y:.0f}" fill="{ink}" text-anchor="{anchor}"{weight}>{escape(words)}</text>'
