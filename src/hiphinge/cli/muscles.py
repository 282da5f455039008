"""``hiphinge muscles``: what the muscles do in a hinge."""

from typing import TYPE_CHECKING

import click

from hiphinge.cli.known import citations, known, named, statements, text, title
from hiphinge.cli.options import language_option, texts_in

if TYPE_CHECKING:
    from hiphinge.knowledge.muscle_roles import MuscleRole
    from hiphinge.texts import Catalogue


@click.command()
@click.argument("name", required=False)
@language_option
def muscles(name: str | None, language: str) -> None:
    """List the muscles of a hinge, or show what the muscle group NAME does."""
    from hiphinge.knowledge.muscle_roles import muscle_role, muscle_roles

    words = texts_in(language)
    if name is None:
        _list(words)
    else:
        codes = [one.code for one in muscle_roles()]
        _show(muscle_role(known("muscles", name, codes, "muscles")), words)


def _list(words: "Catalogue") -> None:
    from hiphinge.cli.page import print_table
    from hiphinge.knowledge.muscle_roles import muscle_roles

    rows = [
        (one.code, title("muscle", one.code, words), words.say(text("muscle", one.code, "does")))
        for one in muscle_roles()
    ]
    headings = [words.say(f"muscles-column-{column}") for column in ("name", "muscle", "does")]
    print_table(words.say("muscles-heading"), headings, rows, words.say("muscles-more"))


def _show(role: "MuscleRole", words: "Catalogue") -> None:
    from hiphinge.cli.page import print_page

    sources = dict.fromkeys((*role.said_in, *(key for fact in role.facts for key in fact.references)))
    parts = {
        "does": words.say(text("muscle", role.code, "does")),
        "known": statements("muscle", role.code, role.facts, words),
        "shown": words.say(text("muscle", role.code, "shown")),
        "sources": citations(sources),
    }
    rows = [(words.say(f"muscles-{part}"), content) for part, content in parts.items()]
    print_page(named("muscle", role.code, words), rows, [words.say("muscles-note")])
