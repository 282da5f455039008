"""``hiphinge screen``: measure a simple test."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiphinge.cli.options import language_option, person_of, reading_options, sex_option, texts_in
from hiphinge.errors import InvalidValueError
from hiphinge.texts import Message

if TYPE_CHECKING:
    from hiphinge.body import Sex
    from hiphinge.coaching.screens import Screening
    from hiphinge.knowledge.screens import ScreenKnowledge
    from hiphinge.knowledge.thresholds import Threshold
    from hiphinge.texts import Catalogue, Message, Number


@click.command()
@click.argument("name", required=False)
@click.argument("clip", required=False, type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="Folder for the result.")
@reading_options
@sex_option
@language_option
@click.option("--force", is_flag=True, help="Write into a folder that also holds other files.")
def screen(  # noqa: PLR0913 - one argument for each option of the command
    *,
    name: str | None,
    clip: Path | None,
    out: Path | None,
    start_s: float,
    stop_s: float | None,
    subject: int | None,
    stature: str | None,
    sex: "Sex | None",
    language: str,
    force: bool,
) -> None:
    """Measure the test NAME in CLIP, or list all tests.

    The result lies in --out, else beside the clip in <clip>_<name>: screen.json, which 'hiphinge why' reads.
    """
    from hiphinge.cli.progress import Bars
    from hiphinge.knowledge.screens import screen_knowledge
    from hiphinge.sources.filmed import Selection
    from hiphinge.workflows.screening import ScreenJob, measure_screen

    words = texts_in(language)
    if name is None:
        _list(words)
        return
    known = screen_knowledge(name.replace("-", "_"))
    if clip is None:
        raise InvalidValueError(Message("error-screen-without-clip", {"code": known.code}))
    target = clip.with_name(f"{clip.stem}_{known.code}") if out is None else out
    part = Selection(start_s, stop_s, subject)
    job = ScreenJob(known.code, clip, target, person_of(stature), sex, part, words.language, force)
    with Bars(words) as bars:
        found = measure_screen(job, bars.stage)
    _show(found.screening, known, target, words)


def _list(words: "Catalogue") -> None:
    from hiphinge.cli.page import print_table
    from hiphinge.knowledge.screens import screens

    rows = [(code, words.say(_text(code, "title"))) for code in screens()]
    headings = [words.say(f"screen-column-{column}") for column in ("name", "test")]
    print_table(words.say("screen-heading"), headings, rows, words.say("screen-more"))


def _show(found: "Screening", known: "ScreenKnowledge", target: Path, words: "Catalogue") -> None:
    from hiphinge.cli.page import print_page
    from hiphinge.knowledge.references import reference
    from hiphinge.texts import Message

    keys = () if found.criterion is None else found.criterion.references
    sources = dict.fromkeys((*known.references, *keys))
    rows = [
        (words.say("screen-measured"), words.say(_value(found))),
        (words.say("screen-side"), words.say(f"screen-side-{found.side}") if found.side else ""),
        (words.say("screen-held-against"), words.say(_held_against(found.criterion))),
        (words.say("screen-means"), words.say(found.because)),
        (words.say("screen-known"), "\n".join(map(words.say, found.messages))),
        (words.say("screen-sources"), "\n".join(f"{key}: {reference(key).citation}" for key in sources)),
    ]
    after = [words.say("screen-lying-note")] if known.posture == "lying" else []
    after += [words.say("screen-note"), words.say(Message("screen-results", {"folder": str(target)}))]
    print_page(words.say(_text(found.screen, "title")), rows, after)


def _value(found: "Screening") -> "Message":
    from hiphinge.texts import Message, Number

    error = max(1, round(found.standard_error))
    return Message(
        "screen-value",
        {"value": _amount(Number(found.value), found.unit), "error": _amount(Number(error), found.unit)},
    )


def _held_against(limit: "Threshold | None") -> "Message":
    from hiphinge.texts import Message, Number, Value

    if limit is None:
        return Message("screen-no-criterion")
    values: dict[str, Value] = {
        "limit": _amount(Number(limit.value, 2, trim=True), limit.unit),
        "mark": Message(f"explain-mark-{limit.mark}"),
        "sources": ", ".join(limit.references),
    }
    return Message("screen-criterion", values)


def _amount(value: "Number", unit: str) -> "Message":
    from hiphinge.texts import Message

    return Message(f"amount-{unit}", {"value": value})


def _text(code: str, part: str) -> str:
    from hiphinge.texts import text_name

    return text_name("screen", code, part)
