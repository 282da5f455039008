"""Fixtures: empty places for a store, in a file and on a PostgreSQL server, for the same tests on both."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from stores import new_database, postgres, postgres_binaries

_NUMBERS = count()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The folder of a running server's socket."""
    programs = postgres_binaries()
    if programs is None:
        pytest.skip("no PostgreSQL server is installed (Debian: apt-get install postgresql)")
    with postgres(programs) as folder:
        yield folder


@pytest.fixture(params=["sqlite", "postgresql"])
def new_place(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], str]:
    """Move to an empty place for a store, of each kind, as if to another computer; return the kind."""

    def move() -> str:
        number = next(_NUMBERS)
        monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / f"data{number}"))
        monkeypatch.delenv("HIPHINGE_DATABASE_URL", raising=False)
        if request.param == "postgresql":
            url = new_database(request.getfixturevalue("server"), f"store{number}")
            monkeypatch.setenv("HIPHINGE_DATABASE_URL", url)
        return str(request.param)

    return move


@pytest.fixture
def memory_path() -> Iterator[Path]:
    """A folder in memory where that is possible, for many runs whose time would be that of the disk."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)


@pytest.fixture
def place(new_place: Callable[[], str]) -> str:
    """Be at an empty place for a store."""
    return new_place()
