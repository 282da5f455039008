"""How long a picture takes from the camera of a browser to the lines over it, leg by leg.

    python benchmarks/bench_coach.py --seconds 60

A server and Chromium with a fake camera, which shows a clip at 640x360, run on this machine. The legs are
measured by the page itself and by the process that looks at the pictures:

encode  the picture is drawn, and made a JPEG
decode  the JPEG is decoded
look    the person is found and measured
answer  from the JPEG sent to the answer received: decode, look, and the way there and back
draw    words, meters and lines are put on the page
all     from the picture to the lines over it

The goal: a median of 90 ms and a 95th percentile of 150 ms at 15 pictures a second on two cores that do
nothing else. The load of the machine is printed, as other programs on it are what is measured first.
"""

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from fake_camera import RATE_HZ, write_fake_camera  # noqa: E402

LEGS = ("encode", "decode", "look", "answer", "draw", "all")
PORT = 4622
COLLECT = """
window.legs = [];
document.querySelector("#coach").addEventListener("drawn", (event) => window.legs.push(event.detail));
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--clip", type=Path, default=ROOT / "src/hiphinge/samples/hinge.mp4")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--browser", default=shutil.which("chromium") or "chromium")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder) / "camera.y4m"
        write_fake_camera(options.clip, film, still_s=8.0, until_s=12.0)
        command = [sys.executable, "-m", "hiphinge", "serve", "--no-browser", "--port", f"{PORT}"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
            try:
                assert server.stdout is not None
                found = re.search(r"http://\S+", server.stdout.readline())
                assert found, "the server did not start"
                report(*watch(found[0], film, options), options.seconds)
            finally:
                server.terminate()


def watch(
    address: str, film: Path, options: argparse.Namespace
) -> tuple[list[dict[str, float]], list[float]]:
    """Return the legs of each picture, and the memory in MB of the process that looks, every 5 s."""
    from playwright.sync_api import sync_playwright

    camera = ["--use-fake-device-for-media-stream", f"--use-file-for-fake-video-capture={film}"]
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=options.browser, args=["--no-sandbox", *camera])
        page = browser.new_context(permissions=["camera"]).new_page()
        page.goto(address)
        page.fill("#reps", "")
        page.evaluate(COLLECT)
        page.get_by_test_id("start").click()
        page.wait_for_selector("#coach[data-stage=moving]", timeout=60_000)
        page.evaluate("window.legs.length = 0")
        memory = []
        for _ in range(options.seconds // 5):
            page.wait_for_timeout(5000)
            memory.append(largest_child_mb())
        legs: list[dict[str, float]] = page.evaluate("window.legs")
        browser.close()
    return legs, memory


def largest_child_mb() -> float:
    """Resident memory of the largest process below this one that looks at pictures; Linux only."""
    table: Any = subprocess.run(
        ["ps", "-eo", "pid=,ppid=,rss=,args="], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    rows = [row.split(None, 3) for row in table]
    server = {pid for pid, _, _, args in rows if f"--port {PORT}" in args}
    return max((float(rss) / 1024 for _, parent, rss, _ in rows if parent in server), default=float("nan"))


def report(legs: list[dict[str, float]], memory: list[float], seconds: int) -> None:
    load, cores = os.getloadavg()[0], os.cpu_count()
    print(f"{platform.processor() or platform.machine()}, {cores} cores, load {load:.1f}")
    print(f"{len(legs)} pictures in {seconds} s: {len(legs) / seconds:.1f} a second of {RATE_HZ}")
    print(f"{'leg':8}{'median':>8}{'95 %':>8}  ms")
    for leg in LEGS:
        median, high = np.percentile([one[leg] for one in legs], [50, 95])
        print(f"{leg:8}{median:8.1f}{high:8.1f}")
    print("memory of the process that looks, MB:", " ".join(f"{one:.0f}" for one in memory))


if __name__ == "__main__":
    main()
