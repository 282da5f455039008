"""Errors of results that cannot be used."""


class InvalidResultError(Exception):
    """Why a file of a result cannot be used, as part of a sentence."""


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
        super().__init__(
            f"{file} was written by a newer hiphinge as {found}, but {readable} is read here: update hiphinge"
        )
        self.file, self.found, self.readable = file, found, readable
