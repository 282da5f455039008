"""What is stored, as a whole: taking people along, deleting them, seeing after the store."""

import sys
from pathlib import Path

import click

from hiphinge.cli.asking import confirmed


@click.command()
@click.argument("name")
@click.option("--to", "target", type=click.Path(path_type=Path), help="File for it; else NAME.zip.")
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
def export(name: str, target: Path | None, force: bool) -> None:
    """Write all that is stored of the person NAME to one file of open formats."""
    from hiphinge.history import archive
    from hiphinge.history.store import open_store

    with open_store() as store:
        someone = store.person(name)
        file = target or Path(f"{_file_name(someone.name)}.zip")
        sessions = archive.export(store, someone, file, force=force)
    click.echo(f"Exported {someone.name} with {_sessions(sessions)}: {file}")


@click.command(name="import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--name", help="Another name for the person; a copy of one who is here already.")
def import_(file: Path, name: str | None) -> None:
    """Add the person of FILE, which 'hiphinge export' wrote, with all sessions that are not here yet."""
    from hiphinge.history import archive
    from hiphinge.history.store import open_store

    with open_store() as store:
        found = archive.import_person(store, file, name)
    known = f"; {_sessions(found.known)} were here already" if found.known else ""
    click.echo(f"Imported {found.someone.name} with {_sessions(found.added)}{known}.")


@click.command()
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
def delete(name: str, yes: bool) -> None:
    """Delete the person NAME with all sessions and files, for good."""
    from hiphinge.history.backups import forget
    from hiphinge.history.store import open_store

    with open_store() as store:
        someone = store.person(name)
        what = f"{someone.name} with {_sessions(store.count(someone))}"
        if not confirmed(f"Delete {what}, for good?", yes=yes):
            click.echo("Nothing was deleted.")
            return
        unread = forget(store, someone)
    click.echo(f"Deleted {what}. Exports and backups that you made yourself are still there.")
    for path in unread:
        click.echo(f"This copy could not be opened and may still hold something, delete it yourself: {path}")


@click.group()
def store() -> None:
    """See after the store of people and sessions."""


@store.command()
def check() -> None:
    """Read all that is stored and tell whether it is what it was."""
    from hiphinge.history import backups
    from hiphinge.history.store import open_store

    with open_store() as opened:
        health = backups.check(opened.database)
        place = opened.database.place
    for problem in health.problems:
        click.echo(f"NOT OK  {problem}")
    state = "NOT OK " if health.problems else "ok     "
    click.echo(f"{state} {_people(health.people)}, {_sessions(health.sessions)}: {place}")
    if health.problems:
        click.echo("Keep what can be read with 'hiphinge export', then bring back a backup: "
                   "'hiphinge store restore FILE'.")  # fmt: skip
        sys.exit(1)


@store.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
def backup(file: Path, force: bool) -> None:
    """Copy the whole store to FILE, also while it is in use."""
    from hiphinge.history import backups

    backups.backup(file, force=force)
    click.echo(f"Backed up: {file}")


@store.command()
@click.argument("file", type=click.Path(path_type=Path))
def restore(file: Path) -> None:
    """Put the backup FILE in the place of the store; what was there is kept beside it."""
    from hiphinge.history import backups

    former = backups.restore(file)
    click.echo(f"Restored from {file}.")
    if former is not None:
        click.echo(f"What was there before is kept: {former}")


def _file_name(name: str) -> str:
    """Make a name of a file out of that of a person, on any system."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else "_" for letter in name).strip()
    return kept or "person"


def _sessions(count: int) -> str:
    return "1 session" if count == 1 else f"{count} sessions"


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"
