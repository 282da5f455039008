"""The screens: what each is held against, and what that rests on."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from hiphinge.body import Sex
from hiphinge.knowledge.table import entry, table
from hiphinge.knowledge.thresholds import Threshold, threshold


@dataclass(frozen=True)
class ScreenKnowledge:
    """One screen. What is said of it lies in ``texts/<language>/screens.ftl``.

    Attributes
    ----------
    code : str
    posture : {"upright", "lying", "sitting"}
    unit : str
        ``deg`` or ``cm``.
    references : tuple of str
        Keys of `hiphinge.knowledge.references`.
    mark : str
        Evidence mark of the criterion, or of the test itself where it has none.
    criterion : str or None
        Name of the threshold that the result is held against; ``{sex}`` stands for men or women.
    change : str or None
        Name of the threshold that says how much a result must change to be told from error.
    """

    code: str
    posture: Literal["upright", "lying", "sitting"]
    unit: str
    references: tuple[str, ...]
    mark: str
    criterion: str | None = None
    change: str | None = None

    def limit(self, sex: Sex | None = None) -> Threshold | None:
        """Threshold that the result is held against; None where there is none, or it needs the sex."""
        if self.criterion is None or ("{sex}" in self.criterion and sex is None):
            return None
        return threshold(self.criterion.format(sex="men" if sex == "male" else "women"))


@cache
def screens() -> dict[str, ScreenKnowledge]:
    """Return the screens by code."""
    return {code: ScreenKnowledge(code=code, **row) for code, row in table("screens").items()}


def screen_knowledge(code: str) -> ScreenKnowledge:
    """Return what is known of a screen.

    Raises
    ------
    InvalidValueError
        If there is no such screen.
    """
    return entry("screen", code, screens())
