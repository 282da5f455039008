import io
from dataclasses import replace

import pytest
from rich.console import Console

from hiphinge.faults import Verdict
from hiphinge.motion import View
from hiphinge.report.overlay.panel import ANGLES
from hiphinge.report.page.hinge import hinge_page
from hiphinge.report.reading import result_of
from hiphinge.report.terminal.table import print_session
from hiphinge.session import Session
from hiphinge.texts import Message, catalogue, languages, text_name
from sessions import made_up, make_session, with_findings, with_spine, with_values, with_view, without_reps


def printed(session: Session, width: int = 80, language: str = "en") -> str:
    written = io.StringIO()
    print_session(
        session,
        catalogue(language),
        Console(file=written, width=width, force_terminal=True, color_system=None),
    )
    return written.getvalue()


def test_one_row_for_each_rep_with_standard_errors() -> None:
    text = printed(make_session())
    row = next(line for line in text.splitlines() if line.strip().startswith("1 "))
    assert row.split() == [
        "1",
        "1.50",
        "s",
        "0.3",
        "s",
        "0.3",
        "s",
        "70",
        "±1",
        "92",
        "±1",
        "22",
        "±1",
        "0",
        "±1",
    ]


def test_it_fits_80_columns() -> None:
    lines = printed(make_session()).splitlines()
    assert max(map(len, lines)) <= 80
    assert "shins" in "".join(lines)
    assert "…" not in "".join(lines)


def test_it_fits_80_columns_in_german_with_decimal_commas() -> None:
    text = printed(with_spine(make_session()), language="de")
    assert max(map(len, text.splitlines())) <= 80
    assert "Schienbein" in text
    assert "1,50 s" in text
    assert "…" not in text


def test_the_low_back_has_a_table_of_its_own() -> None:
    lines = printed(with_findings(with_spine(make_session()), [[made_up("lumbar_rounding")]])).splitlines()
    heading = next(number for number, line in enumerate(lines) if "low back" in line)
    assert lines[heading + 2].split() == ["1", "18", "±4", "21", "35", "%", "42"]
    assert max(map(len, lines)) <= 80


def test_a_back_that_does_not_round_is_not_said_to_begin_it() -> None:
    bent = with_findings(with_spine(make_session()), [[made_up("lumbar_rounding", verdict=Verdict.ABSENT)]])
    assert bent.reps[0].rounding_onset_trunk_deg == 42.125
    lines = printed(bent).splitlines()
    heading = next(number for number, line in enumerate(lines) if "low back" in line)
    assert lines[heading + 2].split() == ["1", "18", "±4", "21", "35", "%", "--"]


def test_where_the_back_does_not_begin_to_round_there_are_dashes() -> None:
    session = with_spine(make_session())
    rep = replace(session.reps[0], rounding_onset_trunk_deg=None, lumbar_share=float("nan"))
    segmentation = replace(session.segmentation, reps=(rep,))
    assert printed(with_values(session, segmentation=segmentation)).count("--") == 2


def test_a_missing_low_back_takes_no_room() -> None:
    assert "low back" not in printed(make_session())


def test_attempts_say_why() -> None:
    assert "No rep at 3.0 s: the movement is cut off before the body stands" in printed(make_session())


def test_messages_are_reported_once_and_literally() -> None:
    odd = Message("table-results", {"folder": "[bold]sideways"})
    session = with_view(make_session(), View("left", 31.0, None, usable=False, messages=(odd,)))
    text = printed(with_values(session, messages=(odd,)))
    assert text.count("Note: Results: [bold]sideways") == 1
    assert "View: facing left, yaw 31°, roll -- (not usable)" in text


def test_missing_angles_are_dashes() -> None:
    session = make_session()
    rep = replace(session.reps[0], knee_flexion_deg=None, trunk_inclination_deg=float("nan"))
    text = printed(with_values(session, segmentation=replace(session.segmentation, reps=(rep,))))
    assert text.count("--") == 2


def test_without_reps_it_says_so() -> None:
    assert "We found no repetition." in printed(without_reps(make_session()))


def test_a_narrow_terminal_gets_whole_words_and_numbers() -> None:
    text = printed(with_spine(make_session()), width=40)
    assert max(map(len, text.splitlines())) <= 40
    words = " ".join(text.split())
    assert "rep: 1 bottom at: 1.50 s down: 0.3 s up: 0.3 s trunk: 70 ±1" in words
    assert "low back: 18 ±4 low back, most: 21 low back's share: 35 %" in words


@pytest.mark.parametrize("language", languages())
def test_terminal_page_and_panel_call_a_measure_alike(language: str) -> None:
    session, texts = with_spine(make_session()), catalogue(language)
    shown = " ".join(printed(session, 200, language).split())
    for name in hinge_page(result_of(session)).table.measures:
        if name.endswith("_deg"):
            assert texts.say(text_name("report-term", name)) in shown
    if language == "en":
        assert all(label == text_name("report-term", name) for name, label, _ in ANGLES)


def test_the_bend_in_the_hips_is_reported_where_the_back_is_seen_and_else_that_of_trunk_and_thigh() -> None:
    assert "trunk to thigh" in " ".join(printed(make_session()).split())
    session = make_session()
    actual = replace(session.reps[0], hip_flexion_deg=75.0)
    text = printed(with_values(session, segmentation=replace(session.segmentation, reps=(actual,))))
    assert "hips" in text
    assert "thigh" not in text
