"""What was wrong with a file although it could be read."""

from dataclasses import dataclass


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
    """

    unstamped: int = 0
    repeated: int = 0
    reshaped: int = 0
    lost: int = 0
    faulty: int = 0
    damaged_from_s: float | None = None
    ends_early_s: float | None = None

    def sentences(self) -> list[str]:
        """Return one sentence for each trouble."""
        return [
            *self._of_stamps(),
            *self._of_shape(),
            *self._of_damage(),
        ]

    def _of_stamps(self) -> list[str]:
        told = []
        if self.unstamped:
            told.append(
                f"{self.unstamped} pictures carry no time: the usual step was taken, so tempo is less sure."
            )
        if self.repeated:
            told.append(
                f"{self.repeated} pictures carry a time that is not after the last one: they were left out."
            )
        return told

    def _of_shape(self) -> list[str]:
        if not self.reshaped:
            return []
        return [f"{self.reshaped} pictures have another shape than the first: they were left out."]

    def _of_damage(self) -> list[str]:
        told = []
        if self.damaged_from_s is not None:
            told.append(
                f"The file is damaged from {self.damaged_from_s:.1f} s on ({self.lost} pictures lost, "
                f"{self.faulty} faulty): what is measured after that is less sure."
            )
        if self.ends_early_s is not None:
            told.append(
                f"The file breaks off after {self.ends_early_s:.1f} s: what came before was analysed."
            )
        return told
