"""A motion that no film was made of: analyzed, written, shown, exported and kept."""

from collections.abc import Collection, Iterator
from io import StringIO
from pathlib import Path

import numpy as np
import pytest
from rich.console import Console

import hiphinge as package
from hiphinge.analysis import Writing, analyze, write_results
from hiphinge.export import FORMATS
from hiphinge.poses.frames import PlanarFrame
from hiphinge.report.terminal.table import print_session
from hiphinge.session import Session
from hiphinge.texts import catalogue
from moves import SQUATTING
from pages import Page, document, faulty

NO_PICTURES = "There are no pictures: no recording was at hand"


@pytest.fixture(scope="module")
def session() -> Session:
    return analyze(SQUATTING.motion(), package.Person(1.75), "hinge")


@pytest.fixture(scope="module")
def results(session: Session, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "results"
    write_results(session, folder, writing=Writing(also=(FORMATS["trc"], FORMATS["mot"])))
    return folder


def test_it_is_written_without_pictures(results: Path, session: Session) -> None:
    names = {path.name for path in results.iterdir()}
    assert names == {"session.json", "frames.csv", "report.html", "session.trc", "session.mot"}
    written = document(results)
    assert written["pictures"] is False
    assert written["faults"] == list(session.faults)
    assert session.faults
    assert [point["keyframe"] for point in written["advice"]["points"]] == [None] * len(session.advice.points)


def test_it_reads_back_as_it_was_judged(results: Path, session: Session) -> None:
    stored = package.load(results)
    assert [rep.number for rep in stored.reps] == [rep.number for rep in session.reps]
    assert stored.faults == session.faults
    seen = stored.frames("arrays")["trunk_inclination_deg"]
    assert np.allclose(
        seen, session.measures.series["trunk_inclination_deg"].values, atol=0.0051, equal_nan=True
    )


@pytest.mark.parametrize(
    ("language", "said"), [("en", NO_PICTURES), ("de", "Es gibt keine Bilder: Als dieses Ergebnis")]
)
def test_the_page_says_why_it_has_no_picture(
    session: Session, language: str, said: str, tmp_path: Path
) -> None:
    write_results(session, tmp_path / "r", writing=Writing(language=language))
    page = Page((tmp_path / "r" / "report.html").read_text("utf-8"))
    assert page.text.count(said) == 1
    texts = catalogue(language)
    assert all(texts.say(text) not in page.text for text in ("report-curves-click", "report-video-absent"))
    assert not page.all("img")
    assert not page.all("video")
    assert page.all("table")


def test_the_terminal_shows_it(session: Session) -> None:
    console = Console(file=StringIO(), width=100)
    print_session(session, catalogue("en"), console)
    actual = console.file
    assert isinstance(actual, StringIO)
    assert len(session.reps) >= 1
    assert all(f"{rep.knee_flexion_deg:.0f}" in actual.getvalue() for rep in session.reps)


class Grey:
    """Grey pictures for the frames of a session, from no file."""

    path = None

    def __init__(self, session: Session) -> None:
        self.measures = session.measures
        self.asked: list[tuple[float, float, Collection[int] | None]] = []

    def planar_frames(
        self, first_s: float, last_s: float, only: Collection[int] | None, max_side: int
    ) -> Iterator[PlanarFrame]:
        self.asked.append((first_s, last_s, only))
        frames = zip(self.measures.frame.tolist(), self.measures.time_s.tolist(), strict=True)
        for index, time_s in frames:
            if only is None or index in only:
                yield PlanarFrame(index, time_s, np.full((180, min(160, max_side)), 128, dtype=np.uint8))


def test_pictures_come_from_any_source(tmp_path: Path) -> None:
    judged = faulty()
    pictures = Grey(judged)
    write_results(judged, tmp_path / "r", pictures)
    assert pictures.asked == [(0.0, 89 / 30, None)]
    assert (tmp_path / "r" / "annotated.mp4").stat().st_size > 1000
    stills = {point["keyframe"] for point in document(tmp_path / "r")["advice"]["points"]}
    assert stills
    assert all((tmp_path / "r" / still).is_file() for still in stills)
    page = Page((tmp_path / "r" / "report.html").read_text("utf-8"))
    assert NO_PICTURES not in page.text
    assert page.all("img")
    assert page.all("video")


def test_only_the_stills_are_asked_for_without_the_video(tmp_path: Path) -> None:
    judged = faulty()
    pictures = Grey(judged)
    write_results(judged, tmp_path / "r", pictures, Writing(video=False))
    ((_, _, only),) = pictures.asked
    assert only is not None
    assert 0 < len(only) <= 3
    assert not (tmp_path / "r" / "annotated.mp4").exists()
