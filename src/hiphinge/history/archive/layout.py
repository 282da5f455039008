"""Names of what an export holds."""

from hiphinge.results.version import Schema

PERSON_SCHEMA = Schema("hiphinge.person", 1, 1)
DIARY_SCHEMA = Schema("hiphinge.diary", 1)

PERSON, CALIBRATION, DIARY = "person.json", "calibration.json", "diary.json"
#: The folder with a folder for each session.
SESSIONS = "sessions"
