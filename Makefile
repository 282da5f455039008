# Shortcuts. `make demo` and `make test` set up what they need: a machine with Python and pip is enough.
PYTHON ?= python3
BIN = .venv/bin
INPUTS = install.py pyproject.toml hatch_build.py src/hiphinge/poses/weights.toml
# One version of each package for all lists, so that what is tested is what runs.
PIN = $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-strip-extras \
	--no-header --no-annotate --no-emit-index-url --quiet

.PHONY: demo test lint check ratchet real pins check-pins clean
