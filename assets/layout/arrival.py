"""Where one arrives: the eye, the target and the field of view that show a stage's hero best.

Some thousand views are tried: first by the hero's box, the best of them by all boxes, and of those the best by rays
against what really stands there. Wanted: the hero wholly in the picture, at a third, a good part of it, not hidden; the
other named things seen; nothing close or cut off below; an eye at its true height (bent down for what is small).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from assets.layout.candidate_views import F32, F64, candidates, standable
from assets.layout.company import Company, choose_hero, company_of
from assets.layout.framing import Framing, Views, box, frame
from assets.layout.items import Placement
from assets.layout.looking import Scene, Shell, fault_seen
from assets.layout.view_faults import company_faults, hero_faults
from assets.layout.wanted import wanted_of
from assets.stages.stage import Stage, View

__all__ = ["Arrival", "Framing", "Shell", "choose_hero", "company_of", "frame", "solve", "solve_view"]

_BY_BOXES, _BY_RAYS = 240, 24
_STEADY = 0.35
"""How much better another view must be than the one that is to be kept."""

_HIDDEN = 6.0
"""What it costs that the stage itself hides the hero: behind a house nobody needs to look."""
_SAME_EYE_M, _SAME_TURN = 0.05, 0.02
_SCENIC = 6.0
"""How much better another view must be than that of a place one comes for."""


@dataclass(frozen=True)
class Arrival:
    """A view, and how far it is from what is wanted: below 1 all is well, above 3 something is missing."""

    view: View
    fault: float


def solve_view(
    stage: Stage,
    placements: Sequence[Placement],
    hero: Placement | None,
    named: Sequence[str] = (),
) -> View:
    """The best view of `hero` among the placements that stand on the stage; the stage's own if there is no hero."""
    return stage.view if hero is None else solve(Shell(stage), company_of(placements, hero, named)).view


def solve(
    shell: Shell,
    company: Company,
    bodies: Mapping[str, F32] | None = None,
    keep: View | None = None,
) -> Arrival:
    """The best view of a company on a stage.

    `bodies` has the triangles `[m, 3, 3]` of what stands, by ids; what has none is taken for its box. `keep` is a view
    that only a clearly better one replaces.
    """
    stage = shell.stage
    tried = candidates(stage, company, keep)
    tried = tried.at(np.flatnonzero(standable(stage, tried, company, shell.built)))
    if not len(tried):
        return Arrival(keep or stage.view, 9.0)
    faults = hero_faults(stage, tried, company) + _HIDDEN * shell.hidden(tried.eyes, company.hero)
    faults = faults - (_SCENIC if stage.scenic else wanted_of(stage, company).own) * _own(tried, stage.view)
    best = _least(faults, _BY_BOXES)
    tried, faults = tried.at(best), faults[best]
    faults = faults + company_faults(tried, company)
    if keep is not None:
        faults = faults - _STEADY * _same(tried, keep)
    best = _least(faults, _BY_RAYS)
    scene = Scene(shell, company, _solid(company, bodies or {}))
    fault, found = math.inf, int(best[0])
    for k in map(int, best):
        if faults[k] >= fault:
            break
        seen = float(faults[k]) + fault_seen(scene, tried.view(k), fault - float(faults[k]))
        if seen < fault:
            fault, found = seen, k
    return Arrival(tried.view(found), fault)


def _least(faults: F64, count: int) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    """The numbers of the least faults, least first; equal ones in their order."""
    return np.argsort(faults, kind="stable")[:count]


def _same(views: Views, view: View) -> F64:
    """1 for views from the same eye, less for eyes up to a metre away."""
    return np.asarray(np.clip(1.0 - np.linalg.norm(views.eyes - np.asarray(view.eye), axis=1), 0.0, 1.0))


def _own(views: Views, view: View) -> F64:
    """1 for the view that the stage itself has, 0 for others."""
    own = Views.of(view)
    near = np.linalg.norm(views.eyes - own.eyes, axis=1) < _SAME_EYE_M
    return np.asarray(near & (np.abs(views.bearings - own.bearings) < _SAME_TURN), np.float64)


def _solid(company: Company, bodies: Mapping[str, F32]) -> dict[str, F32]:
    """The triangles of all that stands."""
    return {p.item.id: bodies[p.item.id] if p.item.id in bodies else _block(p) for p in company.all}


_FACES = np.array(
    [[0, 1, 3], [0, 3, 2], [4, 6, 7], [4, 7, 5], [0, 4, 5], [0, 5, 1], [2, 3, 7], [2, 7, 6], [0, 2, 6], [0, 6, 4],
     [1, 5, 7], [1, 7, 3]]
)  # fmt: skip


def _block(placement: Placement) -> F32:
    """A box's triangles, a little smaller than the placement, since few things fill theirs."""
    return np.asarray(box(placement, 0.85)[_FACES], np.float32)
