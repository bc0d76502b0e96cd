"""What nurses, doctors, referees, bowlers and weightlifters have in their hands: care and sport under a roof."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from assets.shapes.growth import Growth
from assets.shapes.held_table import turned
from assets.shapes.holding import Hold, frame, sheet, slab, stick
from assets.shapes.lofts import toned
from assets.shapes.organic import blobs, curve, unit

V = np.array


def stethoscope(g: Growth, h: Hold) -> None:
    """A stethoscope from the ears to the disc in the right hand."""
    j = h.joints
    chin = j.head - 0.16 * j.up + 0.1 * j.ahead
    for side in (-1.0, 1.0):
        ear = j.head + 0.085 * side * j.aside - 0.01 * j.up
        stick(g, "grip", curve(V([ear, ear - 0.1 * j.up + 0.05 * j.ahead, chin - 0.1 * h.up]), 7), 0.007, 5)
    sag = 0.5 * (chin + h.right) - 0.16 * h.up
    stick(g, "grip", curve(V([chin - 0.1 * h.up, sag, h.right]), 8), 0.009, 5)
    disc = frame(h.right + 0.05 * h.ahead, h.ahead, h.up)
    g.add("held", disc.put(turned([(0.0, 0.0), (0.034, 0.0), (0.034, 0.016), (0.0, 0.02)], 12)))


def syringe(g: Growth, h: Hold) -> None:
    """A syringe with its needle ahead."""
    way = h.way(0.15, -0.1, 1.0)
    stick(g, "held", [h.right - 0.05 * way, h.right + 0.1 * way], 0.019, 10)
    stick(g, "grip", [h.right - 0.12 * way, h.right - 0.05 * way], 0.008)
    stick(g, "grip", [h.right - 0.125 * way, h.right - 0.115 * way], 0.026, 8)
    stick(g, "grip", [h.right + 0.1 * way, h.right + 0.21 * way], [0.005, 0.002], 5)


def thermometer(g: Growth, h: Hold) -> None:
    """A thermometer held out, and a chart on a board in the left hand."""
    way = h.way(0.1, 0.05, 1.0)
    stick(g, "held", [h.right - 0.03 * way, h.right + 0.18 * way], 0.011, 8)
    stick(g, "grip", [h.right + 0.16 * way, h.right + 0.21 * way], 0.012, 8)
    _board(g, h)


def _board(g: Growth, h: Hold) -> None:
    """A sheet on a clipboard in the left hand."""
    at = frame(h.left + 0.05 * h.ahead + 0.06 * h.up, h.way(0.0, 0.8, 0.45), h.way(0.0, 0.45, -0.8))
    g.add("grip", slab(at, (0.23, 0.31, 0.012)))
    g.add("held", slab(at.moved(y=-0.01, z=0.009), (0.2, 0.27, 0.006)))


def dental_tools(g: Growth, h: Hold) -> None:
    """A dentist's mirror and drill."""
    way = h.way(0.3, -0.25, 0.9)
    tip = h.right + 0.14 * way
    stick(g, "held", [h.right - 0.1 * way, tip], [0.014, 0.009], 8)
    stick(g, "held", [tip, tip - 0.03 * h.up + 0.01 * way], 0.005, 5)
    stick(
        g, "grip", curve(V([h.right - 0.1 * way, h.right - 0.2 * way - 0.1 * h.up, h.right - 0.35 * h.up]), 7), 0.01, 5
    )
    way = h.way(-0.3, -0.25, 0.9)
    stick(g, "held", [h.left - 0.08 * way, h.left + 0.13 * way], 0.006, 5)
    g.add(
        "held",
        frame(h.left + 0.14 * way, h.way(0.0, 0.6, -0.8), h.ahead).put(
            turned([(0.0, 0.0), (0.024, 0.0), (0.0, 0.008)], 12)
        ),
    )


def fine_tools(g: Growth, h: Hold) -> None:
    """A fine steel instrument in each hand: a surgeon's, a tattooist's, an embalmer's."""
    for hand, side in ((h.right, 1.0), (h.left, -1.0)):
        way = h.way(0.3 * side, -0.55, 0.75)
        stick(g, "held", [hand - 0.09 * way, hand + 0.06 * way, hand + 0.17 * way], [0.009, 0.009, 0.003], 6)
    g.add("grip", blobs(g.rng, (h.middle + 0.16 * h.ahead - 0.13 * h.up)[None], V([[0.05, 0.02, 0.05]]), 1))


def bandage(g: Growth, h: Hold) -> None:
    """A roll of bandage between both hands."""
    roll = h.right + 0.04 * h.ahead
    stick(g, "held", [roll - 0.04 * h.up, roll + 0.04 * h.up], 0.04, 10)
    at = h.upright(h.middle + 0.05 * h.ahead)
    span = 0.5 * float(np.linalg.norm(h.left - h.right)) + 0.02
    grid = [[(x * span, y, 0.03 * (1 - x * x)) for x in np.linspace(-1, 1, 5)] for y in (-0.035, 0.035)]
    g.add("held", sheet(at, grid))


def whistle(g: Growth, h: Hold) -> None:
    """A whistle at the lips, its cord about the neck."""
    j = h.joints
    lips = j.head - 0.05 * j.up + 0.12 * j.ahead
    busy = h.busy and float(np.linalg.norm(h.right - lips)) < 0.25
    spot = lips if busy else h.right
    g.add("held", slab(frame(spot, j.up, j.ahead), (0.024, 0.024, 0.07)))
    stick(g, "held", [spot - 0.014 * h.aside - 0.01 * h.up, spot + 0.014 * h.aside - 0.01 * h.up], 0.022, 8)
    for side in (-1.0, 1.0):
        neck = j.neck + 0.08 * side * h.aside
        stick(g, "grip", curve(V([spot, 0.5 * (spot + neck) - 0.12 * h.up + 0.05 * h.ahead, neck]), 7), 0.005, 4)


def gamepad(g: Growth, h: Hold) -> None:
    """A game controller in both hands."""
    at = frame(h.middle + 0.04 * h.ahead, h.way(0.0, 0.8, -0.5), h.ahead)
    g.add("held", slab(at, (0.15, 0.03, 0.07)))
    for side in (-1.0, 1.0):
        g.add("held", blobs(g.rng, at([[0.075 * side, -0.005, -0.02]]), V([[0.032, 0.024, 0.055]]), 1))
        stick(g, "grip", [at([0.035 * side, 0.01, -0.01]), at([0.035 * side, 0.035, -0.01])], 0.013, 8)


def megaphone(g: Growth, h: Hold) -> None:
    """A megaphone before the mouth."""
    j = h.joints
    lips = j.head - 0.05 * j.up + 0.13 * j.ahead if h.busy else h.right
    way = j.ahead
    stick(g, "held", [lips, lips + 0.06 * way, lips + 0.32 * way], [0.035, 0.04, 0.13], 12)
    stick(g, "grip", [h.right, lips + 0.08 * way], 0.016, 6)


def cue(g: Growth, h: Hold) -> None:
    """A billiard cue along the left hand to a ball."""
    way = unit(h.left - h.right) if h.busy else h.up
    back, tip = (h.right - 0.35 * way, h.left + 0.35 * way) if h.busy else (h.right - 0.9 * h.up, h.right + 0.6 * h.up)
    stick(g, "held", [back, 0.5 * (back + tip), tip], [0.017, 0.013, 0.006], 6)
    if h.busy:
        g.add("grip", blobs(g.rng, (tip + 0.05 * way)[None], np.full((1, 3), 0.032), 1))


def bowling_ball(g: Growth, h: Hold) -> None:
    """A bowling ball in the right hand."""
    at = h.right + 0.1 * unit(h.right - h.joints.elbows[1])
    g.add("held", blobs(g.rng, at[None], np.full((1, 3), 0.12), 2))


def table_tennis_bat(g: Growth, h: Hold) -> None:
    """A small red bat, and a ball in the air before it."""
    way = h.way(0.1, 0.75, 0.5)
    at = frame(h.right, way, h.ahead)
    stick(g, "grip", [at([0, -0.06, 0]), at([0, 0.06, 0])], 0.014, 8)
    disc = at.moved(y=0.14)
    stick(g, "held", [disc.at - 0.007 * disc.z, disc.at + 0.007 * disc.z], 0.09, 16)
    if h.busy:
        g.add("grip", toned(blobs(g.rng, (h.right + 0.5 * h.ahead + 0.12 * h.up)[None], np.full((1, 3), 0.03), 1), 1.0))


def barbell(g: Growth, h: Hold) -> None:
    """A barbell with large discs through both hands."""
    close = float(np.linalg.norm(h.left - h.right)) < 0.2
    across, middle = (h.aside, h.middle) if close else (unit(h.left - h.right), h.middle)
    stick(g, "grip", [middle - 0.78 * across, middle + 0.78 * across], 0.016, 8)
    for side in (-1.0, 1.0):
        for out, radius in ((0.52, 0.21), (0.6, 0.21), (0.68, 0.14)):
            disc = middle + out * side * across
            stick(g, "held", [disc - 0.03 * across, disc + 0.03 * across], radius, 16)


def foil(g: Growth, h: Hold) -> None:
    """A fencer's foil: a thin blade and a round guard."""
    way = h.way(0.05, 0.05, 1.0) if h.busy else h.way(0.0, -0.6, 0.8)
    stick(g, "grip", [h.right - 0.08 * way, h.right + 0.06 * way], 0.014, 6)
    guard = frame(h.right + 0.07 * way, way, h.up)
    g.add("held", guard.put(turned([(0.056, -0.02), (0.04, 0.008), (0.0, 0.016)], 12)))
    stick(g, "held", [h.right + 0.07 * way, h.right + 0.95 * way], [0.008, 0.005], 5)


def ribbon(g: Growth, h: Hold) -> None:
    """A gymnast's ribbon that curls from a short stick."""
    way = h.way(-0.35, 0.75, 0.5)
    tip = h.right + 0.35 * way
    stick(g, "grip", [h.right - 0.05 * way, tip], 0.008, 5)
    turns = np.linspace(0, 3.2 * np.pi, 26)
    curls = [(0.03 + 0.022 * t) * (np.cos(t) * h.up + np.sin(t) * h.ahead) for t in turns]
    line = np.stack([tip + curl - 0.13 * t * h.aside - 0.05 * t * h.up for t, curl in zip(turns, curls, strict=True)])
    wide = 0.035 * h.aside + 0.02 * h.up
    front = np.stack([line - wide, line + wide])
    g.add("held", sheet(frame(np.zeros(3), V([0, 1.0, 0]), V([0, 0, 1.0])), front))


def skipping_rope(g: Growth, h: Hold) -> None:
    """A skipping rope over the head, from hand to hand."""
    j = h.joints
    crown = j.head + 0.55 * h.up + 0.1 * h.ahead
    line = curve(
        V([h.right, h.right + 0.3 * h.up - 0.3 * h.aside, crown, h.left + 0.3 * h.up + 0.3 * h.aside, h.left]), 15
    )
    stick(g, "held", line, 0.011, 5)
    for hand in (h.left, h.right):
        stick(g, "grip", [hand - 0.05 * h.up, hand + 0.07 * h.up], 0.016, 6)


def hoop(g: Growth, h: Hold) -> None:
    """A hoop about the waist."""
    ring = np.linspace(0, 2 * np.pi, 25)
    waist = h.joints.waist if h.busy else h.middle + 0.2 * h.ahead
    line = np.stack(
        [waist + 0.43 * (np.cos(t) * h.aside + np.sin(t) * h.ahead) + 0.06 * np.sin(t + 1) * h.up for t in ring]
    )
    stick(g, "held", line, 0.017, 6)


def clipboard(g: Growth, h: Hold) -> None:
    """A sheet on a board, and a pen."""
    _board(g, h)
    way = unit(h.left + 0.1 * h.ahead - h.right) if h.busy else h.way(0.4, 0.3, 0.6)
    stick(g, "grip", [h.right - 0.06 * way, h.right + 0.08 * way], 0.006, 5)


def toothbrush(g: Growth, h: Hold) -> None:
    """A toothbrush before the teeth, foam at its end."""
    j = h.joints
    lips = j.head - 0.05 * j.up + 0.12 * j.ahead
    tip = lips if h.busy else h.right + 0.14 * h.up
    way = unit(tip - h.right)
    stick(g, "held", [h.right - 0.05 * way, tip], 0.011, 6)
    g.add("grip", blobs(g.rng, tip[None], np.full((1, 3), 0.03), 1))


CARE: Mapping[str, Callable[[Growth, Hold], None]] = {
    "stethoscope": stethoscope, "syringe": syringe, "thermometer": thermometer, "dental_tools": dental_tools,
    "fine_tools": fine_tools, "bandage": bandage, "whistle": whistle, "gamepad": gamepad, "megaphone": megaphone,
    "cue": cue, "bowling_ball": bowling_ball, "table_tennis_bat": table_tennis_bat, "barbell": barbell, "foil": foil,
    "ribbon": ribbon, "skipping_rope": skipping_rope, "hoop": hoop, "clipboard": clipboard, "toothbrush": toothbrush,
}  # fmt: skip
