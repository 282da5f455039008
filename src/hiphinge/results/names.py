"""Names and sizes of the files of a result."""

from collections.abc import Mapping

SESSION, FRAMES, KEPT = "session.json", "frames.csv", "kept.json"
SESSION_SCHEMA = "hiphinge.session/1"
#: What may be read: more than hours of a recording take.
MOST_BYTES: Mapping[str, int] = {
    SESSION: 20_000_000,
    "screen.json": 20_000_000,
    FRAMES: 500_000_000,
    KEPT: 1_000_000,
}
