"""From the points of one person in a film to a sagittal motion."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import uniform_filter1d

from hiphinge import filtering
from hiphinge.body import Landmark
from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.load_limits import model_number
from hiphinge.measures.standing import leg_length, trunk_length
from hiphinge.motion import BackLine, Facing, FloatArray, Motion, Provenance, Scale, View, Wall
from hiphinge.person import Person
from hiphinge.poses import anatomy, camera, sides
from hiphinge.poses.facing import facing_sign
from hiphinge.poses.room import Room
from hiphinge.poses.track import Track
from hiphinge.poses.wall import held_against_stops, wall_behind
from hiphinge.poses.wall_at import WallAt
from hiphinge.reference import Reference
from hiphinge.texts import Message, Number

#: A point less visible than this is a guess of the pose model, not a sighting. Shoulders and hips are known
#: by the torso around them even where they are covered themselves.
LEAST_VISIBILITY = 0.1
LEAST_TORSO_VISIBILITY = 0.01
_TORSO = [Landmark.SHOULDER, Landmark.HIP, Landmark.FAR_SHOULDER, Landmark.FAR_HIP]
#: Systematic error of a landmark along one axis as a share of the trunk's length, for a fully visible
#: point (from the phantoms: trunk 1.5, knee 2.5 degrees root mean square).
MODEL_ERROR = 0.02
#: Smallest deviation that counts as an outlier, as a share of the trunk's length.
OUTLIER = 0.03
#: A view further off the side cannot be used. The widths of the body read too low from about 30 degrees on
#: (27 at 45 on a real clip), so that nothing is allowed for their error.
HIGHEST_YAW_DEG = 25.0
#: Legs and trunk that give yaws further apart do not belong to a side view (side views: up to 10).
MOST_DISAGREEMENT_DEG = 18.0
#: Roll smaller than this is left alone; a correction that makes a standing body lean more by this is unsound.
LEAST_ROLL_DEG = 1.0
#: A gap between arm and back lasts where it is seen in this share of the frames of so long a time.
GAP_LASTS_S, GAP_SHARE = 0.4, 0.6
#: Longest time between two looks at a rod along the back that is bridged: one in between may miss it.
ROD_GAP_S = 0.5
#: Half the thickness of an arm with its sleeve, as a share of the trunk's length (design choice).
ARM_RADIUS = 0.12
#: Share of the upper arm, from the shoulder, that never hides the back.
FREE_UPPER_ARM = 0.4


@dataclass(frozen=True)
class Film:
    """What all people in a recording share.

    Attributes
    ----------
    time_s : ndarray, shape (frames,)
    frame : ndarray of int, shape (frames,)
    edges : ndarray, shape (60,)
        Sum of `camera.upright_edges` over some pictures.
    provenance : Provenance
        With the size of the upright picture.
    room : Room or None
        Some pictures, which the wall behind the person is looked for in.
    wall_at : WallAt or None
        Where the wall is, as given by the user; it is not searched for then.
    shot : ndarray of int, shape (frames,), or None
        Number of the shot that each frame is in: nothing goes across from one to another. None where all
        are in one.
    upright : bool
        Whether people stand upright in the pictures, as against turned to stand by `lying.stood_up`.
    scatters : bool
        Whether points scatter as those of hiphinge's own pose model do. Those of a table may be so steady
        that a quick swing stands out: only what jumps is an outlier in it.
    """

    time_s: FloatArray
    frame: NDArray[np.int64]
    edges: FloatArray
    provenance: Provenance
    room: Room | None = None
    wall_at: WallAt | None = None
    shot: NDArray[np.int64] | None = None
    upright: bool = True
    scatters: bool = True

    @property
    def size_px(self) -> tuple[int, int]:
        """Width and height of the picture."""
        return self.provenance.width or 0, self.provenance.height or 0

    def stretches(self, sign: NDArray[np.int64]) -> NDArray[np.int64]:
        """Number the frames so that the number changes at every turn and every cut, shape (frames,)."""
        return sign if self.shot is None else sign * (self.shot + 1)


def sagittal_motion(
    film: Film,
    track: Track,
    person: Person,
    messages: tuple[Message, ...] = (),
    reference: Reference | None = None,
) -> Motion:
    """Turn one person's points into a motion in the sagittal plane.

    The near side is chosen by the way the person faces, exchanged limbs are put right, points out of
    the picture or hardly visible are left out, roll and yaw of the camera are corrected, and each
    coordinate is freed of outliers and smoothed without lag.

    Parameters
    ----------
    film : Film
    track : Track
    person : Person
        The stature gives metres.
    messages : tuple of Message
        What is to be said of the recording already.
    reference : Reference, optional
        What was learned of view and person before, such as in the first seconds of a camera. Facing, yaw,
        roll and lengths are then taken from it, so that a few frames are enough.

    Raises
    ------
    InvalidValueError
        If the wall given with the film is in front of the person.
    """
    if reference is None:
        sign = _facing_sign(film, track)
        view = _view(film, track, sign)
    else:
        view = reference.view
        sign = np.full(len(film.time_s), -1 if view.facing == "left" else 1)
    points, visibility = _near_side(film, track, sign, view)
    raw = _to_sagittal(points, sign, view)
    if film.upright:
        raw, visibility = anatomy.believed(raw, visibility, reference)
    trunk = trunk_length(raw) if reference is None else reference.trunk_length
    smooth = _clean(film, raw, sign, trunk)
    if film.upright:
        smooth = anatomy.without_impossible(smooth, reference)
    motion = Motion(
        time_s=film.time_s,
        frame=film.frame,
        positions=smooth,
        standard_error=_standard_error(raw, smooth, visibility, trunk, track.interpolated),
        confidence=np.where(np.isfinite(smooth).all(axis=2), visibility, 0.0),
        facing_sign=sign,
        scale=_scale(smooth, person) if reference is None else reference.scale,
        view=view,
        provenance=film.provenance,
        messages=messages + _out_of_picture(track, smooth),
        back=_back_line(film, track, sign, view, smooth, trunk) if view.usable else None,
        rod=_rod(film, track, sign, view) if view.usable else None,
    )
    return replace(motion, wall=_wall(film, motion))


def _scale(positions: FloatArray, person: Person) -> Scale:
    leg = leg_length(positions)
    return Scale(
        leg, person.stature_m * model_number("leg_per_stature") / leg if person.stature_m and leg else None
    )


def picture_points(motion: Motion, points: FloatArray) -> FloatArray:
    """Map places of a motion back to the pixels of its recording.

    Parameters
    ----------
    motion : Motion
    points : ndarray, shape (frames, ..., 2)
        x forward and y up, in the unit of the motion's positions.

    Returns
    -------
    ndarray of the same shape
        x to the right and y down; NaN where missing.
    """
    if not motion.shots:
        return _in_picture(motion, points, motion.view)
    places = np.full(points.shape, np.nan)
    for shot in motion.shots:
        rows = np.arange(shot.first, shot.stop)
        places[rows] = _in_picture(motion.part(rows), points[rows] / shot.units_per_pixel, shot.view)
    return places


def plane_points(motion: Motion, points_px: FloatArray) -> FloatArray:
    """Map pixels of a recording without cuts to places of its motion: the inverse of `picture_points`.

    Parameters
    ----------
    motion : Motion
    points_px : ndarray, shape (frames, points, 2)
        x to the right and y down.

    Returns
    -------
    ndarray of the same shape
        x forward and y up, in the unit of the motion's positions; NaN where missing.
    """
    size_px = motion.provenance.width or 0, motion.provenance.height or 0
    return _in_plane(points_px, size_px, motion.facing_sign, motion.view)


def _in_plane(
    points_px: FloatArray, size_px: tuple[int, int], sign: NDArray[np.int64], view: View
) -> FloatArray:
    """Map pixels, shape (frames, points, 2), to the sagittal plane."""
    upright = camera.turned_upright(points_px, view.corrected_roll_deg, *size_px)
    return _to_sagittal(upright - np.array(size_px) / 2, sign, view)


def _in_picture(motion: Motion, points: FloatArray, view: View) -> FloatArray:
    width, height = motion.provenance.width or 0, motion.provenance.height or 0
    sign = motion.facing_sign.reshape(-1, *(1,) * (points.ndim - 2))
    across = points[..., 0] * sign * np.cos(np.radians(view.corrected_yaw_deg)) + width / 2
    upright = np.stack([across, height / 2 - points[..., 1]], axis=-1)
    return camera.turned_upright(upright, -view.corrected_roll_deg, width, height)


def _facing_sign(film: Film, track: Track) -> NDArray[np.int64]:
    """Tell which way the person faces, in each shot on its own."""
    shot = np.zeros(len(film.time_s), dtype=np.int64) if film.shot is None else film.shot
    sign = np.ones(len(shot), dtype=np.int64)
    for number in np.unique(shot):
        rows = np.flatnonzero(shot == number)
        sign[rows] = facing_sign(film.time_s[rows], track.points_px[rows], track.visibility[rows])
    return sign


def _view(film: Film, track: Track, sign: NDArray[np.int64]) -> View:
    yaw, roll = camera.yaw_deg(track.points_px, sign), camera.roll_deg(film.edges)
    facing: Facing = "right" if sign[track.seen].sum() >= 0 else "left"
    lying = camera.lies(track.points_px)
    messages = []
    if lying:
        messages.append(Message("view-lying"))
    apart = camera.legs_against_trunk_deg(track.points_px, sign) if film.upright else 0.0
    twisted = apart > MOST_DISAGREEMENT_DEG
    oblique = yaw is not None and yaw > HIGHEST_YAW_DEG
    if oblique and not lying:
        yaw_deg = max(yaw or 0.0, HIGHEST_YAW_DEG + 1)
        messages.append(Message("view-oblique", {"value": Number(yaw_deg), "limit": Number(HIGHEST_YAW_DEG)}))
    elif twisted and not lying:
        messages.append(Message("view-twisted"))
    usable = not (oblique or twisted or lying)
    view = View(facing, yaw, roll, usable, messages=tuple(messages))
    if not view.usable or yaw is None:
        return view
    return replace(view, corrected_yaw_deg=yaw, corrected_roll_deg=_sound_roll(film, track, roll))


def _sound_roll(film: Film, track: Track, roll: float | None) -> float:
    """Roll to correct for: none that would make the standing body lean markedly more."""
    if roll is None or abs(roll) < LEAST_ROLL_DEG:
        return 0.0
    before = camera.lean_deg(track.points_px)
    after = camera.lean_deg(camera.turned_upright(track.points_px, roll, *film.size_px))
    if before is None or after is None or abs(after) > abs(before) + 3 * LEAST_ROLL_DEG:
        return 0.0
    return roll


def _near_side(
    film: Film, track: Track, sign: NDArray[np.int64], view: View
) -> tuple[FloatArray, FloatArray]:
    """Upright points and their visibility in the order of `Landmark`; NaN where not really seen."""
    points = sides.near_then_far(track.points_px, sign)
    visibility = sides.near_then_far(track.visibility, sign)
    size = float(np.nanmedian(track.size_px))
    for limb in (sides.LEG, sides.ARM):
        frames = sides.exchanged(film.time_s, points, limb, size, film.stretches(sign))
        points, visibility = (
            sides.exchange(points, frames, limb),
            sides.exchange(visibility, frames, limb),
        )
    width, height = film.size_px
    inside = (points >= 0).all(axis=2) & (points[:, :, 0] <= width) & (points[:, :, 1] <= height)
    least = np.full(len(Landmark), LEAST_VISIBILITY)
    least[_TORSO] = LEAST_TORSO_VISIBILITY
    sighted = inside & (visibility >= least)
    upright = camera.turned_upright(points, view.corrected_roll_deg, width, height)
    middle = np.array([width / 2, height / 2])
    return np.where(sighted[:, :, None], upright - middle, np.nan), visibility


def _back_line(
    film: Film, track: Track, sign: NDArray[np.int64], view: View, positions: FloatArray, trunk: float
) -> BackLine | None:
    """The outline of the back in the sagittal plane, without what arms and the picture's border hide."""
    if track.back_px is None or track.back_error_px is None or track.back_facing is None:
        return None
    points = track.back_px.astype(np.float64)
    inside = ((points > 1) & (points < np.array(film.size_px) - 1)).all(axis=2)
    line = _in_plane(points, film.size_px, sign, view)
    seen = inside & (track.seen & (track.back_facing == sign))[:, None]
    seen &= ~_behind_arms(line, positions, ARM_RADIUS * trunk) | _lasting_gaps(film.time_s, track)
    return BackLine(
        np.where(seen[:, :, None], line, np.nan),
        np.where(seen, track.back_error_px.astype(np.float64), np.nan),
    )


def _lasting_gaps(time_s: FloatArray, track: Track) -> NDArray[np.bool_]:
    """Points of the outline with a gap behind them that lasts: a ragged silhouette has holes that do not."""
    gaps = track.back_before_gap
    if gaps is None:
        return np.zeros((len(time_s), 1), dtype=bool)
    frames = 1 if len(time_s) < 2 else 1 + round(GAP_LASTS_S / float(np.median(np.diff(time_s))))
    return np.asarray(gaps & (uniform_filter1d(gaps.astype(float), frames, axis=0) > GAP_SHARE))


def _rod(film: Film, track: Track, sign: NDArray[np.int64], view: View) -> FloatArray | None:
    """The rod along the back in the sagittal plane; between two looks it lies between what they saw."""
    if track.rod_px is None:
        return None
    rod = _in_plane(track.rod_px.astype(np.float64), film.size_px, sign, view)
    for rows in _each_stretch(film.stretches(sign)):
        for point, axis in np.ndindex(2, 2):
            rod[rows, point, axis] = filtering.fill_gaps(film.time_s[rows], rod[rows, point, axis], ROD_GAP_S)
    return rod


def _wall(film: Film, motion: Motion) -> Wall | None:
    """The wall behind the person, where the user gave it or else where the picture shows it."""
    if not motion.view.usable or motion.back is None:
        return None
    if film.wall_at is not None:
        return held_against_stops(_wall_of_user(film.wall_at, motion), motion)
    return None if film.room is None else wall_behind(film.room, motion)


def _wall_of_user(wall_at: WallAt, motion: Motion) -> Wall:
    """Where a column of the picture, read at the height of the hips, lies in the sagittal plane."""
    width, height = motion.provenance.width or 0, motion.provenance.height or 0
    hips = picture_points(motion, motion.at(Landmark.HIP))
    column = np.array([wall_at.column_px(width), np.nanmedian(hips[:, 1])])
    across = camera.turned_upright(column, motion.view.corrected_roll_deg, width, height)[0] - width / 2
    stretched = 1 / np.cos(np.radians(motion.view.corrected_yaw_deg))
    place = across * motion.facing_sign * stretched
    behind = place < np.nanmax(motion.at(Landmark.HIP)[:, 0])
    if not behind.any():
        raise InvalidValueError(Message("error-wall-in-front", {"value": Number(column[0])}))
    return Wall(np.where(behind, place, np.nan), wall_at.error_px(width) * stretched, "user")


def _behind_arms(line: FloatArray, positions: FloatArray, radius: float) -> NDArray[np.bool_]:
    """Points of a line, shape (frames, points, 2), that an arm or a hand may hide or stand in for.

    Near the shoulder the arm lies before the back and leaves its outline alone.
    """
    covered = np.zeros(line.shape[:2], dtype=bool)
    for shoulder, elbow, wrist in (
        (Landmark.SHOULDER, Landmark.ELBOW, Landmark.WRIST),
        (Landmark.FAR_SHOULDER, Landmark.FAR_ELBOW, Landmark.FAR_WRIST),
    ):
        upper, bend, hand = (positions[:, landmark, None] for landmark in (shoulder, elbow, wrist))
        covered |= _apart(line, upper + FREE_UPPER_ARM * (bend - upper), bend) < radius
        # the hand reaches on past the wrist
        covered |= _apart(line, bend, bend + 1.4 * (hand - bend)) < radius
    return covered


def _apart(line: FloatArray, start: FloatArray, end: FloatArray) -> FloatArray:
    """Distance of points, shape (frames, points, 2), from a stretch in each frame, shape (frames, 1, 2)."""
    along = end - start
    length = np.maximum((along**2).sum(axis=2), 1e-12)
    share = np.clip(((line - start) * along).sum(axis=2) / length, 0, 1)
    return np.asarray(np.hypot(*np.moveaxis(line - start - share[:, :, None] * along, -1, 0)))


def _to_sagittal(points: FloatArray, sign: NDArray[np.int64], view: View) -> FloatArray:
    forward = points[:, :, 0] * sign[:, None] / np.cos(np.radians(view.corrected_yaw_deg))
    return np.stack([forward, -points[:, :, 1]], axis=2)


def _clean(film: Film, raw: FloatArray, sign: NDArray[np.int64], trunk: float) -> FloatArray:
    """Smooth every coordinate, each stretch between two turns or cuts on its own."""
    time_s, remove = film.time_s, filtering.without_outliers if film.scatters else filtering.without_spikes
    clean = np.full_like(raw, np.nan)
    for rows in _each_stretch(film.stretches(sign)):
        for landmark in Landmark:
            clean[rows, landmark] = _clean_path(time_s[rows], raw[rows, landmark], OUTLIER * trunk, remove)
    return clean


def _each_stretch(stretches: NDArray[np.int64]) -> Iterator[slice]:
    """Frames of each stretch between two turns or cuts."""
    for number in np.unique(stretches):
        for first, stop in filtering.runs(stretches == number):
            yield slice(first, stop)


def _clean_path(
    time_s: FloatArray,
    path: FloatArray,
    outlier: float,
    remove: Callable[[FloatArray, FloatArray, float], FloatArray],
) -> FloatArray:
    """Free one landmark's path, shape (frames, 2), of outliers, bridge its gaps and smooth it."""
    kept = [remove(time_s, coordinate, outlier) for coordinate in path.T]
    whole = np.isfinite(kept).all(axis=0)
    smooth = [
        filtering.low_pass(time_s, filtering.fill_gaps(time_s, np.where(whole, coordinate, np.nan)))
        for coordinate in path.T
    ]
    return np.stack(smooth, axis=1)


def _standard_error(
    raw: FloatArray,
    smooth: FloatArray,
    visibility: FloatArray,
    trunk: float,
    interpolated: NDArray[np.bool_] | None,
) -> FloatArray:
    """Scatter of the pose estimates and the model's own error, which grows as visibility falls."""
    # interpolated frames lie on a line and would make the scatter too small
    own = slice(None) if interpolated is None else ~interpolated
    scatter = np.array(
        [
            max(filtering.noise(raw[own, landmark, axis], smooth[own, landmark, axis]) for axis in (0, 1))
            for landmark in Landmark
        ]
    )
    systematic = MODEL_ERROR * trunk / np.sqrt(np.clip(visibility, LEAST_VISIBILITY, 1.0))
    error = np.hypot(systematic, np.nan_to_num(scatter))
    return np.where(np.isfinite(smooth).all(axis=2), error, np.nan)


def _out_of_picture(track: Track, smooth: FloatArray) -> tuple[Message, ...]:
    """Say which parts of the body are missing, and that what needs them is left empty."""
    parts = {"shoulders": Landmark.SHOULDER, "knees": Landmark.KNEE, "feet": Landmark.ANKLE}
    missing = {part: float(np.isnan(smooth[track.seen, at, 0]).mean()) for part, at in parts.items()}
    return tuple(
        Message(f"recording-{part}-hidden", {"percent": Number(100 * share)})
        for part, share in missing.items()
        if share > 0.1
    )
