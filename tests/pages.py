"""Result folders whose numbers are known, and pages read back."""

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from PIL import Image

from hiphinge.report.page import write_report
from hiphinge.results.frames_csv import frames_csv
from hiphinge.results.session_json import dumps
from hiphinge.session import Session
from hiphinge.texts import catalogue
from sessions import made_up, make_session, with_findings, with_spine


class Page(HTMLParser):
    """Elements of a page with their attributes, and its text without scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.said: list[str] = []
        self.inside = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self.inside = tag

    def handle_endtag(self, tag: str) -> None:
        self.inside = "" if tag == self.inside else self.inside

    def handle_data(self, data: str) -> None:
        if self.inside not in ("script", "style"):
            self.said.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.said).split())

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def addresses(self) -> list[str]:
        named = ("src", "href", "action", "poster", "data", "srcset", "xlink:href")
        return [attributes[name] for _, attributes in self.elements for name in named if name in attributes]


def faulty() -> Session:
    """A session with a rounded back and too much knee, whose numbers are known."""
    return with_findings(
        with_spine(make_session()), [[made_up("lumbar_rounding", 0.8), made_up("squat_substitution", 0.3)]]
    )


def written(folder: Path, session: Session, language: str = "en", *, video: bool = True) -> Path:
    """A result folder as analyze leaves it, but for the page."""
    (folder / "keyframes").mkdir(parents=True)
    (folder / "session.json").write_text(dumps(session, catalogue(language)), encoding="utf-8")
    (folder / "frames.csv").write_text(frames_csv(session), encoding="utf-8")
    for point in document(folder)["advice"]["points"]:
        if point["keyframe"]:
            picture(folder / point["keyframe"])
    best = document(folder)["best_rep"]
    if best:
        picture(folder / best["keyframe"])
    if video:
        (folder / "annotated.mp4").write_bytes(b"no real video")
    return folder


def picture(file: Path, size: tuple[int, int] = (1920, 1080)) -> None:
    Image.new("RGB", size, "#446688").save(file)


def document(folder: Path) -> dict[str, Any]:
    actual: dict[str, Any] = json.loads((folder / "session.json").read_text("utf-8"))
    return actual


def changed(folder: Path, **fields: Any) -> None:
    (folder / "session.json").write_text(json.dumps({**document(folder), **fields}), encoding="utf-8")


def page(folder: Path, *, embed_video: bool = False) -> Page:
    write_report(folder, embed_video=embed_video)
    return Page((folder / "report.html").read_text("utf-8"))
