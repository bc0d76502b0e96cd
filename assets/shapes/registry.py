"""The table of shapes, and how a drawn one becomes a model of the size that was asked for.

A shape is a function that draws parts onto named surfaces; `@drawing` (for things that are built, on a `Sketch`) and
`@grown` (for things that grow, on a `Growth`) register it. A new family module is one word in `_FAMILIES`; an overlay's
`shapes/*.py` need none.
"""

from __future__ import annotations

import difflib
import inspect
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import Model, Primitive, Vec3
from assets.errors import InvalidArtifact
from assets.overlay import import_overlays
from assets.shapes.lod import simplify
from assets.shapes.parameters import PARAMETER_LIMIT, Parameter, parameter
from assets.shapes.roles import NO_ROLES, Roles

__all__ = ["PARAMETER_LIMIT", "SHAPES", "Parameter", "ShapeSpec", "build_shape"]

F64 = NDArray[np.float64]
I64 = NDArray[np.int64]


class SurfaceParts(NamedTuple):
    """A surface's name, points `[n, 3]`, normals `[n, 3]`, uvs `[n, 2]` in metres, faces `[m, 3]`.

    `colors` `[n, 3]` shade it; with `stencil` the uvs are places in the picture of `assets.shapes.stencils`.
    """

    surface: str
    points: F64
    normals: F64
    uvs: F64
    faces: I64
    colors: F64 | None = None
    stencil: bool = False


Builder = Callable[[Vec3, int, Mapping[str, float]], Iterable[SurfaceParts]]
"""Draws a shape: size, seed, parameters → its surfaces."""

_FAMILIES = """
    aircraft animals antiquities apes apparel appliances arbours arms assemblylines automata band barbering basalt
    bathroom battlegrounds beasts bedsteads bigcats birds boats booths boughs bowls burrowers cabinetry camels
    canines canteen carts cats cavehomes chairs chessmen clothing colossi confectionery contrivances courts crafts
    creatures crockery cutlery deckwork deer devices dishes dragons drinks duty dwellings eastern_landmarks
    electronics environment equines fairground farmsteads festive figures fixtures flowers folktales food footmarks
    fossils fowl furnishings gadgets games gametables geothermal grazers greengrocery gym harvest haulage herds
    household housekeeping houses insects instruments jets jewellery keepings kitchengarden kitchenware landmarks
    lanternfair launching lighting livestock lorries lutes machines magic mazes monuments music nuts omnibus optics
    otherworld outdoors owls pageant parlour pastimes people periscopes pets plant plants playframes playground
    poles powertools prehistoric produce props publicworks quayside rails reptiles riverside rivertrade roadside
    robots rock_fronts rocks rodents safari scholar seacreatures sealife seating shipping ships shopfloor shorebirds
    siege skating skeletons skyward snacks solarsystem spacecraft spacefarers sport sportsground stairways stationery
    statues stilts street sundries sweets tabletops terrain throngs timber tools tramways treasure trees tropical
    uplift vans vehicles viaducts waggonry wagons wardrobe water watercraft wayhouses wayside wonders workroom
    worship wrecks yards zoo clocks footwear pickups
"""


@dataclass(frozen=True)
class ShapeSpec:
    """A shape as data. `surfaces` maps its surface names, in order of importance, to default material phrases; `roles`
    says what some of them do.
    """

    name: str
    summary: str
    surfaces: Mapping[str, str]
    default_size: Vec3
    parameters: Mapping[str, Parameter]
    build: Builder = field(repr=False)
    roles: Roles = NO_ROLES


_specs: dict[str, ShapeSpec] = {}


def register(
    name: str,
    size: Vec3,
    surfaces: Mapping[str, str],
    draw: Callable[..., None],
    build: Builder,
    skipped: int,
    roles: Roles = NO_ROLES,
) -> None:
    """Enter a shape. Its parameters are those of `draw` after the first `skipped`, its summary the docstring's.

    Raises:
        ValueError: there is a shape of that name, or a role is that of a surface it has not.
    """
    if name in _specs:
        raise ValueError(f"two shapes are called {name!r}")
    if strangers := {roles.bears, roles.veils, *roles.shines} - {"", *surfaces}:
        raise ValueError(f"shape {name!r}: roles of surfaces that it has not: {', '.join(sorted(strangers))}")
    named = list(inspect.signature(draw).parameters.values())[skipped:]
    parameters = {each.name: parameter(name, each.name, float(each.default)) for each in named}
    summary = (inspect.getdoc(draw) or "").partition("\n")[0]
    _specs[name] = ShapeSpec(name, summary, dict(surfaces), size, parameters, build, roles)


@cache
def load_shapes() -> Mapping[str, ShapeSpec]:
    """Every shape by its name; the families and the overlays' are imported at the first call.

    Raises:
        InvalidOverlay: a file of an overlay raises.
    """
    for family in _FAMILIES.split():
        import_module(f"assets.shapes.{family}")
    import_overlays("shapes")
    return MappingProxyType(dict(sorted(_specs.items())))


class Shapes(Mapping[str, ShapeSpec]):
    """`SHAPES`: the table, read when it is first asked for."""

    def __getitem__(self, name: str) -> ShapeSpec:
        return load_shapes()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(load_shapes())

    def __len__(self) -> int:
        return len(load_shapes())


SHAPES: Mapping[str, ShapeSpec] = Shapes()


def roles_of(shape: str) -> Roles:
    """What the surfaces of a shape do; nothing is said of a shape that there is not."""
    spec = load_shapes().get(shape)
    return spec.roles if spec else NO_ROLES


def build_shape(
    shape: str,
    size: Vec3,
    *,
    seed: int = 0,
    parameters: Mapping[str, float] = MappingProxyType({}),
    detail: float = 1.0,
) -> Model:
    """Build a shape that fills the box `size` (x, y, z in metres), standing on y = 0, centred on x and z, front to +Z.

    `detail` below 1 keeps about that share of the triangles. Equal arguments give equal arrays.

    Raises:
        InvalidArtifact: no such shape or parameter (near names are given), or a number is out of its bounds.
    """
    if shape not in SHAPES:
        raise InvalidArtifact(f"no shape is called {shape!r}{_near(shape, SHAPES)}")
    spec = SHAPES[shape]
    for name, value in parameters.items():
        if name not in spec.parameters:
            raise InvalidArtifact(f"{shape} has no parameter {name!r}{_near(name, spec.parameters)}")
        known = spec.parameters[name]
        if not known.low <= value <= known.high:  # nor does NaN pass
            raise InvalidArtifact(f"{shape}.{name}: {value}, wanted {known.low:g} to {known.high:g} ({known.doc})")
    if not all(math.isfinite(extent) and extent > 0 for extent in size):
        raise InvalidArtifact(f"size: {size}, wanted three numbers above 0")
    model = _assemble(shape, size, spec.build(size, seed, parameters))
    return simplify(model, detail) if detail < 1.0 else model


def as_drawn(name: str, parts: Iterable[SurfaceParts]) -> Model:
    """A model of parts that lie where they are to be, in metres, rather than in a box."""
    return Model(name, tuple(_primitive(part, np.zeros(3), np.ones(3)) for part in parts if len(part.faces)))


def _near(name: str, names: Iterable[str]) -> str:
    found = difflib.get_close_matches(name, list(names), 3, 0.5)
    return f"; did you mean {', '.join(found)}?" if found else ""


def _assemble(shape: str, size: Vec3, surfaces: Iterable[SurfaceParts]) -> Model:
    """Fit the parts into the box and turn them into primitives, those without triangles left out."""
    parts = [part for part in surfaces if len(part.faces)]
    used = np.concatenate([part.points[part.faces].reshape(-1, 3) for part in parts])
    low, high = used.min(axis=0), used.max(axis=0)
    extent = np.maximum(high - low, 1e-9)
    scale = np.where(high - low > 1e-6, np.asarray(size) / extent, 1.0)
    middle = np.array([(low[0] + high[0]) / 2, low[1], (low[2] + high[2]) / 2])
    return Model(shape, tuple(_primitive(part, middle, scale) for part in parts))


def _primitive(part: SurfaceParts, middle: F64, scale: F64) -> Primitive:
    surface, points, normals, uvs, faces, colors, stencil = part
    faces = _without_slivers(points, faces)
    normals = normals / scale
    normals = normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
    positions = (points - middle) * scale
    if not stencil:
        uvs = uvs / _density(positions, uvs, faces)
    return Primitive(
        surface,
        positions.astype(np.float32),
        normals.astype(np.float32),
        tangents(positions, normals, uvs, faces),
        uvs.astype(np.float32),
        faces.astype(np.uint32),
        None if colors is None else colors.astype(np.float32),
        stencil,
    )


def _density(positions: F64, uvs: F64, faces: I64) -> float:
    """What to divide texture coordinates by so that they are metres again; 1 where they are near enough (within ×2)."""
    a, b, c = (faces[:, k] for k in range(3))
    area = np.linalg.norm(np.cross(positions[b] - positions[a], positions[c] - positions[a]), axis=1)
    d1, d2 = uvs[b] - uvs[a], uvs[c] - uvs[a]
    ratio = np.abs(d1[:, 0] * d2[:, 1] - d1[:, 1] * d2[:, 0]) / np.maximum(area, 1e-12)
    order = np.argsort(ratio)
    running = np.cumsum(area[order])
    median = float(np.sqrt(ratio[order[np.searchsorted(running, running[-1] / 2)]]))
    return median if 1e-6 < median < 0.5 or median > 2.0 else 1.0


def _without_slivers(points: F64, faces: I64) -> I64:
    """Leave out triangles that have no area; keep them all if that would leave none."""
    a, b, c = (points[faces[:, k]] for k in range(3))
    area = np.linalg.norm(np.cross(b - a, c - a), axis=1)
    kept = faces[area > 1e-12]
    return kept if len(kept) else faces


def tangents(positions: F64, normals: F64, uvs: F64, faces: I64) -> NDArray[np.float32]:
    """Tangents `[n, 4]` float32 along growing u, w the handedness (glTF 2.0, 3.7.2.1; v grows downwards).

    Where texture coordinates give no direction, any direction in the surface is taken.
    """
    a, b, c = (faces[:, k] for k in range(3))
    edge1, edge2 = positions[b] - positions[a], positions[c] - positions[a]
    d1, d2 = uvs[b] - uvs[a], uvs[c] - uvs[a]
    area = d1[:, 0] * d2[:, 1] - d2[:, 0] * d1[:, 1]
    sign = np.sign(area)[:, None]
    along_u = (edge1 * d2[:, 1:] - edge2 * d1[:, 1:]) * sign
    along_v = (edge2 * d1[:, :1] - edge1 * d2[:, :1]) * sign
    sum_u, sum_v = np.zeros_like(positions), np.zeros_like(positions)
    for corner in (a, b, c):
        for axis in range(3):
            sum_u[:, axis] += np.bincount(corner, along_u[:, axis], len(positions))
            sum_v[:, axis] += np.bincount(corner, along_v[:, axis], len(positions))
    flat = sum_u - normals * (sum_u * normals).sum(axis=1, keepdims=True)
    length = np.linalg.norm(flat, axis=1, keepdims=True)
    least = np.eye(3)[np.abs(normals).argmin(axis=1)]
    spare = least - normals * (least * normals).sum(axis=1, keepdims=True)
    spare /= np.maximum(np.linalg.norm(spare, axis=1, keepdims=True), 1e-12)
    unit = np.where(length > 1e-10, flat / np.maximum(length, 1e-12), spare)
    w = np.where((np.cross(normals, unit) * sum_v).sum(axis=1) > 0, -1.0, 1.0)
    return np.concatenate([unit, w[:, None]], axis=1).astype(np.float32)
