"""Actions that use the hinge: standing up from a chair, jumping and landing."""

from hiphinge.actions.jumping import Jump, Jumping, measure_jumping
from hiphinge.actions.standing_up import Half, StandingUp, measure_standing_up, seated

__all__ = ["Half", "Jump", "Jumping", "StandingUp", "measure_jumping", "measure_standing_up", "seated"]
