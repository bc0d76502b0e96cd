"""Train the classifiers of feelings, twenty minutes on a core: `python -m generators.affect.train` writes `weights/`.

Everything was chosen by cross-validation within the sentences to learn from (`--folds 5` prints it); the held-out ones
are looked at by `generators.affect.measure` alone, whose figures go into the card.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import torch
from rich.progress import track
from torch.nn import functional

from generators.affect.chinese import Characters, ChineseClassifier, save_chinese
from generators.affect.english import NAMES, EnglishClassifier, EnglishNetwork
from generators.affect.examples import Example, read_examples, read_words
from generators.affect.feeling import EMOTIONS
from generators.affect.measure import figures
from generators.embedding import F32, Encoder
from generators.sentence_classifier import RANK, probabilities

_STEPS, _BATCH = 500, 32
_LEARNING_RATE, _HEAD_RATE, _DECAY, _DROPOUT, _SMOOTHING = 1e-3, 5e-3, 0.01, 0.1, 0.1
_WARM_UP = 20
_GROUP = 8  # sentences that go through the network at once: padding to the longest costs a CPU dearly
_ZH_STEPS, _ZH_RATE, _ZH_DECAY = 150, 0.05, 3e-5


def fit_english(
    encoder: Encoder, examples: Sequence[Example], steps: int, seed: int, title: str, start: Path | None = None
) -> EnglishNetwork:
    """A trained network, from the weights in `start`, if any, at half of the rates."""
    torch.manual_seed(seed)
    network: EnglishNetwork = EnglishNetwork(*encoder.twin(), dropout=_DROPOUT).to(encoder.device)
    if start:
        network.restore(start / NAMES[0])
    network.train()
    adapter = [weight for weight in network.encoder.parameters() if weight.requires_grad]
    rates = [rate / (2 if start else 1) for rate in (_LEARNING_RATE, _HEAD_RATE)]
    optimizer = torch.optim.AdamW(
        [{"params": adapter}, {"params": network.head.parameters()}], _LEARNING_RATE, weight_decay=_DECAY
    )
    for step, (texts, wanted) in enumerate(track(_batches(examples, steps, seed), title, steps)):
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * min(1.0, (step + 1) / _WARM_UP) * (1 - step / steps)
        optimizer.zero_grad()
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        for at in range(0, len(order), _GROUP):
            rows = order[at : at + _GROUP]
            logits = network([texts[i] for i in rows])
            loss = functional.cross_entropy(logits, wanted[rows].to(encoder.device), label_smoothing=_SMOOTHING)
            (loss * len(rows) / len(texts)).backward()
        optimizer.step()
    network.eval()
    return network


def _batches(examples: Sequence[Example], steps: int, seed: int) -> Iterator[tuple[list[str], torch.Tensor]]:
    """Sentences and classes, some as people type them, some beside a sentence that says nothing of feelings."""
    random = Random(seed)
    plain = [one.text for one in examples if one.emotion == "neutral"]
    by_class = [[one for one in examples if one.emotion == emotion] for emotion in EMOTIONS]
    for _ in range(steps):
        drawn = [random.choice(random.choice(by_class)) for _ in range(_BATCH)]
        labels = torch.tensor([EMOTIONS.index(one.emotion) for one in drawn])
        yield [_as_typed(_beside(one.text, plain, random), random) for one in drawn], labels


def _beside(text: str, plain: Sequence[str], random: Random) -> str:
    draw = random.random()
    if draw < 0.1:
        return f"{random.choice(plain)} {text}"
    return f"{text} {random.choice(plain)}" if draw < 0.2 else text


def _as_typed(text: str, random: Random) -> str:
    draw = random.random()
    if draw < 0.25:
        return text.lower().rstrip(".!")
    return text.rstrip(".!") + random.choice(("!!", "...", "!!!")) if draw < 0.4 else text


def fit_chinese(examples: Sequence[Example], words: Sequence[Example]) -> tuple[Characters, F32, F32]:
    """The features of sentences and words, the layer `[features, 9]` and its bias `[9]`."""
    lesson = [*examples, *words]
    characters = Characters.of([one.text for one in lesson])
    inputs = torch.zeros(len(lesson), len(characters.known))
    for row, one in enumerate(lesson):
        places, weights = characters.vector(one.text)
        inputs[row, places] = torch.from_numpy(weights)
    wanted = torch.tensor([EMOTIONS.index(one.emotion) for one in lesson])
    layer = torch.zeros(inputs.shape[1], len(EMOTIONS), requires_grad=True)
    bias = torch.zeros(len(EMOTIONS), requires_grad=True)
    optimizer = torch.optim.Adam([layer, bias], _ZH_RATE)
    for _ in range(_ZH_STEPS):
        optimizer.zero_grad()
        loss = functional.cross_entropy(inputs @ layer + bias, wanted) + _ZH_DECAY * layer.square().sum()
        loss.backward()
        optimizer.step()
    return characters, layer.detach().numpy(), bias.detach().numpy()


def cross_validate(encoder: Encoder, steps: int, folds: int, out: Path, seed: int = 0) -> dict[str, float]:
    """The share of sentences read right by classifiers that never saw them, by language."""
    found = {}
    for tongue in ("en", "zh"):
        examples = read_examples("train", tongue)
        Random(seed).shuffle(examples)
        right = 0
        for fold in range(folds):
            known = [one for place, one in enumerate(examples) if place % folds != fold]
            asked = examples[fold::folds]
            if tongue == "en":
                network = fit_english(encoder, known, steps, seed, f"fold {fold + 1} of {folds}")
                odds = probabilities(network, [one.text for one in asked])
            else:
                odds = _trained_chinese(known, out / "fold.safetensors").odds([one.text for one in asked])
                (out / "fold.safetensors").unlink()
            right += sum(EMOTIONS[best] == one.emotion for best, one in zip(odds.argmax(1), asked, strict=True))
        found[tongue] = round(right / len(examples), 4)
    return found


def _trained_chinese(examples: Sequence[Example], path: Path) -> ChineseClassifier:
    save_chinese(path, *fit_chinese(examples, read_words()))
    classifier = ChineseClassifier(path)
    classifier.load()
    return classifier


def train(
    out: Path, steps: int = _STEPS, seed: int = 0, folds: int = 0, device: str = "cpu", start: Path | None = None
) -> dict[str, Any]:
    """Write all classifiers to `out`; their card. With `start` the first English one goes on from weights there."""
    encoder = Encoder(device)
    encoder.load()
    out.mkdir(parents=True, exist_ok=True)
    validated = cross_validate(encoder, steps, folds, out, seed) if folds else {}
    network = fit_english(encoder, read_examples("train", "en"), steps, seed, "English", start)
    network.save(out / NAMES[0])
    for number, name in enumerate(NAMES[1:], 1):
        fit_english(encoder, read_examples("train", "en"), steps, seed + number, f"English {number + 1}").save(
            out / name
        )
    english = EnglishClassifier(encoder, tuple(out / name for name in NAMES))
    english.load()
    chinese = _trained_chinese(read_examples("train", "zh"), out / "chinese.safetensors")
    return {
        "model": {
            "en": f"all-MiniLM-L6-v2 with LoRA of rank {RANK} and one layer (384, 9), {len(NAMES)} times; float16",
            "zh": "one to three characters, marked after a negation, by rarity; one layer; float16",
        },
        "licence": "Apache-2.0",
        "data": {
            "written_for_this": True,
            "sentences": {tongue: len(read_examples("train", tongue)) for tongue in ("en", "zh")},
            "chinese_words": len(read_words()),
            "held_out": {tongue: len(read_examples("held", tongue)) for tongue in ("en", "zh")},
        },
        "classes": EMOTIONS,
        "steps": json.loads((start / "card.json").read_text("utf-8"))["steps"] + steps if start else steps,
        "batch": _BATCH,
        "seed": seed,
        "cross_validated": validated,
        "held_out": {"en": figures(english, "en"), "zh": figures(chinese, "zh")},
    }


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description="Train the classifiers of feelings.")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "weights")
    parser.add_argument("--steps", type=int, default=_STEPS)
    parser.add_argument("--start", type=Path, help="a folder of weights that take the steps on top")
    parser.add_argument("--folds", type=int, default=0, help="cross-validate in so many parts first")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1, help="of the CPU")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    np.random.seed(given.seed)
    card = train(given.out, given.steps, given.seed, given.folds, given.device, given.start)
    (given.out / "card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(card, indent=1))


if __name__ == "__main__":
    main()
