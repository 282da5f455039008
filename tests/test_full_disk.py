"""A disk that is full: one sentence, no crash, nothing left behind."""

import subprocess
import sys
from pathlib import Path

import pytest

from full_disk import write_video
from hiphinge.errors import ResultFolderError
from shared import PROJECT

SIZES = [0, 1, 40, 48, 1000, 100_000, 1_000_000]


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such limit there")
def test_results_on_a_full_disk_are_refused_in_one_sentence(tmp_path: Path) -> None:
    command = [sys.executable, str(PROJECT / "tests/full_disk.py"), str(tmp_path), *map(str, SIZES)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    said = done.stdout.splitlines()
    videos, folders = said[::2], said[1::2]
    assert all("could not be written (File too large): make room on the disk" in one for one in videos)
    assert all("Nothing could be written to" in one and "(File too large)" in one for one in folders[:4])
    assert folders[-1] == "written"
    assert [path.name for path in tmp_path.iterdir()] == ["results"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_video_on_a_full_device_is_refused_in_one_sentence(tmp_path: Path) -> None:
    program = (
        f"import sys; sys.path.insert(0, {str(PROJECT / 'tests')!r})\n"
        "from pathlib import Path; from full_disk import write_video\n"
        "write_video(Path(sys.argv[1]))"
    )
    (tmp_path / "full.mp4").symlink_to("/dev/full")
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "full.mp4")],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "ResultFolderError: The annotated video full.mp4 could not be written" in done.stderr


def test_a_video_that_failed_is_not_written_to_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    def full(self: object, *_: object) -> None:
        calls.append(self)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("hiphinge.report.overlay.encoding.VideoWriter._opened", full)
    with pytest.raises(ResultFolderError, match="No space left"):
        write_video(tmp_path / "new.mp4")
    assert len(calls) == 1
