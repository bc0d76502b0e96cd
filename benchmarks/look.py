"""How far painted materials are from photographs: `python -m benchmarks.look PHOTOS`, a folder with `index.jsonl`.

Each photograph's caption is painted as the family that the photograph shows, in the colours that the caption says. A
statistic's distance is the difference of the two means over a family, in standard deviations of that statistic over all
photographs; a group of statistics counts its mean, a family the mean of its groups. `--among` prints besides how far
one half of a family's photographs is from the other, on the mean: what nothing painted can be held to. `--sheet` writes
painted and photographed side by side.
Not covered: shapes (a brick may be round), seams, what the phrase reader would have understood.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from assets.artifacts import U8, MaterialMaps
from benchmarks.table import print_table
from generators.material.lexicon import words
from generators.material.naming import head_noun
from generators.material.phrase import describe
from generators.material.procedural.render import render

F64 = NDArray[np.float64]

PAINTED: dict[str, tuple[str, ...]] = {
    "asphalt": ("asphalt",),
    "bark": ("bark",),
    "brick": ("bricks",),
    "concrete": ("concrete",),
    "fabric": ("denim", "tartan"),
    "grass": ("grass",),
    "gravel": ("gravel",),
    "ground": ("soil", "mud", "fallen leaves"),
    "leather": ("quilt",),
    "marble": ("marble",),
    "metal": ("metal", "brushed metal", "painted metal", "rusty metal", "metal plates", "tread plate"),
    "moss": ("moss",),
    "paving": ("cobbles", "flagstone", "pavers"),
    "plaster": ("plaster",),
    "rock": ("rock",),
    "roof": ("roof tiles", "slate"),
    "sand": ("sand",),
    "snow": ("snow",),
    "stone": ("stone blocks",),
    "tiles": ("tiles",),
    "wood": ("wood", "planks"),
}
"""Which of our families paint a family of photographs; the first where the caption names none of them."""

_HALVINGS, _FEWEST = 40, 4
"""How often a family is halved at random, and how many photographs it has at least."""
_OCTAVES = 2 ** np.arange(1, 9)  # cycles per 512 pixels: lower bounds of seven octaves, and the end
_GROUPS = {"colour": 3, "range": 5, "contrast": 3, "spectrum": 7, "roughness": 2, "slope": 1, "relief-colour": 1}


@dataclass(frozen=True)
class Photograph:
    """A texture set: `maps` from name to 8-bit picture `[n, n, 3]` or `[n, n]`, cut to a square."""

    caption: str
    family: str
    maps: dict[str, NDArray[Any]]


def read_photographs(folder: Path, photographic: bool = False) -> list[Photograph]:
    """Every set of `folder` whose family a painter of ours draws; if `photographic`, without those made by programs.

    Raises:
        OSError: the index or a map is not there.
    """
    rows = [json.loads(line) for line in (folder / "index.jsonl").read_text(encoding="utf-8").splitlines()]
    return [
        Photograph(row["caption"], _painter(row), {name: _square(folder / row["name"], name) for name in row["maps"]})
        for row in rows
        if row["family"] in PAINTED and not (photographic and row["kind"] != "photographic")
    ]


def _painter(row: dict[str, Any]) -> str:
    meant, ours = head_noun(words(row["caption"])), PAINTED[row["family"]]
    return meant.families[0] if meant and meant.families[0] in ours else ours[0]


def _square(folder: Path, name: str) -> NDArray[Any]:
    with Image.open(next(folder.glob(f"{name}.*"))) as picture:
        array = np.asarray(picture.convert("RGB" if name in ("base_color", "normal") else "L"))
    n = min(array.shape[:2])
    return array[:n, :n]


def painted(photograph: Photograph, seed: int) -> MaterialMaps:
    """The painter's answer to a photograph's caption, 512²."""
    return render(describe(photograph.family, words(photograph.caption), []), seed, 512)


def statistics(base_color: U8, normal: U8 | None, roughness: U8 | None, height: NDArray[Any] | None) -> F64:
    """All statistics of a set `[22]`, in the order of the groups; NaN where the map they need is missing."""
    lab = _lab(base_color)
    light = lab[..., 0] - lab[..., 0].mean()
    spread = np.log2(lab.std(axis=(0, 1)) + 0.3)
    found = [*lab.mean(axis=(0, 1)), *np.percentile(light, (1, 10, 50, 90, 99)), *spread, *_spectrum(light)]
    found += [np.nan] * 2 if roughness is None else [roughness.mean(), np.log2(roughness.std() + 1)]
    found.append(np.nan if normal is None else np.log2(_slope(normal) + 0.01))
    shown = height is not None and height.std() > 0 and height.shape == light.shape and light.std() > 0
    found.append(float(np.corrcoef(light.ravel(), height.ravel())[0, 1]) if shown and height is not None else np.nan)
    return np.array(found)


def _lab(srgb: U8) -> F64:
    """CIE L*a*b*, D65. Source: IEC 61966-2-1 and CIE 15."""
    c = srgb / 255.0
    linear = np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    t = linear @ to_xyz.T / (0.9505, 1.0, 1.089)
    f = np.where(t > 216 / 24389, np.cbrt(t), (24389 / 27 * t + 16) / 116)
    return np.stack([116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], -1)


def _spectrum(light: F64) -> F64:
    """Which part of the contrast lies in each octave, as log2 of amplitudes."""
    n = len(light)
    window = np.hanning(n)[:, None] * np.hanning(n)
    power = np.abs(np.fft.fft2(light * window)) ** 2
    k = np.fft.fftfreq(n) * 512
    octave = np.digitize(np.hypot(k[:, None], k), _OCTAVES)
    shares = np.array([power[octave == i].sum() for i in range(1, len(_OCTAVES))]) / max(power.sum(), 1e-9)
    return np.asarray(0.5 * np.log2(shares + 1e-5))


def _slope(normal: U8) -> float:
    xyz = normal / 127.5 - 1.0
    return float(np.sqrt(((xyz[..., :2] / np.maximum(xyz[..., 2:], 0.1)) ** 2).sum(-1).mean()))


def distances(photographs: Sequence[Photograph], seed: int, families: Sequence[str]) -> dict[str, F64]:
    """For each of `families` the distance in each group `[7]`, NaN where no photograph has the map."""
    real = np.array([_of_photograph(each) for each in photographs])
    unit = np.nanstd(real, axis=0)
    found = {}
    for family in families:
        own = [place for place, each in enumerate(photographs) if each.family == family]
        drawn = np.array([_of_maps(painted(photographs[place], seed + place)) for place in own])
        found[family] = _grouped(_mean(real[own] - drawn) / unit)
    return found


def among_themselves(photographs: Sequence[Photograph], families: Sequence[str]) -> dict[str, F64]:
    """For each of `families` of four and more the mean distance of one half of its photographs from the other `[7]`."""
    real = np.array([_of_photograph(each) for each in photographs])
    unit = np.nanstd(real, axis=0)
    rng = np.random.default_rng(0)
    found = {}
    for family in families:
        own = np.array([place for place, each in enumerate(photographs) if each.family == family])
        if len(own) >= _FEWEST:
            orders = [rng.permutation(own) for _ in range(_HALVINGS)]
            halves = [(order[: len(own) // 2], order[len(own) // 2 :]) for order in orders]
            found[family] = _mean(np.array([_grouped((_mean(real[a]) - _mean(real[b])) / unit) for a, b in halves]))
    return found


def _mean(rows: F64) -> F64:
    """The mean of each column, NaN where no row has it."""
    return np.asarray(np.ma.masked_invalid(rows).mean(axis=0).filled(np.nan))


def _grouped(away: F64) -> F64:
    """The mean size of each group of statistics `[7]`."""
    return np.array([group.mean() for group in np.split(np.abs(away), np.cumsum(list(_GROUPS.values()))[:-1])])


def _of_photograph(photograph: Photograph) -> F64:
    maps = photograph.maps
    return statistics(maps["base_color"], maps.get("normal"), maps.get("roughness"), maps.get("height"))


def _of_maps(maps: MaterialMaps) -> F64:
    return statistics(maps.base_color, maps.normal, maps.orm[..., 1], maps.height)


def make_sheet(photographs: Sequence[Photograph], seed: int, crop_px: int) -> U8:
    """Photographs above, the painter's answers below, `crop_px`² of each pixel for pixel; eight to a row."""
    columns = 8
    rows: list[U8] = []
    for first in range(0, len(photographs), columns):
        some = list(enumerate(photographs))[first : first + columns]
        pairs = [(each.maps["base_color"], painted(each, seed + place).base_color) for place, each in some]
        pairs += [(np.zeros((crop_px, crop_px, 3), np.uint8),) * 2] * (columns - len(pairs))
        rows.extend(np.concatenate([_cut(pair[side], crop_px) for pair in pairs], axis=1) for side in (0, 1))
        rows.append(np.zeros((6, rows[0].shape[1], 3), np.uint8))
    return np.concatenate(rows)


def _cut(picture: NDArray[Any], crop_px: int) -> U8:
    """The first `crop_px`² pixels, repeated where the picture is smaller."""
    repeats = -(-crop_px // len(picture))
    return np.asarray(np.tile(picture, (repeats, repeats, 1))[:crop_px, :crop_px], np.uint8)


def main() -> int:
    """Print the distances, and write a sheet where one is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("photos", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", default=[], metavar="FAMILY")
    parser.add_argument("--among", action="store_true", help="the photographs among themselves first")
    parser.add_argument("--sheet", type=Path)
    parser.add_argument("--crop", type=int, default=128, metavar="PIXELS")
    arguments = parser.parse_args()
    photographs = read_photographs(arguments.photos)
    families = arguments.only or sorted({each.family for each in photographs})
    if arguments.sheet:
        some = [each for each in photographs if each.family in families]
        Image.fromarray(make_sheet(some, arguments.seed, arguments.crop)).save(arguments.sheet)
        return 0
    if arguments.among:
        _show("photographed against photographed", among_themselves(photographs, families))
    _show("painted against photographed", distances(photographs, arguments.seed, families))
    return 0


def _show(title: str, found: dict[str, F64]) -> None:
    means = {family: float(np.nanmean(groups)) for family, groups in found.items()}
    rows = [(name, *(f"{x:.2f}" for x in (means[name], *found[name]))) for name in sorted(means)]
    print_table(title, ("family", "distance", *_GROUPS), rows)
    print(f"median family: {np.median(list(means.values())):.3f}")


if __name__ == "__main__":
    raise SystemExit(main())
