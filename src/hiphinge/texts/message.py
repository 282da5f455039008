"""What is to be said, before it is said in a language."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Message:
    """One thing to be said.

    Attributes
    ----------
    text : str
        Name of the text in the catalogue, such as ``because-lumbar-rounding-present``.
    values : mapping of str to (str, int, float or Message)
        What the text's variables stand for.
    """

    text: str
    values: Mapping[str, "str | int | float | Message"] = field(default_factory=dict)


def text_name(*parts: str) -> str:
    """Return the name of a text: its parts joined by hyphens, which stand for what codes write otherwise.

    Parameters
    ----------
    *parts : str
        Such as ``"fault"``, the code of a fault, and ``"title"``; empty ones are left out.
    """
    return "-".join(filter(None, parts)).replace("_", "-").replace(" ", "-")
