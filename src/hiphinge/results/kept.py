"""``kept.json``: what the store corrected in a session after its analysis."""

import json
from pathlib import Path

from hiphinge.results.document import Fields, UnsoundError, parse, read_text
from hiphinge.results.excluding import without
from hiphinge.results.names import KEPT, SESSION


def corrected_document(folder: Path) -> Fields:
    """Read the ``session.json`` of a folder, and follow what the store corrected in it.

    Raises
    ------
    OSError
        If it cannot be read.
    UnsoundError
        If it, or the ``kept.json`` beside it, is not sound.
    """
    document, kept = parse(read_text(folder / SESSION)), _kept(folder)
    baseline = {name: kept.values[name] for name in ("baseline",) if name in kept.values}
    values = {**document.values, **baseline}
    excluded = {one.whole("rep"): one.needed("reason") for one in kept.parts("excluded")}
    try:
        return Fields(without(values, excluded) if excluded else values)
    except (LookupError, TypeError, ValueError, AttributeError):
        raise UnsoundError("its repetitions are not sound") from None


def _kept(folder: Path) -> Fields:
    """Read what the store adds to the files of a session; a folder that never was in it has none."""
    if not (folder / KEPT).is_file():
        return Fields({})
    try:
        kept = json.loads(read_text(folder / KEPT))
    except (ValueError, RecursionError):
        raise UnsoundError(f"{KEPT} is not JSON") from None
    if not isinstance(kept, dict) or not str(kept.get("schema")).startswith("hiphinge.kept/"):
        raise UnsoundError(f"{KEPT} is none that hiphinge wrote")
    return Fields(kept)
