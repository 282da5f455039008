"""Fail when the live driver agrees less with the file driver than it has before.

Each phantom is pushed through `hiphinge.live` picture by picture, and what it finds is held against what
`hiphinge.analyze` finds in the file: in a film of the same pictures, which is what the driver itself may
change, and in the film at its full rate, which is what a user loses with a slow camera. With --jpeg the live
driver sees smaller JPEGs, as the coach in the browser sends them. These are also held against a film of the
very JPEGs, coded without loss; the other films are read as they are.
"""

import argparse
import math
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from fractions import Fraction
from functools import partial
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import av
import numpy as np
from PIL import Image

from hiphinge import Person, Session, analyze
from hiphinge.faults import Finding
from hiphinge.live import FinishedRep, LiveEngine
from hiphinge.measures import COLUMN_UNITS
from hiphinge.poses.frames import Picture
from hiphinge.reps import Rep
from hiphinge.sources.filmed import POSE_SIDE
from hiphinge.sources.video import VideoFile
from hiphinge.web.coach.watcher import decoded
from one_core_each import on_all_cores
from real_motions import motion_of, person_in
from remembered_poses import RememberedPoses
from shared import shared_folder

LIMITS = Path(__file__).with_name("live_oracle.toml")
#: Pushed without --all: few enough for about a minute.
FEW = (("hinge_rounded", 15), ("barbell_rounded", 15))
RATES = (15, 30)
FILMED_HZ = 30
#: Of the page's JPEGs.
JPEG_QUALITY = 92
#: Values at the bottom that are compared; those of the low back have a limit of their own.
ANGLES = tuple(one.name for one in fields(Rep) if one.name in COLUMN_UNITS and one.name.endswith("_deg"))
LOW_BACK = ("lumbar_flexion_deg", "low_back_shape_deg")
#: A verdict below this confidence lies within one standard error of its limit.
SURE = 0.68


@dataclass(frozen=True)
class Agreement:
    """How well one clip at one rate agrees with its file; angles in degrees.

    Attributes
    ----------
    missing, extra : int
        Repetitions of the file that are not found live, and the other way round.
    attempts_apart : int
    bottom_s : float
        Largest difference over all repetitions.
    values_deg, low_backs_deg : tuple of float
        Largest difference in each repetition.
    value : str
        Name of the value that differs most.
    findings : tuple of str
        Findings that differ although both drivers are sure.
    unsure : int
        Findings that differ within their error of the limit.
    """

    missing: int
    extra: int
    attempts_apart: int
    bottom_s: float = 0.0
    values_deg: tuple[float, ...] = ()
    value: str = ""
    low_backs_deg: tuple[float, ...] = ()
    findings: tuple[str, ...] = ()
    unsure: int = 0

    @property
    def value_deg(self) -> float:
        return max(self.values_deg, default=0.0)

    @property
    def low_back_deg(self) -> float:
        return max(self.low_backs_deg, default=0.0)


def filmed_at(clip: Path, rate_hz: int, folder: Path) -> Path:
    """Return a film of some of the pictures of a clip, which are coded without loss."""
    if rate_hz == FILMED_HZ:
        return clip
    film = folder / f"{clip.stem}-{rate_hz}.mp4"
    with av.open(str(clip)) as source, av.open(str(film), "w") as target:
        first = source.streams.video[0]
        stream = target.add_stream("libx264", rate_hz, options={"qp": "0", "preset": "ultrafast"})
        stream.width, stream.height, stream.pix_fmt = first.width, first.height, "yuv420p"
        for number, picture in enumerate(list(source.decode(first))[:: FILMED_HZ // rate_hz]):
            picture.pts, picture.time_base = number, Fraction(1, rate_hz)
            target.mux(stream.encode(picture))
        target.mux(stream.encode())
    return film


def as_jpeg(picture: Picture, longest: int) -> Picture:
    """Return a picture as the page of the coach sends it, see ``web/static/coach/camera.js``."""
    image, file = Image.fromarray(picture), BytesIO()
    scale = min(1.0, longest / max(image.size))
    size = round(image.width * scale), round(image.height * scale)
    image.resize(size, Image.Resampling.BILINEAR).save(file, "JPEG", quality=JPEG_QUALITY)
    return decoded(file.getvalue())


def filmed_as_jpegs(film: Path, longest: int, rate_hz: int, folder: Path) -> Path:
    """Return a film of the JPEGs of a film, which are coded without loss."""
    sent = folder / f"{film.stem}-jpeg-{longest}.mp4"
    with av.open(str(sent), "w") as target:
        stream = target.add_stream("libx264rgb", rate_hz, options={"qp": "0", "preset": "ultrafast"})
        for number, frame in enumerate(VideoFile.open(film).read(max_side=POSE_SIDE).frames()):
            picture = av.VideoFrame.from_ndarray(as_jpeg(frame.picture, longest), format="rgb24")
            if not number:
                stream.width, stream.height, stream.pix_fmt = picture.width, picture.height, "rgb24"
            picture.pts, picture.time_base = number, Fraction(1, rate_hz)
            target.mux(stream.encode(picture))
        target.mux(stream.encode())
    return sent


def live(film: Path, person: Person) -> tuple[LiveEngine, list[FinishedRep]]:
    """Push the pictures of a film."""
    poses = RememberedPoses(film.stem)
    engine = LiveEngine(poses, person)
    done: list[FinishedRep] = []
    for frame in VideoFile.open(film).read(max_side=POSE_SIDE).frames():
        done += engine.push(frame.picture, frame.time_s).finished
    done += engine.finish()
    poses.keep()
    return engine, done


def compared(file: Session, engine: LiveEngine, done: Sequence[FinishedRep]) -> Agreement:
    """Hold the repetitions of a stream against those of its file."""
    pairs = [
        (rep, found, one)
        for rep, found in zip(file.reps, file.findings, strict=True)
        for one in done
        if min(rep.end_s, one.rep.end_s) - max(rep.start_s, one.rep.start_s) > 0.5 * (rep.end_s - rep.start_s)
    ]
    others = tuple(name for name in ANGLES if name not in LOW_BACK)
    values = [_most_apart(rep, one.rep, others) for rep, _, one in pairs]
    verdicts = [_differing(found, one.findings, one.rep.number) for _, found, one in pairs]
    return Agreement(
        missing=len(file.reps) - len(pairs),
        extra=len(done) - len(pairs),
        attempts_apart=abs(len(file.attempts) - engine.attempts),
        bottom_s=max((abs(rep.bottom_s - one.rep.bottom_s) for rep, _, one in pairs), default=0.0),
        values_deg=tuple(degrees for degrees, _ in values),
        value=max(values, default=(0.0, ""))[1],
        low_backs_deg=tuple(_most_apart(rep, one.rep, LOW_BACK)[0] for rep, _, one in pairs),
        findings=tuple(name for sure, _ in verdicts for name in sure),
        unsure=sum(len(unsure) for _, unsure in verdicts),
    )


def _most_apart(one: Rep, other: Rep, names: Sequence[str]) -> tuple[float, str]:
    """The value that differs most, after how much it does."""
    return max((_apart(one, other, name), name) for name in names)


def _apart(one: Rep, other: Rep, name: str) -> float:
    """Difference of a value; what only one of them has differs without end."""
    a, b = getattr(one, name), getattr(other, name)
    if a is None or b is None:
        return 0.0 if a is b else math.inf
    return float(abs(a - b))


def _differing(
    file: Sequence[Finding], found: Sequence[Finding], number: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Faults with another verdict: those that both drivers are sure of, and the others."""
    other = {one.fault: one for one in found}
    apart = [
        (one, other.get(one.fault))
        for one in file
        if one.fault not in other or other[one.fault].verdict is not one.verdict
    ]
    sure = [one for one, its in apart if its is None or min(one.confidence, its.confidence) >= SURE]
    return (
        tuple(f"{one.fault}@{number}" for one in sure),
        tuple(f"{one.fault}@{number}" for one, _ in apart if one not in sure),
    )


def run(clips: Sequence[tuple[Path, int]], longest: int | None) -> dict[str, list[Agreement]]:
    """Compare each clip at its rate; print a line for each film that it is held against."""
    print(
        f"{'phantom':<22}{'Hz':>3}  {'film':<5}{'reps':>6}{'bottom s':>9}{'value':>7}"
        f"{'back':>7}{'sure':>5}{'near':>5}"
    )
    reached: dict[str, list[Agreement]] = {}
    quiet = partial(np.seterr, all="ignore")
    for of_clip in on_all_cores(partial(agreements, longest=longest), clips, begin=quiet):
        for name, (now, line) in of_clip.items():
            reached.setdefault(name, []).append(now)
            print(line, flush=True)
    return reached


def agreements(pushed: tuple[Path, int], longest: int | None) -> dict[str, tuple[Agreement, str]]:
    """Compare one clip at a rate with each film that it is held against; with a line that tells of it."""
    clip, rate_hz = pushed
    person = person_in(clip)
    with TemporaryDirectory() as folder:
        film = filmed_at(clip, rate_hz, Path(folder))
        films = {"same": film, "full": clip}
        if longest is not None:
            films["sent"] = filmed_as_jpegs(film, longest, rate_hz, Path(folder))
        engine, done = live(films.get("sent", film), person)
        found = {}
        for name, other in films.items():
            now = compared(analyze(motion_of(other, person=person), person), engine, done)
            found[name] = now, line_of(f"{clip.stem:<22}{rate_hz:>3}  {name:<5}", now, engine, len(done))
    return found


def line_of(begin: str, now: Agreement, engine: LiveEngine, reps: int) -> str:
    """Write the line of one comparison."""
    attempts = f"attempts {now.attempts_apart} " if now.attempts_apart else ""
    return (
        f"{begin}{reps:>3}/{reps + now.missing - now.extra:<2}"
        f"{now.bottom_s:>9.2f}{now.value_deg:>7.2f}{now.low_back_deg:>7.2f}"
        f"{len(now.findings):>5}{now.unsure:>5}  {now.value} {' '.join(now.findings)} "
        f"{attempts}lag {1000 * (engine.lag_s or 0):.0f} ms"
    )


def totals(reached: Sequence[Agreement]) -> dict[str, float]:
    """Sum up what is counted, and take the worst of what is measured."""
    return {
        "reps_apart": sum(one.missing + one.extra for one in reached),
        "attempts_apart": sum(one.attempts_apart for one in reached),
        "bottom_s": max(one.bottom_s for one in reached),
        "value_deg": max(one.value_deg for one in reached),
        "low_back_deg": max(one.low_back_deg for one in reached),
        "findings_apart": sum(len(one.findings) for one in reached),
    }


def main() -> int:
    """Run the comparison; return 1 where the drivers agree less than before."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="all phantoms, at 15 and at 30 pictures a second")
    parser.add_argument("--clip", action="append", help="these phantoms alone, at both rates")
    parser.add_argument("--rate", type=int, choices=RATES, action="append", help="this rate alone")
    parser.add_argument("--jpeg", type=int, metavar="SIDE", help="as JPEGs of this longest side, such as 640")
    arguments = parser.parse_args()
    phantoms = shared_folder() / "phantoms"
    if not phantoms.is_dir():
        print(f"LIVE SKIPPED, NOT CHECKED: no folder {phantoms} (HIPHINGE_SHARED names another)")
        return 0
    names = arguments.clip or (
        [clip.stem for clip in sorted(phantoms.glob("*.mp4"))] if arguments.all else []
    )
    wanted = [(name, rate) for name in names for rate in arguments.rate or RATES] or FEW
    reached = run([(phantoms / f"{name}.mp4", rate) for name, rate in wanted], arguments.jpeg)
    limits = tomllib.loads(LIMITS.read_text(encoding="utf-8"))
    sent = "" if arguments.jpeg is None else "jpeg_"
    worse = [name for film, one in reached.items() for name in beyond(film, totals(one), limits[sent + film])]
    for film, found in reached.items():
        print(f"{film}: {missed(found, limits['full'])}")
    print(f"LIVE FAILED: {', '.join(worse)}" if worse else "LIVE HOLDS")
    return 1 if worse else 0


def missed(reached: Sequence[Agreement], goals: Mapping[str, float]) -> str:
    """Say in how many repetitions the goals are missed, whatever the limits allow."""
    backs = [degrees for one in reached for degrees in one.low_backs_deg]
    values = [degrees for one in reached for degrees in one.values_deg]
    back = sum(degrees > goals["low_back_deg"] for degrees in backs)
    other = sum(degrees > goals["value_deg"] for degrees in values)
    return (
        f"of {len(backs)} bottoms, the low back of {back} and other values of {other} are beyond the goals; "
        f"medians {np.median(backs):.2f} and {np.median(values):.2f}"
    )


def beyond(film: str, reached: Mapping[str, float], limits: Mapping[str, float]) -> list[str]:
    """Print what was reached beside its limits; return what is beyond."""
    shown = (f"{name} {value:.3g} (at most {limits[name]:g})" for name, value in reached.items())
    print(f"{film}: {'  '.join(shown)}")
    return [f"{film} {name}" for name, value in reached.items() if not value <= limits[name] + 1e-9]


if __name__ == "__main__":
    sys.exit(main())
