"""Hold what the program finds in films of real people against the eye; fail where it got worse.

A row of the table is a film, or one person in it. Judged are the repetitions, whether the low back rounds,
the other faults, and that no joint goes beyond what people can reach.
"""

import argparse
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from hiphinge import Selection, Session
from hiphinge.faults.kinds.lumbar_rounding import CODE as ROUNDING
from hiphinge.measures.human_range import KNEE_DEG, LUMBAR_DEG
from one_core_each import on_all_cores
from real_motions import disturb, mirror, session_of
from shared import shared_folder

TABLE = Path(__file__).with_name("real.toml")
#: The right verdict for a low back that was seen to round, or not to.
RIGHT = {"yes": "present", "no": "absent"}
WRONG = {"yes": "absent", "no": "present"}
#: A fault that is found with this confidence, or more, is right at least as often.
SURE = 0.9


@dataclass(frozen=True)
class Counts:
    """What may be wrong with a film, each 0 at best.

    Attributes
    ----------
    reps_off : int
        Repetitions more or fewer than were seen.
    wrong : int
        Verdicts on the low back against the eye.
    missing : int
        Repetitions without a verdict on the low back.
    missed : int
        Other faults that were seen and are found in no repetition.
    invented : int
        Findings of other faults that were not seen, over all repetitions.
    impossible : int
        Frames with a knee or a low back beyond the human range.
    """

    reps_off: int = 0
    wrong: int = 0
    missing: int = 0
    missed: int = 0
    invented: int = 0
    impossible: int = 0

    def is_worse_than(self, limit: "Counts") -> bool:
        """Whether any count is larger than its limit."""
        return any(value > getattr(limit, name) for name, value in vars(self).items())


@dataclass(frozen=True)
class Row:
    """One film: what the eye saw, and the most that may be wrong.

    Attributes
    ----------
    clip : str
    part : Selection
    reps : tuple of int
        Fewest and most whole repetitions that were seen.
    halves : int
        Single ways up or down that are judged where there is no whole repetition.
    rounding : str
        ``yes``, ``no`` or ``cannot tell``.
    faults : tuple of str
        Codes of the other faults that are plainly visible.
    limit : Counts
    """

    clip: str
    part: Selection
    reps: tuple[int, int]
    halves: int
    rounding: str
    faults: tuple[str, ...]
    limit: Counts


def read_table(path: Path) -> list[Row]:
    """Read the expectations and what was reached."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["film"]
    return [_row(row) for row in rows]


def _row(row: Mapping[str, Any]) -> Row:
    fewest, most = row.get("reps", (0, 0))
    return Row(
        clip=row["clip"],
        part=Selection(**row.get("part", {})),
        reps=(fewest, most),
        halves=row.get("halves", 0),
        rounding=row.get("rounding", "cannot tell"),
        faults=tuple(row.get("faults", ())),
        limit=Counts(**row.get("at_most", {})),
    )


def tightened(text: str, rows: Sequence[Row], reached: Sequence[Counts]) -> str:
    """Lower the limits of the table to what was reached; all else stays as it is."""
    lines = [line for line in text.splitlines() if not line.startswith("at_most")]
    written = []
    films = iter(zip(rows, reached, strict=True))
    for line in lines:
        written.append(line)
        if line.startswith("clip"):
            row, now = next(films)
            limit = {name: min(value, getattr(now, name)) for name, value in vars(row.limit).items() if value}
            limits = ", ".join(f"{name} = {value}" for name, value in limit.items() if value)
            written += [f"at_most = {{ {limits} }}"] if limits else []
    return "\n".join(written) + "\n"


def count(row: Row, session: Session) -> Counts:
    """Count what is wrong with a session."""
    reps, halves = len(session.reps), len(session.halves)
    findings = [one for _, of_bend in session.judged for one in of_bend]
    verdicts = Counter(str(one.verdict) for one in findings if one.fault == ROUNDING)
    present = [one.fault for one in findings if one.present and one.fault != ROUNDING]
    return Counts(
        reps_off=max(row.reps[0] - reps, reps - row.reps[1], 0) + abs(halves - row.halves),
        wrong=verdicts[WRONG[row.rounding]] if row.rounding in WRONG else 0,
        missing=verdicts["cannot_tell"] if row.rounding in RIGHT else 0,
        missed=len(set(row.faults) - set(present)),
        invented=sum(code not in row.faults for code in present),
        impossible=_impossible(session),
    )


def sure_findings(row: Row, session: Session) -> list[bool]:
    """Whether each fault that is found with confidence was seen; without those that the eye cannot tell."""
    sure = [
        one.fault
        for _, of_bend in session.judged
        for one in of_bend
        if one.present and one.confidence >= SURE
    ]
    lumbar = [row.rounding == "yes" for fault in sure if fault == ROUNDING and row.rounding in RIGHT]
    return lumbar + [fault in row.faults for fault in sure if fault != ROUNDING]


def _impossible(session: Session) -> int:
    """Frames in which a joint bends further than any can."""
    beyond = np.zeros(len(session.measures.time_s), dtype=bool)
    for name, (low, high) in (("knee_flexion_deg", KNEE_DEG), ("lumbar_flexion_deg", LUMBAR_DEG)):
        values = session.measures[name]
        beyond |= np.isfinite(values) & ((values < low) | (values > high))
    return int(beyond.sum())


def compare(rows: Sequence[Row], reached: Sequence[Counts]) -> list[str]:
    """Print the table; return the films that got worse."""
    names = list(vars(Counts()))
    print(f"{'film':<30}{'seen reps':>10}  {'rounds':<13}" + "".join(f"{name:>11}" for name in names))
    worse = []
    for row, now in zip(rows, reached, strict=True):
        is_worse = now.is_worse_than(row.limit)
        person = f" ({row.part.subject})" if row.part.subject else ""
        seen = f"{row.halves} half" if row.halves else "-".join(map(str, sorted(set(row.reps))))
        counts = "".join(f"{getattr(now, name):>7}/{getattr(row.limit, name):<3}" for name in names)
        print(f"{row.clip + person:<30}{seen:>10}  {row.rounding:<13}{counts}{'  WORSE' if is_worse else ''}")
        worse += [row.clip] if is_worse else []
    return worse


def summarize(rows: Sequence[Row], sessions: Sequence[Session], reached: Sequence[Counts]) -> None:
    """Print the shares that say how far the whole has come."""
    asked = [(row, now, len(one.judged)) for row, now, one in zip(rows, reached, sessions, strict=True)]
    bends = sum(number for row, _, number in asked if row.rounding in RIGHT)
    clean = [now for row, now, _ in asked if not row.faults]
    print(
        f"repetitions right in {sum(not now.reps_off for now in reached)} of {len(rows)} films; "
        f"low back against the eye {sum(now.wrong for now in reached)}, without a verdict "
        f"{sum(now.missing for now in reached)} of {bends}; "
        f"faults that were seen and not found {sum(now.missed for now in reached)} of "
        f"{sum(len(row.faults) for row in rows)}; "
        f"films without visible faults in which one is found "
        f"{sum(now.invented > 0 for now in clean)} of {len(clean)}"
    )


def overconfident(rows: Sequence[Row], sessions: Sequence[Session]) -> bool:
    """Print how often findings of high confidence are right; return whether that is too seldom."""
    sure = [right for row, one in zip(rows, sessions, strict=True) for right in sure_findings(row, one)]
    print(f"faults found with a confidence of {SURE} and more that were seen: {sum(sure)} of {len(sure)}")
    return sum(sure) < SURE * len(sure)


def _begin(arguments: argparse.Namespace) -> Callable[[], object] | None:
    """How a reading differs from the usual one, if it does."""
    if arguments.mirrored:
        return mirror
    return None if arguments.noise is None else partial(disturb, arguments.noise)


def _mirrored(part: Selection) -> Selection:
    """The same person, who are counted from the left; no film shows more than two."""
    return part if part.subject is None else replace(part, subject=3 - part.subject)


def main() -> int:
    """Run the comparison; return 1 where something got worse."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tighten", action="store_true", help="keep what was reached where it is better")
    otherwise = parser.add_mutually_exclusive_group()
    otherwise.add_argument(
        "--noise", type=int, metavar="SEED", help="read pictures that are off by up to one grey level"
    )
    otherwise.add_argument("--mirrored", action="store_true", help="read pictures that are mirrored")
    arguments = parser.parse_args()
    videos = shared_folder() / "videos"
    rows = read_table(TABLE)
    clips = [videos / f"{row.clip}.mp4" for row in rows]
    if not all(clip.exists() for clip in clips):
        print(f"REAL PEOPLE SKIPPED, NOT CHECKED: no such clips in {videos} (HIPHINGE_SHARED names another)")
        return 0
    begin = _begin(arguments)
    parts = [_mirrored(row.part) if arguments.mirrored else row.part for row in rows]
    sessions = list(on_all_cores(session_of, clips, parts, begin=begin))
    reached = [count(row, session) for row, session in zip(rows, sessions, strict=True)]
    worse = compare(rows, reached)
    summarize(rows, sessions, reached)
    if overconfident(rows, sessions):
        print("REAL PEOPLE FAILED: more sure than right")
        return 1
    if begin is not None:
        against = sum(now.wrong for now in reached)
        print("REAL PEOPLE HOLD" if not against else "REAL PEOPLE FAILED: low backs against the eye")
        return int(against > 0)
    if worse:
        print(f"REAL PEOPLE FAILED: worse than reached before: {', '.join(worse)}")
        return 1
    if arguments.tighten:
        TABLE.write_text(tightened(TABLE.read_text(encoding="utf-8"), rows, reached), encoding="utf-8")
    print("REAL PEOPLE HOLD")
    return 0


if __name__ == "__main__":
    sys.exit(main())
