"""Roofs of halls: coffers, barrels, cross vaults, timber, a dome."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.halls.form import Form
from assets.stages.vaults import (
    coffers,
    dome,
    groin,
    pitched_roof,
    rib,
    strip,
    timber_truss,
    vault,
)


def raise_roof(sketch: Sketch, form: Form) -> None:
    n, y, front, back, kind = form.nave, form.spring, 0.9, form.back, form.kind
    joints = form.joints()
    if kind == "flat":
        coffers(sketch, "ceiling", "trim", n, front, back, form.height, max(1.6, n / 4))
    elif kind == "barrel":
        vault(sketch, "ceiling", form.profile, y, front, back)
        for z in joints[1:-1]:
            rib(sketch, "trim", form.profile, y, float(z), 0.5)
        for at in (4, 7, 11, 14):
            strip(sketch, form.gilt, form.profile, y, front, back, at)
    elif kind == "pointed":
        for a, b in pairwise(joints):
            groin(sketch, "ceiling", "trim", form.profile, y, float(a), float(b), True)
        for z in joints[1:-1]:
            rib(sketch, "trim", form.profile, y, float(z), 0.36, 0.22)
        sketch.box("trim", (0.2, 0.2, front - back), (0, form.height - 0.24, (front + back) / 2), bevel=0)
    elif kind == "timber":
        rafters = max(0.8, (front - back) / 30)
        pitched_roof(sketch, "ceiling", n, y, form.rise, front, back, rafters="trim", every_m=rafters)
        for z in joints[1:-1]:
            timber_truss(sketch, "trim", n, y, form.rise, float(z), 0.3)
    else:
        _roof_with_dome(sketch, form)


def _roof_with_dome(sketch: Sketch, form: Form) -> None:
    """A flat ceiling with a round opening, a short drum and the dome above it."""
    n, y, front, back = form.nave, form.spring, 0.9, form.back
    radius = min(0.86 * n, 0.42 * (front - back))
    middle = min(-0.45 * (front - back), -radius - 1.5)
    middle = max(middle, back + radius + 0.3)
    ring = np.column_stack(
        [radius * np.cos(np.linspace(0, 2 * np.pi, 49)[:-1]), radius * np.sin(np.linspace(0, 2 * np.pi, 49)[:-1])]
    )
    with sketch.frame((0, y + 0.25, 0), (90, 0, 0)):  # the plate's y axis runs along +z
        outline = np.array([(-n, back), (n, back), (n, front), (-n, front)])
        sketch.prism("ceiling", outline, 0.5, holes=[ring + [0, middle]])
    dome(sketch, "ceiling", form.gilt, radius, form.rise, y + 0.5, middle)
    for z in form.joints()[1:-1]:
        if abs(float(z) - middle) > radius + 0.4:
            sketch.box("trim", (2 * n, 0.3, 0.4), (0, y - 0.3, float(z)), bevel=0.02)
