"""Peak of the resident memory while a long recording is analysed."""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import av
from machine import describe
from sample import CLIP, FRAME_RATE_HZ

WIDTH, HEIGHT = 1920, 1080
GOAL_GB = 1.5
KIB = 1024


def main() -> None:
    print(describe())
    minutes = _minutes()
    with tempfile.TemporaryDirectory() as folder:
        clip = looped(enlarged(Path(folder) / "once.mp4"), Path(folder) / "long.mp4", minutes)
        begun = perf_counter()
        peak_gb = peak_of(clip, Path(folder) / "results")
        print(f"{minutes:8.1f} min of {WIDTH}x{HEIGHT}, analysed in {(perf_counter() - begun) / 60:.1f} min")
        print(f"{peak_gb:8.2f} GB resident at most (goal: less than {GOAL_GB})")


def _minutes() -> float:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0, help="length of the recording")
    return float(parser.parse_args().minutes)


def enlarged(path: Path) -> Path:
    """The bundled clip in full HD."""
    with av.open(str(CLIP)) as source, av.open(str(path), "w") as target:
        stream = target.add_stream("libx264", rate=FRAME_RATE_HZ, options={"preset": "ultrafast"})
        stream.width, stream.height = WIDTH, HEIGHT
        for image in source.decode(video=0):
            target.mux(stream.encode(image.reformat(WIDTH, HEIGHT)))
        target.mux(stream.encode())
    return path


def looped(once: Path, path: Path, minutes: float) -> Path:
    """Repeat the clip without re-encoding it."""
    with av.open(str(path), "w") as target:
        stream = None
        for packet in _packets(once, round(minutes * 60 * FRAME_RATE_HZ)):
            stream = stream or target.add_stream_from_template(packet.stream)
            packet.stream = stream
            target.mux(packet)
    return path


def _packets(once: Path, count: int) -> "Iterator[av.Packet[av.VideoStream]]":
    offset = done = 0
    while done < count:
        with av.open(str(once)) as source:
            video = source.streams.video[0]
            for packet in source.demux(video):
                if packet.dts is None or packet.pts is None or done == count:
                    continue
                packet.pts, packet.dts = packet.pts + offset, packet.dts + offset
                yield packet
                done += 1
            offset += video.duration or 0


def peak_of(clip: Path, out: Path) -> float:
    """Peak memory of the process in GB."""
    command = [sys.executable, "-m", "hiphinge", "analyze", str(clip), "--out", str(out)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"the analysis ended with {process.returncode}")
    return used.ru_maxrss * KIB / 1e9


if __name__ == "__main__":
    main()
