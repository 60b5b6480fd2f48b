# `make` lists what there is to do.

PREFIX ?= /usr/local
DESTDIR ?=
NETWORKS ?=
BENCH_OPTIONS ?=
SWIFT ?= swift

# One relocatable binary: Swift's own libraries inside, symbols stripped.
RELEASE_FLAGS = -c release --product purport --static-swift-stdlib -Xlinker -s
DEBUG_BINARY = .build/debug/purport
RELEASE_BINARY = .build/release/purport
LAID_OUT = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources \
	Workspace/Package.swift Workspace/Sources Workspace/Tests

.DEFAULT_GOAL := help
.PHONY: help setup demo test browse bench bench-program bench-inference bench-reading bench-ranges bench-ledger bench-workspace \
	score-reading format lint release install workspace clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1|/' | column -t -s '|'

setup: ## Install the Debian packages that are missing (done by demo, test and install)
	@scripts/setup

demo: setup ## Build, and judge the two sample articles
	$(SWIFT) build --product purport
	@scripts/demo $(DEBUG_BINARY)

test: setup ## Run all tests but those of the web workspace
	$(SWIFT) test --disable-xctest

browse: setup ## Test the web workspace: its routes, and its pages in Chromium
	$(SWIFT) test --package-path Workspace --disable-xctest
	Workspace/Tests/browser/run

bench: bench-program bench-inference bench-reading bench-ranges bench-ledger ## Time everything against its goals

bench-program: release ## Time the program
	$(SWIFT) run --package-path Benchmarks -c release benchmarks program $(RELEASE_BINARY)

bench-inference: ## Time the inference engine beside pyAgrum, on the networks in NETWORKS=FOLDER or from PyPI
	@Benchmarks/peers/setup $(if $(NETWORKS),,networks)
	$(SWIFT) run --package-path Benchmarks -c release benchmarks inference \
		$(or $(NETWORKS),Benchmarks/.venv/networks) $(BENCH_OPTIONS)

bench-reading: release ## Time the reader on a generated stream of 100 MB
	$(SWIFT) run --package-path Benchmarks -c release benchmarks reading $(RELEASE_BINARY)

bench-ranges: ## Time bounds and distributions of generated cases
	$(SWIFT) run --package-path Benchmarks -c release benchmarks ranges

bench-ledger: release ## Time recording, scoring and watching
	$(SWIFT) run --package-path Benchmarks -c release benchmarks ledger $(RELEASE_BINARY)

bench-workspace: setup ## Time the web workspace, and see what memory it takes
	$(SWIFT) build --package-path Workspace -c release --product purport-workspace
	python3 Workspace/Tests/load/load.py Workspace/.build/release/purport-workspace --requests 100000 \
		--suppositions 20000 --cases 1000

score-reading: release ## Say how well the annotated articles are read
	$(RELEASE_BINARY) lexicon score Tests/Corpus

format: ## Lay out the source with the toolchain's swift format
	$(SWIFT) format -i -r --parallel $(LAID_OUT)

lint: ## Check the layout of the source
	$(SWIFT) format lint --strict -r --parallel $(LAID_OUT)

release: setup ## Build the release binary
	$(SWIFT) build $(RELEASE_FLAGS)

install: release ## Install into PREFIX (/usr/local unless set)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share"
	install -m 755 $(RELEASE_BINARY) "$(DESTDIR)$(PREFIX)/bin/purport"
	cp -R share/purport "$(DESTDIR)$(PREFIX)/share/"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/purport"

workspace: setup ## Build the web workspace and put it beside purport
	$(SWIFT) build --product purport
	$(SWIFT) build --package-path Workspace --product purport-workspace
	install -m 755 Workspace/.build/debug/purport-workspace .build/debug/purport-workspace
	@echo "now run: .build/debug/purport serve FOLDER"

clean: ## Remove everything that was built
	rm -rf .build Benchmarks/.build Workspace/.build
