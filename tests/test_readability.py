"""The English texts can be read by someone who never heard of biomechanics."""

import pytest

from reading import all_texts, grade, said, syllables, text_files, texts, words_of

#: What eight years of school read with ease.
HIGHEST_GRADE = 8.0
#: One text alone may lie higher: over one or two sentences a single long word moves the grade by about one,
#: and "degrees ... where we start to mention it" makes one long sentence out of plain words.
HIGHEST_GRADE_OF_ONE = 10.0
#: Shorter ones have no grade worth the name.
FEWEST_WORDS = 12

VALUES = {
    "reason": "",
    "what": "your hip, knee and ankle",
    "where": "the back of your head",
    "unit": "degrees",
    "sources": "R17",
}


def user_texts(file: str) -> dict[str, str]:
    """The texts of a file as they are said; the disclaimer keeps the words of lawyers."""
    found = texts("en", file)
    return {name: said(text, VALUES) for name, text in found.items() if not name.startswith("disclaimer")}


@pytest.mark.parametrize("file", text_files("en"))
def test_a_file_of_texts_reads_with_eight_years_of_school(file: str) -> None:
    sentences = [text for text in user_texts(file).values() if text.rstrip().endswith((".", "!", "?"))]
    assert not sentences or grade(" ".join(sentences)) <= HIGHEST_GRADE


# an error says in one sentence what was found, what is allowed and what to do
@pytest.mark.parametrize("file", [file for file in text_files("en") if file != "errors"])
def test_no_single_text_is_much_harder(file: str) -> None:
    hard = {
        name: (round(grade(text), 1), text)
        for name, text in user_texts(file).items()
        if len(words_of(text)) > FEWEST_WORDS and grade(text) > HIGHEST_GRADE_OF_ONE
    }
    assert not hard


def test_there_are_texts_to_read() -> None:
    assert len(all_texts("en")) > 300


@pytest.mark.parametrize(
    ("word", "count"),
    [("hip", 1), ("hinge", 1), ("makes", 1), ("rounded", 2), ("little", 2), ("reaches", 2), ("camera", 3)],
)
def test_syllables_are_counted_as_a_dictionary_does(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_grade_is_that_of_the_formula() -> None:
    # 6 words, 6 syllables, 1 sentence: 0.39 * 6 + 11.8 * 1 - 15.59
    assert grade("The cat sat on the mat.") == pytest.approx(-1.45)
    # 6 words in 2 sentences, 12 syllables (2 + 3 + 2, 1 + 1 + 3): 0.39 * 3 + 11.8 * 2 - 15.59
    assert grade("Rounded cameras wander. Hips make melodies.") == pytest.approx(9.18)


def test_the_language_of_journals_is_too_hard() -> None:
    journal = (
        "Excessive lumbar flexion under considerable compressive loading necessitates individualised "
        "neuromuscular rehabilitation targeting lumbopelvic dissociation."
    )
    assert grade(journal) > HIGHEST_GRADE_OF_ONE
