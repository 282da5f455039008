"""An analysis that is stored and written over an earlier one, on a disk that fails at each step in turn."""

import errno
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dying import killed, refused, steps_of
from hiphinge import files
from hiphinge.analysis import Writing, analyze
from hiphinge.history.checking import check
from hiphinge.history.keeping import Keeping
from hiphinge.history.record import Someone
from hiphinge.history.store import open_store
from hiphinge.motion import Motion
from hiphinge.person import Person
from hiphinge.report import page
from hiphinge.results.folder import check_target
from hiphinge.workflows.analyzing import judge_and_keep
from hiphinge.workflows.clip import Work
from moves import PLAIN, SQUATTING
from stores import BEGINNING

OTHERS = {"note.txt": b"mine"}
Content = dict[str, bytes]


def content(folder: Path) -> Content:
    """The bytes of each file in a folder; hidden ones are none of it."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if not name.startswith(".hiphinge-")}


def number_stored() -> int:
    """Number of sessions in the store, which must be sound."""
    with open_store() as store:
        health = check(store.database)
    assert health.problems == ()
    return health.sessions


class Desk:
    """Somebody's work: an earlier result and its session, and the next one to replace it."""

    def __init__(self, place: Path, someone: Someone, others: Content) -> None:
        self._place, self._work = place, Work(drill="hinge", writing=Writing(force=True))
        self._work = self._work.storing(Keeping(someone, when=BEGINNING))
        self.target = place / "r"
        self.analyze(PLAIN.motion())
        for name, text in others.items():
            (self.target / name).write_bytes(text)
        self.old = content(self.target)
        shutil.copytree(place, place.parent / "before")
        self._motion = SQUATTING.motion()
        self.analyze(self._motion)
        self.new = content(self.target)
        assert self.old != self.new
        self.reset()

    def analyze(self, motion: Motion) -> None:
        judge_and_keep(motion, self.target, self._work)

    def again(self) -> None:
        self.analyze(self._motion)

    def reset(self) -> None:
        """Go back to the time before."""
        shutil.rmtree(self._place)
        shutil.copytree(self._place.parent / "before", self._place)


@pytest.fixture(params=["alone, in one step", "alone, by two renames", "among other files"])
def desk(request: pytest.FixtureRequest, memory_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("HIPHINGE_DATA", str(memory_path / "desk" / "data"))
    monkeypatch.delenv("HIPHINGE_DATABASE_URL", raising=False)
    sessions = {}

    def analyzed_once(motion: Motion, *args: object, **options: object) -> object:
        # as each step analyzes the same recordings again
        if id(motion) not in sessions:
            sessions[id(motion)] = (motion, analyze(motion, *args, **options))  # type: ignore[arg-type]
        return sessions[id(motion)][1]

    def write_little(folder: Path) -> None:
        with files.whole(folder / "report.html") as scratch:
            scratch.write_text(json.dumps(sorted(content(folder))))

    monkeypatch.setattr("hiphinge.workflows.analyzing.analyze", analyzed_once)
    monkeypatch.setattr(page, "write_report", write_little)
    if request.param == "alone, by two renames":
        monkeypatch.setattr(files, "exchange", lambda *_: False)
    with open_store() as store:
        anna = store.add("anna", Person(1.7, 62.0))
    return Desk(memory_path / "desk", anna, OTHERS if request.param == "among other files" else {})


def test_a_step_that_fails_leaves_the_old_or_the_new_result_and_a_sound_store(desk: Desk) -> None:
    steps = steps_of(desk.again)
    assert steps > 15
    for at in range(1, steps + 1):
        desk.reset()
        failed = refused(desk.again, at, errno.EIO if at % 2 else errno.ENOSPC)
        found = content(desk.target)
        assert found in (desk.old, desk.new), at
        assert number_stored() == (1 if failed else 2), at
        if not failed:
            assert found == desk.new, at


def test_a_kill_at_any_step_leaves_the_old_or_the_new_result_and_a_sound_store(desk: Desk) -> None:
    at = 0
    for at in range(1, 10_000):
        desk.reset()
        if not killed(desk.again, at):
            break
        check_target(desk.target, force=True)
        found, stored = content(desk.target), number_stored()
        assert found in (desk.old, desk.new), at
        # what is put in place was stored before
        assert stored == 2 or (stored == 1 and found == desk.old), at
        desk.again()
        assert content(desk.target) == desk.new, at
    assert at > 15


@pytest.mark.parametrize("written", [0, 10, 1000])
def test_a_disk_that_fills_within_a_file_leaves_all_as_it_was(
    desk: Desk, written: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = Path.write_text
    writes = 0

    def fill(path: Path, text: str, *args: str, **options: str) -> int:
        nonlocal writes
        plain(path, text[:written], *args, **options)
        writes += 1
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    for name in ("session.json", "frames.csv"):
        monkeypatch.setattr(Path, "write_text", _at(name, plain, fill))
        with pytest.raises(Exception, match="No space left") as error:
            desk.again()
        assert "\n" not in str(error.value)
        assert content(desk.target) == desk.old
        assert number_stored() == 1
        assert not list(desk.target.parent.glob(".hiphinge-*"))
    assert writes == 2


def _at(name: str, plain: Callable[..., int], fill: Callable[..., int]) -> Callable[..., int]:
    return lambda path, *args, **options: (fill if path.name == name else plain)(path, *args, **options)
