"""How a picture is painted: washes, ridges, outlines and brush strokes on a square of 256² pixels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter
from scipy.ndimage import gaussian_filter

F32 = NDArray[np.float32]
Rgb = tuple[float, float, float]
PICTURE_PX = 256
_FINER = 2


def smooth_noise(rng: np.random.Generator, across: float, down: float | None = None) -> F32:
    """Noise `[256, 256]` of mean 0 and standard deviation 1, soft over so many pixels; periodic."""
    soft = gaussian_filter(rng.standard_normal((PICTURE_PX, PICTURE_PX)), (down or across, across), mode="wrap")
    return np.asarray((soft - soft.mean()) / (soft.std() + 1e-9), np.float32)


class Easel:
    """A picture while it is painted: x to the right and y upwards, 0 to 1; colours are sRGB, 0 to 1."""

    def __init__(self, seed: int) -> None:
        self.rng = np.random.default_rng(seed)
        axis = ((np.arange(PICTURE_PX) + 0.5) / PICTURE_PX).astype(np.float32)
        self.x: F32 = np.broadcast_to(axis, (PICTURE_PX, PICTURE_PX))
        self.y: F32 = np.broadcast_to(1 - axis[:, None], (PICTURE_PX, PICTURE_PX))
        self.color: F32 = np.zeros((PICTURE_PX, PICTURE_PX, 3), np.float32)

    def noise(self, across: float, down: float | None = None) -> F32:
        """See `smooth_noise`."""
        return smooth_noise(self.rng, across, down)

    def lay(self, rgb: Rgb | NDArray[Any], cover: NDArray[Any] | float = 1.0) -> None:
        """Cover what is there, wholly where `cover` is 1."""
        there = np.broadcast_to(np.asarray(cover, np.float32), self.x.shape)[..., None]
        self.color = self.color + (np.asarray(rgb, np.float32) - self.color) * there

    def wash(self, stops: Sequence[tuple[float, Rgb]], over: F32 | None = None) -> None:
        """A gradient upwards through `stops` (height, colour), or along `over`."""
        heights = [at for at, _ in stops]
        along = self.y if over is None else over
        channels = [np.interp(along, heights, [rgb[k] for _, rgb in stops]) for k in range(3)]
        self.color = np.stack(channels, axis=-1).astype(np.float32)

    def below(self, line: F32, soft: float = 0.006) -> F32:
        """Where the height is below `line` `[256]` (one for each column), 0 to 1."""
        return np.asarray(np.clip((line[None, :] - self.y) / soft + 0.5, 0, 1), np.float32)

    def ridge(self, height: float, rough: float, soft: float) -> F32:
        """A skyline `[256]` about `height`, soft over `soft` pixels."""
        line = gaussian_filter(self.rng.standard_normal(PICTURE_PX), soft, mode="nearest")
        return np.asarray(height + rough * line / (line.std() + 1e-9), np.float32)

    def inside(self, outline: Sequence[tuple[float, float]], blur_px: float = 0.7) -> F32:
        """What an outline of points (x, y) encloses, 0 to 1."""
        size = PICTURE_PX * _FINER
        mask = Image.new("L", (size, size), 0)
        ImageDraw.Draw(mask).polygon([(x * size, (1 - y) * size) for x, y in outline], fill=255)
        mask = mask.resize((PICTURE_PX, PICTURE_PX), Image.Resampling.BOX)
        return np.asarray(np.asarray(mask.filter(ImageFilter.GaussianBlur(blur_px))) / 255, np.float32)

    def disc(self, x: float, y: float, across: float, up: float, soft: float = 0.04) -> F32:
        """An ellipse about (x, y) with those radii, 0 to 1; `soft` is a share of the radius."""
        away = np.hypot((self.x - x) / across, (self.y - y) / up)
        return np.asarray(np.clip((1 - away) / soft + 0.5, 0, 1), np.float32)

    def box(self, left: float, low: float, right: float, high: float) -> F32:
        """A rectangle, 0 to 1."""
        soft = 1.0 / PICTURE_PX
        inside = np.minimum(np.minimum(self.x - left, right - self.x), np.minimum(self.y - low, high - self.y))
        return np.asarray(np.clip(inside / soft + 0.5, 0, 1), np.float32)

    def brush(self, strength: float = 0.05) -> None:
        """Short strokes, lighter and darker and a little off in hue, as oil has them."""
        strokes = 0.8 * self.noise(3.5, 1.0) + 0.25 * self.noise(1.0, 2.5)
        hue = self.noise(5)
        warmth = (0.35 * strength * hue)[..., None] * np.asarray((1.0, 0.1, -1.0), np.float32)
        self.color = np.asarray(self.color * (1 + strength * strokes)[..., None] + warmth, np.float32)

    def rows(self, left: float, right: float, tops: Sequence[float], thick: float, rgb: Rgb, ragged: float) -> None:
        """Lines as of writing: each from `left` to about `right`, broken into words."""
        for top in tops:
            end = left + (right - left) * (1 - ragged * float(self.rng.random()))
            at = left
            while at < end:
                word = float(self.rng.uniform(0.03, 0.1))
                self.lay(rgb, self.box(at, top - thick, min(at + word, end), top))
                at += word + 0.018

    def pixels(self) -> NDArray[np.uint8]:
        """The picture `[256, 256, 3]`."""
        return np.asarray(np.clip(self.color, 0, 1) * 255 + 0.5, np.uint8)
