"""Whether camera and person are placed well, and what to change first."""

from dataclasses import dataclass, replace

from hiphinge.coaching.live_set.sight import Framing, Sight
from hiphinge.knowledge.essentials import essentials
from hiphinge.knowledge.live_set import set_up_limits
from hiphinge.texts import Message, text_name


@dataclass(frozen=True)
class SetUp:
    """How far the set-up is.

    Attributes
    ----------
    hint : Message or None
        What to change now; None before the first look, and once all is well.
    hinted_s : float
        When that hint came.
    quiet_since : Sight or None
        The first look of the present quiet standing.
    held : bool
        Whether the person stood quietly for long enough: that is the reference.
    light : tuple of float
        The darkest and the brightest background in the present quiet standing; empty where there is none.
    bends_edges : bool
        Whether the lens bends what is straight, as far as it was looked at.
    """

    hint: Message | None = None
    hinted_s: float = float("-inf")
    quiet_since: Sight | None = None
    held: bool = False
    light: tuple[float, ...] = ()
    bends_edges: bool = False

    @property
    def ready(self) -> Message:
        """What is said once all is well, and what would be better still."""
        if self.bends_edges:
            return _hint("good_bent")
        return _hint("good_pumps" if self.pumps else "good")

    @property
    def pumps(self) -> bool:
        """Whether the camera changes the brightness of the picture while nothing moves."""
        if not self.light:
            return False
        darkest, brightest = self.light
        return brightest - darkest > set_up_limits().most_pumping * brightest


def looked(before: SetUp, sight: Sight) -> SetUp:
    """Take in one more look.

    Parameters
    ----------
    before : SetUp
    sight : Sight
    """
    if sight.bends_edges is not None:
        before = replace(before, bends_edges=sight.bends_edges)
    problem = to_change(sight)
    if problem is not None:
        return _hinting(replace(before, quiet_since=None), problem, sight.time_s)
    since, light = before.quiet_since, before.light
    if since is None or not _is_quiet(since, sight):
        since, light = sight, ()
    quiet = replace(before, quiet_since=since, light=_widened(light, sight.background))
    if sight.time_s - since.time_s < set_up_limits().quiet_s:
        return _hinting(quiet, _hint("still"), sight.time_s)
    if sight.phase is None:  # the driver has not seen the person standing
        return _hinting(quiet, _hint("tall"), sight.time_s)
    return replace(quiet, hint=None, held=True)


def to_change(sight: Sight) -> Message | None:
    """Return what to change first; None if the set can be measured.

    Parameters
    ----------
    sight : Sight
    """
    limits = set_up_limits()
    if sight.brightness < limits.least_brightness:
        return _hint("light")
    if sight.framing is None:
        return _hint("nobody")
    return _about_place(sight.framing) or _about_side(sight.framing, sight.yaw_deg)


def _about_place(body: Framing) -> Message | None:
    limits = set_up_limits()
    margin = limits.least_margin
    head_cut, feet_cut = body.top < margin, body.bottom > 1 - margin
    if body.height > limits.height[1] or (head_cut and feet_cut):
        return _hint("step_back")
    if head_cut:
        return _hint("camera_up")
    if feet_cut:
        return _hint("camera_down")
    if body.left < margin:
        return _hint("move_right")
    if body.right > 1 - margin:
        return _hint("move_left")
    return _hint("step_closer") if body.height < limits.height[0] else None


def _about_side(body: Framing, yaw_deg: float | None) -> Message | None:
    limits = set_up_limits()
    is_oblique = yaw_deg is not None and yaw_deg > essentials().most_yaw_deg
    if body.breadth > limits.most_breadth or is_oblique:
        # who faces the left of the picture has the left side towards the camera
        return _hint(f"turn_{body.facing}")
    return _hint("arm") if body.arm_behind > limits.most_arm_behind else None


def _is_quiet(first: Sight, now: Sight) -> bool:
    if first.framing is None or now.framing is None:
        return False
    moved = max(abs(now.framing.centre - first.framing.centre), abs(now.framing.top - first.framing.top))
    return moved <= set_up_limits().most_sway * first.framing.height


def _widened(light: tuple[float, ...], background: float | None) -> tuple[float, ...]:
    known = light if background is None else (*light, background)
    return (min(known), max(known)) if known else ()


def _hinting(before: SetUp, hint: Message, time_s: float) -> SetUp:
    """Show a hint, but not in the place of one that nobody could read yet."""
    if before.hint == hint or time_s - before.hinted_s < set_up_limits().hint_s:
        return replace(before, held=False)
    return replace(before, hint=hint, hinted_s=time_s, held=False)


def _hint(code: str) -> Message:
    return Message(text_name("setup", code))
