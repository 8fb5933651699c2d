# Two commands are enough: `make run` and `make test`. Both need Python 3.11 to 3.13, git and make.

PYTHON ?= python3
UV_VERSION = 0.13.9
VENV = .venv
RUN = $(VENV)/bin/python
UV = UV_PYTHON_DOWNLOADS=never VIRTUAL_ENV= $(VENV)/bootstrap/bin/uv
SYNC = $(UV) sync --python $(RUN) --frozen --no-install-project --extra embedded
LAUNCH = $(RUN) -m config.launch
# What commands that only look at the code are told.
LOOK = DEVELOPMENT=1 SECRET_KEY=none DATABASE_URL=$${DATABASE_URL:-postgres:///none}
SOURCES = config accounts people cases deadlines tests manage.py
BOOTSTRAP = $(VENV)/bootstrap/uv-$(UV_VERSION)

# Of whoever calls make; neither has a say here.
unexport DJANGO_SETTINGS_MODULE PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run test lint format bench proof clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 14

run: $(VENV)/run.stamp ## start the product with a fictional organisation; Ctrl-C stops it
	@$(LAUNCH) run

test: lint ## everything: lint, types, import rules, then all tests
	@$(RUN) -m tests.browser.chromium
	@$(RUN) -m pytest -n 2 --dist loadgroup

lint: $(VENV)/test.stamp ## what can be checked without running the tests
	@$(VENV)/bin/ruff check --quiet --output-format concise $(SOURCES)
	@$(VENV)/bin/ruff format --quiet --check $(SOURCES) || { echo 'Run `make format`.'; exit 1; }
	@$(VENV)/bin/djlint --quiet --lint templates
	@mkdir -p var && $(VENV)/bin/lint-imports --no-cache > var/imports.txt || { cat var/imports.txt; exit 1; }
	@$(LOOK) $(VENV)/bin/mypy

format: $(VENV)/test.stamp ## put the code into its form
	@$(VENV)/bin/ruff format $(SOURCES)
	@$(VENV)/bin/ruff check --fix $(SOURCES)

bench: $(VENV)/test.stamp ## measure, beside a bare reference in the same run
	@DEVELOPMENT=1 SECRET_KEY=none $(LAUNCH) with-servers $(RUN) -m tests.bench

proof: $(VENV)/test.stamp ## what takes longer than the tests: many seeds, many kills; writes docs/proof.md; PARTS=mutants for that alone
	@DEVELOPMENT=1 SECRET_KEY=none $(LAUNCH) with-servers $(RUN) -m tests.proof $(PARTS)

clean: ## forget the environment, the try-out and its data
	@test ! -f var/elsewhere || rm -rf "$$(cat var/elsewhere)"
	rm -rf $(VENV) var .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/run.stamp: uv.lock $(BOOTSTRAP)
	@echo 'Fetching what it is built on (the first time only).'
	@$(SYNC) --inexact
	@touch $@

$(VENV)/test.stamp: uv.lock $(BOOTSTRAP)
	@echo 'Fetching what it is built on, and what tests it (the first time only).'
	@$(SYNC) --group test --group lint
	@touch $@ $(VENV)/run.stamp

$(BOOTSTRAP):
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' \
	  || { echo 'Python 3.11, 3.12 or 3.13 is needed: make run PYTHON=python3.12'; exit 1; }
	@test -x $(RUN) || $(PYTHON) -m venv --without-pip $(VENV)
	@$(PYTHON) -m venv $(VENV)/bootstrap
	@$(VENV)/bootstrap/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@touch $@
