import errno
import os
import shutil
from pathlib import Path

import pytest

from hiphinge import files
from hiphinge.errors import ResultFolderError
from hiphinge.results.folder import check_target, result_folder

SESSION = '{"schema": "hiphinge.session/1"}'


def write_result(folder: Path, text: str = "new") -> None:
    (folder / "session.json").write_text(SESSION)
    (folder / "frames.csv").write_text(text)


def write_stills(folder: Path, *stills: str) -> None:
    (folder / "keyframes").mkdir(exist_ok=True)
    for still in stills:
        (folder / "keyframes" / still).write_text(folder.name)


def write_result_with_a_still(folder: Path) -> None:
    write_result(folder)
    write_stills(folder, "best_rep2.jpg")


def content(folder: Path) -> dict[str, str]:
    """The text of each file in a folder and in those within it."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text() for path in files}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


NEW = {"frames.csv": "new", "session.json": SESSION}


@pytest.fixture
def former(tmp_path: Path) -> Path:
    """A result folder of an earlier run, with a file that the next run does not write."""
    folder = tmp_path / "results"
    folder.mkdir()
    write_result(folder, "old")
    (folder / "annotated.mp4").write_text("old")
    write_stills(folder, "01_shallow_rep2.jpg", "best_rep1.jpg")
    return folder


@pytest.fixture
def shared_with_others(former: Path) -> Path:
    """A former result beside which the user has put a note and a folder."""
    (former / "note.txt").write_text("mine")
    (former / "photos").mkdir()
    return former


def test_a_new_folder_is_made_with_its_parents(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "results"
    with result_folder(target) as scratch:
        write_result(scratch)
        assert not target.exists()
    assert content(target) == NEW
    assert list(target.parent.iterdir()) == [target]


def test_it_can_be_read_by_others_as_any_folder(tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    with result_folder(tmp_path / "results") as scratch:
        write_result(scratch)
    assert (tmp_path / "results").stat().st_mode == (tmp_path / "plain").stat().st_mode


@pytest.mark.parametrize("litter", [(), (".DS_Store",)])
def test_a_former_result_is_replaced_whole(former: Path, litter: tuple[str, ...]) -> None:
    for name in litter:
        (former / name).write_text("")
    with result_folder(former) as scratch:
        write_result(scratch)
        assert content(former)["frames.csv"] == "old"
    assert content(former) == NEW
    assert names(former.parent) == ["results"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    target = tmp_path / "results"
    target.mkdir()
    with result_folder(target) as scratch:
        write_result(scratch)
    assert content(target) == NEW


def write_and_fail(target: Path, failure: type[BaseException]) -> None:
    with result_folder(target) as scratch:
        write_result(scratch)
        raise failure


@pytest.mark.parametrize("failure", [ValueError, KeyboardInterrupt, SystemExit])
def test_a_failure_leaves_everything_as_it_was(former: Path, failure: type[BaseException]) -> None:
    before = content(former)
    with pytest.raises(failure):
        write_and_fail(former, failure)
    assert content(former) == before
    assert names(former.parent) == ["results"]


def test_a_failure_leaves_no_new_parents(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), result_folder(tmp_path / "a" / "b" / "results"):
        raise KeyboardInterrupt
    assert not list(tmp_path.iterdir())


def test_a_full_disk_is_reported_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ResultFolderError, match="No space left"), result_folder(tmp_path / "results"):
        raise OSError(errno.ENOSPC, "No space left on device")


def test_something_else_is_refused(shared_with_others: Path) -> None:
    before = content(shared_with_others)
    with pytest.raises(
        ResultFolderError, match=r"something else \(annotated.mp4 and 6 more\): name another folder"
    ):
        check_target(shared_with_others, force=False)
    with pytest.raises(ResultFolderError), result_folder(shared_with_others):
        pass
    assert content(shared_with_others) == before


def test_the_users_session_of_another_program_is_refused(tmp_path: Path) -> None:
    (tmp_path / "session.json").write_text('{"schema": "other/1"}')
    with pytest.raises(ResultFolderError, match=r"session\.json"):
        check_target(tmp_path, force=False)


def test_force_replaces_the_results_and_nothing_else(shared_with_others: Path) -> None:
    with result_folder(shared_with_others, force=True) as scratch:
        write_result(scratch)
    assert content(shared_with_others) == {**NEW, "note.txt": "mine"}
    assert (shared_with_others / "photos").is_dir()
    assert len(names(shared_with_others)) == 4


STILL = "keyframes/02_neck_flexed_rep1.jpg"


def test_stills_are_exchanged_with_the_rest(former: Path) -> None:
    with result_folder(former) as scratch:
        write_result(scratch)
        write_stills(scratch, "02_neck_flexed_rep1.jpg")
    assert content(former) == {**NEW, STILL: content(former)[STILL]}


def test_the_users_own_picture_among_the_stills_is_refused(former: Path) -> None:
    (former / "keyframes" / "me.jpg").write_text("mine")
    before = content(former)
    with pytest.raises(ResultFolderError, match=r"something else \(annotated.mp4 and 5 more\)"):
        check_target(former, force=False)
    assert content(former) == before


@pytest.mark.parametrize("new_stills", [(), ("02_neck_flexed_rep1.jpg",)])
def test_force_keeps_the_users_own_picture_among_the_stills(
    former: Path, new_stills: tuple[str, ...]
) -> None:
    (former / "keyframes" / "me.jpg").write_text("mine")
    with result_folder(former, force=True) as scratch:
        write_result(scratch)
        write_stills(scratch, *new_stills)
    expected = {*NEW, "keyframes/me.jpg", *(f"keyframes/{still}" for still in new_stills)}
    assert set(content(former)) == expected
    assert (former / "keyframes" / "me.jpg").read_text() == "mine"


def test_force_leaves_no_empty_folder_of_stills(shared_with_others: Path) -> None:
    with result_folder(shared_with_others, force=True) as scratch:
        write_result(scratch)
    assert not (shared_with_others / "keyframes").exists()


def test_pictures_alone_are_no_result(tmp_path: Path) -> None:
    write_stills(tmp_path, "best_rep1.jpg")
    with pytest.raises(ResultFolderError, match="best_rep1"):
        check_target(tmp_path, force=False)


@pytest.mark.parametrize("force", [False, True])
def test_a_file_or_a_link_in_the_place_of_the_stills_is_kept(tmp_path: Path, force: bool) -> None:
    plain, linked, elsewhere = (tmp_path / name for name in ("plain", "linked", "elsewhere"))
    for folder in (plain, linked, elsewhere):
        folder.mkdir()
    (plain / "keyframes").write_text("mine")
    write_stills(elsewhere, "best_rep1.jpg")
    (linked / "keyframes").symlink_to(elsewhere / "keyframes", target_is_directory=True)
    for folder in (plain, linked):
        with pytest.raises(ResultFolderError, match="no folder of its own"):
            check_target(folder, force=force)


def test_a_folder_named_like_a_still_is_kept_even_with_force(tmp_path: Path) -> None:
    (tmp_path / "keyframes" / "best_rep1.jpg").mkdir(parents=True)
    with pytest.raises(ResultFolderError, match="is a folder"):
        check_target(tmp_path, force=True)


def test_force_keeps_the_former_result_on_failure(
    shared_with_others: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(shared_with_others)
    plain_rename, left = files.rename, 0

    def failing_rename(path: Path, target: Path) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise OSError(errno.EIO, "Input/output error")
        plain_rename(path, target)

    for fails_at in range(1, 9):
        left = fails_at
        monkeypatch.setattr(files, "rename", failing_rename)
        with pytest.raises(ResultFolderError), result_folder(shared_with_others, force=True) as scratch:
            write_result_with_a_still(scratch)
        monkeypatch.undo()
        assert content(shared_with_others) == before
        assert len(names(shared_with_others)) == 6


def test_the_former_folder_comes_back_when_the_new_one_cannot_be_put_in_place(
    former: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, plain_rename = content(former), files.rename
    monkeypatch.setattr(files, "exchange", lambda *_: False)
    calls: list[Path] = []

    def failing_rename(path: Path, target: Path) -> None:
        calls.append(path)
        if len(calls) == 2:
            raise OSError(errno.EIO, "Input/output error")
        plain_rename(path, target)

    monkeypatch.setattr(files, "rename", failing_rename)
    with pytest.raises(ResultFolderError), result_folder(former) as scratch:
        write_result(scratch)
    assert content(former) == before
    assert names(former.parent) == ["results"]


def test_a_folder_filled_in_the_meantime_is_not_touched(tmp_path: Path, shared_with_others: Path) -> None:
    target = tmp_path / "another"
    with pytest.raises(ResultFolderError, match="something else"), result_folder(target):
        shutil.copytree(shared_with_others, target)
    assert content(target) == content(shared_with_others)


@pytest.mark.parametrize("force", [False, True])
def test_precious_folders_are_always_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, force: bool
) -> None:
    home, work = tmp_path / "home", tmp_path / "home" / "work" / "now"
    work.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.chdir(work)
    for target in (Path("/"), home, tmp_path, work.parent, Path("..")):
        with pytest.raises(ResultFolderError, match="far more than results"):
            check_target(target, force=force)


@pytest.mark.parametrize("force", [False, True])
def test_the_folder_of_the_recording_is_refused(former: Path, force: bool) -> None:
    recording = former / "annotated.mp4"
    with pytest.raises(ResultFolderError, match="holds the recording"):
        check_target(former, force=force, source=recording)


def test_the_current_folder_is_filled_without_being_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = tmp_path.stat().st_ino
    for text in ("old", "new"):
        with result_folder(Path()) as scratch:
            write_result(scratch, text)
    assert content(tmp_path) == NEW
    assert tmp_path.stat().st_ino == before
    assert len(names(tmp_path)) == 2


def test_a_link_to_a_folder_stays_a_link(former: Path) -> None:
    link = former.parent / "link"
    link.symlink_to(former, target_is_directory=True)
    with result_folder(link) as scratch:
        write_result(scratch)
    assert link.is_symlink()
    assert content(former) == NEW


@pytest.mark.parametrize("below", ["", "results"])
def test_a_file_in_the_way_is_reported(tmp_path: Path, below: str) -> None:
    (tmp_path / "clip").write_text("")
    with pytest.raises(ResultFolderError, match="is a file"):
        check_target(tmp_path / "clip" / below, force=True)


def test_a_folder_named_like_a_result_is_kept_even_with_force(tmp_path: Path) -> None:
    (tmp_path / "frames.csv").mkdir()
    with pytest.raises(ResultFolderError, match="is a folder"):
        check_target(tmp_path, force=True)


def test_a_read_only_place_is_reported_before_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(ResultFolderError, match="read-only"):
        check_target(tmp_path / "results", force=False)


def test_what_a_killed_run_left_is_swept_up_later(tmp_path: Path) -> None:
    stale, fresh = tmp_path / ".hiphinge-new-1", tmp_path / ".hiphinge-new-2"
    for scratch in (stale, fresh):
        scratch.mkdir()
        write_result(scratch)
    os.utime(stale, (0, 0))
    with result_folder(tmp_path / "results") as scratch:
        write_result(scratch)
    assert not stale.exists()
    assert fresh.exists()
    shutil.rmtree(fresh)


def test_what_a_killed_run_left_inside_is_nothing_foreign(former: Path) -> None:
    (former / ".hiphinge-new-1").mkdir()
    check_target(former, force=False)


def test_the_result_of_a_screen_is_ours_too_and_makes_way_for_the_next(tmp_path: Path) -> None:
    for text in ("old", "new"):
        with result_folder(tmp_path / "bow") as scratch:
            (scratch / "screen.json").write_text(f'{{"schema": "hiphinge.screen/1", "screen": "{text}"}}')
    assert '"new"' in content(tmp_path / "bow")["screen.json"]


def test_a_screen_that_others_wrote_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "screen.json").write_text('{"schema": "display/3"}')
    with pytest.raises(ResultFolderError, match="holds something else"):
        check_target(tmp_path, force=False)
