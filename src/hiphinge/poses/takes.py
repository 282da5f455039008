"""From the shots of a film to one motion: each take is read on its own, as if it were the whole film."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark
from hiphinge.filtering import LONGEST_GAP_S
from hiphinge.measures.standing import trunk_length
from hiphinge.motion import BackLine, FloatArray, Motion, Provenance, Shot, Wall
from hiphinge.person import Person
from hiphinge.poses import camera
from hiphinge.poses.facing import facing_sign
from hiphinge.poses.room import Room
from hiphinge.poses.sagittal import Film, sagittal_motion
from hiphinge.poses.shots import PictureShot
from hiphinge.poses.track import Track, by_turns, subject_of
from hiphinge.poses.wall_at import WallAt
from hiphinge.texts import Listing, Message, Number, Value

#: Nothing is measured this near to a cut, where two pictures may be mixed.
CUT_MARGIN_S = 0.05
#: The same where the take goes on beyond the cut: no gap across it is then short enough to be bridged.
WITHIN_TAKE_MARGIN_S = LONGEST_GAP_S / 2 + 0.02
#: A shot in which the person is seen for less than this holds no movement worth measuring.
SHORTEST_S = 0.5
#: Shots that look at the same place are one take where the person is seen alike: the yaw within this many
#: degrees (twice its scatter from shot to shot), the trunk within this share.
SAME_YAW_DEG, SAME_SIZE = 10.0, 0.1
#: Most stretches of time that a message lists.
MOST_LISTED = 6


@dataclass(frozen=True)
class Footage:
    """What all people in a film share, shot by shot.

    Attributes
    ----------
    time_s : ndarray, shape (frames,)
    frame : ndarray of int, shape (frames,)
    edges : tuple of (int, ndarray)
        `camera.upright_edges` of some frames, each with its row.
    provenance : Provenance
    room : Room or None
    wall_at : WallAt or None
        See `Film`.
    shots : tuple of PictureShot
    """

    time_s: FloatArray
    frame: NDArray[np.int64]
    edges: tuple[tuple[int, FloatArray], ...]
    provenance: Provenance
    room: Room | None = None
    wall_at: WallAt | None = None
    shots: tuple[PictureShot, ...] = ()

    def film(self, rows: NDArray[np.int64] | None = None) -> Film:
        """Some frames as a film of their own; all of them without `rows`."""
        rows = np.arange(len(self.time_s)) if rows is None else rows
        number = np.zeros(len(self.time_s), dtype=np.int64)
        for place, shot in enumerate(self.shots):
            number[shot.first : shot.stop] = place
        edges = [edges for row, edges in self.edges if row in set(rows.tolist())]
        return Film(
            time_s=self.time_s[rows],
            frame=self.frame[rows],
            edges=np.sum(edges, axis=0) if edges else np.zeros(60),
            provenance=self.provenance,
            room=self.room and self.room.at(self.time_s[rows]),
            wall_at=self.wall_at,
            shot=number[rows],
        )


@dataclass(frozen=True)
class _Take:
    """Shots that show the person alike."""

    shots: tuple[PictureShot, ...]
    yaw_deg: float
    trunk_px: float
    seen: int

    @property
    def rows(self) -> NDArray[np.int64]:
        return np.concatenate([np.arange(shot.first, shot.stop) for shot in self.shots])


def filmed_motion(
    footage: Footage, track: Track, person: Person, messages: tuple[Message, ...] = ()
) -> Motion:
    """Turn one person's points into a motion, each take of the film on its own.

    Parameters
    ----------
    footage : Footage
    track : Track
        The person whom the film is about, see `subject_in_shots`.
    person : Person
    messages : tuple of Message
        What is to be said of the recording already.
    """
    if len(footage.shots) < 2:
        return sagittal_motion(footage.film(), track, person, messages)
    takes = _takes(footage, _away_from_cuts(footage, track))
    if not takes:
        return sagittal_motion(footage.film(), track, person, messages)
    track = _away_from_cuts(footage, track, takes)
    motions = [sagittal_motion(footage.film(take.rows), track.part(take.rows), person) for take in takes]
    return _joined(footage, takes, motions, messages)


def subject_in_shots(footage: Footage, tracks: tuple[Track, ...]) -> Track:
    """Follow the most prominent person of each shot: identity does not carry across a cut."""
    if len(footage.shots) < 2 or len(tracks) < 2:
        return tracks[subject_of(tracks)]
    chosen = np.zeros(len(footage.time_s), dtype=np.int64)
    for shot in footage.shots:
        rows = np.arange(shot.first, shot.stop)
        parts = tuple(track.part(rows) for track in tracks)
        chosen[rows] = subject_of(parts)
    return by_turns(tracks, chosen)


def _away_from_cuts(footage: Footage, track: Track, takes: Sequence[_Take] = ()) -> Track:
    """Leave out what lies in a fade or beside a cut, the more where a take goes on beyond it."""
    kept = np.zeros(len(footage.time_s), dtype=bool)
    for shot in footage.shots:
        kept[shot.first : shot.stop] = True
    for before, after in pairwise(footage.shots):
        goes_on = any({before, after} <= set(take.shots) for take in takes)
        margin_s = WITHIN_TAKE_MARGIN_S if goes_on else CUT_MARGIN_S
        last_s, first_s = footage.time_s[[before.stop - 1, after.first]]
        kept &= (footage.time_s <= last_s - margin_s) | (footage.time_s >= first_s + margin_s)
    return track.only(kept)


def _takes(footage: Footage, track: Track) -> list[_Take]:
    takes: list[_Take] = []
    for shot in footage.shots:
        new = _take_of(footage, track, shot)
        if new is None:
            continue
        same = next((place for place, take in enumerate(takes) if _belongs(new, take)), None)
        if same is None:
            takes.append(new)
        else:
            old = takes[same]
            takes[same] = replace(old, shots=(*old.shots, shot), seen=old.seen + new.seen)
    return takes


def _take_of(footage: Footage, track: Track, shot: PictureShot) -> _Take | None:
    """A take of one shot; None where too little of the person is seen."""
    rows = np.arange(shot.first, shot.stop)
    part, time_s = track.part(rows), footage.time_s[rows]
    seen = np.flatnonzero(part.seen)
    if not len(seen) or time_s[seen[-1]] - time_s[seen[0]] < SHORTEST_S:
        return None
    yaw = camera.yaw_deg(part.points_px, facing_sign(time_s, part.points_px, part.visibility))
    trunk = trunk_length(_middle(part.points_px))
    return None if yaw is None else _Take((shot,), yaw, trunk, len(seen))


def _middle(points_px: FloatArray) -> FloatArray:
    """Points of both sides averaged, in the order of `Landmark`."""
    both = (points_px[:, 1:10] + points_px[:, 10:19]) / 2
    return np.concatenate([points_px[:, :1], both, both], axis=1)


def _belongs(new: _Take, take: _Take) -> bool:
    return (
        new.shots[0].camera == take.shots[0].camera
        and abs(new.yaw_deg - take.yaw_deg) < SAME_YAW_DEG
        and abs(new.trunk_px / take.trunk_px - 1) < SAME_SIZE
    )


def _joined(
    footage: Footage, takes: Sequence[_Take], motions: Sequence[Motion], messages: tuple[Message, ...]
) -> Motion:
    """All takes on the frames of the film, in the size of the longest one that can be used."""
    lasts = [(motion.view.usable, int(take.seen)) for take, motion in zip(takes, motions, strict=True)]
    main = motions[lasts.index(max(lasts))]
    frames = len(footage.time_s)
    parts = [
        _ReadTake(take, motion, _relative_size(main, motion))
        for take, motion in zip(takes, motions, strict=True)
    ]
    used = [part for part in parts if part.motion.view.usable]
    shot_list = _shots(parts)
    return replace(
        main,
        time_s=footage.time_s,
        frame=footage.frame,
        positions=_spread(frames, (len(Landmark), 2), [(p, p.scale * p.motion.positions) for p in used]),
        standard_error=_spread(
            frames, (len(Landmark),), [(p, p.scale * p.motion.standard_error) for p in used]
        ),
        confidence=np.nan_to_num(_spread(frames, (len(Landmark),), [(p, p.motion.confidence) for p in used])),
        facing_sign=_facing(frames, parts),
        back=_back(frames, used),
        rod=_rod(frames, used),
        wall=_wall(frames, [part for part in used if part.motion is main]),
        messages=(*messages, *_about_shots(footage, shot_list), *main.messages),
        shots=shot_list,
    )


@dataclass(frozen=True)
class _ReadTake:
    """A take that was read, and its factor of size."""

    take: _Take
    motion: Motion
    scale: float


def _relative_size(main: Motion, motion: Motion) -> float:
    """Factor that brings a take to the size of the main one, by the person's own lengths."""
    legs = main.scale.leg_length, motion.scale.leg_length
    lengths = legs if None not in legs else (trunk_length(main.positions), trunk_length(motion.positions))
    factor = (lengths[0] or np.nan) / (lengths[1] or np.nan)
    return float(factor) if motion is not main and np.isfinite(factor) else 1.0


def _spread(frames: int, shape: tuple[int, ...], parts: Sequence[tuple[_ReadTake, FloatArray]]) -> FloatArray:
    """Values of some takes on all frames; NaN elsewhere."""
    whole = np.full((frames, *shape), np.nan)
    for part, values in parts:
        whole[part.take.rows] = values
    return whole


def _facing(frames: int, parts: Sequence[_ReadTake]) -> NDArray[np.int64]:
    sign = np.ones(frames, dtype=np.int64)
    for part in parts:
        sign[part.take.rows] = part.motion.facing_sign
    return sign


def _back(frames: int, used: Sequence[_ReadTake]) -> BackLine | None:
    seen = [(part, part.motion.back) for part in used if part.motion.back is not None]
    if not seen:
        return None
    points = seen[0][1].points.shape[1]
    return BackLine(
        _spread(frames, (points, 2), [(part, part.scale * back.points) for part, back in seen]),
        _spread(frames, (points,), [(part, part.scale * back.standard_error) for part, back in seen]),
    )


def _rod(frames: int, used: Sequence[_ReadTake]) -> FloatArray | None:
    seen = [(part, part.scale * part.motion.rod) for part in used if part.motion.rod is not None]
    return _spread(frames, (2, 2), seen) if seen else None


def _wall(frames: int, used: Sequence[_ReadTake]) -> Wall | None:
    for part in used:
        if part.motion.wall is not None:
            return replace(part.motion.wall, place=_spread(frames, (), [(part, part.motion.wall.place)]))
    return None


def _shots(parts: Sequence[_ReadTake]) -> tuple[Shot, ...]:
    found = [
        Shot(shot.first, shot.stop, place if part.motion.view.usable else None, part.motion.view, part.scale)
        for place, part in enumerate(parts)
        for shot in part.take.shots
    ]
    return tuple(sorted(found, key=lambda shot: shot.first))


def _about_shots(footage: Footage, measured: Sequence[Shot]) -> tuple[Message, ...]:
    """Say that there are cuts, which seconds are measured, and why others are not."""
    shown = {shot.first: shot for shot in measured}
    spans: dict[str, list[Message]] = {"": []}
    for shot in footage.shots:
        first_s, last_s = footage.time_s[[shot.first, shot.stop - 1]]
        if last_s - first_s >= SHORTEST_S:
            spans.setdefault(_why_not(shown.get(shot.first)), []).append(_span(first_s, last_s))
    used = spans.pop("")
    said = (
        Message("recording-takes-used", {"spans": _listed(used)}) if used else Message("recording-takes-none")
    )
    values: dict[str, Value] = {"count": len(footage.shots), "measured": said}
    if not spans:
        return (Message("recording-takes", values),)
    left_out = reduce(_both, (_left_out(some, reason) for reason, some in spans.items()))
    return (Message("recording-takes-some", {**values, "left_out": left_out}),)


def _why_not(shot: Shot | None) -> str:
    """The text with the reason why a shot is not measured, empty where it is."""
    if shot is None:
        return "recording-take-unseen"
    return "" if shot.take is not None else "recording-take-oblique"


def _span(first_s: float, last_s: float) -> Message:
    return Message("recording-take-span", {"start": Number(first_s, 1), "end": Number(last_s, 1)})


def _left_out(spans: Sequence[Message], reason: str) -> Message:
    return Message("recording-take-left-out", {"spans": _listed(spans), "reason": Message(reason)})


def _both(first: Message, second: Message) -> Message:
    return Message("attempt-both", {"first": first, "second": second})


def _listed(spans: Sequence[Message]) -> Listing:
    """The first few spans, and how many more there are."""
    more = len(spans) - MOST_LISTED
    others = [Message("recording-takes-more", {"count": more})] if more > 0 else []
    return Listing([*spans[:MOST_LISTED], *others])
