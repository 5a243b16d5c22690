# Two commands are enough: make demo, make test. Windows has its own lines in README.md.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
QUIET := --quiet --disable-pip-version-check
TESTS := $(BIN)/python -m pytest -n auto --dist worksteal

# Older versions of pip build with the first, newer ones with the second.
export PIP_CONSTRAINT := constraints.txt
export PIP_BUILD_CONSTRAINT := constraints.txt

# Without compiled modules, each process that a test starts compiles everything anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo quick test fuzz lint golden bench constraints clean

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' $(MAKEFILE_LIST) | expand -t 14

demo: .venv/ready  ## build Kabupaten Kotawaringin Timur into output/kotim
	$(BIN)/masterplan build kotim

quick: .venv/ready-dev  ## the tests that are not slow
	$(TESTS) -m "not slow"

test: .venv/ready-dev  ## all tests
	$(TESTS)

fuzz: .venv/ready-dev  ## all tests, with ten times as many generated cases
	HYPOTHESIS_PROFILE=fuzz $(TESTS)

lint: .venv/ready-dev  ## style, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

golden: .venv/ready-dev  ## write the golden files again
	$(BIN)/python -m pytest --update-golden tests/documents/test_golden.py tests/word/test_look.py

bench: .venv/ready-dev  ## measure against docxtpl, rust-docxtpl and pandoc
	$(BIN)/pip install $(QUIET) -e '.[bench]'
	$(PYTHON) -m venv .venv/rust && .venv/rust/bin/pip install $(QUIET) rust-docxtpl || true
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.stages

# The newest versions of everything, to be proved by .ci/run; colorama is what others need on Windows.
constraints:  ## take the newest versions of everything
	rm -rf .venv/newest
	$(PYTHON) -m venv .venv/newest
	PIP_CONSTRAINT= PIP_BUILD_CONSTRAINT= .venv/newest/bin/pip install $(QUIET) -e '.[dev,watch,bench]' \
		hatchling editables colorama
	.venv/newest/bin/python -m scripts.constraints installed > .venv/newest/constraints.txt
	mv .venv/newest/constraints.txt constraints.txt
	rm -rf .venv/newest

clean:  ## remove .venv and what was built
	rm -rf .venv output/*/

.venv/ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install $(QUIET) -e .
	touch $@

.venv/ready-dev: .venv/ready
	$(BIN)/pip install $(QUIET) -e '.[dev]'
	touch $@
