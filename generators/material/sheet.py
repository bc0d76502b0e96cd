"""Contact sheet of materials, lit, so that anybody can judge by eye.

Run as `python -m generators.material.sheet --out FILE`.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from assets.artifacts import U8
from generators.embedding import shared_encoder
from generators.material.phrase import PhraseReader
from generators.material.preview import light
from generators.material.procedural.families import FAMILIES
from generators.material.procedural.render import render

_SIZE, _LABEL, _COLUMNS = 192, 15, 12

VARIED = (
    "weathered red brick wall", "mossy stone blocks", "snowy cobblestones", "wet asphalt", "cracked white plaster",
    "turquoise hexagon tiles", "black marble with gold veins", "dark mossy rock", "pale blue ice", "red desert sand",
    "dark walnut parquet", "old weathered grey planks", "charred logs", "mossy slate roof", "blue roof tiles",
    "rusty blue painted metal", "polished copper", "brushed brass", "dirty chrome metal plates",
    "rusty corrugated iron",
    "green dragon scales", "black leather", "emerald velvet", "white fur", "navy knitted wool", "autumn leaves",
    "dry yellow grass", "cracked dry earth", "glowing purple crystal", "blue lava", "green flame", "cyan neon grid",
    "green hacker terminal", "white spaceship panels", "glowing blue circuit board", "dirty old porcelain",
    "old pirate ship deck", "hospital floor", "haunted mansion roof", "dragon hoard", "circus tent", "persian rug",
    "koi pond", "zombie", "wizard library", "fire truck", "treasure map", "gingerbread house",
)  # fmt: skip
TILED = ("cobblestones", "oak planks", "rusty metal", "fallen leaves", "white marble", "lava")


def _panel(label: str, picture: U8) -> Image.Image:
    panel = Image.new("RGB", (_SIZE, _SIZE + _LABEL), (24, 24, 26))
    panel.paste(Image.fromarray(picture).resize((_SIZE - 4, _SIZE - 4), Image.Resampling.LANCZOS), (2, 2))
    ImageDraw.Draw(panel).text((3, _SIZE - 2), label[:31], fill=(225, 225, 225))
    return panel


def make_sheet(reader: PhraseReader, phrases: Sequence[str], tiled: Sequence[str], seed: int = 3) -> Image.Image:
    """A lit picture per phrase; those of `tiled` repeated 2×2 to show that no edge can be seen."""
    panels = [_panel(phrase, light(render(reader.read(phrase), seed, 256))) for phrase in phrases]
    for phrase in tiled:
        maps = render(reader.read(phrase), seed, 256)
        panels.append(_panel(f"2x2 {phrase}", np.asarray(np.tile(light(maps), (2, 2, 1)), np.uint8)))
    rows = -(-len(panels) // _COLUMNS)
    sheet = Image.new("RGB", (_COLUMNS * _SIZE, rows * (_SIZE + _LABEL)), (24, 24, 26))
    for place, panel in enumerate(panels):
        sheet.paste(panel, ((place % _COLUMNS) * _SIZE, (place // _COLUMNS) * (_SIZE + _LABEL)))
    return sheet


def main() -> None:
    """Write the sheet of every family in its usual look, then of varied phrases, then of tiled ones."""
    parser = argparse.ArgumentParser(description="Make a contact sheet of materials.")
    parser.add_argument("--out", type=Path, default=Path("looks/materials.png"))
    parser.add_argument("--seed", type=int, default=3)
    arguments = parser.parse_args()
    encoder = shared_encoder()
    encoder.load()
    sheet = make_sheet(PhraseReader(encoder), (*FAMILIES, *VARIED), TILED, arguments.seed)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(arguments.out)
    print(arguments.out)


if __name__ == "__main__":
    main()
