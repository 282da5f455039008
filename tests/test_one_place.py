"""What is known or done in one place is so in one place alone."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from figures import exact_motion, hinges
from hiphinge.errors import InvalidValueError
from hiphinge.files import SCRATCH, whole
from hiphinge.kinetics import Body, Load
from hiphinge.knowledge.load_limits import model_number
from hiphinge.knowledge.thresholds import threshold
from hiphinge.measures import Measures
from hiphinge.person import Person
from hiphinge.reps import Segmentation, onset, segment
from hiphinge.reps.onset import rounding_onset
from hiphinge.session import analyze
from shared import PROJECT

SOURCE = PROJECT / "src/hiphinge"


def literals(file: str) -> Iterator[float]:
    """Numbers that stand in a module."""
    for node in ast.walk(ast.parse((SOURCE / file).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
            yield float(node.value)


def modules() -> list[str]:
    return [str(file.relative_to(SOURCE)) for file in sorted(SOURCE.rglob("*.py"))]


@pytest.mark.parametrize(
    ("file", "names"),
    [
        ("reps/onset.py", ("lumbar_smallest_detectable_deg", "lumbar_flattening_deg")),
        ("movement.py", ("squat_hip_knee_ratio",)),
    ],
)
def test_a_limit_of_the_table_does_not_stand_in_the_module_that_uses_it(
    file: str, names: tuple[str, ...]
) -> None:
    assert not {threshold(name).value for name in names} & set(literals(file))


@pytest.mark.parametrize("file", modules())
def test_the_length_of_a_leg_over_stature_stands_in_the_table_alone(file: str) -> None:
    assert model_number("leg_per_stature") not in set(literals(file))


@pytest.mark.parametrize("file", modules())
def test_sex_has_one_vocabulary(file: str) -> None:
    text = (SOURCE / file).read_text(encoding="utf-8")
    words = {node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant)}
    assert not words & {"man", "woman"}
    assert ('Literal["female", "male"]' in text) == (file == "body.py")


@pytest.mark.parametrize("file", modules())
def test_files_are_put_in_place_by_one_function(file: str) -> None:
    """A scratch name beside the target is made in one module for files, and in one for result folders."""
    text = (SOURCE / file).read_text(encoding="utf-8")
    names = {"files.py", "results/placing.py"}
    assert file in names or SCRATCH not in text


@pytest.mark.parametrize(
    ("values", "words"),
    [({"mass_kg": 0.0}, "mass"), ({"stature_m": 175.0}, "stature"), ({"sex": "other"}, "sex")],
)
def test_a_body_and_a_person_are_refused_alike(values: dict[str, Any], words: str) -> None:
    known: dict[str, Any] = {"mass_kg": 70.0, **values}
    with pytest.raises(InvalidValueError, match=words) as as_person:
        Person(**known)
    with pytest.raises(InvalidValueError) as as_body:
        Body(**known)
    assert str(as_body.value) == str(as_person.value)


def test_a_file_is_replaced_once_it_is_complete(tmp_path: Path) -> None:
    target = tmp_path / "table.CSV"
    target.write_text("old")
    with whole(target) as scratch:
        scratch.write_text("new")
        assert target.read_text() == "old"
        assert scratch.suffix == ".csv"
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("table.CSV", "new")]


def test_an_error_leaves_the_file_that_was_there_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "table.csv"
    target.write_text("old")

    def break_off() -> None:
        with whole(target) as scratch:
            scratch.write_text("half of it")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("table.csv", "old")]


def test_a_session_finds_its_repetitions_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[Segmentation] = []

    def counted(measures: Measures) -> Segmentation:
        found.append(segment(measures))
        return found[-1]

    for module in ("families.hinge", "kinetics.loads"):
        monkeypatch.setattr(f"hiphinge.{module}.segment", counted)
    session = analyze(exact_motion(hinges(2)), Person(1.75, 75.0), held=Load(20.0))
    assert session.load is not None
    assert len(session.reps) == 2
    assert len(found) == 1


def test_a_changed_limit_of_neutral_moves_the_onset_of_rounding(monkeypatch: pytest.MonkeyPatch) -> None:
    lean, straight = np.linspace(0, 80, 81), np.linspace(0, 20, 81)
    assert rounding_onset(lean, straight) == 0.0
    wider = replace(threshold(onset.NEUTRAL), value=25.0)
    table = {onset.NEUTRAL: wider, onset.DETECTABLE: threshold(onset.DETECTABLE)}
    monkeypatch.setattr(onset, "threshold", table.__getitem__)
    assert rounding_onset(lean, straight) is None
