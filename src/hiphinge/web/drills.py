"""The drills, with drawings that the program makes itself."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from hiphinge.knowledge.drill_drawings import drill_drawings
from hiphinge.knowledge.drills import Drill, drill, drills
from hiphinge.report.drill_drawing import camera_place, drawing_label, drill_picture, moving_drill
from hiphinge.web.language import reader_texts
from hiphinge.web.pages import page
from hiphinge.web.part import Part

#: A drawing is a file of its own, whose colours stand in it.
_DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def part() -> Part:
    """Return the part of the site."""
    return Part(
        "drills",
        [
            Route("/", _all),
            Route("/{code}.svg", _drawing),
            Route("/{code}/moving.svg", _moving),
            Route("/{code}/camera.svg", _camera),
            Route("/{code}", _one),
        ],
    )


def _all(request: Request) -> Response:
    return page(request, "drills.html", drills=drills(), drawn=drill_drawings().keys())


def _one(request: Request) -> Response:
    found = _asked_for(request)
    label = drawing_label(found.code, reader_texts(request))
    return page(request, "drill.html", drill=found, drawn=found.code in drill_drawings(), label=label)


def _drawing(request: Request) -> Response:
    code = _asked_for(request).code
    return _svg(drill_picture(code, drawing_label(code, reader_texts(request))))


def _moving(request: Request) -> Response:
    code = _asked_for(request).code
    return _svg(moving_drill(code, drawing_label(code, reader_texts(request))))


def _camera(request: Request) -> Response:
    return _svg(camera_place(_asked_for(request).code, reader_texts(request)))


def _svg(drawing: str | None) -> Response:
    if drawing is None:
        raise HTTPException(404)
    return Response(drawing, headers={"content-security-policy": _DRAWING_POLICY}, media_type="image/svg+xml")


def _asked_for(request: Request) -> Drill:
    code = request.path_params["code"]
    if code not in {one.code for one in drills()}:
        raise HTTPException(404)
    return drill(code)
