"""The machine that the figures are from."""

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = ("hiphinge", "ai-edge-litert", "av", "numpy", "opencv-python-headless", "scipy", "pillow")


def describe() -> str:
    """Processor, cores, system, Python and packages, and the load of the machine."""
    packages = ", ".join(f"{name} {_version(name)}" for name in PACKAGES)
    return (
        f"{_processor()}, {usable_cores()} cores to use, load {_load()}\n"
        f"{platform.platform(terse=True)}, Python {platform.python_version()}, {packages}"
    )


def usable_cores() -> int:
    return len(os.sched_getaffinity(0))


def _processor() -> str:
    table = Path("/proc/cpuinfo")
    lines = table.read_text().splitlines() if table.exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.processor() or platform.machine()


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"


if __name__ == "__main__":
    print(describe())
