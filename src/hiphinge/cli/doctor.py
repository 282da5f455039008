"""``hiphinge doctor``: check that everything an analysis needs is installed."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import click

from hiphinge.cli.options import error_text, language_option, texts_in
from hiphinge.errors import HipHingeError
from hiphinge.texts import Catalogue, Listing, Message, Value

#: Decoders for recordings from phones, cameras and browsers, and the encoder of the annotated video.
_DECODERS = ("h264", "hevc", "vp8", "vp9", "av1", "mpeg4", "gif")
_ENCODER = "libx264"


@click.command()
@language_option
def doctor(language: str) -> None:
    """Check that pose weights, video codecs, readers of recordings, database and write access are there."""
    words = texts_in(language)
    checks: dict[str, Callable[[], Message]] = {
        "versions": _versions,
        "weights": _weights,
        "network": _network,
        "codecs": _codecs,
        "sources": _sources,
        "database": _database,
        "write-access": _write_access,
    }
    sound = [_check(name, check, words) for name, check in checks.items()]
    sys.exit(0 if all(sound) else 1)


def _check(name: str, check: Callable[[], Message], words: Catalogue) -> bool:
    found: Value
    try:
        state, found = "ok", check()
    except _UnsureError as note:
        state, found = "note", error_text(note)
    except HipHingeError as error:
        state, found = "not-ok", error_text(error)
    states = {one: words.say(f"doctor-{one}") for one in ("ok", "note", "not-ok")}
    shown = states[state].ljust(max(map(len, states.values())))
    line = Message("doctor-line", {"state": shown, "check": Message(f"doctor-{name}"), "found": found})
    click.echo(words.say(line))
    return state != "not-ok"


class _UnsureError(HipHingeError):
    """Something works, but has a weakness that the user should know."""


def _versions() -> Message:
    from importlib.metadata import version
    from platform import platform, python_version

    packages = ", ".join(f"{name} {version(name)}" for name in ("hiphinge", "av", "ai-edge-litert", "numpy"))
    values = {"packages": packages, "python": python_version(), "system": platform(terse=True)}
    return Message("doctor-versions-found", values)


def _weights() -> Message:
    from hiphinge.poses.weights import check_weights, checksums

    check_weights()
    return Message("doctor-weights-found", {"count": len(checksums())})


def _network() -> Message:
    import numpy as np

    from hiphinge.poses.blazepose import BlazePose

    people = BlazePose().find(np.zeros((64, 64, 3), np.uint8))
    return Message("doctor-network-found", {"count": len(people)})


def _codecs() -> Message:
    import av

    missing = [name for name in _DECODERS if not _has(name, "r")]
    if missing or not _has(_ENCODER, "w"):
        lacking = ", ".join(missing) or _ENCODER
        raise HipHingeError(Message("doctor-codecs-missing", {"missing": lacking}))
    values = {"reads": ", ".join(_DECODERS), "writes": _ENCODER, "version": av.ffmpeg_version_info}
    return Message("doctor-codecs-found", values)


def _has(name: str, mode: str) -> bool:
    from av.codec import Codec
    from av.codec.codec import UnknownCodecError

    try:
        Codec(name, mode)  # type: ignore[arg-type]
    except UnknownCodecError:
        return False
    return True


def _sources() -> Message:
    from hiphinge.sources.outside import outside
    from hiphinge.sources.own import KINDS

    others = outside()
    if others.broken:
        raise HipHingeError(*others.broken)
    return Message(
        "doctor-sources-found", {"kinds": Listing([kind.name for kind in (*KINDS, *others.kinds)])}
    )


def _database() -> Message:
    import sqlite3

    from hiphinge.history.place import server_url
    from hiphinge.history.sqlite_version import has_wal_reset_bug

    if server_url() is not None:
        return Message("doctor-database-server")
    values: dict[str, Value] = {"version": sqlite3.sqlite_version}
    major, minor, patch = sqlite3.sqlite_version_info[:3]
    if has_wal_reset_bug((major, minor, patch)):
        raise _UnsureError(Message("doctor-database-bug", values))
    return Message("doctor-database-found", values)


def _write_access() -> Message:
    here = Path.cwd()
    try:
        with tempfile.TemporaryFile(dir=here):
            return Message("doctor-write-access-found", {"folder": str(here)})
    except OSError as error:
        values = {"folder": str(here), "reason": error.strerror or ""}
        raise HipHingeError(Message("doctor-write-access-missing", values)) from error
