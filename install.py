"""Set hiphinge up in .venv, with exact versions and hashes; needs Python 3.11 or newer with pip and venv.

python3 install.py            what the program needs to run
python3 install.py --extras   and what its optional parts need (PDF, plots, Parquet, C3D ...)
python3 install.py --dev      and the tools that test and check it
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
SCRIPTS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
#: What may be asked for: its list of pinned packages, and roughly what is downloaded for it.
CHOICES = {"": ("run", "160 MB"), "--extras": ("extras", "300 MB"), "--dev": ("dev", "750 MB")}


def main(arguments: list[str]) -> None:
    """Make the environment, install the pinned packages and hiphinge itself."""
    asked = arguments[0] if arguments else ""
    if len(arguments) > 1 or asked not in CHOICES:
        sys.exit(f"install.py was given {' '.join(arguments)!r}, but it takes nothing, --extras or --dev.")
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever has an older one must learn it here
        sys.exit(f"hiphinge needs Python 3.11 or newer, but this is {sys.version.split()[0]}.")
    started = time.monotonic()
    name, download = CHOICES[asked]
    pins = ROOT / "constraints" / f"{name}.txt"
    print("1 of 3  The environment .venv", flush=True)
    make_environment()
    print(f"2 of 3  {len(set(pinned(pins).values()))} packages, a download of about {download}", flush=True)
    install_packages(pins)
    print("3 of 3  hiphinge and its pose weights, a download of about 35 MB", flush=True)
    run_pip("install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    print(f"Ready in {time.monotonic() - started:.0f} s. Try: {SCRIPTS.relative_to(ROOT) / 'hiphinge'} demo")


def make_environment() -> None:
    """Make the environment unless it is there; this Python's own pip comes with it."""
    command = [sys.executable, "-m", "venv", str(ENVIRONMENT)]
    made = subprocess.run(command, check=False, capture_output=True, text=True)
    if made.returncode:
        reason = (made.stdout + made.stderr).strip()
        sys.exit(f"{reason}\nNo environment could be made: this Python needs its modules venv and pip.")


def pinned(pins: Path) -> dict[int, str]:
    """Names of the packages that a list pins for this system, by the number of their line."""
    found = {}
    for number, line in enumerate(pins.read_text(encoding="utf-8").splitlines(), start=1):
        match = re.match(r"([\w.-]+)[^=]*==(.*)$", line)
        if match and (os.name == "nt" or "== 'win32'" not in match[2]):
            found[number] = match[1]
    return found


def install_packages(pins: Path) -> None:
    """Install a list of pinned packages, a line of progress for each."""
    names = list(dict.fromkeys(pinned(pins).values()))
    shown = ""
    for line in pip_lines("install", "--require-hashes", "--requirement", str(pins)):
        origin = re.search(r"\(line (\d+)\)\)", line)
        name = pinned(pins).get(int(origin[1]), "") if origin else ""
        if name and name != shown:
            shown = name
            print(f"        {names.index(name) + 1} of {len(names)}  {name}", flush=True)
        elif line.startswith("Installing collected packages"):
            print("        unpacking them", flush=True)


def run_pip(*arguments: str) -> None:
    """Run pip to its end, silently unless it fails."""
    for _ in pip_lines(*arguments):
        pass


def pip_lines(*arguments: str) -> Iterator[str]:
    """Yield what pip prints, line by line; end the set-up with its last lines if it fails."""
    command = [str(SCRIPTS / "python"), "-m", "pip", "--disable-pip-version-check", *arguments]
    environment = {**os.environ, "PIP_PROGRESS_BAR": "off"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
    ) as process:
        assert process.stdout
        last: list[str] = []
        for line in process.stdout:
            last = [*last[-29:], line]
            yield line
    if process.returncode:
        sys.exit(
            "".join(last) + "pip could not install this: the lines above say why. Mend it and try again."
        )


if __name__ == "__main__":
    main(sys.argv[1:])
