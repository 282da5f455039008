"""What a kind of recording is: its files and its reader."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from hiphinge.motion import Motion

if TYPE_CHECKING:
    from hiphinge.person import Person
    from hiphinge.sources.filmed import Progress, Selection


class Reader(Protocol):
    """Reads one recording."""

    def __call__(
        self, path: Path, person: "Person | None", part: "Selection | None", progress: "Progress | None"
    ) -> Motion:
        """Read a motion.

        Parameters
        ----------
        path : Path
            A file that exists and is not empty.
        person : Person or None
            What is known of the person; a stature gives metres where the recording has none.
        part : Selection or None
            Which seconds are wanted. A reader of a kind without pictures may ignore it: its motion is cut
            to these seconds afterwards. `subject` and `wall_at` concern films alone: for other kinds they
            are refused before the reader is called.
        progress : callable or None
            May be called with the frames done and their total, or None for the total.

        Raises
        ------
        HipHingeError
            In one sentence, if the file cannot be read or holds nothing to measure.
        """


@dataclass(frozen=True)
class SourceKind:
    """A kind of recording.

    Attributes
    ----------
    name : str
        Such as ``"video"``.
    suffixes : frozenset of str
        Endings of its files, lower case and with the dot. A folder is searched for them. Empty where
        files that are no recordings have the same ending: then `recognises` decides.
    reader : Reader
    recognises : callable, optional
        Whether a file is of this kind, by its content: decides where several kinds have the same ending, and
        where no kind has it.
    pictures : bool
        Whether the file holds pictures of the person that results can be drawn on.
    first_of_folder : callable, optional
        For a folder whose files are one recording together, the file that stands for it; None for any other.
    """

    name: str
    suffixes: frozenset[str]
    reader: Reader
    recognises: Callable[[Path], bool] | None = None
    pictures: bool = False
    first_of_folder: Callable[[Path], Path | None] | None = None
