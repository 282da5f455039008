"""``hiphinge film`` tells how to film."""

from command_line import hiphinge
from hiphinge.knowledge.filming import filming_tips


def test_every_tip_is_told_in_order_with_its_reason() -> None:
    outcome = hiphinge("film")
    assert (outcome.exit_code, outcome.err) == (0, "")
    told = " ".join(outcome.out.split())
    places = [
        told.index(" ".join(text.split()))
        for number, tip in enumerate(filming_tips(), start=1)
        for text in (f"{number}. {tip.title}", tip.do, f"Why: {tip.why}")
    ]
    assert places == sorted(places)


def test_it_fits_a_terminal() -> None:
    assert max(map(len, hiphinge("film").out.splitlines())) <= 88
