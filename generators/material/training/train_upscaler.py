"""Train the upscaler of a trained material pipeline, bounded in time; called again with --resume it goes on.

Run as `python -m generators.material.training.train_upscaler --run runs/x --config small --minutes 9 --device cuda`.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import msgspec
import torch

from generators.errors import InvalidTask
from generators.material.model.configuration import Configuration, configuration
from generators.material.model.pipeline import MaterialPipeline
from generators.material.model.text import bank_of, minilm_components
from generators.material.model.upscaler import FACTOR
from generators.material.training.shards import ShardStore
from generators.material.training.train import CHECKPOINT
from generators.material.training.upscaling import UpscalerTrainer
from generators.training.log import RunLog, timed

FOLDER = "upscaler"


def tiles_of(config: Configuration) -> Configuration:
    """The configuration of the upscaler's tiles: larger and fewer."""
    count = max(config.samples // 20, 2)
    return msgspec.structs.replace(
        config, size_px=FACTOR * config.size_px, samples=count, shard=min(config.shard // 5 or 1, count)
    )


def main(argv: Sequence[str] | None = None, components: dict[str, Any] | None = None) -> None:
    """Train, and leave the upscaler inside the run's pipeline folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path, required=True, help="the run whose pipeline it is for")
    parser.add_argument("--config", default="small")
    parser.add_argument("--data", type=Path, help="folder of large samples, by default RUN/tiles")
    parser.add_argument("--minutes", type=float, default=9.0)
    parser.add_argument("--steps", type=int, help="end after so many steps in all")
    parser.add_argument("--painting-minutes", type=float, default=float("inf"), help="end painting after so many")
    parser.add_argument("--workers", type=int, default=0, help="processes that paint samples")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--resume", action="store_true")
    given = parser.parse_args(argv)
    deadline = time.monotonic() + given.minutes * 60
    pipeline = given.run / "pipeline"
    if not (pipeline / "model_index.json").is_file():
        raise InvalidTask(f"run: {pipeline} holds no pipeline, train it first")
    trainer = prepare(given, pipeline, components or minilm_components(given.device))
    out = given.run / FOLDER
    if given.resume:
        trainer.restore(out / CHECKPOINT)
    steps = train(trainer, out, deadline, given.steps)
    whole = MaterialPipeline.from_pretrained(pipeline, dtype=torch.float16, upscaler=trainer.exported())
    whole.save_pretrained(pipeline)
    print(f"{steps} steps over {trainer.samples} tiles of {FACTOR * trainer.config.size_px}², step {trainer.step}")


def prepare(given: argparse.Namespace, pipeline: Path, components: dict[str, Any]) -> UpscalerTrainer:
    """A trainer over the tiles of the data folder, which are painted first where they are missing."""
    config = configuration(given.config)
    data = given.data or given.run / "tiles"
    store = ShardStore(data, tiles_of(config), given.seed)
    store.fill(time.monotonic() + 60 * given.painting_minutes, given.workers)
    base = MaterialPipeline.from_pretrained(pipeline, dtype=torch.float32)
    components = {**components, "phrase_encoder": base.phrase_encoder}
    bank = bank_of([*(caption.text for caption in store.captions), ""], components, data)
    return UpscalerTrainer(config, store, bank, base, given.device, given.seed)


def train(trainer: UpscalerTrainer, out: Path, deadline: float, last_step: int | None = None) -> int:
    """Advance until `deadline` (`time.monotonic`'s seconds) or `last_step`, and save; returns the steps made."""
    first = trainer.step
    with RunLog(out, first, ("error", "adversary", "sharpness")) as log:
        for _ in timed(deadline, lambda: trainer.save(out / CHECKPOINT), trainer.config.checkpoint_every_s):
            if last_step is not None and trainer.step >= last_step:
                break
            log.write(trainer.step, asdict(trainer.advance()))
    trainer.save(out / CHECKPOINT)
    return trainer.step - first


if __name__ == "__main__":
    main()
