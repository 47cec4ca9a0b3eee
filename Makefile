# The habits of this project. Needs Python 3.11 with pip, git and make; everything else goes into .venv.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
READY := .venv/.ready
PYTEST := $(BIN)/python -m pytest -n 2

.DEFAULT_GOAL := help
.PHONY: help run accept test test-slow snapshots lint format types docs docs-check bench lock clean

help: ## this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /\1\t/' | expand -t 14

run: $(READY) ## check the seed corpus, write reports/, compare with what is expected
	$(BIN)/claimcheck run --gate

accept: $(READY) ## take today's results on the seed corpus as the expected ones
	$(BIN)/claimcheck accept
	$(BIN)/claimcheck run

test: $(READY) ## all tests but the slow ones
	$(PYTEST) -m "not slow"

test-slow: $(READY) ## the tests that build the wheel and install it
	$(BIN)/python -m pytest -m slow

snapshots: $(READY) ## renew the reports that the tests compare with
	$(BIN)/python -m pytest -m "not slow" --snapshot-update

lint: $(READY) ## ruff: rules and layout
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(READY) ## lay the code out as ruff does
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(READY) ## mypy, strictly
	$(BIN)/mypy

docs: $(READY) ## write the generated pages
	$(BIN)/python -m claimcheck.cli.documentation > docs/cli.md.new
	mv docs/cli.md.new docs/cli.md

docs-check: $(READY) ## fail when a generated page is not up to date
	$(BIN)/python -m claimcheck.cli.documentation | diff docs/cli.md -

bench: $(READY) ## how fast it starts and reads
	$(BIN)/python benchmarks/throughput.py

lock: ## renew the locked dependencies (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --quiet \
		pyproject.toml --extra documents -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --quiet \
		pyproject.toml --extra documents --extra dev -o requirements-dev.lock

clean: ## remove what can be made again
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements-dev.lock pyproject.toml
	test -d .venv || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)
