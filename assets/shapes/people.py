"""A person: skin, hair, eyes, clothes, trousers, shoes and what is worn or held, in any posture."""

from __future__ import annotations

import numpy as np

from assets.shapes.bearing import posture_of
from assets.shapes.grips import grip_of
from assets.shapes.growth import Growth, grown
from assets.shapes.hairstyles import add_hair, cut_of
from assets.shapes.hands import add_hand, curl_of
from assets.shapes.headcovers import CLOSED, HEADCOVERS, HIDDEN_M, HIDES_HAIR, OPEN_ABOVE
from assets.shapes.headgear import HEADGEAR
from assets.shapes.heads import CHILD_HEAD, GROWN_HEAD, Head, add_glasses
from assets.shapes.held import add_held
from assets.shapes.joints import build_of, joints_of
from assets.shapes.outerwear import SUIT
from assets.shapes.outfits import HEAVY, MAWASHI, add_footwear, add_outfit, outfit_of
from assets.shapes.roles import Roles
from assets.shapes.spacesuits import add_helmet
from assets.shapes.trunks import Trunk
from assets.shapes.worn import add_hat

_SPECTACLES = 0.13
"""How many of the grown see through glasses."""


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
    outer="navy cotton",
    detail="white cotton",
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
    cut: float = 0.0,
) -> None:
    """A human in one of a hundred postures, something in hand, in clothes of many kinds."""
    rng = np.random.default_rng([3, round(variety)])
    plain, child = round(variety) == 0, bool(round(young))
    woman = bool(long_hair) and not round(beard)
    stout, broad = build_of(variety, woman)
    outfit = outfit_of(round(robe), round(wears), plain=plain, child=child, odd=variety % 2 > 0.5, rng=rng)
    if outfit.wears == MAWASHI:
        stout, broad = HEAVY * stout, 1.16 * broad
    posture = posture_of(pose, variety, holds, stance)
    j = joints_of(posture, shoulders=broad, legs=0.86 if child else 1.0)
    trunk = Trunk(j, 1.0 if woman and not child else 0.4 if woman else 0.0, stout, child)
    head = Head(j, CHILD_HEAD if child else GROWN_HEAD, 1.0 if woman or child else float(rng.uniform(0, 0.4)))
    suit = outfit.wears == SUIT
    add_outfit(g, trunk, outfit)
    for k in (0, 1):
        add_hand(g, j, k, curl_of(k, posture, grip_of(holds)), "shoes" if suit else "skin")
        add_footwear(g, trunk, k, outfit)
    head.add(g)
    style = cut_of(round(cut), long=woman, child=child, plain=plain, rng=rng)
    cover = 0 if suit else round(hat)
    under = 2 if cover in HIDES_HAIR else 0 if cover in OPEN_ABOVE else 1
    add_hair(g, head, style, long=woman, beard=bool(round(beard)), under=under, rng=rng)
    if not plain and not child and not cover and rng.random() < _SPECTACLES:
        add_glasses(g, head)
    if suit:
        add_helmet(g, head)
    elif cover in HEADGEAR or cover in HEADCOVERS:
        (HEADGEAR.get(cover) or HEADCOVERS[cover])(g, head)
    else:
        add_hat(g, head, cover)
    if cover in CLOSED:
        g.drop(("skin", "hair"), lambda p: (p - j.head) @ j.up > HIDDEN_M * head.size)
    add_held(g, j, holds, posture.busy)
