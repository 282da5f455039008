"""``hiphinge claims``: what articles claim about the hip hinge, compared with the evidence."""

from typing import TYPE_CHECKING

import click

from hiphinge.cli.known import citations, known, named, statements, text, title, titles
from hiphinge.cli.options import language_option, texts_in

if TYPE_CHECKING:
    from hiphinge.knowledge.claims import Claim
    from hiphinge.texts import Catalogue


@click.command()
@click.argument("name", required=False)
@language_option
def claims(name: str | None, language: str) -> None:
    """List claims that articles make about the hip hinge, or show the evidence on the claim NAME."""
    from hiphinge.knowledge.claims import claim, claims

    words = texts_in(language)
    if name is None:
        _list(words)
    else:
        _show(claim(known("claim", name, [one.code for one in claims()], "claims")), words)


def _list(words: "Catalogue") -> None:
    from hiphinge.cli.page import print_table
    from hiphinge.knowledge.claims import claims

    headings = [words.say(f"claims-column-{column}") for column in ("name", "verdict", "claim")]
    for kind, after in (("claim", ""), ("contradiction", words.say("claims-more"))):
        rows = [
            (one.code, words.say(f"claims-verdict-{one.verdict}"), title("claim", one.code, words))
            for one in claims()
            if one.kind == kind
        ]
        print_table(words.say(f"claims-heading-{kind}"), headings, rows, after)


def _show(claim: "Claim", words: "Catalogue") -> None:
    from hiphinge.cli.page import print_page

    parts = {
        "said": words.say(text("claim", claim.code, "said")),
        "said-in": "\n".join(f"{words.say(f'claims-article-{key}')} ({key})" for key in claim.said_in),
        "verdict": words.say(f"claims-verdict-{claim.verdict}"),
        "known": statements("claim", claim.code, claim.facts, words),
        "does": words.say(text("claim", claim.code, "does")),
        "faults": titles("fault", claim.faults, words),
        "drills": titles("drill", claim.drills, words),
        "sources": citations(claim.references),
    }
    rows = [(words.say(f"claims-{part}"), content) for part, content in parts.items()]
    print_page(named("claim", claim.code, words), rows, [words.say("claims-note")])
