"""Train the material model, bounded in time; called again with --resume it goes on exactly.

Run as `python -m generators.material.training.train --config small --out runs/x --minutes 9 --device cuda`.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch

from generators.errors import InvalidTask
from generators.material.model.configuration import configuration
from generators.material.model.phrase_encoder import PhraseEncoder, load_phrase_encoder
from generators.material.model.text import bank_of, minilm_components
from generators.material.training.captions import compose_things
from generators.material.training.reading import train_phrase_encoder
from generators.material.training.shards import ShardStore
from generators.material.training.steps import Trainer
from generators.training.log import RunLog, timed

CHECKPOINT, PHRASE_ENCODER = "checkpoint.pt", "phrase_encoder"
_THINGS_PART = 0.4  # captions that name things, for the phrase encoder, over those of the samples
_PAINTING_PART = 0.4  # of the time, where samples are missing


def arguments_of(argv: Sequence[str] | None) -> argparse.Namespace:
    """The command's arguments.

    Raises:
        InvalidTask: the minutes are not a positive number, or the device is not here.
    """
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", default="small")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--data", type=Path, help="folder of samples, by default OUT/data")
    parser.add_argument("--minutes", type=float, default=9.0, help="the whole call ends within this time")
    parser.add_argument("--steps", type=int, help="end after so many steps in all, if the time allows")
    parser.add_argument("--workers", type=int, default=0, help="processes that paint samples")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--cool", action="store_true", help="let the learning rate fall to nothing over this call")
    arguments = parser.parse_args(argv)
    if not 0 < arguments.minutes < 1e6:
        raise InvalidTask(f"minutes: {arguments.minutes}, wanted a number above 0")
    if arguments.device.startswith("cuda") and not torch.cuda.is_available():
        raise InvalidTask(f"device: {arguments.device} is not here")
    if not arguments.resume and (arguments.out / CHECKPOINT).is_file():
        raise InvalidTask(f"out: {arguments.out} holds a run; add --resume or name another folder")
    return arguments


def prepare(arguments: argparse.Namespace, components: dict[str, Any], deadline: float) -> Trainer:
    """A trainer over the samples of the data folder, which are painted first where they are missing."""
    config = configuration(arguments.config)
    data = arguments.data or arguments.out / "data"
    store = ShardStore(data, config, arguments.seed)
    now = time.monotonic()
    store.fill(now + (deadline - now) * _PAINTING_PART, arguments.workers)
    bank = bank_of([*(caption.text for caption in store.captions), ""], components, data)
    reader = phrase_encoder_of(arguments.out / PHRASE_ENCODER, store, components, arguments.seed)
    trainer = Trainer(config, store, bank.read_by(reader), arguments.device, arguments.seed, reader)
    if arguments.resume:
        trainer.restore(arguments.out / CHECKPOINT)
    return trainer


def phrase_encoder_of(folder: Path, store: ShardStore, components: dict[str, Any], seed: int) -> PhraseEncoder:
    """The encoder kept in `folder`; where there is none, one is trained on the store's captions and more, and kept."""
    if (folder / "config.json").is_file():
        return load_phrase_encoder(folder)
    config = store.config
    captions = [*store.captions, *compose_things(round(_THINGS_PART * config.captions), seed)]
    bank = bank_of([caption.text for caption in captions], components, store.folder)
    reader = train_phrase_encoder(bank, captions, seed, config.caption_passes)
    reader.save_pretrained(folder)
    return reader


def train(trainer: Trainer, out: Path, deadline: float, last_step: int | None = None, *, cool: bool = False) -> int:
    """Advance until `deadline` (`time.monotonic`'s seconds) or `last_step`; save, export; returns the steps made.

    With `cool` the learning rate falls to nothing by the deadline, which ends a run: what it learnt settles.
    """
    first, started = trainer.step, time.monotonic()
    with RunLog(out, first, ("loss", "gradient", "samples_per_s")) as log:
        for _ in timed(deadline, lambda: trainer.save(out / CHECKPOINT), trainer.config.checkpoint_every_s):
            if last_step is not None and trainer.step >= last_step:
                break
            left = (deadline - time.monotonic()) / (deadline - started)
            result = trainer.advance(max(left, 0.0) if cool else 1.0)
            speed = (trainer.step - first) * trainer.config.batch / (time.monotonic() - started)
            log.write(trainer.step, {**asdict(result), "samples_per_s": speed})
    trainer.save(out / CHECKPOINT)
    trainer.export(out / "pipeline")
    return trainer.step - first


def main(argv: Sequence[str] | None = None, components: dict[str, Any] | None = None) -> None:
    """Train, and say how fast it went."""
    started = time.monotonic()
    arguments = arguments_of(argv)
    deadline = started + arguments.minutes * 60
    trainer = prepare(arguments, components or minilm_components(arguments.device), deadline)
    begun, cpu = time.monotonic(), time.process_time()
    steps = train(trainer, arguments.out, deadline, arguments.steps, cool=arguments.cool)
    samples, taken = steps * trainer.config.batch, time.monotonic() - begun
    parameters = sum(p.numel() for p in trainer.network.parameters())
    print(f"{parameters / 1e6:.1f} M parameters, {trainer.samples} samples on disk, step {trainer.step}")
    speed, frugality = samples / taken, samples / max(time.process_time() - cpu, 1e-9)
    print(f"{samples} samples in {taken:.0f} s: {speed:.2f} a second, {frugality:.2f} a CPU-second")
    print(arguments.out / "pipeline")


if __name__ == "__main__":
    main()
