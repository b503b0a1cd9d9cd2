# make judge PROBLEM=two-sum [LANGUAGE=cpp] [MODEL=WeiboAI/VibeThinker-1.5B] [ROUNDS=3] [SAMPLES=1]
# make test
# make test-languages        (builds the images of all languages: some minutes and 3 GB, once)
# make test-podman           (installs Podman where it is missing, and builds the images there once)
# make test-faults           (engines that stop, disks that are full, a judge that is interrupted: some minutes, as root)
# make soak [RUNS=20000]      (hostile and honest programs in turn, with what is gained and left: half an hour)
# make fuzz [SECONDS=120]    (requests to the runner, with AFL++ in a container)
# Each target does the set-up that it needs, once.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PROBLEM ?=
LANGUAGE ?=
MODEL ?=
ROUNDS ?=
SAMPLES ?=
SECONDS ?= 120
RUNS ?= 20000

.PHONY: help judge test test-languages test-podman test-faults fuzz soak check images engine problems bench train clean
.DELETE_ON_ERROR:

help:
	@sed -n 's/^# \(make.*\)/\1/p' Makefile

judge: $(VENV)/ready engine problems
	@test -n "$(PROBLEM)" || { echo 'which problem? For example: make judge PROBLEM=two-sum; `$(BIN)/judge problems` lists them' >&2; exit 2; }
	@$(BIN)/judge solve $(PROBLEM) $(if $(LANGUAGE),--language $(LANGUAGE)) $(if $(MODEL),--model $(MODEL)) \
		$(if $(ROUNDS),--rounds $(ROUNDS)) $(if $(SAMPLES),--samples $(SAMPLES))

test: $(VENV)/ready-dev engine problems images check
	@$(BIN)/pytest -n 2 --dist worksteal

test-languages: $(VENV)/ready-dev engine problems
	@$(BIN)/judge sandbox build --all
	@$(BIN)/pytest -n 2 -m languages

test-podman: $(VENV)/ready-dev
	@$(BIN)/pytest -s -m podman tests/conformance

test-faults: $(VENV)/ready-dev engine images
	@$(BIN)/pytest -m faults tests/faults

soak: $(VENV)/ready-dev engine images
	@$(BIN)/python benchmarks/soak.py $(RUNS)

fuzz: $(VENV)/ready engine
	@$(BIN)/python tests/fuzz/fuzz.py $(SECONDS)

check: $(VENV)/ready-dev
	@$(BIN)/ruff check . && $(BIN)/ruff format --check -q . && $(BIN)/mypy --strict judge

images: $(VENV)/ready engine
	@$(BIN)/judge sandbox build

engine:
	@$(PYTHON) sandboxes/engine.py

# Large inputs are made where one is missing or older than its generator.
problems:
	@for script in problems/*/generators/large.py; do \
		data=$${script%generators/large.py}data/secret; \
		for answer in $$data/*-large*.ans; do \
			if [ ! $${answer%.ans}.in -nt $$script ]; then \
				echo "set-up: making the large inputs of $${script%/generators/large.py}" >&2; \
				$(PYTHON) $$script $$data || exit 1; break; \
			fi; \
		done; \
	done

bench: $(VENV)/ready engine problems images
	@for script in $(filter-out benchmarks/soak.py,$(wildcard benchmarks/*.py)); do echo "== $$script"; $(BIN)/python $$script || exit 1; done

# Makes the embedded demonstration model anew, from the bundled problems.
train: $(VENV)/ready-dev engine problems images
	@$(BIN)/python -m judge.models.embedded.train

clean:
	rm -rf $(VENV) build *.egg-info .mypy_cache .pytest_cache .ruff_cache

$(VENV)/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'set-up: judge needs Python 3.11 or newer: name one with PYTHON=' >&2; exit 3; }
	@echo 'set-up: making the virtual environment $(VENV)' >&2
	@rm -rf $(VENV); $(PYTHON) -m venv $(VENV) 2>/dev/null || { \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null && $(PYTHON) -m venv --clear $(VENV); \
		else \
			rm -rf $(VENV); echo 'set-up: no virtual environment can be made; type: sudo apt-get install -y python3-venv' >&2; exit 3; \
		fi; }

$(VENV)/ready: pyproject.toml .ci/constraints.txt | $(VENV)/bin/pip
	@echo 'set-up: installing judge with PyTorch and transformers (once)' >&2
	@$(BIN)/pip install -q --disable-pip-version-check -c .ci/constraints.txt -e '.[transformers]'
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready
	@echo 'set-up: installing the test tools (once)' >&2
	@$(BIN)/pip install -q --disable-pip-version-check -c .ci/constraints.txt -e '.[dev]'
	@touch $@
