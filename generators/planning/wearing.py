"""Chinese nouns for what is worn, and for those who are called by it: 旗袍姑娘 is a girl in a qipao."""

from __future__ import annotations

import msgspec

from generators.planning.knowledge.clothes import clothes
from generators.reading.reading import Looks, Named, NamedPart, Reading


def worn(reading: Reading) -> Reading:
    """`reading` with garments by their English names, in the stuffs that stand before them, and on those who are called
    by what they wear.
    """
    things = sorted(reading.things, key=lambda one: one.span.start)
    kept: list[Named] = []
    for named in things:
        garment = clothes().ended(named.text)
        if garment is not None:
            kept.append(_garment(named, garment, kept))
        elif (called := clothes().fronted(named.text)) is not None:
            part = NamedPart(text=called[0], looks=named.looks)
            kept.append(msgspec.structs.replace(named, text=called[1], parts=(*named.parts, part), looks=Looks()))
        else:
            kept.append(named)
    left = {one.id for one in kept}
    relations = tuple(
        msgspec.structs.replace(one, subjects=subjects)
        for one in reading.relations
        if (subjects := tuple(name for name in one.subjects if name in left))
    )
    unread = tuple(word for word in reading.unread if word not in clothes().worn and word not in clothes().stuffs)
    return msgspec.structs.replace(reading, things=tuple(kept), relations=relations, unread=unread)


def _garment(named: Named, garment: str, before: list[Named]) -> Named:
    """`named` as `garment`, of the stuff that was read as a thing before it, which is taken out of `before`."""
    looks = named.looks
    stuff = before[-1] if before else None
    if stuff is not None and stuff.text in clothes().stuffs and stuff.span.stop == named.span.start:
        before.pop()
        colors = tuple(dict.fromkeys((*stuff.looks.colors, *looks.colors)))
        looks = Looks(colors, (clothes().stuffs[stuff.text], *looks.materials), looks.conditions)
    front = next((name for name in clothes().stuffs if named.text.startswith(name) and name not in looks.materials), "")
    if front and not looks.materials:
        looks = msgspec.structs.replace(looks, materials=(clothes().stuffs[front],))
    return msgspec.structs.replace(named, text=garment, looks=looks)
