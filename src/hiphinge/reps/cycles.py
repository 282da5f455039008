"""Two swings that belong together: one way down and one way up."""

from dataclasses import dataclass
from itertools import pairwise

from hiphinge.motion import FloatArray
from hiphinge.reps.bend import BendSeries
from hiphinge.reps.swings import Swing
from hiphinge.reps.timing import Span, moving_part

#: Of the two swings of a repetition the smaller has at least this share of the larger: who stands up again
#: from leaning back at the end of a pull does not put the load down.
LEAST_RETURN = 0.5


@dataclass(frozen=True)
class Cycle:
    """Two swings that belong together, in the order of time, and their moving parts."""

    swings: tuple[Swing, Swing]
    parts: tuple[Span, Span]

    @property
    def descends_first(self) -> bool:
        """Standing-down-standing instead of floor-up-floor."""
        return self.swings[0].down

    @property
    def descent(self) -> Span:
        """Moving part of the swing down."""
        return self.parts[0 if self.descends_first else 1]

    @property
    def whole(self) -> Span:
        """From the first frame that moves to the last."""
        return Span(self.parts[0].first, self.parts[1].last)

    @property
    def bottom(self) -> Span:
        """Frames at the bottom: between the swings, or the rest before the lift from the floor."""
        one, other = self.parts
        if self.descends_first:
            return Span(one.last, other.first)
        return Span(min(self.swings[0].first, one.first), one.first)

    def bottom_s(self, time_s: FloatArray) -> float:
        """Time of the bottom: the middle of its frames, or the start of the lift from the floor."""
        first = self.bottom.first if self.descends_first else self.bottom.last
        return float((time_s[first] + time_s[self.bottom.last]) / 2)

    def times(self, time_s: FloatArray) -> dict[str, float]:
        """Return when it starts and ends, and how long its parts last, as a `Rep` names them."""
        one, other = self.parts
        spans = [float(time_s[part.last] - time_s[part.first]) for part in self.parts]
        descent, ascent = spans if self.descends_first else spans[::-1]
        return {
            "start_s": float(time_s[one.first]),
            "end_s": float(time_s[other.last]),
            "descent_s": descent,
            "pause_s": float(time_s[other.first] - time_s[one.last]),
            "ascent_s": ascent,
        }


def pair(stretch: tuple[Swing, ...], bend: FloatArray) -> tuple[list[tuple[Swing, Swing]], list[Swing]]:
    """Pair whole neighbours, descent first unless ascent first gives more pairs.

    Parameters
    ----------
    stretch : tuple of Swing
        In the order of time, without a gap.
    bend : ndarray, shape (frames,)
        Degrees.

    Returns
    -------
    list of (Swing, Swing), list of Swing
        The pairs, and what stays unpaired.
    """
    standing_first, floor_first = (_pairs(stretch, bend, down) for down in (True, False))
    pairs = floor_first if len(floor_first) > len(standing_first) else standing_first
    taken = {swing for two in pairs for swing in two}
    return pairs, [swing for swing in stretch if swing not in taken]


def _pairs(stretch: tuple[Swing, ...], bend: FloatArray, descent_first: bool) -> list[tuple[Swing, Swing]]:
    return [
        (one, other)
        for one, other in pairwise(stretch)
        if one.down == descent_first and one.whole and other.whole and _returns(one, other, bend)
    ]


def _returns(one: Swing, other: Swing, bend: FloatArray) -> bool:
    """Whether the second swing undoes the first, or most of it."""
    sizes = [float(bend[swing.bottom] - bend[swing.top]) for swing in (one, other)]
    return min(sizes) >= LEAST_RETURN * max(sizes)


def cycle_of(pair: tuple[Swing, Swing], series: BendSeries) -> Cycle:
    """Return two paired swings with their moving parts, which do not overlap."""
    one, other = (moving_part(swing, series.time_s, series.measured_bend) for swing in pair)
    return Cycle(pair, (one, Span(max(other.first, one.last), other.last)))
