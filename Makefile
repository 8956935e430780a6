# The two commands of a new colleague are `make demo` and `make test`; both set the machine up first.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
export QT_QUICK_BACKEND ?= software

.PHONY: help setup demo test check check-code check-screens fix bench screens offline-table rights-table assets clean

help: ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

setup: .venv/.complete ## system packages and virtual environment

.venv/.complete: pyproject.toml constraints.txt .ci/setup
	PYTHON="$(PYTHON)" .ci/setup
	touch $@

demo: setup ## the main job: in windows with a display, played into demo-output/ without
	$(BIN)/kiosk demo

test: setup ## every test
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder --max-worker-restart=0

check: setup ## every gate: format, lint, types, imports, QML, changelog
	@$(MAKE) --no-print-directory --jobs=2 --output-sync check-code check-screens

check-code:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy kiosk ui offline_cache tests
	$(BIN)/lint-imports

check-screens:
	.ci/qml-check
	.ci/translations

fix: setup ## what can be mended by itself
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	.ci/qml-check --fix

bench: setup ## figures of this machine, as JSON lines
	@set -e; for bench in tests/benchmarks/bench_*.py; do QT_QPA_PLATFORM=offscreen $(BIN)/python $$bench; done

screens: setup ## the pictures of the README, from a played demonstration, and every screen in every state
	$(BIN)/kiosk demo --headless --output docs/screens
	$(BIN)/kiosk demo --headless --cut-the-cord --output demo-output/cord
	cp demo-output/cord/02-cut.png docs/screens/cut-the-cord.png
	$(BIN)/python -m tests.ui.contact_sheets docs/screens

offline-table: setup ## docs/offline.md, from the tests that prove it
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest --collect-only -q --offline-table=docs/offline.md tests >/dev/null

rights-table: setup ## docs/rights.md, from the routes and the rail
	$(BIN)/python -m tests.rights_table

assets: setup ## the demonstration shop's generated CSV files
	$(BIN)/python -m assets.demo.source.make_shop

clean: ## everything that was made here
	rm -rf .venv build dist demo-output .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
