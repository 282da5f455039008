"""The screens: the criterion of each, and its evidence."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from hiphinge.body import Sex
from hiphinge.knowledge.table import entry, table
from hiphinge.knowledge.thresholds import Threshold, threshold


@dataclass(frozen=True)
class ScreenKnowledge:
    """One screen. Its texts are in ``texts/<language>/screens.ftl``.

    Attributes
    ----------
    code : str
    posture : {"upright", "lying", "sitting"}
    unit : str
        ``deg`` or ``cm``.
    references : tuple of str
        Keys of `hiphinge.knowledge.references`.
    mark : str
        Evidence mark of the criterion, or of the test itself if it has none.
    criterion : str or None
        Name of the threshold to compare the result with; ``{sex}`` stands for men or women.
    change : str or None
        Name of the threshold for the smallest detectable change of the result.
    """

    code: str
    posture: Literal["upright", "lying", "sitting"]
    unit: str
    references: tuple[str, ...]
    mark: str
    criterion: str | None = None
    change: str | None = None

    def limit(self, sex: Sex | None = None) -> Threshold | None:
        """Threshold to compare the result with; None if there is none, or it needs the sex."""
        if self.criterion is None or ("{sex}" in self.criterion and sex is None):
            return None
        return threshold(self.criterion.format(sex="men" if sex == "male" else "women"))


@cache
def screens() -> dict[str, ScreenKnowledge]:
    """Return the screens by code."""
    return {code: ScreenKnowledge(code=code, **row) for code, row in table("screens").items()}


def screen_knowledge(code: str) -> ScreenKnowledge:
    """Return the knowledge about a screen.

    Raises
    ------
    InvalidValueError
        If there is no such screen.
    """
    return entry("screen", code, screens())
