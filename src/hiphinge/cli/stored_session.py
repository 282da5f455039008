"""``hiphinge session``: show and correct a stored session."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hiphinge.cli.options import json_option, language_option, texts_in
from hiphinge.cli.page import print_json, print_lines, print_page, print_table
from hiphinge.cli.stored_words import session_document
from hiphinge.history.words import UNKNOWN, fault_name, measure_name, measure_unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hiphinge.history.record import Kept, Someone
    from hiphinge.history.store import Store
    from hiphinge.results.whole_reading import WholeRead
    from hiphinge.texts import Catalogue

#: The measures shown for each repetition.
_MEASURES = ("trunk_inclination_deg", "lumbar_flexion_deg", "lumbar_share")

_one_id = click.argument("session_id", metavar="ID")
_ids = click.argument("session_ids", metavar="ID...", nargs=-1, required=True)
_reps = click.argument("reps", metavar="REP...", nargs=-1, required=True, type=click.IntRange(min=1))


@click.group()
def session() -> None:
    """Show or correct a stored session.

    ID is the id that 'hiphinge history' shows, or enough of its beginning to be unique.
    """


@session.command()
@_one_id
@language_option
@json_option
def show(session_id: str, language: str, as_json: bool) -> None:
    """Show the session ID: its person, and which of its repetitions count."""
    from hiphinge.history.session_facts import session_document as read
    from hiphinge.history.session_facts import whole_of
    from hiphinge.history.store import open_store
    from hiphinge.results.names import SESSION

    with open_store() as store:
        kept = _found(store, session_id)
        someone = store.owner(kept)
        document = read(store.file(kept.id, SESSION))
    whole = whole_of(document)
    if as_json:
        values = {"rep_values": _values(document["reps"]), "measures": _measures(whole)}
        print_json({"person": someone.name, **session_document(kept), **values})
    elif whole is None:
        _print(someone, kept, document["reps"], language)
    else:
        _print_whole(someone, kept, whole, language)


@session.command()
@_ids
@click.option("--yes", is_flag=True, help="Do not ask.")
@language_option
def delete(session_ids: tuple[str, ...], yes: bool, language: str) -> None:
    """Delete the sessions ID... with all their files, for good."""
    from hiphinge.cli.asking import confirmed
    from hiphinge.errors import StoreError
    from hiphinge.history.backups import forget_sessions
    from hiphinge.texts import Message, Value

    with _opened(language) as (store, words):
        found = _all_found(store, session_ids)
        named: dict[str, Value] = {"count": len(found), "sessions": _named(store, found)}
        if not confirmed(Message("session-delete-question", named), words, yes=yes):
            print_lines([words.say("session-not-deleted")])
            return
        left = forget_sessions(store, found)
        for path in left.unread:
            print_lines([_say(words, "session-copy-left", file=str(path))])
        if left.in_use is not None:
            raise StoreError(Message("error-store-deleted-in-use", {"file": str(left.in_use)}))
        print_lines([_say(words, "session-deleted", **named)])


@session.command()
@_ids
@click.option("--to", "name", required=True, help="The person they belong to, from 'hiphinge person add'.")
@language_option
def move(session_ids: tuple[str, ...], name: str, language: str) -> None:
    """Move the sessions ID... to another person."""
    from hiphinge.history import corrections

    with _opened(language) as (store, words):
        to, found = store.person(name), _all_found(store, session_ids)
        named = {"count": len(found), "sessions": _named(store, found), "name": to.name}
        corrections.move(store, found, to)
        print_lines([_say(words, "session-moved", **named)])


@session.command()
@_one_id
@click.argument("title")
@language_option
def rename(session_id: str, title: str, language: str) -> None:
    """Give the session ID a TITLE; an empty one ("") removes it."""
    from hiphinge.history import corrections

    with _opened(language) as (store, words):
        kept = _found(store, session_id)
        corrections.rename(store, kept, title)
        changed = store.session(kept.id)
        text = "session-renamed" if changed.title else "session-untitled"
        print_lines([_say(words, text, sessions=_named(store, [kept]), title=changed.title)])


@session.command()
@_one_id
@click.argument("when")
@language_option
def date(session_id: str, when: str, language: str) -> None:
    """Set WHEN the session ID was recorded, such as 2026-05-01T18:30."""
    from hiphinge.history import corrections
    from hiphinge.history.keeping import parse_when

    moment = parse_when(when)
    with _opened(language) as (store, words):
        kept = _found(store, session_id)
        named = _named(store, [kept])
        corrections.redate(store, kept, moment)
        print_lines([_say(words, "session-dated", sessions=named, when=f"{moment:%Y-%m-%d %H:%M}")])


@session.command()
@_one_id
@_reps
@click.option("--reason", required=True, help="The reason, in a few words; shown wherever they are left out.")
@language_option
def exclude(session_id: str, reps: tuple[int, ...], reason: str, language: str) -> None:
    """Exclude the repetitions REP... of the session ID.

    They stay stored; 'hiphinge session include' undoes it.
    """
    from hiphinge.history import corrections

    with _opened(language) as (store, words):
        kept = _found(store, session_id)
        corrections.exclude(store, kept, reps, reason)
        _say_counting(store, kept, "session-excluded", reps, words)


@session.command()
@_one_id
@_reps
@language_option
def include(session_id: str, reps: tuple[int, ...], language: str) -> None:
    """Count the repetitions REP... of the session ID again."""
    from hiphinge.history import corrections

    with _opened(language) as (store, words):
        kept = _found(store, session_id)
        corrections.include(store, kept, reps)
        _say_counting(store, kept, "session-included", reps, words)


@contextmanager
def _opened(language: str) -> "Iterator[tuple[Store, Catalogue]]":
    from hiphinge.history.store import open_store

    # check the language before the change is made
    words = texts_in(language)
    with open_store() as store:
        yield store, words


def _found(store: "Store", session_id: str) -> "Kept":
    """Return a session by the beginning of its id, in upper or lower case."""
    found = store.session(session_id.strip().lower())
    store.owner(found)  # refuse a person that cannot be read before anything is changed
    return found


def _all_found(store: "Store", session_ids: Sequence[str]) -> "list[Kept]":
    """Return sessions, each once even if it is named several times."""
    found = [_found(store, session_id) for session_id in session_ids]
    return list({kept.id: kept for kept in found}.values())


def _named(store: "Store", sessions: "Sequence[Kept]") -> str:
    """Describe sessions so that the user recognises them: id, person, time."""
    return ", ".join(
        f"{kept.short_id} ({store.owner(kept).name}, {kept.recorded_at:%Y-%m-%d %H:%M})" for kept in sessions
    )


def _say(words: "Catalogue", text: str, **values: Any) -> str:
    from hiphinge.texts import Message

    return words.say(Message(text, values))


def _say_counting(store: "Store", kept: "Kept", text: str, reps: Sequence[int], words: "Catalogue") -> None:
    from hiphinge.texts import Listing

    changed, numbers = store.session(kept.id), sorted(set(reps))
    values = {"count": len(numbers), "numbers": Listing(numbers), "sessions": _named(store, [kept])}
    print_lines([_say(words, text, **values)])
    print_lines([_say(words, "session-counting", counted=changed.counted_reps, reps=changed.reps)])


def _values(reps: "Sequence[Mapping[str, Any]]") -> list[dict[str, Any]]:
    return [{"rep": rep["number"], **{name: rep.get(name) for name in _MEASURES}} for rep in reps]


def _measures(whole: "WholeRead | None") -> dict[str, dict[str, float | None]]:
    quantities = {} if whole is None else whole.quantities
    return {
        name: {"value": one.value, "standard_error": one.standard_error, "smallest": one.smallest_change}
        for name, one in quantities.items()
    }


def _print_whole(someone: "Someone", kept: "Kept", whole: "WholeRead", language: str) -> None:
    from hiphinge.cli.whole import print_measures
    from hiphinge.knowledge.whole_measures import WHOLE_MOVEMENTS
    from hiphinge.report.quantities import measure_table
    from hiphinge.texts import text_name

    words = texts_in(language)
    _print_about(someone, kept, words)
    click.echo()
    table = measure_table(WHOLE_MOVEMENTS[kept.movement], whole.quantities, whole.sides, words)
    print_measures(words.say(text_name("movement", kept.movement)), table)


def _print_about(someone: "Someone", kept: "Kept", words: "Catalogue") -> None:
    title = kept.title or _say(words, "session-heading", when=f"{kept.recorded_at:%Y-%m-%d %H:%M}")
    print_page(title, [(words.say(f"session-{name}"), fact) for name, fact in _about(someone, kept, words)])


def _print(someone: "Someone", kept: "Kept", reps: "Sequence[Mapping[str, Any]]", language: str) -> None:

    words = texts_in(language)
    _print_about(someone, kept, words)
    if not reps:
        return
    names = [words.say(_heading(measure, words)) for measure in _MEASURES]
    headings = [words.say("session-column-rep"), *names, words.say("session-column-counts")]
    excluded = {one.rep: one.reason for one in kept.excluded}
    rows = [(*_numbers(rep, words), _counting(excluded.get(rep["number"]), words)) for rep in reps]
    click.echo()
    print_table(words.say("session-reps"), headings, rows, "")
    _print_review(someone, kept, words)


def _print_review(someone: "Someone", kept: "Kept", words: "Catalogue") -> None:
    """Print what the set was beside what its drill asks for."""
    from hiphinge.history.store import open_store
    from hiphinge.report.set_review import set_review_said
    from hiphinge.workflows.filmed import review_of

    with open_store() as store:
        review = review_of(store, someone, kept)
    if review is not None:
        said = "\n".join(words.say(one) for one in set_review_said(review))
        print_page(words.say("set-heading"), [], [said])


def _about(someone: "Someone", kept: "Kept", words: "Catalogue") -> list[tuple[str, str]]:
    from hiphinge.history.counting import drill_of
    from hiphinge.history.plain_text import shown

    return [
        ("person", someone.name),
        ("id", kept.id),
        ("recorded", f"{kept.recorded_at:%Y-%m-%d %H:%M}"),
        ("stored", f"{kept.stored_at.astimezone():%Y-%m-%d %H:%M}"),
        ("file", shown(Path(kept.file).name)),
        ("drill", shown(drill_of(kept))),
        ("faults", ", ".join(fault_name(fault, words) for fault in kept.faults) or UNKNOWN),
    ]


def _heading(measure: str, words: "Catalogue") -> Any:
    from hiphinge.texts import Message

    values = {"measure": measure_name(measure, words), "unit": measure_unit(measure)}
    return Message("history-column-measure", values)


def _numbers(rep: "Mapping[str, Any]", words: "Catalogue") -> list[str]:
    from hiphinge.history.measures import shown_as

    values = [(measure, rep.get(measure)) for measure in _MEASURES]
    cells = [
        words.say(shown_as(measure).number(value)) if isinstance(value, int | float) else UNKNOWN
        for measure, value in values
    ]
    return [f"{rep['number']}", *cells]


def _counting(reason: str | None, words: "Catalogue") -> str:
    return words.say("session-counts") if reason is None else _say(words, "session-no", reason=reason)
