"""Markers over time, as a file holds them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hiphinge.motion import FloatArray
from hiphinge.texts import Listing, Message


@dataclass(frozen=True)
class Marked:
    """Markers over time.

    Attributes
    ----------
    names : tuple of str
        As the file has them, each once.
    time_s : ndarray, shape (frames,)
        Rising.
    places : ndarray, shape (frames, markers, 3)
        In the file's unit and axes; NaN where a marker is missing.
    unit : str or None
        As the file has it.
    messages : tuple of Message
        What the user should know of the file.
    """

    names: tuple[str, ...]
    time_s: FloatArray
    places: FloatArray
    unit: str | None
    messages: tuple[Message, ...] = ()

    @classmethod
    def of(cls, labels: Sequence[str], time_s: FloatArray, places: FloatArray, unit: str | None) -> "Marked":
        """Put markers together: of names that are there twice the first is kept, and zeros are gaps.

        Parameters
        ----------
        labels : sequence of str
        time_s : ndarray, shape (frames,)
        places : ndarray, shape (frames, labels, 3)
        unit : str or None
        """
        first = {label: at for at, label in reversed(list(enumerate(labels))) if label}
        kept = sorted(first.values())
        twice = [label for label, count in Counter(labels).items() if label and count > 1]
        there = np.isfinite(places).all(axis=2) & (places != 0).any(axis=2)
        whole = np.where(there[:, :, None], places, np.nan)
        said = (Message("recording-named-twice", {"names": Listing(twice)}),) if twice else ()
        return cls(tuple(labels[at] for at in kept), time_s, whole[:, kept], unit, said)
