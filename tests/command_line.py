"""The command ``hiphinge``, called inside the process of the tests."""

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any
from unittest.mock import patch

from hiphinge.cli.main import main
from shared import PROJECT

PATIENCE_S = 60.0


@dataclass(frozen=True)
class Outcome:
    """What the command left behind."""

    exit_code: int
    out: str
    err: str


def hiphinge(*arguments: str | PathLike[str]) -> Outcome:
    """Run the command as a terminal would."""
    out, err = io.StringIO(), io.StringIO()
    handler = signal.getsignal(signal.SIGTERM)
    try:
        with (
            patch("sys.argv", ["hiphinge", *map(str, arguments)]),
            redirect_stdout(out),
            redirect_stderr(err),
        ):
            main()
    except SystemExit as leaving:
        return Outcome(int(leaving.code or 0), out.getvalue(), err.getvalue())
    finally:
        signal.signal(signal.SIGTERM, handler)


def reported_in_one_sentence(outcome: Outcome) -> bool:
    """Whether a failure is one line of plain words, and nothing else."""
    lines = outcome.err.splitlines()
    whole = len(lines) == 1 and lines[0].startswith("hiphinge: ") and lines[0].endswith(".")
    return whole and not outcome.out and outcome.exit_code == 1


def session_json(folder: Path) -> Mapping[str, Any]:
    """Read the session of a result folder."""
    session: Mapping[str, Any] = json.loads((folder / "session.json").read_text("utf-8"))
    return session


def stopped(arguments: list[str | Path], place: str, call: int, number: signal.Signals) -> Outcome:
    """Run the command, and send it a signal when it has come to the call of a function."""
    reading, writing = os.pipe()
    program = [PROJECT / "tests" / "stopping.py", writing, place, call]
    command = [sys.executable, *map(str, (*program, *arguments))]
    piped = subprocess.PIPE
    with subprocess.Popen(command, stdout=piped, stderr=piped, text=True, pass_fds=[writing]) as process:
        os.close(writing)
        reached = os.read(reading, 1)
        os.close(reading)
        assert reached  # nothing comes where it ends before
        process.send_signal(number)
        try:
            out, err = process.communicate(timeout=PATIENCE_S)
        finally:
            process.kill()
    return Outcome(process.returncode, out, err)
