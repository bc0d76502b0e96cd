"""The material model against its limits: seconds, memory, seams, agreement with the text, sharpness, distances.

`python -m benchmarks.materials` measures the shipped weights (or those of `--model`) with the shipped judge,
which learnt from other captions and seeds than the model. `--part speed`, `--part served` (seams and everyday phrases
as the server draws them) and `--part quality` run one third. Agreement is printed beside real data: what the judge does
not see in painted materials it cannot ask of drawn ones.
Not covered: a GPU, and whether people like what they see (look at the sheet that `--sheet` writes).
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch

from assets.artifacts import U8, MaterialMaps
from benchmarks.material_phrases import Case, load_cases
from benchmarks.table import against, machine, peak_gib, print_table
from generators.embedding import shared_encoder
from generators.kinds.material import ModelOptions
from generators.material.agreement import JUDGE
from generators.material.gates import seam_ratio
from generators.material.model.configuration import configuration
from generators.material.model.generator import ModelMaterial, model_material
from generators.material.model.pipeline import MaterialPipeline
from generators.material.model.text import bank_of, minilm_components
from generators.material.phrase import PhraseReader
from generators.material.procedural.families import FAMILIES
from generators.material.training.captions import compose
from generators.material.training.classifier import judge_all, read_judge
from generators.material.training.contact_sheet import make_sheet
from generators.material.training.evaluate import Subject, draw, evaluate
from generators.tasks import MaterialsTask, MaterialTask

_CONFIG = "sketch"
_SCENE = ("mossy stone wall", "old oak planks", "red velvet", "brushed steel", "wet asphalt", "white marble")
_REPEATS = 3
_SHEET = 64

Row = tuple[str, str, str, str]


def speed_rows(generator: ModelMaterial) -> list[Row]:
    """Warm seconds of one set and of a scene's six, the best of a few, and the process's memory."""
    tasks = [MaterialTask(phrase=phrase, seed=place, size_px=512) for place, phrase in enumerate(_SCENE)]
    small = [MaterialTask(phrase=phrase, seed=place, size_px=256) for place, phrase in enumerate(_SCENE)]
    _made(generator, small[0])
    rows = [
        ("one set, 256²", *against(_best(lambda: _made(generator, small[0])), 1.5, "s")),
        ("one set, 512²", *against(_best(lambda: _made(generator, tasks[0])), 3.0, "s")),
        ("six sets in a call, 256²", *against(_best(lambda: _made(generator, MaterialsTask(tuple(small)))), 8.0, "s")),
        ("six sets in a call, 512²", *against(_best(lambda: _made(generator, MaterialsTask(tuple(tasks)))), 8.0, "s")),
    ]
    return [*rows, ("peak memory of this process", *against(peak_gib(), 1.2, "GiB"))]


def _made(generator: ModelMaterial, task: MaterialTask | MaterialsTask) -> list[MaterialMaps]:
    return [step for step in generator.run(task) if isinstance(step, MaterialMaps)]


def _best(call: Callable[[], object]) -> float:
    taken = []
    for _ in range(_REPEATS):
        started = time.perf_counter()
        call()
        taken.append(time.perf_counter() - started)
    return min(taken)


def seam_rows(generator: ModelMaterial, count: int) -> list[Row]:
    """Seam ratio of the base colour of `count` served materials of held-out captions."""
    captions = compose(count, 1, "heldout")
    ratios = []
    for first in range(0, len(captions), 8):
        tasks = [MaterialTask(phrase=c.text, seed=first, size_px=256) for c in captions[first : first + 8]]
        ratios += [seam_ratio(maps.base_color) for maps in _made(generator, MaterialsTask(tuple(tasks)))]
    passing = sum(ratio <= 1.05 for ratio in ratios) / len(ratios)
    return [
        (f"seam ratio, mean of {len(ratios)}", *against(float(np.mean(ratios)), 1.05, "")),
        ("seam ratio, 95th percentile", *against(float(np.quantile(ratios, 0.95)), 1.05, "")),
        ("materials within the limit", f"{passing:.1%}", "100 %", f"{passing:.2f}"),
    ]


def phrase_rows(subject: Subject, cases: Sequence[Case], read: PhraseReader) -> list[Row]:
    """Everyday phrases that stand in no vocabulary: does the judge see a family that a person would accept?"""
    phrases = [case.phrase for case in cases]
    drawn = draw(subject.pipeline, phrases, subject.pipeline.native_px, 5, meanings=[read.read(p) for p in phrases])
    by_words = draw(subject.pipeline, phrases, subject.pipeline.native_px, 5)
    shares = [
        _accepted(subject, planes, cases) for planes in (drawn, by_words, np.roll(drawn, len(drawn) // 2, axis=0))
    ]
    names = ("as served", "words alone", "as served, shuffled")
    limits = ("80 %", "80 %", "chance")
    return [
        (f"family on {len(cases)} everyday phrases, {name}", f"{share:.1%}", limit, f"{share / 0.8:.2f}")
        for name, share, limit in zip(names, shares, limits, strict=True)
    ]


def _accepted(subject: Subject, planes: U8, cases: Sequence[Case]) -> float:
    names, seen = list(FAMILIES), judge_all(subject.judge, planes)[:, 0]
    return float(np.mean([names[int(found)] in case.families for found, case in zip(seen, cases, strict=True)]))


def quality_rows(subject: Subject, count: int) -> list[Row]:
    """Agreement, sharpness, diversity and distances, as `evaluate` finds them."""
    report = evaluate(subject, count)
    rows: list[Row] = []
    for split, limits in (("heldout", {"family": 0.95, "color": 0.9}), ("everyday", {"family": 0.8})):
        of = report["splits"][split]
        for row, found in of["agreement"].items():
            for what, limit in limits.items():
                share = found[what] or 0.0
                rows.append((f"{split}: {what}, {row}", f"{share:.1%}", f"{limit:.0%}", f"{share / limit:.2f}"))
    held = report["splits"]["heldout"]
    within = np.mean([abs(ratio - 1) <= 0.1 for ratio in held["sharpness"].values()])
    rows.append(("sharpness, median family", *against(held["sharpness_median"], 1.0, "")))
    rows.append(("families within 10 % of the data's", f"{within:.0%}", "100 %", f"{within:.2f}"))
    varied = report["diversity"]["ratio"]
    rows.append(("diversity within a prompt", f"{varied:.0%}", "60 %", f"{varied / 0.6:.2f}"))
    draft = held["frechet"]["draft tier"]
    for row, found in held["frechet"].items():
        rows += [
            (f"Fréchet distance, {group}, {row}", f"{value:.2f}", "", f"{value / max(draft[group], 1e-9):.1f}")
            for group, value in found.items()
            if group == "all maps"
        ]
    return rows


def subject_of(folder: Path, judge: Path, data: Path | None) -> Subject:
    """The pipeline in `folder` and what it is measured with."""
    components = minilm_components()
    pipeline = MaterialPipeline.from_pretrained(folder, dtype=torch.float32, **components)
    pipeline.set_progress_bar_config(disable=True)
    known = compose(configuration(_CONFIG).captions, 0, "train")
    bank = bank_of([*(caption.text for caption in known), ""], components, data)
    return Subject(pipeline, read_judge(judge), known, bank)


def write_sheet(subject: Subject, path: Path) -> None:
    """Draw 64 held-out captions and everyday phrases side by side."""
    captions = [*compose(_SHEET // 2, 2, "heldout"), *compose(_SHEET // 2, 2, "everyday")]
    texts, specs = [caption.text for caption in captions], [caption.spec for caption in captions]
    make_sheet(captions, draw(subject.pipeline, texts, subject.pipeline.native_px, 2, meanings=specs)).save(path)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("speed", "served", "quality", "all"), default="all")
    parser.add_argument("--count", type=int, default=400, help="held-out captions")
    parser.add_argument("--judge", type=Path, default=JUDGE)
    parser.add_argument("--model", default="", help="the folder of another pipeline than the shipped one")
    parser.add_argument("--data", type=Path, help="folder that keeps the states of the training captions")
    parser.add_argument("--sheet", type=Path, help="also write a sheet of 64 materials there")
    given = parser.parse_args()
    columns = ("measure", "measured", "limit", "ratio")
    generator = model_material("cpu", ModelOptions(model=given.model))
    wanted = ("speed", "served", "quality") if given.part == "all" else (given.part,)
    generator.load()
    if "speed" in wanted:
        print_table(f"Material model, speed: {machine()}", columns, speed_rows(generator))
    if "served" in wanted:
        print_table("Material model, seams as served", columns, seam_rows(generator, given.count // 2))
    if given.part == "speed":
        return
    subject = subject_of(generator.folder, given.judge, given.data)
    if "served" in wanted:
        encoder = shared_encoder()
        encoder.load()
        rows = phrase_rows(subject, load_cases(), PhraseReader(encoder))
        print_table("Material model, everyday phrases", columns, rows)
    if "quality" in wanted:
        print_table("Material model, quality", columns, quality_rows(subject, given.count))
    if given.sheet:
        write_sheet(subject, given.sheet)


if __name__ == "__main__":
    main()
