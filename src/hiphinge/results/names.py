"""Names, schemas and sizes of the files of a result."""

from collections.abc import Mapping

from hiphinge.results.version import Schema

SESSION, FRAMES, MEASURES, KEPT, SCREEN, STYLES = (
    "session.json",
    "frames.csv",
    "measures.csv",
    "kept.json",
    "screen.json",
    "styles.json",
)
#: Drawing beside the numbers of `STYLES`.
STYLES_PICTURE = "styles.svg"
#: The page, the annotated video and the folder of stills.
PAGE, VIDEO, KEYFRAMES = "report.html", "annotated.mp4", "keyframes"
#: The page of two results side by side.
COMPARISON = "comparison.html"


def whole_still(family: str) -> str:
    """Path of the picture of a posture, a walk or an action within its folder."""
    return f"{KEYFRAMES}/{family}.jpg"


#: Schemas of what is written; each is readable.
SESSION_SCHEMA = Schema("hiphinge.session", 1, 4)
SCREEN_SCHEMA = Schema("hiphinge.screen", 1)
STYLES_SCHEMA = Schema("hiphinge.styles", 1)
KEPT_SCHEMA = Schema("hiphinge.kept", 2)

#: Largest sizes to read: more than hours of recording need.
MOST_BYTES: Mapping[str, int] = {
    SESSION: 20_000_000,
    SCREEN: 20_000_000,
    STYLES: 20_000_000,
    FRAMES: 500_000_000,
    MEASURES: 1_000_000,
    KEPT: 1_000_000,
}
