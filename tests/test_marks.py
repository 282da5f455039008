"""Faults marked in the picture: where, when, in which words, and off what."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiphinge.body import Landmark
from hiphinge.knowledge.faults import fault_codes, faults
from hiphinge.measures.spine import CONTACTS
from hiphinge.motion import FloatArray
from hiphinge.poses.frames import PlanarFrame
from hiphinge.report.overlay.annotated import Look, Overlay, lay_out
from hiphinge.report.overlay.clearing import Surroundings, free_box
from hiphinge.report.overlay.drawing import Box
from hiphinge.report.overlay.face import locate_head
from hiphinge.report.overlay.label import Label, labels
from hiphinge.report.overlay.lettering import lettering, spelled
from hiphinge.report.overlay.marks import HELD_S, Mark
from hiphinge.report.overlay.places import Places, picture_places
from hiphinge.report.overlay.spots import SPOTS, spot_of, spot_places
from hiphinge.results.moments import moments
from hiphinge.session import Session
from hiphinge.texts import catalogue, languages
from sessions import BACK_AT, HOLLOW, STANDING, image_points, made_up, make_session, with_findings, with_spine

PHONE = (360, 640)
FRAMES = 90
MIDDLE_S = 1.5


def session_with(*faults: str, time_s: float = MIDDLE_S, size: tuple[int, int] = PHONE) -> Session:
    session = with_spine(make_session(FRAMES, width=size[0], height=size[1]))
    return with_findings(session, [[made_up(fault, time_s=time_s) for fault in faults]])


def frame_at(position: int, size: tuple[int, int] = PHONE) -> PlanarFrame:
    return PlanarFrame(position, position / 30, np.full((size[1] * 3 // 2, size[0]), 120, np.uint8))


def overlay_of(session: Session, language: str = "en", places: Places | None = None) -> Overlay:
    size = session.source.width or 0, session.source.height or 0
    places = places or picture_places(session.motion, session.measures.spine)
    return lay_out(frame_at(0, size), session, places, Look(texts=catalogue(language))).marked(
        moments(session)
    )


def drawn(overlay: Overlay, position: int) -> FloatArray:
    """Brightness of a grey picture with the overlay on it."""
    frame = frame_at(position, overlay.size)
    overlay.draw(frame)
    return frame.planes[: overlay.size[1]].astype(float)


def shown_in(overlay: Overlay, position: int) -> bool:
    (mark,) = overlay.marks
    without = drawn(replace(overlay, marks=()), position)
    return bool(np.abs(drawn(overlay, position) - without).max() > 50) and mark.shows(position / 30)


def box_of(mark: Mark) -> Box:
    assert mark.box is not None
    return mark.box


def overlap(one: Box, other: Box) -> bool:
    across = one.left < other.right and other.left < one.right
    return across and one.top < other.bottom and other.top < one.bottom


def test_every_fault_has_its_place_on_the_body() -> None:
    assert {fault.spot for fault in faults()} == set(SPOTS)


@pytest.mark.parametrize(
    ("fault", "place"),
    [
        ("squat_substitution", STANDING[Landmark.KNEE]),
        ("load_away", STANDING[Landmark.WRIST]),
        ("heel_lift", STANDING[Landmark.HEEL]),
        ("lumbar_rounding", HOLLOW[0]),
        ("upper_back_rounding", BACK_AT["mid_back"]),
        ("pelvis_tuck", BACK_AT["tailbone"]),
    ],
)
def test_the_place_is_that_of_the_joint_or_of_the_back(fault: str, place: tuple[float, float]) -> None:
    session = session_with(fault)
    places = picture_places(session.motion, session.measures.spine)
    np.testing.assert_allclose(spot_places(spot_of(fault), places)[3] / PHONE, place, atol=0.01)


def test_without_a_back_the_low_back_lies_between_hip_and_shoulder() -> None:
    places = Places(image_points(3, *PHONE))
    x, y = spot_places(spot_of("lumbar_rounding"), places)[0] / PHONE
    assert (x, y) == pytest.approx((0.5, 0.54 - 0.3 * 0.26))


def test_a_mark_is_shown_around_its_worst_frame_and_at_no_other_time() -> None:
    overlay = overlay_of(session_with("squat_substitution"))
    held = round(HELD_S * 30)
    assert all(shown_in(overlay, position) for position in (45 - held, 45, 45 + held))
    assert not any(shown_in(overlay, position) for position in (45 - held - 1, 45 + held + 1, 0))


def test_the_ring_follows_the_body() -> None:
    session = session_with("squat_substitution")
    points = image_points(FRAMES, *PHONE)
    points[50:, Landmark.KNEE, 0] += 30
    overlay = overlay_of(session, places=Places(points))
    (mark,) = overlay.marks
    for position in (45, 55):
        x, y = points[position, Landmark.KNEE].round().astype(int)
        ring = drawn(overlay, position) - drawn(replace(overlay, marks=()), position)
        around = [ring[y, x + side * round(mark.radius)] for side in (-1, 1)]
        assert max(around) > 40


def test_where_the_part_is_missing_the_words_are_shown_alone() -> None:
    session = session_with("squat_substitution")
    points = image_points(FRAMES, *PHONE)
    points[:, Landmark.KNEE] = np.nan
    (mark,) = overlay_of(session, places=Places(points)).marks
    assert mark.box is not None
    assert not np.isfinite(mark.spot).any()


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("fault", fault_codes())
def test_words_are_within_a_phone_picture_and_off_head_panel_and_ring(fault: str, language: str) -> None:
    session = session_with(fault)
    overlay = overlay_of(session, language)
    (mark,) = overlay.marks
    box = box_of(mark)
    # long German words put the panel below the picture, and the room beside it takes words too
    width, height = overlay.size
    assert 0 <= box.left < box.right <= width
    assert 0 <= box.top < box.bottom <= height
    assert not overlap(box, overlay.panel.box)
    head = locate_head(overlay.places.points)
    for centre, radius in ((head.centre[45], head.radius[45]), (mark.spot[45], mark.radius)):
        nearest = np.clip(centre, (box.left, box.top), (box.right, box.bottom))
        assert np.hypot(*(nearest - centre)) >= radius


def test_words_of_one_time_keep_off_each_other() -> None:
    marks = overlay_of(session_with("lumbar_rounding", "squat_substitution", "heel_lift", "load_away")).marks
    boxes = [box_of(mark) for mark in marks]
    assert len(boxes) == 4
    assert not any(overlap(one, other) for k, one in enumerate(boxes) for other in boxes[:k])


def test_the_head_stays_free_wherever_it_goes_meanwhile() -> None:
    session = session_with("neck_flexed")
    points = image_points(FRAMES, *PHONE)
    points[:, [Landmark.NOSE, Landmark.EAR], 0] += np.linspace(-200, 200, FRAMES)[:, None]
    overlay = overlay_of(session, places=Places(points))
    (mark,) = overlay.marks
    head, box = locate_head(points), box_of(mark)
    for position in range(45 - 15, 45 + 16, 5):
        nearest = np.clip(head.centre[position], (box.left, box.top), (box.right, box.bottom))
        assert np.hypot(*(nearest - head.centre[position])) >= head.radius[position]


def test_what_is_not_advised_is_marked_without_a_warning_sign() -> None:
    session = session_with("lumbar_rounding", "squat_substitution", "heel_lift", "load_away")
    marks = overlay_of(session).marks
    light = [box_brightness(session, box_of(mark)) for mark in marks]
    assert min(light[:3]) > 150
    assert light[3] < 90


def box_brightness(session: Session, box: Box) -> float:
    """Brightness of the ground of a plate, between its rim and its words."""
    shown = drawn(overlay_of(session), 45)
    return float(np.median(shown[box.top + 2 : box.bottom - 2, box.left + 3 : box.left + 5]))


def test_faults_are_named_in_the_language_asked_for() -> None:
    session = session_with("squat_substitution")
    english, german = (box_of(overlay_of(session, language).marks[0]) for language in ("en", "de"))
    assert english.size != german.size


@pytest.mark.parametrize("size", [(32, 32), (64, 48)])
def test_a_picture_without_room_for_words_goes_without(size: tuple[int, int]) -> None:
    overlay = overlay_of(session_with("squat_substitution", size=size))
    (mark,) = overlay.marks
    assert mark.box is None
    assert drawn(overlay, 45).shape == size[::-1]


def test_a_ring_without_words_has_no_line_to_them() -> None:
    overlay = overlay_of(session_with("squat_substitution"))
    (mark,) = overlay.marks
    alone = replace(overlay, marks=(replace(mark, box=None, words=None),))
    changed = np.argwhere(drawn(alone, 45) != drawn(replace(overlay, marks=()), 45))[:, ::-1]
    assert len(changed) > 50
    assert np.hypot(*(changed - mark.spot[45]).T).max() < mark.radius + 2 * mark.stroke + 2


def test_the_depth_of_the_hollow_keeps_off_the_words() -> None:
    overlay = overlay_of(session_with("lumbar_rounding"))
    box = box_of(overlay.marks[0])
    assert overlay.tag.keeping_off([box]).taken == (overlay.panel.box, box)


@given(st.text(st.sampled_from("aäOÖuÜßéñ -"), min_size=1))
def test_no_letter_is_spelled_that_the_font_lacks(text: str) -> None:
    plain, dotted = spelled(text)
    assert plain.isascii()
    assert len(dotted) == sum(text.count(letter) for letter in "äÖÜ")
    assert all(plain[index] in "aOU" for index in dotted)


def test_two_dots_are_drawn_over_their_letter() -> None:
    plain, dotted = (np.asarray(lettering(40.0)(text).mask) for text in ("nun", "nün"))
    higher = dotted.shape[0] - plain.shape[0]
    assert higher > 4
    columns = np.flatnonzero(dotted[: higher - 1].max(axis=0) > 128)
    assert 0.35 * dotted.shape[1] < columns.mean() < 0.65 * dotted.shape[1]
    assert np.count_nonzero(np.diff(columns) > 1) == 1


def test_every_title_can_be_written_in_the_letters_of_the_font() -> None:
    for language in languages():
        for code in fault_codes():
            title = catalogue(language).say(f"fault-{code.replace('_', '-')}-title")
            assert spelled(title)[0].isascii()


def widths(text: str) -> list[int]:
    return [label.size[0] for label in labels(text, 20.0, loud=True)]


def test_more_lines_make_narrower_plates() -> None:
    one, two, three = widths("Your hinge turns into a squat")
    assert one > two > three
    assert len(widths("Squat")) == 1


def test_a_plate_holds_the_whole_of_its_words() -> None:
    for label in labels("You do not stand up all the way", 20.0, loud=False):
        assert isinstance(label, Label)
        assert label.size[0] > max(line.length for line in label.lines)
        assert all(side % 2 == 0 for side in label.size)


def surroundings(body: FloatArray, taken: tuple[Box, ...] = ()) -> Surroundings:
    return Surroundings((400, 300), taken, np.zeros((0, 3)), body)


@given(st.integers(0, 400), st.integers(0, 300))
def test_a_free_place_lies_within_the_picture_and_off_the_spot(x: int, y: int) -> None:
    found = free_box(surroundings(np.zeros((0, 2))), (80, 30), np.array([x, y], float), 25.0, 14.0)
    assert found is not None
    box, _ = found
    assert box.size == (80, 30)
    assert box.left >= 0
    assert box.top >= 0
    assert box.right <= 400
    assert box.bottom <= 300
    nearest = np.clip((x, y), (box.left, box.top), (box.right, box.bottom))
    assert 25 < np.hypot(*(nearest - (x, y))) < 50


def test_words_keep_off_the_body_where_they_can() -> None:
    spot, body = np.array([200.0, 150.0]), np.stack([np.arange(200.0, 400, 5), np.full(40, 150.0)], axis=1)
    found = free_box(surroundings(body), (80, 30), spot, 25.0, 14.0)
    assert found is not None
    box = found[0]
    assert not (
        (box.left < body[:, 0]) & (body[:, 0] < box.right) & (box.top < 150) & (box.bottom > 150)
    ).any()


def test_there_may_be_no_free_place() -> None:
    everything = (Box(0, 0, 400, 300),)
    nobody, spot = np.zeros((0, 2)), np.array([200.0, 150.0])
    assert free_box(surroundings(nobody, everything), (80, 30), spot, 25.0, 14.0) is None
    assert free_box(surroundings(nobody), (500, 30), spot, 25.0, 14.0) is None


def test_levels_of_the_back_are_those_of_the_rod() -> None:
    levels = {spot.back for spot in SPOTS.values()} - {None}
    assert levels <= {"low_back", *CONTACTS}
