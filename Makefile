# What one can do with this clone. `make` alone lists it; settings are given as `make run PORT=9090`.
.DEFAULT_GOAL := help
.PHONY: help run dev test fuzz crash-test crowd pilot-crowd figure-histories soak check reset import press-test generate verify-audit contract bench pictures

WITH := sh tools/with.sh

help: ## list what there is
	@echo 'make <what>:'
	@sed -n 's/^\([a-z-]*\):[^#]*## /  \1  /p' Makefile | awk '{ name = $$1; $$1 = ""; printf "  %-14s%s\n", name, $$0 }'
	@echo 'Settings of `make run`: PORT=8080 KEYCLOAK_PORT=PORT+1 POSTGRES_PORT=PORT+2 MANAGEMENT_PORT=PORT+3 LISTEN=127.0.0.1 DEMO=on STATE=.run'

run: ## fetch, build and start everything on http://localhost:8080 with the demo data; Ctrl-C stops it
	@$(WITH) node tools/run.mjs

dev: ## start everything like run, but from the sources: a change shows with the next request
	@$(WITH) node tools/run.mjs --dev

test: ## run every test there is; the last line says how many passed and failed
	@$(WITH) node tools/test.mjs

fuzz: ## call the service by chance and hold every answer against the contract [REQUESTS=100000 SEED=n]
	@$(WITH) sh -c 'mvn -B -ntp -f backend test -Dtest=FuzzTest -Dfuzz.requests=$(or $(REQUESTS),100000) -Dfuzz.seed=$(or $(SEED),$$(date +%s))'

check: ## run the formatters, the linters and the checks of the deployment files
	@$(WITH) node tools/test.mjs --static

reset: ## forget the data of `make run` (the downloads stay)
	@$(WITH) node tools/reset.mjs

import: ## load a folder of CSV files: make import DIR=demo/hanoi [URL= CLIENT= SECRET= DRY_RUN=1]
	@$(WITH) node tools/import.mjs

press-test: ## load a folder into a fresh product and ask every question of its expected.csv: make press-test DIR=demo/hanoi [URL= CLIENT= SECRET=]
	@$(WITH) node tools/press-test.mjs

generate: ## fill the database of `make run` with a made country: make generate SCALE=country [SEED=1 SESSIONS=0 URL= OUT=]
	@$(WITH) node tools/generate.mjs

verify-audit: ## go over the audit trail of a running `make run`: is anything altered, missing or put in?
	@$(WITH) node tools/verify-audit.mjs

contract: ## write openapi.yaml from the backend and the browser's types from it
	@$(WITH) node tools/contract.mjs

bench: ## measure a fresh clone of the last commit; WRITE=1 writes docs/benchmarks.md, ONLY=scale compares a city and a country alone [REQUESTS=1000 ROWS=50000 SESSIONS=100000]
	@$(WITH) node tools/bench.mjs

crash-test: ## kill -9 service and PostgreSQL again and again under writes, and count what was lost [ROUNDS=200 SEED= WRITERS=8]
	@$(WITH) node tools/crash.mjs

crowd: ## fifty schools propose, answer and end by chance and at once; two have at most one open pairing [CALLS=10000 SEED=n]
	@$(WITH) sh -c 'mvn -B -ntp -f backend test -Dtest=PairingCrowdTest -Dcrowd.calls=$(or $(CALLS),10000) -Dcrowd.seed=$(or $(SEED),$$(date +%s))'

figure-histories: ## random organisations, pairings, sessions, contributions and pilots, every figure against a plain recount [HISTORIES=10000 SEED=n]; and every part of every figure against its list
	@$(WITH) sh -c 'mvn -B -ntp -f backend test -Dtest=FigureHistoriesTest,ExpectedFiguresTest,ReformFiguresTest -Dfigures.histories=$(or $(HISTORIES),10000) -Dfigures.parts=100000 -Dfigures.seed=$(or $(SEED),$$(date +%s))'

pilot-crowd: ## 64 writers fill, approve and replace pilot schools by chance and at once; no approved selection is ever outside its quota [ATTEMPTS=100000 SEED=n]
	@$(WITH) sh -c 'mvn -B -ntp -f backend test -Dtest=PilotCrowdTest -Dpilots.attempts=$(or $(ATTEMPTS),100000) -Dpilots.seed=$(or $(SEED),$$(date +%s))'

soak: ## the long runs with their full numbers: fuzzer, crash test, both crowds and figures (the other races run whole in make test) [ROUNDS=200 REQUESTS=100000 ATTEMPTS=100000]
	@$(MAKE) --no-print-directory fuzz crash-test crowd pilot-crowd figure-histories

pictures: ## take the pictures of README and CONTRIBUTING anew, from a running `make run`
	@$(WITH) node tools/pictures.mjs
