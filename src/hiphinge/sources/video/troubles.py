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
        return [*self._of_single_pictures(), *self._of_the_file()]

    def _of_single_pictures(self) -> list[str]:
        told = []
        if self.unstamped:
            told.append(
                f"No time is stored with {self.unstamped} of the pictures: "
                "the usual step was taken, so tempo is less sure."
            )
        if self.repeated:
            told.append(
                f"The time of {self.repeated} of the pictures is not after that of the one before: "
                "they were left out."
            )
        if self.reshaped:
            told.append(
                f"The shape of {self.reshaped} of the pictures differs from the first: they were left out."
            )
        return told

    def _of_the_file(self) -> list[str]:
        told = []
        if self.damaged_from_s is not None:
            told.append(
                f"The file is damaged from {self.damaged_from_s:.1f} s on (pictures lost: {self.lost}, "
                f"faulty: {self.faulty}): what is measured after that is less sure."
            )
        if self.ends_early_s is not None:
            told.append(
                f"The file breaks off after {self.ends_early_s:.1f} s: what came before was analysed."
            )
        return told
