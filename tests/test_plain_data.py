"""What a process that opens strangers' files can say: data of the expected type, and nothing that runs."""

import json
import math
import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiphinge.limits import PROCESS_MESSAGE_BYTES
from hiphinge.reps import Phase
from hiphinge.texts import Listing, Message, Number
from hiphinge.workflows.plain_data import heard, tell


@dataclass(frozen=True)
class Saying:
    """A field of each sort that is said."""

    message: Message = field(default_factory=lambda: Message("nothing"))
    phase: Phase | None = None
    places: tuple[tuple[float, float], ...] = ()
    praised: frozenset[str] = frozenset()
    facing: Literal["left", "right"] = "left"


VALUES = st.recursive(
    st.one_of(
        st.text(max_size=9),
        st.integers(-(2**60), 2**60),
        st.builds(Number, st.floats(allow_nan=False), st.integers(0, 9), st.booleans()),
    ),
    lambda inner: st.one_of(
        st.builds(Listing, st.lists(inner, min_size=1, max_size=3)),
        st.builds(Message, st.text(max_size=9), st.dictionaries(st.text(max_size=9), inner, max_size=3)),
    ),
    max_leaves=6,
)
SAYINGS = st.builds(
    Saying,
    st.builds(Message, st.text(max_size=9), st.dictionaries(st.text(max_size=9), VALUES, max_size=3)),
    st.sampled_from([None, *Phase]),
    st.lists(st.tuples(st.floats(allow_nan=False), st.floats(allow_nan=False)), max_size=3).map(tuple),
    st.frozensets(st.text(max_size=9), max_size=3),
    st.sampled_from(["left", "right"]),
)


@pytest.fixture
def pipe() -> Iterator[tuple[Connection, Connection]]:
    ours, theirs = Pipe()
    with ours, theirs:
        yield ours, theirs


@given(SAYINGS)
def test_what_is_told_is_heard(said: Saying) -> None:
    ours, theirs = Pipe()
    with ours, theirs:
        tell(theirs, said)
        assert heard(ours, Saying) == said


def test_numbers_that_are_none_stay_so(pipe: tuple[Connection, Connection]) -> None:
    ours, theirs = pipe
    tell(theirs, Number(math.nan))
    assert math.isnan(heard(ours, Number).value)


class Chatterbox:
    """Runs code where it is unpickled."""

    ran = False

    def __reduce__(self) -> tuple[object, ...]:
        return setattr, (Chatterbox, "ran", True)


def test_a_pickle_runs_nothing(pipe: tuple[Connection, Connection]) -> None:
    ours, theirs = pipe
    theirs.send(Chatterbox())
    with pytest.raises(OSError, match="Saying"):
        heard(ours, Saying)
    assert not Chatterbox.ran
    theirs.send(Chatterbox())
    ours.recv()
    assert Chatterbox.ran  # so that the line above means something


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"\xff",
        b"[]",
        b"{" * 50_000,
        json.dumps({"phase": "flying"}).encode(),
        json.dumps({"message": {"text": 5}}).encode(),
        json.dumps({"places": [[1, 2, 3]]}).encode(),
    ],
)
def test_anything_else_is_refused(pipe: tuple[Connection, Connection], said: bytes) -> None:
    ours, theirs = pipe
    theirs.send_bytes(said)
    with pytest.raises(OSError, match="Saying"):
        heard(ours, Saying)


def test_what_is_announced_as_too_long_is_not_waited_for(pipe: tuple[Connection, Connection]) -> None:
    ours, theirs = pipe
    os.write(theirs.fileno(), struct.pack("!i", PROCESS_MESSAGE_BYTES + 1))
    with pytest.raises(OSError, match="message length"):
        heard(ours, Saying)
