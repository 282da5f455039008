"""``hiphinge schema``: what ``session.json`` may hold."""

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of session.json, for programs that check what they read."""
    from hiphinge.cli.page import print_json_text
    from hiphinge.results.schema import session_schema_text

    print_json_text(session_schema_text())
