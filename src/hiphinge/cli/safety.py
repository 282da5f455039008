"""``hiphinge safety``: warning signs, a traffic light for pain, and what the program is not."""

from typing import TYPE_CHECKING

import click

from hiphinge.cli.options import language_option, texts_in

if TYPE_CHECKING:
    from hiphinge.texts import Catalogue


@click.command()
@language_option
def safety(language: str) -> None:
    """Show when to stop and get help, how to rate pain, and what hiphinge is not."""
    from hiphinge.cli.page import print_page
    from hiphinge.coaching.safety import GOOD_TO_KNOW, PAIN_ZONES, WHAT_IT_IS
    from hiphinge.knowledge.warning_signs import warning_signs

    texts = texts_in(language)
    say = texts.say
    about = [("", say(text)) for text in ("safety-any", "safety-assess")]
    print_page(say("safety-heading"), [*(_sign(code, texts) for code in warning_signs()), *about])
    zones = [(say(zone), say(f"{zone}-means")) for zone in PAIN_ZONES]
    print_page(say("safety-pain-heading"), [*zones, ("", say("safety-pain-how"))])
    print_page(say("safety-known-heading"), (), map(say, GOOD_TO_KNOW))
    print_page(say("safety-what-heading"), (), map(say, WHAT_IT_IS))


def _sign(code: str, texts: "Catalogue") -> tuple[str, str]:
    from hiphinge.texts import Message, text_name

    name, asked = (texts.say(text_name(part, code)) for part in ("safety-name", "safety-sign"))
    act = Message("safety-if-yes", {"act": Message(text_name("safety-act", code))})
    return name, f"{asked} {texts.say(act)}"
