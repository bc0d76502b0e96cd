"""A lit picture of a material: one lamp with a GGX highlight, and a sky and floor reflected by roughness."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import U8, MaterialMaps

Field = NDArray[np.floating[Any]]

_LAMP = np.array([-0.42, 0.5, 0.76], np.float32)
_SUN = np.array([2.9, 2.75, 2.5], np.float32)


def _linear(image: U8) -> Field:
    return np.asarray((image.astype(np.float32) / 255) ** 2.2)


def _sky(up: Field, roughness: Field) -> Field:
    """Light `[n, n, 3]` from the direction whose height is `up` (-1..1), blurred by roughness."""
    softness = 0.04 + 0.9 * roughness
    t = np.clip(up / softness * 0.5 + 0.5, 0, 1)[..., None]
    t = t * t * (3 - 2 * t)
    zenith, horizon, floor = ((0.38, 0.52, 0.78), (0.95, 0.92, 0.88), (0.10, 0.09, 0.08))
    above = np.asarray(horizon) + (np.asarray(zenith) - horizon) * np.clip(up, 0, 1)[..., None]
    window = np.exp(-(((up - 0.55) / (0.12 + 0.4 * roughness)) ** 2))[..., None] * 1.1
    return np.asarray(np.asarray(floor) + (above - np.asarray(floor)) * t + window, np.float32)


def light(maps: MaterialMaps) -> U8:
    """The material on an upright wall, seen from slightly off its middle: `[h, w, 3]` uint8 sRGB.

    Source: Walter et al., "Microfacet Models for Refraction" (2007) for GGX; Schlick (1994) for Fresnel.
    """
    h, w = maps.height.shape
    base, orm = _linear(maps.base_color), maps.orm.astype(np.float32) / 255
    normal = maps.normal.astype(np.float32) / np.float32(127.5) - 1
    normal /= np.linalg.norm(normal, axis=2, keepdims=True)
    y, x = np.meshgrid(np.linspace(0.35, -0.35, h), np.linspace(-0.35, 0.35, w), indexing="ij")
    view = np.stack([-0.8 * x, -0.8 * y, np.ones_like(x)], axis=2).astype(np.float32)
    view /= np.linalg.norm(view, axis=2, keepdims=True)
    lamp = _LAMP / np.linalg.norm(_LAMP)
    half = lamp + view
    half /= np.linalg.norm(half, axis=2, keepdims=True)
    n_l, n_h = np.maximum(normal @ lamp, 0), np.maximum((normal * half).sum(2), 0)
    n_v = np.maximum((normal * view).sum(2), 1e-3)
    roughness, metallic = np.maximum(orm[..., 1], 0.05), orm[..., 2:3]
    alpha = roughness**2
    lobe = alpha**2 / (np.pi * ((n_h**2) * (alpha**2 - 1) + 1) ** 2)
    k = (roughness + 1) ** 2 / 8
    masking = 1 / (4 * (n_l * (1 - k) + k) * (n_v * (1 - k) + k))
    f0 = 0.04 + (base - 0.04) * metallic
    fresnel = f0 + (np.maximum(1 - roughness[..., None], f0) - f0) * ((1 - n_v) ** 5)[..., None]
    reflected = 2 * (normal * view).sum(2)[..., None] * normal - view
    diffuse = base * (1 - metallic)
    occlusion = orm[..., :1]
    ambient = diffuse * (0.34 + 0.12 * normal[..., 1:2]) + fresnel * _sky(reflected[..., 1] + 0.15, roughness)
    direct = (diffuse / np.pi + (lobe * masking)[..., None] * f0) * n_l[..., None] * _SUN
    color = ambient * occlusion + direct * (0.4 + 0.6 * occlusion)
    if maps.emissive is not None:
        color = color * 0.55 + 1.5 * _linear(maps.emissive)
    color *= 0.62
    mapped = color * (2.51 * color + 0.03) / (color * (2.43 * color + 0.59) + 0.14)  # ACES fit by Narkowicz, 2015
    return np.asarray(np.clip(mapped, 0, 1) ** (1 / 2.2) * 255, np.uint8)
