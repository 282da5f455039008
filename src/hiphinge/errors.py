"""The errors of hiphinge: each message is one sentence that a user can act on.

A message says what was found, what is allowed and what to do. The command line prints it and exits
with 1; the web answers with a 4xx. None of these is ever shown as a traceback.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hiphinge.texts import Message


class HipHingeError(Exception):
    """Anything that hiphinge refuses or cannot do, stated in one sentence.

    Parameters
    ----------
    *said : Message or str
        The sentence, as a message where it is said in the user's language.
    """

    def __init__(self, *said: "Message | str") -> None:
        super().__init__(*said)
        self.said = said

    def __str__(self) -> str:
        return " ".join(map(str, self.said))


class UnreadableSourceError(HipHingeError):
    """The recording is missing, empty, broken or of a kind that cannot be read."""


class NothingMeasuredError(HipHingeError):
    """The recording can be read, but holds nothing that can be measured."""


class InvalidValueError(HipHingeError):
    """A value given by the user is out of its allowed range or form."""


class ResultFolderError(HipHingeError):
    """The result folder cannot be written or holds something else."""


class CalibrationFileError(HipHingeError):
    """The calibration file cannot be read or written, or holds something else."""


class StoreError(HipHingeError):
    """The store of people and sessions cannot be read or written, or does not hold what was asked for."""


class ExportError(HipHingeError):
    """The session cannot be written in a format, as a package, the scale or what it would hold is missing."""


class WeightsError(HipHingeError):
    """The weights of a pose model are missing or damaged."""
