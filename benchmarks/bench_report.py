"""Seconds to write the page of a minute of repetitions, and its size."""

import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from machine import describe
from PIL import Image

SECONDS, RATE_HZ = 60, 30
RUNS = 7
GOAL_S, GOAL_MB = 2.0, 5.0


def main() -> None:
    print(describe())
    with tempfile.TemporaryDirectory() as name:
        folder = result_folder(Path(name))
        first, *others = (seconds(folder) for _ in range(RUNS + 1))
        frames = len((folder / "frames.csv").read_text("utf-8").splitlines()) - 1
        size = (folder / "report.html").stat().st_size
    print(f"{first:8.2f} s   the first page, with its imports (goal: at most {GOAL_S:g})")
    print(f"{median(others):8.2f} s   a page; {frames} frames, median of {RUNS} runs")
    print(f"{size / 1e6:8.2f} MB  the page (goal: at most {GOAL_MB:g})")


def seconds(folder: Path) -> float:
    begun = perf_counter()
    from hiphinge.report.page import write_report

    write_report(folder)
    return perf_counter() - begun


def result_folder(folder: Path) -> Path:
    """Make the results of a minute, with stills in full HD."""
    sys.path.append(str(Path(__file__).parents[1] / "tests"))
    from figures import hinges, told
    from hiphinge.report.overlay.keyframes import shots
    from hiphinge.results.frames_csv import frames_csv
    from hiphinge.results.session_json import dumps
    from hiphinge.session import analyze

    session = analyze(told(hinges(SECONDS // 4, RATE_HZ), noise=0.003))
    (folder / "frames.csv").write_text(frames_csv(session), encoding="utf-8")
    (folder / "session.json").write_text(dumps(session), encoding="utf-8")
    (folder / "keyframes").mkdir()
    for shot in shots(session):
        Image.effect_noise((1920, 1080), 40).save(folder / shot.path)
    return folder


if __name__ == "__main__":
    main()
