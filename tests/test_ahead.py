"""Reading ahead: the same items, never too many at once, and an end to the thread in every case."""

import threading
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from time import monotonic

import pytest

from hiphinge.sources.ahead import read_ahead, reading_ahead

STOP_WITHIN_S = 1.0


def reading_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "read-ahead"]


@pytest.mark.parametrize("depth", [1, 4, 100])
def test_items_come_in_order(depth: int) -> None:
    assert list(read_ahead(iter(range(50)), depth)) == list(range(50))
    assert reading_threads() == []


def test_no_more_items_wait_than_allowed() -> None:
    made: list[int] = []

    def source() -> Iterator[int]:
        for number in count():
            made.append(number)
            yield number

    with closing(read_ahead(source(), depth=3)) as items:
        for taken in range(20):
            assert next(items) == taken
            assert len(made) <= taken + 1 + 3 + 1


def test_source_runs_in_another_thread() -> None:
    names = list(read_ahead(threading.current_thread().name for _ in range(3)))
    assert names == ["read-ahead"] * 3


def test_error_comes_after_the_items_before_it() -> None:
    def source() -> Iterator[int]:
        yield from (1, 2)
        raise ValueError("broken")

    items = read_ahead(source())
    assert [next(items), next(items)] == [1, 2]
    with pytest.raises(ValueError, match="broken"):
        next(items)
    assert reading_threads() == []


def test_stopping_early_closes_the_source_and_ends_the_thread() -> None:
    closed = threading.Event()

    def source() -> Iterator[int]:
        try:
            yield from count()
        finally:
            closed.set()

    items = read_ahead(source(), depth=2)
    assert next(items) == 0
    start_s = monotonic()
    items.close()
    assert closed.is_set()
    assert monotonic() - start_s < STOP_WITHIN_S
    assert reading_threads() == []


def test_nothing_runs_before_the_first_item_is_asked_for() -> None:
    items = read_ahead(iter(range(3)))
    assert reading_threads() == []
    assert next(items) == 0


def test_in_its_context_reading_begins_at_once_and_ends_early() -> None:
    begun, closed = threading.Event(), threading.Event()

    def source() -> Iterator[int]:
        try:
            begun.set()
            yield from count()
        finally:
            closed.set()

    with reading_ahead(source(), depth=2) as items:
        assert begun.wait(STOP_WITHIN_S)
        assert next(items) == 0
    assert closed.is_set()
    assert reading_threads() == []
