"""Reading ``kept.json``: corrections made in the store after the analysis."""

from pathlib import Path

from hiphinge.results.document import Fields, parse, read_text
from hiphinge.results.errors import InvalidResultError
from hiphinge.results.excluding import without
from hiphinge.results.names import KEPT, KEPT_SCHEMA, SESSION
from hiphinge.results.newer import understood


def corrected_document(folder: Path) -> Fields:
    """Read the ``session.json`` of a folder, and apply the corrections of the store.

    Raises
    ------
    OSError
        If it cannot be read.
    InvalidResultError
        If it, or the ``kept.json`` beside it, is not valid.
    """
    document, kept = parse(read_text(folder / SESSION)), _kept(folder)
    baseline = {name: kept.values[name] for name in ("baseline",) if name in kept.values}
    values = {**understood(document.values), **baseline}
    excluded = _excluded(kept)
    try:
        return Fields(without(values, excluded) if excluded else values)
    except (LookupError, TypeError, ValueError, AttributeError):
        raise InvalidResultError("reps") from None


def excluded_reps(folder: Path) -> dict[int, str]:
    """Return the repetitions that the store excluded, and the reason for each.

    Raises
    ------
    OSError
        If ``kept.json`` cannot be read.
    InvalidResultError
        If it is not valid.
    """
    return _excluded(_kept(folder))


def _excluded(kept: Fields) -> dict[int, str]:
    return {one.whole("rep"): one.needed("reason") for one in kept.parts("excluded")}


def _kept(folder: Path) -> Fields:
    """Read what the store adds to the files of a session; empty for a folder from outside the store."""
    if not (folder / KEPT).is_file():
        return Fields({})
    return parse(read_text(folder / KEPT), KEPT, KEPT_SCHEMA)
