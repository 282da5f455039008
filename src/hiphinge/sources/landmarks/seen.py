"""People as a pose model saw them, picture by picture."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from hiphinge.motion import FloatArray
from hiphinge.texts import Message

#: Across, down, and how sure (0 to 1).
Point = tuple[float, float, float]
#: Points of one person in one picture, by name.
Person = Mapping[str, Point]


@dataclass(frozen=True)
class Seen:
    """What a file of landmarks holds.

    Attributes
    ----------
    time_s : ndarray, shape (pictures,)
        Rising.
    people : sequence of sequence of Person
        For each picture, the people in it.
    size_px : tuple of int or None
        Width and height of the picture; None where the file does not state it.
    messages : tuple of Message
    """

    time_s: FloatArray
    people: Sequence[Sequence[Person]]
    size_px: tuple[int, int] | None = None
    messages: tuple[Message, ...] = ()


#: How far a person goes from one picture to the next, in their height, and at most while they are not seen
#: (design choices).
_REACH, _MOST_REACH = 0.3, 1.0
#: People who are followed at once; of a crowd, those who are seen largest and longest.
_MOST_FOLLOWED = 40


@dataclass
class _Track:
    """One person's places so far, by the number of the picture, and the sum of their heights."""

    seen: dict[int, Person] = field(default_factory=dict)
    size: float = 0.0
    last: int = -1
    middle: FloatArray = field(default_factory=lambda: np.zeros(2))
    height: float = 0.0

    def add(self, person: Person, picture: int) -> "_Track":
        """Take a person of a picture for this one."""
        self.seen[picture], self.last = person, picture
        self.middle, self.height = _middle(person), _height(person)
        self.size += self.height
        return self

    def distance(self, middle: FloatArray, height: float, picture: int) -> float:
        """How far someone is from where this person was, in heights; infinite beyond their reach."""
        away = float(np.hypot(*(middle - self.middle))) / max(self.height, height, 1e-9)
        return away if away <= min(_REACH * (picture - self.last), _MOST_REACH) else float("inf")


def followed(people: Sequence[Sequence[Person]]) -> list[Person]:
    """Follow one person: the one who is seen largest and longest.

    Returns
    -------
    list of Person
        One for each picture; empty where that person is not seen.
    """
    tracks: list[_Track] = []
    for picture, present in enumerate(people):
        known = sorted((person for person in present if person), key=_height, reverse=True)
        _go_on(tracks, known[:_MOST_FOLLOWED], picture)
    if not tracks:
        return [{} for _ in people]
    chosen = max(tracks, key=lambda track: track.size)
    return [chosen.seen.get(picture, {}) for picture in range(len(people))]


def _go_on(tracks: list[_Track], present: list[Person], picture: int) -> None:
    """Give each person of a picture to the nearest track, those nearest to one first; others begin one."""
    places = [(_middle(person), _height(person)) for person in present]
    pairs = sorted(
        (distance, at, who)
        for at, track in enumerate(tracks)
        for who, (middle, height) in enumerate(places)
        if np.isfinite(distance := track.distance(middle, height, picture))
    )
    left = set(range(len(present)))
    for _, at, who in pairs:
        if who in left and tracks[at].last < picture:
            tracks[at].add(present[who], picture)
            left.remove(who)
    tracks.sort(key=lambda track: (track.last == picture, track.size), reverse=True)
    del tracks[_MOST_FOLLOWED:]
    tracks += [_Track().add(present[who], picture) for who in sorted(left)]


def _middle(person: Person) -> FloatArray:
    return np.asarray(np.median([point[:2] for point in person.values()], axis=0))


def _height(person: Person) -> float:
    down = [point[1] for point in person.values()]
    return max(down) - min(down)
