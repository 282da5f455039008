"""Reading ahead: the next pictures are decoded while the last one is being looked at."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from queue import Empty, Queue
from threading import Event, Thread
from typing import TypeVar

Item = TypeVar("Item")

#: How long to wait for a thread that was asked to stop before its queue is emptied again.
_STOPPING_S = 0.01


def read_ahead(source: Iterator[Item], depth: int = 4) -> Generator[Item]:
    """Run an iterator in a background thread, at most `depth` items ahead.

    The items and their order are those of the source. When the consumer stops early (closes or
    drops this generator) the thread ends after the item that it is at, and the source is closed.

    Parameters
    ----------
    source : iterator
        Used by the background thread only; nothing runs before the first item is asked for.
    depth : int
        How many finished items may wait.

    Yields
    ------
    Item
        The items of the source.

    Raises
    ------
    BaseException
        Whatever the source raises, after the items that came before it.
    """
    with reading_ahead(source, depth) as items:
        yield from items


@contextmanager
def reading_ahead(source: Iterator[Item], depth: int = 4) -> Iterator[Iterator[Item]]:
    """Do the same from now on: the first items are read while the consumer still does something else.

    Parameters
    ----------
    source, depth
        As for `read_ahead`.

    Yields
    ------
    iterator of Item
        As `read_ahead` gives it. The thread ends with the context.
    """
    waiting: Queue[tuple[Item] | BaseException | None] = Queue(depth)
    stopped = Event()
    # A daemon, so that a consumer that dies cannot keep the program from ending.
    thread = Thread(target=_fill, args=(source, waiting, stopped), name="read-ahead", daemon=True)
    thread.start()
    try:
        yield _taken(waiting)
    finally:
        stopped.set()
        while thread.is_alive():
            with suppress(Empty):  # an emptied queue lets the thread finish the put it may be waiting in
                waiting.get(timeout=_STOPPING_S)


def _taken(waiting: "Queue[tuple[Item] | BaseException | None]") -> Iterator[Item]:
    while isinstance(parcel := waiting.get(), tuple):
        yield parcel[0]
    if parcel is not None:
        raise parcel


def _fill(source: Iterator[Item], waiting: Queue[tuple[Item] | BaseException | None], stopped: Event) -> None:
    try:
        _move(source, waiting, stopped)
    except BaseException as error:  # noqa: BLE001 - the consumer raises it
        waiting.put(error)
    else:
        waiting.put(None)


def _move(source: Iterator[Item], waiting: Queue[tuple[Item] | BaseException | None], stopped: Event) -> None:
    """Move items until the source ends or the consumer stops, then close the source in its own thread."""
    try:
        for item in source:
            if stopped.is_set():
                return
            waiting.put((item,))
    finally:
        if isinstance(source, Generator):
            source.close()
