"""Schema versions of results, and which of them can be read.

A schema is written as ``hiphinge.session/1`` or ``hiphinge.session/1.2``: a name, a major version, and a
minor version, which is omitted if it is 0.

- The minor version grows when names, or codes such as those of faults, are added. Readers accept every minor
  version of a known major version, even newer ones, and ignore what they do not know.
- The major version grows when a name changes its meaning or is removed. Older major versions stay readable
  for ever; a newer one is refused.
"""

import re
from dataclasses import dataclass
from reprlib import repr as shortened

from hiphinge.results.errors import InvalidResultError, NewerResultError

_WRITTEN = re.compile(r"(hiphinge\.[a-z_]+)/([1-9]\d{0,8}|0)(?:\.(\d{1,9}))?", re.ASCII)


@dataclass(frozen=True)
class Schema:
    """Name and version of a file's schema.

    Attributes
    ----------
    name : str
        Such as ``hiphinge.session``.
    major, minor : int
    """

    name: str
    major: int
    minor: int = 0

    def __str__(self) -> str:
        return f"{self.name}/{self.major}" + (f".{self.minor}" if self.minor else "")

    @classmethod
    def parse(cls, written: object) -> "Schema | None":
        """Read a schema from its text; None if it is not one."""
        match = _WRITTEN.fullmatch(written) if isinstance(written, str) else None
        return None if match is None else cls(match[1], int(match[2]), int(match[3] or 0))

    def accepted(self, written: object, file: str) -> "Schema":
        """Return the schema that a file names, if the writer of this schema can read it.

        Parameters
        ----------
        written : object
            The value of ``schema`` in the file.
        file : str
            Name of the file, for the message.

        Raises
        ------
        InvalidResultError
            If it is another schema or of a newer major version.
        """
        found = Schema.parse(written)
        readable = " or ".join(f"{self.name}/{major}" for major in range(1, self.major + 1))
        if found is None or found.name != self.name or found.major < 1:
            raise InvalidResultError("other-schema", file=file, found=shortened(written), read=readable)
        if found.major > self.major:
            raise NewerResultError(file, str(found), readable)
        return found
