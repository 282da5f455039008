"""Make the pictures of the documentation anew, from the program itself: ``python docs/make_pictures.py``."""

import tempfile
from importlib.resources import files
from pathlib import Path

import av
from PIL import Image

from hiphinge.analysis import analyze, write_results

PICTURES = Path(__file__).parent / "pictures"
SHOWN_REP = 3
SHOWN_SIZE = (960, 540)


def main() -> None:
    """Show the bottom of one repetition of the bundled sample, as its annotated video does."""
    clip = Path(str(files("hiphinge") / "samples" / "hinge.mp4"))
    session = analyze(clip)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "results"
        write_results(session, clip, target)
        picture = frame_at(target / "annotated.mp4", session.reps[SHOWN_REP - 1].bottom_s)
    picture.resize(SHOWN_SIZE, Image.Resampling.LANCZOS).save(PICTURES / "annotated.png", optimize=True)


def frame_at(video: Path, time_s: float) -> Image.Image:
    """Return the first picture of a video from a time on."""
    with av.open(video) as container:
        frames = container.decode(video=0)
        return next(frame.to_image() for frame in frames if float(frame.time or 0) >= time_s)


if __name__ == "__main__":
    main()
