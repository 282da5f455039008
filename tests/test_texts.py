"""Saying texts, and every language saying the same."""

import re

import pytest

from hiphinge.errors import InvalidValueError
from hiphinge.texts import Message, catalogue, languages, text_name
from reading import all_texts, text_files, texts, variables, words_of

other_languages = pytest.mark.parametrize("language", [code for code in languages() if code != "en"])


def test_english_comes_first_and_german_is_there() -> None:
    assert languages()[0] == "en"
    assert "de" in languages()


def test_a_text_is_said_with_its_values() -> None:
    message = Message("because-lumbar-rounding-present", {"value": "22", "limit": "15"})
    assert catalogue("en").say(message) == (
        "Near the bottom your low back was round by 22 degrees; "
        "15 is where we start to mention it if we did not see you stand."
    )
    assert "22 Grad" in catalogue("de").say(message)


def test_a_message_is_said_within_a_message_in_the_same_language() -> None:
    reason = Message("because-untold", {"what": Message("part-heel")})
    message = Message("because-heel-lift-cannot-tell", {"reason": reason})
    assert catalogue("en").say(message).endswith("We could not see your heel well enough.")
    assert catalogue("de").say(message).endswith("Nicht gut genug zu sehen: deine Ferse.")


def test_a_text_that_is_not_there_is_a_mistake_of_the_program() -> None:
    with pytest.raises(LookupError, match="no text fault-nowhere in the language en"):
        catalogue("en").say("fault-nowhere")


def test_a_value_that_is_not_given_is_a_mistake_of_the_program() -> None:
    with pytest.raises(LookupError, match="limit"):
        catalogue("en").say(Message("because-too-fast-present", {"value": "0.4"}))


def test_an_unknown_language_is_told_in_one_sentence() -> None:
    with pytest.raises(InvalidValueError) as caught:
        catalogue("tlh")
    assert str(caught.value) == f"There are no texts in 'tlh': choose one of {', '.join(languages())}."


@other_languages
def test_a_language_has_the_same_files_and_texts_as_english(language: str) -> None:
    assert text_files(language) == text_files("en")
    for file in text_files("en"):
        assert list(texts(language, file)) == list(texts("en", file)), file


@other_languages
def test_a_translation_uses_the_same_variables(language: str) -> None:
    english, other = all_texts("en"), all_texts(language)
    differing = {
        name for name in english if name in other and variables(english[name]) != variables(other[name])
    }
    assert not differing


@other_languages
def test_nothing_is_left_in_english(language: str) -> None:
    english, other = all_texts("en"), all_texts(language)
    same = [
        name
        for name, text in english.items()
        if len(words_of(re.sub(r"{.*?}", "", text))) > 2 and other.get(name) == text
    ]
    assert not same


@pytest.mark.parametrize("language", languages())
def test_a_text_stands_in_one_file_only(language: str) -> None:
    assert len(all_texts(language)) == sum(len(texts(language, file)) for file in text_files(language))


def test_names_of_texts_are_hyphened_whatever_their_codes_are_made_of() -> None:
    assert text_name("fault", "lumbar_rounding", "title") == "fault-lumbar-rounding-title"
    assert text_name("unit", "leg lengths") == "unit-leg-lengths"
    assert text_name("drill", "hinge", "") == "drill-hinge"
