"""The content of a result folder, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hiphinge.measures.baseline import Baseline
from hiphinge.motion import FloatArray
from hiphinge.results.whole_reading import WholeRead
from hiphinge.session import Label

#: Columns of ``frames.csv`` to show; each has a standard error beside it.
SERIES = (
    "trunk_inclination_deg",
    "trunk_thigh_flexion_deg",
    "hip_flexion_deg",
    "knee_flexion_deg",
    "shank_inclination_deg",
    "lumbar_flexion_deg",
    "upper_back_flexion_deg",
    "neck_extension_deg",
)
#: The hip angle: of the joint if the back is visible, else between trunk and thigh.
HIP, APPARENT_HIP = "hip_flexion_deg", "trunk_thigh_flexion_deg"
LUMBAR = "lumbar_flexion_deg"
#: Bend of the outline of the low back, given for each repetition.
SHAPE = "low_back_shape_deg"
#: Columns of ``frames.csv`` with loads on the body, if known; the ends of the band have no error.
COMPRESSION, LOW_END, HIGH_END = "l5s1_compression_n", "l5s1_compression_low_n", "l5s1_compression_high_n"
MOMENT, HAMSTRINGS = "l5s1_moment_nm", "hamstring_length_change_pct"
LOADS = (MOMENT, COMPRESSION, LOW_END, HIGH_END, HAMSTRINGS)


@dataclass(frozen=True)
class FindingRead:
    """The finding on one fault in one repetition.

    Attributes
    ----------
    fault, verdict, because : str
    limit : float or None
    unit : str
    """

    fault: str
    verdict: str
    because: str
    limit: float | None
    unit: str


@dataclass(frozen=True)
class RepRead:
    """One repetition.

    Attributes
    ----------
    number : int
    start_s, bottom_s, end_s : float
    values : mapping of str to (float or None)
        Its numbers under the names of ``session.json``.
    findings : tuple of FindingRead
    """

    number: int
    start_s: float
    bottom_s: float
    end_s: float
    values: Mapping[str, float | None]
    findings: tuple[FindingRead, ...]

    @property
    def lowest_s(self) -> tuple[float, float]:
        """Start and end of the pause at the lowest point."""
        down_s, up_s = self.values.get("descent_s"), self.values.get("ascent_s")
        if down_s is None or up_s is None:
            return self.bottom_s, self.bottom_s
        return self.start_s + down_s, self.end_s - up_s

    @property
    def faults(self) -> tuple[str, ...]:
        """Codes of the faults present."""
        return tuple(found.fault for found in self.findings if found.verdict == "present")


@dataclass(frozen=True)
class PointRead:
    """One thing to work on.

    Attributes
    ----------
    fault : str
    reps : tuple of int
    seen, cue, drill : str
    keyframe : str or None
        Path of its still within the folder.
    """

    fault: str
    reps: tuple[int, ...]
    seen: str
    cue: str
    drill: str
    keyframe: str | None


@dataclass(frozen=True)
class RetakeRead:
    """What to film again.

    Attributes
    ----------
    why, how : str
    """

    why: str
    how: str


@dataclass(frozen=True)
class HurtRead:
    """A rating of pain in a coached set.

    Attributes
    ----------
    time_s : float
    score : int
        0 to 10.
    into_leg : bool
    """

    time_s: float
    score: int
    into_leg: bool


@dataclass(frozen=True)
class CoachedRead:
    """What was said and what hurt in a set in front of a camera.

    Attributes
    ----------
    said : tuple of (float, str)
        Times in seconds, and words.
    hurts : tuple of HurtRead
    answer : str or None
        What was said to the latest pain.
    """

    said: tuple[tuple[float, str], ...]
    hurts: tuple[HurtRead, ...]
    answer: str | None = None

    @property
    def worst(self) -> HurtRead | None:
        """The worst pain; None where there was none."""
        felt = [one for one in self.hurts if one.score or one.into_leg]
        return max(felt, key=lambda one: (one.into_leg, one.score), default=None)


@dataclass(frozen=True)
class AdviceRead:
    """The advice after the set.

    Attributes
    ----------
    language : str
    points : tuple of PointRead
        The first thing to work on comes first.
    praise, unseen, notes : tuple of str
    retake : RetakeRead or None
        None if back, hips and knees were judged.
    """

    language: str
    points: tuple[PointRead, ...]
    praise: tuple[str, ...]
    unseen: tuple[str, ...]
    notes: tuple[str, ...]
    retake: RetakeRead | None = None


@dataclass(frozen=True)
class Frames:
    """The content of ``frames.csv``.

    Attributes
    ----------
    time_s : ndarray, shape (frames,)
        Never decreasing.
    rep : ndarray of int, shape (frames,)
        Number of the repetition, 0 for none.
    descending : ndarray of bool, shape (frames,)
        Whether a repetition is on its way down.
    values, standard_error : mapping of str to ndarray, shape (frames,)
        By the names of `SERIES`, and of `LOADS` if present; NaN where missing.
    """

    time_s: FloatArray
    rep: NDArray[np.int64]
    descending: NDArray[np.bool_]
    values: Mapping[str, FloatArray]
    standard_error: Mapping[str, FloatArray]

    def error_at(self, name: str, time_s: float) -> float | None:
        """Standard error of a measure in the frame nearest to a time; None where missing."""
        if not len(self.time_s) or name not in self.standard_error:
            return None
        error = float(self.standard_error[name][np.abs(self.time_s - time_s).argmin()])
        return error if isfinite(error) else None


@dataclass(frozen=True)
class Result:
    """The content of a result folder.

    Attributes
    ----------
    folder : Path or None
        Folder of stills and video; None if nothing was written.
    family : str
        Family of movements that judged it.
    file : str
        Name of the recording.
    duration_s, yaw_deg : float or None
    facing : str or None
        Where the person looks in the picture: that side is towards the camera.
    movement : str
    drill : str or None
    judged_as : str or None
        Code of the drill it was judged by; None in older results.
    usable : bool
        Whether the camera's view is usable.
    messages : tuple of str
        Always in English.
    reps : tuple of RepRead
    halves : tuple of RepRead
        Single descents or ascents, if there is no repetition.
    attempts : tuple of (float or None, str)
        Times of attempts that were not repetitions, and why (in English).
    advice : AdviceRead
    next_drill : str or None
    best : (int, str or None) or None
        Number and still of the best repetition.
    hand_load_kg : float or None
        Load in the hands, if the loads on the body are known.
    versions : mapping of str to str
    frames : Frames
    baseline : Baseline or None
        The baseline of earlier sessions, if known.
    pictures : bool
        Whether there was a recording to draw on.
    label : Label
    coached : CoachedRead or None
        None for a recording.
    whole : WholeRead or None
        The measures of a posture or a walk.
    """

    folder: Path | None
    family: str
    file: str
    duration_s: float | None
    yaw_deg: float | None
    facing: str | None
    movement: str
    drill: str | None
    judged_as: str | None
    usable: bool
    messages: tuple[str, ...]
    reps: tuple[RepRead, ...]
    halves: tuple[RepRead, ...]
    attempts: tuple[tuple[float | None, str], ...]
    advice: AdviceRead
    next_drill: str | None
    best: tuple[int, str | None] | None
    hand_load_kg: float | None
    versions: Mapping[str, str]
    frames: Frames
    baseline: Baseline | None = None
    pictures: bool = True
    label: Label = field(default_factory=Label)
    coached: CoachedRead | None = None
    whole: WholeRead | None = None

    @property
    def judged(self) -> tuple[RepRead, ...]:
        """Repetitions, or halves if there are none."""
        return self.reps or self.halves

    def has(self, name: str) -> bool:
        """Whether a series has a value in any frame."""
        return name in self.frames.values and bool(np.isfinite(self.frames.values[name]).any())

    @property
    def hip(self) -> str:
        """Name of the series with the hip angle."""
        return HIP if self.has(HIP) else APPARENT_HIP
