"""Start-up times in seconds."""

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from machine import describe
from sample import CLIP

RUNS = 10
GOAL_S = 0.3
COMMAND = Path(sys.executable).with_name("hiphinge")


def main() -> None:
    print(describe())
    with tempfile.TemporaryDirectory() as folder:
        shortest = ("--to", "0.07", "--no-video", "--out")
        commands: dict[str, list[str | Path]] = {
            f"hiphinge --help (goal: at most {GOAL_S:g})": [COMMAND, "--help"],
            "Python alone": [sys.executable, "-c", ""],
            "import hiphinge": [sys.executable, "-c", "import hiphinge"],
            "import of all that an analysis needs": [sys.executable, "-c", _everything()],
            "hiphinge analyze on three frames": [
                COMMAND,
                "analyze",
                CLIP,
                *shortest,
                Path(folder) / "results",
            ],
        }
        for what, command in commands.items():
            print(f"{seconds(command):8.3f} s   {what}")
    print(f"median of {RUNS} runs")


def _everything() -> str:
    modules = ("hiphinge.analysis", "hiphinge.poses.blazepose", "hiphinge.report.overlay.annotated")
    return f"import {', '.join(modules)}, av, ai_edge_litert.interpreter, PIL.Image"


def seconds(command: list[str | Path]) -> float:
    return median(_once(command) for _ in range(RUNS))


def _once(command: list[str | Path]) -> float:
    begun = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - begun


if __name__ == "__main__":
    main()
