"""Write ``docs/claims.md`` from the table of claims: ``python docs/make_claims.py``."""

from collections.abc import Iterator
from pathlib import Path

from hiphinge.cli.known import citations, statements, text, title
from hiphinge.knowledge.claims import Claim, Kind, claims
from hiphinge.texts import Catalogue, catalogue

PAGE = Path(__file__).parent / "claims.md"
INTRODUCTION = """\
# What articles claim, and what is known

Made from [`knowledge/claims.toml`](../src/hiphinge/knowledge/claims.toml) by
`python docs/make_claims.py`; do not edit it here. `hiphinge claims` shows the same in the terminal, in German
too (`--language de`).

Five articles for the public stood at the beginning: a blog on long life (S0), a gym for people who work at
desks (S1), a step-by-step guide (S2), a gym (S3) and a physiotherapy clinic (S4). They are sources of drills,
cues and claims, not of evidence. What follows holds their claims against studies, most of which were read as
an abstract. Behind each statement stands what it rests on.

One article cites three papers. It is not known which, so [`papers`](#papers) weighs three on
what such articles ask instead.
"""


def page(words: Catalogue) -> str:
    """Return the whole page."""
    parts = [INTRODUCTION]
    for kind in ("claim", "contradiction"):
        parts += [f"## {words.say(f'claims-heading-{kind}')}\n", *_overview(kind, words), ""]
        parts += [_section(one, words) for one in claims() if one.kind == kind]
    return "\n".join(parts)


def _overview(kind: Kind, words: Catalogue) -> Iterator[str]:
    yield f"| {' | '.join(words.say(f'claims-column-{name}') for name in ('claim', 'verdict'))} |"
    yield "|---|---|"
    for one in claims():
        if one.kind == kind:
            link = f"[{title('claim', one.code, words)}](#{one.code})"
            yield f"| {link} | {words.say(f'claims-verdict-{one.verdict}')} |"


def _section(one: Claim, words: Catalogue) -> str:
    said_in = f" ({', '.join(one.said_in)})" if one.said_in else ""
    facts = statements("claim", one.code, one.facts, words).split("\n\n")
    lines = [
        f'### <a id="{one.code}"></a>{title("claim", one.code, words)}\n',
        f"*{words.say('claims-said')}{said_in}:* {words.say(text('claim', one.code, 'said'))}\n",
        *(f"- {fact}" for fact in facts),
        f"\n**hiphinge:** {words.say(text('claim', one.code, 'does'))}\n",
    ]
    if one.references:
        lines.append(f"{'; '.join(citations(one.references).splitlines())}.\n")
    return "\n".join(lines)


if __name__ == "__main__":
    PAGE.write_text(page(catalogue("en")), encoding="utf-8")
