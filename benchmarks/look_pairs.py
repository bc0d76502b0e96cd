"""Blinded pairs: a crop of a photograph and one of the painter's answer to its caption, side by side in unknown order.

`python -m benchmarks.look_pairs PHOTOS SHEETS KEY` writes a sheet of numbered pairs for each family into the folder
SHEETS and, into the file KEY, on which side each photograph lies. Whoever judges sees the sheets alone. Both crops go
through the same JPEG, pixel for pixel. Photographs of built things, and those that are no photographs, are left out.
Not covered: the judging.
"""

from __future__ import annotations

import argparse
import io
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from assets.artifacts import U8
from benchmarks.look import Photograph, painted, read_photographs
from generators.material.lexicon import words

FAMILIES = {
    "rock": "rock",
    "sand": "sand",
    "soil": "soil",
    "concrete": "concrete",
    "plaster": "plaster",
    "asphalt": "asphalt",
    "grass": "grass",
    "bark": "bark",
    "rust": "rusty metal",
}
_BUILT = frozenset(words("studs bars mesh panels panel block brick slats tie"))
_CROP_PX, _COLUMNS, _QUALITY = 128, 5, 90
_BETWEEN, _AROUND = 6, 26


def of_family(photographs: Sequence[Photograph], family: str) -> list[Photograph]:
    """The photographs of a family that show nothing built; all, where each does."""
    own = [each for each in photographs if each.family == family]
    return [each for each in own if not _BUILT & set(words(each.caption))] or own


def crop(picture: U8, rng: np.random.Generator) -> U8:
    """A square of 128² pixels from anywhere in `picture`, as JPEG shows it."""
    top, left = (int(rng.integers(0, size - _CROP_PX + 1)) for size in picture.shape[:2])
    packed = io.BytesIO()
    Image.fromarray(picture).save(packed, "JPEG", quality=_QUALITY)
    shown = np.asarray(Image.open(packed))
    return shown[top : top + _CROP_PX, left : left + _CROP_PX]


def pairs_of(own: Sequence[Photograph], count: int, rng: np.random.Generator) -> list[tuple[U8, U8]]:
    """`count` pairs of (photographed, painted) crops, every photograph as often as any other."""
    order = [place for _ in range(-(-count // len(own))) for place in rng.permutation(len(own))]
    seeds = rng.integers(0, 1 << 31, count)
    return [
        (crop(own[place].maps["base_color"], rng), crop(painted(own[place], int(seed)).base_color, rng))
        for place, seed in zip(order, seeds, strict=False)
    ]


def draw_sheet(pairs: Sequence[tuple[U8, U8]]) -> Image.Image:
    """Numbered pairs, `_COLUMNS` to a row, left and right as given."""
    wide, high = 2 * _CROP_PX + _BETWEEN + _AROUND, _CROP_PX + _AROUND
    rows = -(-len(pairs) // _COLUMNS)
    sheet = Image.new("RGB", (wide * _COLUMNS, high * rows), (32, 32, 32))
    pen = ImageDraw.Draw(sheet)
    for place, pair in enumerate(pairs):
        x, y = place % _COLUMNS * wide + _AROUND // 2, place // _COLUMNS * high + _AROUND - 6
        pen.text((x, y - 14), str(place + 1), fill=(255, 255, 255))
        for side, picture in enumerate(pair):
            sheet.paste(Image.fromarray(picture), (x + side * (_CROP_PX + _BETWEEN), y))
    return sheet


def main() -> int:
    """Write the sheets and the key."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("photos", type=Path)
    parser.add_argument("sheets", type=Path)
    parser.add_argument("key", type=Path)
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", default=list(FAMILIES), choices=list(FAMILIES))
    arguments = parser.parse_args()
    photographs = read_photographs(arguments.photos, photographic=True)
    arguments.sheets.mkdir(parents=True, exist_ok=True)
    key: dict[str, dict[str, str]] = {}
    for name in arguments.only:
        rng = np.random.default_rng([arguments.seed, list(FAMILIES).index(name)])
        pairs = pairs_of(of_family(photographs, FAMILIES[name]), arguments.count, rng)
        swapped = rng.random(len(pairs)) < 0.5
        shown = [pair[::-1] if swap else pair for pair, swap in zip(pairs, swapped, strict=True)]
        draw_sheet(shown).save(arguments.sheets / f"{name}.png")
        key[name] = {str(place + 1): "right" if swap else "left" for place, swap in enumerate(swapped)}
    arguments.key.write_text(json.dumps({"the photograph is on the": key}, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
