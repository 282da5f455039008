"""Times as the store writes and reads them."""

from datetime import MAXYEAR, MINYEAR, UTC, datetime, timedelta, timezone
from reprlib import repr as shortened

from hiphinge.errors import InvalidValueError
from hiphinge.limits import EARLIEST_YEAR
from hiphinge.texts import Message, Value


def utc_text(moment: datetime) -> str:
    """Write a time in UTC so that texts sort chronologically."""
    # some systems write the year of strftime without its zeros
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def moment_of(text: str, zone_offset_min: int = 0) -> datetime:
    """Read a time that `utc_text` wrote, into a zone.

    Raises
    ------
    ValueError
        If it is none, or so early or late that it has no date in another zone.
    """
    try:
        moment = datetime.fromisoformat(text).astimezone(timezone(timedelta(minutes=zone_offset_min)))
    except (ValueError, OverflowError):
        raise ValueError(f"{shortened(text)} at {zone_offset_min} minutes from UTC is no time") from None
    if not MINYEAR < moment.year < MAXYEAR:
        raise ValueError(f"{text} is no time of a recording")
    return moment


def checked_moment(moment: datetime) -> datetime:
    """Return a time that may be stored.

    Raises
    ------
    InvalidValueError
        If its year is earlier than any recording.
    """
    if moment.year < EARLIEST_YEAR:
        values: dict[str, Value] = {"text": repr(moment.isoformat()[:10]), "year": str(EARLIEST_YEAR)}
        raise InvalidValueError(Message("error-time-too-early", values))
    return moment


def zone_offset_min(moment: datetime) -> int:
    """Return the UTC offset of a time's zone in minutes."""
    offset = moment.utcoffset()
    return 0 if offset is None else round(offset.total_seconds() / 60)
