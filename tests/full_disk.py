"""Writes results while no file may grow beyond a size, as on a full disk; reports what is said.

``python full_disk.py FOLDER BYTES...``: a crash of this process is what its caller looks for.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from hiphinge.analysis import write_results
from hiphinge.errors import ResultFolderError
from hiphinge.poses.frames import PlanarFrame
from hiphinge.report.overlay.encoding import VideoWriter
from sessions import make_session


def frames() -> Iterator[PlanarFrame]:
    rng = np.random.default_rng(1)
    for index in range(60):
        yield PlanarFrame(index, index / 30, rng.integers(16, 235, (360, 320)).astype(np.uint8))


def write_video(out: Path) -> None:
    with VideoWriter(out, 30.0) as writer:
        for frame in frames():
            writer.write(frame)


def write_folder(out: Path) -> None:
    write_results(make_session(), out)


def said_by_writing(folder: Path) -> Iterator[str]:
    for write, name in ((write_video, "new.mp4"), (write_folder, "results")):
        try:
            write(folder / name)
        except ResultFolderError as error:
            yield str(error)
        else:
            yield "written"
    (folder / "new.mp4").unlink(missing_ok=True)  # the folder of the results removes its own


def main() -> None:
    import resource  # only POSIX has it

    folder, sizes = Path(sys.argv[1]), [int(size) for size in sys.argv[2:]]
    said = []
    for size in sizes:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
        said += list(said_by_writing(folder))
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    sys.stdout.write("\n".join(said))


if __name__ == "__main__":
    main()
