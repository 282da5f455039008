import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from rich.console import Console

from hiphinge.motion import View
from hiphinge.report.terminal.table import print_session
from hiphinge.texts import Catalogue, Message, catalogue
from sessions import make_session, with_spine, with_view, without_reps


def printed(show: Callable[[Any, Catalogue, Console], None], what: object, language: str = "en") -> str:
    written = io.StringIO()
    show(what, catalogue(language), Console(file=written, width=80, color_system=None))
    return written.getvalue()


def test_one_row_for_each_rep_with_standard_errors() -> None:
    text = printed(print_session, make_session())
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
    lines = printed(print_session, make_session()).splitlines()
    assert max(map(len, lines)) <= 80
    assert "shank" in "".join(lines)
    assert "…" not in "".join(lines)


def test_it_fits_80_columns_in_german_with_decimal_commas() -> None:
    text = printed(print_session, with_spine(make_session()), "de")
    assert max(map(len, text.splitlines())) <= 80
    assert "Schienbein" in text
    assert "1,50 s" in text
    assert "…" not in text


def test_the_low_back_has_a_table_of_its_own() -> None:
    lines = printed(print_session, with_spine(make_session())).splitlines()
    heading = next(number for number, line in enumerate(lines) if "low back" in line)
    assert lines[heading + 2].split() == ["1", "18", "±4", "21", "35", "%", "42"]
    assert max(map(len, lines)) <= 80


def test_where_the_back_does_not_begin_to_round_there_are_dashes() -> None:
    session = with_spine(make_session())
    rep = replace(session.reps[0], rounding_onset_trunk_deg=None, lumbar_share=float("nan"))
    segmentation = replace(session.segmentation, reps=(rep,))
    assert printed(print_session, replace(session, segmentation=segmentation)).count("--") == 2


def test_an_untold_low_back_takes_no_room() -> None:
    assert "low back" not in printed(print_session, make_session())


def test_attempts_say_why() -> None:
    assert "No rep at 3.0 s: the movement is cut off before the body stands" in printed(
        print_session, make_session()
    )


def test_messages_are_told_once_and_literally() -> None:
    odd = Message("table-results", {"folder": "[bold]sideways"})
    session = with_view(make_session(), View("left", 31.0, None, usable=False, messages=(odd,)))
    text = printed(print_session, replace(session, messages=(odd,)))
    assert text.count("Note: Results: [bold]sideways") == 1
    assert "View: facing left, yaw 31°, roll -- (not usable)" in text


def test_untold_angles_are_dashes() -> None:
    session = make_session()
    rep = replace(session.reps[0], knee_flexion_deg=None, trunk_inclination_deg=float("nan"))
    text = printed(print_session, replace(session, segmentation=replace(session.segmentation, reps=(rep,))))
    assert text.count("--") == 2


def test_without_reps_it_says_so() -> None:
    assert "We found no repetition." in printed(print_session, without_reps(make_session()))
