"""The notice names the parts with other licenses that the packages bring along."""

import av
import pytest
from av.codec import Codec

from shared import PROJECT

NOTICE = (PROJECT / "NOTICE").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["x264", "x265"])
def test_encoders_under_the_gpl_are_named_where_the_wheel_holds_them(name: str) -> None:
    if f"lib{name}" not in av.codecs_available:
        pytest.skip(f"this build of PyAV has no {name}")
    assert Codec(f"lib{name}", "w").is_encoder
    assert name in NOTICE
    assert "General Public License" in NOTICE


def test_the_versions_in_the_notice_are_those_that_are_pinned() -> None:
    pinned = (PROJECT / "constraints/run.txt").read_text(encoding="utf-8")
    version = next(line for line in pinned.splitlines() if line.startswith("av==")).split("==")[1].split()[0]
    assert f"av {version}" in NOTICE
    if av.__version__ == version:
        assert f"FFmpeg {av.ffmpeg_version_info}" in NOTICE
