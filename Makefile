# The two commands a newcomer needs are `make run` and `make test`; the rest is for those who build NavPlan.
PYTHON ?= python3
BIN := .venv/bin
BUILDER := .venv-bundle/bin
export QT_LOGGING_RULES ?= qt.qpa.*=false

.PHONY: run test check bench torture torture-1 torture-2 torture-3 screenshots lock sbom audit words catalogues bundle deb deb-test clean

run: .venv/.run
	@sh installer/qt_libraries.sh
	@$(BIN)/python main.py run --out out

# Of the tests that ask once more what others ask, each run draws a sixth; `make test DRAW=` asks all, `make test DRAW=7`
# draws as a run did that said 7.
DRAW ?= $(shell date +%s)

test: .venv/.test
	@sh installer/qt_libraries.sh
	NAVPLAN_DRAW=$(DRAW) QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder --maxfail=40

# The long lanes, in the size of the reliability design; NAVPLAN_TORTURE_PART=10 runs a tenth. Figures in out/torture-*.json.
# L1: kills, the whole program, power cuts, faults. L2: flipped bits, a foreign hand, two laptops, backups put back, old
# plans, corpora, documents. L3: bent files, soak.
LONG_LANE = NAVPLAN_LONG=1 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -s

torture: .venv/.test
	rm -f out/torture-*.json
	$(MAKE) torture-1 torture-2 torture-3
	@cat out/torture-*.json

torture-1: .venv/.test
	$(LONG_LANE) tests/torture/test_torture.py tests/torture/test_full_disk.py
	$(LONG_LANE) tests/storage/test_kill.py tests/*/test_*mutations.py tests/*/*/test_*mutations.py
	$(LONG_LANE) tests/storage/test_large_files.py tests/storage/test_salvaged_ranges.py tests/structure/test_contracts.py
	$(LONG_LANE) tests/torture/test_lanes.py -k "whole_program or mended or compound"
	$(LONG_LANE) tests/domain/test_undo_machine.py

torture-2: .venv/.test
	$(LONG_LANE) tests/storage/test_digests.py -k flips
	$(LONG_LANE) tests/torture/test_lanes.py -k "foreign_hand or laptops"
	$(LONG_LANE) tests/torture/test_restore_drill.py tests/torture/test_old_plans.py
	$(LONG_LANE) tests/corpora tests/documents
	$(LONG_LANE) tests/storage/encrypted tests/journeys/test_two_versions.py tests/journeys/test_self_test.py tests/journeys/test_quiet.py tests/accessibility

torture-3: .venv/.test
	$(LONG_LANE) tests/torture/test_lanes.py -k "bent or grows or never_closed"
	$(LONG_LANE) tests/storage/test_readers_refuse.py -k mutated
	$(LONG_LANE) tests/torture/test_guided.py

check: .venv/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/.test
	@sh installer/qt_libraries.sh
	QT_QPA_PLATFORM=offscreen $(BIN)/python benchmarks/run.py

screenshots: .venv/.run
	@sh installer/qt_libraries.sh
	rm -rf out/pictures && mkdir -p out
	rm -f out/screenshots.navplan
	$(BIN)/python main.py example out/screenshots.navplan
	QT_QPA_PLATFORM=offscreen $(BIN)/python main.py pictures out/screenshots.navplan --all --out out

# Made again by developers when dependencies change; the lock names versions and hashes, never a host.
lock:
	uv pip compile pyproject.toml --group build --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header -o requirements.lock
	uv pip compile pyproject.toml --group build --extra test --extra encryption --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header -o requirements-test.lock
	uv pip compile pyproject.toml --extra bundle --extra encryption -c requirements.lock --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header -o requirements-bundle.lock

# The installers; installer/README.md says what each needs and what was tried.
bundle: .venv-bundle/.made
	@sh installer/qt_libraries.sh
	$(BUILDER)/python installer/bundle.py

dist/navplan/navplan:
	$(MAKE) bundle

deb: dist/navplan/navplan
	$(BUILDER)/python installer/deb.py

deb-test:
	$(BUILDER)/python installer/deb_test.py

# What the program is made of, from the lock, and whether something is known against it.
sbom: .venv/.run
	$(BIN)/python installer/sbom.py out/navplan.cdx.json

audit: .venv/.run
	$(BIN)/python installer/audit.py

words: .venv/.test
	$(BIN)/python installer/words.py

catalogues: .venv/.test
	$(BIN)/python installer/letter_catalogues.py

clean:
	rm -rf .venv .venv-bundle out build dist

.venv/.run: requirements.lock pyproject.toml
	@sh installer/python_venv.sh $(PYTHON)
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv-bundle/.made: requirements-bundle.lock pyproject.toml
	@sh installer/python_venv.sh $(PYTHON)
	$(PYTHON) -m venv .venv-bundle
	$(BUILDER)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bundle.lock
	@touch $@

.venv/.test: requirements-test.lock .venv/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@
