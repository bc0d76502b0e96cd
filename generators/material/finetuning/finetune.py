"""Fine-tune the material model on a folder of textures, bounded in time; called again with --resume it goes on exactly.

Run as `python -m generators.material.finetuning.finetune --base runs/x/pipeline --data textures --out loras/mine`.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch

from assets.artifacts import F32
from generators.errors import InvalidTask
from generators.material.finetuning.card import Provenance, card, sheet
from generators.material.finetuning.data import Samples, own_samples, read_folder, samples_of, split, untiled
from generators.material.finetuning.evaluation import BASE, HELD_OUT, LEARNT, compare, losses, table
from generators.material.finetuning.planes import Texture
from generators.material.finetuning.steps import LEARNING_RATE, METHODS, FineTuner, Recipe
from generators.material.model.lora import MOST_RANK
from generators.material.model.pipeline import MaterialPipeline
from generators.material.model.planes import EMISSIVE, HEIGHT, METALLIC, RELIEF, ROUGHNESS
from generators.material.model.text import minilm_components
from generators.material.training.train import CHECKPOINT
from generators.training.files import write_whole
from generators.training.log import RunLog, timed

_MEASURED, _REPLAYED = 48, 256
_SHOWN = {HELD_OUT: 4, LEARNT: 2, BASE: 2}
_AFTER_PART = 1.3  # of the time that measuring took before


def arguments_of(argv: Sequence[str] | None) -> argparse.Namespace:
    """The command's arguments.

    Raises:
        InvalidTask: a number is out of bounds, the device is not here, or the folder holds a run already.
    """
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True, help="folder of the pipeline to start from")
    parser.add_argument("--data", type=Path, required=True, help="folder of textures")
    parser.add_argument("--out", type=Path, required=True, help="where the adapter or the new pipeline goes")
    parser.add_argument("--minutes", type=float, default=5.0, help="the whole call ends within this time")
    parser.add_argument("--steps", type=int, help="end after so many steps in all, if the time allows")
    parser.add_argument("--method", choices=METHODS, default="lora")
    parser.add_argument("--rank", type=int, default=8)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--learning-rate", type=float, help="by default 1e-3 for an adapter, 1e-4 for the whole")
    parser.add_argument("--replay", type=float, default=0.25, help="part of a batch that is the base's own data")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--resume", action="store_true")
    given = parser.parse_args(argv)
    rate = LEARNING_RATE[given.method] if given.learning_rate is None else given.learning_rate
    given.recipe = Recipe(given.method, given.rank, given.batch, rate, given.replay)
    _check(given)
    return given


def _check(given: argparse.Namespace) -> None:
    recipe: Recipe = given.recipe
    bounds = (
        ("minutes", given.minutes, 0 < given.minutes < 1e6, "a number above 0"),
        ("rank", recipe.rank, 1 <= recipe.rank <= MOST_RANK, f"1 to {MOST_RANK}"),
        ("batch", recipe.batch, 1 <= recipe.batch <= 1024, "1 to 1024"),
        ("learning-rate", recipe.learning_rate, 0 < recipe.learning_rate <= 0.1, "a number above 0, up to 0.1"),
        ("replay", recipe.replay, 0 <= recipe.replay < 1, "0 up to 1"),
        ("seed", given.seed, 0 <= given.seed < 1 << 31, "0 up to 2^31"),
    )
    for name, value, fine, wanted in bounds:
        if not fine:
            raise InvalidTask(f"{name}: {value}, wanted {wanted}")
    if given.device.startswith("cuda") and not torch.cuda.is_available():
        raise InvalidTask(f"device: {given.device} is not here")
    if not given.resume and (given.out / CHECKPOINT).is_file():
        raise InvalidTask(f"out: {given.out} holds a run; add --resume or name another folder")


def load_base(folder: Path, components: Mapping[str, Any], device: str) -> MaterialPipeline:
    """The pipeline to start from, in single precision.

    Raises:
        InvalidTask: the folder holds no pipeline of this kind.
    """
    if not (folder / "model_index.json").is_file():
        raise InvalidTask(f"base: {folder} holds no pipeline")
    try:
        pipeline: MaterialPipeline = MaterialPipeline.from_pretrained(
            folder, dtype=torch.float32, local_files_only=True, **components
        )
    except (OSError, ValueError, TypeError, RuntimeError) as error:
        raise InvalidTask(f"base: {folder} cannot be read as a material pipeline ({error})") from error
    pipeline.set_progress_bar_config(disable=True)
    pipeline.to(device)
    return pipeline


class Yardstick:
    """What base and tuned network are both measured on: groups of samples, and some of each to look at."""

    def __init__(self, groups: Mapping[str, Samples], device: str, seed: int) -> None:
        self._groups, self._device, self._seed = groups, device, seed
        parts = [group.first(_SHOWN[name]) for name, group in groups.items()]
        self.shown = parts[0].joined(parts[1]).joined(parts[2])

    def losses(self, pipeline: MaterialPipeline) -> dict[str, F32]:
        """The losses `[levels, n]` of every group."""
        return {name: losses(pipeline, samples, self._device, self._seed) for name, samples in self._groups.items()}

    def draw(self, pipeline: MaterialPipeline) -> F32:
        """Planes `[n, 10, s, s]` of the shown captions, each from a seed of its own."""
        generators = [torch.Generator().manual_seed(self._seed + place) for place in range(len(self.shown))]
        planes: F32 = pipeline(list(self.shown.texts), generator=generators).planes
        return planes


def tune(tuner: FineTuner, out: Path, deadline: float, last_step: int | None) -> None:
    """Advance until `deadline` (`time.monotonic`'s seconds) or `last_step`; save and export."""

    def save() -> None:
        tuner.save(out / CHECKPOINT)

    with RunLog(out, tuner.step, ("loss", "gradient")) as log:
        for _ in timed(deadline, save, tuner.config.checkpoint_every_s):
            if last_step is not None and tuner.step >= last_step:
                break
            log.write(tuner.step + 1, asdict(tuner.advance()))
    save()
    tuner.export(out)


def main(argv: Sequence[str] | None = None, components: Mapping[str, Any] | None = None) -> None:
    """Fine-tune; write the adapter, `evaluation.json`, `sheet.png` and the card; print the figures."""
    started = time.monotonic()
    given = arguments_of(argv)
    pipeline = load_base(given.base, components or minilm_components(given.device), given.device)
    size_px = pipeline.unet.config.sample_size * pipeline.shrink
    textures = read_folder(given.data, size_px)
    for name, ratio in untiled(textures):
        print(f"{name}: the edge stands out {ratio:.1f} times, this is no seamless tile and it will be learnt so")
    learnt, held = split(textures, given.seed)
    own, ours = samples_of(learnt), own_samples(_MEASURED, size_px, given.seed, "heldout")
    yardstick = Yardstick(
        {HELD_OUT: samples_of(held), LEARNT: own.first(_MEASURED), BASE: ours}, given.device, given.seed
    )
    begun = time.monotonic()
    before, drawn = yardstick.losses(pipeline), yardstick.draw(pipeline)
    deadline = started + given.minutes * 60 - _AFTER_PART * (time.monotonic() - begun)
    replayed = own_samples(_REPLAYED, size_px, given.seed, "train") if given.replay else None
    tuner = FineTuner(pipeline, own, replayed, given.recipe, given.device, given.seed)
    if given.resume:
        tuner.restore(given.out / CHECKPOINT)
    tune(tuner, given.out, deadline, given.steps)
    report = compare(before, yardstick.losses(pipeline))
    sheet(yardstick.shown, drawn, yardstick.draw(pipeline)).save(given.out / "sheet.png")
    made = Provenance(
        tuner.digest, len(learnt), len(held), tuner.step, given.seed, given.recipe, _materials_that_tell(textures)
    )
    _write(given.out / "evaluation.json", json.dumps(report | {"made_by": asdict(made)}, indent=1))
    _write(given.out / "README.md", card(given.out.name, made, table(report)))
    print(f"{table(report)}\n\nstep {tuner.step}: {given.out}")


def _materials_that_tell(textures: Sequence[Texture]) -> dict[str, int]:
    """How many of the materials have files that tell each map."""
    places: dict[str, int | slice] = {
        "height": HEIGHT,
        "depth": RELIEF,
        "roughness": ROUGHNESS,
        "metallic": METALLIC,
        "emissive": EMISSIVE,
    }
    return {"base colour": len(textures)} | {
        name: sum(bool(np.all(texture.known[place])) for texture in textures) for name, place in places.items()
    }


def _write(path: Path, text: str) -> None:
    write_whole(path, lambda file: file.write(text.encode()))


if __name__ == "__main__":
    main()
