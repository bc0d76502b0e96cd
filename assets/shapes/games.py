"""What sports are played with: balls, bat and glove, racket, disc, boards, stick, oar."""

from __future__ import annotations

import numpy as np

from assets.shapes.creatures import fin
from assets.shapes.drawing import drawing
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import cut
from assets.shapes.organic import F64, blobs, curve, tube, tubes, unit
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
V = np.array


def seam_line(count: int) -> F64:
    """The curve `[count, 3]` on the unit sphere along which a baseball or a tennis ball is sewn."""
    t = np.linspace(0, 2 * np.pi, count)
    a, b = 0.76, 0.24
    x, z = a * np.cos(t) + b * np.cos(3 * t), a * np.sin(t) - b * np.sin(3 * t)
    return unit(np.stack([x, 2 * np.sqrt(a * b) * np.sin(2 * t), z], axis=1))


@grown("football", (0.22, 0.22, 0.22), body="white leather", patches="black leather")
def football(g: Growth) -> None:
    """A ball of white leather with twelve black five-cornered patches."""
    golden = (1 + 5**0.5) / 2
    corners = unit([np.roll([0.0, s, t * golden], k) for s in (-1, 1) for t in (-1, 1) for k in range(3)])
    ball = blobs(g.rng, V([[0.0, 0.0, 0.0]]), V([[0.11, 0.11, 0.11]]), 4)
    dots = np.sort(unit(ball.points) @ corners.T, axis=1)
    nearest = corners[np.argmax(unit(ball.points) @ corners.T, axis=1)]
    others = corners @ corners.T
    edges = []
    for k in range(12):
        around = corners[(others[k] > 0.3) & (others[k] < 0.9)]
        edges.append(unit(around - corners[k] * (around @ corners[k])[:, None]))
    which = np.argmax(unit(ball.points) @ corners.T, axis=1)
    flat = unit(ball.points) - nearest * dots[:, -1:]
    reach = np.einsum("nk,nek->ne", flat, np.stack(edges)[which]).max(axis=1)
    white, black = cut(ball, 0.29 - reach)
    g.add("body", white)
    g.add("patches", black)


@grown("basketball", (0.24, 0.24, 0.24), body="pebbled orange rubber", seams="black rubber")
def basketball(g: Growth) -> None:
    """An orange ball with black seams: two great circles and two bows."""
    r = 0.12
    g.add("body", blobs(g.rng, V([[0.0, 0.0, 0.0]]), V([[r, r, r]]), 4))
    t = np.linspace(0, 2 * np.pi, 60)
    tilt = V([[0.94, -0.34, 0], [0.34, 0.94, 0], [0, 0, 1]])
    lines = [np.stack([np.cos(t), 0 * t, np.sin(t)], 1), np.stack([0 * t, np.cos(t), np.sin(t)], 1)]
    for side in (1.0, -1.0):
        bow = np.stack([np.full(60, side * 0.52), 0.85 * np.cos(t), 0.85 * np.sin(t)], 1)
        lines.append(unit(bow + np.stack([0.28 * side * np.cos(2 * t), 0 * t, 0 * t], 1)))
    for line in lines:
        g.add("seams", tube(line @ tilt * (r - 0.0006), [0.0022, 0.0022], 6, 72))


@grown("tennis_ball", (0.067, 0.067, 0.067), body="yellow green felt", seam="white rubber")
def tennis_ball(g: Growth) -> None:
    """A felt ball with the one pale curve along which its two halves meet."""
    g.add("body", blobs(g.rng, V([[0.0, 0.0, 0.0]]), V([[0.0335] * 3]), 4, 0.004, 6))
    g.add("seam", tube(seam_line(60) * 0.0332, [0.0011, 0.0011], 6, 110))


@grown("baseball", (0.074, 0.074, 0.074), body="white leather", stitches="red cotton thread")
def baseball(g: Growth) -> None:
    """A white ball, sewn along one curve with red stitches."""
    g.add("body", blobs(g.rng, V([[0.0, 0.0, 0.0]]), V([[0.037] * 3]), 4))
    seam = seam_line(105)[:-1]
    ahead = unit(np.roll(seam, -1, 0) - seam)
    side = np.cross(seam, ahead)
    arms = [unit(seam + 0.11 * way * side + 0.05 * ahead) for way in (1, -1)]
    paths = np.stack([arms[0], seam, arms[1]], axis=1) * 0.0371
    g.add("stitches", tubes(paths, np.full((len(seam), 3), [0.0006, 0.0008, 0.0006]), 4))


@drawing("baseball_bat", (0.84, 0.068, 0.068), body="varnished pine wood", grip="black leather")
def baseball_bat(s: Sketch, rng: Rng) -> None:
    """A wooden bat lying along x: a thick rounded barrel that tapers to a wound grip and a knob."""
    w, h, d = s.size
    r = d * 0.5
    barrel = [(0.34, 0.34), (0.45, 0.5), (0.72, 0.66), (0.96, 0.82), (1.0, 0.95), (0.93, 0.985), (0.6, 1.0), (0, 1.0)]
    knob = [(0.0, 0.0), (0.62, 0.0), (0.72, 0.012), (0.66, 0.028), (0.38, 0.04), (0.34, 0.06)]
    with s.frame((-w / 2, h / 2, 0), (0, 0, -90), (h / d, 1, 1)):
        s.lathe("body", [(a * r, b * w) for a, b in [*knob, *barrel]], sides=24)
        winds = [(r * (0.37 + 0.03 * (k % 2)), w * (0.055 + 0.0055 * k)) for k in range(52)]
        s.lathe("grip", [(r * 0.34, w * 0.053), *winds, (r * 0.34, w * 0.345)], sides=18)


@grown("baseball_glove", (0.26, 0.3, 0.17), body="brown leather", lacing="pale leather")
def baseball_glove(g: Growth) -> None:
    """A catcher's mitt standing up: four thick fingers and a thumb around a hollow palm, a laced web between."""
    hand = [(-0.075, 0.02), (-0.045, 0.0), (0.05, 0.0), (0.085, 0.03)]
    palm = curve(
        V([(x, y, 0.0) for x, y in [*hand, (0.1, 0.12), (0.07, 0.16), (-0.09, 0.15), (-0.1, 0.09), hand[0]]]), 40
    )[:-1]
    bowl = palm.copy()
    bowl[:, 2] = 3.2 * ((palm[:, 0]) ** 2 + 0.5 * (palm[:, 1] - 0.09) ** 2) - 0.01
    g.add("body", fin(bowl, 0.02))
    for k in range(4):
        foot = V([-0.085 + 0.046 * k, 0.125 + 0.012 * (1 - abs(k - 1.2)), 0.02])
        lean = -0.32 + 0.16 * k
        tip = foot + V([0.12 * np.sin(lean), 0.14 - 0.018 * abs(k - 1.3), 0.035])
        middle = (foot + tip) / 2 + [0, 0, -0.012]
        g.add("body", tube([foot - [0, 0.075, -0.004], foot, middle, tip], [0.026, 0.027, 0.026, 0.021], 12, 18))
    g.add("body", tube([(0.06, 0.03, 0.01), (0.1, 0.1, 0.03), (0.128, 0.19, 0.06)], [0.034, 0.032, 0.024], 12, 16))
    g.add("body", tube([(-0.08, 0.03, 0.01), (0.0, 0.012, 0.0), (0.075, 0.035, 0.01)], [0.03, 0.034, 0.03], 12, 16))
    for k in range(4):
        y = 0.135 + 0.034 * k
        bow = V([(0.055 + 0.011 * k, y + 0.012, 0.03), (0.09, y, 0.02), (0.112 + 0.004 * k, y - 0.012, 0.042)])
        g.add("lacing", tube(bow, [0.006, 0.006], 7, 10))
        g.add(
            "lacing",
            tube([(0.066 + 0.013 * k, 0.115, 0.022), (0.072 + 0.013 * k, 0.25, 0.034)], [0.0045, 0.0045], 6, 5),
        )
    a = np.linspace(-0.09, 0.07, 12)
    wave = np.stack([a, 0.195 + 0.006 * np.cos(a * 130), 0.055 + 0 * a], 1)
    g.add("lacing", tube(wave, [0.0035, 0.0035], 6, 26))


@drawing("tennis_racket", (0.27, 0.69, 0.04), frame="red carbon", strings="white nylon strings", grip="black leather")
def tennis_racket(s: Sketch, rng: Rng) -> None:
    """A racket on the end of its grip: an oval hoop strung with a net, an open throat, a wound handle."""
    w, h, d = s.size
    rx, ry, y = w * 0.47, h * 0.24, h * 0.74
    turn = np.linspace(0, 2 * np.pi, 49)[:-1]
    s.tube("frame", np.stack([rx * np.cos(turn), y + ry * np.sin(turn), 0 * turn], 1), w * 0.032, 10, closed=True)
    for side in (-1.0, 1.0):
        fork = [
            (side * rx * 0.62, y - ry * 0.78, 0),
            (side * w * 0.12, h * 0.43, 0),
            (side * w * 0.035, h * 0.34, 0),
            (side * w * 0.03, h * 0.26, 0),
        ]
        s.tube("frame", curve(V(fork), 12), w * 0.034, 10)
    for k in range(-8, 9):
        at = k / 9
        half = float(np.sqrt(1 - at**2))
        s.rod("strings", (rx * at, y - ry * half, 0), (rx * at, y + ry * half, 0), w * 0.004, sides=4)
        s.rod("strings", (-rx * half, y + ry * at, w * 0.004), (rx * half, y + ry * at, w * 0.004), w * 0.004, sides=4)
    grip = [(0.0, 0.0), (0.085, 0.0), (0.085, 0.012), (0.066, 0.02)]
    grip += [(0.063 + 0.006 * (k % 2), 0.02 + 0.0115 * k) for k in range(22)]
    with s.frame(scale=(1, 1, d / (0.17 * w))):
        s.lathe("grip", [*((a * w, b * h) for a, b in grip), (0.045 * w, h * 0.275), (0, h * 0.275)], sides=8)


@drawing("frisbee", (0.27, 0.03, 0.27), body="red plastic", print="white paint")
def frisbee(s: Sketch, rng: Rng) -> None:
    """A throwing disc lying on its rim: a shallow dome with ridges and a printed ring."""
    w, h, _ = s.size
    r = w / 2
    top = [(0.86, 0.04), (0.9, 0.0), (0.96, 0.02), (1.0, 0.3), (0.98, 0.62), (0.9, 0.86), (0.84, 0.92), (0.83, 0.9)]
    top += [(0.76, 0.94), (0.75, 0.92), (0.68, 0.955), (0.67, 0.935), (0.3, 0.99), (0, 1.0)]
    s.lathe("body", [(a * r, b * h) for a, b in top], sides=48)
    s.lathe(
        "print", [(r * 0.3, h * 0.95), (r * 0.5, h * 0.99), (r * 0.52, h * 0.965), (r * 0.53, h * 0.93)][::-1], sides=40
    )


@drawing(
    "skateboard", (0.8, 0.14, 0.2), deck="black grip tape", body="maple wood", wheels="white rubber", trucks="steel"
)
def skateboard(s: Sketch, rng: Rng) -> None:
    """A skateboard on its wheels along x: a deck whose ends turn up, two axles, four wheels."""
    w, h, d = s.size
    t = np.linspace(-1, 1, 25)
    half = d / 2 * np.minimum(1, np.sqrt(np.maximum(1e-4, 1 - np.maximum(0, np.abs(t) - 0.8) ** 2 / 0.04)))
    lift = h * 0.62 + h * 0.3 * np.maximum(0, np.abs(t) - 0.62) ** 1.2 / 0.3
    for surface, low, high in (("body", 0.0, 0.06), ("deck", 0.06, 0.08)):
        rings = [
            [
                (x * w / 2, y + h * high, -b),
                (x * w / 2, y + h * low, -b),
                (x * w / 2, y + h * low, b),
                (x * w / 2, y + h * high, b),
            ]
            for x, y, b in zip(t, lift, half, strict=True)
        ]
        s.loft(surface, V(rings)[:, ::-1], smooth=False)
    for x in (-0.28, 0.28):
        s.box("trucks", (w * 0.1, h * 0.12, d * 0.3), (x * w, h * 0.5, 0), bevel=0.003)
        s.box("trucks", (w * 0.05, h * 0.26, d * 0.18), (x * w, h * 0.26, 0), bevel=0.004)
        s.rod("trucks", (x * w, h * 0.22, -d * 0.45), (x * w, h * 0.22, d * 0.45), h * 0.05)
        for z in (-1.0, 1.0):
            with s.frame((x * w, h * 0.22, z * d * 0.3), (90 * z, 0, 0)):
                tread = [(0, 0), (0.8, 0), (1.0, 0.15), (1.0, 0.85), (0.8, 1.0), (0, 1.0)]
                s.lathe("wheels", [(a * h * 0.22, b * d * 0.17) for a, b in tread], sides=24)


@drawing("snowboard", (0.3, 1.55, 0.14), body="blue and white paint", bindings="black plastic", base="white paint")
def snowboard(s: Sketch, rng: Rng) -> None:
    """A snowboard on its end: round tips that bend forward, a waist, two bindings with high backs and straps."""
    w, h, d = s.size
    t = np.linspace(0, 1, 33)
    end = np.minimum(1, np.sqrt(np.maximum(1e-4, 1 - np.maximum(0, np.abs(2 * t - 1) - 0.78) ** 2 / 0.0484)))
    half = w / 2 * end * (0.86 + 0.14 * np.abs(2 * t - 1) ** 1.5)
    bend = d * 0.32 * np.maximum(0, np.abs(2 * t - 1) - 0.7) ** 1.5 / 0.165
    back = -d * 0.5
    for surface, low, high in (("base", 0.0, 0.04), ("body", 0.04, 0.1)):
        rings = [
            [
                (-b, y * h, back + z + d * high),
                (-b, y * h, back + z + d * low),
                (b, y * h, back + z + d * low),
                (b, y * h, back + z + d * high),
            ]
            for y, z, b in zip(t, bend, half, strict=True)
        ]
        s.loft(surface, V(rings)[:, ::-1], smooth=False)
    for y, turn in ((0.33, 12), (0.67, -12)):
        with s.frame((0, h * y, back + d * 0.1), (0, 0, turn)):
            s.box("bindings", (w * 0.86, h * 0.07, d * 0.1), (0, -h * 0.035, d * 0.05), bevel=0.006)
            s.box("bindings", (w * 0.1, h * 0.075, d * 0.75), (w * 0.38, -h * 0.0375, d * 0.1), (0, 0, 0), bevel=0.006)
            for x in (-0.24, 0.12):
                s.ring("bindings", h * 0.03, d * 0.055, (x * w, 0, d * 0.16), (0, 90, 0), -20, 220, sides=6)


@drawing("hockey_stick", (0.34, 1.5, 0.06), body="lacquered pine wood", tape="black cloth tape")
def hockey_stick(s: Sketch, rng: Rng) -> None:
    """An ice hockey stick leaning a little: a long square shaft, a flat taped blade on the ground, a puck."""
    w, h, d = s.size
    foot, top = (-w * 0.18, h * 0.03, -d * 0.2), (w * 0.34, h * 0.99, -d * 0.2)
    s.beam("body", foot, top, w * 0.08, d * 0.4)
    s.beam("tape", (w * 0.29, h * 0.9, -d * 0.2), top, w * 0.095, d * 0.5)
    blade = [(-0.24, 0.09), (-0.22, 0.0), (0.34, 0.0), (0.48, 0.02), (0.5, 0.045), (0.44, 0.056), (-0.08, 0.05)]
    s.prism("tape", V(blade) * [w, h], d * 0.25, (0, 0, -d * 0.2))
    s.cylinder("tape", w * 0.11, h * 0.017, (w * 0.25, 0, d * 0.1), sides=24)


@drawing("oar", (0.16, 1.7, 0.06), body="varnished pine wood", blade="red paint")
def oar(s: Sketch, rng: Rng) -> None:
    """A paddle on its blade: a flat rounded blade, a long round shaft, a cross grip at the top."""
    w, h, d = s.size
    half = [(0.2, 0.31), (0.34, 0.26), (0.5, 0.17), (0.5, 0.05), (0.4, 0.012), (0.2, 0.0)]
    outline = [(x * w, y * h) for x, y in half] + [(-x * w, y * h) for x, y in half[::-1]]
    s.prism("blade", outline, d * 0.22)
    s.rod("body", (0, h * 0.08, 0), (0, h * 0.99, 0), w * 0.085, w * 0.08, sides=14)
    s.rod("body", (-w * 0.36, h - d * 0.36, 0), (w * 0.36, h - d * 0.36, 0), d * 0.36, sides=14)
