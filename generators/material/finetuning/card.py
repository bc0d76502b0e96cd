"""What stands beside the result of fine-tuning: a card that says where it comes from, and a sheet to look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw

from assets.artifacts import F32
from generators.material.finetuning.data import Samples
from generators.material.finetuning.steps import Recipe
from generators.material.model.planes import unpack_planes
from generators.material.preview import light

_PANEL, _LABEL = 160, 15
_COLUMNS = ("yours", "base", "tuned")


@dataclass(frozen=True)
class Provenance:
    """Where a result comes from. `known` says how many of the materials told each map."""

    base: str
    learnt: int
    held_out: int
    steps: int
    seed: int
    recipe: Recipe
    known: dict[str, int]


def card(name: str, made: Provenance, figures: str) -> str:
    """The result's README in Markdown; `figures` are the tables of the evaluation."""
    recipe, told = made.recipe, ", ".join(f"{role} {count}" for role, count in made.known.items())
    kind = f"An adapter (LoRA, rank {recipe.rank})" if recipe.method == "lora" else "A pipeline, all its weights tuned"
    use = _USE_LORA if recipe.method == "lora" else _USE_FULL
    return f"""# {name}

{kind} of the material model, trained on {made.learnt} materials of a folder of textures. {made.held_out} were held out.

| | |
|---|---|
| base (SHA-256 of its weights) | `{made.base}` |
| steps, batch, learning rate | {made.steps}, {recipe.batch}, {recipe.learning_rate:g} |
| part of a batch that was the base's own data | {recipe.replay:.0%} |
| seed | {made.seed} |
| materials that told a map | {told} |

{use}
## Figures
The loss of base and tuned network on the same noise (lower is better), by the geometric mean over noise levels.
`sheet.png` shows pictures. With few materials held out the figures say little.

{figures}

Maps that the folder does not hold were not learnt: there the network is held to what the base draws.
The licence of the textures is not known here: it decides who may use this.
"""


_USE_LORA = """```python
shelf = LoraShelf(folder_above_this_one, pipeline)
with shelf.wearing("this folder's name") as worn:
    output = worn("a caption like those of the folder")
```
"""
_USE_FULL = """```python
pipeline = MaterialPipeline.from_pretrained("pipeline", dtype=torch.float32, **minilm_components())
```
"""


def sheet(shown: Samples, base: F32, tuned: F32) -> Image.Image:
    """Lit pictures, a row for each material: what it is, and what base and tuned network draw for its caption."""
    real = shown.planes.numpy() / np.float32(255)
    picture = Image.new("RGB", (len(_COLUMNS) * _PANEL, len(shown) * (_PANEL + _LABEL)), (24, 24, 26))
    pen = ImageDraw.Draw(picture)
    for row, caption in enumerate(shown.texts):
        top = row * (_PANEL + _LABEL)
        panels: Sequence[F32] = (real[row], base[row], tuned[row])
        for column, (planes, label) in enumerate(zip(panels, _COLUMNS, strict=True)):
            lit = Image.fromarray(light(unpack_planes(planes, 1.0)))
            size = (_PANEL - 4, _PANEL - 4)
            picture.paste(lit.resize(size, Image.Resampling.LANCZOS), (column * _PANEL + 2, top + 2))
            text = f"{label}: {caption}" if column == 0 else label
            pen.text((column * _PANEL + 3, top + _PANEL - 2), text[:26], fill=(225, 225, 225))
    return picture
