"""From findings to what a coach says: what matters most, why, one cue, one drill, and what went well."""

from hiphinge.coaching.advice import Advice, Point, advise
from hiphinge.coaching.course import Course, course_of
from hiphinge.coaching.retake import Retake
from hiphinge.coaching.wall_tap import WallTap, wall_tap_of

__all__ = ["Advice", "Course", "Point", "Retake", "WallTap", "advise", "course_of", "wall_tap_of"]
