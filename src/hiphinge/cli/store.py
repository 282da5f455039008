"""The store as a whole: exporting, importing and deleting people; checking and backing up."""

import sys
from pathlib import Path

import click

from hiphinge.cli.asking import confirmed
from hiphinge.cli.options import language_option, texts_in
from hiphinge.errors import StoreError
from hiphinge.texts import Message, Value


@click.command()
@click.argument("name")
@click.option("--to", "target", type=click.Path(path_type=Path), help="File to write; else NAME.zip.")
@click.option("--force", is_flag=True, help="Replace an existing file.")
@language_option
def export(name: str, target: Path | None, force: bool, language: str) -> None:
    """Write everything stored about the person NAME to one file of open formats."""
    from hiphinge.history import archive
    from hiphinge.history.store import open_store

    with open_store() as store:
        someone = store.person(name)
        file = target or Path(f"{_file_name(someone.name)}.zip")
        sessions = archive.export(store, someone, file, force=force)
    values: dict[str, Value] = {"name": someone.name, "sessions": _sessions(sessions), "file": str(file)}
    click.echo(texts_in(language).say(Message("store-exported", values)))


@click.command(name="import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--name", help="Another name for the person; makes a copy of one who is already stored.")
@language_option
def import_(file: Path, name: str | None, language: str) -> None:
    """Add the person of FILE, which 'hiphinge export' wrote, with all sessions that are not stored yet."""
    from hiphinge.history import archive
    from hiphinge.history.store import open_store

    with open_store() as store:
        found = archive.import_person(store, file, name)
    values: dict[str, Value] = {"name": found.someone.name, "sessions": _sessions(found.added)}
    if found.known:
        message = Message("store-imported-known", {**values, "known": _sessions(found.known)})
    else:
        message = Message("store-imported", values)
    click.echo(texts_in(language).say(message))


@click.command()
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
@language_option
def delete(name: str, yes: bool, language: str) -> None:
    """Delete the person NAME with all sessions and files, for good."""
    from hiphinge.history.backups import forget
    from hiphinge.history.store import open_store

    words = texts_in(language)
    with open_store() as store:
        someone = store.person(name)
        what: dict[str, Value] = {"name": someone.name, "sessions": _sessions(store.count(someone))}
        if not confirmed(Message("store-delete-asked", what), words, yes=yes):
            click.echo(words.say("store-delete-kept"))
            return
        left = forget(store, someone)
    for path in left.unread:
        click.echo(words.say(Message("store-unread-copy", {"file": str(path)})))
    if left.in_use is not None:
        raise StoreError(Message("error-store-deleted-in-use", {"file": str(left.in_use)}))
    click.echo(words.say(Message("store-deleted", what)))


@click.group()
def store() -> None:
    """Check, back up and restore the store of people and sessions."""


@store.command()
@language_option
def check(language: str) -> None:
    """Read everything that is stored and check that it is unchanged."""
    from hiphinge.history import checking
    from hiphinge.history.store import open_store

    with open_store() as opened:
        health = checking.check(opened.database)
        place = opened.database.place
    words = texts_in(language)
    bad = Message("doctor-not-ok")
    for problem in health.problems:
        click.echo(words.say(Message("store-problem", {"state": bad, "problem": problem})))
    state = bad if health.problems else words.say("doctor-ok").ljust(len(words.say(bad)))
    counts = {
        "people": Message("person-people", {"value": health.people}),
        "sessions": _sessions(health.sessions),
    }
    click.echo(words.say(Message("store-state", {"state": state, **counts, "place": place})))
    if health.problems:
        click.echo(words.say("store-rescue"))
        sys.exit(1)


@store.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace an existing file.")
@language_option
def backup(file: Path, force: bool, language: str) -> None:
    """Copy the whole store to FILE, even while it is in use."""
    from hiphinge.history import backups

    backups.backup(file, force=force)
    click.echo(texts_in(language).say(Message("store-backed-up", {"file": str(file)})))


@store.command()
@click.argument("file", type=click.Path(path_type=Path))
@language_option
def restore(file: Path, language: str) -> None:
    """Replace the store by the backup FILE; the former store is kept beside it."""
    from hiphinge.history import backups

    former = backups.restore(file)
    words = texts_in(language)
    click.echo(words.say(Message("store-restored", {"file": str(file)})))
    if former is not None:
        click.echo(words.say(Message("store-former", {"file": str(former)})))


def _file_name(name: str) -> str:
    """Return a file name for a person's name that is valid on every system."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else "_" for letter in name).strip()
    return kept or "person"


def _sessions(count: int) -> Message:
    return Message("person-sessions", {"value": count})
