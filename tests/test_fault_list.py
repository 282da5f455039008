"""The list of faults is complete: table, modules, list and texts name the same, and each can be shown."""

from importlib import import_module

import pytest

from hiphinge.faults import FAULTS, Finding, Verdict, findings
from hiphinge.knowledge.drills import drills
from hiphinge.knowledge.faults import fault_codes
from hiphinge.texts import catalogue, languages
from moves import PLAIN, Move
from shown import MOVES

every_fault = pytest.mark.parametrize("code", sorted(MOVES))


def look(code: str, move: Move) -> Finding:
    """What a fault finds in the first repetition of a move."""
    return FAULTS[code](move.scene())


def test_each_module_looks_for_the_fault_of_its_name() -> None:
    assert all(code == import_module(f"hiphinge.faults.kinds.{code}").CODE for code in FAULTS)


def test_each_fault_of_the_table_is_looked_for_and_can_be_shown() -> None:
    assert set(FAULTS) == set(fault_codes())
    assert set(MOVES) == set(FAULTS)


@every_fault
def test_a_move_shows_the_fault(code: str) -> None:
    found = look(code, MOVES[code].present)
    assert found.verdict is Verdict.PRESENT
    assert 0 < found.severity <= 1
    assert 0.5 < found.confidence <= 1
    assert found.time_s is not None


@every_fault
def test_a_move_does_not_show_the_fault(code: str) -> None:
    found = look(code, MOVES[code].absent)
    assert found.verdict is Verdict.ABSENT
    assert found.severity == 0
    assert found.confidence > 0.5


@every_fault
def test_a_move_leaves_the_fault_untold(code: str) -> None:
    found = look(code, MOVES[code].cannot_tell)
    assert found.verdict is Verdict.CANNOT_TELL
    assert (found.value, found.limit, found.severity, found.confidence) == (None, None, 0, 0)
    assert "reason" in found.because.values


@every_fault
@pytest.mark.parametrize("language", languages())
def test_a_finding_is_told_in_one_plain_sentence_or_two(code: str, language: str) -> None:
    for move in MOVES[code]:
        found = look(code, move)
        said = catalogue(language).say(found.because)
        assert found.fault == code
        assert said.endswith(".")
        assert "nan" not in said


def test_a_plain_hinge_shows_nothing() -> None:
    scene = PLAIN.scene()
    assert {found.verdict for found in findings(scene) if found.fault in MOVES} == {Verdict.ABSENT}


@pytest.mark.parametrize("code", [found.code for found in drills()])
def test_a_drill_is_judged_by_the_faults_of_its_table_in_their_order(code: str) -> None:
    scene = Move(drill=code).scene()
    asked = scene.drill.expectation.faults
    told = [found.fault for found in findings(scene)]
    assert told == [fault for fault in asked if fault in told]
    assert set(asked) - set(told) <= {"wall_missed"}  # there is no wall behind these figures
