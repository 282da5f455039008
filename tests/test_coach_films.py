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
from hiphinge.poses.frames import Picture
from hiphinge.web.coach.protocol import CameraPicture
from hiphinge.web.coach.session import Session
from hiphinge.web.coach.watcher import Seen, look
from remembered_poses import RememberedPoses

#: The end of the first repetition of each film, with time to judge it.
ONE_REP_S = 5.0
STILL_HZ, MOVING_HZ, LONGEST_S = 5, 10, 15.0


@dataclass
class Looking:
    """Looks at pictures in this process, and waits for each repetition to be judged."""

    engine: LiveEngine

    def see(self, picture: CameraPicture) -> Seen:
        return look(self.engine, picture)

    def stop(self) -> None:
        pass


@dataclass
class Filmed:
    """What is said to a person in a film, who begins to move when the coach says so."""

    session: Session
    stage: Stage = Stage.SET_UP
    said: list[tuple[Kind, str]] = field(default_factory=list)

    def shows(self, picture: Picture, time_s: float) -> None:
        file = BytesIO()
        Image.fromarray(picture).save(file, "JPEG", quality=80)
        answer = self.session.answer_picture(CameraPicture(time_s, file.getvalue()))
        self.stage = answer.coach.stage
        self.said += [(line.kind, line.message.text) for line in answer.lines if line.message is not None]


def coached(clip: Path) -> Filmed:
    poses = RememberedPoses(f"coach_{clip.stem}")
    watching = partial(_looking, poses)
    filmed = Filmed(Session(SetPlan(reps=1, rest_s=0), watching))
    pictures = fitted(clip, ONE_REP_S, MOVING_HZ)
    for n in count(1):
        filmed.shows(pictures[0], n / STILL_HZ)
        if filmed.stage is Stage.MOVING or n / STILL_HZ > LONGEST_S:
            break
    for n, picture in enumerate(pictures, start=1):
        filmed.shows(picture, LONGEST_S + 1 + n / MOVING_HZ)
    poses.keep()
    return filmed


def _looking(poses: RememberedPoses, drill: str) -> Looking:
    return Looking(LiveEngine(poses, drill=drill))


@pytest.mark.parametrize(("clip", "fault"), [("head_dropped", "neck_flexed"), ("hinge_neutral", None)])
def test_a_film_is_set_up_counted_and_gets_its_cue(phantoms: Path, clip: str, fault: str | None) -> None:
    filmed = coached(phantoms / f"{clip}.mp4")
    kinds = [kind for kind, _ in filmed.said]
    assert (Kind.SET_UP, "setup-good") in filmed.said
    assert kinds.count(Kind.COUNT) == 1
    assert filmed.stage is Stage.DONE
    cues = [text for kind, text in filmed.said if kind is Kind.CUE]
    assert cues == ([] if fault is None else [f"cue-{fault_knowledge(fault).cues[0]}"])
    assert (Kind.PRAISE in kinds) == (fault is None)
