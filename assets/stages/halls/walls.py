"""The walls of a hall: sides with a window in each bay, the end or an apse, frames, tracery, skirting."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.halls.form import Form
from assets.stages.halls.glass import stained_panes
from assets.stages.outlooks import coloured
from assets.stages.site import Site
from assets.stages.vaults import (
    half_dome,
    rib,
    round_profile,
)
from assets.stages.walls import Opening, Wall, draw_window, raise_wall, run_board

_THICK_M = 0.6


def raise_sides(site: Site, sketch: Sketch, form: Form) -> tuple[Wall, Wall]:
    """Side walls with a window in each bay, and the wall behind who arrives."""
    box = form.box
    tall = form.eaves
    low = form.sill
    room = tall - 0.7 - low
    openings = []
    if form.windows >= 0.1 and room > 0.8:
        pitch = (box.front - form.back) / form.bays
        high, wide = max(0.8, room * form.windows), min(0.46 * pitch, 2.2)
        openings = [
            Opening(
                "window", (k + 0.5) * pitch, wide, high, low, arched=form.kind != "flat", pointed=form.kind == "pointed"
            )
            for k in range(form.bays)
            if not (form.galleried and form.shelves) or k % 2 == 0
        ]
    left = Wall((-box.x, box.front), (-box.x, form.back), tall, _THICK_M, tuple(openings))
    mirrored = tuple(
        Opening(o.kind, left.length - o.at, o.width, o.height, o.sill, o.arched, o.pointed) for o in reversed(openings)
    )
    right = Wall((box.x, form.back), (box.x, box.front), tall, _THICK_M, mirrored)
    door = Opening("door", box.x - 0.5, 1.8, min(3.2, 0.6 * form.spring), arched=True)
    front = Wall((box.x, box.front), (-box.x, box.front), form.height, _THICK_M, (door,))
    for wall in (left, right, front):
        raise_wall(site, sketch, wall, "walls")
        _trim(site, sketch, form, wall)
    return left, right


def _trim(site: Site, sketch: Sketch, form: Form, wall: Wall) -> None:
    """Windows, skirting and cornice of a wall."""
    for opening in wall.openings:
        if opening.kind == "window":
            panes = (2, 4) if not form.shelves else (3, 6)
            draw_window(sketch, wall, opening, "trim", "trim", panes)
            if opening.pointed:
                _trace(sketch, wall, opening)
            if form.glass:
                site.backdrop("glass", coloured(stained_panes(site, wall, opening)), haze=0.0)
    run_board(sketch, wall, "trim", 0.35, 0.1)
    run_board(sketch, wall, "trim", 0.3, 0.2, min(wall.height, form.spring) - 0.3)


def _trace(sketch: Sketch, wall: Wall, opening: Opening) -> None:
    """A circle in the head of a pointed window."""
    w = opening.width / 2
    with wall.frame(sketch):
        at = (opening.at, opening.sill + opening.height - 1.15 * w, -0.7 * wall.thickness)
        sketch.ring("trim", 0.42 * w, 0.05, at, sides=5)


def raise_end(site: Site, sketch: Sketch, form: Form) -> None:
    """The end wall with its windows, or an arch and the apse behind it."""
    box = form.box
    if form.apse:
        _raise_apse(site, sketch, form)
        return
    openings: tuple[Opening, ...] = ()
    sill, half = max(1.2, form.dais + 0.9), form.nave
    if round(form.end) == 0:
        wide = min(0.5 * half, 2.6)
        most = form.height - 1.0 - sill if form.kind in ("barrel", "pointed") else form.spring - 0.6 - sill
        tall = max(1.4, 0.85 * most)
        shape = {"pointed": form.kind == "pointed", "arched": form.kind != "pointed"}
        openings = (
            Opening("window", box.x - 0.52 * half, 0.75 * wide, 0.7 * tall, sill, **shape),
            Opening("window", box.x, wide, tall, sill, **shape),
            Opening("window", box.x + 0.52 * half, 0.75 * wide, 0.7 * tall, sill, **shape),
        )
    wall = Wall((-box.x, box.back), (box.x, box.back), form.height, _THICK_M, openings)
    raise_wall(site, sketch, wall, "walls")
    _trim(site, sketch, form, wall)


def _raise_apse(site: Site, sketch: Sketch, form: Form) -> None:
    """Five sides of a polygon under a half dome, seen through an arch in the end wall."""
    box, r = form.box, form.apse
    spring = min(form.spring, form.height - r - 0.3) if form.kind in ("flat", "timber", "dome") else form.spring
    spring = max(spring, 0.45 * form.height)
    with sketch.frame((-box.x, 0, form.back)):
        outline = [(0.0, form.height), (0.0, 0.0), (box.x - r, 0.0), (box.x - r, spring)]
        rise = min(r, form.height - spring - 0.15)
        bow = np.linspace(np.pi, 0, 19)
        outline += [(box.x + r * math.cos(t), spring + rise * math.sin(t)) for t in bow[1:-1]]
        outline += [(box.x + r, spring), (box.x + r, 0.0), (2 * box.x, 0.0), (2 * box.x, form.height)]
        sketch.prism("walls", np.array(outline), 0.5)
    rib(sketch, "trim", round_profile(r + 0.12, rise + 0.12), spring, form.back + 0.2, 0.35, 0.2)
    turn = np.linspace(np.pi, 0, 6)
    corners = [(r * math.cos(t), form.back - 0.25 - r * 0.95 * math.sin(t)) for t in turn]
    for a, b in pairwise(corners):
        length = math.dist(a, b)
        sill = max(1.6, form.dais + 1.0)
        high = max(1.0, 0.8 * (spring - sill))
        window = Opening("window", length / 2, min(0.5 * length, 1.6), high, sill, arched=True)
        wall = Wall(a, b, spring, 0.4, (window,) if spring - sill > 1.3 else ())
        raise_wall(site, sketch, wall, "walls")
        _trim(site, sketch, form, wall)
    half_dome(sketch, "ceiling", r, rise, spring, form.back - 0.2)
