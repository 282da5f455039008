"""The people who are stored: their sessions, trends, notes, export and deletion."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from hiphinge.history import archive
from hiphinge.history.backups import forget
from hiphinge.history.following import follow, points_by_session
from hiphinge.history.measures import DEFAULT_MEASURE, UNSEEN_WEEKS
from hiphinge.history.overview import overview
from hiphinge.history.store import open_store
from hiphinge.history.words import measure_name, measure_unit, trend_verdict
from hiphinge.person import Person, parse_mass, parse_stature
from hiphinge.texts import Message
from hiphinge.web import client, safety, sessions
from hiphinge.web.language import reader_texts
from hiphinge.web.pages import page
from hiphinge.web.part import Part
from hiphinge.web.receiving import posted
from hiphinge.web.stored import deleted_page, someone_of
from hiphinge.web.trend_chart import trend_chart


def part() -> Part:
    """Return the part of the site."""
    return Part(
        "people",
        [
            Route("/", _all, methods=["GET"]),
            Route("/", posted(_add), methods=["POST"]),
            Route("/{person}/", _one, methods=["GET"]),
            Route("/{person}/", posted(_change), methods=["POST"]),
            Route("/{person}/export.zip", _export),
            Route("/{person}/delete", _ask_to_delete, methods=["GET"]),
            Route("/{person}/delete", posted(_delete), methods=["POST"]),
            *client.routes("/{person}/client"),
            *safety.routes("/{person}/safety"),
            *sessions.routes("/{person}"),
        ],
    )


def _all(request: Request) -> Response:
    with open_store() as store:
        glances = overview(store, DEFAULT_MEASURE, UNSEEN_WEEKS, datetime.now().astimezone())
    return page(request, "people.html", glances=glances)


def _add(_request: Request, fields: Mapping[str, str]) -> Response:
    with open_store() as store:
        added = store.add(fields.get("name", ""), _body(fields, Person()))
    return RedirectResponse(f"/people/{added.id}/", 303)


def _change(request: Request, fields: Mapping[str, str]) -> Response:
    with open_store() as store:
        someone = someone_of(request, store)
        store.change(replace(someone, note=fields.get("note", "").strip(), body=_body(fields, someone.body)))
    return RedirectResponse(f"/people/{someone.id}/", 303)


def _body(fields: Mapping[str, str], known: Person) -> Person:
    stature, mass = (fields.get(name, "").strip() for name in ("stature", "mass"))
    return replace(
        known,
        stature_m=parse_stature(stature) if stature else None,
        mass_kg=parse_mass(mass) if mass else None,
    )


def _one(request: Request) -> Response:
    texts = reader_texts(request)
    measure = request.query_params.get("measure", DEFAULT_MEASURE)
    with open_store() as store:
        someone = someone_of(request, store)
        kept = store.sessions(someone)
        points = points_by_session(store, someone, measure)
        measures = store.measures(someone)
    found = follow(kept, points, measure)
    return page(
        request,
        "person.html",
        someone=someone,
        rows=sessions.session_rows(kept, points, measure, texts),
        chosen=measure,
        measure=measure_name(measure, texts),
        unit=measure_unit(measure),
        measures=[(one, texts.put(measure_name(one, texts))) for one in measures],
        verdict=trend_verdict(found),
        chart=trend_chart(found, texts),
    )


def _export(request: Request) -> Response:
    with open_store() as store, TemporaryDirectory() as place:
        someone = someone_of(request, store)
        file = Path(place) / "person.zip"
        archive.export(store, someone, file)
        return _download(file.read_bytes())


def _download(content: bytes) -> Response:
    disposition = 'attachment; filename="hiphinge.zip"'
    return Response(content, headers={"content-disposition": disposition}, media_type="application/zip")


def _ask_to_delete(request: Request) -> Response:
    with open_store() as store:
        someone = someone_of(request, store)
        count = store.count(someone)
    asked = Message("store-delete-asked", {"name": someone.name, "sessions": _sessions(count)})
    return page(request, "delete.html", asked=asked, back=f"/people/{someone.id}/")


def _delete(request: Request, _fields: Mapping[str, str]) -> Response:
    with open_store() as store:
        someone = someone_of(request, store)
        count = store.count(someone)
        left = forget(store, someone)
    deleted = Message("store-deleted", {"name": someone.name, "sessions": _sessions(count)})
    return deleted_page(request, deleted, left, "/people/")


def _sessions(count: int) -> Message:
    return Message("person-sessions", {"value": count})
