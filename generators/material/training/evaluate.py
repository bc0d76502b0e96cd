"""Measure a trained pipeline beside real data, retrieval and shuffled prompts; draw a contact sheet.

"As served" means that the phrase reader says for certain what a phrase means; "words alone" leaves it to the pipeline.
Agreement flatters: a blurry model scores well, and so does showing the nearest training picture. So no row stands
alone, and sharpness stands beside them.

Run as `python -m generators.material.training.evaluate --run runs/x --config small --classifier runs/classifier.pt`.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from rich.progress import track

from assets.artifacts import U8
from generators.errors import InvalidTask
from generators.material.model.configuration import Configuration, configuration
from generators.material.model.pipeline import MaterialPipeline
from generators.material.model.text import TextBank, bank_of, embed, minilm_components
from generators.material.spec import MaterialSpec
from generators.material.training.captions import SPLITS, Caption, Split, compose
from generators.material.training.classifier import Judge, judge_all, labels_of, read_judge
from generators.material.training.contact_sheet import make_sheet
from generators.material.training.data import SEEDS, paint_planes, vary
from generators.material.training.distances import features_of, frechet_table, nearest_distance, spread
from generators.material.training.measures import agreement, grid, nearest, seams, sharpness
from generators.training.files import write_whole

_BATCH = 16
_SHEET = 64
_SEEDS_EACH = 4
_ROWS = ("real data", "model, as served", "model, words alone", "retrieval", "model, prompts shuffled")


@dataclass(frozen=True)
class Subject:
    """What is measured, and what it is measured with. `bank` holds the states of the training captions `known`."""

    pipeline: MaterialPipeline
    judge: Judge
    known: Sequence[Caption]
    bank: TextBank
    device: str = "cpu"


def evaluate(subject: Subject, count: int, seed: int = 0, steps: int = 8) -> dict[str, Any]:
    """All figures on up to `count` held-out captions and half as many everyday phrases, as plain data."""
    size_px = subject.pipeline.native_px
    report: dict[str, Any] = {"steps": steps, "size_px": size_px, "splits": {}}
    for split, wanted in zip(SPLITS[1:], (count, max(count // 2, 2)), strict=True):
        captions = compose(wanted, seed, split)
        report["splits"][split] = _measure(subject, captions, size_px, seed, split, steps)
    report["diversity"] = _diversity(subject, compose(max(count // 16, 2), seed, "heldout"), size_px, seed, steps)
    return report


def draw(
    pipeline: MaterialPipeline,
    prompts: Sequence[str],
    size_px: int,
    seed: int,
    steps: int = 8,
    meanings: Sequence[MaterialSpec] | None = None,
) -> U8:
    """Planes `[n, 10, size_px, size_px]` uint8 of `prompts`, each from a seed of its own."""
    drawn = []
    for first in track(range(0, len(prompts), _BATCH), "drawing", transient=True):
        part = list(prompts[first : first + _BATCH])
        output = pipeline(
            part,
            num_inference_steps=steps,
            generator=[torch.Generator().manual_seed(seed * 1_000_003 + first + i) for i in range(len(part))],
            height=size_px,
            width=size_px,
            meanings=None if meanings is None else meanings[first : first + len(part)],
        )
        drawn.append((output.planes * 255 + 0.5).astype(np.uint8))
    return np.concatenate(drawn)


def _measure(
    subject: Subject, captions: list[Caption], size_px: int, seed: int, split: Split, steps: int
) -> dict[str, Any]:
    """The rows of one split, and seams, sharpness and time of the model's."""
    rng = np.random.default_rng([seed, SPLITS.index(split)])
    texts = [caption.text for caption in captions]
    pooled = embed(**subject.pipeline.text_components, phrases=texts).pooled.cpu()
    fetched = [subject.known[place] for place in nearest(pooled, subject.bank.pooled[: len(subject.known)].cpu())]
    started = time.monotonic()
    ours = draw(subject.pipeline, texts, size_px, seed, steps, [caption.spec for caption in captions])
    seconds = (time.monotonic() - started) / len(texts)
    by_words = draw(subject.pipeline, texts, size_px, seed, steps)
    real, retrieved = _painted(captions, size_px, rng), _painted(fetched, size_px, rng)
    shuffled = np.roll(ours, len(ours) // 2, axis=0)
    pictures = dict(zip(_ROWS, (real, ours, by_words, retrieved, shuffled), strict=True))
    energy = sharpness(ours, real, captions)
    noise = rng.integers(0, 256, ours.shape, dtype=np.uint8)
    others = {"model": ours, "draft tier": _painted(captions, size_px, rng), "retrieval": retrieved, "noise": noise}
    trained_on = _painted([subject.known[i] for i in rng.choice(len(subject.known), len(captions))], size_px, rng)
    known = features_of(subject.judge, trained_on, device=subject.device)
    return {
        "captions": len(captions),
        "agreement": {row: agreement(subject.judge, of, captions, subject.device) for row, of in pictures.items()},
        "seams": {
            "real data": seams(real),
            "model": seams(ours),
            "real data, edge laid": seams(real, laid=True),
            "model, edge laid": seams(ours, laid=True),
        },
        "grid": grid(ours, subject.pipeline.shrink),
        "sharpness_median": float(np.median(list(energy.values()))),
        "sharpness": energy,
        "families": _by_family(subject, ours, captions),
        "frechet": frechet_table(subject.judge, others, real, subject.device),
        "nearest_training": {
            row: nearest_distance(features_of(subject.judge, of, device=subject.device), known)
            for row, of in (("real data", real), ("model", ours))
        },
        "seconds_each": seconds,
    }


def _by_family(subject: Subject, ours: U8, captions: Sequence[Caption]) -> dict[str, float]:
    """Part of each family's materials in which the judge sees that family."""
    right = judge_all(subject.judge, ours, subject.device)[:, 0] == labels_of(captions)[:, 0]
    found: dict[str, list[bool]] = {}
    for caption, hit in zip(captions, right.tolist(), strict=True):
        found.setdefault(caption.spec.family, []).append(hit)
    return {family: float(np.mean(hits)) for family, hits in sorted(found.items())}


def _diversity(subject: Subject, captions: list[Caption], size_px: int, seed: int, steps: int) -> dict[str, float]:
    """Distance between materials of one prompt, by seed: of the model's and of painted ones."""
    rng = np.random.default_rng([seed, 3])
    repeated = [caption for caption in captions for _ in range(_SEEDS_EACH)]
    specs = [caption.spec for caption in repeated]
    ours = draw(subject.pipeline, [caption.text for caption in repeated], size_px, seed + 1, steps, specs)
    real = _painted(repeated, size_px, rng)
    spreads = [spread(features_of(subject.judge, of, device=subject.device), _SEEDS_EACH) for of in (ours, real)]
    return {"model": spreads[0], "real data": spreads[1], "ratio": spreads[0] / max(spreads[1], 1e-9)}


def _painted(captions: Sequence[Caption], size_px: int, rng: np.random.Generator) -> U8:
    """A fresh material of every caption, by seeds that training never uses."""
    return np.stack([paint_planes(vary(c, rng), SEEDS + int(rng.integers(SEEDS)), size_px) for c in captions])


def table(report: dict[str, Any]) -> str:
    """The figures as tables of Markdown, for the model card."""
    lines = []
    for split, of in report["splits"].items():
        lines += [f"### {split}: {of['captions']} captions", "", "| pictures | family | colour |", "|---|---|---|"]
        lines += [f"| {row} | {v['family']:.1%} | {_percent(v['color'])} |" for row, v in of["agreement"].items()]
        lines += ["", "| seam ratio | mean | 95th percentile | worst |", "|---|---|---|---|"]
        lines += [f"| {row} | {v['mean']:.3f} | {v['p95']:.3f} | {v['worst']:.3f} |" for row, v in of["seams"].items()]
        lines += [
            "",
            f"Steps onto the network's cells are {of['grid']:.2f} times those within (1: no grid shows).",
            f"Gradient energy: {of['sharpness_median']:.0%} of the data's in the median family.",
            f"{of['seconds_each']:.2f} s each.",
            "",
            f"| Fréchet distance | {' | '.join(next(iter(of['frechet'].values())))} |",
            "|---|" + "---|" * len(next(iter(of["frechet"].values()))),
        ]
        lines += [
            f"| {row} | {' | '.join(f'{v:.1f}' for v in found.values())} |" for row, found in of["frechet"].items()
        ]
        near = of["nearest_training"]
        lines += ["", f"Distance to the nearest of as many training materials: {near['model']:.2f}, of fresh data "]
        lines[-1] += f"{near['real data']:.2f}."
        lines += [""]
    varied = report["diversity"]
    lines += [f"Materials of one prompt differ by {varied['ratio']:.0%} of what painted ones differ by."]
    return "\n".join(lines)


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value:.1%}"


def load_subject(run: Path, config: Configuration, judge: Path, data: Path, device: str, seed: int) -> Subject:
    """What `main` measures.

    Raises:
        InvalidTask: the run has no pipeline, or the judge cannot be read.
        GeneratorUnavailable: MiniLM has not been pulled.
    """
    folder = run / "pipeline"
    if not (folder / "model_index.json").is_file():
        raise InvalidTask(f"run: {folder} holds no pipeline, train first")
    components = minilm_components(device)
    pipeline = MaterialPipeline.from_pretrained(folder, dtype=torch.float32, **components).to(device)
    pipeline.set_progress_bar_config(disable=True)
    known = compose(config.captions, seed, "train")
    bank = bank_of([*(caption.text for caption in known), ""], components, data)
    return Subject(pipeline, read_judge(judge, device), known, bank, device)


def main() -> None:
    """Measure, and write `evaluation.json`, `evaluation.md` and `sheet.png` into the run's folder."""
    parser = argparse.ArgumentParser(description="Measure a trained material pipeline.")
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--config", default="small")
    parser.add_argument("--classifier", type=Path, required=True)
    parser.add_argument("--data", type=Path, help="folder of samples, by default RUN/data")
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--steps", type=int, default=8)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--seed", type=int, default=0, help="the seed of the training run")
    given = parser.parse_args()
    config = configuration(given.config)
    data = given.data or given.run / "data"
    subject = load_subject(given.run, config, given.classifier, data, given.device, given.seed)
    report = evaluate(subject, given.count, given.seed, given.steps)
    write_whole(given.run / "evaluation.json", lambda file: file.write(json.dumps(report, indent=1).encode()))
    write_whole(given.run / "evaluation.md", lambda file: file.write(table(report).encode()))
    captions = [*compose(_SHEET // 2, given.seed, "heldout"), *compose(_SHEET // 2, given.seed, "everyday")]
    texts, specs = [caption.text for caption in captions], [caption.spec for caption in captions]
    drawn = draw(subject.pipeline, texts, subject.pipeline.native_px, given.seed, given.steps, specs)
    make_sheet(captions, drawn).save(given.run / "sheet.png")
    print(table(report))


if __name__ == "__main__":
    main()
