"""What every material is measured for before it leaves. Pure functions of the maps."""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from assets.artifacts import MaterialMaps
from generators.material.seams import line_steps

SEAM_LIMIT = 1.05
_LINES = 128  # looked at in each direction, in step with no pattern; all of a small picture
_NOTICED = 0.1  # 8-bit steps; below this no seam can be told from rounding
_FLATTEST = 0.6  # 8-bit steps of standard deviation that some map must show


class GateResult(msgspec.Struct, frozen=True):
    """One measurement, the bounds it must keep (inclusive) and whether it does."""

    name: str
    value: float
    low: float
    high: float

    @property
    def passed(self) -> bool:
        """Whether the value lies within its bounds."""
        return self.low <= self.value <= self.high


class GateReport(msgspec.Struct, frozen=True):
    """All measurements of one material."""

    results: tuple[GateResult, ...]

    @property
    def passed(self) -> bool:
        """Whether every gate passed."""
        return all(result.passed for result in self.results)

    @property
    def failed(self) -> tuple[str, ...]:
        """Names of the gates that did not pass."""
        return tuple(result.name for result in self.results if not result.passed)


def seam_ratio(image: NDArray[np.unsignedinteger[Any]], busiest: float | None = None) -> float:
    """Mean step across the tile's edges over the mean step inside, of the worse axis. Up to about 1 is seamless.

    With `busiest`, a part of 1, the edge is held against that quantile of the lines inside instead of their mean:
    for maps of regular patterns (threads, tubes), whose steps gather on a few lines, one of which may be the edge.

    `image` is `[h, w]` or `[h, w, channels]` of any unsigned type. A constant image has ratio 1.
    """
    ratios = []
    for axis in (0, 1):
        count = image.shape[axis]
        lines = np.unique((1 + np.arange(_LINES) * (0.618034 * count)).astype(np.intp) % (count - 1)) + 1
        inside_steps = line_steps(image, axis, lines)
        inside = float(inside_steps.mean() if busiest is None else np.quantile(inside_steps, busiest))
        across = float(line_steps(image, axis, np.zeros(1, np.intp))[0])
        ratios.append((across + _NOTICED) / (inside + _NOTICED))
    return max(ratios)


def measure(maps: MaterialMaps, flat_is_fine: bool = False) -> GateReport:
    """Measure `maps`: seams of each colour map and the normals, unit normals facing out, plausible albedo,
    roughness, and (unless `flat_is_fine`) that it is not a single colour."""
    ratios = {
        "seam_base_color": seam_ratio(maps.base_color),
        "seam_normal": seam_ratio(maps.normal, 0.9),
        "seam_orm": seam_ratio(maps.orm, 0.9),
    }
    if maps.emissive is not None:
        ratios["seam_emissive"] = seam_ratio(maps.emissive, 0.9)
    results = [GateResult(name, ratio, 0.0, SEAM_LIMIT) for name, ratio in ratios.items()]
    results += _normal_gates(maps.normal)
    color, normal, orm = (_sampled(image) for image in (maps.base_color, maps.normal, maps.orm))
    luminance = color @ np.array([0.2126, 0.7152, 0.0722], np.float32)
    plausible = float(((luminance >= 6) & (luminance <= 250)).mean())
    results.append(GateResult("albedo_plausible_part", plausible, 0.98, 1.0))
    results.append(GateResult("roughness_lowest", float(maps.orm[..., 1].min()) / 255, 0.035, 1.0))
    if not flat_is_fine:
        spread = max(map(_spread, (color, normal, orm)))
        results.append(GateResult("variation", spread, _FLATTEST, 128.0))
    return GateReport(tuple(results))


def _sampled(image: NDArray[np.unsignedinteger[Any]]) -> NDArray[np.float32]:
    """About 128² pixels of a map, evenly spread: enough for what is counted or averaged."""
    step = max(1, len(image) // 128)
    return image[::step, ::step].astype(np.float32)


def _spread(image: NDArray[np.float32]) -> float:
    """The largest standard deviation of a channel of `image` `[h, w, channels]`."""
    flat = image.reshape(-1, image.shape[2])
    share = np.full(len(flat), 1 / len(flat), np.float32)
    away = flat - share @ flat
    return float(np.sqrt((share @ (away * away)).max()))


_SQUARES = (np.arange(256, dtype=np.float32) / np.float32(127.5) - 1) ** 2


def _normal_gates(normal: NDArray[np.unsignedinteger[Any]]) -> list[GateResult]:
    squares = np.take(_SQUARES, normal)
    squared = squares[..., 0] + squares[..., 1] + squares[..., 2]
    shortest, longest = np.sqrt(squared.min()), np.sqrt(squared.max())
    return [
        GateResult("normal_length_error", float(max(1 - shortest, longest - 1)), 0.0, 0.02),
        GateResult("normal_least_z", float(normal[..., 2].min()) / 127.5 - 1, 0.0, 1.0),
    ]
