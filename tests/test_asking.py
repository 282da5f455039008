"""Yes and no on the terminal, in the language of the run."""

import pytest
from click.testing import CliRunner

from hiphinge.cli.asking import says_yes
from hiphinge.texts import Message, catalogue

QUESTION = Message("store-delete-kept")


def asked(language: str, typed: str) -> tuple[bool, str]:
    with CliRunner().isolation(input=typed) as (out, *_):
        return says_yes(QUESTION, catalogue(language)), out.getvalue().decode()


@pytest.mark.parametrize(
    ("language", "typed", "answer"),
    [
        ("en", "y\n", True),
        ("en", "No\n", False),
        ("en", "\n", False),
        ("de", "j\n", True),
        ("de", "Ja\n", True),
        ("de", "yes\n", True),
        ("de", "nein\n", False),
        ("de", "\n", False),
    ],
)
def test_an_answer_is_understood_in_the_language_of_the_run(language: str, typed: str, answer: bool) -> None:
    assert asked(language, typed)[0] is answer


def test_the_letters_are_those_of_the_language_and_an_unclear_answer_is_asked_again() -> None:
    answer, said = asked("de", "vielleicht\nj\n")
    assert answer
    assert said.count("[j/N]") == 2
    assert "ja oder nein" in said
    assert "[y/N]" in asked("en", "n\n")[1]
