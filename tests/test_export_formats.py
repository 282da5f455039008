"""Which formats there are, and what is said of those that cannot be written."""

import sys
from pathlib import Path

import pytest

from exported import session_of
from figures import exact_motion, hinges
from hiphinge.errors import ExportError, InvalidValueError
from hiphinge.export import FORMATS, check_formats, parse_formats, to_c3d, to_netcdf, to_parquet, to_xarray
from hiphinge.person import Person
from hiphinge.results.ours import RESULT_FILES
from sessions import make_session

TALL = Person(1.75)


def test_formats_are_listed_with_commas() -> None:
    assert [one.file for one in parse_formats("trc, MOT,trc")] == ["session.trc", "session.mot"]
    assert set(parse_formats("trc,mot,bvh,parquet,xarray,c3d")) == set(FORMATS.values())


@pytest.mark.parametrize("text", ["fbx", "trc,", ""])
def test_another_format_is_refused_with_those_that_there_are(text: str) -> None:
    with pytest.raises(InvalidValueError, match="is not known, but trc, mot, bvh, parquet, xarray, c3d are"):
        parse_formats(text)


def test_every_file_belongs_to_a_result_folder() -> None:
    assert {one.file for one in FORMATS.values()} <= RESULT_FILES


@pytest.mark.parametrize("code", ["trc", "c3d"])
def test_metres_need_a_stature(code: str) -> None:
    with pytest.raises(
        ExportError, match=rf"session\.{code} is written in metres.*give it.*leave {code} out"
    ):
        check_formats([FORMATS[code]], Person())
    check_formats([FORMATS[code]], TALL)


@pytest.mark.parametrize(
    ("code", "module", "extra"),
    [("parquet", "pyarrow.parquet", "parquet"), ("xarray", "xarray", "xarray"), ("c3d", "ezc3d", "c3d")],
)
def test_a_missing_extra_is_named(
    code: str, module: str, extra: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ExportError, match=rf"needs the extra '{extra}'.*pip install 'hiphinge\[{extra}\]'"):
        check_formats([FORMATS[code]], TALL)
    write = {"parquet": to_parquet, "xarray": to_netcdf, "c3d": to_c3d}[code]
    with pytest.raises(ExportError, match=f"needs the extra '{extra}'"):
        write(make_session(), tmp_path / "file")
    assert not list(tmp_path.iterdir())


def test_the_dataset_names_its_extra_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xarray", None)
    with pytest.raises(ExportError, match="needs the extra 'xarray'"):
        to_xarray(make_session())


@pytest.mark.parametrize("code", FORMATS)
def test_the_same_session_gives_the_same_file(code: str, tmp_path: Path) -> None:
    for module, extra in FORMATS[code].needs:
        pytest.importorskip(module, reason=f"the extra {extra} is not installed")
    session = session_of(exact_motion(hinges(1)))
    written = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        FORMATS[code].write(session, tmp_path / name / FORMATS[code].file)
        written.append((tmp_path / name / FORMATS[code].file).read_bytes())
    assert written[0] == written[1]
    assert written[0]
