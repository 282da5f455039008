# Each target sets up all that it needs: `make demo` and `make test` work on a machine with only Python and pip.
PYTHON ?= python3
BIN = .venv/bin
READY = .venv/ready

.PHONY: demo test lint check ratchet real clean

demo: $(READY)
	$(BIN)/hiphinge demo

test: $(READY)
	$(BIN)/pytest --cov

lint: $(READY)
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

ratchet: $(READY)
	$(BIN)/python tests/ratchet.py

real: $(READY)
	$(BIN)/python tests/real.py

check: lint test ratchet real

clean:
	rm -rf .venv dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage

# Hashes can be checked for published packages only, so that hiphinge itself comes second, on its own.
$(READY): pyproject.toml constraints.txt hatch_build.py src/hiphinge/poses/weights.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --require-hashes -r constraints.txt
	$(BIN)/pip install --quiet --no-deps -e .
	touch $@
