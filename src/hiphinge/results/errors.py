"""Errors of results that cannot be used."""

from hiphinge.texts import Message, Value


class InvalidResultError(Exception):
    """Why a file of a result cannot be used.

    Parameters
    ----------
    why : str
        End of the name of the text that gives the reason, as part of a sentence.
    **values : Value
        What the text names.

    Attributes
    ----------
    reason : Message
    """

    def __init__(self, why: str, **values: Value) -> None:
        super().__init__(why)
        self.reason = Message(f"result-{why}", values)

    def __str__(self) -> str:
        return str(self.reason)


class NewerResultError(InvalidResultError):
    """A file of a result has a newer major version than is known here.

    Parameters
    ----------
    file : str
        Name of the file.
    found, readable : str
        Its schema, and the readable schemas.
    """

    def __init__(self, file: str, found: str, readable: str) -> None:
        super().__init__("newer", file=file, found=found, read=readable)
        self.file, self.found, self.readable = file, found, readable
