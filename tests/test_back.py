"""The back line, the dowel and its hollow, as they are drawn over the picture."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from hiphinge.faults.finding import LowBack, Verdict
from hiphinge.measures.series import Series
from hiphinge.measures.spine.dowel import PARTED, TOUCHES, UNKNOWN
from hiphinge.motion import FloatArray
from hiphinge.poses.frames import PlanarFrame
from hiphinge.report.overlay.annotated import caption, lay_out, write_annotated
from hiphinge.report.overlay.covered import body_circles
from hiphinge.report.overlay.dowel import AMBER, GREEN, RED, DowelState, dowel_state
from hiphinge.report.overlay.drawing import Canvas, Colour
from hiphinge.report.overlay.figure import BACK_COLOUR
from hiphinge.report.overlay.panel import lay_out_panel, panel_in_corner
from hiphinge.report.overlay.places import Places, picture_places
from hiphinge.report.overlay.tag import draw_tag, lay_out_tag
from hiphinge.session import Session
from sessions import (
    BACK_AT,
    BACK_LINE,
    HOLLOW,
    ROD,
    made_up,
    make_session,
    with_findings,
    with_spine,
    with_values,
    without_reps,
)

WIDTH, HEIGHT = 640, 480
GREY = Colour(100, 128, 128)
#: On the rod, away from contacts and hollow.
ON_ROD = (ROD[0][0], 0.38)
Place = tuple[float, float]


def session_of(contact: Sequence[int] = (TOUCHES,) * 3) -> Session:
    return with_spine(make_session(3, width=WIDTH, height=HEIGHT), contact)


def with_dowel(session: Session, **changes: object) -> Session:
    spine = session.measures.spine
    assert spine is not None
    assert spine.dowel is not None
    changed = replace(spine, dowel=replace(spine.dowel, **changes))  # type: ignore[arg-type]
    return with_values(session, measures=replace(session.measures, spine=changed))


def with_line(session: Session, line: FloatArray | None) -> Session:
    assert session.measures.spine is not None
    spine = replace(session.measures.spine, line=line)
    return with_values(session, measures=replace(session.measures, spine=spine))


def places_of(session: Session) -> Places:
    return picture_places(session.motion, session.measures.spine)


def blank_planes(width: int = WIDTH, height: int = HEIGHT) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    planes = np.full((height * 3 // 2, width), GREY.u, np.uint8)
    planes[:height] = GREY.y
    return planes


def drawn(session: Session) -> Canvas:
    """The first frame of a session, drawn on grey."""
    frame = PlanarFrame(0, 0.0, blank_planes())
    lay_out(frame, session, places_of(session)).draw(frame)
    return Canvas.over(frame.planes)


def at(canvas: Canvas, place: Place, right: float = 0.0) -> Colour:
    """The colour of a place in shares of the picture, and so many pixels to the right."""
    x, y = round(place[0] * WIDTH + right), round(place[1] * HEIGHT)
    return Colour(int(canvas.y[y, x]), int(canvas.u[y // 2, x // 2]), int(canvas.v[y // 2, x // 2]))


def is_near(one: Colour, other: Colour, within: int = 8) -> bool:
    return max(abs(one.y - other.y), abs(one.u - other.u), abs(one.v - other.v)) <= within


def nearest_ink(shown: Colour) -> Colour | None:
    """Which colour of the rod it is; on a thin line half of the colour is that of the ground."""
    inks = [ink for ink in (GREEN, AMBER, RED) if abs(ink.y - shown.y) < 12]
    return min(inks, key=lambda ink: abs(ink.u - shown.u) + abs(ink.v - shown.v), default=None)


STATES = {
    (TOUCHES, TOUCHES, TOUCHES): (GREEN, "touches"),
    (PARTED, TOUCHES, TOUCHES): (AMBER, "head off"),
    (UNKNOWN, TOUCHES, TOUCHES): (AMBER, "partly unclear"),
    (UNKNOWN, UNKNOWN, UNKNOWN): (AMBER, "unclear"),
    (PARTED, UNKNOWN, TOUCHES): (AMBER, "head off"),
    (TOUCHES, PARTED, TOUCHES): (RED, "mid-back off"),
    (TOUCHES, TOUCHES, PARTED): (RED, "tailbone off"),
    (UNKNOWN, UNKNOWN, PARTED): (RED, "tailbone off"),
    (PARTED, TOUCHES, PARTED): (RED, "2 off"),
}


@pytest.mark.parametrize(("contact", "expected"), STATES.items())
def test_the_rod_has_the_colour_of_its_state(contact: tuple[int, ...], expected: tuple[Colour, str]) -> None:
    assert nearest_ink(at(drawn(session_of(contact)), ON_ROD)) == expected[0]


def state_of(verdict: Verdict) -> LowBack | None:
    """What the low back does by the verdict on its rounding."""
    return {Verdict.PRESENT: LowBack.ROUNDS, Verdict.ABSENT: LowBack.FLATTENS}.get(verdict)


@pytest.mark.parametrize(
    ("verdicts", "ink"),
    [
        ({"lumbar_rounding": Verdict.ABSENT}, AMBER),  # a back that goes flat in a lift, and is told so
        ({"lumbar_rounding": Verdict.CANNOT_TELL}, RED),
        ({"lumbar_rounding": Verdict.PRESENT}, RED),
        ({"lumbar_rounding": Verdict.ABSENT, "dowel_lost": Verdict.PRESENT}, RED),
    ],
)
def test_the_rod_is_not_red_on_a_back_that_is_found_not_to_round(
    verdicts: Mapping[str, Verdict], ink: Colour
) -> None:
    found = [
        replace(made_up(fault, verdict=verdict), state=state_of(verdict) if "lumbar" in fault else None)
        for fault, verdict in verdicts.items()
    ]
    session = with_findings(session_of((TOUCHES, TOUCHES, PARTED)), [found])
    within = dowel_state(session, 1)
    before = dowel_state(session, 0)
    assert within is not None
    assert before is not None
    assert (within.ink, before.ink) == (ink, RED)


@pytest.mark.parametrize(("contact", "expected"), STATES.items())
def test_the_panel_says_the_state_in_words(contact: tuple[int, ...], expected: tuple[Colour, str]) -> None:
    state = caption(session_of(contact), 0, 0.0).dowel
    assert state is not None
    assert str(state.brief) == expected[1]


def test_the_colours_differ_without_red_and_green_too() -> None:
    """Brightness and blue are what is left to the red-green blind."""
    for one, other in ((GREEN, AMBER), (AMBER, RED), (GREEN, RED)):
        assert np.hypot(one.y - other.y, one.u - other.u) > 40


@pytest.mark.parametrize("name", BACK_AT)
def test_a_contact_is_a_dot_a_ring_or_nothing(name: str) -> None:
    marks = {}
    for state in (TOUCHES, PARTED, UNKNOWN):
        contact = [state if other == name else TOUCHES for other in BACK_AT]
        marks[state] = drawn(with_rod_aside(session_of(contact)))
    place, ring_px = BACK_AT[name], 5.0
    ink = {state: DowelState(tuple(state if n == name else TOUCHES for n in BACK_AT)).ink for state in marks}
    assert is_near(at(marks[TOUCHES], place), ink[TOUCHES])
    assert at(marks[PARTED], place) == at(marks[UNKNOWN], place) == GREY
    assert has_ink(marks[PARTED], place, ring_px, ink[PARTED])
    assert not has_ink(marks[UNKNOWN], place, ring_px, ink[UNKNOWN])


def with_rod_aside(session: Session) -> Session:
    """The same with the rod far behind, so that the contacts lie bare."""
    assert session.measures.spine is not None
    assert session.measures.spine.dowel is not None
    return with_dowel(session, rod=session.measures.spine.dowel.rod - (100, 0))


def has_ink(canvas: Canvas, place: Place, radius_px: float, ink: Colour) -> bool:
    colours = [at(canvas, place, right) for right in np.arange(-1.5, 2) * 1.0 + radius_px]
    return any(is_near(colour, ink, within=30) for colour in colours)


def test_the_back_is_drawn_where_it_is_known() -> None:
    session = session_of()
    assert session.measures.spine is not None
    assert session.measures.spine.line is not None
    line = session.measures.spine.line.copy()
    line[:, 20:40] = np.nan
    canvas = drawn(with_line(session, line))
    x, (low, high) = BACK_LINE[0][0], (BACK_LINE[0][1], BACK_LINE[1][1])
    shown, hidden = (low + share * (high - low) for share in (0.8, 0.5))
    assert is_near(at(canvas, (x, shown)), BACK_COLOUR, within=25)
    assert at(canvas, (x, hidden)) == GREY
    assert is_near(at(drawn(session), (x, hidden)), BACK_COLOUR, within=25)


def test_without_a_line_there_is_still_the_rod() -> None:
    canvas = drawn(with_line(session_of(), None))
    assert at(canvas, (BACK_LINE[0][0], 0.24)) == GREY
    assert nearest_ink(at(canvas, ON_ROD)) == GREEN


def test_a_missing_rod_is_not_drawn() -> None:
    session = with_dowel(session_of(), rod=np.full((3, 2, 2), np.nan))
    assert at(drawn(session), ON_ROD) == GREY
    assert caption(session, 0, 0.0).dowel is None


def test_without_a_spine_the_picture_is_as_before() -> None:
    session = session_of()
    plain = with_values(session, measures=replace(session.measures, spine=None))
    canvas = drawn(plain)
    assert at(canvas, ON_ROD) == at(canvas, BACK_LINE[1]) == GREY


def test_the_depth_is_written_behind_the_rod() -> None:
    session = session_of()
    depth = Series("dowel_gap_cm", np.full(3, np.nan), np.full(3, np.nan))
    missing = {**session.measures.series, "dowel_gap_cm": depth}
    without = with_values(session, measures=replace(session.measures, series=missing))
    x, y = (round(share * side) for share, side in zip(HOLLOW[1], (WIDTH, HEIGHT), strict=True))
    plates = [drawn(s).y[y - 15 : y + 15, x - 90 : x - 12].astype(int) for s in (session, without)]
    assert (plates[0] < GREY.y - 20).mean() > 0.5
    assert (plates[0] > 200).any()
    assert (plates[1] == GREY.y).all()


def test_the_hollow_is_marked() -> None:
    session = session_of()
    gone = with_dowel(session, hollow=np.full((3, 2, 2), np.nan))
    middle = ((HOLLOW[0][0] + HOLLOW[1][0]) / 2, HOLLOW[0][1])
    assert at(drawn(session), middle).y > 200
    assert at(drawn(gone), middle) == GREY


def test_a_tag_stays_in_the_picture_and_off_the_panel() -> None:
    panel = panel_in_corner((WIDTH, HEIGHT), np.array([[600.0, 400.0, 0.0]]))
    tag, outward = lay_out_tag(panel), np.array([-1.0, 0.0])
    assert (panel.box.left, panel.box.top) < (WIDTH // 2, HEIGHT // 2)
    beside_panel = np.array([panel.box.right + 20.0, panel.box.top + 20.0])
    for place, written in (
        (np.array([10.0, 460.0]), False),
        (beside_panel, False),
        (beside_panel + 200, True),
    ):
        canvas = Canvas.over(blank_planes())
        draw_tag(canvas, tag, "3.2 cm", place, outward)
        assert (canvas.y != GREY.y).any() == written


def test_the_panel_has_a_row_for_the_dowel_only_where_there_is_one() -> None:
    circles = np.array([[600.0, 400.0, 0.0]])
    without, with_row = (
        panel_in_corner((WIDTH, HEIGHT), circles, with_dowel=expected) for expected in (False, True)
    )
    assert with_row.box.size[1] > without.box.size[1]


def test_the_panel_shows_the_state_as_the_rod_does() -> None:
    """The words in their row, and a mark of the state's colour before them."""
    canvases = [drawn(session_of(contact)) for contact in ((TOUCHES,) * 3, (TOUCHES, TOUCHES, PARTED))]
    panel = lay_out_panel((WIDTH, HEIGHT), body_circles(places_of(session_of())), with_dowel=True)
    assert panel is not None
    box = panel.box
    touches, parted = (canvas.part(box) for canvas in canvases)
    for part, ink, other in ((touches, GREEN, RED), (parted, RED, GREEN)):
        assert (abs(part.v.astype(int) - ink.v) < 8).sum() > (abs(part.v.astype(int) - other.v) < 8).sum()
    differing = touches.y != parted.y
    rows, columns = (np.flatnonzero(differing.any(axis=axis)) for axis in (1, 0))
    assert rows.max() - rows.min() < 30
    assert columns.max() > 0.9 * box.size[0]


def test_the_panel_keeps_away_from_the_rod() -> None:
    session, frame = session_of(), PlanarFrame(0, 0.0, blank_planes())
    places = places_of(session)
    assert places.rod is not None
    before = lay_out(frame, session, places).panel.box
    corner = np.array([[before.left + 5.0, before.top + 5.0]] * 2)
    there = replace(places, rod=replace(places.rod, ends=np.array([corner] * 3)))
    assert lay_out(frame, session, there).panel.box != before


@pytest.mark.parametrize("sign", [1, -1])
def test_places_are_those_of_the_picture(sign: int) -> None:
    session = session_of()
    mirrored = replace(session.motion, facing_sign=np.full(3, sign))
    rod = picture_places(mirrored, session.measures.spine).rod
    assert rod is not None
    across = 0.5 + sign * (np.array([ROD[0][0], ROD[1][0]]) - 0.5)
    np.testing.assert_allclose(rod.ends[0, :, 0], across * WIDTH)
    np.testing.assert_allclose(rod.ends[0, :, 1], np.array([ROD[0][1], ROD[1][1]]) * HEIGHT)
    np.testing.assert_allclose(rod.outward[0], (-sign, 0))
    np.testing.assert_allclose(rod.contacts[0, :, 1], [y * HEIGHT for _, y in BACK_AT.values()])


def test_a_smaller_picture_shrinks_all_places() -> None:
    whole, half = places_of(session_of()), places_of(session_of()).shrunk(2)
    assert whole.rod is not None
    assert half.rod is not None
    assert whole.back is not None
    assert half.back is not None
    np.testing.assert_allclose(half.points, whole.points / 2)
    np.testing.assert_allclose(half.back, whole.back / 2)
    for name in ("ends", "contacts", "hollow"):
        np.testing.assert_allclose(getattr(half.rod, name), getattr(whole.rod, name) / 2)
    np.testing.assert_allclose(half.rod.outward, whole.rod.outward)


@pytest.mark.parametrize(("width", "height"), [(32, 32), (96, 130), (360, 640)])
def test_any_size_is_written(tmp_path: Path, width: int, height: int) -> None:
    session = without_reps(
        with_spine(make_session(3, width=width, height=height), (PARTED, UNKNOWN, TOUCHES))
    )
    frames = (PlanarFrame(index, index / 30, blank_planes(width, height)) for index in range(3))
    write_annotated(frames, session, tmp_path / "a.mp4", places=places_of(session))
    assert (tmp_path / "a.mp4").stat().st_size > 0
