"""Plain files: what is opened, what is refused without waiting, and times in no calendar."""

import os
import socket
from datetime import datetime
from pathlib import Path

import pytest

from hiphinge.files import NotPlainFileError, modified_at, plain_file, resolved


def test_bytes_of_a_file_and_of_a_link_to_it_are_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"bend")
    (tmp_path / "b").symlink_to("a")
    for name in "ab":
        with plain_file(tmp_path / name) as file:
            assert file.read() == b"bend"


def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotPlainFileError, match="pipe or a device"):
        plain_file(tmp_path / "pipe")


def test_a_device_is_refused() -> None:
    with pytest.raises(NotPlainFileError):
        plain_file(Path(os.devnull))


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a path of a socket must be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s")
        with pytest.raises(NotPlainFileError):
            plain_file(Path("s"))


def test_a_pipe_that_takes_the_place_of_a_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").write_bytes(b"bend")
    before = (tmp_path / "file").stat()
    monkeypatch.setattr(Path, "stat", lambda _path: before)
    with pytest.raises(NotPlainFileError):
        plain_file(tmp_path / "pipe")


def test_a_folder_a_loop_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(IsADirectoryError):
        plain_file(tmp_path)
    with pytest.raises(FileNotFoundError):
        plain_file(tmp_path / "missing")
    with pytest.raises(OSError, match="symbolic links"):
        plain_file(tmp_path / "loop")


def test_the_time_of_a_file_is_local(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    os.utime(tmp_path / "a", (1_800_000_000, 1_800_000_000))
    assert modified_at(tmp_path / "a") == datetime.fromtimestamp(1_800_000_000).astimezone()


@pytest.mark.parametrize("seconds", [300_000_000_000, -100_000_000_000])
def test_a_time_in_no_calendar_is_unknown(
    seconds: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").touch()
    os.utime(tmp_path / "a", (seconds, seconds))
    if round((tmp_path / "a").stat().st_mtime) != seconds:  # few file systems keep such times
        state = os.stat_result((0o100644, 0, 0, 1, 0, 0, 0, 0, seconds, 0))
        monkeypatch.setattr(Path, "stat", lambda _path: state)
    assert modified_at(tmp_path / "a") is None


def test_the_time_of_a_file_that_is_gone_is_unknown(tmp_path: Path) -> None:
    assert modified_at(tmp_path / "gone") is None


def test_links_are_followed_and_a_loop_stays(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("folder")
    (tmp_path / "loop").symlink_to("loop")
    assert resolved(tmp_path / "link" / "new") == (tmp_path / "folder" / "new").resolve()
    assert resolved(tmp_path / "loop") == tmp_path.resolve() / "loop"
