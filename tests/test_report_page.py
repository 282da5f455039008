"""report.html: what stands on it, that nothing can be slipped in, and that it asks nothing of a network."""

import base64
import json
import os
import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from command_line import hiphinge, reported_in_one_sentence
from hiphinge.errors import InvalidValueError, ResultFolderError
from hiphinge.motion import View
from hiphinge.report.page import write_report
from hiphinge.report.page.hinge import hinge_page
from hiphinge.report.page.stills import still
from hiphinge.report.reading import read_result, result_of
from hiphinge.results.folder import check_target
from hiphinge.session import Label, Session
from hiphinge.texts import Message, catalogue, languages
from pages import Page, changed, document, faulty, page, picture, written
from sessions import make_session, with_spine, with_view, without_reps

SLIPPED_IN = "<script>alert(1)</script>"
IN_AN_ATTRIBUTE = '"><img src=x onerror=alert(1)>'
in_every_language = pytest.mark.parametrize("language", languages())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path / "results", faulty())


def test_every_number_of_the_table_is_the_one_of_session_json(folder: Path) -> None:
    shown = {cell["class"]: float(cell["value"]) for cell in page(folder).all("data")}
    (rep,) = document(folder)["reps"]
    assert len(shown) == 10
    assert shown == {name: rep[name] for name in shown}


def test_an_angle_stands_there_with_its_standard_error(folder: Path) -> None:
    text = page(folder).text
    # lumbar 18.234 with the standard error 4, trunk 70.123 with 1.25
    assert "18 ± 4" in text
    assert "70 ± 1" in text


def test_one_sentence_one_cue_and_one_drill_come_first(folder: Path) -> None:
    first, second = document(folder)["advice"]["points"]
    actual = page(folder)
    headings = [tag for tag, _ in actual.elements if tag in ("h1", "h2", "h3")]
    assert headings[:3] == ["h1", "h2", "h3"]
    before, _, after = actual.text.partition(catalogue().say("report-more"))
    assert before.count("Your low back rounds.") == 1
    for part in ("title", "action", "dose"):
        assert catalogue().say(f"drill-{first['drill'].replace('_', '-')}-{part}") in before
    assert first["cue"] in before
    assert second["cue"] not in before
    assert second["cue"] in after
    assert "You did one repetition, and it shows something to work on." in before
    assert "hiphinge drills" not in actual.text


def test_where_nothing_is_to_change_the_first_sentence_says_so_and_the_next_drill_follows(
    tmp_path: Path,
) -> None:
    said = hinge_page(read_result(written(tmp_path / "results", with_spine(make_session()))))
    assert said.headline.startswith("You did one repetition")
    assert not said.tasks


def test_a_drill_stands_there_with_its_drawing(folder: Path) -> None:
    drawings = [shown for shown in page(folder).all("svg") if shown.get("class") == "drill"]
    points = document(folder)["advice"]["points"]
    assert len(drawings) == len(points) == 2
    for drawing, point in zip(drawings, points, strict=True):
        assert catalogue().say(f"drill-{point['drill'].replace('_', '-')}-setup") in drawing["aria-label"]


def labelled(folder: Path) -> None:
    changed(
        folder,
        drill="wall_tap",
        label={"name": "Änne Groß", "recorded_on": "2026-03-14", "measured_by": "Dr. Jo Lind"},
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Änne Groß, 14 March 2026, Wall tap, measured by Dr. Jo Lind"),
        ("de", "Änne Groß, 14. März 2026"),
    ],
)
def test_person_day_drill_and_who_measured_are_in_the_title(tmp_path: Path, language: str, said: str) -> None:
    folder = written(tmp_path / "results", faulty(), language)
    labelled(folder)
    actual = page(folder)
    html = (folder / "report.html").read_text("utf-8")
    title = html.partition("<title>")[2].partition("</title>")[0]
    assert said in title
    named = {meta["name"]: meta["content"] for meta in actual.all("meta") if "name" in meta}
    assert named["author"] == "Dr. Jo Lind"
    assert named["dcterms.created"] == "2026-03-14"
    assert named["description"]


@pytest.mark.parametrize(("judged_as", "said"), [("deadlift", False), ("dowel", True)])
def test_the_drill_is_named_where_the_movement_does_not_name_it(
    folder: Path, judged_as: str, said: bool
) -> None:
    changed(folder, movement="deadlift", judged_as=judged_as)
    facts = hinge_page(read_result(folder)).facts
    assert "deadlift from the floor" in facts
    assert any("judged as" in fact for fact in facts) == said


def test_a_page_written_to_another_folder_is_named_after_what_it_is_of(folder: Path, tmp_path: Path) -> None:
    labelled(folder)
    (tmp_path / "pages").mkdir()
    (file,) = write_report(folder, tmp_path / "pages")
    assert file.name == "report_aenne-gross_2026-03-14_wall-tap_dr-jo-lind.html"
    check_target(folder, force=False)


@pytest.mark.parametrize("name", ["../../etc", "a/b\\c", "..", " ", "x" * 300, "日本"])
def test_no_name_leads_out_of_the_folder(folder: Path, tmp_path: Path, name: str) -> None:
    changed(folder, label={"name": name, "recorded_on": None, "measured_by": None})
    (tmp_path / "pages").mkdir()
    (file,) = write_report(folder, tmp_path / "pages")
    assert file.parent == tmp_path / "pages"
    assert file.name.startswith("report_")
    assert len(file.name) < 120


def test_a_result_of_before_there_were_labels_is_read(folder: Path) -> None:
    old = {name: value for name, value in document(folder).items() if name != "label"}
    (folder / "session.json").write_text(json.dumps(old), encoding="utf-8")
    assert read_result(folder).label == Label()


def test_the_table_stays_a_table_where_it_looks_like_cards(folder: Path) -> None:
    roles = [attributes.get("role") for _, attributes in page(folder).elements]
    (rep,) = document(folder)["reps"]
    assert roles.count("table") == 1
    assert roles.count("columnheader") == roles.count("cell") + roles.count("rowheader")
    assert roles.count("rowheader") == rep["number"]


def test_each_thing_to_work_on_has_its_reason_cue_and_drill(folder: Path) -> None:
    text = page(folder).text
    for point in document(folder)["advice"]["points"]:
        drill = catalogue().say(f"drill-{point['drill'].replace('_', '-')}-title")
        assert point["seen"] in text
        assert point["cue"] in text
        assert drill in text
    assert catalogue().say("fault-lumbar-rounding-why") in text


@in_every_language
def test_the_page_speaks_the_language_of_the_result(tmp_path: Path, language: str) -> None:
    actual = page(written(tmp_path / language, faulty(), language))
    assert actual.all("html") == [{"lang": language}]
    for name in ("report-glossary-heading", "disclaimer", "about-rounding", "fault-lumbar-rounding-title"):
        assert catalogue(language).say(name) in actual.text


@in_every_language
@pytest.mark.parametrize(
    "session",
    [
        without_reps(make_session()),
        with_view(
            without_reps(make_session()),
            View(None, 60.0, None, usable=False, messages=(Message("view-lying"),)),
        ),
        make_session(),
        with_spine(make_session()),
    ],
    ids=["no repetition", "no view", "no spine", "no fault"],
)
def test_a_page_is_written_whatever_is_missing(tmp_path: Path, session: Session, language: str) -> None:
    actual = page(written(tmp_path / "results", session, language, video=False))
    assert catalogue(language).say("report-video-absent") in actual.text
    assert catalogue(language).say("disclaimer") in actual.text


def test_a_missing_value_is_a_dash_and_never_a_number(tmp_path: Path) -> None:
    actual = page(written(tmp_path / "results", make_session()))
    assert catalogue().say("report-coupling-none") in actual.text
    assert "lumbar_flexion_deg" not in {cell["class"] for cell in actual.all("data")}
    assert not re.search(r"\b(nan|None|null)\b", actual.text)


@pytest.mark.parametrize(
    "slipped", [SLIPPED_IN, IN_AN_ATTRIBUTE, "{{ 7 * 7 }}", "</title><script>x</script>"]
)
def test_the_name_of_a_file_cannot_bring_in_elements(folder: Path, slipped: str) -> None:
    before = [name for name, _ in page(folder).elements]
    changed(folder, source={**document(folder)["source"], "file": slipped})
    after = page(folder)
    assert [name for name, _ in after.elements] == before
    assert f"Hip hinge report: {slipped}" in after.text


@pytest.mark.parametrize("slipped", [SLIPPED_IN, IN_AN_ATTRIBUTE])
def test_no_text_of_a_result_can_bring_in_elements(folder: Path, slipped: str) -> None:
    before = [name for name, _ in page(folder).elements]

    def infected(value: Any, name: str = "") -> Any:
        if isinstance(value, dict):
            return {key: infected(part, key) for key, part in value.items()}
        if isinstance(value, list):
            return [infected(part, name) for part in value]
        kept = (
            "schema",
            "movement",
            "fault",
            "drill",
            "judged_as",
            "family",
            "next_drill",
            "keyframe",
            "language",
            "verdict",
            "unit",
        )
        return slipped if isinstance(value, str) and name not in kept else value

    (folder / "session.json").write_text(json.dumps(infected(document(folder))), encoding="utf-8")
    after = page(folder)
    assert [name for name, _ in after.elements] == before
    assert after.text.count(slipped) > 5


def test_the_page_asks_nothing_but_the_video_beside_it(folder: Path) -> None:
    actual = page(folder)
    asked = [address for address in actual.addresses() if not address.startswith(("data:", "#"))]
    assert asked
    assert all(address.partition("#")[0] == "./annotated.mp4" for address in asked)
    html = (folder / "report.html").read_text("utf-8")
    assert "http:" not in html
    assert "https:" not in html
    assert not re.search(r"@import|url\(", html)
    (policy,) = (meta["content"] for meta in actual.all("meta") if "http-equiv" in meta)
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy.replace("style-src 'unsafe-inline'", "")


def test_links_lead_to_the_repetition_in_the_video_without_javascript(folder: Path) -> None:
    (rep,) = document(folder)["reps"]
    links = [link["href"] for link in page(folder).all("a") if "data-time" in link]
    assert links == [f"./annotated.mp4#t={rep['start_s']:.2f},{rep['end_s']:.2f}"] * 2


def test_the_page_finds_the_video_from_where_it_is_written(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "pages" / "mine.html"
    write_report(folder, target)
    (video,) = Page(target.read_text("utf-8")).all("video")
    assert video["src"] == "./../results/annotated.mp4#t=0.001"


def test_a_video_that_is_put_in_is_there_byte_for_byte(folder: Path) -> None:
    (video,) = page(folder, embed_video=True).all("video")
    assert base64.b64decode(video["src"].removeprefix("data:video/mp4;base64,")) == b"no real video"


def test_stills_are_in_the_page_scaled_and_described(folder: Path) -> None:
    pictures = page(folder).all("img")
    assert len(pictures) == 3
    for shown in pictures:
        jpeg = base64.b64decode(shown["src"].removeprefix("data:image/jpeg;base64,"))
        with Image.open(BytesIO(jpeg)) as small:
            assert small.size == (int(shown["width"]), int(shown["height"])) == (960, 540)
        assert shown["alt"]


def test_a_still_is_read_from_its_own_folder_only(folder: Path) -> None:
    picture(folder.parent / "secret.jpg")
    for path in (
        "../secret.jpg",
        "keyframes/../../secret.jpg",
        str(folder.parent / "secret.jpg"),
        "secret.jpg",
    ):
        assert still(folder, path) is None
    outside = folder / "keyframes" / "best_rep7.jpg"
    outside.symlink_to(folder.parent / "secret.jpg")
    assert still(folder, "keyframes/best_rep7.jpg") is None
    (folder / "keyframes" / "best_rep8.jpg").write_bytes(b"no picture")
    assert still(folder, "keyframes/best_rep8.jpg") is None


def test_the_page_is_small_though_the_set_is_long(tmp_path: Path) -> None:
    folder = written(tmp_path / "results", with_spine(make_session(frames=36_000, rate_hz=60.0)))
    page(folder)
    assert (folder / "report.html").stat().st_size < 5_000_000


def test_the_same_result_gives_the_same_page(folder: Path) -> None:
    write_report(folder)
    first = (folder / "report.html").read_bytes()
    write_report(folder)
    assert (folder / "report.html").read_bytes() == first


def test_what_is_read_back_is_what_was_measured(folder: Path) -> None:
    read, direct = read_result(folder), result_of(faulty())
    assert replace(read, folder=None, frames=direct.frames) == direct
    for name, values in direct.frames.values.items():
        np.testing.assert_array_equal(read.frames.values[name], values)


def test_the_page_can_be_printed_and_fits_light_and_dark(folder: Path) -> None:
    page(folder)
    html = (folder / "report.html").read_text("utf-8")
    assert "@media print" in html
    assert re.search(r"@page \{ size: A4", html)
    assert "prefers-color-scheme: dark" in html
    assert 'name="viewport"' in html


def test_headings_and_controls_have_names(folder: Path) -> None:
    actual = page(folder)
    names = {attributes["id"] for _, attributes in actual.elements if "id" in attributes}
    assert all(section["aria-labelledby"] in names for section in actual.all("section"))
    assert all(chart["aria-label"] for chart in actual.all("svg"))
    assert len([tag for tag, _ in actual.elements if tag == "h1"]) == 1
    levels = [int(tag[1]) for tag, _ in actual.elements if re.fullmatch(r"h\d", tag)]
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_a_set_of_a_drill_stands_beside_what_the_drill_asks_for(folder: Path) -> None:
    heading = catalogue().say("report-asked")
    assert heading not in page(folder).text
    view = {**document(folder)["view"], "facing": "left"}
    (rep,) = document(folder)["reps"]
    changed(folder, drill="single_leg_roller", view=view)
    text = page(folder).text
    assert f"{heading} Left side: 1 repetition of 15 asked for" in text
    assert f"Tempo: {rep['descent_s']:.1f} s down" in text
    deeper = [{**rep, "number": place, "trunk_inclination_deg": 50.0 + 2 * place} for place in range(1, 9)]
    changed(folder, reps=deeper)
    assert "Lean of the trunk: 14 degrees more at the end" in page(folder).text
    changed(folder, reps=[])
    assert heading not in page(folder).text


def test_what_a_coach_said_at_one_time_stands_together(folder: Path) -> None:
    times = (0.0, 0.1, 99.0)
    said = [{"time_s": time_s, "kind": "note", "words": f"Said at {time_s:g}."} for time_s in times]
    changed(folder, coached={"said": said, "hurts": []})
    before, after = catalogue().say("report-coached-before"), "Repetition 1"
    assert f"{before} Said at 0. Said at 0.1. {after} Said at 99." in page(folder).text


def test_no_heading_stands_over_nothing(folder: Path) -> None:
    advice = {**document(folder)["advice"], "points": [], "praise": [], "notes": []}
    changed(folder, advice=advice, best_rep=None)
    shown = page(folder)
    assert catalogue().say("report-more") not in shown.text
    assert not [one for one in shown.all("section") if one.get("aria-labelledby") == "tasks"]


def test_loads_are_reported_where_the_result_has_them(folder: Path) -> None:
    (rep,) = document(folder)["reps"]
    rep |= {"peak_l5s1_moment_nm": 151.7, "peak_l5s1_compression_n": 2641}
    changed(folder, reps=[rep], load={"hand_load_kg": 10.0})
    text = page(folder).text
    assert "moment at the low back 152 N m, compression 2.6 kN" in text
    assert catalogue().say("disclaimer-loads") in text


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"schema": "hiphinge.session/9"}, "hiphinge.session/9"),
        ({"reps": "five"}, "'five'"),
        ({"reps": [{"number": "one"}]}, "number"),
        ({"next_drill": "juggling"}, "juggling"),
        ({"advice": {"language": "tlh"}}, "tlh"),
        ({"label": {"recorded_on": "soon"}}, "soon"),
    ],
)
def test_an_unsound_result_is_refused_in_one_sentence(
    folder: Path, change: dict[str, Any], reason: str
) -> None:
    changed(folder, **change)
    outcome = hiphinge("report", folder)
    assert reported_in_one_sentence(outcome)
    assert reason in outcome.err
    assert not (folder / "report.html").exists()


@pytest.mark.parametrize(
    "frames", ["", "time_s,rep\n0,1\n", "nonsense", "x" * 200_000], ids=["empty", "few", "word", "long"]
)
def test_unsound_frames_are_refused_in_one_sentence(folder: Path, frames: str) -> None:
    (folder / "frames.csv").write_text(frames)
    assert reported_in_one_sentence(hiphinge("report", folder))


def test_times_that_go_back_are_refused(folder: Path) -> None:
    lines = (folder / "frames.csv").read_text().splitlines()
    (folder / "frames.csv").write_text("\n".join([lines[0], lines[2], lines[1]]))
    with pytest.raises(ResultFolderError, match="go back"):
        read_result(folder)


def test_a_folder_without_frames_is_reported_by_name(folder: Path) -> None:
    (folder / "frames.csv").unlink()
    outcome = hiphinge("report", folder)
    assert reported_in_one_sentence(outcome)
    assert "frames.csv" in outcome.err


def test_a_file_of_others_is_never_replaced(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "diary.html"
    target.write_text("<p>mine</p>")
    assert reported_in_one_sentence(hiphinge("report", folder, "--out", target))
    assert target.read_text() == "<p>mine</p>"
    with pytest.raises(InvalidValueError, match=r"\.html"):
        write_report(folder, tmp_path / "page.txt")


def test_the_command_writes_the_page_again(folder: Path) -> None:
    outcome = hiphinge("report", folder)
    assert (outcome.exit_code, outcome.out) == (0, f"Report: {folder / 'report.html'}\n")
    assert hiphinge("report", folder / "session.json").exit_code == 0


def test_more_than_two_results_are_refused(folder: Path) -> None:
    assert reported_in_one_sentence(hiphinge("report", folder, folder, folder))
    assert reported_in_one_sentence(hiphinge("report", folder, folder, "--embed-video"))


def test_who_measured_is_kept_with_the_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HIPHINGE_MEASURED_BY", "Dr. Jo Lind")
    monkeypatch.setattr("hiphinge.analysis.read", lambda *_: make_session().motion)
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(b"not read")
    os.utime(clip, (1_772_000_000, 1_772_000_000))
    actual = json.loads(hiphinge("analyze", clip, "--json").out)["label"]
    day = date.fromtimestamp(1_772_000_000).isoformat()
    assert actual == {"name": None, "recorded_on": day, "measured_by": "Dr. Jo Lind"}
    outcome = hiphinge("analyze", clip, "--json", "--measured-by", " \n ")
    assert reported_in_one_sentence(outcome)
