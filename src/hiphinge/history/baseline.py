"""How a person usually bends, from the stored sessions of the same drill."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from itertools import chain, repeat

import numpy as np

from hiphinge.errors import StoreError
from hiphinge.history.counting import drill_of, newest_analyses, same_stretch
from hiphinge.history.record import Kept, Someone
from hiphinge.history.store import Store
from hiphinge.knowledge.drills import DEFAULT_DRILL
from hiphinge.measures.baseline import Baseline
from hiphinge.motion import FloatArray
from hiphinge.results.cells import parse_cells
from hiphinge.results.errors import InvalidResultError
from hiphinge.results.names import FRAMES

#: Hip flexion at which repetitions are compared.
_GRID_DEG = np.arange(0.0, 151.0, 5.0)
#: A grid point without a frame this near has no value.
_FARTHEST_DEG = 5.0
#: The baseline needs this many of either.
_FEWEST_SESSIONS, _FEWEST_REPS = 2, 3
#: Older sessions no longer show a habit, and reading them takes time.
_MOST_SESSIONS = 20


def baseline(tables: Sequence[bytes], excluded: Sequence[Collection[int]] = ()) -> Baseline | None:
    """Return the usual bend of the low back for the bend of the hips, on the way down.

    Parameters
    ----------
    tables : sequence of bytes
        ``frames.csv`` of each session, in any order.
    excluded : sequence of collection of int
        For each of them, the repetitions that do not count; all count if this is omitted.

    Returns
    -------
    Baseline or None
        Median and quartiles over all repetitions, every 5 degrees of hip flexion where two sessions or three
        repetitions have a value; None with fewer than two such points.
    """
    left_out = chain(excluded, repeat(()))
    pairs = zip(tables, left_out, strict=False)
    descents = [(number, curve) for number, (table, out) in enumerate(pairs) for curve in _curves(table, out)]
    if not descents:
        return None
    session, curves = np.array([number for number, _ in descents]), np.array([curve for _, curve in descents])
    known = np.isfinite(curves)
    sessions = np.array([len(np.unique(session[column])) for column in known.T])
    kept = (sessions >= _FEWEST_SESSIONS) | (known.sum(axis=0) >= _FEWEST_REPS)
    if kept.sum() < 2:
        return None
    low, middle, high = np.nanquantile(curves[:, kept], (0.25, 0.5, 0.75), axis=0).tolist()
    counted = len(np.unique(session[known[:, kept].any(axis=1)]))
    return Baseline(tuple(_GRID_DEG[kept].tolist()), tuple(middle), tuple(low), tuple(high), counted)


def earlier(sessions: Sequence[Kept], drill: str | None, before: datetime, recording: str) -> list[Kept]:
    """Return the latest sessions of a drill before a given time, one for each other recording.

    Parameters
    ----------
    sessions : sequence of Kept
        The earliest first.
    drill : str or None
        None is the hinge.
    before : datetime
        With its zone.
    recording : str
        The recording to compare with them, which is left out.
    """
    like = [
        kept
        for kept in newest_analyses(sessions)
        if drill_of(kept) == (drill or DEFAULT_DRILL)
        and kept.recorded_at < before
        and not same_stretch(kept.recording, recording)
    ]
    return like[-_MOST_SESSIONS:]


def stored_baseline(
    store: Store, someone: Someone, drill: str | None, before: datetime, recording: str
) -> Baseline | None:
    """Return the baseline from a person's sessions; parameters are those of `earlier`."""
    sessions = earlier(store.sessions(someone), drill, before, recording)
    read = [(table, kept.excluded) for kept in sessions if (table := _table(store, kept)) is not None]
    return baseline([table for table, _ in read], [{one.rep for one in out} for _, out in read])


def _table(store: Store, kept: Kept) -> bytes | None:
    """Return the stored files of a session; None if they are damaged, so that a new session still works."""
    try:
        return store.file(kept.id, FRAMES)
    except StoreError:
        return None


def _curves(table: bytes, excluded: Collection[int]) -> Iterator[FloatArray]:
    """Yield the lumbar flexion of each descent at the grid points, NaN where it is not known."""
    try:
        cells = parse_cells(table)
        rep, descending = cells.numbers("rep"), np.array(cells.texts("phase")) == "descent"
        places = np.column_stack([cells.numbers("hip_flexion_deg"), cells.numbers("lumbar_flexion_deg")])
    except InvalidResultError:  # one damaged table must not prevent a new session
        return
    known = descending & np.isfinite(places).all(axis=1)
    for number in np.unique(rep[known & (rep > 0)]):
        if number not in excluded:
            yield _on_grid(places[known & (rep == number)])


def _on_grid(places: FloatArray) -> FloatArray:
    """Sample a descent at the grid points; where the hip briefly reverses, its first pass counts."""
    deepest = np.maximum.accumulate(places[:, 0])
    hip, lumbar = places[np.concatenate([[True], np.diff(deepest) > 0])].T
    read = np.interp(_GRID_DEG, hip, lumbar, left=np.nan, right=np.nan)
    nearest = np.abs(hip[:, np.newaxis] - _GRID_DEG).min(axis=0)
    return np.asarray(np.where(nearest <= _FARTHEST_DEG, read, np.nan))
