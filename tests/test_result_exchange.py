"""A result that takes the place of another: killed at every step, one of them is there as a whole."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dying import each_kill
from hiphinge import files
from hiphinge.results.folder import check_target, result_folder

SESSION = '{"schema": "hiphinge.session/1"}'
OLD = {"session.json": SESSION, "frames.csv": "old", "annotated.mp4": "old", "keyframes/best_rep1.jpg": "old"}
NEW = {"session.json": SESSION, "frames.csv": "new", "report.html": "new", "keyframes/best_rep2.jpg": "new"}
OTHERS = {"note.txt": "mine", "keyframes/mine.png": "mine"}


def write(folder: Path, contents: dict[str, str]) -> None:
    for name, text in contents.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def content(folder: Path) -> dict[str, str]:
    """The text of each file in a folder; hidden ones are none of it."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_text() for name, path in found.items() if not name.startswith(".hiphinge-")}


def replace(target: Path) -> None:
    with result_folder(target, force=True) as scratch:
        write(scratch, NEW)


@pytest.fixture(params=["in one step", "by two renames"])
def can_exchange(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Be on a system that can exchange two names in one step, or on one that cannot."""
    can = bool(request.param == "in one step")
    if not can:
        monkeypatch.setattr(files, "exchange", lambda *_: False)
    return can


@pytest.mark.parametrize("others", [{}, OTHERS], ids=["alone", "among other files"])
@pytest.mark.parametrize("start", [check_target, result_folder], ids=["check", "write"])
def test_a_run_killed_at_any_step_leaves_the_old_or_the_new_result(
    tmp_path: Path, can_exchange: bool, others: dict[str, str], start: Callable[..., object]
) -> None:
    target = tmp_path / "results"
    write(target, {**OLD, **others})
    seen, kills = set(), 0
    for kills in each_kill(lambda: replace(target)):
        if can_exchange and not others:
            assert content(target) in (OLD, NEW)
        elif (target / "session.json").exists():
            # a folder with a seal is whole, even before the next run puts things right
            assert content(target) in ({**OLD, **others}, {**NEW, **others})
        for scratch in tmp_path.rglob(".hiphinge-*"):
            os.utime(scratch, (0, 0))  # a day later
        if start is check_target:
            check_target(target, force=True)
        else:
            with pytest.raises(ZeroDivisionError), result_folder(target, force=True):
                raise ZeroDivisionError
        found = content(target)
        assert found in ({**OLD, **others}, {**NEW, **others}), (kills, found)
        seen.add(found["frames.csv"])
        shutil.rmtree(target)
        write(target, {**OLD, **others})
    assert kills > 10
    assert seen == {"old", "new"}
    assert content(target) == {**NEW, **others}


def test_a_recovery_killed_at_any_step_loses_nothing_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "exchange", lambda *_: False)
    old, new = {**OLD, **OTHERS}, {**NEW, **OTHERS}
    for others in ({}, OTHERS):
        target = tmp_path / f"results{len(others)}"
        write(target, {**OLD, **others})
        for _ in each_kill(lambda place=target: replace(place)):  # type: ignore[misc]
            for _ in each_kill(lambda place=target: check_target(place, force=True)):  # type: ignore[misc]
                pass
            assert {**content(target), **OTHERS} in (old, new)
            shutil.rmtree(target)
            write(target, {**OLD, **others})


def test_the_only_copy_of_a_result_is_not_swept_up(tmp_path: Path) -> None:
    target = tmp_path / "results"
    write(target, {**OLD, **OTHERS})
    pending = target / ".hiphinge-new-1" / ".hiphinge-leaving"
    pending.mkdir(parents=True)
    (target / "session.json").rename(pending / "session.json")
    os.utime(pending.parent, (0, 0))
    check_target(target, force=True)
    assert content(target) == {**OLD, **OTHERS}
    assert not list(target.glob(".hiphinge-*"))


def test_two_folders_change_places_in_one_step(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    write(first, {"one": "1"})
    write(second, {"two": "2"})
    if not files.exchange(first, second):
        pytest.skip("this system or disk has no such step")
    assert (content(first), content(second)) == ({"two": "2"}, {"one": "1"})


def test_a_refused_exchange_is_reported(tmp_path: Path) -> None:
    (tmp_path / "first").mkdir()
    with pytest.raises(FileNotFoundError):
        files.exchange(tmp_path / "first", tmp_path / "missing")
