"""How to film a hinge: tips with their reasons."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True)
class FilmingTip:
    """One tip on filming; its texts are ``film-CODE-title`` and so on.

    Attributes
    ----------
    code : str
    mark : str
        Evidence mark: ``verified`` (read in the source), ``computed`` (from geometry) or ``design`` (a
        choice of this program).
    """

    code: str
    mark: str


def filming_tips() -> tuple[FilmingTip, ...]:
    """Return the tips on filming, the most important first."""
    table = tomllib.loads((files("hiphinge.knowledge") / "filming.toml").read_text(encoding="utf-8"))
    return tuple(FilmingTip(**tip) for tip in table["tip"])
