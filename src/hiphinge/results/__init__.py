"""Results on disk: names, schemas, and the one safe reader of ``session.json`` and ``frames.csv``."""

from hiphinge.results.loading import load, load_many
from hiphinge.results.stored import StoredFinding, StoredSession, StoredSessions

__all__ = ["StoredFinding", "StoredSession", "StoredSessions", "load", "load_many"]
