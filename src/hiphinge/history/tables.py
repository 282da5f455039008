"""The tables of the store after the latest migration."""

from sqlalchemy import Column, Float, Integer, LargeBinary, MetaData, Table, Text

#: Foreign keys and indices are defined in the migrations, which create them.
_TABLES = MetaData()

person = Table(
    "person",
    _TABLES,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False),
    Column("added_at", Text, nullable=False),
    Column("stature_m", Float),
    Column("mass_kg", Float),
    Column("sex", Text),
    Column("note", Text, nullable=False),
    Column("calibration", Text),
    Column("birth_year", Integer),
)

session = Table(
    "session",
    _TABLES,
    Column("id", Text, primary_key=True),
    Column("person_id", Text, nullable=False),
    Column("recorded_at", Text, nullable=False),
    Column("zone_offset_min", Integer, nullable=False),
    Column("stored_at", Text, nullable=False),
    Column("recording", Text, nullable=False),
    Column("file", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("duration_s", Float),
    Column("movement", Text, nullable=False),
    Column("drill", Text),
    Column("usable", Integer, nullable=False),
    Column("reps", Integer, nullable=False),
    Column("faults", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("title", Text, nullable=False),
)

file = Table(
    "file",
    _TABLES,
    Column("session_id", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("bytes", Integer, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("compressed", Integer, nullable=False),
)

file_part = Table(
    "file_part",
    _TABLES,
    Column("session_id", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("part", Integer, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

rep_value = Table(
    "rep_value",
    _TABLES,
    Column("session_id", Text, primary_key=True),
    Column("measure", Text, primary_key=True),
    Column("rep", Integer, primary_key=True),
    Column("value", Float, nullable=False),
    Column("standard_error", Float),
)

excluded_rep = Table(
    "excluded_rep",
    _TABLES,
    Column("session_id", Text, primary_key=True),
    Column("rep", Integer, primary_key=True),
    Column("reason", Text, nullable=False),
)

warning_answer = Table(
    "warning_answer",
    _TABLES,
    Column("person_id", Text, primary_key=True),
    Column("answered_at", Text, nullable=False),
    Column("signs", Text, nullable=False),
    Column("seen_by_professional", Integer, nullable=False),
)

diary_entry = Table(
    "diary_entry",
    _TABLES,
    Column("id", Text, primary_key=True),
    Column("person_id", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("noted_at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("content", Text, nullable=False),
)
