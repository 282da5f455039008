"""What a process that opens strangers' files says to its parent: plain data, checked as it is read.

Such a process may come into the hands of who made the file. By a pickle it could then run code in the server;
by this it can only say something wrong.
"""

from functools import cache
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any, TypeVar

from hiphinge.limits import PROCESS_MESSAGE_BYTES

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_Said = TypeVar("_Said")


def tell(pipe: Connection, said: object) -> None:
    """Send a dataclass of plain values, as JSON.

    Parameters
    ----------
    pipe : Connection
    said : object
        Numbers that are not finite are kept.
    """
    from pydantic_core import to_json

    pipe.send_bytes(to_json(said, inf_nan_mode="constants"))


def heard(pipe: Connection, kind: type[_Said]) -> _Said:
    """Wait for what the other process tells.

    Parameters
    ----------
    pipe : Connection
    kind : type
        The dataclass that it should be; its fields are checked by their types, however deep.

    Raises
    ------
    EOFError
        If the other process has ended.
    OSError
        If it says something else, or too much.
    """
    from pydantic import ValidationError

    adapter = _adapter(kind)  # type: ignore[arg-type] # classes are hashable
    try:
        said: _Said = adapter.validate_json(pipe.recv_bytes(PROCESS_MESSAGE_BYTES))
    except ValidationError:
        raise OSError(f"A process says something else than a {kind.__name__}.") from None
    return said


@cache
def _adapter(kind: type[object]) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter

    return TypeAdapter(kind)
