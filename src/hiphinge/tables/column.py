"""A column of a table."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray


class Column(NamedTuple):
    """A column: its name, its unit, and its values.

    Attributes
    ----------
    name : str
    unit : str or None
    values : sequence
        Numbers and truth values as an array, texts as a list of str or None.
    missing : ndarray of bool, optional
        Where a value is missing, for types without NaN or None.
    """

    name: str
    unit: str | None
    values: Any
    missing: NDArray[np.bool_] | None = None


def as_text(name: str) -> str:
    """Return a file name as valid text, as it may contain undecodable bytes."""
    return name.encode("utf-8", "replace").decode("utf-8")
