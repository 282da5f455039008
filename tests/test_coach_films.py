"""Films through the coach, as JPEGs with their times, in a clock of their own."""

from dataclasses import dataclass, field
from functools import partial
from io import BytesIO
from itertools import count
from pathlib import Path

import pytest
from PIL import Image

from fake_camera import fitted
from hiphinge.coaching.live_set import Kind, SetPlan, Stage
from hiphinge.knowledge.faults import fault_knowledge
from hiphinge.live import LiveEngine
from hiphinge.live.judging import Subject
from hiphinge.person import Person
from hiphinge.poses.frames import Picture
from hiphinge.poses.lens import LensWatch
from hiphinge.results import StoredSession, load
from hiphinge.texts import catalogue
from hiphinge.web.analyses import Analyses
from hiphinge.web.coach.answer import to_json
from hiphinge.web.coach.kept_sets import SetKeeper
from hiphinge.web.coach.protocol import CameraPicture, Rate
from hiphinge.web.coach.session import Practice, Session
from hiphinge.web.coach.watcher import Seen, SetToKeep, keep, look
from hiphinge.workflows.clip import Work
from remembered_poses import RememberedPoses

#: The end of the first repetition of each film, with time to judge it.
ONE_REP_S = 5.0
#: Of the pictures that the page sends.
SIZE = (1280, 720)
STILL_HZ, MOVING_HZ, LONGEST_S = 5, 10, 15.0
#: Truth of both films at the bottom.
LUMBAR_DEG = 8.0
#: Where the file of the film has the wall, as a share of the picture's width.
WALL = 702.6 / 1280


@dataclass
class Looking:
    """Looks at pictures in this process, and waits for each repetition to be judged."""

    engine: LiveEngine
    lens: LensWatch = field(default_factory=LensWatch)

    def see(self, picture: CameraPicture) -> Seen:
        return look(self.engine, picture, self.lens)

    def keep(self, wanted: SetToKeep) -> str | None:
        return keep(self.engine, wanted)

    def stop(self) -> None:
        pass


@dataclass
class Filmed:
    """What is said to a person in a film, who begins to move when the coach says so."""

    session: Session
    stage: Stage = Stage.SET_UP
    said: list[tuple[Kind, str]] = field(default_factory=list)
    seen_deg: float | None = None
    wall: float | None = None

    def shows(self, picture: Picture, time_s: float) -> None:
        file = BytesIO()
        Image.fromarray(picture).save(file, "JPEG", quality=92)
        answer = self.session.answer_picture(CameraPicture(time_s, file.getvalue()))
        self.stage = answer.coach.stage
        if answer.seen is None:
            return
        for ended in answer.seen.ended:
            self.seen_deg = ended.rep.trunk_inclination_deg
        shown = to_json(answer, "", catalogue())["seen"]
        assert shown is not None
        if shown["wall"]:
            self.wall = shown["wall"][0][0]
        self.said += [(line.kind, line.message.text) for line in answer.lines if line.message is not None]


def coached(clip: Path, drill: str, analyses: Analyses) -> Filmed:
    poses = RememberedPoses(f"coach_{clip.stem}")
    watching = partial(_looking, poses)
    plan = SetPlan(drill, reps=1, rest_s=0)
    keeper = SetKeeper(Work(drill=plan.drill), analyses)
    filmed = Filmed(Session(Practice(plan, Subject(Person(), plan.drill), keeper), watching))
    pictures = fitted(clip, ONE_REP_S, MOVING_HZ, SIZE)
    for n in count(1):
        filmed.shows(pictures[0], n / STILL_HZ)
        if filmed.stage is Stage.MOVING or n / STILL_HZ > LONGEST_S:
            break
    for n, picture in enumerate(pictures, start=1):
        filmed.shows(picture, LONGEST_S + 1 + n / MOVING_HZ)
    poses.keep()
    return filmed


def _looking(poses: RememberedPoses, subject: Subject) -> Looking:
    return Looking(LiveEngine(poses, drill=subject.drill))


@pytest.mark.parametrize(
    ("clip", "drill", "fault", "wall"),
    [
        ("head_dropped", "hinge", "neck_flexed", None),
        ("wall_tap_hit", "wall_tap", None, WALL),
    ],
)
def test_a_film_is_set_up_counted_and_gets_its_cue(
    phantoms: Path, clip: str, drill: str, fault: str | None, wall: float | None
) -> None:
    with Analyses() as analyses:
        filmed = coached(phantoms / f"{clip}.mp4", drill, analyses)
        kept = read_back(filmed, analyses)
        filmed.session.answer(Rate(2, into_leg=False))
        hurting = read_back(filmed, analyses)
    kinds = [kind for kind, _ in filmed.said]
    assert (Kind.SET_UP, "setup-good") in filmed.said
    assert kinds.count(Kind.COUNT) == 1
    assert filmed.stage is Stage.DONE
    cues = [text for kind, text in filmed.said if kind is Kind.CUE]
    assert cues == ([] if fault is None else [f"cue-{fault_knowledge(fault).cues[0]}"])
    assert (Kind.PRAISE in kinds) == (fault is None)
    assert filmed.wall == (None if wall is None else pytest.approx(wall, abs=0.01))
    # the report says what was measured and said while the camera watched
    assert [rep.number for rep in kept.reps] == [1]
    assert kept.reps[0].trunk_inclination_deg == pytest.approx(filmed.seen_deg, abs=0.01)
    # half-size pictures are off by 18 degrees
    assert kept.reps[0].lumbar_flexion_deg == pytest.approx(LUMBAR_DEG, abs=7)
    assert list(kept.faults) == ([] if fault is None else [fault])
    assert kept.document["advice"]["praise"]
    # neither praise nor a harder drill after pain
    assert (hurting.document["advice"]["praise"], hurting.next_drill) == ([], None)
    said = [one["words"] for one in kept.document["coached"]["said"] if one["kind"] == "cue"]
    assert said == [catalogue().say(cue) for cue in cues]


def read_back(filmed: Filmed, analyses: Analyses) -> StoredSession:
    """The set as its report was written."""
    answer = filmed.session.settle()
    assert filmed.session.is_settled
    assert answer.report is not None
    assert answer.report.link is not None
    _, _, name, file = answer.report.link.split("/")
    found = analyses.find(name)
    assert found is not None
    assert (found.results / file).is_file()
    return load(found.results)
