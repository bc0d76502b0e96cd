"""Great halls: a long room in bays under a vault, with piers, galleries or aisles, tall windows, and an end to look at.

One builder for churches, throne rooms, libraries, feasting halls and palaces: what differs is its form.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

import numpy as np

from assets.shapes.parameters import Parameter
from assets.shapes.sketch import Sketch
from assets.stages.columns import arcade, balustrade, column, pier, stamp_at
from assets.stages.ground import F64
from assets.stages.outlooks import coloured, garden
from assets.stages.rooms import Box
from assets.stages.shelving import BookRow, books, shelve_wall
from assets.stages.site import Site
from assets.stages.stage import Room, View
from assets.stages.vaults import (
    coffers,
    dome,
    groin,
    half_dome,
    pitched_roof,
    pointed_profile,
    rib,
    round_profile,
    strip,
    timber_truss,
    vault,
)
from assets.stages.walls import Opening, Wall, draw_window, raise_wall, run_board
from assets.stages.water import Color

_THICK_M = 0.6
_GLASS: tuple[Color, ...] = (
    (0.75, 0.1, 0.08),
    (0.1, 0.2, 0.75),
    (0.9, 0.65, 0.12),
    (0.12, 0.5, 0.2),
    (0.5, 0.12, 0.5),
    (0.85, 0.85, 0.75),
)

HALL_PARAMETERS: Mapping[str, Parameter] = MappingProxyType(
    {
        "width": Parameter(11.0, 6.0, 24.0, "metres from wall to wall"),
        "length": Parameter(26.0, 10.0, 60.0, "metres from the entrance to the end"),
        "height": Parameter(11.0, 4.5, 24.0, "metres from the floor to the crown"),
        "roof": Parameter(
            1.0, 0.0, 4.0, "0 flat and coffered, 1 barrel vault, 2 pointed cross vaults, 3 timber, 4 dome"
        ),
        "sides": Parameter(0.0, 0.0, 2.0, "0 piers on the walls, 1 galleries on columns, 2 aisles behind arcades"),
        "end": Parameter(0.0, 0.0, 2.0, "0 tall windows in the end wall, 1 an apse, 2 a closed wall"),
        "windows": Parameter(0.8, 0.0, 1.0, "how tall the windows of the sides are, 0 for none"),
        "dais": Parameter(0.0, 0.0, 1.2, "metres the floor rises before the end wall, 0 for level"),
    }
)


@dataclass(frozen=True)
class Form:
    """What a hall is like; numbers as in `HALL_PARAMETERS`. `glass` colours its windows.

    `shelves` lines it with books, `pews` fills it with benches. `gilt` is the surface of its mouldings and balusters,
    `carpet` that of a runner, if any.
    """

    width: float
    length: float
    height: float
    roof: float
    sides: float
    end: float
    windows: float
    dais: float
    glass: bool = False
    shelves: bool = False
    pews: bool = False
    gilt: str = "gilt"
    carpet: str = ""

    @property
    def box(self) -> Box:
        """Its inside, the apse too."""
        return Box(self.width / 2, 0.9, 0.9 - self.length, self.height)

    @property
    def kind(self) -> str:
        """Its roof in a word."""
        return ("flat", "barrel", "pointed", "timber", "dome")[round(self.roof)]

    @property
    def rise(self) -> float:
        """Metres from the springing to the crown."""
        span = 2 * self.nave
        wanted = {"flat": 0.0, "barrel": 0.42, "pointed": 0.46, "timber": 0.42, "dome": 0.4}[self.kind] * span
        return min(wanted, 0.45 * self.height)

    @property
    def spring(self) -> float:
        """The height at which the vault begins."""
        return self.height - self.rise

    @property
    def nave(self) -> float:
        """Half the width that the vault spans."""
        return 0.62 * self.width / 2 if self.aisled else self.width / 2

    @property
    def aisled(self) -> bool:
        """Whether arcades part aisles from the nave."""
        return round(self.sides) == 2

    @property
    def galleried(self) -> bool:
        """Whether galleries run along the sides."""
        return round(self.sides) == 1 and self.spring > 4.6

    @property
    def apse(self) -> float:
        """The radius of the apse, 0 without one."""
        return min(0.78 * self.nave, 0.3 * self.length) if round(self.end) == 1 else 0.0

    @property
    def back(self) -> float:
        """z of the end wall, before the apse."""
        return self.box.back + self.apse

    @property
    def bays(self) -> int:
        """How many bays it has."""
        return min(14, max(2, round((0.9 - self.back) / max(3.0, 0.36 * self.width))))

    @property
    def profile(self) -> F64:
        """The line of the vault."""
        return pointed_profile(self.nave, self.rise) if self.kind == "pointed" else round_profile(self.nave, self.rise)

    def joints(self) -> F64:
        """z of the lines between bays, front to back, the ends too."""
        return np.linspace(0.9, self.back, self.bays + 1)


def build_hall(site: Site, form: Form) -> None:
    """Put the hall down: shell, sides, roof, end; then where one arrives and the zones."""
    box = form.box
    site.floor("floor", (-box.x, box.back), (box.x, box.front))
    site.room = Room((-box.x, 0.0, box.back), (box.x, box.height, box.front))
    site.view = View((0.5, 1.62, 0.4), (-0.05 * form.width, 1.62 + 0.05 * form.height, 0.5 * form.back), 60.0)
    sketch = Sketch((form.width, form.height, form.length))
    walls = _raise_sides(site, sketch, form)
    _raise_end(site, sketch, form)
    _carry(sketch, form)
    _roof(sketch, form)
    if form.shelves:
        _shelve(site, sketch, form, walls)
    if form.dais >= 0.1:
        _raise_dais(site, sketch, form)
    if form.pews:
        _set_pews(site, sketch, form)
    if form.carpet:
        sketch.box(form.carpet, (2.0, 0.012, form.length - 1.2), (0, 0, form.back + form.length / 2 + 0.2), bevel=0)
        sketch.box(form.gilt, (2.16, 0.008, form.length - 1.2), (0, 0, form.back + form.length / 2 + 0.2), bevel=0)
    site.draw(sketch)
    garden(site, -0.5, (-175, 175), near_m=form.length + 6)
    _mark(site, form)


def _raise_sides(site: Site, sketch: Sketch, form: Form) -> tuple[Wall, Wall]:
    """Side walls with a window in each bay, and the wall behind who arrives."""
    box = form.box
    tall = _eaves(form)
    low = _sill(form)
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


def _eaves(form: Form) -> float:
    """How high the side walls are: those of aisles are lower."""
    return 0.6 * form.spring if form.aisled else form.height if form.kind == "pointed" else form.spring


def _sill(form: Form) -> float:
    if form.galleried:
        return _gallery_height(form) + 0.7
    return 1.3 if form.aisled else min(2.0, 0.3 * form.spring)


def _gallery_height(form: Form) -> float:
    return min(3.9, 0.5 * form.spring)


def _trim(site: Site, sketch: Sketch, form: Form, wall: Wall) -> None:
    """Windows, skirting and cornice of a wall."""
    for opening in wall.openings:
        if opening.kind == "window":
            panes = (2, 4) if not form.shelves else (3, 6)
            draw_window(sketch, wall, opening, "trim", "trim", panes)
            if opening.pointed:
                _trace(sketch, wall, opening)
            if form.glass:
                site.backdrop("glass", coloured(_panes(site, wall, opening)), haze=0.0)
    run_board(sketch, wall, "trim", 0.35, 0.1)
    run_board(sketch, wall, "trim", 0.3, 0.2, min(wall.height, form.spring) - 0.3)


def _trace(sketch: Sketch, wall: Wall, opening: Opening) -> None:
    """A circle in the head of a pointed window."""
    w = opening.width / 2
    with wall.frame(sketch):
        at = (opening.at, opening.sill + opening.height - 1.15 * w, -0.7 * wall.thickness)
        sketch.ring("trim", 0.42 * w, 0.05, at, sides=5)


def _panes(site: Site, wall: Wall, opening: Opening) -> list[tuple[F64, Color]]:
    """Coloured panes that fill an opening, deep in its reveal."""
    cell = max(0.28, opening.width / 5)
    across, up = max(2, round(opening.width / cell)), max(2, round(opening.height / cell))
    xs = np.linspace(opening.at - opening.width / 2, opening.at + opening.width / 2, across + 1)
    ys = np.linspace(opening.sill, opening.sill + opening.height, up + 1)
    bow = opening.outline()
    head = opening.sill + opening.height - (0.9 * opening.width if opening.pointed else opening.width / 2)
    quads: list[tuple[F64, Color]] = []
    for i in range(across):
        for j in range(up):
            middle = (xs[i] + xs[i + 1]) / 2
            if ys[j + 1] > head and (opening.arched or opening.pointed):
                side = (
                    bow[bow[:, 0] >= opening.at - 1e-6] if middle > opening.at else bow[bow[:, 0] <= opening.at + 1e-6]
                )
                order = np.argsort(side[:, 1])
                reach = abs(np.interp(ys[j + 1], side[order, 1], side[order, 0]) - opening.at)
                if abs(middle - opening.at) > reach:
                    continue
            border = i in (0, across - 1) or j in (0, up - 1)
            color = _GLASS[1 if border else int(site.rng.integers(len(_GLASS)))]
            corners = []
            for px, py in ((xs[i], ys[j]), (xs[i + 1], ys[j]), (xs[i + 1], ys[j + 1]), (xs[i], ys[j + 1])):
                x, z = wall.place(px, -0.8 * wall.thickness)
                corners.append((x, py, z))
            bright = float(site.rng.uniform(0.7, 1.3))
            quads.append((np.array(corners), (color[0] * bright, color[1] * bright, color[2] * bright)))
    return quads


def _raise_end(site: Site, sketch: Sketch, form: Form) -> None:
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


def _carry(sketch: Sketch, form: Form) -> None:
    """Piers, galleries on columns, or arcades, on both sides."""
    joints, box = form.joints(), form.box
    if form.galleried:
        _hang_galleries(sketch, form)
    elif form.aisled:
        _part_aisles(sketch, form)
    if not form.aisled:
        low = _gallery_height(form) if form.galleried else 0.0
        one = pier("columns", "trim", 0.62, 0.3, form.spring - low)
        for side in (-1, 1):
            points = [(side * box.x, low, float(z)) for z in joints[1:-1]]
            stamp_at(sketch, one, points, -90.0 * side)


def _hang_galleries(sketch: Sketch, form: Form) -> None:
    y, deep = _gallery_height(form), min(1.7, 0.16 * form.width)
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
    box, n, eaves = form.box, form.nave, _eaves(form)
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


def _roof(sketch: Sketch, form: Form) -> None:
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


def _shelve(site: Site, sketch: Sketch, form: Form, walls: tuple[Wall, Wall]) -> None:
    """A case of books in every bay below the gallery, or up to the sills."""
    high = min(_gallery_height(form) - 0.5, 3.3) if form.galleried else max(1.9, _sill(form) - 0.2)
    levels = tuple(0.14 + 0.42 * k for k in range(int((high - 0.2) / 0.42)))
    rows = []
    for wall in walls:
        pitch = wall.length / form.bays
        for k in range(form.bays):
            begin, end = k * pitch + 0.42, (k + 1) * pitch - 0.42
            shelve_wall(site, sketch, wall, begin, end, "trim", levels=levels, top=high, back="trim")
            rows += [BookRow(wall, begin, end, level + 0.03, 0.37) for level in levels[1 if k % 3 == 2 else 0 :]]
            if form.galleried and form.spring - _gallery_height(form) > 2.6 and k % 2:
                y = _gallery_height(form)
                upper = [y + 0.12 + 0.42 * j for j in range(5)]
                with wall.frame(sketch):
                    for level in upper:
                        sketch.box("trim", (end - begin, 0.03, 0.36), ((begin + end) / 2, level, 0.18), bevel=0)
                    for side in (begin, end):
                        sketch.box("trim", (0.06, 2.3, 0.38), (side, y, 0.19), bevel=0)
                    sketch.box("trim", (end - begin + 0.1, 0.1, 0.42), ((begin + end) / 2, y + 2.25, 0.2), bevel=0.01)
                rows += [BookRow(wall, begin, end, level + 0.03, 0.37) for level in upper]
    site.add("books", books(site.rng, rows))


def _set_pews(site: Site, sketch: Sketch, form: Form) -> None:
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


def _raise_dais(site: Site, sketch: Sketch, form: Form) -> None:
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
