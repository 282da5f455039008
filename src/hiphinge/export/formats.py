"""Further file formats for a session."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from hiphinge.errors import ExportError, InvalidValueError
from hiphinge.export import c3d, dataset, parquet
from hiphinge.export.bvh import to_bvh
from hiphinge.export.mot import to_mot
from hiphinge.export.trc import to_trc
from hiphinge.extras import needed
from hiphinge.person import Person
from hiphinge.session import Session
from hiphinge.texts import Message


@dataclass(frozen=True)
class Format:
    """One format.

    Attributes
    ----------
    code : str
        Name of the format in commands.
    file : str
        Name of its file in a result folder.
    write : callable
        Writes a session to a path.
    needs : tuple of (str, str)
        Required modules, each with the extra that installs it.
    in_metres : bool
        Whether it needs the person's stature.
    """

    code: str
    file: str
    write: Callable[[Session, Path], None]
    needs: tuple[tuple[str, str], ...] = ()
    in_metres: bool = False


#: All formats by their code.
FORMATS = {
    one.code: one
    for one in (
        Format("trc", "session.trc", to_trc, in_metres=True),
        Format("mot", "session.mot", to_mot),
        Format("bvh", "session.bvh", to_bvh, in_metres=True),
        Format("parquet", "frames.parquet", parquet.to_parquet, (("pyarrow.parquet", parquet.EXTRA),)),
        Format("xarray", "motion.nc", dataset.to_netcdf, (("xarray", dataset.EXTRA),)),
        Format("c3d", "session.c3d", c3d.to_c3d, (("ezc3d", c3d.EXTRA),), in_metres=True),
    )
}


def parse_formats(text: str) -> tuple[Format, ...]:
    """Parse a list of formats.

    Parameters
    ----------
    text : str
        Codes of `FORMATS` separated by commas, such as ``trc,mot``.

    Raises
    ------
    InvalidValueError
        If one of them is unknown.
    """
    codes = dict.fromkeys(code.strip().lower() for code in text.split(","))
    for code in codes:
        if code not in FORMATS:
            raise InvalidValueError(
                Message("error-unknown-format", {"format": repr(code), "known": ", ".join(FORMATS)})
            )
    return tuple(FORMATS[code] for code in codes)


def check_formats(formats: Iterable[Format], person: Person) -> None:
    """Refuse formats that cannot be written, before the long work starts.

    Raises
    ------
    ExportError
        If a package or the person's stature is missing.
    """
    for one in formats:
        for module, extra in one.needs:
            needed(module, extra)
        if one.in_metres and person.stature_m is None:
            raise ExportError(Message("error-format-without-stature", {"file": one.file, "format": one.code}))
