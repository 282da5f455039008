"""The JSON Schema of ``session.json``, for programs that validate it."""

import json
from importlib.resources import files
from typing import Any


def session_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of ``session.json``."""
    schema: dict[str, Any] = json.loads(session_schema_text())
    return schema


def session_schema_text() -> str:
    """Return the schema as the published text."""
    return (files("hiphinge.results") / "session.schema.json").read_text("utf-8")
