"""Lessen: a thing with fewer triangles, what would not be made out first; its surfaces stay closed.

A thing of so many triangles is as large in the picture as they can show. What is much smaller than one of them is not
seen: the rounding of edges, screws, stitches. That goes before edges are collapsed, which bends all that is left.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import Model, Primitive
from assets.finishing.small_parts import unrounded
from assets.shapes.lod import numbered, within
from assets.shapes.parting import faces_of

_FINE = 0.3
"""A part is small that is shorter than so large a share of a thing, divided by the root of its triangles."""
_LEAST = 8
"""A surface of fewer parts loses none: each is something that would be missed."""
_MUCH, _TINY = 3.0, 400
"""Who has so many times more than they should, and should have no more than that, loses whole parts,"""
_FIRM = 2
"""but keeps so many times what they should: so small in the picture nobody counts parts, but outlines tell."""


def lessen(model: Model, most: int, *, whole: bool = False) -> Model:
    """The model with about `most` triangles; itself where it has no more. Who is to stay `whole` loses no parts that
    one would count.
    """
    if model.triangles <= most:
        return model
    plain = replace(model, primitives=tuple(p if p.stencil else unrounded(p) for p in model.primitives))
    if plain.triangles > most:
        plain = _without_small(plain, _FINE / np.sqrt(most))
    fewer = within(plain, most)
    if fewer.triangles > _MUCH * most and most <= _TINY and not whole:
        return within(plain, _FIRM * most, firm=True)
    return fewer


def _without_small(model: Model, share: float) -> Model:
    """The model without parts that are shorter than a share of its longest edge."""
    low, high = model.bounds
    shortest = share * float((high - low).max())
    return replace(model, primitives=tuple(_large_of(p, shortest) for p in model.primitives))


def _large_of(primitive: Primitive, shortest_m: float) -> Primitive:
    """A surface without its parts shorter than that; whole where it has few, or would be left with little."""
    if primitive.stencil:
        return primitive
    number = numbered(primitive)
    long = _lengths(primitive, number) >= shortest_m
    if len(long) < _LEAST or long.all() or 2 * long[number].sum() < len(number):
        return primitive
    return faces_of(primitive, long[number])


def _lengths(primitive: Primitive, number: NDArray[np.int64]) -> NDArray[np.float64]:
    """The diagonal of each part's box."""
    corners = primitive.positions[primitive.indices].astype(np.float64)  # [faces, 3, 3]
    low, high = (np.full((int(number.max()) + 1, 3), far) for far in (np.inf, -np.inf))
    np.minimum.at(low, number, corners.min(axis=1))
    np.maximum.at(high, number, corners.max(axis=1))
    return np.asarray(np.linalg.norm(high - low, axis=1), np.float64)
