"""Reading a film leaves the threads of the program that reads it as they were."""

import sys
from collections.abc import Iterator

import cv2
import numpy as np
import pytest

from hiphinge.poses.estimator import Figure
from hiphinge.poses.frames import Frame, Picture
from hiphinge.poses.region import Region
from hiphinge.sources import filmed


class Broken:
    """A pose model that breaks at its first look."""

    name = "broken"

    def __init__(self) -> None:
        self.threads_of_opencv = 0
        self.turn_s = 0.0

    def find(self, picture: Picture) -> tuple[Region, ...]:  # noqa: ARG002
        self.threads_of_opencv = cv2.getNumThreads()
        self.turn_s = sys.getswitchinterval()
        raise MemoryError

    def estimate(self, picture: Picture, region: Region) -> Figure:  # noqa: ARG002
        raise AssertionError


@pytest.fixture
def four_threads() -> Iterator[None]:
    usual = cv2.getNumThreads()
    cv2.setNumThreads(4)
    yield
    cv2.setNumThreads(usual)


@pytest.mark.usefixtures("four_threads")
def test_threads_are_as_they_were_when_a_film_cannot_be_read_on() -> None:
    model, usual_s = Broken(), sys.getswitchinterval()
    frame = Frame(0, 0.0, np.zeros((72, 128, 3), dtype=np.uint8))
    with pytest.raises(MemoryError):
        filmed._see([(frame, False)], filmed._Surroundings(), model)
    assert model.threads_of_opencv == 1
    assert cv2.getNumThreads() == 4
    assert model.turn_s == pytest.approx(filmed.TURN_S)
    assert usual_s > filmed.TURN_S
    assert sys.getswitchinterval() == usual_s
