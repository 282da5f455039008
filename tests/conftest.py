"""The shared recordings as fixtures; where one is absent, its tests are skipped with the reason."""

from pathlib import Path

import pytest
from hypothesis import settings

from shared import shared_folder

# An example may take as long as it takes: on a busy machine a time limit says nothing of the program.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

#: Fixtures of the stores that tests run on, and of recordings that are read once.
pytest_plugins = ["databases", "read_once"]


def _present(folder: Path) -> Path:
    if not folder.is_dir():
        pytest.skip(f"no folder {folder}: set HIPHINGE_SHARED to where the recordings lie")
    return folder


@pytest.fixture(scope="session")
def shared() -> Path:
    return _present(shared_folder())


@pytest.fixture(scope="session")
def phantoms(shared: Path) -> Path:
    return _present(shared / "phantoms")


@pytest.fixture(scope="session")
def zoo(shared: Path) -> Path:
    return _present(shared / "zoo")


@pytest.fixture(scope="session")
def videos(shared: Path) -> Path:
    return _present(shared / "videos")
