"""How a person's programme goes: the step, weeks, scores, and what the measures did."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hiphinge.history.following import Followed, follow
from hiphinge.history.rechecks import Rechecked, rechecked
from hiphinge.history.record import Kept, Someone
from hiphinge.history.store import Store
from hiphinge.history.trends import session_points
from hiphinge.programme.diary import Diary
from hiphinge.programme.habit import Habit, Week, habit, weeks
from hiphinge.programme.outcomes import Change, Course, changes, courses
from hiphinge.programme.standing import Standing, standing

#: What the films show of the skill: the share of the low back in the bend, depth, and the low back itself.
MEASURES = ("lumbar_share", "trunk_inclination_deg", "lumbar_flexion_deg")


@dataclass(frozen=True)
class Progress:
    """How a person's programme goes, up to a day.

    Attributes
    ----------
    name : str
        Of the person.
    today : date
    diary : Diary
    standing : Standing
    habit : Habit
    weeks : tuple of Week
    courses : tuple of Course
        One for each questionnaire that was answered.
    changes : tuple of Change
        One for each that was answered twice.
    measured : tuple of Followed
        One for each of `MEASURES` that was measured in a session.
    rechecked : tuple of Rechecked
        What was measured of standing and walking.
    """

    name: str
    today: date
    diary: Diary
    standing: Standing
    habit: Habit
    weeks: tuple[Week, ...]
    courses: tuple[Course, ...]
    changes: tuple[Change, ...]
    measured: tuple[Followed, ...]
    rechecked: tuple[Rechecked, ...]


def progress(store: Store, someone: Someone, diary: Diary, today: date) -> Progress:
    """Return how a person's programme goes.

    Raises
    ------
    StoreError
        If the store cannot be read.
    """
    sessions = store.sessions(someone)
    return Progress(
        name=someone.name,
        today=today,
        diary=diary,
        standing=standing(diary, today),
        habit=habit(diary, today),
        weeks=weeks(diary, today),
        courses=courses(diary, today),
        changes=changes(diary, today),
        measured=_measured(store, someone, sessions),
        rechecked=rechecked(store, someone, sessions),
    )


def _measured(store: Store, someone: Someone, kept: Sequence[Kept]) -> tuple[Followed, ...]:
    # a walk has a lean of the trunk too, which is no depth of a hinge
    sessions = [one for one in kept if not one.is_whole]
    hinges = {one.id for one in sessions}
    points = {
        measure: {
            session: point
            for session, point in session_points(store.seen(someone, measure)).items()
            if session in hinges
        }
        for measure in MEASURES
    }
    followed = (follow(sessions, found, measure) for measure, found in points.items() if found)
    return tuple(one for one in followed if one.points)
