"""A pipe or a device in the place of a file is refused in one sentence, and nothing waits for it."""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

import pytest

from command_line import hiphinge, reported_in_one_sentence
from hiphinge.history.store import open_store
from hiphinge.person import Person
from pages import faulty, written

if os.name != "posix":
    pytest.skip("only POSIX has named pipes", allow_module_level=True)

#: A command that waits longer waits for ever.
PATIENCE_S = 20


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Be in an empty folder, and interrupt what waits."""
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("HIPHINGE_DATABASE_URL", raising=False)
    monkeypatch.chdir(tmp_path)

    def waited(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError("it waits for a pipe")

    before = signal.signal(signal.SIGALRM, waited)
    signal.alarm(PATIENCE_S)
    yield tmp_path
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("result") / "r", faulty(), video=False)


def pipe(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def device(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize("odd", [pipe, device])
@pytest.mark.parametrize("name", ["session.json", "frames.csv"])
@pytest.mark.parametrize(
    "command", ["report r", "report r/session.json", "plot r curves --out p.png", "why r"]
)
def test_in_a_result(
    name: str, command: str, odd: Callable[[Path], None], result: Path, folder: Path
) -> None:
    shutil.copytree(result, folder / "r")
    odd(folder / "r" / name)
    outcome = hiphinge(*command.split())
    if command.startswith("why") and name == "frames.csv":
        return  # which it does not read
    assert reported_in_one_sentence(outcome), outcome


@pytest.mark.parametrize("odd", [pipe, device])
@pytest.mark.parametrize(
    "command",
    [
        "import odd", "store restore odd", "report odd", "report r odd", "why odd",
        "person add anna --calibration odd", "analyze odd", "analyze r/session.json --out odd",
        "session show odd",
    ],
)  # fmt: skip
def test_as_what_a_command_reads(
    command: str, odd: Callable[[Path], None], result: Path, folder: Path
) -> None:
    shutil.copytree(result, folder / "r")
    odd(folder / "odd")
    assert reported_in_one_sentence(hiphinge(*command.split()))


@pytest.mark.parametrize("odd", [pipe, device])
@pytest.mark.parametrize("name", ["session.json", "screen.json", "made_with.json", "report.html"])
def test_in_the_place_of_an_earlier_result(
    name: str, odd: Callable[[Path], None], result: Path, folder: Path
) -> None:
    shutil.copytree(result, folder / "r")
    odd(folder / "r" / name)
    assert reported_in_one_sentence(hiphinge("analyze", "missing.mp4", "--out", "r"))
    hiphinge("report", result, "--out", folder / "r" / name)


@pytest.mark.parametrize("odd", [pipe, device])
def test_as_the_store(odd: Callable[[Path], None], folder: Path) -> None:
    with open_store() as store:
        store.add("anna", Person())
    odd(folder / "data" / "store.sqlite")
    for command in ("person list", "store check", "export anna", "delete anna --yes"):
        assert reported_in_one_sentence(hiphinge(*command.split()))
