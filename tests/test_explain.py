"""``hiphinge drills``, ``activities`` and ``explain`` show what is known, and fit the terminal."""

import pytest

from command_line import hiphinge, reported_in_one_sentence
from hiphinge.knowledge.activities import activities
from hiphinge.knowledge.drills import drills
from hiphinge.knowledge.faults import fault_codes, fault_knowledge
from hiphinge.knowledge.references import reference
from hiphinge.knowledge.thresholds import threshold, wordings
from hiphinge.texts import catalogue, languages, significant, text_name

KNOWN = {
    "drills": tuple(one.code for one in drills()),
    "activities": tuple(one.code for one in activities()),
    "explain": fault_codes(),
}
KIND = {"drills": "drill", "activities": "activity", "explain": "fault"}
every_command = pytest.mark.parametrize("command", KNOWN)
every_language = pytest.mark.parametrize("language", languages())


def told(*arguments: str) -> str:
    """What a command prints, without the breaks of its lines."""
    outcome = hiphinge(*arguments)
    assert (outcome.exit_code, outcome.err) == (0, "")
    return " ".join(outcome.out.split())


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wide enough that no text of a list is broken, since its pieces would stand in several columns."""
    monkeypatch.setenv("COLUMNS", "100")


@every_command
@every_language
def test_a_list_names_everything_with_its_title(command: str, language: str) -> None:
    lines = hiphinge(command, "--language", language).out.splitlines()
    for code in KNOWN[command]:
        title = catalogue(language).say(f"{KIND[command]}-{code.replace('_', '-')}-title")
        assert any(f" {code} " in line and f" {title}" in line for line in lines), code


@pytest.mark.parametrize("columns", [60, 80, 300])
@pytest.mark.parametrize(
    ("command", "code"), [(command, code) for command, codes in KNOWN.items() for code in ("", *codes)]
)
def test_every_page_fits_the_terminal(
    command: str, code: str, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    outcome = hiphinge(*filter(None, (command, code)))
    assert (outcome.exit_code, outcome.err) == (0, "")
    assert max(map(len, outcome.out.splitlines())) <= min(columns, 100)


@pytest.mark.parametrize("code", KNOWN["drills"])
@every_language
def test_a_drill_is_shown_whole(code: str, language: str) -> None:
    page, words = told("drills", code, "--language", language), catalogue(language)
    for part in ("title", "purpose", "setup", "action", "focus", "dose", "camera-can", "camera-cannot"):
        assert words.say(f"drill-{code.replace('_', '-')}-{part}") in page
    assert words.say("drills-care") in page


def test_a_drill_shows_what_is_easier_and_harder_and_what_it_needs() -> None:
    page = told("drills", "dowel")
    assert "Easier Wall tap, further out (wall_tap_far)" in page
    assert "Harder Hip hinge (hinge)" in page
    assert "a broomstick or dowel, a mirror" in page
    assert reference("R17").citation in page


def test_an_amount_is_reported_as_read_only_where_it_was_read() -> None:
    assert "chose, not a rule" in told("drills", "swing")
    assert "the one that the source names" in told("drills", "single_leg_roller")


@pytest.mark.parametrize("code", KNOWN["activities"])
@every_language
def test_a_task_is_shown_with_other_good_ways(code: str, language: str) -> None:
    page, words = told("activities", code, "--language", language), catalogue(language)
    for part in ("title", "how", "prompt"):
        assert words.say(f"activity-{code.replace('_', '-')}-{part}") in page
    assert words.say("activities-variety") in page


@pytest.mark.parametrize("code", KNOWN["explain"])
@every_language
def test_a_fault_is_shown_with_each_of_its_numbers_and_sources(code: str, language: str) -> None:
    page, words, fault = (
        told("explain", code, "--language", language),
        catalogue(language),
        fault_knowledge(code),
    )
    for part in ("title", "seen", "why", "needs", "limits"):
        assert words.say(f"fault-{code.replace('_', '-')}-{part}") in page
    for number in map(threshold, fault.thresholds):
        unit = words.say(text_name("explain-unit", number.unit))
        assert f"{words.say(significant(number.value, 4))} {unit}: " in page
        assert (
            f"{wordings(language)[number.name].setting} ({words.say('explain-mark-' + number.mark)}" in page
        )
        assert all(reference(key).citation in page for key in number.references)
    assert words.say("explain-note") in page
    assert all(words.say(f"cue-{cue}") in page for cue in fault.cues)
    assert all(f"({drill})" in page for drill in fault.drills)


@pytest.mark.parametrize("name", ["wall_tap", "wall-tap", "Wall Tap"])
def test_a_name_may_be_written_as_people_write_it(name: str) -> None:
    assert told("drills", name) == told("drills", "wall_tap")


@pytest.mark.parametrize(
    ("command", "name", "nearest"),
    [
        ("drills", "walltap", "wall_tap"),
        ("activities", "shoe", "shoes"),
        ("explain", "squat", "squat_substitution"),
        ("explain", "heels", "heel_lift"),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(command: str, name: str, nearest: str) -> None:
    outcome = hiphinge(command, name)
    assert reported_in_one_sentence(outcome)
    assert f"the nearest name is {nearest}:" in outcome.err
    assert f"hiphinge {command}" in outcome.err


@every_command
def test_what_resembles_nothing_is_answered_too(command: str) -> None:
    assert reported_in_one_sentence(hiphinge(command, "zzzzzz"))


@every_command
def test_a_language_that_is_not_spoken_is_reported(command: str) -> None:
    outcome = hiphinge(command, "--language", "xx")
    assert reported_in_one_sentence(outcome)
    assert "en" in outcome.err
