"""Gait: steps, passes and measures of a walk that is seen from the side."""

from hiphinge.gait.steps import Pass, Strike, passes
from hiphinge.gait.walking import SHORT_STEP_PCT, Walking, measure_walking

__all__ = ["SHORT_STEP_PCT", "Pass", "Strike", "Walking", "measure_walking", "passes"]
