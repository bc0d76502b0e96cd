"""A person: skin, hair, eyes, clothes, trousers, shoes and what is worn or held, in any posture."""

from __future__ import annotations

import numpy as np

from assets.shapes.bearing import posture_of
from assets.shapes.garments import (
    BELT_M,
    add_bare_legs,
    add_placket,
    add_shirt,
    add_sleeve,
    add_trousers,
    add_waistcoat,
    hemmed,
    skirt_rings,
)
from assets.shapes.grips import grip_of
from assets.shapes.growth import Growth, grown
from assets.shapes.hairstyles import BALDING, add_hair
from assets.shapes.hands import add_hand, add_shoe, curl_of
from assets.shapes.heads import Head
from assets.shapes.held import add_held
from assets.shapes.joints import build_of, joints_of
from assets.shapes.lofts import toned
from assets.shapes.organic import Rng
from assets.shapes.outerwear import ARMOUR, COAT, DUNGAREES, SUIT, add_outerwear
from assets.shapes.roles import Roles
from assets.shapes.spacesuits import add_helmet, add_suit
from assets.shapes.trunks import Trunk
from assets.shapes.worn import add_hat

V = np.array
_HOOD = 5
_IN_A_WAISTCOAT = 0.35
_CUTS = (0, 0, 0, 1, 1, 2, 2, 3, 4, 4)
"""Few are bald."""


@grown(
    "person",
    (0.58, 1.8, 0.34),
    Roles(bears="clothes"),
    skin="skin",
    clothes="blue cotton",
    hair="brown hair",
    trousers="dark grey wool",
    shoes="brown leather",
    trim="brown leather",
    eyes="black eyes",
    whites="white porcelain",
    held="pine wood",
    grip="pine wood",
)
def person(
    g: Growth,
    pose: float = 0.0,
    robe: float = 0.0,
    long_hair: float = 0.0,
    variety: float = 0.0,
    hat: float = 0.0,
    beard: float = 0.0,
    holds: float = 0.0,
    young: float = 0.0,
    wears: float = 0.0,
    stance: float = 0.0,
) -> None:
    """A human in one of a hundred postures, something in hand, in clothes of many kinds."""
    rng = np.random.default_rng([3, round(variety)])
    plain = round(variety) == 0
    woman = bool(long_hair) and not round(beard)
    stout, broad = build_of(variety, woman)
    child = bool(round(young))
    posture = posture_of(pose, variety, holds, stance)
    j = joints_of(posture, shoulders=broad, legs=0.86 if child else 1.0)
    trunk = Trunk(j, 1.0 if woman and not child else 0.4 if woman else 0.0, stout, child)
    head = Head(j, 1.24 if child else 1.0, 1.0 if woman or child else float(rng.uniform(0, 0.4)))
    shorts = child and not plain and variety % 2 > 0.5
    _dress(g, trunk, round(robe), round(wears), shorts, plain, rng)
    short_sleeves = not plain and not round(robe) and not round(wears) and rng.random() < 0.25
    gown = round(robe) == 1 and not woman
    suit = round(wears) == SUIT
    for k in (0, 1):
        if not suit:
            add_sleeve(g, trunk, k, "clothes", 0.5 if short_sleeves else 1.0, 1.75 if gown else 1.0)
        add_hand(g, j, k, curl_of(k, posture, grip_of(holds)), "shoes" if suit else "skin")
        add_shoe(
            g, j, k, 0.42 if round(robe) == 1 or round(wears) == ARMOUR else 0.1, cut_out=woman and round(robe) == 2
        )
    head.add(g)
    style = 0 if plain else int(rng.choice(_CUTS))
    style = 2 if child and style == BALDING and not woman else style
    under = 2 if round(hat) == _HOOD else 1 if round(hat) not in (0, 4) else 0
    add_hair(g, head, style, long=woman, beard=bool(round(beard)), under=under, rng=rng)
    if suit:
        add_helmet(g, head)
    else:
        add_hat(g, head, round(hat))
    add_held(g, j, holds, posture.busy)


def _dress(g: Growth, t: Trunk, robe: int, wears: int, shorts: bool, plain: bool, rng: Rng) -> None:
    """Shirt, trousers or skirt, belt, and what goes over them."""
    if wears == SUIT:
        add_suit(g, t)
        return
    tunic = not plain and rng.random() < 0.35
    phase = float(rng.uniform(0, 6.28))
    shirt = "trousers" if wears == COAT and not robe else "clothes"
    tunic = tunic and not wears and not robe
    low = 0.06 if robe or tunic else 0.075
    notch = (0.075 if t.woman and robe else 0.02) if not plain or robe else 0.03
    add_shirt(g, t, shirt, low, notch, collar=not robe)
    if not robe:
        add_placket(g, t, shirt, low + 0.03, 0.475, 5)
        if not plain and not wears and rng.random() < _IN_A_WAISTCOAT:
            add_waistcoat(g, t, "trousers" if not shorts else "trim")
    add_trousers(g, t, shorts=shorts, hidden=bool(robe))
    if shorts or robe:
        add_bare_legs(g, t)
    if robe or tunic:
        low, flare = (0.46, 0.012) if tunic else (1.86, 0.1) if robe == 1 else (1.12, 0.075)
        g.add("clothes", toned(*hemmed(skirt_rings(t, low, flare, phase=phase))))
    over = 0.018 if robe or tunic or wears == DUNGAREES else 0.011
    g.add("trim", t.band(BELT_M, 0.034 if not robe else 0.042, over))
    add_outerwear(g, t, wears, robe, phase)
