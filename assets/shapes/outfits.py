"""What a figure has on, from the skin outwards: which shirt, trousers or skirt, and what goes over them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assets.shapes.bodies import (
    add_bare_arm,
    add_bare_foot,
    add_bare_trunk,
    add_heavy_legs,
    add_mawashi,
    add_trunks,
)
from assets.shapes.drapery import add_bow, add_crossed, add_drape, add_qipao
from assets.shapes.garments import (
    BELT_M,
    add_bare_legs,
    add_knitwear,
    add_placket,
    add_shirt,
    add_sleeve,
    add_trousers,
    add_waistcoat,
    hemmed,
    skirt_rings,
)
from assets.shapes.growth import Growth
from assets.shapes.hands import add_shoe
from assets.shapes.joints import Joints
from assets.shapes.lofts import toned
from assets.shapes.organic import F64, Rng
from assets.shapes.outerwear import ARMOUR, COAT, DUNGAREES, SUIT, add_outerwear
from assets.shapes.spacesuits import add_suit
from assets.shapes.trunks import Trunk
from assets.shapes.uniforms import (
    add_bright_vest,
    add_coverall,
    add_jacket,
    add_legion,
    add_quilted,
    add_tutu,
)

VEST, CROSSED, QIPAO, LEGION, JACKET, BARE, MAWASHI, DRAPE, QUILTED = 7, 8, 9, 10, 11, 12, 13, 14, 15
SCRUBS, TUTU, JUMPER, TEE, OPEN_JACKET, COVERALL, TUNIC = 16, 17, 18, 19, 20, 21, 22
SHORTS, BATHING, BATTLEDRESS, BEACH = 23, 24, 25, 26
_SLIM = 3
_SHIRTS = ((0, 0.3), (JUMPER, 0.24), (TEE, 0.22), (OPEN_JACKET, 0.18), (TUNIC, 0.06))
"""What is worn where nobody says: a shirt that is tucked in, and others, by how often; the rest wear a waistcoat."""
_NO_BELT = frozenset(
    {JACKET, OPEN_JACKET, BARE, MAWASHI, QUILTED, SCRUBS, JUMPER, TEE, COVERALL, CROSSED, LEGION, QIPAO, TUTU}
)
_NO_COLLAR = frozenset({CROSSED, QIPAO, LEGION, DRAPE, QUILTED, SCRUBS, TUTU, JUMPER, TEE, OPEN_JACKET, TUNIC})
_JACKETS = frozenset({COAT, JACKET, OPEN_JACKET})
"""What covers a shirt at the sides and the back."""
_CASUAL = frozenset({JUMPER, TEE, OPEN_JACKET, SCRUBS})
"""What is worn with trainers."""
_BARE_ABOVE = frozenset({BARE, MAWASHI})
_BARE_LEGS = frozenset({MAWASHI, LEGION, BARE})
_SKIRTS = {1: (1.86, 0.1), 2: (1.12, 0.075), _SLIM: (1.5, 0.006)}
"""How far down a skirt goes, in joints from the hip, and how far its hem flares, metres, by the number of `robe`."""
_HEM = 0.74
"""Where legs come out of shorts, in joints from the hip: what is drawn higher up comes through coarser cloth."""
HEAVY, _HEAVY_LIMBS = 1.2, 1.42
"""How stout a wrestler is, and how thick the limbs are."""


@dataclass(frozen=True)
class Outfit:
    """What is worn, by the numbers of `person`: `robe` and `wears`; `waistcoat`, `shorts` and `phase` vary it."""

    robe: int
    wears: int
    waistcoat: bool = False
    shorts: bool = False
    bare_arms: bool = False
    boots: bool = False
    bare_feet: bool = False
    phase: float = 0.0

    @property
    def barefoot(self) -> bool:
        return self.bare_feet or self.wears == MAWASHI


def outfit_of(robe: int, wears: int, *, plain: bool, child: bool, odd: bool, rng: Rng) -> Outfit:
    """The outfit, with what is left open drawn from `rng`; a `plain` figure has a shirt and long trousers."""
    phase, pick, cuffs = (float(rng.uniform(0, 1)) for _ in range(3))
    if wears in (SHORTS, BEACH):
        return Outfit(robe, TEE, shorts=True, bare_arms=True, bare_feet=wears == BEACH, phase=6.28 * phase)
    if wears in (BATHING, BATTLEDRESS):
        bathes = wears == BATHING
        return Outfit(robe, BARE if bathes else TUNIC, boots=not bathes, bare_feet=bathes, phase=6.28 * phase)
    if plain or robe or wears:
        short = wears in (SCRUBS, TEE, QIPAO, LEGION) or (robe == 2 and not wears and not plain and cuffs < 0.35)
        return Outfit(robe, wears, shorts=child and not plain and not robe and odd, bare_arms=short, phase=6.28 * phase)
    shares = np.cumsum([share for _, share in _SHIRTS])
    at = int(np.searchsorted(shares, pick))
    top = _SHIRTS[at][0] if at < len(_SHIRTS) else 0
    short = top == TEE or (top == 0 and cuffs < 0.3)
    return Outfit(0, top, at == len(_SHIRTS), child and odd, short, phase=6.28 * phase)


def add_outfit(g: Growth, t: Trunk, o: Outfit) -> None:
    """Everything but shoes, hat and hair."""
    if o.wears == SUIT:
        add_suit(g, t)
        return
    if o.wears in _BARE_ABOVE:
        add_bare_trunk(g, t, -0.02 if o.wears == MAWASHI else 0.085)
    else:
        _above(g, t, o)
        if o.wears in _JACKETS:
            g.drop(("clothes", "trousers", "detail"), lambda p: _beneath_jacket(t.joints, p))
    _below(g, t, o)
    _arms(g, t, o)
    if o.wears not in _NO_BELT:
        over = 0.018 if o.robe or o.wears in (DUNGAREES, TUNIC) else 0.011
        g.add("trim", t.band(BELT_M, 0.042 if o.robe else 0.034, over))
    _over(g, t, o)


def _beneath_jacket(j: Joints, points: F64) -> NDArray[np.bool_]:
    """Which points of a shirt lie at the sides and the back, below the collar: a jacket hides them."""
    from_chest = points - j.chest
    covered = (from_chest @ j.chest_ahead < 0.02) | (np.abs(from_chest @ j.chest_aside) > 0.1)
    return np.asarray(covered & ((points - j.neck) @ j.chest_up < -0.03))


def _above(g: Growth, t: Trunk, o: Outfit) -> None:
    if o.wears in (JUMPER, TEE, SCRUBS):
        add_knitwear(g, t, "clothes", deep=o.wears == SCRUBS, ribbed=o.wears == JUMPER)
        return
    shirt = "clothes"
    if o.wears == COAT and not o.robe:
        shirt = "trousers"
    if o.wears == JACKET:
        shirt = "detail"
    low = 0.06 if o.robe or o.wears == TUNIC else -0.03 if o.wears == CROSSED else 0.075
    notch = 0.075 if t.woman and o.robe and not o.wears else 0.02
    notch = 0.11 if o.wears == CROSSED else 0.0 if o.wears == QIPAO else notch
    add_shirt(g, t, shirt, low, notch, collar=not o.robe and o.wears not in _NO_COLLAR)
    if not o.robe and o.wears not in (_NO_COLLAR - {OPEN_JACKET}) | {COVERALL}:
        add_placket(g, t, shirt, low + 0.03, 0.475, 5)


def _below(g: Growth, t: Trunk, o: Outfit) -> None:
    if o.wears == MAWASHI:
        add_heavy_legs(g, t, _HEAVY_LIMBS)
        return
    if o.wears == BARE:
        add_trunks(g, t)
        add_bare_legs(g, t, bare_from=_HEM)
        return
    tutu = o.wears == TUTU
    hidden = bool(o.robe) or o.wears in _BARE_LEGS or tutu
    add_trousers(g, t, shorts=o.shorts, hidden=hidden, covered=o.wears in (JUMPER, TEE, SCRUBS))
    if tutu:
        add_bare_legs(g, t, "trousers")
    elif o.shorts:
        add_bare_legs(g, t, bare_from=_HEM)
    elif o.robe or o.wears in _BARE_LEGS:
        add_bare_legs(g, t)
    if tutu or o.wears == LEGION:
        return
    if o.robe or o.wears in (TUNIC, CROSSED):
        low, flare = _SKIRTS[o.robe] if o.robe else (0.46, 0.012)
        g.add("clothes", toned(*hemmed(skirt_rings(t, low, flare, phase=o.phase))))


def _arms(g: Growth, t: Trunk, o: Outfit) -> None:
    wide = 1.9 if o.wears == CROSSED and o.robe else 1.75 if o.robe == 1 and not t.woman and not o.wears else 1.0
    surface = "outer" if o.wears == OPEN_JACKET else "clothes"
    for k in (0, 1):
        if o.wears in _BARE_ABOVE or o.wears == TUTU or (o.wears == DRAPE and o.robe and not t.woman and k == 1):
            add_bare_arm(g, t, k, _HEAVY_LIMBS if o.wears == MAWASHI else 1.0)
        elif o.wears != QUILTED:
            add_sleeve(g, t, k, surface, 0.5 if o.bare_arms else 1.0, wide)


def _over(g: Growth, t: Trunk, o: Outfit) -> None:
    """What goes over shirt and trousers."""
    if o.waistcoat:
        add_waistcoat(g, t, "trousers" if not o.shorts else "trim")
    if o.wears == VEST:
        add_bright_vest(g, t)
    elif o.wears == CROSSED:
        add_crossed(g, t, o.robe, o.phase)
        if o.robe == _SLIM:
            add_bow(g, t)
    elif o.wears == QIPAO:
        add_qipao(g, t)
    elif o.wears == LEGION:
        add_legion(g, t, o.phase)
    elif o.wears in (JACKET, OPEN_JACKET):
        add_jacket(g, t, "clothes" if o.wears == JACKET else "outer", tie=o.wears == JACKET)
    elif o.wears == MAWASHI:
        add_mawashi(g, t)
    elif o.wears == DRAPE:
        add_drape(g, t, o.robe, o.phase)
    elif o.wears == QUILTED:
        add_quilted(g, t)
    elif o.wears == TUTU:
        add_tutu(g, t)
    elif o.wears == COVERALL:
        add_coverall(g, t)
    else:
        add_outerwear(g, t, o.wears, o.robe, o.phase)


def add_footwear(g: Growth, t: Trunk, k: int, o: Outfit) -> None:
    """A shoe, a boot or a bare foot."""
    if o.barefoot:
        add_bare_foot(g, t, k)
        return
    boot = (
        0.5
        if o.boots
        else 0.42
        if o.robe == 1 or o.wears in (ARMOUR, QUILTED)
        else 0.3
        if o.wears in (VEST, LEGION)
        else 0.1
    )
    cut_out = (bool(t.woman) and not t.young and o.robe in (2, _SLIM)) or o.wears == TUTU
    casual = (o.wears in _CASUAL or o.shorts) and not o.robe
    add_shoe(g, t.joints, k, boot, cut_out=cut_out, sole="detail" if casual else "shoes")
