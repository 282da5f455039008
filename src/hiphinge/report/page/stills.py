"""Stills of a result folder, small enough to embed in the page."""

from base64 import b64encode
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from warnings import catch_warnings, simplefilter

from hiphinge.results.ours import is_still

if TYPE_CHECKING:
    from PIL import Image

#: Longest side in the page, sharp enough for a phone.
SIDE = 960
_JPEG_QUALITY = 82
_MOST_PIXELS = 50_000_000


@dataclass(frozen=True)
class Still:
    """A picture within the page.

    Attributes
    ----------
    source : str
        A data URI.
    width, height : int
        In pixels.
    """

    source: str
    width: int
    height: int


def still(folder: Path | None, path: str | None) -> Still | None:
    """Read a still of a result folder; None if it is missing or not a picture.

    Parameters
    ----------
    folder : Path or None
    path : str or None
        Path within the folder; it must have the name of a still.
    """
    if folder is None or path is None or not is_still(path):
        return None
    from PIL import Image

    file = folder / path
    if file.is_symlink() or not file.is_file():
        return None
    try:
        small = _small(file)
    except (OSError, Image.DecompressionBombError, ValueError, SyntaxError):
        return None
    if small is None:
        return None
    jpeg = BytesIO()
    small.save(jpeg, "JPEG", quality=_JPEG_QUALITY, optimize=True)
    return Still(data_uri("image/jpeg", jpeg.getvalue()), *small.size)


def _small(file: Path) -> "Image.Image | None":
    """Return a picture made small; None if its header claims more pixels than any still has."""
    from PIL import Image

    with catch_warnings():
        # Pillow warns of large pictures before their size can be asked for
        simplefilter("ignore", Image.DecompressionBombWarning)
        with Image.open(file, formats=["JPEG"]) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                return None
            picture.draft("RGB", (SIDE, SIDE))
            small = picture.convert("RGB")
            small.thumbnail((SIDE, SIDE))
            return small


def data_uri(kind: str, content: bytes) -> str:
    """Write bytes as a data URI."""
    return f"data:{kind};base64,{b64encode(content).decode('ascii')}"
