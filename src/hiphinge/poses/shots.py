"""Shots: the stretches of a film between its cuts, found in the pictures themselves.

A cut changes most of the picture at once and against what moved just before; a fade passes through mixtures
of the two pictures. Brightness is taken out first, so that a flash or a pumping exposure is no cut; a hand
that shakes or a passer-by changes the picture step by step, and moves it instead of mixing it.
"""

from collections import deque
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hiphinge.poses.frames import Frame, Picture

#: Cells along the longer side of the small pictures that are compared, and pixels that each is the mean of.
CELLS, PIXELS_PER_CELL = 32, 5
#: A cell has changed when it differs by this many standard deviations of its picture's brightness; a picture
#: flatter than `FLATTEST` grey levels, as a black one, has nothing in it to compare.
CHANGED, FLATTEST = 0.3, 8.0
#: Share of cells that a cut changes at least, and how many times more than any step just before (real
#: clips: cuts change 0.35 to 0.86, captions 0.14, shaking hands and passers-by less than 0.1).
LEAST_SHARE, TIMES_RECENT = 0.3, 2.0
#: A body that jumps before a plain wall changes few cells, but these much: mean squared change in standard
#: deviations, and how many times more than just before.
LEAST_JUMP, TIMES_RECENT_JUMP = 0.6, 4.0
RECENT_S = 0.3
#: Pictures of a shot before it is known how much moves in it.
LEAST_BEFORE = 3
#: A fade goes on while the pictures of this last time are mixtures of its ends: little is left when the best
#: mixture is taken away, as a share of the change, and the mixture goes on evenly (a slow movement leaves
#: 0.004 and more, and slows down). Below the change in squared grey levels there is only noise.
FADING_S, MOST_LEFT, UNEVEN, NOISE = 0.3, 0.003, 0.06, 4.0
#: Share of cells that a whole fade changes at least.
LEAST_FADED = 0.1
#: Pictures that are needed to see that a fade goes on evenly.
LEAST_FADING = 5
#: A shot shorter than this between two alike is a flash or a broken picture, no shot.
SHORTEST_S = 0.2

Cells = NDArray[np.float32]


@dataclass(frozen=True)
class PictureShot:
    """A stretch of a film without a cut.

    Attributes
    ----------
    first, stop : int
        Its frames, `stop` not included; those of a fade belong to no shot.
    camera : int
        Shots of one number look at the same place from the same place.
    """

    first: int
    stop: int
    camera: int = 0


@dataclass(frozen=True)
class _Look:
    """A small picture: its grey levels, the same without brightness and contrast, and its change."""

    row: int
    time_s: float
    grey: Cells
    even: Cells
    share: float = 0.0
    jump: float = 0.0


@dataclass(frozen=True)
class _Span:
    """A shot with its first and its last picture."""

    opening: _Look
    closing: _Look

    @property
    def lasts_s(self) -> float:
        return self.closing.time_s - self.opening.time_s


class ShotWatch:
    """Looks at one picture after the other and detects where a new shot begins."""

    def __init__(self) -> None:
        self._spans: list[_Span] = []
        self._opening: _Look | None = None
        self._recent: deque[_Look] = deque()
        self._fading_since: _Look | None = None
        self._rows = 0

    def look(self, frame: Frame) -> bool:
        """Take in the next picture; True where it belongs to another shot than the one before."""
        look = self._looked_at(frame)
        self._rows += 1
        closing = self._closing(look) if self._recent else None
        if self._opening is not None and closing is not None:
            self._spans.append(_Span(self._opening, closing))
            self._recent.clear()
            self._fading_since = None
        if self._opening is None or closing is not None:
            self._opening = look
        self._recent.append(look)
        while look.time_s - self._recent[0].time_s > RECENT_S:
            self._recent.popleft()
        return closing is not None

    def shots(self) -> tuple[PictureShot, ...]:
        """Shots of the pictures so far, in the order of time."""
        if self._opening is None:
            return ()
        spans = _without_flashes([*self._spans, _Span(self._opening, self._recent[-1])])
        cameras = _cameras(spans)
        return tuple(
            PictureShot(span.opening.row, span.closing.row + 1, camera)
            for span, camera in zip(spans, cameras, strict=True)
        )

    def _looked_at(self, frame: Frame) -> _Look:
        grey = _cells(frame.picture)
        even = (grey - grey.mean()) / max(float(grey.std()), FLATTEST)
        if not self._recent or self._recent[-1].even.shape != even.shape:
            return _Look(self._rows, frame.time_s, grey, even)
        change = even - self._recent[-1].even
        share, jump = float((np.abs(change) > CHANGED).mean()), float(np.mean(change**2))
        return _Look(self._rows, frame.time_s, grey, even, share, jump)

    def _closing(self, look: _Look) -> _Look | None:
        """Last picture of the shot that ended before this picture; None where it goes on."""
        just_before = [past for past in self._recent if look.time_s - past.time_s <= RECENT_S]
        if len(just_before) < LEAST_BEFORE:
            return None
        share = max((past.share for past in just_before), default=0.0)
        jump = max((past.jump for past in just_before), default=0.0)
        if look.share >= max(LEAST_SHARE, TIMES_RECENT * share):
            return self._recent[-1]
        if look.jump >= max(LEAST_JUMP, TIMES_RECENT_JUMP * jump):
            return self._recent[-1]
        return self._before_fade(look)

    def _before_fade(self, look: _Look) -> _Look | None:
        """Last picture before a fade that has just ended."""
        if _fades([past for past in self._recent if look.time_s - past.time_s <= FADING_S], look):
            self._fading_since = self._fading_since or self._recent[0]
            return None
        start, self._fading_since = self._fading_since, None
        return start if start and _changed_share(start, self._recent[-1]) >= LEAST_FADED else None


def _cells(picture: Picture) -> Cells:
    """A small grey picture: means of a few pixels of each cell."""
    longest = max(picture.shape[:2])
    thin = max(1, longest // (CELLS * PIXELS_PER_CELL))
    grey = picture[thin // 2 :: thin, thin // 2 :: thin, 1]
    size = max(1, -(-max(grey.shape) // CELLS))
    down, across = (max(1, side // size) for side in grey.shape)
    whole = grey[: down * size, : across * size].reshape(down, min(size, grey.shape[0]), across, -1)
    # whole numbers, one axis after the other: a third of the time of a mean over both
    total = whole.sum(axis=1, dtype=np.int64).sum(axis=2)
    return np.asarray(total / (whole.shape[1] * whole.shape[3]), dtype=np.float32)


def _fades(past: list[_Look], end: _Look) -> bool:
    """Whether the pictures on the way to another one are mixtures that go over into it evenly."""
    if len(past) < LEAST_FADING or end.time_s - past[0].time_s < 0.7 * FADING_S:
        return False
    whole = past[0].grey.ravel() - end.grey.ravel()
    size = float(whole @ whole)
    if size < NOISE * len(whole):
        return False
    apart = np.stack([one.grey.ravel() for one in past]) - end.grey.ravel()
    share = apart @ apart[0] / size
    left = ((apart - share[:, None] * apart[0]) ** 2).sum(axis=1)
    time_s = np.array([one.time_s for one in past])
    evenly = (end.time_s - time_s) / (end.time_s - time_s[0])
    return bool(left.max() < MOST_LEFT * size and np.abs(share - evenly).max() < UNEVEN)


def _changed_share(one: _Look, other: _Look) -> float:
    if one.even.shape != other.even.shape:
        return 1.0
    return float((np.abs(one.even - other.even) > CHANGED).mean())


def _without_flashes(spans: list[_Span]) -> list[_Span]:
    """Join two alike shots between which another lasts no longer than a flash."""
    kept: list[_Span] = []
    for span in spans:
        if len(kept) > 1 and kept[-1].lasts_s < SHORTEST_S and _apart(kept[-2], span) < LEAST_FADED:
            kept.pop()
            span = _Span(kept.pop().opening, span.closing)  # noqa: PLW2901 - joined with what came before
        kept.append(span)
    return kept


def _apart(earlier: _Span, later: _Span) -> float:
    return _changed_share(earlier.closing, later.opening)


def _cameras(spans: list[_Span]) -> list[int]:
    """Number the places that the shots look at; one that is looked at again keeps its number."""
    cameras: list[int] = []
    for place, span in enumerate(spans):
        same = [cameras[earlier] for earlier in range(place) if _apart(spans[earlier], span) < LEAST_SHARE]
        cameras.append(same[-1] if same else len(set(cameras)))
    return cameras
