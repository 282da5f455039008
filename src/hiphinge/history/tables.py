"""The tables of the store after the latest migration."""

from sqlalchemy import Column, Float, Integer, LargeBinary, MetaData, Table, Text

#: Foreign keys and indices are defined in the migrations, which create them.
_TABLES = MetaData()

person = Table(
    "person",
    _TABLES,
    Column("id", Text, primary_key=True),
    Column("name", Text),
    Column("name_key", Text),
    Column("added_at", Text),
    Column("stature_m", Float),
    Column("mass_kg", Float),
    Column("sex", Text),
    Column("note", Text),
    Column("calibration", Text),
)

session = Table(
    "session",
    _TABLES,
    Column("id", Text, primary_key=True),
    Column("person_id", Text),
    Column("recorded_at", Text),
    Column("zone_offset_min", Integer),
    Column("stored_at", Text),
    Column("recording", Text),
    Column("file", Text),
    Column("kind", Text),
    Column("duration_s", Float),
    Column("movement", Text),
    Column("drill", Text),
    Column("usable", Integer),
    Column("reps", Integer),
    Column("faults", Text),
    Column("version", Text),
    Column("title", Text),
)

file = Table(
    "file",
    _TABLES,
    Column("session_id", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("bytes", Integer),
    Column("sha256", Text),
    Column("compressed", Integer),
)

file_part = Table(
    "file_part",
    _TABLES,
    Column("session_id", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("part", Integer, primary_key=True),
    Column("content", LargeBinary),
)

rep_value = Table(
    "rep_value",
    _TABLES,
    Column("session_id", Text, primary_key=True),
    Column("measure", Text, primary_key=True),
    Column("rep", Integer, primary_key=True),
    Column("value", Float),
    Column("standard_error", Float),
)

excluded_rep = Table(
    "excluded_rep",
    _TABLES,
    Column("session_id", Text, primary_key=True),
    Column("rep", Integer, primary_key=True),
    Column("reason", Text),
)

warning_answer = Table(
    "warning_answer",
    _TABLES,
    Column("person_id", Text, primary_key=True),
    Column("answered_at", Text),
    Column("signs", Text),
    Column("seen_by_professional", Integer),
)
