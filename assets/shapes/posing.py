"""What an animal on four legs does, shown by its body: drawn standing, it is turned at its joints afterwards.

A shape says where its joints are (`Frame`) and has then every posture of `POSES`. Not covered: the bend of the back,
and which leg is lifted by whom.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec

import numpy as np

from assets.shapes.growth import Growth
from assets.shapes.organic import F64

P = ParamSpec("P")
POSES = ("stand", "sit", "lie", "run", "leap", "sleep", "drink", "call", "rear", "walk", "butt")
"""The meaning of the number `pose`."""


@dataclass(frozen=True)
class Frame:
    """Where the joints of one that stands and looks to +Z are: heights and depths `(y, z)` in metres as it is drawn."""

    belly: float
    fore: tuple[float, float]
    """The shoulder."""
    hind: tuple[float, float]
    """The hip."""
    neck: tuple[float, float]
    """Where the neck begins."""
    nose: tuple[float, float]
    horned: bool = False
    """Its horns stand out before its head when that is lowered."""

    @property
    def long(self) -> float:
        """From shoulder to hip."""
        return self.fore[1] - self.hind[1]

    def scaled(self, y: float, z: float) -> Frame:
        """The same body, `y` times as high and `z` times as long."""
        parts = ((y * a, z * b) for a, b in (self.fore, self.hind, self.neck, self.nose))
        fore, hind, neck, nose = parts
        return Frame(self.belly * y, fore, hind, neck, nose, self.horned)


@dataclass(frozen=True)
class _Legs:
    """Degrees forwards of the left and the right leg at the hip, and at the knee."""

    hip: tuple[float, float]
    knee: tuple[float, float] = (0.0, 0.0)


_STILL = _Legs((0, 0))
_GAITS = {
    "run": (_Legs((52, 34), (0, -70)), _Legs((-40, 30), (-24, 0))),
    "leap": (_Legs((64, 52), (-10, -24)), _Legs((-52, -42), (-16, -16))),
    "rear": (_Legs((24, 6), (-70, -60)), _Legs((8, 0))),
    "walk": (_Legs((22, -18), (0, -12)), _Legs((-20, 20), (-14, 0))),
    "butt": (_Legs((30, -24), (0, -20)), _Legs((-34, 6), (-10, 0))),
    "lie": (_Legs((76, 70), (-150, -20)), _Legs((72, 66), (-128, -120))),
    "sit": (_STILL, _Legs((78, 78), (-116, -116))),
}


def posed(frame: Frame) -> Callable[[Callable[Concatenate[Growth, P], None]], Callable[..., None]]:
    """A shape that is drawn standing, with all of `POSES` by its parameter `pose`."""

    def enter(draw: Callable[Concatenate[Growth, P], None]) -> Callable[..., None]:
        @functools.wraps(draw)
        def drawn(g: Growth, pose: float = 0.0, *args: P.args, **kwargs: P.kwargs) -> None:
            draw(g, *args, **kwargs)
            strike(g, frame, pose)

        own = inspect.signature(draw)
        number = inspect.Parameter("pose", inspect.Parameter.POSITIONAL_OR_KEYWORD, default=0.0, annotation="float")
        first, *rest = own.parameters.values()
        drawn.__signature__ = own.replace(parameters=[first, number, *rest])  # type: ignore[attr-defined]
        return drawn

    return enter


def strike(g: Growth, frame: Frame, pose: float) -> None:
    """Put what stands on `g` into a posture."""
    name = POSES[min(max(round(pose), 0), len(POSES) - 1)]
    if name == "stand":
        return
    body = "lie" if name == "sleep" else name
    if name != "sleep":
        _carry_head(g, frame, name)
    if body in _GAITS:
        fore, hind = _GAITS[body]
        g.warp(lambda p: _legs(_legs(p, frame, frame.fore, fore), frame, frame.hind, hind))
    _turn_body(g, frame, name)
    if name == "sleep":
        _carry_head(g, frame, name)
    if body in ("lie", "sit"):
        g.warp(lambda p: _pressed(p, 0.05 * frame.fore[0]))


def _turn_body(g: Growth, frame: Frame, name: str) -> None:
    """The trunk, with what hangs on it: raised, tilted, or let down onto the ground."""
    if name == "rear":
        g.warp(lambda p: _pitched(p, frame, 48.0))
    elif name == "leap":
        g.warp(lambda p: _swung(p, frame.hind, np.full(len(p), -16.0)))
    elif name in ("lie", "sleep"):
        g.warp(lambda p: p - [0, 0.94 * frame.belly, 0])
    elif name == "sit":
        low = 0.6 * frame.belly
        rise = float(np.degrees(np.arcsin(np.clip(low / frame.long, 0.2, 0.8))))
        g.warp(lambda p: _pitched(p, frame, rise, upright=True) - [0, low, 0])


def _carry_head(g: Growth, frame: Frame, name: str) -> None:
    """The head: down at the ground, forwards, or raised to call."""
    y, z = frame.neck
    way, reach = (frame.nose[0] - y, frame.nose[1] - z), np.hypot(frame.nose[0] - y, frame.nose[1] - z)
    turn = {"run": 10.0, "leap": 6.0, "butt": 44.0 if frame.horned else 20.0, "call": -46.0}.get(name)
    if name in ("drink", "sleep"):
        floor = y if name == "drink" else y - 0.94 * frame.belly
        now = float(np.degrees(np.arctan2(way[0], way[1])))
        sunk = 0.03 * reach if name == "drink" else 0.16 * reach
        turn = now + float(np.degrees(np.arcsin(np.clip((floor - sunk) / reach, -1.0, 0.96))))
        if floor > reach:
            _kneel(g, frame, floor - 0.93 * reach)
            y -= floor - 0.93 * reach
        y -= 0.94 * frame.belly if name == "sleep" else 0.0
    if turn is None or turn * (1 if name != "call" else -1) <= 0:
        return
    g.warp(lambda p: _nodded(p, frame, (y, z), way, turn))


def _nodded(p: F64, frame: Frame, neck: tuple[float, float], way: tuple[float, float], degrees: float) -> F64:
    """`p` with neck and head, along `way` from the neck's root, turned down; the forelegs stay."""
    reach = float(np.hypot(*way))
    along = ((p[:, 1] - neck[0]) * way[0] + (p[:, 2] - neck[1]) * way[1]) / reach
    share = _smooth(0.0, 0.4 * reach, along) * (1 - _share(p, frame, frame.fore))
    share *= _smooth(neck[1] - 0.3 * frame.long, neck[1] - 0.1 * frame.long, p[:, 2])
    return _swung(p, neck, -degrees * share)


def _kneel(g: Growth, frame: Frame, drop: float) -> None:
    """The front let down by `drop` metres, the forelegs bent as much."""
    top = frame.fore[0]

    def lowered(p: F64) -> F64:
        share = np.clip((p[:, 2] - frame.hind[1]) / frame.long, 0.0, 1.25)
        up = np.clip(p[:, 1] / (0.8 * top), 0.0, 1.0)
        return p - np.stack([0 * up, drop * share * up, 0 * up], axis=1)

    g.warp(lowered)


def _smooth(low: float, high: float, values: F64) -> F64:
    t = np.clip((values - low) / (high - low), 0.0, 1.0)
    return np.asarray(t * t * (3 - 2 * t))


def _share(p: F64, frame: Frame, joint: tuple[float, float]) -> F64:
    """How far each of `p` belongs to the leg that hangs from `joint`."""
    y, z = joint
    wide = min(0.5 * y, 0.46 * frame.long)
    near = 1 - _smooth(wide, 1.25 * wide, np.abs(p[:, 2] - z))
    return np.asarray(near * _smooth(0.0, 1.0, (0.5 * (y + frame.belly) - p[:, 1]) / (0.5 * y)))


def _legs(p: F64, frame: Frame, joint: tuple[float, float], legs: _Legs) -> F64:
    """`p` with the two legs at `joint` turned, first at the knee and then at the hip."""
    y, z = joint
    wide = 0.06 * y
    left = _smooth(-wide, wide, p[:, 0])
    share = _share(p, frame, joint)
    low = 1 - _smooth(0.36 * y, 0.54 * y, p[:, 1])
    knee = share * low * (left * legs.knee[0] + (1 - left) * legs.knee[1])
    hip = share * (left * legs.hip[0] + (1 - left) * legs.hip[1])
    return _swung(_swung(p, (0.46 * y, z), knee), joint, hip)


def _swung(p: F64, joint: tuple[float, float], degrees: F64) -> F64:
    """`p` turned about a joint: what hangs below it goes forwards for degrees above 0."""
    turn = np.radians(degrees)
    y, z = p[:, 1] - joint[0], p[:, 2] - joint[1]
    cos, sin = np.cos(turn), np.sin(turn)
    return np.stack([p[:, 0], joint[0] + y * cos + z * sin, joint[1] + z * cos - y * sin], axis=1)


def _pitched(p: F64, frame: Frame, degrees: float, upright: bool = False) -> F64:
    """`p` with all but the hind legs turned up about the hip; `upright` keeps head and forelegs as they were."""
    y, z = frame.hind
    share = _smooth(z - 0.25 * frame.long, z + 0.3 * frame.long, p[:, 2]) * (1 - _share(p, frame, frame.hind))
    turn = np.radians(degrees)
    if upright:
        p = _swung(p, frame.fore, -degrees * _share(p, frame, frame.fore))
        ahead = _smooth(frame.neck[1] - 0.1 * frame.long, frame.neck[1] + 0.25 * frame.long, p[:, 2])
        ahead *= _smooth(0.75 * frame.neck[0], frame.neck[0], p[:, 1])
        p = _swung(p, frame.neck, -0.8 * degrees * ahead)
    dy, dz = p[:, 1] - y, p[:, 2] - z
    cos, sin = np.cos(turn * share), np.sin(turn * share)
    return np.stack([p[:, 0], y + dy * cos + dz * sin, z + dz * cos - dy * sin], axis=1)


def _pressed(p: F64, soft: float) -> F64:
    """`p` with what would be below the ground pressed onto it."""
    up = p[:, 1]
    return np.stack([p[:, 0], np.where(up > soft, up, soft * np.exp(np.minimum(up - soft, 0) / soft)), p[:, 2]], axis=1)
