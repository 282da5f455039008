"""The bundled clip, and its measured part: 300 frames of 720p, also at 60 frames a second."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice
from pathlib import Path

import av

import hiphinge

CLIP = Path(hiphinge.__file__).parent / "samples" / "hinge.mp4"
FRAME_RATE_HZ = 30
FRAMES = 300
FAST_HZ = 60
#: Frames between two others, with what moves moved on half of the way.
_BETWEEN = f"fps={FAST_HZ}:mi_mode=mci:mc_mode=obmc:me=epzs"


def fast_clip(path: Path) -> Path:
    """Write the beginning of the clip at 60 frames a second and the person's own speed."""
    with av.open(str(CLIP)) as source, av.open(str(path), "w") as target:
        video = source.streams.video[0]
        graph = av.filter.Graph()
        graph.link_nodes(
            graph.add_buffer(template=video), graph.add("minterpolate", _BETWEEN), graph.add("buffersink")
        ).configure()
        stream = target.add_stream("libx264", rate=FAST_HZ, options={"crf": "20", "preset": "fast"})
        stream.width, stream.height, stream.pix_fmt = video.width, video.height, "yuv420p"
        for number, frame in enumerate(_pulled(graph, source.decode(video))):
            frame.pts, frame.time_base = number, Fraction(1, FAST_HZ)
            target.mux(stream.encode(frame))
        target.mux(stream.encode())
    return path


def _pulled(graph: av.filter.Graph, frames: Iterator[av.VideoFrame]) -> Iterator[av.VideoFrame]:
    """Push the first frames through a filter."""
    for frame in islice(frames, FRAMES // 2 + 10):
        graph.push(frame)
        while True:
            try:
                yield graph.pull()
            except (av.error.BlockingIOError, av.error.EOFError):
                break
