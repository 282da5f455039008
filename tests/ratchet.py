"""Fail when the phantoms are measured worse than the project has reached before."""

import argparse
import json
import math
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory
from typing import Any

from one_core_each import fill, take_one
from shared import shared_folder

LIMITS = Path(__file__).with_name("ratchet.toml")
HIPHINGE = Path(sysconfig.get_path("scripts")) / "hiphinge"
# Room for another processor's last digits: two in a hundred, and never less than this.
_LEAST_ROOM = 0.005
_ROOM = 0.02


@dataclass(frozen=True)
class Limit:
    """The worst that a metric may be: the largest value allowed, or the smallest."""

    metric: str
    value: float
    is_largest: bool

    def holds(self, reached: float | None) -> bool:
        """Whether the value reached is allowed; one that is missing never is."""
        if reached is None:
            return False
        return reached <= self.value if self.is_largest else reached >= self.value

    def tightened(self, reached: float) -> "Limit":
        """The limit moved up to the value reached, with a little room, and never away from it."""
        if self.is_largest:
            room = max(_LEAST_ROOM, _ROOM * reached) if reached else 0
            return replace(self, value=min(self.value, math.ceil(100 * (reached + room)) / 100))
        # A share may lose two of the hundred that it has missed, so that a full one stays full.
        room = max(_LEAST_ROOM, _ROOM * (1 - reached)) if reached < 1 else 0
        return replace(self, value=max(self.value, math.floor(1000 * (reached - room)) / 1000))


def read_limits(path: Path) -> list[Limit]:
    """Read the limits from their table."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    largest = [Limit(metric, value, is_largest=True) for metric, value in table["at_most"].items()]
    return largest + [Limit(metric, value, is_largest=False) for metric, value in table["at_least"].items()]


def write_limits(path: Path, limits: Iterable[Limit]) -> None:
    """Write the limits back into their table; the comment at its top stays."""
    comment = path.read_text(encoding="utf-8").partition("[at_most]")[0]
    lines = {True: ["[at_most]"], False: ["[at_least]"]}
    for limit in limits:
        lines[limit.is_largest].append(f"{json.dumps(limit.metric)} = {limit.value:g}")
    path.write_text(comment + "\n".join([*lines[True], "", *lines[False], ""]), encoding="utf-8")


def analyze(clip: Path, out: Path) -> str:
    """Analyze one phantom as a user would; return what went wrong, empty where nothing did."""
    stature = json.loads(clip.with_suffix(".json").read_text(encoding="utf-8"))["stature_m"]
    command: list[str | Path] = [HIPHINGE, "analyze", clip, "--stature", str(stature)]
    command += ["--no-video", "--out", out / clip.stem]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    return f"{clip.name}: {done.stderr.strip()[-500:]}" if done.returncode else ""


def measure(phantoms: Path, results: Path, jobs: int) -> dict[str, Any]:
    """Analyze every phantom and score the results against the truth."""
    cores: SimpleQueue[int] = SimpleQueue()
    fill(cores, jobs)
    with ThreadPoolExecutor(jobs, initializer=take_one, initargs=(cores,)) as pool:
        failures = pool.map(lambda clip: analyze(clip, results), sorted(phantoms.glob("*.mp4")))
    for failure in filter(None, failures):
        print(f"FAILED {failure}")
    command: list[str | Path] = [sys.executable, phantoms / "score.py", results, phantoms, "--json"]
    # rounding is expected as on real people: from 48 degrees of change on, not up to 32
    command += ["--reading", "2"]
    scored = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    totals: dict[str, Any] = json.loads(scored.stdout)
    return {**totals, "failed": len(totals["failed"])}


def compare(limits: Iterable[Limit], reached: Mapping[str, Any]) -> list[str]:
    """Say for each limit what was reached; return the metrics that got worse."""
    worse = []
    print(f"{'metric':<24}{'limit':>10}{'reached':>10}")
    for limit in limits:
        value = reached.get(limit.metric)
        verdict = "" if limit.holds(value) else "  WORSE"
        print(f"{limit.metric:<24}{limit.value:>10g}{value if value is not None else 'none':>10}{verdict}")
        if verdict:
            worse.append(limit.metric)
    return worse


def main() -> int:
    """Run the ratchet; return 1 where something got worse."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tighten", action="store_true", help="keep what was reached as the new limits")
    parser.add_argument(
        "--jobs", type=int, default=1, help="clips at a time; one clip uses two cores already"
    )
    arguments = parser.parse_args()
    phantoms = shared_folder() / "phantoms"
    if not phantoms.is_dir():
        print(f"RATCHET SKIPPED, ACCURACY NOT CHECKED: no folder {phantoms} (HIPHINGE_SHARED names another)")
        return 0
    with TemporaryDirectory() as results:
        reached = measure(phantoms, Path(results), arguments.jobs)
    limits = read_limits(LIMITS)
    worse = compare(limits, reached)
    if worse:
        print(f"RATCHET FAILED: worse than reached before: {', '.join(worse)}")
        return 1
    if arguments.tighten:
        write_limits(LIMITS, [limit.tightened(reached[limit.metric]) for limit in limits])
    print("RATCHET HOLDS")
    return 0


if __name__ == "__main__":
    sys.exit(main())
