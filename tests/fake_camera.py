"""A film as a camera shows it."""

from pathlib import Path

import cv2
import numpy as np

from hiphinge.live.streams import ClipStream
from hiphinge.poses.frames import Picture

WIDTH, HEIGHT, RATE_HZ = 640, 360, 15


def fitted(
    clip: Path, until_s: float, rate_hz: float, size: tuple[int, int] = (WIDTH, HEIGHT)
) -> list[Picture]:
    """The first seconds of a film in a small size, in even steps."""
    pictures: list[Picture] = []
    for picture, time_s in ClipStream(clip, fast=True).pictures():
        if time_s > until_s:
            break
        if time_s >= len(pictures) / rate_hz:
            small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
            pictures.append(np.asarray(small, np.uint8))
    return pictures


def write_fake_camera(clip: Path, target: Path, still_s: float, until_s: float) -> None:
    """Write a film for ``--use-file-for-fake-video-capture``, which Chromium plays again and again.

    Parameters
    ----------
    clip : Path
    target : Path
        Ends in ``.y4m``.
    still_s : float
        How long its first picture stands still before it.
    until_s : float
        How much of the clip.
    """
    pictures = fitted(clip, until_s, RATE_HZ)
    with target.open("wb") as file:
        file.write(f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F{RATE_HZ}:1 Ip A1:1 C420\n".encode())
        for picture in [pictures[0]] * round(still_s * RATE_HZ) + pictures:
            file.write(b"FRAME\n" + cv2.cvtColor(picture, cv2.COLOR_RGB2YUV_I420).tobytes())
