"""Questions on the terminal that are answered with yes or no."""

import sys

import click

from hiphinge.errors import InvalidValueError
from hiphinge.texts import Catalogue, Message


def confirmed(question: Message, texts: Catalogue, *, yes: bool) -> bool:
    """Ask in a terminal whether to delete something for good.

    Parameters
    ----------
    question : Message
    texts : Catalogue
    yes : bool
        Whether ``--yes`` was given.

    Raises
    ------
    InvalidValueError
        If there is no terminal to ask in.
    """
    if yes:
        return True
    if not sys.stdin.isatty():
        raise InvalidValueError(Message("error-delete-without-terminal"))
    return says_yes(question, texts)


def says_yes(question: Message, texts: Catalogue, *, err: bool = False) -> bool:
    """Ask until the answer is yes or no, in the reader's language or in English; Enter is no.

    Parameters
    ----------
    question : Message
    texts : Catalogue
    err : bool
        Whether to ask on standard error.
    """
    yes, no = (texts.say(f"answer-{answer}") for answer in ("yes", "no"))
    meant = {word: answer for answer, words in ((True, (yes, "yes")), (False, (no, "no"))) for word in words}
    meant |= {word[0]: answer for word, answer in meant.items()}
    asked = texts.say(Message("answer-either", {"question": question, "yes": yes[0], "no": no[0].upper()}))
    while True:
        typed = click.prompt(asked, default=no[0], show_default=False, err=err).strip().casefold()
        if typed in meant:
            return meant[typed]
        click.echo(texts.say(Message("answer-unclear", {"yes": yes, "no": no})), err=err)
