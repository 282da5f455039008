"""What a family of movements has to offer."""

from collections.abc import Iterator
from typing import Protocol, TypeVar

from hiphinge.recording import Recording
from hiphinge.tables import Column
from hiphinge.tables.reps import Value
from hiphinge.texts import Message


class Judgement(Protocol):
    """What a family makes of one recording; each family adds its own to this."""

    @property
    def messages(self) -> tuple[Message, ...]:
        """What the user should know of it, a sentence each."""

    @property
    def faults(self) -> tuple[str, ...]:
        """Codes of the faults that are present."""


J = TypeVar("J", bound=Judgement)


class Family(Protocol[J]):
    """A family of movements that are judged alike, such as hinges, walking or quiet standing.

    It works on a `Recording` alone: a new family brings its own judgement, and changes no other.
    """

    @property
    def name(self) -> str:
        """Code of the family."""

    def judge(self, recording: Recording, drill: str | None = None) -> J:
        """Judge a recording, by the drill that was asked for or by what it looks like.

        Raises
        ------
        InvalidValueError
            If there is no such drill, or none that can be judged.
        """

    def frame_columns(self, recording: Recording, judgement: J) -> tuple[Column, ...]:
        """Columns of the table of frames."""

    def rows(self, recording: Recording, judgement: J) -> Iterator[dict[str, Value]]:
        """Rows of the table of what is judged, such as repetitions or steps."""
