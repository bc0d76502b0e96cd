"""What things are made of in this scene: their usual materials, changed by the prompt's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

import msgspec

from assets.shapes.registry import roles_of
from assets.shapes.roles import Roles
from generators.material.lexicon import lexicon
from generators.plan import Surface
from generators.planning.knowledge.modifiers import Modifier
from generators.planning.knowledge.things import Thing
from generators.planning.mention import Mention
from generators.reading.reading import Looks
from generators.vocabulary.inflection import plural, singular

SurfaceReader = Callable[[str], Surface]
"""Flat values for a material phrase."""
ShapeSurfaces = Callable[[str], Mapping[str, str]]
"""A shape's surface names, most important first, with their default phrases."""

_PARTS: dict[str, tuple[str, ...]] = {
    "leg": ("legs", "frame", "base", "feet"),
    "foot": ("feet", "legs", "base"),
    "top": ("top", "slab", "board", "seat"),
    "tabletop": ("top", "slab", "board"),
    "cushion": ("cushions", "cushion", "upholstery", "cloth", "seat"),
    "seat": ("seat", "cushions", "upholstery"),
    "shade": ("shade", "lampshade"),
    "lampshade": ("shade",),
    "handle": ("handle", "handles", "grip"),
    "roof": ("roof", "tiles", "thatch", "canopy"),
    "wall": ("walls", "body"),
    "window": ("windows", "glass", "panes"),
    "door": ("door", "doors"),
    "trunk": ("trunk", "bark"),
    "leaf": ("leaves", "needles", "foliage"),
    "petal": ("petals",),
    "hair": ("hair",),
    "clothes": ("clothes", "cloth", "robe"),
    "dress": ("clothes", "cloth", "robe"),
    "robe": ("robe", "clothes", "cloth"),
    "shirt": ("clothes", "shirt"),
    "sail": ("sails", "sail", "cloth"),
    "wheel": ("wheels", "tyres"),
    "frame": ("frame",),
    "lid": ("lid",),
    "mane": ("mane", "hair"),
    "eye": ("eyes",),
    "wing": ("wings",),
    "shutter": ("shutters", "trim"),
    "edge": ("trim", "rim", "frame"),
    "border": ("trim", "rim", "frame"),
    "tower": ("towers", "walls"),
    "facade": ("walls", "body"),
    "side": ("walls", "panels", "panel"),
    "gate": ("door", "doors"),
    "cape": ("cape", "clothes", "cloth"),
    "coat": ("clothes", "cloth", "coat"),
    "jacket": ("clothes", "cloth"),
    "uniform": ("clothes", "cloth"),
    "fur": ("fur", "hair", "skin"),
    "beard": ("hair",),
    "gown": ("clothes", "cloth"),
    "cloak": ("clothes", "cloth"),
    "tunic": ("clothes", "cloth"),
    "kimono": ("clothes", "cloth"),
    "sweater": ("clothes", "cloth"),
    "jumper": ("clothes", "cloth"),
    "suit": ("clothes", "cloth"),
    "apron": ("clothes", "cloth"),
    "vest": ("clothes", "cloth"),
    "blouse": ("clothes", "cloth"),
    "skirt": ("clothes", "cloth"),
    "raincoat": ("clothes", "cloth"),
    "overalls": ("clothes", "cloth"),
    "trouser": ("trousers",),
    "pants": ("trousers",),
    "jeans": ("trousers",),
    "shoe": ("shoes",),
    "boot": ("shoes",),
    "sandal": ("shoes",),
    "belt": ("trim", "belt"),
    "hat": ("hat", "trim"),
    "cap": ("cap", "trim"),
    "helmet": ("helmet", "trim"),
    "hood": ("hood", "clothes"),
    "crown": ("leaves", "needles", "trim"),
    "blossom": ("petals", "blossoms", "flowers"),
    "flower": ("petals", "flowers"),
    "head": ("head", "heads"),
    "stalk": ("stems", "stem"),
    "bark": ("trunk", "bark"),
    "tyre": ("tyres", "wheels"),
    "tire": ("tyres", "wheels"),
    "blade": ("blades", "blade", "rotors"),
    "display": ("screen", "panel"),
    "deck": ("deck", "hull"),
    "bulb": ("bulb", "glow"),
    "light": ("glow", "bulb", "lights"),
    "pillow": ("pillow", "bedding"),
    "blanket": ("bedding", "cover"),
    "dial": ("face",),
    "base": ("base", "stand", "frame"),
    "post": ("posts", "poles", "pole"),
}
"""What parts are called in prompts, and the surfaces of shapes that are meant."""
_FIGURE = frozenset({"skin", "clothes", "hair"})
"""What a figure has: words of cloth and colour are about its clothes, those of other stuffs about all of it."""
_OLD = frozenset({"old", "elderly", "aged", "ancient"})
"""What is said of people, and not of what they wear,"""
_AGED = {"skin": "wrinkled skin", "hair": "white hair"}
"""and what shows it."""
_WORN = frozenset({"silk", "velvet", "leather", "knit", "canvas", "denim", "fur", "fabric"})
"""Families of materials that clothes are made of."""
_METALS = frozenset({"metal", "hammered metal"})
_ALIGHT = frozenset({"glowing", "lit", "burning", "blazing", "shining", "flickering", "luminous"})
"""What is said of what shines, and not of what it is made of."""
_LONGEST = 200
_THROUGH, _SEE_THROUGH_METAL = 0.55, 0.3
"""The share of a lamp's light, at its brightest, that comes through a shade; one of metal lets none through."""
_SNOWED = "snow-dusted"
_AGES: dict[str, re.Pattern[str]] = {
    "rusty": re.compile(r"\b(iron|steel|metal|tin|pipe|copper|machine)\b"),
    "mossy": re.compile(r"\b(stone|stones|rock|brick|granite|concrete|marble|tiles?|planks|bark|gravel|earth|path)\b"),
    "cracked": re.compile(r"\b(stone|brick|granite|concrete|marble|plaster|tiles?|ceramic|paving)\b"),
    "wet": re.compile(r"\b(stone|rock|brick|concrete|asphalt|planks|cobble\w*|tiles?|paving|metal|iron|steel|earth)\b"),
    "weathered": re.compile(r"\b(wood|planks|oak|pine|stone|brick|paint\w*|plaster|metal|iron|concrete|canvas)\b"),
    _SNOWED: re.compile(r"\b(stone|rock|roof|planks|bark|needles|earth|grass|brick|tiles?)\b"),
    "frosted": re.compile(r"\b(glass|metal|rock|bark|grass|needles|leaves)\b"),
    "grimy": re.compile(r"\b(brick|concrete|metal|plaster|asphalt|tiles?|plastic)\b"),
    "worn": re.compile(r"\b(wood|planks|oak|pine|leather|stone|brick|cotton|wool)\b"),
    "aged": re.compile(r"\b(wood|oak|walnut|leather|brass|paper|wool|velvet)\b"),
    "scorched": re.compile(r"\b(earth|stone|brick|concrete|wood|planks|metal)\b"),
}
"""Which phrases each adjective of age suits: rust is for metal, moss for what stands in the rain."""


class Finish:
    """Turns things into material phrases, and phrases into surfaces. Equal phrases give the one same surface."""

    def __init__(self, read_surface: SurfaceReader, shape_surfaces: ShapeSurfaces) -> None:
        self._read_surface = read_surface
        self._shape_surfaces = shape_surfaces
        self._known: dict[str, Surface] = {}

    def surface(self, phrase: str) -> Surface:
        """The surface that `phrase` describes."""
        if phrase not in self._known:
            self._known[phrase] = self._read_surface(phrase[:_LONGEST])
        return self._known[phrase]

    def surfaces(self, thing: Thing, mention: Mention | None, modifiers: Sequence[Modifier]) -> dict[str, Surface]:
        """A material for every surface of the thing's shape, as the prompt wants it."""
        usual = self._usual(thing)
        phrases = {name: self.aged(phrase, modifiers) for name, phrase in usual.items()}
        roles = roles_of(thing.shape)
        phrases |= _repainted(usual, roles, mention)
        return _lit_through({name: self.surface(phrase) for name, phrase in phrases.items()}, roles)

    def said(self, thing: Thing, mention: Mention | None) -> frozenset[str]:
        """The surfaces of the thing's shape that a mention has words for."""
        return frozenset(_repainted(self._usual(thing), roles_of(thing.shape), mention))

    def _usual(self, thing: Thing) -> dict[str, str]:
        defaults = self._shape_surfaces(thing.shape)
        return {
            name: thing.materials[i] if i < len(thing.materials) else default
            for i, (name, default) in enumerate(defaults.items())
        }

    def aged(self, phrase: str, modifiers: Sequence[Modifier], *, snowed: bool = True) -> str:
        """`phrase` with the first adjective of the scene's style and weather that suits it; not `snowed`, no snow lies
        on it: on walls it doesn't, and what of a stage faces up has it by itself.
        """
        adjectives = (a for m in modifiers if m.aspect in ("style", "weather") for a in m.adjectives)
        adjectives = (a for a in adjectives if snowed or a != _SNOWED)
        fitting = next((a for a in adjectives if a in _AGES and _AGES[a].search(phrase)), None)
        return f"{fitting} {phrase}" if fitting and fitting not in phrase else phrase


def _repainted(phrases: Mapping[str, str], roles: Roles, mention: Mention | None) -> dict[str, str]:
    """The new phrases of the surfaces that a mention has words for: its chief one and its equals, and named parts."""
    if not phrases or mention is None:
        return {}
    changed: dict[str, str] = {}
    looks = mention.looks
    if not roles.shines.keys().isdisjoint(phrases):  # a glowing forge glows where it shines anyway
        looks = msgspec.structs.replace(looks, conditions=tuple(w for w in looks.conditions if w not in _ALIGHT))
    if looks.words and _FIGURE.issubset(phrases):
        aged = not _OLD.isdisjoint(looks.words)
        looks = Looks(*(tuple(w for w in words if w not in _OLD) for words in msgspec.structs.astuple(looks)))
        clothes_alone = not _made_all_over(looks)
        changed = {
            name: repainted(phrase, looks)
            for name, phrase in phrases.items()
            if looks.words and (name == "clothes" or not clothes_alone)
        }
        changed |= _AGED if aged else {}
    elif looks.words:
        names = tuple(phrases)
        chief = names[0] if mention.materials else roles.bearer(names)
        phrase = repainted(phrases[chief], looks)
        changed = {name: phrase for name, old in phrases.items() if old == phrases[chief]}
    for part in mention.parts:
        if (name := surface_of(part.text, tuple(phrases))) and part.looks.words:
            changed[name] = repainted(phrases[name], part.looks)
    return changed


def _lit_through(surfaces: dict[str, Surface], roles: Roles) -> dict[str, Surface]:
    """A shade glows in its own colour with the lamp that it is about."""
    lamp = next((surfaces[name].emissive for name in roles.shines if name in surfaces), (0.0, 0.0, 0.0))
    shade = surfaces.get(roles.veils)
    if shade is None or not any(lamp) or shade.metallic > _SEE_THROUGH_METAL:
        return surfaces
    brightest = max(lamp)
    red, green, blue = (
        round(_THROUGH * base * part / brightest, 4) for base, part in zip(shade.base_color, lamp, strict=True)
    )
    return surfaces | {roles.veils: msgspec.structs.replace(shade, emissive=(red, green, blue))}


def surface_of(part: str, names: Sequence[str]) -> str | None:
    """The surface among `names` that a part goes by; None where the shape has none of its own for it."""
    forms = {part, singular(part), plural(singular(part)), part.split()[-1], singular(part.split()[-1])}
    forms |= {other for form in tuple(forms) for other in _PARTS.get(form, ())}
    return next((name for name in names if name in forms or singular(name) in forms), None)


def _made_all_over(looks: Looks) -> bool:
    """Whether the words make a statue of a figure: of gold, of marble, of ice."""
    nouns = lexicon().nouns
    stuffs = [nouns[word].families for word in looks.materials if word in nouns]
    tones = [nouns[word].families for word in looks.colors if word in nouns]
    return any(not _WORN.intersection(families) for families in stuffs) or any(
        _METALS.intersection(families) for families in tones
    )


def repainted(phrase: str, looks: Looks) -> str:
    """`phrase` with the colours, materials and conditions of `looks` in the place of its own."""
    known = lexicon()
    words = [w for w in phrase.split(" ") if w not in known.colors or not looks.colors]
    if looks.materials:
        words = [w for w in words if w in ("paint", "bark")]
    conditions = [
        w for w in looks.conditions if any(part in known.conditions or part in known.nouns for part in (w, *w.split()))
    ]
    material = ["wood" if w == "wooden" else w for w in looks.materials]
    return " ".join([*conditions, *looks.colors, *material, *words])
