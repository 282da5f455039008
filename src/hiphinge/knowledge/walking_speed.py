"""How fast groups of people walk at ease."""

from dataclasses import dataclass
from functools import cache

from hiphinge.body import Sex
from hiphinge.knowledge.table import table


@dataclass(frozen=True)
class ComfortableSpeed:
    """Mean comfortable walking speed of a group, to compare with; no norm.

    Attributes
    ----------
    sex : {"female", "male"}
    ages : pair of int
        First and last year.
    speed_m_s : float
    references : tuple of str
        Keys of `hiphinge.knowledge.references`.
    mark : str
        Evidence mark.
    """

    sex: Sex
    ages: tuple[int, int]
    speed_m_s: float
    references: tuple[str, ...]
    mark: str


def comfortable_speed(sex: Sex | None, age_years: int | None) -> ComfortableSpeed | None:
    """Return the group of a person; None where sex or age is not known, or there is no such group."""
    return next(
        (
            group
            for group in comfortable_speeds().values()
            if age_years is not None and group.sex == sex and group.ages[0] <= age_years <= group.ages[1]
        ),
        None,
    )


@cache
def comfortable_speeds() -> dict[str, ComfortableSpeed]:
    """Return the groups by name."""
    return {name: ComfortableSpeed(**row) for name, row in table("walking_speed").items()}
