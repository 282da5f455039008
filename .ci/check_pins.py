"""Resolve the pinned packages as a fresh machine would: new environments, no cache, oldest and newest pip.

A list that lacks an extra which some package asks for resolves with some versions of pip only, and stops
resolving when the package with the extra publishes a release. This check notices before a newcomer does.
"""

import subprocess
import sys
import tempfile
import venv
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

LISTS = sorted(Path(__file__).parents[1].glob("constraints/*.txt"))
#: What `pip install` is asked for; the first is the oldest pip that comes with a supported Python.
PIPS = ("pip==23.2", "pip")


def main() -> None:
    """Try each list with each pip; end with 1 if one of them cannot be resolved."""
    with ThreadPoolExecutor() as together:
        found = list(zip(PIPS, together.map(unresolved, PIPS), strict=True))
    failed = [f"{pip}: {pins.name}" for pip, lists in found for pins in lists]
    if failed:
        sys.exit("These lists of pinned packages cannot be installed: " + ", ".join(failed))


def unresolved(pip: str) -> list[Path]:
    """Return the lists that this pip cannot resolve, its words printed."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(next(Path(folder).glob("[bS]*/python*")))
        subprocess.run(
            [python, "-m", "pip", "install", "--quiet", "--upgrade", pip],
            check=True,
            stderr=subprocess.DEVNULL,
        )
        version = subprocess.check_output([python, "-m", "pip", "--version"], text=True)
        return [pins for pins in LISTS if not resolves(python, pins, " ".join(version.split()[:2]))]


def resolves(python: str, pins: Path, pip: str) -> bool:
    """Whether the list resolves, every hash checked, without installing anything."""
    command = [python, "-m", "pip", "install", "--dry-run", "--quiet", "--no-cache-dir"]
    command += ["--require-hashes", "-r", str(pins)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    print(f"{pip}: {pins.name} {'resolves' if done.returncode == 0 else f'FAILS: {done.stderr}'}", flush=True)
    return done.returncode == 0


if __name__ == "__main__":
    main()
