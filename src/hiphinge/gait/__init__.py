"""Gait: steps, passes and measures of a walk that is seen from the side."""

from hiphinge.gait.steps import Pass, Strike, passes
from hiphinge.gait.walking import Walking, measure_walking

__all__ = ["Pass", "Strike", "Walking", "measure_walking", "passes"]
