"""OpenSense's settings of a recording: which sensor is worn on which segment of its model."""

import re
from collections.abc import Mapping
from pathlib import Path

from hiphinge.files import plain_file
from hiphinge.knowledge.names import sensor_names
from hiphinge.limits import NAMES_BYTES
from hiphinge.sources.naming import recognised

#: What stands behind the segment in the name of a sensor.
WORN_ON = re.compile(r"[ _.-]*(imu|sensor)$", re.IGNORECASE)
#: Up to the next sensor at most, so that a file without an end takes no longer.
_SENSOR = re.compile(
    r'<ExperimentalSensor\s+name="([^"<]*)"\s*>(?:(?!<ExperimentalSensor).)*?'
    r"<name_in_model>([^<]*)</name_in_model>",
    re.DOTALL,
)


def read_mapping(path: Path) -> Mapping[str, str] | None:
    """Read which sensor is worn on which segment.

    Parameters
    ----------
    path : Path
        Such as ``myIMUMappings.xml`` of OpenSense.

    Returns
    -------
    mapping of str to str, or None
        The end of each sensor's name by the segments of hiphinge, such as ``"right_thigh"``; None where the
        file holds no such settings, or cannot be read.
    """
    try:
        with plain_file(path) as file:
            text = file.read(NAMES_BYTES).decode("utf-8", "replace")
    except OSError:
        return None
    worn = {WORN_ON.sub("", segment.strip()): sensor for sensor, segment in _SENSOR.findall(text)}
    found = {name: worn[ranked[0]] for name, ranked in recognised(worn, sensor_names()).items()}
    return found or None
