# What people type. `make site` builds the site, `make test` proves it, `make serve` is live editing.

VENV := .venv
PY := $(VENV)/bin/python
PYTHON ?= python3

.PHONY: site offline test quick format serve check bench shapes mutants fuzz lock clean

site: $(VENV)/site.ok ## set up, check and build the site in both languages
	$(PY) scripts/build_site.py

offline: site ## the site as one zip file that opens without a server
	$(PY) scripts/pack_offline.py

serve: $(VENV)/site.ok ## live editing: a saved YAML file is on the page in seconds
	$(PY) scripts/serve_site.py --open

check: $(VENV)/site.ok ## the checks alone
	$(PY) scripts/check.py

test: $(VENV)/tests.ok ## everything: style, types, tests in a real browser, checks, strict build
	scripts/install_browser
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/mypy scripts
	$(PY) scripts/check.py --strict
	$(PY) scripts/build_site.py
	@# Two browsers at once are slow on a small machine: what fails among them has to pass alone, and is named as flaky.
	$(PY) -m pytest -n 2 --dist worksteal || $(PY) scripts/failed_alone.py

quick: $(VENV)/tests.ok ## style, types and every test that needs no browser, while you write; commands are not stopped at every point
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/mypy scripts
	$(PY) -m pytest -q -n auto --dist worksteal --ignore tests/site -m 'not every_point'

mutants: $(VENV)/tests.ok ## change chosen modules place by place; a change that no test notices is listed
	$(PY) scripts/mutants.py

format: $(VENV)/tests.ok ## Python and scripts in their one form
	$(VENV)/bin/ruff format .
	$(VENV)/bin/node tests/javascript/node_modules/@biomejs/biome/bin/biome format --write --config-path=tests/javascript docs/assets

FUZZ = --mutants $(or $(MUTANTS),2000) --seed $(or $(SEED),1) --seconds $(or $(SECONDS),570)

fuzz: $(VENV)/tests.ok ## mutants of Word files, YAML files and records: MUTANTS of each (2000), repeatable by SEED, SECONDS at most (570)
	$(PY) -m tests.from_docx.fuzz $(FUZZ)
	$(PY) -m tests.clauses.fuzz $(FUZZ)
	$(PY) -m tests.records.fuzz $(FUZZ)

shapes: $(VENV)/tests.ok ## how much of Word files by seven kinds of writers is read as it was meant, kind for kind
	$(PY) -m tests.from_docx.shapes.command --missed

bench: $(VENV)/tests.ok ## what reading, checking, importing and building cost per clause
	$(PY) scripts/bench/all.py
	$(PY) scripts/bench/word.py
	$(PY) scripts/bench/growth.py
	$(PY) scripts/bench/saved.py

lock: $(VENV)/tests.ok ## resolve the dependencies of pyproject.toml anew
	$(PY) scripts/lock.py

clean: ## remove what can be made again
	rm -rf $(VENV) site tiaowen-offline.zip

# An environment that was cut short while it was made or filled is made anew: `half` stands there until it is whole.
define filled
	@if [ -e $(VENV)/half ]; then $(PYTHON) -m venv --clear $(VENV); fi
	@touch $(VENV)/half
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r $<
	$(PY) scripts/name_project.py
	@rm $(VENV)/half
endef

$(VENV)/made:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed, this is %d.%d" % sys.version_info[:2])'
	$(PY) -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	touch $@

$(VENV)/site.ok: scripts/requirements/site.txt scripts/name_project.py | $(VENV)/made
	$(filled)
	touch $@

$(VENV)/tests.ok: scripts/requirements/tests.txt tests/javascript/package-lock.json $(VENV)/site.ok
	$(filled)
	$(VENV)/bin/npm ci --prefix tests/javascript --silent --no-audit --no-fund
	touch $@
