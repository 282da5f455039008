"""Why a result cannot be used."""


class InvalidResultError(Exception):
    """Why a file of a result cannot be used, as part of a sentence."""


class NewerResultError(InvalidResultError):
    """A file of a result has a newer major version than is known here.

    Parameters
    ----------
    file : str
        Its name.
    found, readable : str
        The schema that it has, and those that are read.
    """

    def __init__(self, file: str, found: str, readable: str) -> None:
        super().__init__(
            f"{file} was written by a newer hiphinge as {found}, but {readable} is read here: update hiphinge"
        )
        self.file, self.found, self.readable = file, found, readable
