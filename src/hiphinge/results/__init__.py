"""Results on disk: names, schemas, and the one safe reader of ``session.json`` and ``frames.csv``."""

from typing import TYPE_CHECKING

from hiphinge.lazy import lazily

if TYPE_CHECKING:
    from hiphinge.results.loading import load, load_many
    from hiphinge.results.stored import StoredFinding, StoredSession, StoredSessions

__all__ = ["StoredFinding", "StoredSession", "StoredSessions", "load", "load_many"]

#: The store needs names and schemas alone, so the readers are imported when they are used.
__getattr__ = lazily(
    __name__,
    {
        "StoredFinding": "hiphinge.results.stored",
        "StoredSession": "hiphinge.results.stored",
        "StoredSessions": "hiphinge.results.stored",
        "load": "hiphinge.results.loading",
        "load_many": "hiphinge.results.loading",
    },
)
