"""A picture of a surface made to tile: repeated where it is most alike, joined along least-error cuts and in gradients.

Sources: the cuts are of Efros and Freeman, Image Quilting (2001); the joining in the gradient domain is of Pérez,
Gangnet and Blake, Poisson Image Editing (2003), solved on the torus by FFT. Not covered: perspective, lens distortion,
sharp shadows, highlights; a pattern that repeats less than once and a bit in the picture is cut short.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from assets.artifacts import F32

_COARSE_PX, _FINE_PX = 160, 640
_SHORTEST, _LONGEST_LAG = 0.5, 0.86
"""How far the picture is moved against itself, of its shorter side."""
_OVERLAP = 0.12  # of the shorter side: where a cut may run
_STRETCHED = 1.12  # most that one axis may be stretched against the other, for a tile is square
_SHORT_PENALTY = 0.35  # how much more alike a tile half as long must be

Ints = NDArray[np.intp]


@dataclass(frozen=True)
class _Lag:
    """Where a tile starts and how long it is, in parts of the picture's shorter side."""

    start: float
    length: float


def even_light(picture: F32) -> F32:
    """`picture` `[h, w, 3]` sRGB 0..1 without the slow change of light across it: a parabola's, of its brightness."""
    height, width = picture.shape[:2]
    y, x = np.meshgrid(np.linspace(-1, 1, height), np.linspace(-1, 1, width), indexing="ij")
    basis = np.stack([np.ones_like(x), x, y, x * y, x * x, y * y], axis=-1).reshape(-1, 6)
    bright = np.log(np.maximum(picture.mean(axis=2), 0.02)).ravel()
    few = slice(None, None, max(1, len(bright) // 20_000))
    weights, *_ = np.linalg.lstsq(basis[few], bright[few], rcond=None)
    slow = (basis @ weights).reshape(height, width)
    lit = np.exp(slow - slow.mean())
    return np.asarray(np.clip(picture / lit[..., None], 0, 1), np.float32)


def make_tile(picture: F32, size_px: int) -> F32:
    """The seamless tile `[size_px, size_px, channels]` of `picture` `[h, w, channels]` in 0..1.

    Its first three channels, which are sRGB, say where it repeats and where it is cut: other maps may follow them.
    """
    across, down = _find_lags(picture[..., :3])
    short = min(picture.shape[:2])
    scale_x, scale_y = size_px / (across.length * short), size_px / (down.length * short)
    large = _resized(picture, round(picture.shape[1] * scale_x), round(picture.shape[0] * scale_y))
    overlap = max(4, round(_OVERLAP / across.length * size_px))
    need = size_px + overlap
    left = min(round(across.start * short * scale_x), large.shape[1] - need)
    top = min(round(down.start * short * scale_y), large.shape[0] - need)
    return _join(large[top : top + need, left : left + need], size_px, overlap)


def _find_lags(picture: F32) -> tuple[_Lag, _Lag]:
    """How the picture is best moved against itself to the right and down: found small, then refined."""
    coarse, fine = _shrunk(picture, _COARSE_PX), _shrunk(picture, _FINE_PX)
    wide, tall = _differences(coarse, 1), _differences(coarse, 0)
    short = min(coarse.shape[:2])
    best: tuple[float, tuple[int, int], tuple[int, int]] | None = None
    for lag_x, (cost_x, at_x) in wide.items():
        for lag_y, (cost_y, at_y) in tall.items():
            stretch = max(lag_x / lag_y, lag_y / lag_x)
            if stretch > _STRETCHED:
                continue
            small = 1 + _SHORT_PENALTY * (1 - min(lag_x, lag_y) / (_LONGEST_LAG * short))
            cost = (cost_x + cost_y) * small * stretch
            if best is None or cost < best[0]:
                best = cost, (at_x, lag_x), (at_y, lag_y)
    assert best is not None  # equal lags are always looked at
    return _refined(fine, 1, best[1], short), _refined(fine, 0, best[2], short)


def _differences(picture: F32, axis: int) -> dict[int, tuple[float, int]]:
    """For each lag along `axis` the least mean squared difference of two strips so far apart, and their place."""
    lines = np.moveaxis(picture, axis, 0)
    short = min(picture.shape[:2])
    strip = max(3, round(_OVERLAP * short))
    found = {}
    for lag in range(round(_SHORTEST * short), round(_LONGEST_LAG * short) + 1):
        if lag + strip > len(lines):
            break
        unlike = ((lines[lag:] - lines[:-lag]) ** 2).mean(axis=(1, 2))
        sums = np.convolve(unlike, np.full(strip, 1 / strip), "valid")
        at = int(sums.argmin())
        found[lag] = float(sums[at]), at
    return found


def _refined(fine: F32, axis: int, coarse: tuple[int, int], short: int) -> _Lag:
    """The start and length near what was found on the small picture that match best on the finer one."""
    scale = min(fine.shape[:2]) / short
    lines = np.moveaxis(fine, axis, 0)
    strip = max(3, round(_OVERLAP * short * scale))
    start, reach = round(coarse[0] * scale), int(np.ceil(scale))
    best = None
    for lag in range(round(coarse[1] * scale) - reach, round(coarse[1] * scale) + reach + 1):
        at = max(0, min(start, len(lines) - lag - strip))
        if at + lag + strip > len(lines):
            continue
        cost = float(((lines[at + lag : at + lag + strip] - lines[at : at + strip]) ** 2).mean())
        if best is None or cost < best[0]:
            best = cost, at, lag
    if best is None:
        return _Lag(coarse[0] / short, coarse[1] / short)
    return _Lag(best[1] / (short * scale), best[2] / (short * scale))


def _join(picture: F32, size: int, overlap: int) -> F32:
    """A tile `[size, size, channels]` of `picture` `[size + overlap, …]`, its first lines like its last."""
    twice = ((picture[:, size:, :3] - picture[:, :overlap, :3]) ** 2).sum(axis=2)
    cut = _least_cut(twice)  # of each row, from where on the near copy is taken
    columns = np.arange(size)
    far = columns[None, :] < np.where(columns < overlap, cut[:, None], 0)  # [rows, size]
    source_x = columns[None, :] + size * far
    rows_of = np.arange(size + overlap)[:, None]
    strip = picture[rows_of, source_x, :3]  # closed from left to right
    cut_y = _least_cut(((strip[size:] - strip[:overlap]) ** 2).sum(axis=2).T, closed=True)
    rows = np.arange(size)
    below = rows[:, None] < np.where(rows[:, None] < overlap, cut_y[None, :], 0)
    source_y = rows[:, None] + size * below
    return _from_gradients(picture, source_y, np.take_along_axis(source_x, source_y, axis=0))


def _least_cut(errors: F32, closed: bool = False) -> Ints:
    """For each line of `errors` `[lines, places]` the place of the cut of least error, which moves by one at most.

    A `closed` cut ends where it starts.
    """
    if not closed:
        return _traced(errors)
    free = _traced(np.concatenate([errors, errors, errors]))
    start = int(free[len(errors)])
    bound = errors.astype(np.float64)
    fence = np.full(errors.shape[1], np.inf)
    fence[start] = bound[0, start]
    bound[0] = fence
    last = np.full(errors.shape[1], np.inf)
    near = slice(max(0, start - 1), start + 2)
    last[near] = bound[-1, near]
    bound[-1] = last
    return _traced(bound)


def _traced(errors: NDArray[np.floating]) -> Ints:
    lines, places = errors.shape
    fenced = np.full((lines, places + 2), np.inf)
    sums = fenced[:, 1:-1]
    sums[0] = errors[0]
    for line in range(1, lines):
        before = fenced[line - 1]
        sums[line] = errors[line] + np.minimum(np.minimum(before[:-2], before[1:-1]), before[2:])
    path = np.empty(lines, np.intp)
    path[-1] = int(sums[-1].argmin())
    for line in range(lines - 2, -1, -1):
        low = max(0, path[line + 1] - 1)
        path[line] = low + int(sums[line, low : path[line + 1] + 2].argmin())
    return path


def _from_gradients(picture: F32, rows: Ints, columns: Ints) -> F32:
    """The periodic picture with the steps of `picture` at `rows`, `columns`; where two pieces meet, their mean."""
    height, width = picture.shape[:2]
    picked = picture[rows, columns].astype(np.float64)
    next_x, next_y = (np.roll(rows, -1, 1), np.roll(columns, -1, 1)), (np.roll(rows, -1, 0), np.roll(columns, -1, 0))
    here = picture[rows, np.minimum(columns + 1, width - 1)] - picture[rows, columns]
    there = picture[next_x[0], next_x[1]] - picture[next_x[0], np.maximum(next_x[1] - 1, 0)]
    step_x = (here + there) / 2
    here = picture[np.minimum(rows + 1, height - 1), columns] - picture[rows, columns]
    there = picture[next_y[0], next_y[1]] - picture[np.maximum(next_y[0] - 1, 0), next_y[1]]
    step_y = (here + there) / 2
    divergence = step_x - np.roll(step_x, 1, 1) + step_y - np.roll(step_y, 1, 0)
    n, m = rows.shape
    wave = 2 * np.cos(2 * np.pi * np.fft.fftfreq(n))[:, None] + 2 * np.cos(2 * np.pi * np.fft.rfftfreq(m))[None, :] - 4
    wave[0, 0] = 1
    spectrum = np.fft.rfft2(divergence, axes=(0, 1)) / wave[..., None]
    spectrum[0, 0] = picked.sum(axis=(0, 1))
    return np.asarray(np.clip(np.fft.irfft2(spectrum, s=(n, m), axes=(0, 1)), 0, 1), np.float32)


def _shrunk(picture: F32, short_px: int) -> F32:
    """`picture` with its shorter side `short_px` long, if it is longer."""
    height, width = picture.shape[:2]
    scale = min(1.0, short_px / min(height, width))
    return _resized(picture, round(width * scale), round(height * scale))


def _resized(picture: F32, width: int, height: int) -> F32:
    """Resampled channel by channel in float, so that nothing is rounded."""
    channels = (
        Image.fromarray(np.ascontiguousarray(picture[..., k])).resize((width, height), Image.Resampling.LANCZOS)
        for k in range(picture.shape[2])
    )
    return np.clip(np.stack([np.asarray(channel, np.float32) for channel in channels], axis=-1), 0, 1)
