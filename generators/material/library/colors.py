"""Colours of a photographed surface: its body's, told from the joints, and that body in another colour.

Source: Ottosson, A perceptual color space for image processing (2020), for Oklab.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32
from generators.material.spec import Rgb

_TO_LMS = np.array([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
                    [0.0883024619, 0.2817188376, 0.6299787005]], np.float32)  # fmt: skip
_TO_LAB = np.array([[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
                    [0.0259040371, 0.7827717662, -0.8086757660]], np.float32)  # fmt: skip
_FROM_LMS, _FROM_LAB = np.linalg.inv(_TO_LMS), np.linalg.inv(_TO_LAB)
_ROUNDS = 8
_PARTED = 0.13
"""How far apart in Oklab body and joints must be to be two things."""
_KEPT_CHROMA = 0.5
"""How much of the variation of hue within a body stays when it is recoloured."""


def oklab(srgb: NDArray[np.floating]) -> F32:
    """Lightness, green-red and blue-yellow `[…, 3]` of sRGB 0..1."""
    srgb = np.asarray(srgb, np.float32)
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)  # IEC 61966-2-1
    return np.asarray(np.cbrt(linear @ _TO_LMS.T) @ _TO_LAB.T, np.float32)


def srgb_of(lab: NDArray[np.floating]) -> F32:
    """sRGB 0..1 of Oklab `[…, 3]`; what no screen shows is cut off."""
    linear = np.clip((lab @ _FROM_LAB.T) ** 3 @ _FROM_LMS.T, 0, 1)
    return np.asarray(np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055), np.float32)


def body_of(picture: F32) -> tuple[Rgb, F32]:
    """The colour of most of `picture` `[h, w, 3]`, and for each pixel `[h, w]` how much it belongs to that, 0..1.

    Where two colours part clearly, as bricks and mortar, the body is the one that covers more; else it is all.
    """
    lab = oklab(picture)
    flat = lab.reshape(-1, 3)
    few = flat[:: max(1, len(flat) // 8192)]
    axis = np.linalg.svd(few - few.mean(axis=0), full_matrices=False)[2][0]
    along = (few - few.mean(axis=0)) @ axis
    centres = np.stack([few[along <= np.median(along)].mean(0), few[along >= np.median(along)].mean(0)])
    for _ in range(_ROUNDS):
        near = np.linalg.norm(few[:, None] - centres, axis=2).argmin(axis=1)
        centres = np.stack([few[near == k].mean(0) if (near == k).any() else centres[k] for k in (0, 1)])
    apart = float(np.linalg.norm(centres[0] - centres[1]))
    if apart < _PARTED:
        return _rgb(few.mean(axis=0)), np.ones(lab.shape[:2], np.float32)
    body = int((near == 1).sum() > (near == 0).sum())
    away = [np.linalg.norm(lab - centres[k], axis=2) for k in (body, 1 - body)]
    weight = np.clip((away[1] - away[0]) / apart * 1.5 + 0.5, 0, 1)
    return _rgb(centres[body]), np.asarray(weight, np.float32)


def recolored(picture: F32, color: Rgb) -> F32:
    """`picture` `[h, w, 3]` with its body in `color`: light and dark stay as they vary, joints keep their own."""
    own, weight = body_of(picture)
    lab = oklab(picture)
    goal, was = oklab(np.asarray(color)), oklab(np.asarray(own))
    away = lab - was
    contrast = float(np.clip(goal[0] / max(float(was[0]), 1e-3), 0.5, 1.5))  # dark paint has less of it than light
    painted = goal + away * np.array([contrast, _KEPT_CHROMA, _KEPT_CHROMA], np.float32)
    return srgb_of(lab + (painted - lab) * weight[..., None])


def distance(one: Rgb, other: Rgb) -> float:
    """How unlike two sRGB colours look: in Oklab; 0.02 is just seen, white and black are 1 apart."""
    return float(np.linalg.norm(oklab(np.asarray(one)) - oklab(np.asarray(other))))


def _rgb(lab: NDArray[np.floating]) -> Rgb:
    r, g, b = (round(float(x), 4) for x in srgb_of(lab))
    return (r, g, b)
