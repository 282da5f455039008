"""Make the pictures of the documentation anew, from the program itself: ``python docs/make_pictures.py``.

The curves of the low back and the lift in several styles are those of phantoms with known truth. These are
looked for in ``../shared/phantoms``, or where HIPHINGE_SHARED says; without them these stay as they are.
"""

import csv
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import av
import numpy as np
from curves import Curve, Plot, drawing
from PIL import Image

from hiphinge.analysis import Writing, analyze, write_results
from hiphinge.kinetics import Load
from hiphinge.kinetics.load import KETTLEBELL_BELOW_GRIP_M
from hiphinge.person import Person
from hiphinge.report.drill_drawing import drawing_label, drill_picture
from hiphinge.report.styles import compared
from hiphinge.report.styles_picture import styles_picture
from hiphinge.session import Session
from hiphinge.texts import catalogue

HERE = Path(__file__).parent
PICTURES = HERE / "pictures"
PHANTOMS = Path(os.environ.get("HIPHINGE_SHARED", HERE.parents[1] / "shared")) / "phantoms"
FIELD = PHANTOMS.with_name("field")
SHOWN_REP = 3
SHOWN_SIZE = (960, 540)
HEIGHT, GAP = 540, 12
JPEG_QUALITY = 82
#: Two lifts of one digital person, and the still of each that shows its back.
BACKS = (("bare_barbell_neutral", "best_rep*"), ("bare_barbell_rounded", "01_lumbar_rounding*"))
CURVES = (
    ("hinge_neutral", "neutral"),
    ("hinge_rounded", "rounded from the start"),
    ("hinge_late_rounding", "rounded late, in a shirt of the wall's colour"),
)
DRILLS = ("wall_tap", "kettlebell_deadlift")
LUMBAR = "lumbar_flexion_deg"
LIFTED = "kettlebell_neutral"
LIFTER = Person(1.748, 75.0)


@dataclass(frozen=True)
class Result:
    """A clip, analyzed, and its result folder."""

    session: Session
    folder: Path

    def still(self, pattern: str) -> Image.Image:
        """The first of its stills with such a name."""
        return Image.open(next((self.folder / "keyframes").glob(f"{pattern}.jpg")))


def main() -> None:
    """Make the pictures of drills and of the sample, then those of the phantoms."""
    PICTURES.mkdir(exist_ok=True)
    of_drills()
    with tempfile.TemporaryDirectory() as folder:
        of_sample(Path(folder))
        if PHANTOMS.is_dir():
            of_load(Path(folder))
            of_backs(Path(folder))
    if PHANTOMS.is_dir():
        of_phantoms()
    else:
        sys.exit(
            f"The curves of the low back and the styles stay as they are: there is no folder {PHANTOMS}."
        )


def of_drills() -> None:
    """Draw two of the drills."""
    for code in DRILLS:
        drawn = drill_picture(code, drawing_label(code, catalogue()))
        (PICTURES / f"{code}.svg").write_text(drawn or "", encoding="utf-8", newline="\n")


def of_sample(folder: Path) -> None:
    """Show one repetition as the annotated video does, and the still of what stands out."""
    clip = Path(str(files("hiphinge") / "samples" / "hinge.mp4"))
    result = analyzed(clip, folder)
    bottom_s = result.session.reps[SHOWN_REP - 1].bottom_s
    picture = frame_at(result.folder / "annotated.mp4", bottom_s)
    picture.resize(SHOWN_SIZE, Image.Resampling.LANCZOS).save(PICTURES / "annotated.png", optimize=True)
    save(result.still("01_*"), "keyframe")


def of_backs(folder: Path) -> None:
    """Show a neutral and a rounded back at the bottom of a lift."""
    results = [(analyzed(FIELD / f"{name}.mp4", folder), pattern) for name, pattern in BACKS]
    save(side_by_side([result.still(pattern) for result, pattern in results]), "backs")


def of_load(folder: Path) -> None:
    """Show the gauge of the loads, and the lift of a weight in several styles."""
    clip = PHANTOMS / f"{LIFTED}.mp4"
    session = analyze(clip, LIFTER, held=Load(16.0, below_grip_m=KETTLEBELL_BELOW_GRIP_M))
    write_results(session, folder / clip.stem, clip, Writing(load=True))
    picture = frame_at(folder / clip.stem / "annotated.mp4", session.reps[SHOWN_REP - 1].bottom_s)
    save(picture.resize(SHOWN_SIZE, Image.Resampling.LANCZOS), "load")
    drawn = styles_picture(compared(session), catalogue())
    (PICTURES / "styles.svg").write_text(drawn, encoding="utf-8", newline="\n")


def of_phantoms() -> None:
    """Show the curves of the low back against the truth."""
    plots = [plot(title, analyze(PHANTOMS / f"{name}.mp4"), truth_deg(name)) for name, title in CURVES]
    (PICTURES / "lumbar.svg").write_text(drawing(plots), encoding="utf-8", newline="\n")


def analyzed(clip: Path, folder: Path) -> Result:
    """Analyze a clip as a user would."""
    session = analyze(clip)
    write_results(session, folder / clip.stem, clip)
    return Result(session, folder / clip.stem)


def frame_at(video: Path, time_s: float) -> Image.Image:
    """Return the first picture of a video from a time on."""
    with av.open(video) as container:
        frames = container.decode(video=0)
        return next(frame.to_image() for frame in frames if float(frame.time or 0) >= time_s)


def side_by_side(stills: Sequence[Image.Image]) -> Image.Image:
    """Put stills beside each other."""
    widths = [still.width * HEIGHT // still.height for still in stills]
    whole = Image.new("RGB", (sum(widths) + GAP * (len(stills) - 1), HEIGHT), "white")
    for number, (still, width) in enumerate(zip(stills, widths, strict=True)):
        small = still.resize((width, HEIGHT), Image.Resampling.LANCZOS)
        whole.paste(small, (sum(widths[:number]) + GAP * number, 0))
    return whole


def save(picture: Image.Image, name: str) -> None:
    """Save a picture as small as it stays good to look at."""
    picture.convert("RGB").save(PICTURES / f"{name}.jpg", quality=JPEG_QUALITY, optimize=True)


def truth_deg(phantom: str) -> Curve:
    """True lumbar flexion of a phantom."""
    with (PHANTOMS / f"{phantom}.truth.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return Curve(
        np.array([float(row["time_s"]) for row in rows]), np.array([float(row[LUMBAR]) for row in rows])
    )


def plot(title: str, session: Session, truth: Curve) -> Plot:
    """What was measured against what is true."""
    series = session.measures.series[LUMBAR]
    return Plot(title, Curve(session.measures.time_s, series.values), series.standard_error, truth)


if __name__ == "__main__":
    main()
