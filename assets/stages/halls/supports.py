"""What stands between floor and roof: piers, galleries on columns, arcades that part the aisles."""

from __future__ import annotations

from assets.shapes.sketch import Sketch
from assets.stages.columns import arcade, balustrade, column, pier, stamp_at
from assets.stages.halls.form import Form
from assets.stages.walls import Opening


def carry_roof(sketch: Sketch, form: Form) -> None:
    """Piers, galleries on columns, or arcades, on both sides."""
    joints, box = form.joints(), form.box
    if form.galleried:
        _hang_galleries(sketch, form)
    elif form.aisled:
        _part_aisles(sketch, form)
    if not form.aisled:
        low = form.gallery if form.galleried else 0.0
        one = pier("columns", "trim", 0.62, 0.3, form.spring - low)
        for side in (-1, 1):
            points = [(side * box.x, low, float(z)) for z in joints[1:-1]]
            stamp_at(sketch, one, points, -90.0 * side)


def _hang_galleries(sketch: Sketch, form: Form) -> None:
    y, deep = form.gallery, min(1.7, 0.16 * form.width)
    box, joints = form.box, form.joints()
    length = box.front - form.back
    one = column("columns", "trim", 0.17, y - 0.32)
    for side in (-1, 1):
        edge = side * (box.x - deep)
        middle = side * (box.x - deep / 2)
        sketch.box("trim", (deep, 0.14, length), (middle, y - 0.14, (box.front + form.back) / 2), bevel=0)
        sketch.box("trim", (0.26, 0.34, length), (edge, y - 0.34, (box.front + form.back) / 2), bevel=0.02)
        sketch.box(form.gilt, (0.05, 0.06, length), (edge - side * 0.15, y - 0.2, (box.front + form.back) / 2), bevel=0)
        stamp_at(sketch, one, [(edge, 0.0, float(z)) for z in joints[1:]])
        for z in joints:
            sketch.box("trim", (0.2, 1.1, 0.22), (edge, y, float(z)), bevel=0.015)
            sketch.box("trim", (deep, 0.2, 0.2), (middle, y - 0.34, float(z)), bevel=0)
        with sketch.frame((edge, y, box.front), (0, 90, 0)):
            balustrade(sketch, "trim", form.gilt, length, every_m=max(0.22, length / 120))


def _part_aisles(sketch: Sketch, form: Form) -> None:
    """Arcades between nave and aisles, a clerestory above, and the aisles' ceilings."""
    box, n, eaves = form.box, form.nave, form.eaves
    length = box.front - form.back
    pitch = length / form.bays
    spring = 0.64 * eaves
    radius = min(0.34, 0.03 * form.width)
    one = column("columns", "trim", radius, spring)
    light = None
    wall_top = form.height if form.kind == "pointed" else form.spring
    top = wall_top - eaves - (2.2 if form.kind == "pointed" else 0.9)
    if form.windows >= 0.1 and top > 1.0:
        upper = Opening("window", 0.0, 0.34 * pitch, top * form.windows, eaves + 0.5, True, form.kind == "pointed")
        light = upper.outline()
    for side in (-1, 1):
        with sketch.frame((side * n, 0, box.front), (0, 90, 0)):
            pointed = form.kind == "pointed"
            arcade(
                sketch, "walls", length, form.bays, spring, wall_top, 0.55, pier_m=2.4 * radius, pointed=pointed,
                windows=light,
            )  # fmt: skip
            sketch.box("trim", (length, 0.18, 0.75), (length / 2, eaves, 0), bevel=0.02)
        stamp_at(sketch, one, [(side * n, 0.0, float(z)) for z in form.joints()[1:-1]])
        shaft = [(side * (n - 0.28), spring, float(z)) for z in form.joints()[1:-1]]
        for x, y, z in shaft:
            sketch.cylinder("columns", 0.13, form.spring - y, (x, y, z), sides=8)
            sketch.box("trim", (0.42, 0.28, 0.42), (x, form.spring - 0.28, z), bevel=0.03)
        outer = side * (box.x + n) / 2
        wide = box.x - n
        sketch.box("ceiling", (wide, 0.1, length), (outer, eaves, (box.front + form.back) / 2), bevel=0)
        for z in form.joints()[1:-1]:
            sketch.box("trim", (wide, 0.3, 0.4), (outer, eaves - 0.3, float(z)), bevel=0.02)
