"""Bring a trained run into the place from which it is served: pipeline, judge, figures, curves, sheet and card.

Run as `python -m generators.material.training.release --run runs/x --judge runs/judge.safetensors --words words.md`,
after `evaluate`. `words.md` says what a person saw on the sheet: no figure can. Nothing is written where a part is
missing.
"""

from __future__ import annotations

import argparse
import csv
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from PIL import Image

from generators.errors import InvalidTask
from generators.material.model.configuration import configuration
from generators.material.model.generator import WEIGHTS
from generators.material.training.evaluate import table
from generators.training.files import write_whole

_PARTS = ("pipeline/model_index.json", "log.csv", "evaluation.json", "sheet.png")
_CURVE_POINTS = 200
_CARD = """# Holoforge {config}: a phrase becomes a seamless PBR material

A `diffusers` pipeline of this project, with its upscaler and the judge that measures it. Licence: Apache-2.0. Its text
encoder, all-MiniLM-L6-v2 (Apache-2.0), is not in this folder: `holoforge models pull` brings it.

| | |
|---|---|
| trained by | `python -m generators.material.training.train --config {config}`, then `train_upscaler` |
| commit of the trainer | `{commit}` |
| seed | {seed} |
| network | {steps} steps of {batch}: {samples} samples, {last} |
| upscaler | {upscaler_steps} steps of 8 crops |
| data | painted by `generators/material/procedural` from captions of `captions.py`: no pictures of others |
| machine | {machine} |

`log.csv` holds the curve, thinned; `evaluation.json` every figure, by family too; `sheet.jpg` 64 materials of captions
that were never trained on.

![64 materials](sheet.jpg)

## What is seen
{words}

## Figures
Family and colour are what a judge sees that learnt from other captions and seeds. Agreement flatters: read it beside
retrieval, sharpness and distance. "As served": the phrase reader says what is meant; "words alone": the pipeline's own
encoder reads.

{figures}
"""


def release(run: Path, judge: Path, words: str, out: Path, facts: dict[str, str]) -> Path:
    """Write everything into `out`; returns it. `facts` are the card's `config`, `seed`, `commit`, `batch`, `machine`.

    Raises:
        InvalidTask: the run lacks a part, or `words` is empty.
    """
    missing = [name for name in (*_PARTS, "pipeline/upscaler/config.json") if not (run / name).is_file()]
    missing += [] if judge.is_file() else [str(judge)]
    if missing:
        raise InvalidTask(f"run: {run} lacks {', '.join(missing)}; train, train the upscaler and evaluate first")
    if not words.strip():
        raise InvalidTask("words: say what the sheet shows, at least a sentence")
    report = json.loads((run / "evaluation.json").read_text(encoding="utf-8"))
    curve = _rows(run / "log.csv")
    shutil.copytree(run / "pipeline", out, dirs_exist_ok=True)
    shutil.copyfile(judge, out / "judge.safetensors")
    shutil.copyfile(run / "evaluation.json", out / "evaluation.json")
    with (out / "log.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([curve[0], *_thinned(curve[1:])])
    Image.open(run / "sheet.png").convert("RGB").save(out / "sheet.jpg", quality=88)
    text = _CARD.format(**facts, **_told(run, curve, int(facts["batch"])), words=words.strip(), figures=table(report))
    write_whole(out / "README.md", lambda file: file.write(text.encode()))
    return out


def _told(run: Path, curve: list[list[str]], batch: int) -> dict[str, str]:
    """What the logs say of how long was trained."""
    steps = int(curve[-1][0])
    upscaled = _rows(run / "upscaler" / "log.csv")
    last = ", ".join(f"{name} {value} at the end" for name, value in zip(curve[0][1:2], curve[-1][1:2], strict=True))
    return {
        "steps": f"{steps:,}",
        "samples": f"{steps * batch:,}",
        "last": last,
        "upscaler_steps": f"{int(upscaled[-1][0]):,}" if len(upscaled) > 1 else "unknown",
    }


def _rows(path: Path) -> list[list[str]]:
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def _thinned(rows: list[Any]) -> list[Any]:
    """At most so many rows, evenly, the last among them."""
    stride = max(1, len(rows) // _CURVE_POINTS)
    return rows[::-stride][::-1]


def main() -> None:
    """Release."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--judge", type=Path, required=True)
    parser.add_argument("--words", type=Path, required=True, help="a Markdown file: what the sheet shows")
    parser.add_argument("--machine", required=True, help="what it was trained on, and for how long")
    parser.add_argument("--config", default="sketch")
    parser.add_argument("--seed", default="0")
    parser.add_argument("--commit", default="HEAD", help="what the run was trained at")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    head = subprocess.run(["git", "rev-parse", "--short", given.commit], capture_output=True, text=True, check=True)
    facts = {name: getattr(given, name) for name in ("config", "seed", "machine")}
    facts |= {"commit": head.stdout.strip(), "batch": str(configuration(given.config).batch)}
    print(release(given.run, given.judge, given.words.read_text(encoding="utf-8"), given.out, facts))


if __name__ == "__main__":
    main()
