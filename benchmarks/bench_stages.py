"""Milliseconds per frame of each stage, on one core."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

from machine import describe
from sample import CLIP, FRAME_RATE_HZ, FRAMES
from stopwatch import Stopwatch

RUNS = 5
GOAL_MS = 5.0
#: What is neither decoding, networks, drawing nor encoding may take so much of the landmark network's time.
GOAL_SHARE = 1 / 3
DECODING, LANDMARKS, DETECTOR = "decoding (for measuring and for drawing)", "landmark network", "detector"
NOT_OURS = (DECODING, LANDMARKS, DETECTOR)
START = "start-up"
DRAWING = ("drawing", "encoding", "conversion to planes")
OTHER = "anything else"
LANDMARK_SIDE = 256

CALLS = (
    (START, "hiphinge.sources.video.file:VideoFile._described"),
    (START, "hiphinge.poses.blazepose:BlazePose.__init__"),
    ("conversion to RGB", "hiphinge.sources.video.layout:PictureMaker.picture"),
    ("region cut", "hiphinge.poses.region:Region.cut"),
    ("rest of the landmarks", "hiphinge.poses.blazepose:BlazePose.estimate"),
    ("rest of the following", "hiphinge.poses.following:Follower.step"),
    ("rest of the following", "hiphinge.poses.blazepose:BlazePose.find"),
    ("rest of the following", "hiphinge.poses.camera:upright_edges"),
    ("rod along the back", "hiphinge.poses.following:rod_beside"),
    ("outline of the back", "hiphinge.poses.following:outline"),
    ("edge of the back", "hiphinge.poses.following:samples"),
    ("edge of the back", "hiphinge.poses.following:all_sharpened"),
    ("edge of the back", "hiphinge.poses.backdrop:Backdrop.at"),
    ("backdrop", "hiphinge.poses.backdrop:Backdrop.learn"),
    ("watching for cuts", "hiphinge.poses.shots:ShotWatch.look"),
    ("sagittal motion", "hiphinge.poses.takes:sagittal_motion"),
    ("spine fit", "hiphinge.measures.measuring:spine_of"),
    ("measures and repetitions", "hiphinge.session:analyze"),
    ("conversion to planes", "hiphinge.sources.video.layout:PlaneMaker.planes"),
    ("drawing", "hiphinge.report.overlay.annotated:lay_out"),
    ("drawing", "hiphinge.report.overlay.annotated:Overlay.draw"),
    ("encoding", "hiphinge.report.overlay.encoding:VideoWriter._encode"),
    ("encoding", "hiphinge.report.overlay.encoding:VideoWriter._finish"),
    ("encoding", "hiphinge.report.overlay.encoding:VideoWriter._close"),
    ("writing", "hiphinge.results.frames_csv:frames_csv"),
    ("writing", "hiphinge.results.session_json:dumps"),
)


def main() -> None:
    print(describe())
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:1])
    watch = watched()
    whole_run()  # imports and caches
    print(f"One core, {FRAMES} frames of {CLIP.name}; median of {RUNS} runs; processor time")
    show(medians(watch, video=True))
    show_share(medians(watch, video=False), watch.times[LANDMARKS])


def watched() -> Stopwatch:
    """Attach a stopwatch to every stage of the program."""
    watch = Stopwatch()
    watch.items(DECODING, "hiphinge.sources.video.decoding:Decoding.__iter__")
    watch.calls(_network, "hiphinge.poses.blazepose:_Network.__call__")
    for name, target in CALLS:
        watch.calls(name, target)
    return watch


def _network(_: Any, image: Any) -> str:
    return LANDMARKS if image.shape[0] == LANDMARK_SIDE else DETECTOR


def medians(watch: Stopwatch, *, video: bool) -> dict[str, float]:
    """Median seconds of each stage, of the rest, and of the wall clock."""
    runs = [one_run(watch, video=video) for _ in range(RUNS)]
    return {stage: median(run[stage] for run in runs) for stage in runs[0]}


def one_run(watch: Stopwatch, *, video: bool) -> dict[str, float]:
    """Seconds of each stage, of the rest, and of the wall clock, with or without the annotated video."""
    watch.seconds.clear()
    watch.times.clear()
    before, begun = process_time(), perf_counter()
    whole_run(video=video)
    spent, wall = process_time() - before, perf_counter() - begun
    return {**watch.seconds, OTHER: spent - sum(watch.seconds.values()), "wall": wall}


def whole_run(*, video: bool = True) -> None:
    import hiphinge
    from hiphinge.analysis import Writing, write_results

    with tempfile.TemporaryDirectory() as folder:
        session = hiphinge.analyze(CLIP, part=hiphinge.Selection(0.0, FRAMES / FRAME_RATE_HZ))
        write_results(session, Path(folder) / "results", CLIP, Writing(video=video))


def show(seconds: dict[str, float]) -> None:
    a_frame = {stage: 1000 * spent / FRAMES for stage, spent in seconds.items()}
    start, wall = seconds[START], a_frame.pop("wall")
    del a_frame[START]
    for stage in sorted(a_frame, key=_order(a_frame)):
        print(f"{a_frame[stage]:8.2f} ms  {stage}")
    ours = sum(spent for stage, spent in a_frame.items() if stage not in NOT_OURS)
    print(f"{ours:8.2f} ms  everything except decoding and the networks (goal: at most {GOAL_MS:g})")
    print(f"{sum(a_frame.values()):8.2f} ms  in all (wall clock, with start-up: {wall:.2f})")
    print(f"{1000 * start:8.0f} ms  start-up, once")


def show_share(seconds: dict[str, float], looks: int) -> None:
    """Show what is left without the video against the landmark network, by the frame and by the look."""
    left = {START, "wall", *NOT_OURS, *DRAWING}
    ours = sum(spent for stage, spent in seconds.items() if stage not in left)
    network = seconds[LANDMARKS]
    print(f"Without the video, {looks} looks of the landmark network in {FRAMES} frames:")
    print(f"{1000 * ours / FRAMES:8.2f} ms  everything except decoding, networks, drawing and encoding")
    print(f"{ours / FRAMES / (network / looks):8.2f}     of one look (goal: at most {GOAL_SHARE:.2f})")
    print(f"{ours / network:8.2f}     of all looks, which are fewer than frames where people move slowly")


def _order(a_frame: dict[str, float]) -> Callable[[str], tuple[bool, float]]:
    return lambda stage: (stage not in NOT_OURS, -a_frame[stage])


if __name__ == "__main__":
    main()
