"""Rules of clutter: a few things to a table, rows on shelves, pictures on walls, lamps by doors and under ceilings.

Things lie on real surfaces, clear of each other and of what stands there; all that is random comes from the seed and
the owner, so that a table which moves keeps what lies on it. Not covered: things that lean on or hang over each other.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from assets.artifacts import Model, Vec3
from assets.clutter import ceilingware as _ceilingware  # noqa: F401 (these fill the table of kinds)
from assets.clutter import deskware as _deskware  # noqa: F401
from assets.clutter import pictures as _pictures  # noqa: F401
from assets.clutter import tableware as _tableware  # noqa: F401
from assets.clutter import wallware as _wallware  # noqa: F401
from assets.clutter.spots import Bay, Spot
from assets.clutter.ware import VARIANTS, WARES, Form, Rng, form_of
from assets.layout.form import GRID
from assets.shapes.organic import Patch
from assets.stages.mesh import Piece, primitive

KINDS = tuple(WARES)
"""The names of all kinds of clutter."""

MOST_TRIANGLES = 30_000
_PER_M2 = 7.0
_LEAST, _MOST = 2, 7
_TRIES = 14
_CLUMP = 0.35
_EDGE_M = 0.015
_GAP_M = 0.012
_ROW_GAP_M = (0.004, 0.03)
_RUN_DROPS = 0.12
_BAY_M = 1.5
_HUNG_M = 1.32
_SQUARE_TURN, _FREE_TURN = 0.12, math.pi


@dataclass(frozen=True)
class Laid:
    """One small thing: its kind and form, the middle of its foot, its turn; whose it is ("" the stage's)."""

    kind: str
    variant: int
    at: Vec3
    yaw: float
    owner: str = ""

    @property
    def form(self) -> Form:
        """Its triangles."""
        return form_of(self.kind, self.variant)

    @property
    def light_at(self) -> Vec3:
        """Where its light comes from, if it gives any."""
        ware = WARES[self.kind]
        out = 0.15 if ware.rests == "wall" else 0.0
        x, y, z = self.at
        return x + out * math.sin(self.yaw), y + ware.light_m, z + out * math.cos(self.yaw)


def lay_on(spot: Spot, kinds: Sequence[str], seed: int) -> list[Laid]:
    """Fill a spot with `kinds`: shelves in rows, all else with two to seven things in a loose group."""
    rng = _chance(seed, spot.owner, spot.kind, spot)
    known = [kind for kind in kinds if kind in WARES and WARES[kind].rests == "flat"]
    if not known or not spot.free.any():
        return []
    return _fill_row(spot, known, rng) if spot.kind in ("shelf", "sill") else _group(spot, known, rng)


def _group(spot: Spot, kinds: Sequence[str], rng: Rng) -> list[Laid]:
    """Two to seven things, the first kinds surely, nearer to one end than spread evenly."""
    area = float(spot.free.mean()) * spot.size[0] * spot.size[2]
    count = int(np.clip(round(area * _PER_M2 * rng.uniform(0.8, 1.25)), _LEAST, _MOST))
    order = [*kinds[:2], *(kinds[k] for k in rng.permutation(len(kinds)))]
    free = spot.free.copy()
    found: list[Laid] = []
    heart = rng.uniform(-_CLUMP, _CLUMP) * spot.size[0]
    for kind in order[: count + 4]:
        if len(found) >= count:
            break
        variant = int(rng.integers(VARIANTS))
        form = form_of(kind, variant)
        if form.size[1] > spot.size[1]:
            continue
        turn = float(rng.uniform(-1, 1)) * (_FREE_TURN if WARES[kind].turning else _SQUARE_TURN)
        for _ in range(_TRIES):
            u = float(np.clip(rng.normal(heart, 0.28 * spot.size[0]), -spot.size[0] / 2, spot.size[0] / 2))
            v = float(rng.uniform(-0.5, 0.5)) * spot.size[2]
            if _take(spot, free, form, u, v, turn):
                found.append(Laid(kind, variant, spot.placed(u, v), spot.yaw + turn, spot.owner))
                break
    return found


def _fill_row(spot: Spot, kinds: Sequence[str], rng: Rng) -> list[Laid]:
    """From left to right, in runs of one kind, with a gap here and there."""
    free = spot.free.copy()
    found: list[Laid] = []
    u, right = -spot.size[0] / 2 + 0.02, spot.size[0] / 2 - 0.02
    sparse = 0.45 if spot.kind == "sill" else 1.0
    while u < right:
        kind = kinds[int(rng.integers(len(kinds)))]
        ware, variant = WARES[kind], int(rng.integers(VARIANTS))
        form = form_of(kind, variant)
        if form.size[1] > spot.size[1] - 0.01 or form.size[2] > spot.size[2] + 0.06:
            u += 0.05
            continue
        for _ in range(int(rng.integers(ware.run[0], ware.run[1] + 1))):
            turn = float(rng.uniform(-1, 1)) * (0.5 if ware.turning else 0.03)
            half = form.size[0] / 2 if not ware.turning else min(form.reach, 0.62 * max(form.size[0], form.size[2]))
            v = float(rng.uniform(-0.2, 0.25)) * max(0.0, spot.size[2] - form.size[2])
            at = u + half
            if at + half > right:
                u = right
                break
            if rng.random() > _RUN_DROPS and _take(spot, free, form, at, v, turn, slack=0.5):
                found.append(Laid(kind, variant, spot.placed(at, v), spot.yaw + turn, spot.owner))
            u = at + half + float(rng.uniform(*_ROW_GAP_M))
        if rng.random() > sparse:
            u += float(rng.uniform(0.15, 0.5))
    return found


def _take(spot: Spot, free: np.ndarray, form: Form, u: float, v: float, turn: float, slack: float = 1.0) -> bool:
    """Whether a form fits with its middle at u, v: if so its cells are taken."""
    c, s = abs(math.cos(turn)), abs(math.sin(turn))
    gap = _GAP_M * slack
    half_u = (c * form.size[0] + s * form.size[2]) / 2 + gap
    half_v = (s * form.size[0] + c * form.size[2]) / 2 + gap
    edge = _EDGE_M * slack
    if slack == 1.0 and (abs(u) + half_u > spot.size[0] / 2 - edge or abs(v) + half_v > spot.size[2] / 2 - edge):
        return False
    low = [(math.floor(((p - h) / size + 0.5) * GRID + 1e-6)) for p, h, size in _axes(spot, u, v, half_u, half_v)]
    high = [(math.ceil(((p + h) / size + 0.5) * GRID - 1e-6)) for p, h, size in _axes(spot, u, v, half_u, half_v)]
    if slack < 1.0:  # rows keep their own distances along the shelf
        low, high = [max(0, k) for k in low], [min(GRID, k) for k in high]
        return bool(spot.free[low[0] : high[0], low[1] : high[1]].all())
    if min(low) < 0 or max(high) > GRID:
        return False
    cells = free[low[0] : high[0], low[1] : high[1]]
    if not cells.size or not cells.all():
        return False
    free[low[0] : high[0], low[1] : high[1]] = False
    return True


def _axes(spot: Spot, u: float, v: float, half_u: float, half_v: float) -> tuple[tuple[float, float, float], ...]:
    return (u, half_u, spot.size[0]), (v, half_v, spot.size[2])


def hang_on(bay: Bay, kinds: Sequence[str], seed: int) -> list[Laid]:
    """Hang things in a row on a free stretch of wall, their middles near the height of the eye; lamps in pairs."""
    rng = _chance(seed, "wall", "", bay)
    known = [kind for kind in kinds if kind in WARES and WARES[kind].rests == "wall"]
    if not known:
        return []
    found: list[Laid] = []
    count = max(1, round(bay.width / _BAY_M))
    pitch = bay.width / count
    last = ""
    for k in range(count):
        choices = [kind for kind in known if kind != last] or known
        kind = choices[0] if k == 0 and rng.random() < 0.5 else choices[int(rng.integers(len(choices)))]
        variant = int(rng.integers(VARIANTS))
        form = form_of(kind, variant)
        if form.size[0] > pitch - 0.06 or form.size[1] > bay.height:
            continue
        last = kind
        foot = max(
            bay.at[1] - form.low[1], _HUNG_M - 0.3 * form.size[1] if form.size[1] < 0.9 else bay.at[1] - form.low[1]
        )
        spare = bay.at[1] + bay.height - foot - form.high[1]
        if spare < 0:
            foot += spare
        u = (k + 0.5) * pitch - bay.width / 2
        c, s = math.cos(bay.yaw), math.sin(bay.yaw)
        at = (bay.at[0] + c * u + 0.012 * s, foot, bay.at[2] - s * u + 0.012 * c)
        found.append(Laid(kind, variant, at, bay.yaw))
    return found


def hang_from(at: Vec3, drop_m: float, kinds: Sequence[str], seed: int, turn: float = 0.0) -> Laid | None:
    """Hang the first of `kinds` that is no longer than `drop_m` from a ceiling."""
    for kind in kinds:
        if kind in WARES and WARES[kind].rests == "ceiling" and form_of(kind, 0).size[1] <= drop_m:
            return Laid(kind, seed % VARIANTS, at, turn)
    return None


def within_budget(laid: Sequence[Laid], most: int = MOST_TRIANGLES) -> list[Laid]:
    """As many as fit, in their order."""
    kept, total = [], 0
    for each in laid:
        total += each.form.triangles
        if total > most:
            break
        kept.append(each)
    return kept


def clutter_pieces(laid: Sequence[Laid]) -> Mapping[str, list[Piece]]:
    """All of it as triangles by finish."""
    groups: dict[tuple[str, int], list[Laid]] = {}
    for each in laid:
        groups.setdefault((each.kind, each.variant), []).append(each)
    parts: dict[str, list[Piece]] = {}
    for (kind, variant), some in groups.items():
        for finish, piece in form_of(kind, variant).pieces.items():
            parts.setdefault(finish, []).append(_repeated(piece, some))
    return parts


def clutter_model(laid: Sequence[Laid]) -> Model | None:
    """All of it as one model, a primitive for each finish; None if there is nothing."""
    parts = clutter_pieces(laid)
    if not parts:
        return None
    return Model("clutter", tuple(primitive(finish, pieces) for finish, pieces in parts.items()))


def _repeated(piece: Piece, some: Sequence[Laid]) -> Piece:
    yaw = np.array([each.yaw for each in some])
    cos, sin = np.cos(yaw)[:, None], np.sin(yaw)[:, None]

    def turned(v: np.ndarray) -> np.ndarray:
        x, y, z = v[None, :, 0], v[None, :, 1], v[None, :, 2]
        return np.stack([x * cos + z * sin, np.broadcast_to(y, (len(some), len(v))), z * cos - x * sin], axis=-1)

    patch, at = piece.patch, np.array([each.at for each in some])
    starts = np.arange(len(some))[:, None, None] * len(patch.points)
    return Piece(
        Patch(
            (turned(patch.points) + at[:, None]).reshape(-1, 3),
            turned(patch.normals).reshape(-1, 3),
            np.tile(patch.uvs, (len(some), 1)),
            (patch.faces[None] + starts).reshape(-1, 3),
        ),
        np.tile(piece.colors, (len(some), 1)),
        piece.stencil,
    )


def _chance(seed: int, owner: str, kind: str, place: Spot | Bay) -> Rng:
    """What happens here: by the owner where there is one, so that it may move, else by the place."""
    where = owner if owner and owner != "wall" else ",".join(f"{x:.2f}" for x in place.at)
    level = place.rank if isinstance(place, Spot) else 0
    return np.random.default_rng([seed, zlib.crc32(f"{where} {kind}".encode()), level])
