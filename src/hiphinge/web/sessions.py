"""A stored session: its report, comparison with another one, and corrections."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from hiphinge.history import corrections
from hiphinge.history.backups import forget_sessions
from hiphinge.history.counting import newest_analyses
from hiphinge.history.measures import shown_as
from hiphinge.history.record import Kept, Someone
from hiphinge.history.session_facts import session_document, whole_of
from hiphinge.history.store import Store, open_store
from hiphinge.history.taken_out import taken_out
from hiphinge.history.trends import TrendPoint
from hiphinge.history.words import UNKNOWN, drill_name, fault_name, measure_name, measure_unit, reps_of
from hiphinge.knowledge.whole_measures import WHOLE_MOVEMENTS
from hiphinge.report.page import write_comparison, write_report
from hiphinge.report.quantities import MeasureTable, measure_table
from hiphinge.results.names import PAGE, SESSION
from hiphinge.results.whole_reading import WholeRead
from hiphinge.session import Label
from hiphinge.texts import Catalogue, Message
from hiphinge.web.analysis_pages import REPORT_POLICY
from hiphinge.web.language import reader_texts
from hiphinge.web.pages import page
from hiphinge.web.receiving import posted
from hiphinge.web.refusals import RefusedError
from hiphinge.web.set_review import review_said
from hiphinge.web.stored import deleted_page, session_of, someone_of

#: The measures shown for each repetition.
_MEASURES = ("trunk_inclination_deg", "lumbar_flexion_deg", "lumbar_share")
_WHEN = "%Y-%m-%d %H:%M"


@dataclass(frozen=True)
class SessionRow:
    """A session in the list of a person's sessions, in words.

    Attributes
    ----------
    id, when, title, drill, reps, value, faults : str
    counts : bool
        Whether it counts: one whose recording was analyzed again later does not.
    """

    id: str
    when: str
    title: str
    drill: str
    reps: str
    value: str
    faults: str
    counts: bool


@dataclass(frozen=True)
class RepRow:
    """A repetition of a session, in words.

    Attributes
    ----------
    number : int
    values : tuple of str
    excluded : str or None
        Why it does not count; None where it does.
    """

    number: int
    values: tuple[str, ...]
    excluded: str | None


def routes(place: str) -> list[Route]:
    """Return the routes below the place of a person."""
    session = f"{place}/sessions/{{session}}"
    return [
        Route(f"{place}/compare", _compare),
        Route(f"{session}/", _show),
        Route(f"{session}/{PAGE}", _report),
        Route(f"{session}/title", posted(_rename), methods=["POST"]),
        Route(f"{session}/exclude", posted(_exclude), methods=["POST"]),
        Route(f"{session}/include", posted(_include), methods=["POST"]),
        Route(f"{session}/delete", _ask_to_delete, methods=["GET"]),
        Route(f"{session}/delete", posted(_delete), methods=["POST"]),
    ]


def session_rows(
    sessions: Sequence[Kept], points: Mapping[str, TrendPoint], measure: str, texts: Catalogue
) -> list[SessionRow]:
    """Return the rows of a list of sessions, the latest first.

    Parameters
    ----------
    sessions : sequence of Kept
        The earliest first.
    points : mapping of str to TrendPoint
        The measure in the sessions that have it, by their ids.
    measure : str
    texts : Catalogue
    """
    newest = {kept.id for kept in newest_analyses(sessions)}
    number = shown_as(measure).number
    return [
        SessionRow(
            kept.id,
            f"{kept.recorded_at:{_WHEN}}",
            kept.title,
            drill_name(kept, texts),
            reps_of(kept, texts),
            texts.say(number(points[kept.id].value)) if kept.id in points else UNKNOWN,
            _faults(kept, texts),
            kept.id in newest,
        )
        for kept in reversed(sessions)
    ]


def _show(request: Request) -> Response:
    texts = reader_texts(request)
    with _opened(request) as (store, someone, kept):
        document = session_document(store.file(kept.id, SESSION))
    whole = whole_of(document)
    units = [(measure_name(measure, texts), measure_unit(measure)) for measure in _MEASURES]
    return page(
        request,
        "session.html",
        review=review_said(someone, kept),
        someone=someone,
        kept=kept,
        when=f"{kept.recorded_at:{_WHEN}}",
        drill=drill_name(kept, texts),
        faults=_faults(kept, texts),
        headings=[Message("history-column-measure", {"measure": name, "unit": unit}) for name, unit in units],
        rows=_rep_rows(kept, document["reps"], texts),
        measures=None if whole is None else _measures(kept, whole, texts),
    )


def _measures(kept: Kept, whole: WholeRead, texts: Catalogue) -> MeasureTable:
    return measure_table(WHOLE_MOVEMENTS[kept.movement], whole.quantities, whole.sides, texts)


def _rep_rows(kept: Kept, reps: Sequence[Mapping[str, Any]], texts: Catalogue) -> list[RepRow]:
    excluded = {one.rep: one.reason for one in kept.excluded}
    return [RepRow(rep["number"], _values(rep, texts), excluded.get(rep["number"])) for rep in reps]


def _values(rep: Mapping[str, Any], texts: Catalogue) -> tuple[str, ...]:
    values = ((measure, rep.get(measure)) for measure in _MEASURES)
    return tuple(
        texts.say(shown_as(measure).number(value)) if isinstance(value, int | float) else UNKNOWN
        for measure, value in values
    )


def _report(request: Request) -> Response:
    with _opened(request) as (store, someone, kept), taken_out(store, kept) as folder:
        (written,) = write_report(folder, label=_label(someone, kept))
        return _html(written)


def _compare(request: Request) -> Response:
    chosen = request.query_params.getlist("session")
    if len(chosen) != 2 or chosen[0] == chosen[1]:
        raise RefusedError(400, Message("web-error-choose-two"))
    with open_store() as store:
        someone = someone_of(request, store)
        found = (session_of(store, someone, one) for one in chosen)
        first, second = sorted(found, key=lambda kept: kept.recorded_at)
        labels = _label(someone, first), _label(someone, second)
        with taken_out(store, first) as one, taken_out(store, second) as other, TemporaryDirectory() as place:
            (written,) = write_comparison(one, other, Path(place) / "comparison.html", labels=labels)
            return _html(written)


def _rename(request: Request, fields: Mapping[str, str]) -> Response:
    with _opened(request) as (store, _, kept):
        corrections.rename(store, kept, fields.get("title", "").strip())
    return _back(request)


def _exclude(request: Request, fields: Mapping[str, str]) -> Response:
    with _opened(request) as (store, _, kept):
        corrections.exclude(store, kept, [_rep(fields)], fields.get("reason", "").strip())
    return _back(request)


def _include(request: Request, fields: Mapping[str, str]) -> Response:
    with _opened(request) as (store, _, kept):
        corrections.include(store, kept, [_rep(fields)])
    return _back(request)


def _ask_to_delete(request: Request) -> Response:
    with _opened(request) as (_, someone, kept):
        asked = Message("session-delete-question", {"count": 1, "sessions": _named(someone, kept)})
    return page(request, "delete.html", asked=asked, back="./")


def _delete(request: Request, _fields: Mapping[str, str]) -> Response:
    with _opened(request) as (store, someone, kept):
        left = forget_sessions(store, [kept])
    deleted = Message("session-deleted", {"count": 1, "sessions": _named(someone, kept)})
    return deleted_page(request, deleted, left, f"/people/{someone.id}/")


@contextmanager
def _opened(request: Request) -> Iterator[tuple[Store, Someone, Kept]]:
    with open_store() as store:
        someone = someone_of(request, store)
        yield store, someone, session_of(store, someone, request.path_params["session"])


def _back(request: Request) -> Response:
    person, session = (request.path_params[name] for name in ("person", "session"))
    return RedirectResponse(f"/people/{person}/sessions/{session}/", 303)


def _rep(fields: Mapping[str, str]) -> int:
    given = fields.get("rep", "")
    if not (given.isascii() and given.isdecimal() and len(given) < 6):
        raise RefusedError(400, Message("web-error-400"))
    return int(given)


def _html(file: Path) -> Response:
    return HTMLResponse(file.read_bytes(), headers={"content-security-policy": REPORT_POLICY})


def _label(someone: Someone, kept: Kept) -> Label:
    return Label(someone.name, kept.recorded_at.date())


def _named(someone: Someone, kept: Kept) -> str:
    return f"{kept.short_id} ({someone.name}, {kept.recorded_at:{_WHEN}})"


def _faults(kept: Kept, texts: Catalogue) -> str:
    return ", ".join(fault_name(fault, texts) for fault in kept.faults) or UNKNOWN
