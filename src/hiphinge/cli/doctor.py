"""``hiphinge doctor``: whether everything is there that an analysis needs."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import click

from hiphinge.errors import HipHingeError

#: Decoders that recordings of phones, cameras and browsers need, and the encoder of the annotated video.
_DECODERS = ("h264", "hevc", "vp8", "vp9", "av1", "mpeg4", "gif")
_ENCODER = "libx264"


@click.command()
def doctor() -> None:
    """Check that the pose weights, the video codecs and write access are there."""
    checks: dict[str, Callable[[], str]] = {
        "versions": _versions,
        "pose weights": _weights,
        "pose network": _network,
        "video codecs": _codecs,
        "write access": _write_access,
    }
    sound = [_check(name, check) for name, check in checks.items()]
    sys.exit(0 if all(sound) else 1)


def _check(name: str, check: Callable[[], str]) -> bool:
    try:
        found = check()
    except HipHingeError as error:
        click.echo(f"NOT OK  {name}: {error}")
        return False
    click.echo(f"ok      {name}: {found}")
    return True


def _versions() -> str:
    from importlib.metadata import version
    from platform import platform, python_version

    packages = ", ".join(f"{name} {version(name)}" for name in ("hiphinge", "av", "ai-edge-litert", "numpy"))
    return f"{packages}, Python {python_version()} on {platform(terse=True)}"


def _weights() -> str:
    from hiphinge.poses.weights import check_weights, checksums

    check_weights()
    return f"{len(checksums())} files, as expected"


def _network() -> str:
    import numpy as np

    from hiphinge.poses.blazepose import BlazePose

    people = BlazePose().find(np.zeros((64, 64, 3), np.uint8))
    return f"runs (an empty picture holds {len(people)} people)"


def _codecs() -> str:
    import av

    missing = [name for name in _DECODERS if not _has(name, "r")]
    if missing or not _has(_ENCODER, "w"):
        raise HipHingeError(
            f"the video library lacks {', '.join(missing) or _ENCODER}: install the package 'av' again."
        )
    return f"reads {', '.join(_DECODERS)}; writes {_ENCODER} (FFmpeg {av.ffmpeg_version_info})"


def _has(name: str, mode: str) -> bool:
    from av.codec import Codec
    from av.codec.codec import UnknownCodecError

    try:
        Codec(name, mode)  # type: ignore[arg-type]
    except UnknownCodecError:
        return False
    return True


def _write_access() -> str:
    here = Path.cwd()
    try:
        with tempfile.TemporaryFile(dir=here):
            return f"results can be written to {here}"
    except OSError as error:
        raise HipHingeError(
            f"nothing can be written to {here} ({error.strerror}): change to another folder, or use --out."
        ) from error
