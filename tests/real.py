"""Hold what is told of real people against what was judged by eye, and fail where it got worse.

A row of the table is a clip; a group of columns is one thing that was judged. So far: whether the low
back rounds.
"""

import argparse
import json
import sys
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hiphinge import Part, Session
from hiphinge.faults.kinds.lumbar_rounding import CODE
from hiphinge.session import analyze
from real_motions import motion_of
from shared import shared_folder

TABLE = Path(__file__).with_name("real.toml")
#: What a verdict should be for a low back that was seen to round, not to, or of which the eye could not tell.
WANTED = {"yes": "present", "no": "absent"}
OPPOSITE = {"present": "absent", "absent": "present"}


@dataclass(frozen=True)
class Row:
    """One clip: what the eye saw, and the most that may be wrong and that may not be told.

    Attributes
    ----------
    clip : str
    rounding : str
        ``yes``, ``no`` or ``cannot tell``.
    wrong, untold : int
        Repetitions told against the eye, and not told.
    part : Part
    """

    clip: str
    rounding: str
    wrong: int
    untold: int
    part: Part

    @property
    def is_doubtful(self) -> bool:
        """Whether the eye could not tell either, so that nothing is asked of the program."""
        return self.rounding not in WANTED


@dataclass(frozen=True)
class Reached:
    """How many repetitions, or single pulls, were told which way."""

    verdicts: Mapping[str, int]

    def wrong(self, rounding: str) -> int:
        """Verdicts against the eye."""
        return self.verdicts.get(OPPOSITE.get(WANTED.get(rounding, ""), ""), 0)

    @property
    def untold(self) -> int:
        """Repetitions of which it cannot be told."""
        return self.verdicts.get("cannot_tell", 0)


def read_table(path: Path) -> list[Row]:
    """Read the expectations and what was reached."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))
    return [
        Row(name, row["rounding"], row["wrong"], row["untold"], Part(**row.get("part", {})))
        for name, row in rows.items()
    ]


def write_table(path: Path, rows: Sequence[Row], reached: Sequence[Reached]) -> None:
    """Write what was reached where it is better; the comment at the top stays."""
    text = path.read_text(encoding="utf-8").partition("[")[0]
    for row, now in zip(rows, reached, strict=True):
        text += f'[{row.clip}]\nrounding = "{row.rounding}"\n'
        text += f"wrong = {min(row.wrong, now.wrong(row.rounding))}\nuntold = {min(row.untold, now.untold)}\n"
        part = {name: value for name, value in vars(row.part).items() if value}
        text += "".join(f"part.{name} = {json.dumps(value)}\n" for name, value in part.items()) + "\n"
    path.write_text(text.rstrip("\n") + "\n", encoding="utf-8")


def low_back(session: Session) -> Reached:
    """Count the verdicts on the low back: of the repetitions, or of the halves where there is none."""
    findings = [one for _, of_bend in session.judged for one in of_bend if one.fault == CODE]
    return Reached(Counter(str(one.verdict) for one in findings))


def compare(rows: Sequence[Row], reached: Sequence[Reached]) -> list[str]:
    """Print the table; return the clips that got worse."""
    worse = []
    print(f"{'clip':<30}{'rounds':<13}{'present':>8}{'absent':>8}{'untold':>8}{'wrong':>8}{'allowed':>9}")
    for row, now in zip(rows, reached, strict=True):
        holds = now.wrong(row.rounding) <= row.wrong and (row.is_doubtful or now.untold <= row.untold)
        counts = [now.verdicts.get(verdict, 0) for verdict in ("present", "absent", "cannot_tell")]
        numbers = "".join(f"{number:>8}" for number in (*counts, now.wrong(row.rounding)))
        allowed = f"{row.wrong}/{row.untold}"
        print(f"{row.clip:<30}{row.rounding:<13}{numbers}{allowed:>9}{'' if holds else '  WORSE'}")
        worse += [] if holds else [row.clip]
    return worse


def main() -> int:
    """Run the comparison; return 1 where something got worse."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tighten", action="store_true", help="keep what was reached where it is better")
    arguments = parser.parse_args()
    videos = shared_folder() / "videos"
    rows = read_table(TABLE)
    clips: dict[str, Any] = {row.clip: videos / f"{row.clip}.mp4" for row in rows}
    if not all(clip.exists() for clip in clips.values()):
        print(f"REAL PEOPLE SKIPPED, NOT CHECKED: no such clips in {videos} (HIPHINGE_SHARED names another)")
        return 0
    reached = [low_back(analyze(motion_of(clips[row.clip], row.part))) for row in rows]
    worse = compare(rows, reached)
    if worse:
        print(f"REAL PEOPLE FAILED: worse than reached before: {', '.join(worse)}")
        return 1
    if arguments.tighten:
        write_table(TABLE, rows, reached)
    print("REAL PEOPLE HOLD")
    return 0


if __name__ == "__main__":
    sys.exit(main())
