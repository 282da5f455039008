"""Stills of a result folder, small enough to embed in the page."""

from base64 import b64encode
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from hiphinge.results.ours import is_still

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
    from PIL import Image, UnidentifiedImageError

    file = folder / path
    if file.is_symlink() or not file.is_file():
        return None
    try:
        with Image.open(file, formats=["JPEG"]) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                return None
            picture.draft("RGB", (SIDE, SIDE))
            small = picture.convert("RGB")
            small.thumbnail((SIDE, SIDE))
    except (OSError, UnidentifiedImageError):
        return None
    jpeg = BytesIO()
    small.save(jpeg, "JPEG", quality=_JPEG_QUALITY, optimize=True)
    return Still(data_uri("image/jpeg", jpeg.getvalue()), *small.size)


def data_uri(kind: str, content: bytes) -> str:
    """Write bytes as a data URI."""
    return f"data:{kind};base64,{b64encode(content).decode('ascii')}"
