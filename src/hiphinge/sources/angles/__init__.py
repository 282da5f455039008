"""Joint angles of a model: OpenSim's motion files."""
