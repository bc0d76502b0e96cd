"""Train the safety classifier on the written examples: about twenty minutes on a CPU core, few on a GPU.

`python -m generators.safety.train` writes `weights/classifier.safetensors` and its card. Harmless are the benign
examples of the training split, the names, lines and things of all kinds of places, and what people asked the reader
for. The threshold is chosen by cross-validation within the training split, so that the held-out split stays unseen. A
call is short enough to start over; `--start FOLDER` takes further steps on weights that are there.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import torch
from rich.progress import track
from torch.nn import functional

from generators.embedding import F32, Encoder
from generators.judgement import CATEGORIES
from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.library import load_knowledge
from generators.reading.tagger.corpus import CORPUS, read_folder
from generators.safety.classifier import WEIGHTS, SafetyNetwork
from generators.safety.examples import Example, load_examples
from generators.safety.rules import Rules
from generators.sentence_classifier import RANK, probabilities

_LEARNING_RATE, _HEAD_RATE, _DECAY, _DROPOUT, _SMOOTHING = 1e-3, 5e-3, 0.01, 0.1, 0.05
_WARM_UP = 20
_FOLDS = 3
_PLACE = "place"
_SCENES = (
    "{place}, {0}, {1} and {2}",
    "In front of the {0} I want a {1}, and no {2}.",
    "{0} beside the {1}, {2} behind them, nobody there",
    "my {0} with a {1} on it, next to a {2}",
)
_DATA = (
    "generators/safety/data, training split, English; what is told of all places, and the reader's corpus, as harmless"
)
_KEPT = 8  # every eighth place, where a threshold is checked after further steps
_GROUP = 8  # texts that go through the network at once on a CPU
_FALSE_ALARMS, _SCENE_ALARMS = 0.025, 0.01
"""Of look-alikes, and of what is told of places, that the rules let pass, what the classifier may flag: with the rules'
own it stays under the 3 % that are allowed in all."""


@dataclass(frozen=True)
class Lesson:
    """What is learned from: `labels` 0 for harmless, else 1 + the category's place; texts of a group are alike."""

    texts: Sequence[str]
    labels: Sequence[int]
    groups: Sequence[str]

    def part(self, rows: Sequence[int]) -> Lesson:
        """Some of it."""
        return Lesson([self.texts[i] for i in rows], [self.labels[i] for i in rows], [self.groups[i] for i in rows])


def label_of(example: Example) -> int:
    """0 for harmless, else 1 + the category's place."""
    return 0 if example.category is None else 1 + CATEGORIES.index(example.category)


def load_lesson() -> Lesson:
    """The English examples of the training split; as harmless, what the knowledge tells of all kinds of places, and
    the prompts and edits that people wrote for the reader to learn from."""
    examples = [e for e in load_examples("train") if e.lang == "en"]
    places = load_knowledge().archetypes.values()
    told = [(text, f"{_PLACE} {i}") for i, place in enumerate(places) for text in told_of(place)]
    asked = [" ".join(s.words) for some in read_folder(CORPUS / "train", "en").values() for s in some]
    told += [(text, f"{_PLACE} {i}") for i, text in enumerate(asked, start=len(places))]
    return Lesson(
        [*(e.text for e in examples), *(text for text, _ in told)],
        [*(label_of(e) for e in examples), *([0] * len(told))],
        [*(e.group for e in examples), *(group for _, group in told)],
    )


def told_of(place: Archetype) -> Iterator[str]:
    """A place's names, the lines spoken there, and its things as a scene: sentences of every build, and harmless."""
    yield from (place.name, *place.also, *(line for line in place.lines if "{" not in line))
    things = [member.thing for member in place.members]
    for at, pattern in zip(range(0, len(things) - 2, 3), _SCENES, strict=False):
        yield pattern.format(*things[at : at + 3], place=place.name)


def fit(
    encoder: Encoder, lesson: Lesson, steps: int, batch: int, seed: int, title: str, start: Path | None = None
) -> SafetyNetwork:
    """A trained network, from the weights in `start`, if any, at a quarter of the rates; harmless and harmful weigh
    alike, whatever their numbers."""
    torch.manual_seed(seed)
    network: SafetyNetwork = SafetyNetwork(*encoder.twin(), dropout=_DROPOUT).to(encoder.device)
    if start:
        network.restore(start / "classifier.safetensors")
    network.train()
    adapter = [weight for weight in network.encoder.parameters() if weight.requires_grad]
    rates = [rate / (4 if start else 1) for rate in (_LEARNING_RATE, _HEAD_RATE)]
    optimizer = torch.optim.AdamW(
        [{"params": adapter}, {"params": network.head.parameters()}], _LEARNING_RATE, weight_decay=_DECAY
    )
    for step, (texts, wanted) in enumerate(track(batches(lesson, steps, batch, seed), title, steps)):
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * min(1.0, (step + 1) / _WARM_UP) * (1 - step / steps)
        optimizer.zero_grad()
        wanted = wanted.to(encoder.device)
        for rows in alike_in_length(texts, _GROUP if encoder.device == "cpu" else batch):
            logits = network([texts[i] for i in rows])
            loss = functional.cross_entropy(logits, wanted[rows], label_smoothing=_SMOOTHING)
            (loss * len(rows) / len(texts)).backward()
        optimizer.step()
    network.eval()
    return network


def batches(lesson: Lesson, steps: int, batch: int, seed: int) -> Iterator[tuple[list[str], torch.Tensor]]:
    """Texts and labels; one text in five is told in some other, harmless place too."""
    labels = torch.tensor(lesson.labels)
    counts = torch.bincount(labels, minlength=1 + len(CATEGORIES)).clamp(min=1).float()
    weight = torch.where(labels == 0, 1.0, 0.5 / counts[labels] / len(CATEGORIES) + 0.5 / counts[1:].sum())
    scenes = torch.tensor([is_told(group) for group in lesson.groups])
    for kind in (scenes, (labels == 0) & ~scenes):
        weight[kind] = 0.5 / max(int(kind.sum()), 1)
    generator, random = torch.Generator().manual_seed(seed), Random(seed)
    harmless = [text for text, label in zip(lesson.texts, lesson.labels, strict=True) if not label]
    for _ in range(steps):
        rows = torch.multinomial(weight, batch, replacement=True, generator=generator)
        texts = [lesson.texts[i] for i in rows]
        yield [_joined(text, random.choice(harmless), random) for text in texts], labels[rows]


def is_told(group: str) -> bool:
    """Whether a group is what the knowledge tells of a place."""
    return group.startswith(f"{_PLACE} ")


def alike_in_length(texts: Sequence[str], size: int) -> list[list[int]]:
    """The rows in groups of near lengths: padding a whole batch to its longest text doubles a CPU's work."""
    rows = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    return [rows[i : i + size] for i in range(0, len(rows), size)]


def _joined(text: str, other: str, random: Random) -> str:
    draw = random.random()
    if draw < 0.1:
        return f"{other}, {text}"
    return f"{text}, {other}" if draw < 0.2 else text


def harm(network: SafetyNetwork, texts: Sequence[str]) -> F32:
    """How likely each text is harmful, `[n]`."""
    found: F32 = probabilities(network, texts)[:, 1:].sum(axis=1)
    return found


def choose_threshold(
    encoder: Encoder, lesson: Lesson, steps: int, batch: int, seed: int, judged: int = _FOLDS
) -> tuple[float, float]:
    """The least threshold that keeps false alarms among texts which the rules let pass within bounds; and the share of
    harmful texts that is found with it, by rules or classifier, all judged by networks that never saw their group.
    `judged` of the three folds are looked at: each costs a training."""
    names = sorted(set(lesson.groups))
    fold = {name: place % _FOLDS for place, name in enumerate(np.random.default_rng(seed).permutation(names))}
    folds = np.array([fold[group] for group in lesson.groups])
    scores, rules = np.zeros(len(folds), np.float32), Rules()
    for held in range(judged):
        known = lesson.part(np.flatnonzero(folds != held).tolist())
        network = fit(encoder, known, steps, batch, seed, f"fold {held + 1} of {judged}")
        scores[folds == held] = harm(network, [t for t, f in zip(lesson.texts, folds, strict=True) if f == held])
    seen: list[int] = np.flatnonzero(folds < judged).tolist()
    scores, ruled = scores[seen], np.array([bool(rules.find(lesson.texts[i], "prompt")) for i in seen])
    harmful = np.array(lesson.labels)[seen] > 0
    told = np.array([is_told(lesson.groups[i]) for i in seen])
    kinds = ((~harmful & ~told, _FALSE_ALARMS), (told, _SCENE_ALARMS))
    passed = [(scores[kind & ~ruled], allowed) for kind, allowed in kinds if (kind & ~ruled).any()]
    threshold = max(float(np.quantile(some, 1 - allowed)) for some, allowed in passed)
    return threshold, float(((scores >= threshold) | ruled)[harmful].mean())


def train_on(
    start: Path, steps: int, batch: int = 32, seed: int = 0, lesson: Lesson | None = None, device: str = "cpu"
) -> tuple[SafetyNetwork, Any]:
    """A shipped classifier after `steps` more, and its card.

    It has seen all look-alikes, so that its threshold stays, unless it alarms too often among places kept from it here:
    then it rises. A few minutes where `train` takes twenty, for new families; a threshold that may fall needs `train`.
    """
    encoder, lesson = Encoder(device), lesson or load_lesson()
    encoder.load()
    kept = {group for group in lesson.groups if is_told(group) and int(group.split()[1]) % _KEPT == 0}
    known = lesson.part([i for i, group in enumerate(lesson.groups) if group not in kept])
    network = fit(encoder, known, steps, batch, seed, "more steps", start)
    rules = Rules()
    unseen = [t for t, g in zip(lesson.texts, lesson.groups, strict=True) if g in kept and not rules.find(t, "prompt")]
    card = json.loads((start / "card.json").read_text("utf-8"))
    least = float(np.quantile(harm(network, unseen), 1 - _SCENE_ALARMS))
    changed = {
        "data": _DATA,
        "harmful": sum(label > 0 for label in known.labels),
        "harmless": sum(label == 0 for label in known.labels),
        "further_steps": steps,
        "threshold": round(max(card["threshold"], least), 4),
        "threshold_of_unseen_places": round(least, 4),
        "threshold_from": f"the greater of what it was and {_SCENE_ALARMS:.1%} of {len(unseen)} texts of unseen places",
    }
    return network, {name: v for name, v in card.items() if not name.startswith("cross")} | changed


def train(
    steps: int = 450,
    batch: int = 32,
    seed: int = 0,
    lesson: Lesson | None = None,
    folds: int = _FOLDS,
    device: str = "cpu",
) -> tuple[SafetyNetwork, Any]:
    """The classifier and its card."""
    encoder = Encoder(device)
    encoder.load()
    lesson = lesson or load_lesson()
    threshold, recall = choose_threshold(encoder, lesson, steps, batch, seed, folds)
    card = {
        "model": f"all-MiniLM-L6-v2 with LoRA of rank {RANK}, and one layer (384, 9); float16",
        "licence": "Apache-2.0",
        "data": _DATA,
        "harmful": sum(label > 0 for label in lesson.labels),
        "harmless": sum(label == 0 for label in lesson.labels),
        "steps": steps,
        "batch": batch,
        "seed": seed,
        "threshold": round(threshold, 4),
        "cross_validated_recall_with_rules": round(recall, 4),
        "threshold_from": f"{folds} of {_FOLDS} folds: {_FALSE_ALARMS} of look-alikes, {_SCENE_ALARMS} of places",
    }
    return fit(encoder, lesson, steps, batch, seed, "all"), card


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description="Train the safety classifier.")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--steps", type=int, default=450)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--threads", type=int, default=1, help="of the CPU")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--start", type=Path, help="a folder of weights that take the steps on top")
    parser.add_argument("--folds", type=int, choices=range(1, _FOLDS + 1), default=_FOLDS, help="judged of the three")
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    if given.start:
        network, card = train_on(given.start, given.steps, given.batch, given.seed, device=given.device)
    else:
        network, card = train(given.steps, given.batch, given.seed, folds=given.folds, device=given.device)
    given.out.mkdir(parents=True, exist_ok=True)
    network.save(given.out / "classifier.safetensors")
    (given.out / "card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(card, indent=1))


if __name__ == "__main__":
    main()
