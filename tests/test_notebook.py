"""The example notebook runs, and is kept without outputs.

Its cells are plain Python, so that running them needs no Jupyter: fifteen packages less than its runner.
"""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from shared import PROJECT

NOTEBOOK = PROJECT / "docs" / "notebook.ipynb"


@pytest.fixture(scope="module")
def cells() -> list[Mapping[str, Any]]:
    notebook = json.loads(NOTEBOOK.read_text("utf-8"))
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    cells: list[Mapping[str, Any]] = notebook["cells"]
    return cells


def test_it_is_kept_as_it_is_before_it_runs(cells: list[Mapping[str, Any]]) -> None:
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    assert code
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code)
    assert len({cell["id"] for cell in cells}) == len(cells)


def test_it_runs_from_top_to_bottom(cells: list[Mapping[str, Any]]) -> None:
    names: dict[str, Any] = {}
    for cell in cells:
        if cell["cell_type"] == "code":
            exec(compile("".join(cell["source"]), f"{NOTEBOOK.name} {cell['id']}", "exec"), names)
    assert len(names["session"].reps) == len(names["reps"]) == len(names["pooled"]) == 5
    assert names["stored"].source.file == "hinge.mp4"
    assert names["arrays"]["trunk_inclination_deg"].shape == (len(names["frames"]),)
