"""The errors of hiphinge: each message is one sentence that a user can act on.

A message says what was found, what is allowed and what to do. The command line prints it and exits
with 1; the web answers with a 4xx. None of these is ever shown as a traceback.
"""


class HipHingeError(Exception):
    """Anything that hiphinge refuses or cannot do, told in one sentence."""


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
