"""Fail when the phantoms are measured worse than the project has reached before."""

import argparse
import json
import math
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hiphinge.analysis import write_results
from hiphinge.errors import HipHingeError
from one_core_each import on_all_cores
from real_motions import person_in, session_of
from shared import shared_folder

#: For each folder of phantoms, the worst that they may be measured.
LIMITS = {
    "phantoms": Path(__file__).with_name("ratchet.toml"),
    "field": Path(__file__).with_name("ratchet_field.toml"),
}
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


def analyze(phantom: Path, results: Path) -> str:
    """Analyze one phantom as a user would; return what went wrong, empty where nothing did."""
    try:
        session = session_of(phantom, person=person_in(phantom))
        write_results(session, results / phantom.parent.name / phantom.stem)
    except HipHingeError as error:
        return f"FAILED {phantom.name}: {error}"
    return ""


def score(results: Path, truth: Path) -> dict[str, Any]:
    """Score the results of a folder of phantoms against their truth."""
    program = shared_folder() / "phantoms" / "score.py"
    # rounding is expected as on real people: from 48 degrees of change on, not up to 32
    options = ("--json", "--reading", "2")
    command: list[str | Path] = [sys.executable, program, results / truth.name, truth, *options]
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
    arguments = parser.parse_args()
    folders = [shared_folder() / name for name in LIMITS]
    for absent in [folder for folder in folders if not folder.is_dir()]:
        print(f"RATCHET SKIPPED, ACCURACY NOT CHECKED: no folder {absent} (HIPHINGE_SHARED names another)")
        folders.remove(absent)
    phantoms = [phantom for folder in folders for phantom in sorted(folder.glob("*.mp4"))]
    with TemporaryDirectory() as results:
        for failure in filter(None, on_all_cores(partial(analyze, results=Path(results)), phantoms)):
            print(failure)
        worse = [one for folder in folders for one in held(folder, Path(results), tighten=arguments.tighten)]
    print(f"RATCHET FAILED: worse than reached before: {', '.join(worse)}" if worse else "RATCHET HOLDS")
    return 1 if worse else 0


def held(folder: Path, results: Path, *, tighten: bool) -> list[str]:
    """Compare what was reached in a folder with its limits, and tighten these; return what got worse."""
    limits, reached = read_limits(LIMITS[folder.name]), score(results, folder)
    print(f"\n{folder.name}")
    worse = compare(limits, reached)
    if tighten and not worse:
        write_limits(LIMITS[folder.name], [limit.tightened(reached[limit.metric]) for limit in limits])
    return [f"{folder.name} {metric}" for metric in worse]


if __name__ == "__main__":
    sys.exit(main())
