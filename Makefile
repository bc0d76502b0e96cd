# Every verb is one line. On Windows, where make is rare, run the commands after the colon: README.md lists them.
PYTHON ?= python3
PROMPT ?= a misty japanese garden at dawn
BIN := .venv/bin
MATERIAL_CONFIG ?= small
DEVICE ?= cpu
WORKERS ?= 0
MINUTES ?= 25
LANGUAGE ?= en
.DEFAULT_GOAL := help
.PHONY: help install install-dev demo serve doctor test only-tests only-types check audit bench-load format looks bench test-coqui viewer clean material-data train-material evaluate-material train-upscaler bench-materials train-planner train-safety train-reader bench-voice bench-planner bench-reading bench-scenes bench-memory bench-target bench-streaming bench-disconnects bench-prebuild soak chaos bench-stock train-affect bench-affect bench-clients bench-frames bench-talk train-material-whole bench-compiled bench-look ktx2

help: ## this list
	@grep -E "^[a-z-]+: .*##" Makefile | sed -E "s/: .*## /\t/" | expand -t 16
install: ## set up for running
	@$(PYTHON) bootstrap.py
install-dev: ## set up for running and testing
	@$(PYTHON) bootstrap.py --dev
demo: install ## make PROMPT="…" into a scene, through a server and a client
	@$(BIN)/holoforge generate "$(PROMPT)"
serve: install ## start the server with the viewer at its root
	@$(BIN)/holoforge serve
doctor: install ## what is here, what is missing
	@$(BIN)/holoforge doctor
test: install-dev ## pass every test
	@$(MAKE) --no-print-directory only-tests
only-tests:
	@OMP_NUM_THREADS=1 $(BIN)/python -m pytest -n 2 --dist worksteal
only-types:
	@$(BIN)/mypy && cd clients/python && ../../$(BIN)/mypy --strict -p holoforge_client
check: install-dev ## format, lint, types, arrows, stale files, and the tests
	@$(BIN)/ruff format --check . && $(BIN)/ruff check .
	@$(BIN)/python -m generators.registry.readme --check && $(BIN)/python -m server.protocol.schema --check && $(BIN)/python clients/python/sync_protocol.py --check && $(BIN)/python clients/web/generate_messages.py --check && $(BIN)/python clients/web/check_dist.py
	@$(BIN)/python clients/unity/generate_messages.py --check && $(BIN)/python clients/unity/write_metas.py --check
	@$(MAKE) --no-print-directory --jobs 2 only-types only-tests
format: install-dev ## put the code in order
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .
looks: install ## contact sheets of shapes, stages, materials, scenes and doings into looks/
	@$(BIN)/python -m assets.shapes.sheet --out looks/shapes.png && $(BIN)/python -m assets.stages.sheet --out looks/stages.png && $(BIN)/python -m generators.material.sheet --out looks/materials.png && $(BIN)/python -m benchmarks.scenes_sheet --out looks/scenes.png && $(BIN)/python -m benchmarks.doings --out looks/doings.png
bench-load: install-dev ## the server under load: fairness, half requests, many sessions (BENCH="fairness": one part)
	@$(BIN)/python -m benchmarks.load $(BENCH)
audit: install-dev ## known vulnerabilities, licences, and the bill of materials (sbom.json) of what is installed
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable ".[audit]"
	@$(BIN)/python -m benchmarks.licences
	@$(BIN)/cyclonedx-py environment --output-reproducible --of JSON -o sbom.json $(BIN)/python
	@$(BIN)/python -m benchmarks.vulnerabilities
bench: install-dev ## the figures of benchmarks/README.md
	@$(BIN)/python -m benchmarks
test-coqui: install-dev ## the Coqui adapter, in an environment of its own
	@$(BIN)/python tests/coqui_environment.py
material-data: install ## paint the material model's training samples
	@$(BIN)/python -m generators.material.training.shards --config $(MATERIAL_CONFIG) --data runs/data --minutes 9 --workers $(WORKERS)
train-material: install ## train the material model for nine minutes (RESUME=--resume goes on)
	@$(BIN)/python -m generators.material.training.train --config $(MATERIAL_CONFIG) --out runs/material --data runs/data --minutes 9 --device $(DEVICE) --workers $(WORKERS) $(RESUME)
train-material-whole: install ## paint, compile once, train and measure the material model within MINUTES (25)
	@$(BIN)/python -m generators.material.training.train_all --config $(MATERIAL_CONFIG) --out runs/material --minutes $(MINUTES) --device $(DEVICE) --workers $(WORKERS)
evaluate-material: install ## train the judge, then measure the material model
	@$(BIN)/python -m generators.material.training.classifier --config $(MATERIAL_CONFIG) --out runs/judge.safetensors --minutes 3 --device $(DEVICE) --workers $(WORKERS)
	@$(BIN)/python -m generators.material.training.evaluate --run runs/material --config $(MATERIAL_CONFIG) --data runs/data --classifier runs/judge.safetensors --device $(DEVICE)
train-upscaler: install ## train the upscaler of a trained material model (RESUME=--resume goes on)
	@$(BIN)/python -m generators.material.training.train_upscaler --config $(MATERIAL_CONFIG) --run runs/material --minutes 9 --device $(DEVICE) --workers $(WORKERS) $(RESUME)

bench-compiled: install ## the material model compiled as a GPU serves it (DEVICE=cuda BENCH="--model small")
	@$(BIN)/python -m benchmarks.compiled --device $(DEVICE) $(BENCH)

bench-materials: install ## the shipped material model against its limits
	@$(BIN)/python -m benchmarks.materials

train-planner: install-dev ## teach a small language model the plan language for nine minutes (RESUME=--resume goes on)
	@$(BIN)/python -m generators.planning.learning.train --out runs/planner --minutes 9 --device $(DEVICE) $(RESUME)

train-safety: install ## train the safety classifier
	@$(BIN)/python -m generators.safety.train

train-reader: install ## teach the reader of prompts for an hour (LANGUAGE=zh for Chinese, RESUME=--resume goes on)
	@$(BIN)/python -m generators.reading.tagger.train --language $(LANGUAGE) --out runs/reader-$(LANGUAGE) --minutes 60 $(RESUME)
	@$(BIN)/python -m generators.reading.tagger.train --language $(LANGUAGE) --out runs/reader-$(LANGUAGE) --resume --export runs/reader-$(LANGUAGE)/$(LANGUAGE).safetensors

bench-reading: install ## how much of what is said is understood (BENCH="--geneval FILE …": other people's tests too)
	@$(BIN)/python -m benchmarks.reading $(BENCH)

bench-stock: install-dev ## scene.glb in three.js, Babylon.js and model-viewer beside our viewer, pictures in looks/stock
	@cd benchmarks/stock_viewers && npm ci --ignore-scripts --no-audit --no-fund
	@$(BIN)/python -m benchmarks.stock looks/stock

bench-scenes: install-dev ## what is seen from where one arrives, whether things rest, and pictures of the viewer in looks/eyes
	@$(BIN)/python -m benchmarks.scenes $(BENCH)
	@$(BIN)/python -m benchmarks.rest
	@$(BIN)/python -m benchmarks.eyes looks/eyes

bench-look: install-dev ## skies' times, painted materials against photographs, everyday phrases (PHOTOS=FOLDER), previews beside the viewer
	@$(BIN)/python -m assets.sky.sheet --out looks/skies.png
	@$(BIN)/python -m benchmarks.look $(PHOTOS)
	@$(BIN)/python -m benchmarks.previews looks/previews
	@$(BIN)/python -m benchmarks.material_phrases

bench-target: install-dev ## triangles, draws and bytes of scenes on each kind of device (BENCH="--count N …")
	@$(BIN)/python -m benchmarks.target $(BENCH)

bench-memory: install-dev ## what 1,000 finished scenes of 256 sessions cost the server (BENCH="--scenes 200 --sessions 50")
	@$(BIN)/python -m benchmarks.scene_memory $(BENCH)

bench-affect: install-dev ## moods against the caps of comfort, and the sound beds (BENCH="--streams 50")
	@$(BIN)/python -m benchmarks.affect $(BENCH)

train-affect: install ## train the classifiers of feelings, twenty minutes on a core
	@$(BIN)/python -m generators.affect.train

bench-voice: install-dev ## how much is read right, how fast and how loud is spoken (BENCH="--table FILE": other sentences)
	@$(BIN)/python -m benchmarks.voice $(BENCH)
	@$(BIN)/python -m benchmarks.voice_listening
	@$(BIN)/python -m benchmarks.voice_mandarin

bench-talk: install-dev ## questions on documents and scenes, how soon an answer sounds and stops, what is heard (BENCH="--set second")
	@$(BIN)/python -m benchmarks.talk $(BENCH)
	@$(BIN)/python -m benchmarks.talking

bench-planner: install ## the planner against its limits: groups, attributes, safety
	@$(BIN)/python -m benchmarks.planner --prompts benchmarks/data/planner_fresh.jsonl --split held
	@$(BIN)/python -m benchmarks.planner_attributes --seed 31
	@$(BIN)/python -m benchmarks.safety

bench-streaming: install-dev ## how fast cached assets are sent, beside a bare WebSocket
	@$(BIN)/python -m benchmarks.streaming

bench-disconnects: install-dev ## a hundred forced disconnects over the Python client
	@$(BIN)/python -m benchmarks.disconnects $(BENCH)

ktx2: ## the encoder of KTX2 for `holoforge prebuild --ktx2`; needs Node 20
	@npm ci --prefix assets/finishing/encoder

bench-prebuild: install-dev ## 30 prompts prebuilt while the command is killed five times, then served live (BENCH="--tiny": boxes, in a minute)
	@$(BIN)/python -m benchmarks.prebuild $(BENCH)

soak: install-dev ## two hours of mixed load: does the server or its worker grow? (BENCH="--minutes 10")
	@$(BIN)/python -m benchmarks.soak $(BENCH)

chaos: install-dev ## 200 jobs while workers die, the server is killed, sockets are cut, the disk fills and the store is deleted (BENCH="--jobs 8": half a minute)
	@$(BIN)/python -m benchmarks.chaos $(BENCH)

bench-clients: ## the web client in a browser: VR and AR, other engines, 100 cuts (needs npm ci in clients/web and its examples)
	@$(BIN)/python -m pytest -q benchmarks/web

bench-frames: install-dev ## what a frame of the viewer costs without a GPU, and when something 3D is first there (BENCH="--count 2")
	@$(BIN)/python -m benchmarks.frames $(BENCH)

viewer: ## build the web viewer (needs Node.js 20)
	@cd clients/web && npm ci && npm run build
clean: ## remove what was set up and made
	@rm -rf .venv .venv-coqui out looks .mypy_cache .ruff_cache
