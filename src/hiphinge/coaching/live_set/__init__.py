"""Coaching while a set goes on: what to say at which moment, from what was seen and pressed."""

from hiphinge.coaching.live_set.coach import Coach, Stage, Step, step
from hiphinge.coaching.live_set.events import Button, Event, Hurts, Pressed, RepEnded, Saw
from hiphinge.coaching.live_set.line import Kind, Line, Sound
from hiphinge.coaching.live_set.plan import CountAt, SetPlan
from hiphinge.coaching.live_set.record import Said, SetRecord
from hiphinge.coaching.live_set.sight import Framing, Sight

__all__ = [
    "Button",
    "Coach",
    "CountAt",
    "Event",
    "Framing",
    "Hurts",
    "Kind",
    "Line",
    "Pressed",
    "RepEnded",
    "Said",
    "Saw",
    "SetPlan",
    "SetRecord",
    "Sight",
    "Sound",
    "Stage",
    "Step",
    "step",
]
