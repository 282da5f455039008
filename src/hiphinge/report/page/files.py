"""Writing the page, atomically, and never over files of others."""

import os
from dataclasses import replace
from pathlib import Path

from hiphinge.errors import InvalidValueError, ResultFolderError
from hiphinge.files import plain_file, resolved, whole
from hiphinge.report.page.comparison import compare
from hiphinge.report.page.families import page_of
from hiphinge.report.page.names import page_stem
from hiphinge.report.page.pdf import pdf_of
from hiphinge.report.page.render import (
    GENERATOR,
    Video,
    address_of,
    render_comparison,
    render_report,
    render_whole_comparison,
)
from hiphinge.report.page.stills import data_uri
from hiphinge.report.page.whole import compare_whole
from hiphinge.report.reading import read_result
from hiphinge.report.result import Result
from hiphinge.session import Label
from hiphinge.texts import Message

PAGE, VIDEO = "report.html", "annotated.mp4"
#: Endings of stored recordings that browsers can play.
_RECORDINGS = {
    "recording.mp4": "video/mp4",
    "recording.webm": "video/webm",
    "recording.mov": "video/quicktime",
}
_ENDINGS = (".htm", ".html")
_OURS = (f'<meta name="generator" content="{GENERATOR} '.encode(), b"%PDF-")
_HEAD_BYTES = 2000


def write_report(
    folder: Path,
    target: Path | None = None,
    *,
    embed_video: bool = False,
    pdf: bool = False,
    label: Label | None = None,
    tag: str = "",
) -> list[Path]:
    """Write the page of a result folder.

    Parameters
    ----------
    folder : Path
        Holds ``session.json`` and ``frames.csv``.
    target : Path, optional
        By default ``report.html`` in the result folder. The page refers to the video from there. If it is a
        folder, the page is named after the person, the day, the drill and the person who measured.
    embed_video : bool
        Whether to embed the annotated video in the page, or the recording if only that is stored.
    pdf : bool
        Whether to write a PDF beside it; beside ``report.html`` it is named like a page in another folder.
    label : Label, optional
        Name and day of a stored session, which override those in the folder.
    tag : str
        Appended to such a name.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    HipHingeError
        In one sentence, if the folder cannot be used or nothing can be written.
    """
    result = _labelled(read_result(folder), label)
    place = result.folder or folder
    stem = page_stem(result, tag=tag)
    target = target or place / PAGE
    if target.is_dir():
        target /= f"{stem}.html"
    paper = target.with_name(f"{stem}.pdf") if target == place / PAGE else target.with_suffix(".pdf")
    check_page(target, paper if pdf else None)
    page = page_of(result)
    recording = _recording(place) if embed_video and not (place / VIDEO).is_file() else None
    video = recording or _video(result, place / VIDEO, target, embed=embed_video)
    return _write(target, render_report(page, video), paper if pdf else None)


def write_comparison(
    first: Path,
    second: Path,
    target: Path,
    *,
    pdf: bool = False,
    labels: tuple[Label | None, Label | None] = (None, None),
) -> list[Path]:
    """Write a page that compares two result folders; the parameters are those of `write_report`.

    Raises
    ------
    HipHingeError
        As `write_report`; also if one shows repetitions, and the other a posture or a walk.
    """
    paper = target.with_suffix(".pdf") if pdf else None
    check_page(target, paper)
    folders = (first, second)
    results = [_labelled(read_result(folder), label) for folder, label in zip(folders, labels, strict=True)]
    if any(result.whole for result in results):
        return _write(target, render_whole_comparison(compare_whole(*results)), paper)
    videos = [
        _video(result, (result.folder or folder) / VIDEO, target, embed=False)
        for result, folder in zip(results, folders, strict=True)
    ]
    return _write(target, render_comparison(compare(*results), videos), paper)


def _labelled(result: Result, label: Label | None) -> Result:
    if label is None:
        return result
    return replace(result, label=replace(label, measured_by=label.measured_by or result.label.measured_by))


def check_page(target: Path, paper: Path | None = None) -> None:
    """Refuse to replace a file of others, or to write a page under another ending.

    Parameters
    ----------
    target : Path
        The page.
    paper : Path, optional
        Its PDF.

    Raises
    ------
    InvalidValueError
        If the file name does not have the ending of a page.
    ResultFolderError
        If another file would be overwritten.
    """
    if target.suffix.lower() not in _ENDINGS:
        raise InvalidValueError(
            Message("error-not-a-page", {"file": str(target), "endings": ", ".join(_ENDINGS)})
        )
    for file in filter(None, (target, paper)):
        if file.is_dir() or (file.exists() and not _is_ours(file)):
            raise ResultFolderError(Message("error-page-there", {"file": str(file)}))


def _is_ours(file: Path) -> bool:
    try:
        with plain_file(file) as stream:
            head = stream.read(_HEAD_BYTES)
    except OSError:
        return False
    return any(mark in head for mark in _OURS)


def _recording(place: Path) -> Video | None:
    for name, kind in _RECORDINGS.items():
        if (place / name).is_file():
            return Video(data_uri(kind, (place / name).read_bytes()), label="report-video-recording")
    return None


def _video(result: Result, file: Path, target: Path, *, embed: bool) -> Video:
    if not file.is_file():
        return Video()
    first_s = float(result.frames.time_s[0]) if len(result.frames.time_s) else 0.0
    if embed:
        return Video(data_uri("video/mp4", file.read_bytes()), None, first_s)
    try:
        path = Path(os.path.relpath(resolved(file), resolved(target.parent))).as_posix()
    except ValueError:  # another drive
        return Video()
    return Video(address_of(path), path, first_s)


def _write(target: Path, page: str, paper: Path | None) -> list[Path]:
    contents = {target: page.encode("utf-8", "replace")}
    if paper is not None:
        contents[paper] = pdf_of(page)
    for file, content in contents.items():
        _put(file, content)
    return list(contents)


def _put(target: Path, content: bytes) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with whole(target) as scratch:
            scratch.write_bytes(content)
    except OSError as error:
        values = {"file": str(target), "reason": str(error.strerror)}
        raise ResultFolderError(Message("error-file-not-written", values)) from error
