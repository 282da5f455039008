"""A few films that are made wrong on purpose; ``make fuzz`` reads thousands."""

import sys
from pathlib import Path

import pytest

from mutated_films import film

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="memory is measured otherwise there")
FILMS = 200


def test_a_seed_gives_the_same_film_again() -> None:
    assert [film(seed) for seed in range(20)] == [film(seed) for seed in range(20)]
    assert len({film(seed).content for seed in range(20)}) == 20


def test_films_made_wrong_are_read_or_refused() -> None:
    from fuzz import kept_seeds, outcomes

    found = list(outcomes([*kept_seeds(), *range(FILMS)]))
    assert [outcome for outcome in found if not outcome.is_kept] == []
    assert {outcome.ended for outcome in found} == {"read", "refused"}


def test_a_crash_and_a_traceback_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fuzz

    assert not fuzz.Outcome(1, "died (-11)").is_kept
    assert not fuzz.Outcome(1, "read", seconds=21).is_kept
    assert not fuzz.Outcome(1, "read", peak_bytes=2 * 10**9).is_kept

    def broken(_path: Path) -> None:
        raise IndexError("list index out of range")

    monkeypatch.setattr(fuzz, "read_video", broken)
    assert fuzz.ended(0, tmp_path) == "IndexError: list index out of range"
