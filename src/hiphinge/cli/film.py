"""``hiphinge film``: how to film."""

from shutil import get_terminal_size

import click

from hiphinge.cli.options import language_option, texts_in


@click.command()
@language_option
def film(language: str) -> None:
    """Show how to film a hinge so that it can be measured."""
    from hiphinge.knowledge.filming import filming_tips
    from hiphinge.texts import Message

    words = texts_in(language)
    click.echo(f"{words.say('film-heading')}\n")
    for number, tip in enumerate(filming_tips(), start=1):
        values = {part: Message(f"film-{tip.code}-{part}") for part in ("why", "source")}
        why = Message("film-why", {**values, "mark": Message(f"explain-mark-{tip.mark}")})
        click.echo(f"{number}. {words.say(f'film-{tip.code}-title')}")
        click.echo(_paragraph(words.say(f"film-{tip.code}-do")))
        click.echo(_paragraph(words.say(why)))
        click.echo()


def _paragraph(text: str) -> str:
    width = min(88, get_terminal_size().columns)
    return click.wrap_text(text, width=width, initial_indent="   ", subsequent_indent="   ")
