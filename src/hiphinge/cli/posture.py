"""``hiphinge posture``: how a person stands or sits still."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiphinge.cli.options import Kept, person_of, texts_in, whole_options

if TYPE_CHECKING:
    from hiphinge.families import PostureJudgement
    from hiphinge.session import WholeSession
    from hiphinge.texts import Catalogue, Message, Value
    from hiphinge.workflows.posture import PostureComparison


@click.command()
@click.argument("recording", type=click.Path(path_type=Path))
@click.option(
    "--compare-with",
    "earlier",
    type=click.Path(path_type=Path),
    help="An earlier clip or photo of the same person, to compare with; --out gets comparison.html too.",
)
@click.option("--stature", help="Height of the person: 1.75, 175cm or 5ft9.")
@whole_options
def posture(
    *,
    recording: Path,
    earlier: Path | None,
    stature: str | None,
    kept: Kept,
    language: str,
    as_json: bool,
) -> None:
    """Measure quiet standing or sitting in RECORDING, a clip or a photo from the side.

    Head, shoulder, hip and knee against the plumb line, lean of the trunk, bend of the knee, and from the
    outline of the back the hollows of neck and low back; each with its standard error. A clip of 5 s gives
    the smallest change that can be detected, and a change is stated only beyond it. Results lie in --out:
    session.json, measures.csv, frames.csv, the annotated video and the page.
    """
    from hiphinge.cli.progress import Bars
    from hiphinge.cli.whole import output_of, report_kept
    from hiphinge.sources.filmed import Selection
    from hiphinge.workflows.posture import compare_postures, measure_posture, read_posture, write_beside

    texts, person = texts_in(language), person_of(stature)
    output = output_of(kept, Selection(), texts)
    with Bars(texts, quiet=as_json) as bars:
        before = (
            None if earlier is None else read_posture(earlier, output.person(person, earlier), bars.stage)
        )
        session = measure_posture(recording, person, output, bars.stage).session
    compared = None if before is None else compare_postures(before, session)
    if before is not None and earlier is not None:
        write_beside(before, earlier, output)
    if as_json:
        _print_json(session, texts, compared)
        return
    if compared is None:
        _show(session, texts)
    else:
        _show_compared(compared, texts)
    report_kept(output, texts)


def _show(session: "WholeSession[PostureJudgement]", texts: "Catalogue") -> None:
    from hiphinge.cli.whole import show_session
    from hiphinge.texts import Message, visible

    about: dict[str, Value] = {"file": visible(session.motion.provenance.file), "stance": _stance(session)}
    said = (*_about(session), *session.messages, Message("posture-meaning"))
    show_session(texts.say(Message("posture-title", about)), session, said, texts)


def _show_compared(found: "PostureComparison", texts: "Catalogue") -> None:
    from hiphinge.cli.page import print_table
    from hiphinge.report.quantities import changes_shown
    from hiphinge.texts import Message, visible

    before, after = found.before, found.after
    rows = [
        [row.name, row.before, row.after, row.difference, row.smallest, row.verdict]
        for row in changes_shown(after.family, before.quantities, after.quantities, texts)
    ]
    about: dict[str, Value] = {
        "before": visible(before.motion.provenance.file),
        "after": visible(after.motion.provenance.file),
        "stance": _stance(after),
    }
    columns = ("measure", "before", "after", "difference", "smallest", "said")
    headings = [texts.say(f"report-whole-column-{column}") for column in columns]
    notes = (Message("report-whole-same-view"), Message("posture-meaning"))
    said = dict.fromkeys((*before.messages, *after.messages, *notes))
    title = texts.say(Message("posture-title-compared", about))
    print_table(title, headings, rows, "\n".join(map(texts.say, said)))


def _stance(session: "WholeSession[PostureJudgement]") -> "Message":
    from hiphinge.texts import Message

    return Message(f"posture-stance-{session.judgement.movement}")


def _about(session: "WholeSession[PostureJudgement]") -> "tuple[Message, ...]":
    from hiphinge.posture.plumb import BEFORE_ANKLE, FOOT_PER_STATURE
    from hiphinge.texts import Message, Number

    found = session.judgement.posture
    read = Message("posture-read", {"seconds": Number(found.seconds, 1), "stance": _stance(session)})
    plumb = Message("posture-plumb", {"value": Number(100 * BEFORE_ANKLE * FOOT_PER_STATURE, 1)})
    said = (read if found.seconds else Message("posture-read-photo"), plumb)
    return said if found.stance == "standing" else said[:1]


def _print_json(
    session: "WholeSession[PostureJudgement]", texts: "Catalogue", compared: "PostureComparison | None"
) -> None:
    from hiphinge.cli.page import print_json
    from hiphinge.results.whole_json import whole_to_dict

    document = whole_to_dict(session, texts)
    if compared is not None:
        document["before"] = whole_to_dict(compared.before, texts)
        document["changes"] = {
            name: {"difference": one.difference, "smallest": one.smallest, "changed": one.changed}
            for name, one in compared.changes.items()
        }
    print_json(document)
