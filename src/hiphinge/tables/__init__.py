"""Frames and repetitions as columns, for data frames and files of tables."""

from hiphinge.tables.column import Column, as_text
from hiphinge.tables.data_frame import Library, data_frame
from hiphinge.tables.errors import rep_errors
from hiphinge.tables.frames import frame_columns
from hiphinge.tables.reps import RepRecord, SessionContext, rep_columns, rep_row

__all__ = [
    "Column",
    "Library",
    "RepRecord",
    "SessionContext",
    "as_text",
    "data_frame",
    "frame_columns",
    "rep_columns",
    "rep_errors",
    "rep_row",
]
