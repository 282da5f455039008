"""What a reader chose in the settings besides language and units, each in a cookie of its own."""

from dataclasses import dataclass
from enum import StrEnum

from starlette.requests import HTTPConnection

THEME_COOKIE, VOICE_COOKIE, SOUND_COOKIE = "hiphinge-theme", "hiphinge-voice", "hiphinge-sound"
#: Value of a cookie for what was switched off; all else is on.
OFF = "off"


class Theme(StrEnum):
    """The colours of the pages."""

    DEVICE = "device"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Choices:
    """What a reader chose.

    Attributes
    ----------
    theme : Theme
    voice, sound : bool
        Whether the coach speaks, and whether it makes other sounds, unless the set says otherwise.
    """

    theme: Theme = Theme.DEVICE
    voice: bool = True
    sound: bool = True


def choices_of(connection: HTTPConnection) -> Choices:
    """Return what a reader chose; what they did not choose is as in `Choices`."""
    known = connection.cookies
    theme = known.get(THEME_COOKIE, "")
    return Choices(
        Theme(theme) if theme in set(Theme) else Theme.DEVICE,
        voice=known.get(VOICE_COOKIE) != OFF,
        sound=known.get(SOUND_COOKIE) != OFF,
    )
