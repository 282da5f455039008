# Shortcuts. `make demo` and `make test` set up what they need: a machine with Python and pip is enough.
PYTHON ?= python3
BIN = .venv/bin
INPUTS = install.py pyproject.toml hatch_build.py src/hiphinge/poses/weights.toml
# One version of each package for all lists, so that what is tested is what runs.
PIN = $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-strip-extras \
	--no-header --no-annotate --no-emit-index-url --quiet

.PHONY: demo test coverage lint check ratchet real fuzz pins check-pins clean

demo: .venv/run
	$(BIN)/hiphinge demo

test: .venv/dev
	$(BIN)/pytest

coverage: .venv/dev
	$(BIN)/pytest --cov

lint: .venv/dev
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

ratchet: .venv/dev
	$(BIN)/python tests/ratchet.py

real: .venv/dev
	$(BIN)/python tests/real.py

fuzz: .venv/dev
	$(BIN)/python tests/fuzz.py --films 20000

check: lint test ratchet real

# Pin anew after a change of dependencies in pyproject.toml; `make pins NEWER=--upgrade` takes newer versions.
pins: .venv/dev
	$(BIN)/pip install --quiet uv
	$(PIN) $(NEWER) --group dev --all-extras --output-file constraints/dev.txt
	$(PIN) $(NEWER) --group build --constraint constraints/dev.txt --output-file constraints/run.txt
	$(PIN) $(NEWER) --group build --all-extras --constraint constraints/dev.txt --output-file constraints/extras.txt

check-pins:
	$(PYTHON) .ci/check_pins.py

clean:
	rm -rf .venv dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage

# A file in the environment marks what it holds; the tools bring along what the program needs.
.venv/run: $(INPUTS) constraints/run.txt
	$(PYTHON) install.py
	touch $@

.venv/dev: $(INPUTS) constraints/dev.txt
	$(PYTHON) install.py --dev
	touch $@ .venv/run
