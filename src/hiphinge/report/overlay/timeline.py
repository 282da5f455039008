"""A strip along the lower edge of the picture: the current time, and the repetitions."""

from dataclasses import dataclass

from hiphinge.report.overlay.drawing import Box, Canvas, colour, fill

_GROUND = colour(12, 14, 20)
_AHEAD = colour(150, 156, 166)
_PLAYED = colour(86, 190, 245)
_CURSOR = colour(255, 255, 255)


@dataclass(frozen=True)
class Timeline:
    """The content of the strip.

    Attributes
    ----------
    start_s, end_s : float
        Span of the strip, in seconds of the recording.
    reps : tuple of (float, float)
        Start and end of each repetition, in seconds.
    """

    start_s: float
    end_s: float
    reps: tuple[tuple[float, float], ...]

    def column(self, time_s: float, width: int) -> int:
        """Return the column of a time on a strip of a given width, even."""
        length = self.end_s - self.start_s
        share = (time_s - self.start_s) / length if length > 0 else 1.0
        return round(min(1.0, max(0.0, share)) * width / 2) * 2


def strip_height_px(height: int) -> int:
    """Return the height of the strip on a picture of a given height, even."""
    return max(2, round(height / 160)) * 2


def draw_timeline(canvas: Canvas, timeline: Timeline, time_s: float) -> None:
    """Draw the strip as it stands at a time, in place."""
    top = max(0, canvas.height - strip_height_px(canvas.height))
    now = timeline.column(time_s, canvas.width)
    fill(canvas, Box(0, top, canvas.width, canvas.height), _GROUND)
    for start_s, end_s in timeline.reps:
        start, end = (timeline.column(time, canvas.width) for time in (start_s, end_s))
        middle = min(max(start, now), end)
        fill(canvas, Box(start, top, middle, canvas.height), _PLAYED)
        fill(canvas, Box(middle, top, end, canvas.height), _AHEAD)
    cursor = min(now, canvas.width - 2)
    fill(canvas, Box(cursor, top, cursor + 2, canvas.height), _CURSOR)
