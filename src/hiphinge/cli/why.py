"""``hiphinge why``: why the low back rounds, from the results of several recordings."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiphinge.cli.options import language_option, sex_option, texts_in

if TYPE_CHECKING:
    from hiphinge.body import Sex
    from hiphinge.coaching.why import Why
    from hiphinge.texts import Catalogue


@click.command()
@click.argument("results", nargs=-1, type=click.Path(path_type=Path))
@sex_option
@language_option
def why(results: tuple[Path, ...], sex: "Sex | None", language: str) -> None:
    """Show why the low back rounds, from RESULTS: folders of 'hiphinge analyze' and 'hiphinge screen'.

    Hinge the same way in all of them, except for one thing: plain, with bent knees, with a stick (--drill
    dowel), to a wall (--drill wall_tap), with a light weight. If that is not enough, the next attempt
    that would clarify most is named. Without RESULTS: the reasons that no video shows.
    """
    from hiphinge.coaching.why import why as found
    from hiphinge.history.conditions import read_results

    words = texts_in(language)
    if not results:
        _show_unseen(words)
        return
    results_read = read_results(results)
    _show(found(results_read.trials, results_read.screens, sex), words)


def _show(found: "Why", words: "Catalogue") -> None:
    from hiphinge.cli.page import print_page
    from hiphinge.texts import Message

    title = _label_text(found.label, "title") if found.label else "causes-heading"
    drills = [f"{words.say(_drill_text(code))} (hiphinge drills {code})" for code in found.drills]
    rows = [
        (words.say("causes-why"), words.say(found.because)),
        (words.say("causes-evidence"), "\n".join(map(words.say, found.evidence))),
        (words.say("causes-next"), "\n".join((words.say(found.next), *_command(found, words)))),
        (words.say("causes-drills"), "\n".join(drills)),
    ]
    after = [words.say("causes-note"), words.say("causes-unseen-note")]
    if found.label:
        after.append(words.say(Message("causes-programme", {"label": found.label})))
    print_page(words.say(title), rows, after)


def _show_unseen(words: "Catalogue") -> None:
    from hiphinge.cli.known import text
    from hiphinge.cli.page import print_page
    from hiphinge.knowledge.causes import unseen_causes
    from hiphinge.texts import Message

    rows = []
    for cause in unseen_causes():
        about, todo = (words.say(text("causes-unseen", cause.code, part)) for part in ("about", "next"))
        drills = (f"{words.say(_drill_text(code))} (hiphinge drills {code})" for code in cause.drills)
        source = words.say(Message("causes-unseen-known", {"claim": cause.claim}))
        rows.append(
            (
                words.say(text("causes-unseen", cause.code, "title")),
                "\n".join((f"{about} ({source})", todo, *drills)),
            )
        )
    print_page(words.say("causes-unseen-heading"), rows, [words.say("causes-unseen-more")])


def _label_text(label: str, part: str) -> str:
    from hiphinge.texts import text_name

    return text_name("cause", label, part)


def _drill_text(code: str) -> str:
    from hiphinge.texts import text_name

    return text_name("drill", code, "title")


def _command(found: "Why", words: "Catalogue") -> list[str]:
    """Return the command for the measurement that would clarify most."""
    from hiphinge.knowledge.causes import conditions
    from hiphinge.knowledge.drills import DEFAULT_DRILL
    from hiphinge.knowledge.screens import screens
    from hiphinge.texts import Message

    if not found.missing or found.missing[0] == "sex":
        return []
    wanted = found.missing[0]
    drill = conditions()[wanted].drill if wanted in conditions() else wanted
    if drill in screens():
        command = f"hiphinge screen {drill} CLIP"
    else:
        command = "hiphinge analyze CLIP" + ("" if drill == DEFAULT_DRILL else f" --drill {drill}")
    return [words.say(Message("causes-command", {"command": command}))]
