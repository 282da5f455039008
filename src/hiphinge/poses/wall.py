"""The wall behind a person, found in the picture by its line on the floor and the edge that rises from it.

The wall stands square to the picture, so it is seen almost edge-on: what shows of it is a narrow strip that
narrows towards the middle of the picture with the distance. Its line on the floor runs through the floor
under the person; where the two meet, at the person's own distance from the camera, the wall is.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from hiphinge.body import Landmark
from hiphinge.measures.standing import LEAST_FRAMES, standing_frames
from hiphinge.measures.wall import seat
from hiphinge.motion import FloatArray, Motion, Wall
from hiphinge.poses import camera
from hiphinge.poses.room import Room
from hiphinge.poses.sampling import bilinear

#: A wall is looked for from just in front of the standing seat to this far behind it, in leg lengths: the
#: hips go back by 0.34 at most without falling over (balance model, computed).
BEFORE_SEAT, BEHIND_SEAT = 0.03, 0.36
#: How far the points of heel and toe lie above the floor, and the standard error of the floor under the
#: person, in leg lengths (phantoms; design choice).
FLOOR_BELOW, FLOOR_ERROR = 0.045, 0.02
#: How far the floor line must be seen away from the camera and towards it, and in all, in leg lengths, and
#: how far it is followed.
AWAY, NEAR, LEAST_LINE, LONGEST_LINE = 0.06, 0.04, 0.15, 0.8
#: How far the point that lines running away from the camera meet in may be from the middle of the picture, as
#: a share of its longer side: about five degrees sideways, seven up or down with a common lens.
VANISHING_ACROSS, VANISHING_UP = 0.08, 0.12
#: Least change of grey from pixel to pixel along an edge, after smoothing (noise gives a quarter of it).
LEAST_EDGE = 1.0
_EDGE_WIDTH = 1.5
#: Share of an upright edge that must be seen where nothing hides it, how long that part is at least, in leg
#: lengths, and how far the edge may lean.
LEAST_UPRIGHT, LEAST_RISE = 0.7, 0.4
_LEANS = np.tan(np.radians(np.arange(-3.0, 3.25, 0.5)))
#: A line that stands upright in the picture is a wall seen just edge-on, or the near end of something that
#: the picture cuts off below: how far it is away is then unknown by about this share.
DISTANCE_ERROR = 0.2
#: What a skirting board and the fitting of lines leave open, the largest error of a line that may be a
#: wall's, and of a wall that is given (a centimetre: with more, no touch can be judged), in leg lengths.
LINE_ERROR, WIDEST_LINE_ERROR, WIDEST_ERROR = 0.003, 0.03, 0.0115
#: Standard error of the camera's roll: it moves the wall between the floor and the height of the hips.
ROLL_ERROR_DEG = 0.3
_MOST_LINES = 12
#: How deep the hips must go for a turning point to be a stop, how near to each other stops at a wall lie, in
#: leg lengths, and how many of them there must be.
STOP_DEPTH, SAME_STOP, LEAST_STOPS = 0.04, 0.006, 3


@dataclass(frozen=True)
class _Body:
    """The standing body; x forward, y up, in pixels of the upright picture from its middle."""

    sign: int
    leg: float
    seat: float
    floor: float
    hip: float
    head: float
    heel: float
    back: FloatArray

    def rear(self, y: FloatArray) -> FloatArray:
        """Place behind which the standing body hides nothing, at each height."""
        x, height = self.back[np.argsort(self.back[:, 1])].T
        return np.asarray(np.interp(y, height, x, left=self.heel, right=np.inf)) - BEFORE_SEAT * self.leg


@dataclass(frozen=True)
class _Line:
    """An edge on the floor: x = at_feet + slope * (y - floor), seen between two heights."""

    at_feet: float
    slope: float
    floor: float
    low: float = 0.0
    high: float = 0.0
    scatter: float = 0.0

    def x(self, y: FloatArray | float) -> FloatArray:
        return np.asarray(self.at_feet + self.slope * (np.asarray(y) - self.floor))


@dataclass(frozen=True)
class _Light:
    """How the light of the still room changes from pixel to pixel, forward and upward of the body."""

    forward: NDArray[np.float32]
    up: NDArray[np.float32]
    first_px: int
    pixel: float
    size: tuple[int, int]
    sign: int
    roll_deg: float

    @property
    def lowest(self) -> float:
        """The lower border of the picture."""
        return 2 * self.pixel - self.size[1] / 2

    def across(self, x: FloatArray, y: FloatArray, slope: FloatArray | float) -> FloatArray:
        """Change of the light across edges x = slope * y at places (x, y)."""
        width, height = self.size
        upright = np.stack([self.sign * x + width / 2, height / 2 - y], axis=-1)
        picture = camera.turned_upright(upright, -self.roll_deg, width, height)
        places = picture / self.pixel - [self.first_px, 0] - 0.5
        forward, up = (bilinear(change, places) for change in (self.forward, self.up))
        return np.asarray((forward - slope * up) / np.hypot(1, slope))


def wall_behind(room: Room, motion: Motion) -> Wall | None:
    """Look for a wall close behind the person: the nearest one that shows.

    Parameters
    ----------
    room : Room
    motion : Motion
        Of a usable view, with a back line.

    Returns
    -------
    Wall or None
        None where none is seen: its line on the floor under the person and an upright edge that rises from it
        to above the head must both show, and its place must be sure.
    """
    body = _body(motion)
    line = None if body is None else _nearest(_light(room, motion, body), body)
    if body is None or line is None:
        return None
    squeezed = float(np.cos(np.radians(motion.view.corrected_yaw_deg)))
    # a small roll is left in the positions, but at the hips it moves a wall by centimetres
    rolled = np.radians((motion.view.roll_deg or 0.0) - motion.view.corrected_roll_deg)
    at_hips = line.at_feet - body.sign * np.tan(rolled) * (body.hip - body.floor)
    place = np.where(motion.facing_sign == body.sign, at_hips / squeezed, np.nan)
    wall = held_against_stops(Wall(place, _error(line, body) / squeezed, "picture"), motion)
    sure = wall.standard_error <= WIDEST_ERROR * body.leg
    return wall if sure and not _was_walked_through(wall, motion) else None


def _was_walked_through(wall: Wall, motion: Motion) -> bool:
    """Whether the hips have ever been behind it: then it is a post, a door or something far away."""
    return bool(np.any(motion.at(Landmark.HIP)[:, 0] < wall.place - wall.standard_error))


def held_against_stops(wall: Wall, motion: Motion) -> Wall:
    """Move a wall to where the hips stop again and again, or behind where they have been, within its error.

    Hips that stop in the air stop somewhere else each time, and no hips go through a wall.

    Parameters
    ----------
    wall : Wall
    motion : Motion
    """
    from scipy.signal import find_peaks  # half a second, and few films show a wall

    leg = motion.scale.leg_length
    gap = seat(motion)[0] - wall.place
    known = gap[np.isfinite(gap)]
    if leg is None or not len(known):
        return wall
    stops = known[find_peaks(-known, prominence=STOP_DEPTH * leg)[0]]
    stops = stops[stops <= stops.min(initial=np.inf) + SAME_STOP * leg]
    repeated = len(stops) >= LEAST_STOPS or (len(stops) > 0 and stops.mean() < 0)
    if not repeated or abs(stops.mean()) > wall.standard_error:
        return wall
    weights = wall.standard_error**-2, (SAME_STOP * leg) ** -2
    moved = stops.mean() * weights[1] / sum(weights)
    return replace(wall, place=wall.place + moved, standard_error=float(sum(weights) ** -0.5))


def _nearest(light: _Light, body: _Body) -> _Line | None:
    """The floor line of the nearest wall."""
    lines = (line for line in _floor_lines(light, body) if _error(line, body) <= WIDEST_LINE_ERROR * body.leg)
    walls = [line for line in lines if _rises(light, body, line)]
    return max(walls, key=lambda line: line.at_feet, default=None)


def _error(line: _Line, body: _Body) -> float:
    parts = [line.scatter, LINE_ERROR * body.leg, FLOOR_ERROR * line.slope * body.leg]
    parts.append(np.radians(ROLL_ERROR_DEG) * (body.hip - body.floor))
    upright = abs(line.slope) <= _LEANS[-1]
    return float(np.linalg.norm([*parts, DISTANCE_ERROR * line.at_feet * upright]))


def _body(motion: Motion) -> _Body | None:
    """What of the body matters for the wall; None where it is not seen standing."""
    leg, sign = motion.scale.leg_length, 1 if motion.facing_sign.sum() >= 0 else -1
    standing = standing_frames(motion.positions) & (motion.facing_sign == sign)
    if motion.back is None or leg is None or standing.sum() < LEAST_FRAMES:
        return None
    squeezed = np.array([np.cos(np.radians(motion.view.corrected_yaw_deg)), 1.0])
    points = _median(motion.positions[standing]) * squeezed
    back = _median(motion.back.points[standing]) * squeezed
    place = _median(seat(motion)[0][standing]) * squeezed[0]
    feet = points[[Landmark.HEEL, Landmark.TOE, Landmark.FAR_HEEL, Landmark.FAR_TOE]]
    if not np.isfinite([*feet[:2].ravel(), points[Landmark.EAR, 1], place]).all():
        return None
    return _Body(
        sign=sign,
        leg=leg,
        seat=float(place),
        floor=float(np.nanmean(feet[:, 1]) - FLOOR_BELOW * leg),
        hip=float(points[Landmark.HIP, 1]),
        head=float(points[Landmark.EAR, 1]),
        heel=float(np.nanmin(feet[:, 0])),
        back=back[np.isfinite(back).all(axis=1)],
    )


def _median(values: FloatArray) -> FloatArray:
    """Median over the frames; NaN where most of them are missing."""
    known = np.isfinite(values).mean(axis=0) >= 0.5
    return np.where(known, np.nanmedian(np.where(known, values, 0.0), axis=0), np.nan)


def _light(room: Room, motion: Motion, body: _Body) -> _Light:
    """Differentiate the part of the still room that lies behind the person."""
    width, height = motion.provenance.width or 0, motion.provenance.height or 0
    front = float(np.clip(width / 2 + body.sign * (body.seat + body.leg / 2), 0, width))
    left, right = (0.0, front) if body.sign > 0 else (front, float(width))
    still = room.still(left, right).astype(np.float32)
    down, across = (gaussian_filter(still, _EDGE_WIDTH, order=order) for order in ((1, 0), (0, 1)))
    roll = np.radians(motion.view.corrected_roll_deg)
    return _Light(
        forward=body.sign * (across * np.cos(roll) - down * np.sin(roll)),
        up=-(across * np.sin(roll) + down * np.cos(roll)),
        first_px=int(left / room.pixels_per_pixel),
        pixel=room.pixels_per_pixel,
        size=(width, height),
        sign=body.sign,
        roll_deg=motion.view.corrected_roll_deg,
    )


def _floor_lines(light: _Light, body: _Body) -> list[_Line]:
    """Edges on the floor behind the heels that run away from the camera."""
    starts = np.arange(body.seat - BEHIND_SEAT * body.leg, body.seat + BEFORE_SEAT * body.leg, light.pixel)
    slopes = _slopes(starts, body.floor, max(light.size))
    low = max(body.floor - NEAR * body.leg, light.lowest)
    rows = np.linspace(low, body.floor + AWAY * body.leg, 16)
    places = starts[:, None, None] + slopes[:, :, None] * (rows - body.floor)
    change = light.across(places, rows + 0 * places, slopes[:, :, None])
    # along an edge nearly all changes are alike
    plain = np.maximum(np.quantile(change, 0.2, axis=2), -np.quantile(change, 0.8, axis=2))
    lines = []
    for _ in range(_MOST_LINES):
        start, slope = np.unravel_index(int(np.argmax(plain)), plain.shape)
        if plain[start, slope] < LEAST_EDGE:
            break
        first = _Line(float(starts[start]), float(slopes[start, slope]), body.floor)
        line = _followed(light, first, body)
        plain[np.abs(starts - first.at_feet) < 3 * light.pixel] = 0
        if line is not None:
            plain[np.abs(starts - line.at_feet) < 3 * light.pixel] = 0
            lines.append(line)
    return lines


def _slopes(x: FloatArray, floor: float, side: float) -> FloatArray:
    """Slopes that a line away from the camera through each x on the floor may have, shape (x, 33)."""
    across = np.array([[-1], [1]]) * VANISHING_ACROSS * side
    depth = np.minimum(floor - np.array([-1, 1]) * VANISHING_UP * side, -0.05 * side)
    corners = (x[:, None, None] - across) / depth
    return np.linspace(corners.min(axis=(1, 2)), corners.max(axis=(1, 2)), 33, axis=1)


def _followed(light: _Light, line: _Line, body: _Body) -> _Line | None:
    """Follow an edge both ways from the feet and fit it; None where it is too short to be a wall's."""
    low, high = body.floor + np.array([-LONGEST_LINE, LONGEST_LINE]) * body.leg
    rows = np.arange(max(low, light.lowest), min(high, LINE_ERROR * body.leg), light.pixel)
    for _ in range(3):
        at, change = _plainest(light, line, rows)
        feet = int(np.argmin(np.abs(rows - body.floor)))
        first, last = _stretch(change, feet)
        if last - first < 8:
            return None
        seen, found = rows[first : last + 1], at[first : last + 1]
        slope, place = np.polyfit(seen - body.floor, found, 1)
        scatter = float(np.std(found - place - slope * (seen - body.floor)))
        line = _Line(float(place), float(slope), body.floor, float(seen[0]), float(seen[-1]), scatter)
    near = min(NEAR * body.leg, body.floor - light.lowest - light.pixel)
    long = line.high - line.low >= LEAST_LINE * body.leg
    through = line.high - body.floor >= 0.9 * AWAY * body.leg and body.floor - line.low >= 0.9 * near
    return line if long and through else None


def _plainest(light: _Light, line: _Line, rows: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Places of the plainest edge near a line in each row, and the change of the light there."""
    places = line.x(rows)[:, None] + np.arange(-3, 3.25, 0.25) * light.pixel
    change = light.across(places, rows[:, None] + 0 * places, line.slope)
    best = np.argmax(np.abs(change), axis=1)[:, None]
    return np.take_along_axis(places, best, 1)[:, 0], np.take_along_axis(change, best, 1)[:, 0]


def _stretch(change: FloatArray, feet: int) -> tuple[int, int]:
    """First and last row of the stretch around the feet in which most rows show the same edge."""
    typical = float(np.median(change[max(0, feet - 8) : feet + 9]))
    same = np.sign(typical) * change > max(LEAST_EDGE, 0.4 * abs(typical))
    mostly = np.concatenate([[False], np.convolve(same, np.ones(7) / 7, mode="same") > 0.5, [False]])
    before, after = np.flatnonzero(~mostly[: feet + 1]), np.flatnonzero(~mostly[feet + 1 :])
    return int(before[-1]), feet + int(after[0]) - 1


def _rises(light: _Light, body: _Body, line: _Line) -> bool:
    """Whether an upright edge rises from the far or the near end of a line to above the head."""
    return any(
        _upright_share(light, body, y, float(line.x(y))) >= LEAST_UPRIGHT for y in (line.high, line.low)
    )


def _upright_share(light: _Light, body: _Body, low: float, x: float) -> float:
    """Share of an upright edge that is seen from a place up to above the head, where nothing hides it."""
    rows = np.arange(low, min(body.head + 0.25 * body.leg, -light.lowest), 1.5 * light.pixel)
    feet = x + np.arange(-4, 5)[:, None, None] * light.pixel
    places = feet + _LEANS[:, None] * (rows - low)
    change = light.across(places, rows + 0 * places, _LEANS[:, None])
    open_rows = places < body.rear(rows)
    count = open_rows.sum(axis=2)
    rising = [((sign * change > LEAST_EDGE) & open_rows).sum(axis=2) for sign in (1, -1)]
    share = np.max(rising, axis=0) / np.maximum(count, 1)
    return float(share[count * 1.5 * light.pixel >= LEAST_RISE * body.leg].max(initial=0.0))
