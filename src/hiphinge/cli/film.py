"""``hiphinge film``: how to film."""

import click


@click.command()
def film() -> None:
    """Tell how to film a hinge so that it can be measured."""
    from hiphinge.knowledge.filming import filming_tips

    click.echo("How to film a hinge\n")
    for number, tip in enumerate(filming_tips(), start=1):
        click.echo(f"{number}. {tip.title}")
        click.echo(_paragraph(tip.do))
        click.echo(_paragraph(f"Why: {tip.why} ({tip.source}; {tip.mark})"))
        click.echo()


def _paragraph(text: str) -> str:
    return click.wrap_text(text, width=88, initial_indent="   ", subsequent_indent="   ")
