# What people type. `make run` and `make test` work on a fresh Debian 12 machine with Swift 6.3.

PORT ?= 8080
PEOPLE ?= 1000000
DATA ?= ./data
BINARY = .build/debug/spadework

# Debian packages, by name. To build and run; for the tests besides.
PACKAGES = libsqlite3-dev libpq-dev libsodium-dev libssl-dev libqrencode-dev libphonenumber-dev zlib1g-dev pkg-config
TEST_PACKAGES = $(PACKAGES) postgresql chromium python3-venv gzip poppler-utils

.PHONY: run build release test fuzz bench format packages test-packages browser-tools

run: packages build
	@if ! ls $(DATA)/*.sqlite >/dev/null 2>&1; then \
	    echo "There is no group yet: making a demo group of 2,000 people."; \
	    $(BINARY) demo --people 2000 --seed 1 --data $(DATA); \
	fi
	$(BINARY) serve --data $(DATA) --port $(PORT)

# A debug build takes half the time of a release build, and is quick enough for one group. `docs/self-hosting.md` builds for release.
build:
	swift build --product spadework

release:
	swift build -c release --product spadework

packages:
	@Tests/install-packages $(PACKAGES)

test-packages:
	@Tests/install-packages $(TEST_PACKAGES)

test: test-packages browser-tools
	Tests/run-all

# The question language against a million inputs, phone numbers against the library, and the answers against a plain reading of docs/lists.md.
INPUTS ?= 1000000
QUESTIONS ?= 20000
fuzz: packages
	swift build --build-tests
	SPADEWORK_FUZZ=$(INPUTS) swift test --skip-build --filter 'AskingTests.FuzzTests|PhonePatternTests'
	SPADEWORK_FUZZ_SQL=$(QUESTIONS) SPADEWORK_TRUTH=$(QUESTIONS) swift test --skip-build --filter 'AskFuzzTests|TruthTests'

browser-tools: .build-browser/ready

.build-browser/ready: Makefile
	python3 -m venv .build-browser
	.build-browser/bin/pip install --quiet playwright axe-playwright-python
	touch $@

# A million people on both engines: the first run makes them, which takes some minutes and 15 GB.
bench: packages
	@Tests/install-packages postgresql sqlite3 wrk curl
	swift build -c release --product spadework
	Tests/bench $(PEOPLE)

format:
	swift format -i --recursive Sources Tests Package.swift
