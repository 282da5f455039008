"""Watching a stream of pictures to its end, and measuring how long the answers take."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from hiphinge.errors import HipHingeError
from hiphinge.history.record import Someone
from hiphinge.history.standing import stored_standing_back
from hiphinge.history.store import open_store
from hiphinge.live import FinishedRep, LiveEngine, Reading
from hiphinge.live.streams import PictureStream
from hiphinge.reference import StandingBack

#: Latencies are counted in steps of this, up to 10 seconds: a stream without end then needs no more memory.
_STEP_MS, _SLOTS = 0.1, 100_000


@dataclass(frozen=True)
class Watched:
    """What came of a stream.

    Attributes
    ----------
    reps, attempts, frames : int
    latency_median_ms, latency_p95_ms : float or None
        Time from a picture to its reading; None without a picture.
    lag_ms : float or None
        How far smoothing lags behind the movement; None without a repetition.
    stopped : HipHingeError or None
        Why the stream broke off; None where it ended or the user ended it.
    """

    reps: int
    attempts: int
    frames: int
    latency_median_ms: float | None
    latency_p95_ms: float | None
    lag_ms: float | None
    stopped: HipHingeError | None = None


def watch(
    stream: PictureStream,
    engine: LiveEngine,
    on_reading: Callable[[Reading], None],
    on_rep: Callable[[FinishedRep], None],
) -> Watched:
    """Push every picture of a stream until it ends or the user stops it.

    Parameters
    ----------
    stream : PictureStream
    engine : LiveEngine
    on_reading, on_rep : callable
        Called with each reading, and with each repetition when it has been judged.

    Returns
    -------
    Watched
        Of all that was seen, also where the stream breaks off.

    Raises
    ------
    HipHingeError
        If the stream does not even begin.
    """
    stopped: HipHingeError | None = None
    took: list[int] = [0] * _SLOTS
    try:
        for picture, time_s in stream.pictures():
            began = time.perf_counter()
            reading = engine.push(picture, time_s)
            took[min(int((time.perf_counter() - began) * 1000 / _STEP_MS), _SLOTS - 1)] += 1
            on_reading(reading)
            for done in reading.finished:
                on_rep(done)
    except KeyboardInterrupt:
        pass  # how a camera is stopped
    except HipHingeError as error:
        if not engine.frames:
            raise
        stopped = error
    for done in engine.finish():
        on_rep(done)
    lag = engine.lag_s
    return Watched(
        engine.reps,
        engine.attempts,
        engine.frames,
        _percentile(took, 0.5),
        _percentile(took, 0.95),
        None if lag is None else round(1000 * lag, 1),
        stopped,
    )


def known_standing_back(someone: Someone) -> StandingBack | None:
    """Return the person's back in quiet standing from earlier sessions; None if none shows it.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    with open_store() as store:
        return stored_standing_back(store, someone, datetime.now().astimezone())


def _percentile(counts: list[int], share: float) -> float | None:
    total = np.cumsum(counts)
    if not total[-1]:
        return None
    return round(float(np.searchsorted(total, share * total[-1]) + 0.5) * _STEP_MS, 2)
