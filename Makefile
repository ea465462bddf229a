# A menu: each target is one or two scripts, which install what they miss and skip what is done.

.DEFAULT_GOAL := help
.PHONY: help setup build run check test fuzz drills bench watch clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' Makefile

setup: ## Install what the build needs (Rust's WebAssembly target, wasm-bindgen, npm packages)
	@scripts/setup

build: setup ## Build the release binary, target/release/sillage
	@scripts/build

run: build ## Build, load the demonstration, serve on http://127.0.0.1:3000
	@scripts/run

check: setup ## Check format and lints
	@scripts/setup-tests
	@scripts/check

test: check ## Run every check and test: format, lints, Rust tests, some fuzzing, release build, browser tests
	@scripts/test
	@scripts/fuzz-briefly
	@scripts/build
	@scripts/end2end

fuzz: setup ## Search for input that breaks the reading of files, 10 minutes a target (SECONDS=60 TARGETS="csv json")
	@scripts/fuzz $(or $(SECONDS),600) $(TARGETS)

drills: build ## Send files that mean harm to a server, and 10,000 damaged ones to the program
	@scripts/drills
	@scripts/mutate

bench: build ## Measure speed and sizes on the release binary
	@scripts/bench

watch: setup ## Rebuild and reload while you edit (development build)
	@scripts/watch

clean: ## Remove what was built; installed tools and sillage.db stay
	cargo clean
	rm -rf target end2end/report.json end2end/test-results style/public/fonts
