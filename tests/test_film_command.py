"""``hiphinge film`` shows how to film."""

import pytest

from command_line import hiphinge
from hiphinge.knowledge.filming import filming_tips
from hiphinge.texts import catalogue, languages


@pytest.mark.parametrize("language", languages())
def test_every_tip_is_reported_in_order_with_its_reason(language: str) -> None:
    outcome = hiphinge("film", "--language", language)
    assert (outcome.exit_code, outcome.err) == (0, "")
    actual, words = " ".join(outcome.out.split()), catalogue(language)
    places = [
        actual.index(start + " ".join(words.say(f"film-{tip.code}-{part}").split()))
        for number, tip in enumerate(filming_tips(), start=1)
        for start, part in ((f"{number}. ", "title"), ("", "do"), ("", "why"))
    ]
    assert places == sorted(places)


def test_it_fits_a_terminal() -> None:
    assert max(map(len, hiphinge("film").out.splitlines())) <= 88
