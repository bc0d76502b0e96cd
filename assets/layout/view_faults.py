"""How far views are from what is wanted, by boxes: many views at once. 0 is perfect; 1 is a clear fault."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from assets.layout.candidate_views import EYE_M, F64
from assets.layout.company import Company
from assets.layout.framing import Frames, Views, box, frames
from assets.layout.guard import CUT_AREA, CUT_SHARE, FRAMING_M
from assets.layout.items import Placement
from assets.layout.sights import unsighted
from assets.layout.table_views import table_faults
from assets.layout.wanted import Wanted, wanted_of
from assets.stages.stage import Stage

_LEAST_OF_HERO = 0.28
"""And what it has at least where it is seen with what carries it."""
_EDGE = 0.02
_HORIZON = (0.27, 0.7)
_PLENTY = 9
"""How many things make a picture rich."""
_BEHIND = 2.0
"""What it costs to see a hero's back."""
_UNTOLD, _TOLD_HEIGHT = 2.0, 0.08
"""What it costs to see nothing of what tells a place, and the share of the height from which it is made out."""
_ASIDE, _MOST_ASIDE = 0.3, 1.2
"""What it costs that a side of the picture runs through a thing, and all of them at most."""
_UNSIGHTED = 2.0
"""What it costs not to see what a stage itself has to show."""
_UNTABLED = 5.0
"""What it costs not to see a table that all is about."""
_BEHIND_TOO = 1.5
"""And those of all who do something beside it."""
_DOING, _SHOWN = 1.6, 0.15
"""What it costs not to see what a hero does with the hands, and the cosine of the turn up to which it is seen."""
_WHOLE = 0.93
"""The share of a named thing's box in the picture and unhidden that is as good as all of it."""
_NAMED_SHARE = 0.008
"""The share of the picture from which a named thing's box can be made out."""


def hero_faults(stage: Stage, views: Views, company: Company) -> F64:
    """What is wrong with how the subject, the hero with what it rides or sits in, is seen, and with the eye, `[n]`."""
    wanted = wanted_of(stage, company)
    seen = frames(views, np.stack([box(p) for p in company.subject]))
    low, high = seen.low.min(axis=1), seen.high.max(axis=1)
    size = high - low
    over = np.maximum(0.0, np.concatenate([_EDGE - low, high - 1 + _EDGE], axis=1)).sum(axis=1)
    fault = 14.0 * np.minimum(over, 0.5) + 3.0 * (over > _EDGE)
    sizes = _times_off(size[:, 1], wanted.heights), 0.6 * _times_off(size.prod(axis=1), wanted.areas)
    fault += 5.0 * np.minimum(*sizes)
    fault += 0.8 * np.abs(size[:, 1] - 0.5) * (size[:, 0] < 0.5)
    middle = (low[:, 0] + high[:, 0]) / 2
    fault += 1.5 * np.abs(np.abs(middle - 0.5) - 1 / 6)
    fault += np.where(seen.before.all(axis=1), 0.0, 50.0)
    least = min(_LEAST_OF_HERO, wanted.heights[0])
    fault += 6.0 * np.maximum(0.0, least - (seen.high - seen.low)[:, 0, 1]) / least
    fault += _UNTABLED * table_faults(stage, views) + _UNSIGHTED * unsighted(stage, views)
    turned = max(company.subject, key=lambda p: max(p.size))
    return np.asarray(fault + _ill_turned(views, turned) + _eye_faults(stage, views, wanted))


def _ill_turned(views: Views, hero: Placement) -> F64:
    """Whether a long thing is seen end on, or anything from behind."""
    to_eye = np.arctan2(views.eyes[:, 0] - hero.position[0], views.eyes[:, 2] - hero.position[2])
    facing = np.cos(to_eye - hero.yaw)
    long = min(1.0, max(0.0, hero.size[2] / hero.size[0] - 1.2))
    fault = long * 5.0 * np.maximum(0.0, np.abs(facing) - 0.8) + _BEHIND * np.maximum(0.0, -facing - 0.1)
    return np.asarray(fault + _DOING * np.maximum(0.0, _SHOWN - facing) * bool(hero.item.turn))


def _eye_faults(stage: Stage, views: Views, wanted: Wanted) -> F64:
    """What is unusual about an eye: its turn from the stage's own, its height, its lens, its horizon."""
    home = Views.of(stage.view)
    turned = np.abs((views.bearings - home.bearings[0] + math.pi) % (2 * math.pi) - math.pi)
    horizon = 0.5 - np.tan(views.pitches) / (2 * views.tangents)
    fault = 0.5 * np.abs(horizon - 0.4) + wanted.horizon * _outside(horizon, _HORIZON)
    fault += (0.6 if stage.room is None else 0.2) * turned
    fault += wanted.narrow * np.maximum(0.0, np.log(home.tangents[0] / views.tangents))
    fault += wanted.wide * np.maximum(0.0, np.log(views.tangents / home.tangents[0]))
    bent = stage.ground.height_at(views.eyes[:, 0], views.eyes[:, 2]) + EYE_M - views.eyes[:, 1]
    fault += 0.5 * np.maximum(0.0, bent)
    return np.asarray(fault + 0.01 * np.linalg.norm(views.eyes - home.eyes[0], axis=1))


def company_faults(views: Views, company: Company) -> F64:
    """What is wrong with the others: they hide the hero, are not seen, are cut off below, stand on the wrong side."""
    if not company.others:
        return np.zeros(len(views))
    every = company.all
    seen = frames(views, np.stack([box(p) for p in every]))
    depth = (seen.near + seen.far) / 2
    fault = np.zeros(len(views))
    shown, hidden = seen.shown, np.zeros((len(views), len(every)))
    named = [k for k, p in enumerate(every) if p.item.id in company.named]
    for back in named:
        for front, other in enumerate(every):
            if front == back or other.flat or _belongs(company, front, back):
                continue
            nearer = shown[:, front] & (depth[:, front] < depth[:, back])
            hidden[:, back] += np.where(nearer, 0.75 * seen.covers(front, back), 0.0)
    fault += 4.0 * np.minimum(1.0, np.maximum(0.0, hidden[:, 0] - 0.05))
    fault += _unseen(seen, named[1:], np.minimum(hidden, 1.0))
    fault += _cut(seen, company)
    fault += 0.6 * (1.0 - np.minimum(1.0, shown.sum(axis=1) / _PLENTY))
    fault += _backs(views, [p for p in company.others if p.item.id in company.named and p.item.acts])
    fault += _untold(seen, company)
    return fault + _wrong_side(seen, depth, company) - 0.3 * _framed(seen, company)


def _backs(views: Views, acting: Sequence[Placement]) -> F64:
    """How far those who do something beside the hero show their backs."""
    fault = np.zeros(len(views))
    for placement in acting:
        x, _, z = placement.position
        facing = np.cos(np.arctan2(views.eyes[:, 0] - x, views.eyes[:, 2] - z) - placement.yaw)
        fault += _BEHIND_TOO * np.maximum(0.0, -facing - 0.1) / len(acting)
    return fault


def _belongs(company: Company, front: int, back: int) -> bool:
    """Whether one rests on the other, so that neither counts as hiding it."""
    a, b = company.all[front], company.all[back]
    return a.on == b.item.id or b.on == a.item.id or (back == 0 and a.item.id in company.bases)


def _unseen(seen: Frames, named: list[int], hidden: F64) -> F64:
    """How many of the other named things somebody would not see, weighed to at most 4."""
    if not named:
        return np.zeros(len(seen.low))
    whole = np.maximum((seen.high - seen.low).prod(axis=2), 1e-9)
    shown = np.where(seen.before, seen.area / whole, 0.0)[:, named] * (1 - hidden[:, named])
    large = np.minimum(1.0, seen.area[:, named] / _NAMED_SHARE)
    worth = np.minimum(1.0, shown / _WHOLE) ** 2 * large
    return np.asarray(min(4.0, 2.0 * len(named)) * (1 - worth.mean(axis=1)))


def _untold(seen: Frames, company: Company) -> F64:
    """How much of what tells a place is out of the picture, or too small, where the picture is of the place."""
    telling = [k for k, p in enumerate(company.all) if k > 0 and p.item.telling]
    if not telling or not company.shows_place:
        return np.zeros(len(seen.low))
    size = (seen.high - seen.low)[:, telling]
    inside = np.where(seen.before, seen.area, 0.0)[:, telling] / np.maximum(size.prod(axis=2), 1e-9)
    return np.asarray(_UNTOLD * (1 - (inside * np.minimum(1.0, size[..., 1] / _TOLD_HEIGHT)).mean(axis=1)))


def _cut(seen: Frames, company: Company) -> F64:
    """How much of the lower edge runs through things, and how many the sides; rugs and what carries the hero aside."""
    counted = [
        k for k, p in enumerate(company.all) if k > 0 and not p.flat and p.item.id not in company.bases and p.on is None
    ]
    low, high = seen.low[:, counted], seen.high[:, counted]
    across = np.clip(high[..., 0], 0, 1) - np.clip(low[..., 0], 0, 1)
    cut = seen.shown[:, counted] & (low[..., 1] < -0.01) & (across > 0.01)
    below = np.minimum(2.0, (cut * (0.35 + across)).sum(axis=1))
    small = np.array([max(company.all[k].size) < FRAMING_M for k in counted], bool)
    inside = across / np.maximum(high[..., 0] - low[..., 0], 1e-9)
    aside = small & seen.shown[:, counted] & (inside < CUT_SHARE) & (seen.area[:, counted] > CUT_AREA)
    return np.asarray(below + np.minimum(_MOST_ASIDE, _ASIDE * aside.sum(axis=1)))


def _wrong_side(seen: Frames, depth: F64, company: Company) -> F64:
    """Named things that are not on that side of their target which was said."""
    number = {p.item.id: k for k, p in enumerate(company.all)}
    fault = np.zeros(len(depth))
    middle = (seen.low[..., 0] + seen.high[..., 0]) / 2
    for k, placement in enumerate(company.all):
        target = number.get(placement.item.target or "")
        if target is None or placement.item.side is None or placement.gave_way:
            continue
        match placement.item.side:
            case "left":
                wrong = middle[:, k] > middle[:, target]
            case "right":
                wrong = middle[:, k] < middle[:, target]
            case "front":
                wrong = depth[:, k] > depth[:, target]
            case _:
                wrong = depth[:, k] < depth[:, target]
        fault += 2.5 * wrong
    return fault


def _framed(seen: Frames, company: Company) -> F64:
    """Whether something tall stands near at one side of the picture."""
    found = np.zeros(len(seen.low), bool)
    for k, placement in enumerate(company.all):
        if k == 0 or placement.size[1] < 0.7:
            continue
        aside = (seen.high[:, k, 0] < 0.34) | (seen.low[:, k, 0] > 0.66)
        found |= seen.shown[:, k] & aside & (seen.near[:, k] < 8.0) & (seen.low[:, k, 1] > -0.05)
    return found.astype(np.float64)


def _times_off(value: F64, bounds: tuple[float, float]) -> F64:
    """How many times too small or too large, as a logarithm."""
    small = np.log(bounds[0] / np.maximum(value, 1e-6))
    return np.asarray(np.maximum(0.0, np.maximum(small, np.log(np.maximum(value, 1e-6) / bounds[1]))))


def _outside(value: F64, bounds: tuple[float, float]) -> F64:
    return np.asarray(np.maximum(0.0, np.maximum(bounds[0] - value, value - bounds[1])))
