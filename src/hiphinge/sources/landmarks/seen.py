"""People as a pose model saw them, picture by picture."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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


def followed(people: Sequence[Sequence[Person]]) -> list[Person]:
    """Follow one person: the largest at first, then in each picture the one nearest to the last place.

    Returns
    -------
    list of Person
        One for each picture; empty where nobody is seen.
    """
    chosen: list[Person] = []
    last: FloatArray | None = None
    for present in people:
        known = [person for person in present if person]
        if not known:
            chosen.append({})
            continue
        if last is None:
            one = max(known, key=_height)
        else:
            place = last
            one = min(known, key=lambda person: float(np.hypot(*(_middle(person) - place))))
        last = _middle(one)
        chosen.append(one)
    return chosen


def _middle(person: Person) -> FloatArray:
    return np.asarray(np.median([point[:2] for point in person.values()], axis=0))


def _height(person: Person) -> float:
    down = [point[1] for point in person.values()]
    return max(down) - min(down)
