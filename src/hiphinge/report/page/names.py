"""Names of a page and its file: person, day, drill, and the person who measured."""

import re
import unicodedata
from datetime import date

from hiphinge.knowledge.drills import DEFAULT_DRILL
from hiphinge.report.page.words import drill_title
from hiphinge.report.result import Result
from hiphinge.texts import Catalogue, Message, text_name

#: Not every system accepts longer file names.
_LONGEST_PART = 40
_PLAINER = str.maketrans({"ß": "ss", "ä": "ae", "ö": "oe", "ü": "ue", "ø": "o", "æ": "ae"})


def long_day(day: date, texts: Catalogue) -> str:
    """Write a day in words, such as 1 May 2026."""
    from babel.dates import format_date

    return str(format_date(day, "d MMMM y" if texts.language == "en" else "long", locale=texts.language))


def month(day: date, texts: Catalogue, *, with_year: bool) -> str:
    """Write the month of a day, with or without its year."""
    from babel.dates import format_date

    return str(format_date(day, "LLLL y" if with_year else "LLLL", locale=texts.language))


def called(result: Result, texts: Catalogue) -> str:
    """Return the title of a result: the person or else the file, the day and the drill."""
    label = result.label
    parts = [label.name or recorded_as(result, texts)]
    if label.recorded_on is not None:
        parts.append(long_day(label.recorded_on, texts))
    if result.drill is not None:
        parts.append(texts.say(drill_title(result.drill)))
    elif result.whole is not None:
        parts.append(texts.say(text_name("movement", result.movement)))
    return ", ".join(parts)


def recorded_as(result: Result, texts: Catalogue) -> str:
    """Return the name of the recording's file; a coached set has none."""
    return result.file if result.coached is None else texts.say("report-live")


def page_title(result: Result, texts: Catalogue) -> str:
    """Return the subject of the page, and the person who measured."""
    if result.label.measured_by is None:
        return heading(result, texts)
    values = {"file": called(result, texts), "by": result.label.measured_by}
    return texts.say(Message(f"{_title(result)}-measured", values))


def heading(result: Result, texts: Catalogue) -> str:
    """Return the subject of the page."""
    return texts.say(Message(_title(result), {"file": called(result, texts)}))


def _title(result: Result) -> str:
    return "report-title" if result.whole is None else "report-whole-title"


def page_stem(result: Result, *, tag: str = "") -> str:
    """Return the name of a page's file without its ending, in plain letters.

    Parameters
    ----------
    result : Result
    tag : str
        Distinguishes it from others of the same day, such as the id of a session.
    """
    label = result.label
    day = "" if label.recorded_on is None else label.recorded_on.isoformat()
    drill = result.drill or (DEFAULT_DRILL if result.whole is None else result.movement)
    parts = (label.name or "", day, drill, label.measured_by or "", tag)
    return "_".join(filter(None, ("report", *map(_plain, parts))))


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_PLAINER))
    kept = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return re.sub(r"[^0-9a-z]+", "-", kept).strip("-")[:_LONGEST_PART].strip("-")
