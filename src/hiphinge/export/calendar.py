"""A programme as a calendar (iCalendar, RFC 5545), as calendars of phones and computers read it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from hiphinge.errors import InvalidValueError
from hiphinge.extras import needed
from hiphinge.texts import Message

if TYPE_CHECKING:
    from icalendar import Event

#: A year on both sides, so that each change of the clock has the one before it.
_ROOM = timedelta(days=366)
_PRODUCT = "-//hiphinge//programme//EN"


@dataclass(frozen=True)
class Appointment:
    """One entry of a calendar.

    Attributes
    ----------
    day : date
    title, about : str
        In the language of the person.
    minutes : int
    reminds : bool
        Whether the calendar reminds when it begins.
    """

    day: date
    title: str
    about: str
    minutes: int
    reminds: bool


def zone_of(name: str) -> ZoneInfo:
    """Return a time zone.

    Raises
    ------
    InvalidValueError
        If there is none of that name.
    """
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown; a path; a folder of zones
        raise InvalidValueError(Message("error-zone", {"zone": repr(name)})) from None


def calendar(appointments: Sequence[Appointment], at: time, zone: ZoneInfo | None, whose: str) -> bytes:
    """Return a calendar.

    Parameters
    ----------
    appointments : sequence of Appointment
    at : time
        When they begin, by the clock on the wall: the same through summer and winter time.
    zone : ZoneInfo or None
        None leaves it to the clock of whatever device shows it.
    whose : str
        Distinguishes people; the same programme gives the same ids, so that a calendar updates its entries.

    Raises
    ------
    ExportError
        If the extra for calendars is not installed.
    """
    icalendar = needed("icalendar", "calendar")
    made = icalendar.Calendar()
    made.add("prodid", _PRODUCT)
    made.add("version", "2.0")
    if zone is not None and appointments:
        # the rules of these days only: some calendars stumble over decades of them
        first, last = appointments[0].day - _ROOM, appointments[-1].day + _ROOM
        made.add_component(icalendar.Timezone.from_tzid(zone.key, first_date=first, last_date=last))
    for one in appointments:
        made.add_component(_event(one, datetime.combine(one.day, at, zone), whose))
    content: bytes = made.to_ical()
    return content


def _event(one: Appointment, begin: datetime, whose: str) -> "Event":
    icalendar = needed("icalendar", "calendar")
    event: Event = icalendar.Event()
    name = sha256(f"{whose} {one.day}".encode()).hexdigest()[:32]
    event.add("uid", f"{name}@hiphinge")
    event.add("dtstamp", datetime.combine(one.day, time(), UTC))
    event.add("dtstart", begin)
    event.add("dtend", begin + timedelta(minutes=one.minutes))
    event.add("summary", one.title)
    event.add("description", one.about)
    event.add("transp", "TRANSPARENT")
    if one.reminds:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", one.title)
        alarm.add("trigger", timedelta())
        event.add_component(alarm)
    return event
