"""Memory that a process has used."""

import resource
from pathlib import Path

_STATUS = Path("/proc/self/status")


def peak_bytes() -> int:
    """Most memory that this process has held since it was started.

    Linux counts it by itself; `resource` would count that of the process that started this one too.
    """
    if not _STATUS.is_file():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    (kilobytes,) = (
        line.split()[1] for line in _STATUS.read_text("utf-8").splitlines() if line.startswith("VmHWM")
    )
    return int(kilobytes) * 1024
