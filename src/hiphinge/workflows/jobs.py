"""The recordings to read, and where the results of each go."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from hiphinge.errors import InvalidValueError, UnreadableSourceError
from hiphinge.files import resolved
from hiphinge.results.names import SCREEN, SESSION, STYLES
from hiphinge.texts import Message
from hiphinge.workflows.clip import Job

#: Files that mark a result folder, whose videos are not recordings.
_RESULTS = frozenset({SESSION, SCREEN, STYLES})


def plan(videos: Sequence[Path], out: Path | None, *, write: bool) -> list[Job]:
    """Return the clips to read and where the results of each go.

    Parameters
    ----------
    videos : sequence of Path
        Files, and folders to search with their subfolders. Result folders, hidden folders and `out` are
        skipped.
    out : Path or None
        Folder for the results, with the same subfolders as the recordings; None puts them beside each clip.
    write : bool
        Whether results are written.

    Raises
    ------
    UnreadableSourceError
        If a folder holds no video.
    InvalidValueError
        If the results of two recordings would go to one folder.
    """
    if len(videos) == 1 and not videos[0].is_dir():
        clip = videos[0]
        return [Job(clip, (out or _beside(clip, clip.stem)) if write else None)]
    jobs = [job for video in videos for job in _jobs(video, out, videos)]
    if not write:
        return [Job(job.clip, None) for job in jobs]
    _require_apart(jobs)
    return jobs


def _jobs(video: Path, out: Path | None, videos: Sequence[Path]) -> Iterator[Job]:
    if not video.is_dir():
        name = _name(
            video, [other.name for other in videos if out is not None or other.parent == video.parent]
        )
        yield Job(video, _beside(video, name) if out is None else out / name)
        return
    clips = _clips(video, out)
    top = None if out is None else out if len(videos) == 1 else out / resolved(video).name
    taken = {
        place.relative_to(video) for clip in clips for place in clip.parents if place.is_relative_to(video)
    }
    for clip in clips:
        beside = [other.name for other in clips if other.parent == clip.parent]
        folder = clip.parent.relative_to(video)
        name = _name(clip, beside) if folder / clip.stem not in taken else clip.name
        yield Job(clip, _beside(clip, name) if top is None else top / folder / name)


def _clips(folder: Path, out: Path | None) -> list[Path]:
    from hiphinge.sources.registry import suffixes  # imported here because it loads readers

    endings = suffixes()
    found = [path for path in _files(folder, out) if path.suffix.lower() in endings]
    if not found:
        raise UnreadableSourceError(Message("error-folder-without-video", {"folder": str(folder)}))
    return sorted(found)


def _files(folder: Path, out: Path | None) -> Iterator[Path]:
    left_out = None if out is None else resolved(out)
    for place, folders, files in os.walk(folder):
        if not _RESULTS.isdisjoint(files) and Path(place) != folder:
            folders.clear()
            continue
        folders[:] = [name for name in folders if name[0] != "." and resolved(Path(place, name)) != left_out]
        yield from (Path(place, name) for name in files if not name.startswith("."))


def _name(clip: Path, beside: Sequence[str]) -> str:
    """Name of a result folder: without the ending, where no other clip has the same."""
    twins = [name for name in beside if Path(name).stem == clip.stem]
    return clip.stem if len(twins) < 2 else clip.name


def _beside(clip: Path, name: str) -> Path:
    return clip.with_name(f"{name}_hiphinge")


def _require_apart(jobs: Sequence[Job]) -> None:
    targets = Counter(job.target for job in jobs)
    clashing = [job for job in jobs if targets[job.target] > 1]
    within = [job for job in jobs if job.target and not targets.keys().isdisjoint(job.target.parents)]
    for job in (*clashing, *within):
        raise InvalidValueError(
            Message("error-results-clash", {"clip": str(job.clip), "folder": str(job.target)})
        )
