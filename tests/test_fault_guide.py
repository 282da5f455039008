"""The guide to adding a fault: followed word by word, it leads to a fault that is looked for and said."""

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from hiphinge.knowledge.faults import fault_codes
from shared import PROJECT

GUIDE = (PROJECT / "docs/faults.md").read_text(encoding="utf-8").partition("## Adding a fault")[2]
NEW = "too_slow"
#: The row of a fault goes in here.
FIRST_ROW = "MOVES: Mapping[str, Shown] = {\n"
#: Modules that give single faults a part of their own, beside their looks: what rounds or squats is treated
#: apart in coaching and drawing.
ROLES = {"lumbar_rounding", "squat_substitution", "locked_knees", "waist_bend", "pelvis_tuck", "wall_missed"}


def steps() -> list[tuple[str, str]]:
    """File and content of each step of the guide, in order."""
    return re.findall(r"^`([^`]+)`\n\n```\w+\n(.*?)^```$", GUIDE, flags=re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program in which the guide was followed."""
    place = tmp_path_factory.mktemp("copy")
    left_out = ignore_patterns("__pycache__", "*.mp4", "golden", "*.tflite")
    for folder in ("src", "tests", "docs"):
        copytree(PROJECT / folder, place / folder, ignore=left_out)
    for name in ("pyproject.toml", "README.md"):
        (place / name).write_bytes((PROJECT / name).read_bytes())
    for file, content in steps():
        _follow(place / file, content)
    return place


def _follow(file: Path, content: str) -> None:
    if not file.exists():
        file.write_text(content, encoding="utf-8")
        return
    before = file.read_text(encoding="utf-8")
    if file.suffix == ".py":
        assert before.count(FIRST_ROW) == 1
        file.write_text(before.replace(FIRST_ROW, FIRST_ROW + content), encoding="utf-8")
    else:
        file.write_text(f"{before.rstrip()}\n\n{content}", encoding="utf-8")


def run(place: Path, *command: str) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(place / "src")}
    return subprocess.run(
        [sys.executable, *command], cwd=place, env=environment, capture_output=True, text=True, check=False
    )


def test_the_guide_takes_one_module_one_entry_and_texts() -> None:
    files = [Path(file) for file, _ in steps()]
    sources = [file for file in files if file.parts[0] == "src"]
    assert len(files) == len(set(files))
    assert [file.name for file in sources if file.suffix == ".py"] == [f"{NEW}.py"]
    assert {file.parent.name for file in sources if file.suffix != ".py"} == {"knowledge", "en", "de"}
    assert [file for file in files if file.parts[0] == "tests"] == [Path("tests/shown.py")]


def test_the_tests_of_faults_hold_for_the_new_one(copy: Path) -> None:
    chosen = ("fault_list", "faults_knowledge", "thresholds", "drills", "praise", "marks", "texts")
    files = [f"tests/test_{name}.py" for name in chosen]
    done = run(
        copy, "-m", "pytest", "-q", "-n", "0", "-x", "-p", "no:cacheprovider", *files, "-k", f"{NEW} or not ["
    )
    assert done.returncode == 0, done.stdout[-3000:]
    assert int(re.findall(r"(\d+) passed", done.stdout)[0]) > 60


def test_the_new_fault_is_found_and_told_apart_from_the_rest(copy: Path) -> None:
    code = f"""
import sys
sys.path.insert(0, "tests")
from hiphinge.faults import FAULTS, findings
from hiphinge.knowledge.drills import drill
from hiphinge.report.overlay.spots import spot_of
from moves import Move
scene = Move(down_s=7.0).scene()
found = [one for one in findings(scene) if one.present]
print([one.fault for one in found], found[0].because, spot_of("{NEW}").first.name)
print("{NEW}" in drill("hinge").faults_trained)
"""
    done = run(copy, "-c", code)
    assert done.stdout.splitlines() == [
        f"['{NEW}'] The way down took 7.0 s; 5.0 is where we start to mention it. SHOULDER",
        "True",
    ], done.stderr


@pytest.mark.parametrize("code", sorted(set(fault_codes()) - ROLES))
def test_a_fault_is_named_in_its_module_and_in_tables_and_nowhere_else(code: str) -> None:
    source = PROJECT / "src/hiphinge"
    named = {
        str(file.relative_to(source))
        for file in source.rglob("*")
        if file.suffix in {".py", ".toml", ".jinja", ".js", ".json"}
        and re.search(rf"[\"'\[]{code}[\"'\]]", file.read_text(encoding="utf-8"))
    }
    own = {f"faults/kinds/{code}.py", "knowledge/faults.toml"}
    assert own <= named
    # a limit of the same name, and statements of the tables that are about the fault
    tables = {"thresholds", "thresholds.de", "activities", "causes", "claims", "essentials", "screens"}
    assert named - own <= {f"knowledge/{name}.toml" for name in tables}
