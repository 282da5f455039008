"""Everyday tasks: whole, said in every language, and never with a single right way."""

import pytest

from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.activities import Activity, activities, activity
from hiphinge.knowledge.drills import drills
from hiphinge.knowledge.faults import fault_codes
from hiphinge.knowledge.references import references
from hiphinge.texts import catalogue, languages

every_activity = pytest.mark.parametrize("one", activities(), ids=lambda one: one.code)


@every_activity
@pytest.mark.parametrize("language", languages())
def test_a_task_is_shown_whole_in_every_language(one: Activity, language: str) -> None:
    words = catalogue(language)
    code = one.code.replace("_", "-")
    said = [words.say(f"activity-{code}-{part}") for part in ("title", "how", "prompt")]
    said += [words.say(f"alternative-{other.replace('_', '-')}") for other in one.alternatives]
    assert len(set(said)) == len(said)


@every_activity
def test_a_prompt_ties_the_hinge_to_something_that_happens_anyway(one: Activity) -> None:
    prompt = catalogue("en").say(f"activity-{one.code.replace('_', '-')}-prompt")
    assert prompt.startswith("When I ")
    assert prompt.endswith(".")


@every_activity
def test_there_is_always_another_good_way(one: Activity) -> None:
    assert one.alternatives


@every_activity
def test_a_task_leads_to_a_drill_and_to_known_faults_and_sources(one: Activity) -> None:
    assert one.drill in {drill.code for drill in drills()}
    assert one.faults_invited
    assert set(one.faults_invited) <= set(fault_codes())
    assert set(one.references) <= set(references())
    assert one.mark == ("verified" if one.references else "design")


def test_no_task_is_listed_twice() -> None:
    codes = [one.code for one in activities()]
    assert len(set(codes)) == len(codes)
    assert activity("sink") in activities()


def test_an_unknown_task_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(InvalidValueError, match=r"'skydiving'.*sink.*desk"):
        activity("skydiving")
