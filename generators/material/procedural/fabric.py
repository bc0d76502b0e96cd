"""Textiles and hides: plain and striped cloth, tartan, denim, velvet, knit, carpet, leather, fur, wicker."""

from __future__ import annotations

import numpy as np

from generators.material.procedural.canvas import Canvas, Field
from generators.material.procedural.cells import voronoi
from generators.material.procedural.layer import Layer, layer
from generators.material.procedural.strokes import Image, blend, lift, mix, ramp, sample, solid, step, tint
from generators.material.spec import MaterialSpec

_MEAN_THREAD = 0.53  # of the height of crossing threads


def weave(c: Canvas, count: int, over: int = 1) -> tuple[Field, Field]:
    """Height 0..1 of `count`² crossing threads and 1 where the upright thread is on top; `over` 2 makes a twill.

    Threads of less than two pixels are not drawn: they would show as a pattern of their own.
    """
    x = c.u * count + 0.3 * c.noise("weave/x", 1.6, 1, 16)
    y = c.v * count + 0.3 * c.noise("weave/y", 1.6, 1, 16)
    i, j = np.floor(x), np.floor(y)
    fx, fy = (x - i - np.float32(0.5)) * 2, (y - j - np.float32(0.5)) * 2
    upright = ((i + j) % 2 == 0) if over == 1 else ((i + j) % (2 * over) < over)
    shown = min(max(c.size / count - 1.5, 0.0) / 2.0, 1.0)
    top = mix(0.5, upright.astype(np.float32), shown)
    profile = mix(1 - fy * fy, 1 - fx * fx, top)
    bend = mix(1 - 0.6 * fx * fx, 1 - 0.6 * fy * fy, top)
    return mix(_MEAN_THREAD, profile * bend, shown), top


def _cloth(c: Canvas, s: MaterialSpec, color: Image, count: int, over: int = 1, relief_m: float = 0.001) -> Layer:
    threads, top = weave(c, count, over)
    slub = mix(c.noise("slub/x", 0.8, 4, 200, (18.0, 1.0)), c.noise("slub/y", 0.8, 4, 200, (1.0, 18.0)), top)
    folds = c.noise("folds", 2.0, 1, 10)
    gain = (0.84 + 0.17 * threads) * (1 + 0.05 * slub) * (1 + 0.015 * folds) * (0.97 + 0.05 * top)
    height = 0.2 + 0.55 * threads + 0.06 * slub + 0.1 * folds
    return layer(c, color * gain, height, s.roughness + 0.03 * slub, 0.0, relief_m)


def plain(c: Canvas, s: MaterialSpec) -> Layer:
    """Plain-woven cotton or linen."""
    return _cloth(c, s, solid(s.color), 128, relief_m=0.0005)


def burlap(c: Canvas, s: MaterialSpec) -> Layer:
    """Coarse canvas, sacking or sailcloth with uneven threads."""
    threads, top = weave(c, 80)
    slub = mix(c.noise("slub/x", 0.8, 4, 200, (14.0, 1.0)), c.noise("slub/y", 0.8, 4, 200, (1.0, 14.0)), top)
    color = tint(s.color, 0.82 + 0.2 * threads + 0.06 * slub + 0.03 * c.noise("tones", 0.9, 2))
    return layer(c, color, 0.15 + 0.6 * threads + 0.08 * slub, s.roughness + 0.03 * slub, 0.0, 0.0007)


def denim(c: Canvas, s: MaterialSpec) -> Layer:
    """Twill with pale weft showing between dyed warp."""
    threads, top = weave(c, 128, 2)
    fade, slub = c.noise("fade", 0.9, 1, 160), c.noise("slub", 0.5, 12, stretch=(1.0, 16.0))
    dyed = tint(s.color, 1 + 0.1 * slub + 0.05 * fade)
    color = blend(blend(dyed, s.second, 0.24 * (1 - top)), s.second, 0.1 * step(0, 2, fade))
    return layer(c, color * (0.84 + 0.17 * threads), 0.2 + 0.6 * threads, s.roughness + 0.04 * fade, 0.0, 0.0004)


def stripes(c: Canvas, s: MaterialSpec) -> Layer:
    """Cloth in upright stripes of two colours."""
    wave = (c.u * 5 + np.float32(0.2)) % 1
    band = step(0.48, 0.5, wave) * step(1.0, 0.98, wave)
    return _cloth(c, s, blend(solid(s.color), solid(s.second), band), 128)


def tartan(c: Canvas, s: MaterialSpec) -> Layer:
    """Checked cloth: the same sett in warp and weft."""

    def sett(x: Field) -> Field:
        f = (x * 5 + np.float32(0.17)) % 1
        return np.asarray(step(0.55, 0.56, f) * (1 - step(0.97, 0.98, f)))

    def line(x: Field) -> Field:
        f = (x * 5 + np.float32(0.17)) % 1
        return step(0.035, 0.02, np.abs(f - 0.27)) + step(0.02, 0.01, np.abs(f - 0.765))

    wide = 0.5 * (sett(c.u) + sett(c.v))
    thin = np.minimum(0.5 * (line(c.u) + line(c.v)), 1)
    pale = lift(s.color, 0.75)
    return _cloth(c, s, blend(blend(solid(s.color), solid(s.second), wide), solid(pale), 0.75 * thin), 128, 2)


def velvet(c: Canvas, s: MaterialSpec) -> Layer:
    """Soft pile, brushed to lie this way and that."""
    lie, pile = c.noise("lie", 1.5, 2, 48), c.noise("pile", 0.4, 40, 400, (1.0, 2.0))
    stops = (lift(s.color, -0.55), s.color, lift(s.color, 0.28))
    color = ramp(0.45 + 0.03 * lie + 0.045 * pile, stops)
    return layer(c, color, 0.5 + 0.1 * lie + 0.04 * pile, s.roughness - 0.05 * lie, 0.0, 0.003)


def knit(c: Canvas, s: MaterialSpec) -> Layer:
    """Stockinette: columns of interlocking V stitches in wool."""
    columns, rows = 30, 38
    x = c.u * columns + np.float32(0.25)
    across = (x - np.floor(x) - np.float32(0.5)) * 2
    y = c.v * rows - np.float32(1.15) * np.abs(across)
    fy = y - np.floor(y) - np.float32(0.5)
    lean = np.abs(np.abs(across) - np.float32(0.5)) * 2
    strand = np.sqrt(np.maximum(1 - (2.05 * fy) ** 2, 0)) * np.sqrt(np.maximum(1 - lean**2 * 0.9, 0))
    fibre = c.noise("fibre", 0.5, 24)
    twist = np.sin((y * 3 + np.abs(across) * 4) * 6.2832) * 0.07 * strand
    color = tint(s.color, 0.66 + 0.38 * strand + 0.05 * fibre + 0.6 * twist)
    return layer(
        c, color, 0.1 + 0.75 * strand + 0.03 * fibre + 0.5 * twist, s.roughness - 0.08 + 0.03 * fibre, 0.0, 0.003
    )


def carpet(c: Canvas, s: MaterialSpec) -> Layer:
    """Cut pile of one colour."""
    tufts = voronoi(c, "tufts", 110, 110, 0.8)
    dome = np.minimum(tufts.edge * 320, 1)
    tone = np.take(c.table("tone", tufts.count, 0.84, 1.12), tufts.id)
    lie = c.noise("lie", 1.3, 4, 64)
    color = tint(s.color, tone * (0.8 + 0.2 * dome) * (1 + 0.05 * lie))
    return layer(c, color, 0.2 + 0.5 * dome + 0.2 * tone + 0.08 * lie, s.roughness, 0.0, 0.009)


def leather(c: Canvas, s: MaterialSpec) -> Layer:
    """Tanned hide: a pebbled grain of three millimetres between fine creases."""
    sway = (0.006 * c.noise("sway/x", 1.2, 6, 128), 0.006 * c.noise("sway/y", 1.2, 6, 128))
    cells = voronoi(c, "grain", 90, 90, 1.0, sway)
    pebble = 1 - (1 - np.minimum(cells.edge * 200, 1)) ** 2
    clouds, creases = c.noise("clouds", 1.0, 2), np.abs(c.noise("creases", 1.4, 3, 96))
    fold = step(0.06, 0.0, creases)
    color = tint(s.color, (0.9 + 0.1 * pebble + 0.055 * clouds) * (1 - 0.12 * fold))
    height = 0.25 + 0.4 * pebble - 0.18 * fold + 0.06 * clouds
    return layer(c, color, height, s.roughness + 0.08 * (1 - pebble) + 0.06 * clouds, 0.0, 0.001)


def fur(c: Canvas, s: MaterialSpec) -> Layer:
    """A coat of short hair lying in flowing locks, of one colour that pales and darkens a little."""
    u = c.u + 0.02 * c.noise("flow/x", 1.7, 2, 24)
    v = c.v + 0.012 * c.noise("flow/y", 1.7, 2, 24)
    hair = sample(c.noise("hair", 0.35, 24, stretch=(1.0, 6.0)), u, v)
    locks = sample(c.noise("locks", 0.9, 8, 128, (1.0, 3.0)), u, v)
    tones = c.noise("patch", 1.2, 1, 48)
    gain = 0.98 + 0.085 * hair + 0.07 * locks + 0.05 * tones
    color = blend(tint(s.color, gain), tint(s.second, gain), 0.16 * step(-0.2, 2.2, hair + 0.7 * tones))
    return layer(c, color, 0.5 + 0.1 * hair + 0.12 * locks, s.roughness - 0.1 + 0.04 * tones, 0.0, 0.006)


def wicker(c: Canvas, s: MaterialSpec) -> Layer:
    """Basketwork: canes in and out of upright stakes."""
    stakes, canes = 8, 22
    x, y = c.u * stakes + np.float32(0.23), c.v * canes
    j = np.floor(y)
    fy = (y - j - np.float32(0.5)) * 2
    sign = 1 - 2 * (j % 2)
    wave = np.cos(x * np.float32(np.pi)) * sign
    strand = np.sqrt(np.maximum(1 - fy * fy, 0))
    height = 0.1 + strand * (0.42 + 0.4 * wave)
    stake = np.sqrt(np.maximum(1 - ((x - np.round(x)) * 5.5) ** 2, 0)) * 0.62
    behind = stake > height
    fibre = c.noise("fibre", 0.8, 4, stretch=(12.0, 1.0))
    tone = np.take(c.table("tone", canes, 0.85, 1.1), (j % canes).astype(np.int32))
    gain = np.where(behind, 0.62 + 0.3 * stake, (0.42 + 0.62 * strand * (0.68 + 0.32 * wave)) * tone)
    color = tint(s.color, gain * (1 + 0.05 * fibre))
    return layer(c, color, np.maximum(height, stake) + 0.02 * fibre, s.roughness, 0.0, 0.014)


def silk(c: Canvas, s: MaterialSpec) -> Layer:
    """Satin lying in soft folds."""
    sway = c.noise("sway", 2.2, 1, 6)
    folds = sample(c.noise("folds", 2.0, 2, 12, (1.0, 2.2)), c.u + 0.05 * sway, c.v + 0.05 * sway)
    sheen = c.noise("thread", 0.2, 16, stretch=(24.0, 1.0))
    stops = (lift(s.color, -0.5), s.color, lift(s.color, 0.5))
    color = ramp(0.48 + 0.07 * folds + 0.02 * sheen, stops)
    return layer(c, color, 0.5 + 0.1 * folds + 0.003 * sheen, s.roughness + 0.03 * sheen, 0.0, 0.03)


def quilt(c: Canvas, s: MaterialSpec) -> Layer:
    """Padded squares with stitched seams: upholstery, mattress, bedding."""
    count = 6
    x, y = (c.u + c.v) * count + np.float32(0.3), (c.u - c.v) * count + np.float32(0.3)
    dx, dy = np.abs(x - np.round(x)), np.abs(y - np.round(y))
    seam = np.minimum(dx, dy)
    puff = 1 - (1 - np.minimum(seam * 2, 1)) ** 2.5
    stitch = step(0.03, 0.015, seam) * step(0.0, 0.3, np.sin((c.u * 24 * count) * np.float32(np.pi)))
    button = step(0.13, 0.09, np.hypot(dx, dy))
    threads, _ = weave(c, 128)
    color = tint(s.color, (0.78 + 0.24 * puff) * (0.95 + 0.06 * threads) + 0.12 * stitch)
    color = blend(color, s.second, 0.8 * button)
    return layer(c, color, 0.1 + 0.75 * puff + 0.01 * threads + 0.25 * button, s.roughness - 0.15 * button, 0.0, 0.03)
