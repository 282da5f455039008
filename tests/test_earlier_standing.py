"""A back in quiet standing that earlier sessions of a person show is used where a recording shows none."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from bent_backs import NEUTRAL, bent, without_standing
from hiphinge.history.keeping import Keeping
from hiphinge.history.record import Someone
from hiphinge.history.store import open_store
from hiphinge.person import Person
from hiphinge.reference import StandingBack
from hiphinge.results.neutral_json import InvalidNeutralError, neutral_to_dict, read_neutral
from hiphinge.session import Session, analyze
from hiphinge.workflows.analyzing import judge_and_keep
from hiphinge.workflows.clip import Work

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def anna(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Someone:
    monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("HIPHINGE_DATABASE_URL", raising=False)
    with open_store() as store:
        return store.add("anna", Person())


def kept(someone: Someone, when: datetime, *, standing: bool, target: Path | None = None) -> Session:
    motion = bent(60, 20)
    work = Work().storing(Keeping(someone, when=when))
    return judge_and_keep(motion if standing else without_standing(motion), target, work).session


def back_of(session: Session) -> StandingBack | None:
    return session.measures.reference.back


def test_the_standing_of_the_latest_earlier_session_is_used(anna: Someone) -> None:
    shown = back_of(kept(anna, NOW, standing=True))
    later = kept(anna, NOW + DAY, standing=False)
    used = back_of(later)
    assert shown is not None
    assert used is not None
    assert (shown.origin, used.origin) == ("clip", "history")
    assert used.neutral.line == pytest.approx(shown.neutral.line, abs=1e-4)
    assert later.measures["lumbar_flexion_deg"][-1] == pytest.approx(20, abs=3)


def test_a_later_session_and_another_person_do_not_help(anna: Someone) -> None:
    kept(anna, NOW + DAY, standing=True)
    with open_store() as store:
        ben = store.add("ben", Person())
    for session in (kept(anna, NOW, standing=False), kept(ben, NOW + 2 * DAY, standing=False)):
        assert back_of(session) is None
        assert np.isnan(session.measures["lumbar_flexion_deg"]).all()


def test_what_was_taken_over_is_not_written_as_learned_here(anna: Someone, tmp_path: Path) -> None:
    kept(anna, NOW, standing=True, target=tmp_path / "1")
    kept(anna, NOW + DAY, standing=False, target=tmp_path / "2")
    first, second = (json.loads((tmp_path / name / "session.json").read_text("utf-8")) for name in "12")
    assert read_neutral(first["standing_back"]).line.shape[1] == 2
    assert second["standing_back"] is None


def test_the_recording_itself_comes_first() -> None:
    other = StandingBack(NEUTRAL, "history")
    used = back_of(analyze(bent(60, 20), earlier=other))
    assert used is not None
    assert used.origin == "clip"


def test_a_standing_back_comes_back_as_it_was_written() -> None:
    back = read_neutral(neutral_to_dict(NEUTRAL))
    assert back.line == pytest.approx(NEUTRAL.line, abs=1e-4)
    assert back.head_inclination_deg == NEUTRAL.head_inclination_deg


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"line": [[0, 0]]}, "line"),
        ({"line": [[0, 0], [0, 99]]}, "line"),
        ({"line": [[0, 0], [0, float("nan")]]}, "line"),
        ({"trunk_inclination_deg": 91}, "range"),
        ({"head_inclination_deg": True}, "range"),
    ],
)
def test_a_standing_back_that_nobody_has_is_refused(change: dict[str, object], said: str) -> None:
    with pytest.raises(InvalidNeutralError) as refused:
        read_neutral({**neutral_to_dict(NEUTRAL), **change})
    assert refused.value.reason.text == f"calibration-{said}"
