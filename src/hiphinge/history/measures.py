"""How the measures of repetitions are shown, and what is looked at unless something else is asked for."""

from dataclasses import dataclass

from hiphinge.texts import Number

#: The measure that is shown unless another is asked for.
DEFAULT_MEASURE = "lumbar_share"
#: A person who practises records sessions more often (design choice).
UNSEEN_WEEKS = 4
#: By the end of a measure's name.
_BY_ENDING = {
    "_deg": ("deg", 1.0, 0),
    "_m_s": ("m-per-s", 1.0, 2),
    "_time_s": ("s", 1.0, 2),
    "_s": ("s", 1.0, 1),
    "_m": ("m", 1.0, 2),
    "_per_min": ("per-min", 1.0, 1),
    "_percent": ("percent", 1.0, 0),
    "_pct": ("percent", 1.0, 1),
}
_BY_NAME = {"lumbar_share": ("percent", 100.0, 0), "hip_travel": ("leg-lengths", 1.0, 2)}


@dataclass(frozen=True)
class Shown:
    """How a measure is shown.

    Attributes
    ----------
    unit : str
        Code in the names of texts, as in ``unit-deg``.
    factor : float
        From the stored value to the shown one.
    decimals : int
    """

    unit: str
    factor: float
    decimals: int

    def number(self, value: float) -> Number:
        """Return a value as it is shown, without its unit."""
        return Number(self.factor * value, self.decimals)


def shown_as(measure: str) -> Shown:
    """Return how a measure is shown; without a unit if its unit is not known."""
    by_ending = (how for ending, how in _BY_ENDING.items() if measure.endswith(ending))
    return Shown(*(_BY_NAME.get(measure) or next(by_ending, ("none", 1.0, 2))))
