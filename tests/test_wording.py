"""Words that frighten, blame or promise are found, and stand in no text, message or table."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiphinge.knowledge.references import reference
from hiphinge.knowledge.wording import Banned, banned, banned_in
from hiphinge.texts import languages
from reading import text_files, texts
from shared import PROJECT

SOURCE = PROJECT / "src/hiphinge"
EVERY_BANNED = [entry for language in languages() for entry in banned(language)]
#: Their messages are about files, which can be damaged, or are policies for browsers; bodies are not meant.
SPEAK_OF_FILES = {"poses/weights.py", "sources/video/troubles.py", "web/drills.py"}

in_every_language = pytest.mark.parametrize("language", languages())


def found(said: dict[str, str], language: str) -> dict[str, tuple[str, ...]]:
    return {
        name: tuple(entry.better for entry in banned_in(text, language))
        for name, text in said.items()
        if banned_in(text, language)
    }


def messages(module: Path) -> dict[str, str]:
    """Strings of a module that people may read: those of several words that document nothing."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return {
        f"{module.name}:{node.lineno}": node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and " " in node.value.strip()
        and id(node) not in docstrings
    }


def strings(value: Any) -> Iterator[str]:
    """Every string of a table, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for part in value.values() for text in strings(part))
    elif isinstance(value, list):
        yield from (text for part in value for text in strings(part))


@in_every_language
def test_no_text_frightens_blames_or_promises(language: str) -> None:
    for file in text_files(language):
        kept = {k: v for k, v in texts(language, file).items() if not k.startswith("disclaimer")}
        assert not found(kept, language), file


@pytest.mark.parametrize("table", sorted(SOURCE.glob("knowledge/*.toml")), ids=lambda table: table.stem)
def test_no_table_frightens_blames_or_promises(table: Path) -> None:
    content = tomllib.loads(table.read_text(encoding="utf-8"))
    if table.stem == "wording":
        content = {"better": [entry["better"] for entry in content["banned"] if entry["language"] == "en"]}
    # a questionnaire of others is asked as it was published
    for entry in content.values() if table.stem == "outcomes" else ():
        entry.pop("statements", None)
    language = table.stem.partition(".")[2] or "en"
    assert not found({text: text for text in strings(content)}, language)


@pytest.mark.parametrize(
    "module", sorted(SOURCE.rglob("*.py")), ids=lambda module: str(module.relative_to(SOURCE))
)
def test_no_message_frightens_blames_or_promises(module: Path) -> None:
    if module.relative_to(SOURCE).as_posix() not in SPEAK_OF_FILES:
        assert not found(messages(module), "en")


def test_messages_are_looked_through() -> None:
    assert any("body segments" in text for text in messages(SOURCE / "cli/options.py").values())


@in_every_language
def test_the_disclaimer_is_why_it_is_left_out(language: str) -> None:
    assert banned_in(texts(language, "about")["disclaimer"], language)


@pytest.mark.parametrize(
    ("language", "planted"),
    [
        ("en", "Rounding may DAMAGE your discs."),
        ("en", "A damaging habit."),
        ("en", "Keep a safe posture."),
        ("en", "It is wear-and-tear."),
        ("en", "You have a slipped\ndisc."),
        ("en", "It corrects your spine."),
        ("en", "Your glutes are asleep."),
        ("en", "This is gluteal amnesia."),
        ("en", "It cures pain."),
        ("en", "This will fix your back."),
        ("en", "Mind your bad posture!"),
        ("en", "That was wrong."),
        ("en", "A bulletproof back."),
        ("en", "Never round your back."),
        ("en", "We diagnosed a short muscle."),
        ("de", "Das schadet dem Rücken."),
        ("de", "Ein Lendenbandscheibenvorfall."),
        ("de", "Das ist gefährlich."),
        ("de", "Deine Technik ist falsch."),
        ("de", "Rückenschonendes Heben."),
        ("de", "Die Übung heilt."),
    ],
)
def test_a_planted_word_is_found(language: str, planted: str) -> None:
    assert len(banned_in(planted, language)) == 1


@pytest.mark.parametrize(
    ("language", "plain"),
    [
        ("en", "Your health matters, and a badge on the shelf of the heath is fine."),
        ("en", "This is a hint, not a diagnosis."),
        ("de", "Beug dich vor, bis der Stab den Kontakt verliert: keine Diagnose."),
    ],
)
def test_words_that_only_look_alike_are_left_alone(language: str, plain: str) -> None:
    assert not banned_in(plain, language)


def test_words_of_one_language_are_not_sought_in_another() -> None:
    assert banned_in("bad", "en")
    assert not banned_in("Im Bad beugst du dich über das Becken.", "de")


@pytest.mark.parametrize("entry", EVERY_BANNED, ids=lambda entry: entry.phrases[0])
def test_an_entry_is_whole_and_finds_each_of_its_own_phrases(entry: Banned) -> None:
    assert entry.better
    assert entry.reason
    assert all(reference(key) for key in entry.references)
    for phrase in entry.phrases:
        written = " ".join("some" if word == "*" else word.replace("*", "") for word in phrase.split())
        assert entry in banned_in(f"So: {written}.", entry.language)


@given(before=st.text(alphabet=" .,abc\n"), after=st.text(alphabet=" .,abc\n"), shout=st.sampled_from("lut"))
def test_case_and_place_do_not_hide_a_word(before: str, after: str, shout: str) -> None:
    word = {"l": "dangerous", "u": "DANGEROUS", "t": "Dangerous"}[shout]
    assert banned_in(f"{before} {word}, {after}")


def test_every_language_has_its_own_list() -> None:
    assert all(len(banned(language)) > 15 for language in languages())
    assert all(re.search(r"\w", phrase) for entry in EVERY_BANNED for phrase in entry.phrases)
