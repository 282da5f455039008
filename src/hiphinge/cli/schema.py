"""``hiphinge schema``: what ``session.json`` may hold."""

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of session.json, for programs that check what they read."""
    from hiphinge.results.schema import session_schema_text

    click.echo(session_schema_text(), nl=False)
