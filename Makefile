# Every step of development, defined once: by hand, in README.md and in .ci/run the same.
# `make check` uses the virtual environment in .venv; another one with `make check BIN=/path/to/venv/bin`.

BIN ?= .venv/bin
EXTRAS ?= dev

.PHONY: install test check lint types imports coverage rules reports bench faults fuzz mutants lowest vulnerabilities

install: ## Make .venv and install the package with its tools, from this folder; EXTRAS=dev,spark adds Spark (500 MB)
	python3 -m venv --upgrade-deps .venv
	.venv/bin/pip install -e '.[$(EXTRAS)]'

test: ## Run the tests
	$(BIN)/python -m pytest

check: lint types imports coverage rules ## All that must hold before a change is taken

lint:
	$(BIN)/ruff check .

types:
	$(BIN)/mypy

imports:
	$(BIN)/lint-imports --no-logo

coverage:
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage report

rules:
	$(BIN)/auditor rules check
	$(BIN)/auditor rules test

reports: ## Write reports/ anew after a change that is meant
	AUDITOR_UPDATE_GOLDEN=1 $(BIN)/python -m pytest tests/test_examples.py

bench: ## Score a folder of labelled sets: make bench SETS=folder
	$(BIN)/python benchmarks/quality.py $(SETS)

faults: ## Kill a hundred runs at random moments and print what was lost
	$(BIN)/python benchmarks/faults.py

SECONDS ?= 1800
fuzz: ## Throw broken input at the readers, the rules and the text layer: make fuzz SECONDS=60
	$(BIN)/python benchmarks/fuzz.py $(SECONDS)

MUTATED ?= auditor/compare auditor/finding auditor/engine
mutants: ## Change the code in one small place at a time and count the changes that no test notices: make mutants MUTATED=auditor/compare
	$(BIN)/python benchmarks/mutants.py $(MUTATED)

LAYER ?= text
guided: ## Fuzz a layer (readers, rules, text) by what its code does; needs pip install atheris
	$(BIN)/python benchmarks/guided.py $(LAYER) $(SECONDS)

lowest: ## Run the tests with the oldest versions that pyproject.toml allows
	python3 -m venv .venv-lowest
	$(BIN)/python benchmarks/lowest.py html dev > .venv-lowest/lowest.txt
	.venv-lowest/bin/pip install -c .venv-lowest/lowest.txt -e '.[dev]'
	.venv-lowest/bin/python -m pytest

vulnerabilities: ## Look up known weaknesses of the installed packages and of the oldest that pyproject.toml allows; needs the network
	python3 -m venv .venv-vulnerabilities
	.venv-vulnerabilities/bin/pip install pip-audit
	.venv-vulnerabilities/bin/pip-audit --path $$($(BIN)/python -c "import sysconfig; print(sysconfig.get_path('purelib'))")
	$(BIN)/python benchmarks/lowest.py html > .venv-vulnerabilities/lowest.txt
	.venv-vulnerabilities/bin/pip-audit --disable-pip --no-deps -r .venv-vulnerabilities/lowest.txt
