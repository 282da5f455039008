"""Claims that articles make about the hip hinge, and contradictions between these articles."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from hiphinge.knowledge.facts import Fact, facts_of
from hiphinge.knowledge.table import entry, table

Kind = Literal["claim", "contradiction"]

#: Verdicts on a claim in the light of the evidence.
VERDICTS = {
    "supported": "the evidence found supports it",
    "partly": "part of it holds",
    "mixed": "the evidence points both ways",
    "unsupported": "the evidence found does not support it",
    "unstudied": "no study of it was found",
    "settled": "articles contradict each other, and this program follows one way",
}


@dataclass(frozen=True)
class Claim:
    """One claim, or one contradiction between articles.

    Its texts are in ``texts/<language>/claims.ftl``: ``claim-<code>-title``, ``-said``,
    ``-fact-1`` and so on, and ``-does``.

    Attributes
    ----------
    code : str
    kind : {"claim", "contradiction"}
    said_in : tuple of str
        Keys of the articles that make it.
    verdict : str
        A key of `VERDICTS`.
    facts : tuple of Fact
        The evidence.
    faults, drills : tuple of str
        Codes of the related faults and drills of the program.
    """

    code: str
    kind: Kind
    said_in: tuple[str, ...]
    verdict: str
    facts: tuple[Fact, ...]
    faults: tuple[str, ...] = ()
    drills: tuple[str, ...] = ()

    @property
    def references(self) -> tuple[str, ...]:
        """Keys of all sources of its facts, each once."""
        return tuple(dict.fromkeys(key for fact in self.facts for key in fact.references))


@cache
def claims() -> tuple[Claim, ...]:
    """Return all claims, then all contradictions, in the order of the table."""
    content = table("claims")
    rows = {kind: content[f"{kind}s"] for kind in get_args(Kind)}
    return tuple(_claim(code, kind, row) for kind, group in rows.items() for code, row in group.items())


def claim(code: str) -> Claim:
    """Return the claim or contradiction of a code.

    Raises
    ------
    InvalidValueError
        If there is none.
    """
    return entry("claim", code, {found.code: found for found in claims()})


def _claim(code: str, kind: Any, row: Mapping[str, Any]) -> Claim:
    return Claim(code=code, kind=kind, **{**row, "facts": facts_of(row["facts"])})
