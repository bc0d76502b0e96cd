"""Teach the tagger: `python -m generators.reading.tagger.train --out runs/tagger --minutes 60`.

It composes sentences from `generators/reading/corpus/train` as it goes, and can go on later (`--resume`). On a GPU
the composing is what holds it back: give it as many `--workers` as there are cores, and larger batches.
The rate falls to a twentieth over the minutes given, so a run that goes on begins at the full rate again. What has been
taught already learns new sentences from its weights alone: `--begin FILE --rate 0.3`. A run keeps its weights beside
its checkpoint, which can only go on while the alphabet of the vocabulary is the one it began with.
"""

from __future__ import annotations

import argparse
import copy
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import torch

from generators.reading.markup import Marked
from generators.reading.tagger.batch import Splitter
from generators.reading.tagger.corpus import CORPUS, watched
from generators.reading.tagger.feeding import Composed, feed, splitter_of
from generators.reading.tagger.marker import Marker
from generators.reading.tagger.measure import score
from generators.reading.tagger.training import COLUMNS, Trainer, fresh_network, taught_network
from generators.reading.tagger.weights import write_weights
from generators.training.log import RunLog, timed

_SAVE_EVERY_S = 120.0
_LEAST_PACE = 0.05


def main() -> int:
    """Train for a while; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--out", type=Path, required=True, help="the run's folder")
    parser.add_argument("--minutes", type=float, default=60.0, help="how long to train")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--resume", action="store_true", help="go on from the folder's checkpoint")
    parser.add_argument("--begin", type=Path, help="begin with the weights of this file, written by --export")
    parser.add_argument("--everything", action="store_true", help="learn from the watched sentences too")
    parser.add_argument("--rate", type=float, default=1.0, help="factor on the learning rates")
    parser.add_argument("--sentences", type=Path, default=CORPUS / "train", help="a folder of marked sentences")
    parser.add_argument("--language", choices=("en", "zh"), default="en")
    parser.add_argument("--export", type=Path, help="write the weights to this file and train no more")
    parser.add_argument("--look", type=int, default=1000, help="steps between looks at the watched sentences")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--batch", type=int, default=32, help="sentences a step")
    parser.add_argument("--workers", type=int, default=0, help="processes that compose sentences; 0: this one does")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    checkpoint = arguments.out / "checkpoint.pt"
    seed = arguments.seed + (int(time.time()) if arguments.resume else 0)  # a run that goes on sees new sentences
    composed = Composed(arguments.sentences, arguments.language, arguments.batch, seed, arguments.everything)
    batches = feed(composed, arguments.workers, pinned=arguments.device != "cpu")
    begin, language = arguments.begin, arguments.language
    network = taught_network(language, begin) if begin else fresh_network(language)
    trainer = Trainer(network, batches, arguments.seed, arguments.device)
    if arguments.resume:
        trainer.resume(checkpoint)
    if arguments.export:
        write_weights(trainer.average, arguments.export, arguments.language)
        return 0

    def save() -> None:
        trainer.save(checkpoint)
        write_weights(trainer.average, arguments.out / "weights.safetensors", arguments.language)

    splitter, looked_at = splitter_of(arguments.language), watched(arguments.sentences, arguments.language)
    started = time.monotonic()
    whole = 60 * arguments.minutes
    with RunLog(arguments.out, trainer.step, COLUMNS) as log:
        for _ in timed(started + whole, save, _SAVE_EVERY_S):
            left = 1.0 - (time.monotonic() - started) / whole
            log.write(trainer.step, trainer.advance(arguments.rate * max(left, _LEAST_PACE)))
            if trainer.step % arguments.look == 0:
                look(trainer, splitter, looked_at)
    save()
    look(trainer, splitter, looked_at)
    return 0


def look(trainer: Trainer, splitter: Splitter, sentences: Sequence[Marked]) -> None:
    """Print how well the watched sentences are marked."""
    if not sentences:
        return
    network = copy.deepcopy(trainer.average).cpu().eval()
    print(f"step {trainer.step}: {score(Marker(splitter, network), sentences)}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
