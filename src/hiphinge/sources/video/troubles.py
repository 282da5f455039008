"""What was wrong with a file although it could be read."""

from dataclasses import dataclass

from hiphinge.limits import FILM_PICTURES
from hiphinge.texts import Message, Number, Value


@dataclass
class Troubles:
    """What a reading met, counted in pictures; times in seconds from the first picture.

    Attributes
    ----------
    unstamped : int
        Carried no time.
    repeated : int
        Carried a time that was not after the last one.
    reshaped : int
        Had another shape than the first.
    lost, faulty : int
        Could not be decoded at all, or not without faults.
    damaged_from_s, ends_early_s : float or None
        Where the damage begins, and where the file breaks off.
    too_long_from_s : float or None
        Where reading stopped, as the film has too many pictures.
    """

    unstamped: int = 0
    repeated: int = 0
    reshaped: int = 0
    lost: int = 0
    faulty: int = 0
    damaged_from_s: float | None = None
    ends_early_s: float | None = None
    too_long_from_s: float | None = None

    def messages(self) -> list[Message]:
        """Return one sentence for each trouble."""
        return [*self._of_single_pictures(), *self._of_the_file()]

    def _of_single_pictures(self) -> list[Message]:
        counts = {"unstamped": self.unstamped, "repeated": self.repeated, "reshaped": self.reshaped}
        return [Message(f"recording-{what}", {"count": count}) for what, count in counts.items() if count]

    def _of_the_file(self) -> list[Message]:
        said = []
        if self.damaged_from_s is not None:
            start = Number(self.damaged_from_s, 1)
            said.append(
                Message("recording-damaged", {"start": start, "lost": self.lost, "partial": self.faulty})
            )
        if self.ends_early_s is not None:
            said.append(Message("recording-breaks-off", {"end": Number(self.ends_early_s, 1)}))
        if self.too_long_from_s is not None:
            values: dict[str, Value] = {"most": FILM_PICTURES, "end": Number(self.too_long_from_s, 1)}
            said.append(Message("recording-too-long", values))
        return said
