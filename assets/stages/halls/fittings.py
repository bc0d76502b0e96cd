"""What a hall is furnished with: cases of books, pews, a dais."""

from __future__ import annotations

import math

from assets.shapes.sketch import Sketch
from assets.stages.halls.form import Form
from assets.stages.shelving import BookRow, books, shelve_wall
from assets.stages.site import Site
from assets.stages.walls import Wall


def shelve(site: Site, sketch: Sketch, form: Form, walls: tuple[Wall, Wall]) -> None:
    """A case of books in every bay below the gallery, or up to the sills."""
    high = min(form.gallery - 0.5, 3.3) if form.galleried else max(1.9, form.sill - 0.2)
    levels = tuple(0.14 + 0.42 * k for k in range(int((high - 0.2) / 0.42)))
    rows = []
    for wall in walls:
        pitch = wall.length / form.bays
        for k in range(form.bays):
            begin, end = k * pitch + 0.42, (k + 1) * pitch - 0.42
            shelve_wall(site, sketch, wall, begin, end, "trim", levels=levels, top=high, back="trim")
            rows += [BookRow(wall, begin, end, level + 0.03, 0.37) for level in levels[1 if k % 3 == 2 else 0 :]]
            if form.galleried and form.spring - form.gallery > 2.6 and k % 2:
                y = form.gallery
                upper = [y + 0.12 + 0.42 * j for j in range(5)]
                with wall.frame(sketch):
                    for level in upper:
                        sketch.box("trim", (end - begin, 0.03, 0.36), ((begin + end) / 2, level, 0.18), bevel=0)
                    for side in (begin, end):
                        sketch.box("trim", (0.06, 2.3, 0.38), (side, y, 0.19), bevel=0)
                    sketch.box("trim", (end - begin + 0.1, 0.1, 0.42), ((begin + end) / 2, y + 2.25, 0.2), bevel=0.01)
                rows += [BookRow(wall, begin, end, level + 0.03, 0.37) for level in upper]
    site.add("books", books(site.rng, rows))


def set_pews(site: Site, sketch: Sketch, form: Form) -> None:
    """Benches in rows to both sides of the middle aisle, from near the eye to the steps."""
    near, far = -3.6, form.back + min(4.0, 0.22 * form.length) + 1.6
    wide = form.nave - 1.15 - (0.7 if form.aisled else 0.9)
    if near - far < 2.0 or wide < 1.0:
        return
    one = Sketch((wide, 1.0, 0.5))
    one.box("pews", (wide, 0.05, 0.4), (0, 0.42, 0), bevel=0)
    one.box("pews", (wide, 0.5, 0.05), (0, 0.45, 0.2), (8, 0, 0), bevel=0)
    one.box("pews", (wide, 0.06, 0.12), (0, 0.93, 0.29), bevel=0.015)
    for side in (-1, 1):
        one.box("pews", (0.07, 0.98, 0.52), (side * wide / 2, 0, 0.05), bevel=0.015)
    count = min(18, int((near - far) / 1.0))
    for k in range(count):
        z = near - (near - far) * (k + 0.5) / count
        for side in (-1, 1):
            x = side * (1.15 + wide / 2)
            sketch.stamp(one, (x, 0, z))
            site.zone("seat", x, z, (wide - 0.2, 1.4, 0.4), y=0.47, yaw=math.pi)


def raise_dais(site: Site, sketch: Sketch, form: Form) -> None:
    """Broad steps before the end wall and the platform they lead to."""
    deep, wide = min(4.0, 0.22 * form.length), 1.5 * form.nave
    count = max(1, round(form.dais / 0.17))
    for k in range(count):
        top, out = form.dais * (k + 1) / count, 0.34 * (count - 1 - k)
        size = (wide + 2 * out * 0.6, top, deep + out + form.apse)
        middle = form.back + (deep + out - form.apse) / 2
        sketch.box("trim", size, (0, 0, middle), bevel=0.012)
        if k < count - 1:
            site.deck((0.0, top, form.back + deep + out - 0.17), (size[0], 0.34))
        else:
            site.deck((0.0, top, middle), (size[0], size[2]))
