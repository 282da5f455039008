"""Processor time of the stages of a running program, each without nested stages."""

import importlib
import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from functools import wraps
from time import thread_time
from typing import Any, TypeVar

Item = TypeVar("Item")


class Stopwatch:
    """Adds up the processor time of each stage, on any thread, and counts how often each was gone through."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.times: Counter[str] = Counter()
        self._open = threading.local()

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        inner: list[float] = self._open.__dict__.setdefault("inner", [])
        inner.append(0.0)
        start = thread_time()
        try:
            yield
        finally:
            took = thread_time() - start
            self.seconds[name] += took - inner.pop()
            self.times[name] += 1
            if inner:
                inner[-1] += took

    def calls(self, name: str | Callable[..., str], target: str) -> None:
        """Time every call of a function or method, given as ``module:name`` or ``module:class.name``.

        The name of the stage may be a function of the arguments.
        """

        def timed(function: Callable[..., Any]) -> Callable[..., Any]:
            @wraps(function)
            def call(*args: Any, **options: Any) -> Any:
                with self.stage(name if isinstance(name, str) else name(*args)):
                    return function(*args, **options)

            return call

        _replace(target, timed)

    def items(self, name: str, target: str) -> None:
        """Time every step of the iterator that a function or method returns."""

        def timed(function: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
            @wraps(function)
            def call(*args: Any, **options: Any) -> Iterator[Any]:
                return self._each(name, function(*args, **options))

            return call

        _replace(target, timed)

    def _each(self, name: str, source: Iterator[Item]) -> Generator[Item]:
        while True:
            try:
                with self.stage(name):
                    item = next(source)
            except StopIteration:
                return
            yield item


def _replace(target: str, change: Callable[[Callable[..., Any]], Callable[..., Any]]) -> None:
    module, _, path = target.partition(":")
    owner: Any = importlib.import_module(module)
    *outer, name = path.split(".")
    for part in outer:
        owner = getattr(owner, part)
    setattr(owner, name, change(getattr(owner, name)))
