"""Films of standing and walking between times: when the programme asks for one."""

from datetime import date, timedelta

from hiphinge.knowledge.progression import whole
from hiphinge.programme.diary import Diary

#: What is filmed again, as sessions name it.
RECHECKED = ("standing", "walking")
_WEEK = 7


def rechecks_due(diary: Diary, today: date) -> tuple[str, ...]:
    """Return what to film today, of `RECHECKED`.

    The programme asks in the first week of each interval, until the first practice in it. Who skips it is
    not asked before the next interval, and who neither films sets nor ever filmed such a thing never is.

    Parameters
    ----------
    diary : Diary
        Films after `today` are not looked at.
    today : date
    """
    filmed = [one for one in diary.rechecks if one.day <= today]
    interval = timedelta(weeks=whole("recheck"))
    begins = today - (today - diary.intake.begun_on) % interval
    asked_before = bool(diary.practices_in(begins - timedelta(days=1), today))
    if not (diary.intake.films or filmed) or asked_before or today - begins >= timedelta(days=_WEEK):
        return ()
    # a film of the later half of the last interval serves for this one
    recent = {one.movement for one in filmed if one.day >= begins - interval / 2}
    return tuple(movement for movement in RECHECKED if movement not in recent)
