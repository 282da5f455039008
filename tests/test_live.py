"""The live driver: pictures in, readings out."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clips import beginning
from command_line import hiphinge, reported_in_one_sentence
from hiphinge.analysis import analyze, write_results
from hiphinge.calibration import Calibration
from hiphinge.coaching.live_set import Kind, Said, SetRecord
from hiphinge.errors import InvalidValueError, UnreadableSourceError
from hiphinge.history.calibration_file import save
from hiphinge.history.store import open_store
from hiphinge.live import FinishedRep, LandmarkRow, LiveEngine, Reading
from hiphinge.live.judging import Subject
from hiphinge.live.lag import lag_s
from hiphinge.live.phase import PhaseWatch
from hiphinge.live.smoothing import OneEuro
from hiphinge.live.streams import CameraStream, ClipStream
from hiphinge.live.window import KEPT_S, Rows, Window
from hiphinge.motion import FloatArray
from hiphinge.person import Person
from hiphinge.poses.estimator import FIGURE_POINTS
from hiphinge.poses.frames import Picture
from hiphinge.reference import Neutral, StandingBack
from hiphinge.reps import Phase
from hiphinge.results import load
from hiphinge.session import Session
from hiphinge.sources.filmed import Selection
from hiphinge.texts import Message
from hiphinge.workflows.watching import watch
from shared import PROJECT

SAMPLE = PROJECT / "src" / "hiphinge" / "samples" / "hinge.mp4"
HZ = 30.0
#: Its first repetition, and the beginning of the next.
FIRST_REP_S = 5.5
#: Seconds of one bend of the drawn person, standing before and after it.
BEND_S = 5.0
WIDTH, HEIGHT = 640, 480


def bent(time_s: float) -> float:
    """Share of a bend: down and up within three seconds, then two of standing."""
    within = time_s % BEND_S
    return float(np.sin(np.pi * (within - 2) / 3) ** 2) if within > 2 else 0.0


def person(time_s: float) -> LandmarkRow:
    """A person drawn as landmarks, who faces right and leans the trunk by up to 70 degrees."""
    return posed(bent(time_s))


def posed(share: float) -> LandmarkRow:
    """That person at this share of the bend."""
    lean = np.radians(70 * share)
    ankle = np.array([300.0, 420.0])
    knee = ankle + np.array([4 * share, -90])
    hip = knee + np.array([-25 * share, -88])
    along = np.array([np.sin(lean), -np.cos(lean)])
    shoulder, ear = hip + 100 * along, hip + 145 * along
    elbow, wrist = shoulder + np.array([0, 55]), shoulder + np.array([0, 105])
    side = [ear, shoulder, elbow, wrist, hip, knee, ankle, ankle + np.array([-12, 12])]
    side.append(ankle + np.array([45, 14]))
    points = np.array([ear + 15 * np.array([np.cos(lean), np.sin(lean)]), *side, *side])
    visibility = np.ones(FIGURE_POINTS)
    visibility[1:10] = 0.6
    return LandmarkRow(points, visibility, WIDTH, HEIGHT)


def pushed(seconds: float, engine: LiveEngine | None = None) -> tuple[LiveEngine, list[Reading]]:
    engine = engine or LiveEngine()
    times = np.arange(0, seconds, 1 / HZ)
    return engine, [engine.push_landmarks(person(t), float(t)) for t in times]


def _some(engine: LiveEngine, times: FloatArray) -> list[Reading]:
    return [engine.push_landmarks(person(time_s), float(time_s)) for time_s in times]


@pytest.fixture(scope="module")
def stream() -> tuple[LiveEngine, list[Reading]]:
    return pushed(21.0)


def finished(readings: list[Reading]) -> list[FinishedRep]:
    return [one for reading in readings for one in reading.finished]


def test_each_bend_is_a_repetition_reported_once_and_soon(stream: tuple[LiveEngine, list[Reading]]) -> None:
    engine, readings = stream
    done = finished(readings)
    assert [one.rep.number for one in done] == [1, 2, 3, 4]
    assert [one.rep.bottom_s for one in done] == pytest.approx([3.5, 8.5, 13.5, 18.5], abs=0.1)
    waits = [reading.time_s - one.rep.end_s for reading in readings for one in reading.finished]
    assert max(waits) < 1.5
    assert (engine.reps, engine.attempts, engine.frames) == (4, 0, len(readings))


def test_the_repetitions_are_a_session_as_they_were_measured(
    stream: tuple[LiveEngine, list[Reading]], tmp_path: Path
) -> None:
    engine, readings = stream
    whole, done = engine.session(), finished(readings)
    assert whole is not None
    assert [rep.trunk_inclination_deg for rep in whole.reps] == [
        one.rep.trunk_inclination_deg for one in done
    ]
    assert whole.findings[0][0].verdict is done[0].findings[0].verdict
    write_results(whole, tmp_path / "r")
    rows = load(tmp_path / "r").frames("arrays")
    for rep in whole.reps:
        inside = rows["rep"] == rep.number
        deepest = rows["trunk_inclination_deg"][inside].max()
        assert deepest == pytest.approx(rep.trunk_inclination_deg, abs=1.0)
        assert rows["time_s"][inside][[0, -1]] == pytest.approx([rep.start_s, rep.end_s], abs=2 / HZ)


def test_repetitions_that_do_not_count_are_left_out_of_a_session(
    stream: tuple[LiveEngine, list[Reading]],
) -> None:
    engine, readings = stream
    done = finished(readings)
    said = Said(done[3].rep.end_s, Kind.CUE, Message("cue-back-pockets"))
    some = engine.session(SetRecord((2, 4), (said,)))
    assert some is not None
    assert [rep.number for rep in some.reps] == [1, 2]
    assert some.reps[1].bottom_s - some.reps[0].bottom_s == pytest.approx(10.0, abs=0.2)
    assert some.coached is not None
    assert some.coached.said[0].time_s == pytest.approx(some.reps[1].end_s)
    assert engine.session(SetRecord()) is None


def test_the_depth_is_that_of_the_drawn_person(stream: tuple[LiveEngine, list[Reading]]) -> None:
    for one in finished(stream[1]):
        assert one.rep.trunk_inclination_deg == pytest.approx(70, abs=2)


def test_the_moment_follows_the_movement(stream: tuple[LiveEngine, list[Reading]]) -> None:
    leans = {reading.time_s: reading.measures.get("trunk_inclination_deg", np.nan) for reading in stream[1]}
    after = {time_s: lean for time_s, lean in leans.items() if time_s > 5}
    assert all(lean == pytest.approx(70 * bent(time_s), abs=8) for time_s, lean in after.items())
    phases = {reading.phase for reading in stream[1] if reading.time_s > 5}
    assert phases == set(Phase)


def test_the_lag_is_measured_and_short(stream: tuple[LiveEngine, list[Reading]]) -> None:
    assert stream[0].lag_s is not None
    assert 0.0 < stream[0].lag_s < 0.1


def paused(time_s: float, at_share: float, pause_s: float) -> float:
    """Share of one bend that begins after two seconds and stops on the way up."""
    down_s, up_s = 2.0 + 1.5, 1.5
    stop_s = down_s + up_s * (1 - at_share)
    after_s = time_s - stop_s - pause_s
    if time_s < stop_s:
        return float(np.clip(1 - abs(time_s - down_s) / up_s, 0, 1))
    return at_share if after_s < 0 else max(at_share - after_s / up_s, 0.0)


@pytest.mark.parametrize(("at_share", "pause_s"), [(0.5, 3.0), (0.5, 8.0), (0.2, 1.5)])
def test_a_pause_on_the_way_up_does_not_end_the_repetition(at_share: float, pause_s: float) -> None:
    engine, rows = LiveEngine(), Rows()
    times = np.arange(0, 8.0 + pause_s, 1 / HZ)
    readings = []
    for time_s in times:
        row = posed(paused(float(time_s), at_share, pause_s))
        rows.take(row)
        readings.append(engine.push_landmarks(row, float(time_s)))
    window = Window(rows, (WIDTH, HEIGHT))
    for number, time_s in enumerate(times):
        window.take(number, float(time_s))
    whole = Subject(Person()).judged(window.seen(), None)
    assert whole is not None
    (file,) = whole.reps
    (live,) = [*finished(readings), *engine.finish()]
    assert (live.rep.start_s, live.rep.end_s) == pytest.approx((file.start_s, file.end_s), abs=0.2)
    assert (engine.reps, engine.attempts) == (1, 0)


def test_a_judgement_beside_the_stream_holds_no_picture_up(monkeypatch: pytest.MonkeyPatch) -> None:
    engine, (_, waiting) = LiveEngine(waits=False), pushed(10.5)
    go_on, judged = Event(), Subject.judged

    def held(*values: object) -> Session | None:
        assert go_on.wait(60)
        return judged(*values)  # type: ignore[arg-type]

    monkeypatch.setattr(Subject, "judged", held)
    _, readings = pushed(10.5, engine)
    assert finished(readings) == []
    go_on.set()
    beside, at_once = engine.finish(), finished(waiting)
    assert [one.rep.number for one in beside] == [one.rep.number for one in at_once] == [1, 2]
    assert [one.rep.bottom_s for one in beside] == pytest.approx(
        [one.rep.bottom_s for one in at_once], abs=0.1
    )


def test_nothing_is_reported_twice_when_the_stream_ends() -> None:
    engine, readings = pushed(10.5)
    assert len(finished(readings)) == 2
    assert engine.finish() == ()
    assert engine.reps == 2


def test_a_repetition_at_the_very_end_is_found_in_the_end() -> None:
    engine, readings = pushed(10.05)
    assert len(finished(readings)) + len(engine.finish()) == 2


@settings(deadline=None, max_examples=5)
@given(hidden=st.sets(st.integers(0, 179), max_size=60))
def test_a_person_who_is_lost_now_and_then_breaks_nothing(hidden: set[int]) -> None:
    engine = LiveEngine()
    nobody = LandmarkRow(np.full((FIGURE_POINTS, 2), np.nan), np.zeros(FIGURE_POINTS), WIDTH, HEIGHT)
    for frame in range(180):
        reading = engine.push_landmarks(nobody if frame in hidden else person(frame / HZ), frame / HZ)
        assert reading.seen == (frame not in hidden)
    engine.finish()
    assert engine.reps <= 1


def test_the_answer_does_not_depend_on_how_frames_are_handed_in() -> None:
    (_, at_once), engine = pushed(6.0), LiveEngine()
    times = np.arange(0, 6.0, 1 / HZ)
    one_by_one = [*_some(engine, times[:1]), *_some(engine, times[1:70]), *_some(engine, times[70:])]
    assert [reading.reps for reading in at_once] == [reading.reps for reading in one_by_one]
    assert [one.rep for one in finished(at_once)] == [one.rep for one in finished(one_by_one)]


def test_only_the_last_seconds_are_kept() -> None:
    engine, _ = pushed(KEPT_S + 10)
    assert engine.kept_s <= KEPT_S + 3
    engine.finish()
    assert engine.reps == 8


@pytest.mark.parametrize("time_s", [0.0, -1.0, float("nan")])
def test_times_that_do_not_rise_are_refused(time_s: float) -> None:
    engine = LiveEngine()
    engine.push_landmarks(person(0.0), 0.0)
    with pytest.raises(InvalidValueError, match="order of time"):
        engine.push_landmarks(person(0.0), time_s)
    assert engine.frames == 1


def test_another_size_of_the_picture_begins_a_new_view() -> None:
    engine, _ = pushed(6.0)
    larger = LandmarkRow(2 * person(0.0).points_px, np.ones(FIGURE_POINTS), 2 * WIDTH, 2 * HEIGHT)
    for frame in range(200):
        engine.push_landmarks(larger, 6.0 + frame / HZ)
    assert engine.reps == 1


@pytest.mark.parametrize(
    "picture", [np.zeros((4, 4), np.uint8), np.zeros((4, 4, 3)), np.zeros((0, 4, 3), np.uint8)]
)
def test_what_is_no_picture_is_refused(picture: Picture) -> None:
    with pytest.raises(InvalidValueError, match="height x width x 3"):
        LiveEngine().push(picture, 0.0)


def test_a_drill_that_is_unknown_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        LiveEngine(drill="moonwalk")


class TestSmoothing:
    @given(value=st.floats(-200, 200), steps=st.integers(1, 50))
    def test_what_stands_still_stays(self, value: float, steps: int) -> None:
        smooth = OneEuro()
        for step in range(steps):
            assert smooth.step(step / HZ, np.array([value]))[0] == pytest.approx(value)

    def test_noise_of_a_person_who_stands_is_at_least_halved(self) -> None:
        noise = np.random.default_rng(1).normal(0, 1, 600)
        smooth = OneEuro()
        answer = [smooth.step(at / HZ, np.array([value]))[0] for at, value in enumerate(noise)]
        assert np.std(answer) < 0.6 * np.std(noise)

    def test_a_missing_value_is_missing_and_the_next_is_known(self) -> None:
        smooth = OneEuro()
        answers = [smooth.step(at / HZ, np.array([value]))[0] for at, value in enumerate((1.0, np.nan, 1.0))]
        np.testing.assert_array_equal(np.isnan(answers), [False, True, False])


@given(lag=st.floats(0.0, 0.2))
def test_a_known_lag_is_found(lag: float) -> None:
    time_s = np.arange(0, 5, 1 / HZ)

    def course(at: FloatArray) -> FloatArray:
        return np.asarray(np.sin(at))

    found = lag_s(time_s[10:], course(time_s[10:] - lag), time_s, course(time_s))
    assert found == pytest.approx(lag, abs=0.004)


def test_a_bend_is_due_once_after_it_has_come_back_and_settled() -> None:
    phase = PhaseWatch()
    due = []
    for frame in range(int(BEND_S * HZ)):
        phase.step(frame / HZ, 70 * bent(frame / HZ))
        due.append(phase.due)
    assert not any(due)
    for frame in range(int(HZ)):
        phase.step(BEND_S + frame / HZ, 0.0)
    assert phase.due
    phase.tried(found=True)
    assert not phase.due


def test_bends_without_a_rest_at_the_top_are_due_as_the_next_one_begins() -> None:
    phase, period_s = PhaseWatch(), 2.0
    due_s = []
    for frame in range(int(6 * HZ)):
        time_s = frame / HZ
        phase.step(time_s, 35 * (1 - float(np.cos(2 * np.pi * time_s / period_s))))
        if phase.due:
            due_s.append(time_s)
            phase.tried(found=True)
    assert len(due_s) == 2
    assert due_s == pytest.approx([2.4, 4.4], abs=0.2)


def test_pictures_without_a_pose_model_are_refused_in_one_sentence() -> None:
    with pytest.raises(InvalidValueError, match=r"pose model"):
        LiveEngine().push(np.full((48, 64, 3), 90, np.uint8), 0.0)


@pytest.mark.parametrize(("points", "visible"), [((18, 2), 19), ((19, 3), 19), ((19, 2), 18)])
def test_a_row_of_landmarks_of_another_shape_is_refused(points: tuple[int, int], visible: int) -> None:
    with pytest.raises(InvalidValueError, match=r"19"):
        LandmarkRow(np.zeros(points), np.ones(visible), WIDTH, HEIGHT)


@dataclass(frozen=True)
class Drawn:
    """A stream of empty pictures."""

    count: int

    def pictures(self) -> Iterator[tuple[Picture, float]]:
        for number in range(self.count):
            yield np.full((48, 64, 3), 90, np.uint8), number / HZ


def test_a_camera_that_is_not_there_is_one_sentence() -> None:
    with pytest.raises(UnreadableSourceError, match=r"^Camera 97 cannot be opened.*\.$"):
        next(CameraStream(97).pictures())


class FakeCamera:
    """A camera that sends some pictures, and then none, or hangs until the test is over."""

    def __init__(self, pictures: int, over: Event | None = None) -> None:
        self._left, self._over = pictures, over
        self.released = Event()

    def isOpened(self) -> bool:  # noqa: N802 - the name in OpenCV
        return True

    def read(self) -> tuple[bool, Picture | None]:
        if not self._left and self._over is not None:
            self._over.wait(60)
        self._left = max(self._left - 1, -1)
        return (True, np.full((48, 64, 3), (0, 0, 90), np.uint8)) if self._left >= 0 else (False, None)

    def release(self) -> None:
        self.released.set()


def test_a_camera_that_is_unplugged_is_one_sentence_and_its_pictures_are_red_green_blue(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    camera = FakeCamera(1)
    monkeypatch.setattr("cv2.VideoCapture", lambda _: camera)
    # only the newest picture waits to be fetched, so that the end may take its place
    monkeypatch.setattr("hiphinge.live.streams.MOST_MISSED", 1_000_000)
    stream = CameraStream(3).pictures()
    picture, time_s = next(stream)
    assert picture[0, 0].tolist() == [90, 0, 0]
    assert time_s >= 0
    monkeypatch.setattr("hiphinge.live.streams.MOST_MISSED", 0)
    with pytest.raises(UnreadableSourceError, match=r"^Camera 3 sends no more pictures.*\.$"):
        next(stream)
    assert camera.released.wait(60)


def test_a_camera_that_hangs_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    over = Event()
    camera = FakeCamera(0, over)
    monkeypatch.setattr("cv2.VideoCapture", lambda _: camera)
    monkeypatch.setattr("hiphinge.live.streams.SILENT_S", 0.05)
    with pytest.raises(UnreadableSourceError, match="sends no more pictures"):
        next(CameraStream(0).pictures())
    over.set()
    assert camera.released.wait(60)


@dataclass(frozen=True)
class Broken:
    """A stream of empty pictures that is interrupted, or breaks off."""

    count: int
    ending: BaseException

    def pictures(self) -> Iterator[tuple[Picture, float]]:
        yield from Drawn(self.count).pictures()
        raise self.ending


def test_what_was_seen_before_a_stream_breaks_off_is_not_lost() -> None:
    error = UnreadableSourceError("It broke.")
    watched = watch(Broken(5, error), LiveEngine(_NoPerson()), lambda _: None, lambda _: None)  # type: ignore[arg-type]
    assert (watched.frames, watched.stopped) == (5, error)


def test_an_interruption_ends_a_stream_with_its_summary() -> None:
    ended = Broken(5, KeyboardInterrupt())
    watched = watch(ended, LiveEngine(_NoPerson()), lambda _: None, lambda _: None)  # type: ignore[arg-type]
    assert (watched.frames, watched.stopped) == (5, None)


def test_a_stream_that_does_not_begin_is_an_error() -> None:
    with pytest.raises(UnreadableSourceError):
        watch(Broken(0, UnreadableSourceError("No.")), LiveEngine(), lambda _: None, lambda _: None)


def test_a_camera_that_stops_ends_with_what_was_counted_and_one_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    broken = Broken(5, UnreadableSourceError("It broke."))
    monkeypatch.setattr("hiphinge.live.streams.CameraStream", lambda _: broken)
    outcome = hiphinge("live", "--camera", "0", "--json")
    assert outcome.exit_code == 1
    assert json.loads(outcome.out)["frames"] == 5
    assert outcome.err.count("\n") == 1
    assert "It broke." in outcome.err


class TestPerson:
    """``--person`` of the command."""

    @pytest.fixture(autouse=True)
    def store(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HIPHINGE_DATA", str(tmp_path / "store"))
        assert hiphinge("person", "add", "Ada", "--stature", "1.7").exit_code == 0

    @pytest.fixture
    def engines(self, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
        """What each engine is made with; the stream of the command is empty."""
        made: list[dict[str, object]] = []

        def engine(
            _: object, person: object, drill: object, calibration: object, **others: object
        ) -> LiveEngine:
            made.append({"person": person, "drill": drill, "calibration": calibration, **others})
            return LiveEngine(_NoPerson())  # type: ignore[arg-type]

        monkeypatch.setattr("hiphinge.live.LiveEngine", engine)
        monkeypatch.setattr("hiphinge.live.streams.CameraStream", lambda _: Drawn(2))
        return made

    def test_body_and_calibration_come_from_the_store(
        self, engines: list[dict[str, object]], tmp_path: Path
    ) -> None:
        slump = tmp_path / "slump.json"
        save(Calibration(60.0, 4.0, None, "back line"), slump)
        assert hiphinge("person", "change", "Ada", "--calibration", slump).exit_code == 0
        outcome = hiphinge("live", "--camera", "0", "--person", "ada", "--drill", "wall-tap")
        assert outcome.exit_code == 0, outcome.err
        (made,) = engines
        assert made["person"] == Person(stature_m=1.7)
        assert isinstance(made["calibration"], Calibration)
        assert made["calibration"].lumbar_flexion_max_deg == 60.0
        assert (made["drill"], made["waits"], made["standing_back"]) == ("wall_tap", False, None)

    def test_the_standing_of_earlier_sessions_is_used(
        self, engines: list[dict[str, object]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        line = np.stack([np.zeros(40), np.linspace(-0.3, 1.4, 40)], axis=1)
        back = StandingBack(Neutral(line, 0.0, 0.0, 90.0), "history")
        monkeypatch.setattr("hiphinge.workflows.watching.stored_standing_back", lambda *_: back)
        assert hiphinge("live", "--camera", "0", "--person", "Ada").exit_code == 0
        assert engines[0]["standing_back"] is back

    def test_what_was_measured_is_stored(
        self, stream: tuple[LiveEngine, list[Reading]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("hiphinge.live.LiveEngine", lambda *_, **__: stream[0])
        monkeypatch.setattr("hiphinge.live.streams.CameraStream", lambda _: Drawn(0))
        outcome = hiphinge("live", "--camera", "0", "--person", "Ada")
        assert outcome.exit_code == 0, outcome.err
        assert "Stored for Ada" in outcome.out
        with open_store() as store:
            (kept,) = store.sessions(store.person("Ada"))
        assert (kept.reps, kept.file, kept.kind) == (4, "live", "camera")

    def test_a_warning_sign_stops_before_anything_is_watched(self, engines: list[dict[str, object]]) -> None:
        arguments = ("live", "--camera", "0", "--person", "Ada", "--warning-signs")
        assert hiphinge(*arguments, "saddle").exit_code == 1
        assert hiphinge(*arguments[:-1]).exit_code == 1
        assert engines == []
        assert hiphinge(*arguments, "seen").exit_code == 0
        assert len(engines) == 1

    @pytest.mark.parametrize(
        "arguments",
        [("--person", "Nobody"), ("--warning-signs", "none"), ("--calibration", "missing.json")],
    )
    def test_what_is_unknown_is_one_sentence(
        self, arguments: tuple[str, ...], engines: list[dict[str, object]]
    ) -> None:
        assert reported_in_one_sentence(hiphinge("live", "--camera", "0", *arguments))
        assert engines == []


def test_a_slump_gives_the_bend_in_per_cent() -> None:
    subject = Subject(Person(), calibration=Calibration(60.0, 4.0, None, "back line"))
    window = Window(Rows(), (WIDTH, HEIGHT))
    for number, time_s in enumerate(np.arange(0, 5.0, 1 / HZ)):
        assert isinstance(window.people, Rows)
        window.people.take(person(float(time_s)))
        window.take(number, float(time_s))
    recording = subject.recorded(window.seen(), None)
    assert recording is not None
    assert recording.calibration is subject.calibration


def test_a_clip_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError):
        next(ClipStream(tmp_path / "missing.mp4").pictures())


@pytest.fixture(scope="module")
def live_json(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, object]]:
    clip = beginning(SAMPLE, FIRST_REP_S, tmp_path_factory.mktemp("clips") / "one.mp4")
    outcome = hiphinge("live", "--clip", clip, "--json")
    assert outcome.exit_code == 0, outcome.err
    return [json.loads(line) for line in outcome.out.splitlines()]


@pytest.mark.usefixtures("read_once")
def test_a_clip_gives_the_repetition_of_its_file(live_json: list[dict[str, object]]) -> None:
    sample = analyze(SAMPLE, part=Selection(stop_s=FIRST_REP_S))
    *reps, summary = live_json
    assert [rep["number"] for rep in reps] == [rep.number for rep in sample.reps] == [1]
    assert [rep["bottom_s"] for rep in reps] == pytest.approx([rep.bottom_s for rep in sample.reps], abs=0.2)
    leans = [rep.trunk_inclination_deg for rep in sample.reps]
    assert [rep["trunk_inclination_deg"] for rep in reps] == pytest.approx(leans, abs=1.5)
    assert (summary["reps"], summary["frames"]) == (len(sample.reps), len(sample.motion))


def test_the_summary_has_latency_and_lag(live_json: list[dict[str, object]]) -> None:
    summary = live_json[-1]
    assert set(summary) == {"reps", "attempts", "frames", "latency_ms", "lag_ms"}
    latency = summary["latency_ms"]
    assert isinstance(latency, dict)
    assert 0 < latency["median"] <= latency["p95"]


@pytest.mark.parametrize(
    "arguments", [(), ("--camera", "0", "--clip", "a.mp4"), ("--camera", "97"), ("--clip", "no.mp4")]
)
def test_what_cannot_be_watched_is_reported_in_one_sentence(arguments: tuple[str, ...]) -> None:
    assert reported_in_one_sentence(hiphinge("live", *arguments))


class _NoPerson:
    name = "no one"

    def find(self, _picture: Picture) -> tuple[()]:
        return ()

    def estimate(self, *_: object) -> None:
        raise AssertionError


def test_an_empty_room_is_watched_without_complaint() -> None:
    readings: list[Reading] = []
    watched = watch(Drawn(100), LiveEngine(_NoPerson()), readings.append, lambda _: None)  # type: ignore[arg-type]
    assert (watched.reps, watched.attempts, watched.frames, watched.lag_ms) == (0, 0, 100, None)
    assert not any(reading.seen for reading in readings)
