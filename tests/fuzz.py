"""Reads films that are made wrong on purpose, and reports those that break a promise.

``python fuzz.py --films 20000 [--first SEED]`` (``make fuzz``). A film may be refused in one sentence, or
read as far as it goes, within 20 s and 1 GB and without a crash. Seeds that once failed are kept in
``fuzz_seeds.txt``.
"""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import numpy as np

from hiphinge import session
from hiphinge.body import Landmark
from hiphinge.errors import HipHingeError
from hiphinge.poses.estimator import FIGURE_POINTS, Figure
from hiphinge.poses.frames import Picture
from hiphinge.poses.region import Region
from hiphinge.results.session_json import dumps
from hiphinge.sources.filmed import read_video
from hiphinge.sources.video import VideoFile
from hiphinge.texts import catalogue
from memory import peak_bytes
from mutated_films import FRAMES, film
from sessions import STANDING

MOST_S, MOST_BYTES = 20.0, 10**9
SEEDS = Path(__file__).with_name("fuzz_seeds.txt")
_UPPER = [Landmark.NOSE, Landmark.EAR, Landmark.SHOULDER, Landmark.ELBOW, Landmark.WRIST]


@dataclass(frozen=True)
class Outcome:
    """What became of a film: how it ended, and what that took."""

    seed: int
    ended: str
    seconds: float = 0.0
    peak_bytes: int = 0

    @property
    def is_kept(self) -> bool:
        """Whether the promise was kept."""
        is_expected = self.ended in {"read", "refused"}
        return is_expected and self.seconds <= MOST_S and self.peak_bytes <= MOST_BYTES


class Bender:
    """Sees a person who bends, wherever it looks: without the net, whose work takes most of the time."""

    name = "made"

    def __init__(self, **_: object) -> None:
        self._looks = 0

    def find(self, picture: Picture) -> tuple[Region, ...]:
        return (_everything(picture),)

    def estimate(self, picture: Picture, region: Region) -> Figure:  # noqa: ARG002 - it sees the same anywhere
        self._looks += 1
        height, width = picture.shape[:2]
        places = {landmark: np.multiply(place, (width, height)) for landmark, place in STANDING.items()}
        angle = np.radians(70) * np.sin(np.pi * self._looks / FRAMES) ** 2
        turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        for landmark in _UPPER:
            places[landmark] = places[Landmark.HIP] + turn @ (places[landmark] - places[Landmark.HIP])
        side = [places[landmark] for landmark in Landmark if landmark in places]
        points = np.array([*side, *side[1:]])[:FIGURE_POINTS]
        shadow = np.full((64, 64), -5.0, dtype=np.float32)
        return Figure(points, np.full(FIGURE_POINTS, 0.99), 0.99, _everything(picture), shadow)


def _everything(picture: Picture) -> Region:
    height, width = picture.shape[:2]
    return Region(width / 2, height / 2, float(max(height, width)), 0.0)


def ended(seed: int, folder: Path) -> str:
    """Read, judge and draw the film of a seed, as ``hiphinge analyze`` does; return how it ended."""
    made = film(seed)
    path = folder / f"film{made.suffix}"
    path.write_bytes(made.content)
    try:
        with patch("hiphinge.poses.blazepose.BlazePose", Bender):
            judged = session.analyze(read_video(path))
        dumps(judged, catalogue())
        for _ in VideoFile.open(path).read(max_side=1280).planar_frames():
            pass
    except MemoryError:  # a header can ask for any amount; the command reports it in one sentence
        return "refused"
    except HipHingeError as error:
        return "refused" if str(error).strip() else "refused without a sentence"
    except Exception as error:  # noqa: BLE001 - each of them is what is searched for
        return f"{type(error).__name__}: {error}"
    return "read"


def _work(results: Connection, seeds: Sequence[int]) -> None:
    with TemporaryDirectory() as folder:
        for seed in seeds:
            begun_s = time.perf_counter()
            how = ended(seed, Path(folder))
            results.send(Outcome(seed, how, time.perf_counter() - begun_s, peak_bytes()))


def outcomes(seeds: Sequence[int]) -> Iterator[Outcome]:
    """Read the films of seeds in a process of their own; where it dies or hangs, go on behind that film."""
    left = list(seeds)
    while left:
        receiving, sending = get_context("spawn").Pipe(duplex=False)
        process = get_context("spawn").Process(target=_work, args=(sending, left), daemon=True)
        process.start()
        sending.close()
        patience_s = 60 + MOST_S  # the first film waits for imports and for the films to be coded
        try:
            while left and receiving.poll(patience_s):
                outcome = receiving.recv()
                left.pop(0)
                patience_s = 2 * MOST_S
                yield outcome
                if not outcome.is_kept:  # the memory of a process never goes down again
                    break
            else:
                if left:
                    yield Outcome(left.pop(0), "hung")
        except EOFError:
            process.join()
            yield Outcome(left.pop(0), f"died ({process.exitcode})")
        process.kill()
        process.join()


def kept_seeds() -> list[int]:
    """Seeds that failed once."""
    lines = SEEDS.read_text(encoding="utf-8").splitlines()
    return [int(line.split()[0]) for line in lines if line and not line.startswith("#")]


def main() -> None:
    parser = argparse.ArgumentParser(description="Read films that are made wrong on purpose.")
    parser.add_argument("--films", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0)
    options = parser.parse_args()
    seeds = [*kept_seeds(), *range(options.first, options.first + options.films)]
    failed, slowest, read = [], 0.0, 0
    for done, outcome in enumerate(outcomes(seeds), start=1):
        slowest, read = max(slowest, outcome.seconds), read + (outcome.ended == "read")
        if not outcome.is_kept:
            failed.append(outcome)
            print(outcome, flush=True)
        if done % 500 == 0:
            print(f"{done} of {len(seeds)} films, {len(failed)} failed", flush=True)
    refused = len(seeds) - read - len(failed)
    print(
        f"{len(seeds)} films: {read} read, {refused} refused, {len(failed)} failed; slowest {slowest:.1f} s"
    )
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
