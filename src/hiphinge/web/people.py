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
from hiphinge.person import (
    Person,
    parse_mass,
    parse_sex,
    parse_stature,
    parse_years,
    written_mass,
    written_stature,
)
from hiphinge.texts import Message, Units
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
    return page(request, "people.html", glances=glances, written=_written(Person(), Units.METRIC))


def _add(request: Request, fields: Mapping[str, str]) -> Response:
    with open_store() as store:
        added = store.add(fields.get("name", ""), _body(fields, Person(), reader_texts(request).units))
    return RedirectResponse(f"/people/{added.id}/", 303)


def _change(request: Request, fields: Mapping[str, str]) -> Response:
    with open_store() as store:
        someone = someone_of(request, store)
        store.change(
            replace(
                someone,
                note=fields.get("note", "").strip(),
                body=_body(fields, someone.body, reader_texts(request).units),
            )
        )
    return RedirectResponse(f"/people/{someone.id}/", 303)


def _body(fields: Mapping[str, str], known: Person, units: Units) -> Person:
    """Return what a form says; a field that was left as it was shown, rounded, changes nothing."""
    given = {name: fields.get(name, "").strip() for name in ("stature", "mass", "sex", "born")}
    changed = {name for name, shown in _written(known, units).items() if given[name] != shown}
    if "stature" in changed:
        known = replace(known, stature_m=parse_stature(given["stature"], units) if given["stature"] else None)
    if "mass" in changed:
        known = replace(known, mass_kg=parse_mass(given["mass"], units) if given["mass"] else None)
    return replace(known, sex=parse_sex(given["sex"]), birth_year=parse_years(given["born"]))


def _written(body: Person, units: Units) -> dict[str, str]:
    """Return the fields of a form that says who someone is."""
    return {
        "stature": "" if body.stature_m is None else written_stature(body.stature_m, units),
        "mass": "" if body.mass_kg is None else written_mass(body.mass_kg, units),
        "sex": body.sex or "",
        "born": "" if body.birth_year is None else str(body.birth_year),
    }


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
        written=_written(someone.body, texts.units),
        rows=sessions.session_rows(kept, points, measure, texts),
        chosen=measure,
        measure=measure_name(measure, texts),
        unit=measure_unit(measure),
        # with the unit: some measures differ by it alone
        measures=[(one, measure_name(one, texts), measure_unit(one)) for one in measures],
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
