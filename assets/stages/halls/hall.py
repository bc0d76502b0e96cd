"""One builder for churches, throne rooms, libraries, feasting halls and palaces: what differs is the form."""

from __future__ import annotations

import math
from itertools import pairwise

from assets.shapes.sketch import Sketch
from assets.stages.halls.fittings import raise_dais, set_pews, shelve
from assets.stages.halls.form import Form
from assets.stages.halls.roofs import raise_roof
from assets.stages.halls.supports import carry_roof
from assets.stages.halls.walls import raise_end, raise_sides
from assets.stages.outlooks import garden
from assets.stages.site import Site
from assets.stages.stage import Room, View


def build_hall(site: Site, form: Form) -> None:
    """Put the hall down: shell, sides, roof, end; then where one arrives and the zones."""
    box = form.box
    site.floor("floor", (-box.x, box.back), (box.x, box.front))
    site.room = Room((-box.x, 0.0, box.back), (box.x, box.height, box.front))
    site.view = View((0.5, 1.62, 0.4), (-0.05 * form.width, 1.62 + 0.05 * form.height, 0.5 * form.back), 60.0)
    sketch = Sketch((form.width, form.height, form.length))
    walls = raise_sides(site, sketch, form)
    raise_end(site, sketch, form)
    carry_roof(sketch, form)
    raise_roof(sketch, form)
    if form.shelves:
        shelve(site, sketch, form, walls)
    if form.dais >= 0.1:
        raise_dais(site, sketch, form)
    if form.pews:
        set_pews(site, sketch, form)
    if form.carpet:
        sketch.box(form.carpet, (2.0, 0.012, form.length - 1.2), (0, 0, form.back + form.length / 2 + 0.2), bevel=0)
        sketch.box(form.gilt, (2.16, 0.008, form.length - 1.2), (0, 0, form.back + form.length / 2 + 0.2), bevel=0)
    site.draw(sketch)
    garden(site, -0.5, (-175, 175), near_m=form.length + 6)
    _mark(site, form)


def _mark(site: Site, form: Form) -> None:
    """Zones: the dais or the middle first, then near the eye, along the sides, at the end."""
    box, n = form.box, form.nave
    deep = min(4.0, 0.22 * form.length)
    side = n - (1.9 if form.galleried else 0.6)
    if form.dais >= 0.1:
        size = min(3.0, 0.8 * n, 0.8 * deep)
        site.zone("focus", 0.0, form.back + 0.5 * deep, (size, 0.6 * form.height, size), yaw=0.0)
    size = min(4.5, 0.9 * n) if not form.pews else 2.0
    site.zone("focus", -0.2 * n if not form.pews else 0.0, max(-9.0, 0.4 * form.back), (size, 0.6 * form.height, size))
    site.zone("focus", -0.28 * n if not form.pews else -0.2, max(-5.0, 0.3 * form.back), (1.8, 2.6, 1.8))
    near = min(1.8, 0.7 * n)
    site.zone("foreground", near + 0.2, -1.9, (1.1, 1.6, 1.1))
    site.zone("foreground", -near, -1.7, (1.1, 1.6, 1.1))
    joints = form.joints()
    for a, b in pairwise(joints[1:]):
        for px in (-1, 1):
            room = min(1.6, 0.4 * n)
            site.zone("flank", px * (side - room / 2), float(a + b) / 2, (room, 3.0, room), yaw=-px * math.pi / 2)
    site.zone("background", 0.0, form.back + deep + 1.2, (n, 0.6 * form.height, 1.6), yaw=0.0)
    site.zone("path", 0.0, 0.5 * form.back, (1.8, 3.0, 0.7 * form.length), yaw=0.0)
    for px, turn in ((-1, 1), (1, -1)):
        site.zone("corner", px * (box.x - 0.7), form.back + 0.8, (1.0, 3.0, 1.0), yaw=turn * math.pi / 4)
    level = form.height - 0.35
    for k in range(1, min(5, form.bays)):
        z = float(joints[k] + joints[k + 1]) / 2 if k + 1 < len(joints) else float(joints[k])
        site.zone("ceiling", 0.0, z, (1.8, 0.45 * form.height, 1.8), y=level, yaw=0.0)
    site.zone("air", 0.0, 0.45 * form.back, (n, 0.2 * form.height, 0.5 * form.length), y=0.65 * form.height, yaw=0.0)
