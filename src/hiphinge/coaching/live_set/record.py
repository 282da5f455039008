"""What is remembered of a set: which repetitions count, what was said, and what hurt."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from hiphinge.coaching.live_set.events import Hurts
from hiphinge.coaching.live_set.line import Kind, Line
from hiphinge.texts import Message

#: Kinds of lines that are worth reading after the set.
_WORTH_READING = frozenset({Kind.SAFETY, Kind.CUE, Kind.PRAISE})
#: Lines and ratings that are kept, the latest ones: a set has a tenth of them.
_MOST = 200


@dataclass(frozen=True)
class Said:
    """A line that was said.

    Attributes
    ----------
    time_s : float
    kind : Kind
    message : Message
    """

    time_s: float
    kind: Kind
    message: Message


@dataclass(frozen=True)
class SetRecord:
    """What is remembered of a set.

    Attributes
    ----------
    counted : tuple of int
        Numbers of the repetitions that count, as the camera's driver numbers them.
    said : tuple of Said
        Cues, praise and answers to pain.
    hurts : tuple of Hurts
        Ratings of pain.
    """

    counted: tuple[int, ...] = ()
    said: tuple[Said, ...] = ()
    hurts: tuple[Hurts, ...] = ()

    @property
    def in_pain(self) -> bool:
        """Whether pain was felt: praise is then over, and no harder drill comes next."""
        return any(one.hurts for one in self.hurts)

    def counting(self, number: int) -> "SetRecord":
        """Count one more repetition."""
        return replace(self, counted=(*self.counted, number))

    def without_last(self) -> "SetRecord":
        """Count the last repetition no more."""
        return replace(self, counted=self.counted[:-1])

    def saying(self, lines: Iterable[Line], time_s: float) -> "SetRecord":
        """Remember what was said, as far as it is worth reading after the set."""
        new = tuple(
            Said(time_s, line.kind, line.message)
            for line in lines
            if line.message is not None and line.kind in _WORTH_READING
        )
        return replace(self, said=(*self.said, *new)[-_MOST:]) if new else self

    def hurting(self, hurts: Hurts) -> "SetRecord":
        """Remember a rating of pain."""
        return replace(self, hurts=(*self.hurts, hurts)[-_MOST:])

    def since(self, start_s: float) -> "SetRecord":
        """Return the same with times from another moment on."""
        return replace(
            self,
            said=tuple(replace(one, time_s=one.time_s - start_s) for one in self.said),
            hurts=tuple(replace(one, time_s=one.time_s - start_s) for one in self.hurts),
        )
