"""Saying texts, and every language saying the same."""

import math
import re
import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.thresholds import wordings
from hiphinge.texts import (
    Listing,
    Message,
    Number,
    Units,
    Value,
    catalogue,
    languages,
    significant,
    text_name,
)
from reading import all_texts, text_files, texts, variables, words_of
from shared import PROJECT

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


@pytest.mark.parametrize(
    ("number", "english", "german"),
    [
        (Number(1.04, 1), "1.0", "1,0"),
        (Number(-0.2), "0", "0"),
        (Number(-3.14, 1), "-3.1", "-3,1"),
        (Number(12.5, 2, trim=True), "12.5", "12,5"),
        (Number(20.0, 2, trim=True), "20", "20"),
        (Number(12345.678, 2), "12345.68", "12345,68"),
        (significant(0.000_012_3, 2), "0.000012", "0,000012"),
        (significant(120.4, 3), "120", "120"),
        (significant(0.0, 3), "0", "0"),
    ],
)
def test_a_number_is_written_as_its_language_does(number: Number, english: str, german: str) -> None:
    assert catalogue("en").say(number) == english
    assert catalogue("de").say(number) == german


@pytest.mark.parametrize(
    ("number", "degrees"),
    [
        (Number(0.6), "1 degree "),
        (Number(1.4), "1 degree "),
        (Number(1.0, 1), "1.0 degrees "),
        (Number(1.0, 1, trim=True), "1 degree "),
        (Number(2), "2 degrees "),
    ],
)
def test_one_and_many_are_distinguished_by_what_is_written(number: Number, degrees: str) -> None:
    message = Message("because-lumbar-rounding-drift", {"value": number, "limit": 8})
    assert degrees in catalogue("en").say(message)


@given(st.floats(-1e6, 1e6), st.integers(0, 4))
def test_a_number_is_the_same_in_every_language_but_for_its_comma(value: float, decimals: int) -> None:
    english = catalogue("en").say(Number(value, decimals))
    assert catalogue("de").say(Number(value, decimals)) == english.replace(".", ",")
    assert float(english) == pytest.approx(value, abs=0.5001 * 10**-decimals)


@pytest.mark.parametrize(
    ("text", "value", "metric", "imperial", "german"),
    [
        ("today-wall", Number(10), "10 cm", "4 inches", "4 Zoll"),
        ("today-wall", Number(12.5, 1, trim=True), "12.5 cm", "4.9 inches", "4,9 Zoll"),
        ("amount-cm", Number(2.54, 2), "2.54 cm", "1 inch", "1 Zoll"),
        ("amount-cm", Number(math.nan), "nan cm", "nan cm", "nan cm"),
        ("today-load", Number(20.0, 1, trim=True), "20 kg", "44 lb", "44 lb"),
        ("today-load", Number(12.5, 1, trim=True), "12.5 kg", "27.5 lb", "27,5 lb"),
        ("person-metres", Number(1.80, 2), "1.80 m", "5 ft 11 in", "5 Fuß 11 Zoll"),
        ("person-metres", Number(1.83, 2), "1.83 m", "6 ft 0 in", "6 Fuß 0 Zoll"),
    ],
)
def test_lengths_and_masses_are_said_in_the_units_of_the_reader(
    text: str, value: Number, metric: str, imperial: str, german: str
) -> None:
    message = Message(text, dict.fromkeys(("value", "distance", "load"), value))
    assert metric in catalogue("en").say(message)
    assert metric in str(message)
    assert imperial in catalogue("en", Units.IMPERIAL).say(message)
    assert german in catalogue("de", Units.IMPERIAL).say(message)


def test_a_range_has_one_unit() -> None:
    tip = [catalogue("en", units).say("film-distance-title") for units in Units]
    assert tip == ["Stand the camera 3 to 4 m away", "Stand the camera 10 to 13 feet away"]
    limits: dict[str, Value] = {"value": 3, "low": Number(0.8, 1), "high": Number(2.5, 1)}
    assert "2 ft 7 in to 8 ft 2 in" in catalogue("en", Units.IMPERIAL).say(
        Message("error-stature-range", limits)
    )


@given(st.floats(0.5, 300.0), st.integers(0, 2))
def test_other_units_say_the_same_but_for_their_rounding(kg: float, decimals: int) -> None:
    said = catalogue("en", Units.IMPERIAL).say(Message("person-kilograms", {"value": Number(kg, decimals)}))
    assert float(said.removesuffix(" lb")) * 0.45359237 == pytest.approx(round(kg, decimals), abs=0.114)


@pytest.mark.parametrize(
    ("items", "english", "german"),
    [
        ((4,), "4", "4"),
        ((1, 2), "1 and 2", "1 und 2"),
        ((1, Number(2.5, 1), "x"), "1, 2.5 and x", "1, 2,5 und x"),
    ],
)
def test_a_list_is_joined_as_its_language_does(items: tuple[Value, ...], english: str, german: str) -> None:
    assert catalogue("en").say(Listing(items)) == english
    assert catalogue("de").say(Listing(items)) == german


@given(st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"]), min_size=1))
def test_a_name_within_a_command_stays_one_word(name: str) -> None:
    for language in languages():
        said = catalogue(language).say(Message("error-not-started", {"name": name}))
        command = said[said.index("'hiphinge start ") + 1 : -2]
        assert shlex.split(command) == ["hiphinge", "start", name]


def test_the_string_of_a_message_is_its_english_sentence() -> None:
    assert str(Message("advice-one-rep", {"number": 3})) == "in repetition 3"


def test_the_same_message_twice_is_kept_once() -> None:
    twice = [Message("advice-one-rep", {"number": 3}), Message("advice-one-rep", {"number": 3})]
    assert len(dict.fromkeys([*twice, Message("advice-one-rep", {"number": 4})])) == 2


def test_a_message_is_said_within_a_message_in_the_same_language() -> None:
    reason = Message("because-not-visible", {"what": Message("part-heel")})
    message = Message("because-heel-lift-cannot-tell", {"reason": reason})
    assert catalogue("en").say(message).endswith("We could not see your heel well enough.")
    assert catalogue("de").say(message).endswith("Nicht gut genug zu sehen: deine Ferse.")


@pytest.mark.parametrize("language", languages())
def test_every_text_of_the_files_is_there_and_can_be_parsed(language: str) -> None:
    read = catalogue.__wrapped__(language)
    assert all(read.has(name) for name in all_texts(language))
    for name, text in all_texts(language).items():
        assert read.say(Message(name, dict.fromkeys(variables_within(language, text), 2)))


def variables_within(language: str, text: str) -> set[str]:
    """The variables of a text and of the texts that it refers to."""
    inner = re.findall(r"{\s*([a-z][\w-]*)", text)
    return variables(text).union(*(variables_within(language, all_texts(language)[name]) for name in inner))


def test_a_text_that_is_not_there_is_a_mistake_of_the_program() -> None:
    with pytest.raises(LookupError, match="no text fault-nowhere in the language en"):
        catalogue("en").say("fault-nowhere")


def test_a_value_that_is_not_given_is_a_mistake_of_the_program() -> None:
    with pytest.raises(LookupError, match="limit"):
        catalogue("en").say(Message("because-too-fast-present", {"value": "0.4"}))


def test_an_unknown_language_is_reported_in_one_sentence() -> None:
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


#: What only the terminal asks for, or says of the server that it runs.
OF_THE_TERMINAL = {
    *("error-also-without-out", "error-store-without-person", "error-jobs-with-person", "error-zone"),
    *("error-names-of-film", "error-no-sensors", "error-port-taken", "error-no-lan", "broken-no-such-name"),
    *("web-coach-no-camera", "web-phone-closed"),
}


@pytest.mark.parametrize("language", languages())
def test_options_are_named_in_the_terminal_alone(language: str) -> None:
    source = PROJECT / "src/hiphinge"
    places = [place for kind in ("py", "html", "jinja") for place in source.rglob(f"*.{kind}")]
    elsewhere = [one for one in places if not {"cli", "terminal"} & set(one.relative_to(source).parts)]
    said = {
        name for one in elsewhere for name in re.findall(r"[\"']([a-z][\w-]+)[\"']", one.read_text("utf-8"))
    }
    for name in said & all_texts(language).keys() - OF_THE_TERMINAL:
        message = Message(name, dict.fromkeys(variables_within(language, all_texts(language)[name]), 2))
        assert " --" not in catalogue(language).say(message)
    mass = catalogue(language, terminal=True).say("load-no-mass")
    assert mass.replace("--mass", "").split() != catalogue(language).say("load-no-mass").split()
    assert "--mass" in mass


@other_languages
def test_every_number_is_explained_in_the_language_too(language: str) -> None:
    english, other = wordings("en"), wordings(language)
    assert other.keys() == english.keys()
    assert not [name for name in english if other[name].setting == english[name].setting]
    assert all(wording.reason.endswith(".") for wording in other.values())


@pytest.mark.parametrize("file", ["about", "advice", "load", "safety"])
def test_no_text_is_written_and_never_said(file: str) -> None:
    source = PROJECT / "src/hiphinge"
    said = {
        name
        for place in [*source.rglob("*.py"), *source.rglob("*.jinja")]
        for name in re.findall(r"[\"'](\w+(?:-\w+)*)-?[\"'{]", place.read_text("utf-8"))
    }
    # a part of a name stands for all that it begins: it is completed by a code
    begun = {name for name in said if name not in {"about", "advice", "disclaimer", "load", "safety"}}
    unsaid = {
        name
        for name in texts("en", file)
        if name not in said and not any(name.startswith(f"{beginning}-") for beginning in begun)
    }
    assert not unsaid


@pytest.mark.parametrize("language", languages())
def test_a_text_stands_in_one_file_only(language: str) -> None:
    assert len(all_texts(language)) == sum(len(texts(language, file)) for file in text_files(language))


def test_names_of_texts_are_hyphened_whatever_their_codes_are_made_of() -> None:
    assert text_name("fault", "lumbar_rounding", "title") == "fault-lumbar-rounding-title"
    assert text_name("amount", "leg lengths") == "amount-leg-lengths"
    assert text_name("drill", "hinge", "") == "drill-hinge"
