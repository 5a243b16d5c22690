# Two commands are enough: make demo, make test. Windows has its own lines in README.md.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
QUIET := --quiet --disable-pip-version-check

.PHONY: demo test fuzz lint golden bench clean

demo: .venv/ready
	$(BIN)/masterplan build kotim

test: .venv/ready-dev
	$(BIN)/python -m pytest -n auto

lint: .venv/ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

fuzz: .venv/ready-dev
	HYPOTHESIS_PROFILE=fuzz $(BIN)/python -m pytest -n auto

golden: .venv/ready-dev
	$(BIN)/python -m pytest --update-golden tests/documents/test_golden.py

bench: .venv/ready-dev
	$(BIN)/pip install $(QUIET) -e '.[bench]'
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.stages

clean:
	rm -rf .venv output/*/

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install $(QUIET) -e .
	touch $@

.venv/ready-dev: .venv/ready
	$(BIN)/pip install $(QUIET) -e '.[dev]'
	touch $@
