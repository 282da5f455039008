"""Three moves for each fault: present, absent, and not visible."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from figures import Posture
from hiphinge.body import Landmark
from moves import FROM_THE_WAIST, LOADED, PLAIN, PULLING, SQUATTING, TUCKED, UNSEEN_BACK, Move, leaning
from walls import wall_moves


class Shown(NamedTuple):
    """The moves of one fault."""

    present: Move
    absent: Move
    cannot_tell: Move


#: One row for each fault that is looked for.
MOVES: Mapping[str, Shown] = {
    "dowel_lost": Shown(Move(touch_lost_from=0.5), PLAIN, UNSEEN_BACK),
    "heel_lift": Shown(Move(heel_up=0.1), PLAIN, Move(hidden=(Landmark.HEEL,))),
    "incomplete_lockout": Shown(Move(left_bent=0.2), PLAIN, Move(error=0.1)),
    "hips_rise_first": Shown(
        replace(PULLING, hips_first=20.0), PULLING, replace(PULLING, hidden=(Landmark.KNEE,))
    ),
    "leans_back": Shown(Move(leaned_back=20.0), PLAIN, Move(error=0.1)),
    "load_away": Shown(replace(LOADED, hands_ahead=0.35), LOADED, replace(LOADED, hidden=(Landmark.WRIST,))),
    "locked_knees": Shown(Move(Posture(70, -2, -2)), PLAIN, Move(hidden=(Landmark.KNEE,))),
    "lumbar_rounding": Shown(Move(lumbar=58.0), PLAIN, UNSEEN_BACK),
    "neck_extended": Shown(Move(neck=50.0), PLAIN, UNSEEN_BACK),
    "neck_flexed": Shown(Move(neck=-40.0), PLAIN, UNSEEN_BACK),
    "over_arching": Shown(Move(lumbar=-20.0), PLAIN, UNSEEN_BACK),
    "pelvis_tuck": Shown(TUCKED, PLAIN, UNSEEN_BACK),
    "shallow": Shown(Move(leaning(30.0)), PLAIN, Move(error=0.1)),
    "squat_substitution": Shown(SQUATTING, PLAIN, Move(hidden=(Landmark.KNEE,))),
    "toe_lift": Shown(Move(toe_up=0.1), PLAIN, Move(hidden=(Landmark.TOE,))),
    "too_fast": Shown(Move(down_s=0.45), PLAIN, Move(rate_hz=6.0)),
    "upper_back_rounding": Shown(Move(upper_back=25.0), PLAIN, UNSEEN_BACK),
    "waist_bend": Shown(FROM_THE_WAIST, PLAIN, UNSEEN_BACK),
    "wall_missed": Shown(*wall_moves()),
}
