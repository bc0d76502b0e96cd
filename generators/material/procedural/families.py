"""The families of material as data: how each is painted and what its usual look is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generators.material.procedural import (
    crafted,
    fabric,
    glowing,
    ground,
    masonry,
    metal,
    organic,
    roofing,
    stone,
    synthetic,
    wood,
)
from generators.material.procedural.canvas import Canvas
from generators.material.procedural.layer import Layer
from generators.material.spec import MaterialSpec, Rgb


@dataclass(frozen=True)
class Family:
    """One family: `paint` draws it; the rest is its usual look. `axes` are those of `spec.AXES` it understands.

    `tile_size_m` is the edge of one tile in metres.
    """

    name: str
    paint: Callable[[Canvas, MaterialSpec], Layer]
    color: Rgb
    second: Rgb
    roughness: float
    tile_size_m: float
    axes: tuple[str, ...]
    metallic: float = 0.0
    glow: Rgb = (0.0, 0.0, 0.0)


def _rgb(code: str) -> Rgb:
    r, g, b = (int(code[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return (r, g, b)


OPACITY = {"glass": 0.26, "water": 0.85, "ice": 0.9, "crystal": 0.9}
"""How much of what lies behind a family it hides, where that is not everything."""

SMOOTH = frozenset(
    {
        "cardboard",
        "corrugated metal",
        "fruit",
        "glass",
        "hammered metal",
        "ice",
        "marble",
        "metal",
        "metal plates",
        "mirror",
        "painted metal",
        "plastic",
        "silk",
        "stained glass",
        "starfield",
        "water",
    }
)
"""Families whose usual look loses nothing that is seen (34 dB) when 512² are painted as 256²."""

GROUND = frozenset(
    {"asphalt", "dry earth", "fallen leaves", "grass", "gravel", "moss", "mud", "needles", "sand", "snow", "soil"}
)
"""Families that lie about by the hundred metres: what is broad in a tile would show how it repeats."""

EVEN = GROUND | {"carpet", "concrete", "plaster", "rock", "sandstone"}
"""Families that cover whole floors and walls, which show the same."""

EARTHEN = frozenset(
    {
        "asphalt",
        "bark",
        "bricks",
        "cobbles",
        "concrete",
        "dry earth",
        "flagstone",
        "grass",
        "gravel",
        "moss",
        "mud",
        "pavers",
        "rock",
        "roof tiles",
        "sand",
        "sandstone",
        "slate",
        "soil",
        "stone blocks",
    }
)
"""Families whose colours are never pure: a red brick is a red *brick*."""

_OUTDOOR = ("wear", "dirt", "moss", "crack", "wet", "snow")
_TIMBER = ("wear", "dirt", "moss", "crack", "wet", "snow")
_EARTH = ("dirt", "moss", "wet", "snow")
_METAL = ("wear", "dirt", "rust", "wet", "moss", "snow")
_CLOTH = ("wear", "dirt", "wet")
_SMOOTH = ("wear", "dirt", "crack", "wet")
_NONE: tuple[str, ...] = ()

_Row = tuple[str, Callable[[Canvas, MaterialSpec], Layer], str, str, float, float, tuple[str, ...]]

# name, painter, colour, second colour, roughness, tile in metres, axes
_PLAIN: tuple[_Row, ...] = (
    ("bricks", masonry.bricks, "8d5544", "9d9080", 0.85, 1.35, _OUTDOOR),
    ("stone blocks", masonry.blocks, "8f8678", "756c5e", 0.85, 2.4, _OUTDOOR),
    ("cobbles", masonry.cobbles, "7d756a", "6e6656", 0.68, 1.7, _OUTDOOR),
    ("flagstone", masonry.flagstone, "7d766a", "80766a", 0.8, 2.5, _OUTDOOR),
    ("pavers", masonry.pavers, "8a857c", "777065", 0.85, 2.0, _OUTDOOR),
    ("tiles", masonry.tiles, "dfe3e2", "a9a8a4", 0.16, 1.0, _OUTDOOR),
    ("hexagon tiles", masonry.hex_tiles, "c9d3d1", "77797a", 0.2, 1.0, _OUTDOOR),
    ("mosaic", masonry.mosaic, "3f7f95", "d9b45b", 0.22, 0.36, _OUTDOOR),
    ("checkered floor", masonry.checker, "ece9e2", "232224", 0.18, 2.0, _SMOOTH),
    ("rock", stone.rock, "7b7064", "8c7a60", 0.88, 3.0, _OUTDOOR),
    ("marble", stone.marble, "ece9e4", "6f7074", 0.12, 1.5, _SMOOTH),
    ("granite", stone.granite, "a59c97", "3a3735", 0.35, 0.25, _OUTDOOR),
    ("sandstone", stone.sandstone, "c9a06f", "a9744a", 0.9, 2.0, _OUTDOOR),
    ("concrete", stone.concrete, "88837a", "766f64", 0.7, 2.0, _OUTDOOR),
    ("plaster", stone.plaster, "dcd3c4", "c9bda8", 0.9, 2.5, _OUTDOOR),
    ("terrazzo", stone.terrazzo, "d8d2c8", "a4735c", 0.2, 0.6, _SMOOTH),
    ("asphalt", stone.asphalt, "57534e", "8f8a82", 0.9, 1.0, _OUTDOOR),
    ("crystal", stone.crystal, "7fb3d9", "ffffff", 0.08, 0.6, ("dirt", "moss", "snow")),
    ("wood", wood.grain, "9a6a41", "5b3a22", 0.5, 0.45, _TIMBER),
    ("planks", wood.planks, "8d6745", "4c3222", 0.6, 2.0, _TIMBER),
    ("parquet", wood.parquet, "a8703f", "5e3d22", 0.3, 0.75, _TIMBER),
    ("bark", wood.bark, "75604c", "3a2c20", 0.95, 1.2, ("moss", "wet", "snow")),
    ("logs", wood.logs, "8a6440", "4b3d30", 0.75, 1.2, _TIMBER),
    ("bamboo", wood.bamboo, "b59a55", "7d6a36", 0.45, 0.6, _TIMBER),
    ("roof tiles", roofing.roof_tiles, "94563f", "6b3526", 0.56, 1.8, _OUTDOOR),
    ("slate", roofing.slate, "62625f", "3f4042", 0.78, 2.0, _OUTDOOR),
    ("thatch", roofing.thatch, "c4a258", "7c6231", 0.95, 1.0, ("dirt", "moss", "wet", "snow")),
    ("sand", ground.sand, "c2a983", "a98f63", 0.92, 2.0, ("wet", "snow", "moss")),
    ("soil", ground.soil, "6c543d", "8d857a", 0.95, 1.6, _EARTH),
    ("mud", ground.mud, "5f4a38", "3d2e22", 0.7, 1.8, ("moss", "snow")),
    ("dry earth", ground.dry_earth, "a58562", "5e4935", 0.93, 1.0, _EARTH),
    ("gravel", ground.gravel, "8c8170", "6a645c", 0.78, 1.2, _EARTH),
    ("grass", ground.grass, "667440", "a39858", 0.85, 1.6, ("dirt", "wet", "snow")),
    ("moss", ground.moss, "56702c", "98a648", 0.95, 0.7, ("dirt", "wet", "snow")),
    ("fallen leaves", ground.leaves, "84654e", "a38f72", 0.6, 1.0, ("moss", "wet", "snow")),
    ("needles", ground.needles, "8b5d34", "5c4a2a", 0.9, 0.4, ("moss", "wet", "snow")),
    ("snow", ground.snow, "eceff2", "b3bfcb", 0.84, 2.0, ("dirt",)),
    ("ice", ground.ice, "9cc4dc", "e6f3fa", 0.08, 1.5, ("dirt", "snow")),
    ("water", ground.water, "1f5c78", "5fa7b5", 0.05, 2.0, _NONE),
    ("fabric", fabric.plain, "b9a88f", "8a7a63", 0.85, 0.2, _CLOTH),
    ("canvas", fabric.burlap, "b59f78", "8f7a56", 0.9, 0.15, _CLOTH),
    ("denim", fabric.denim, "34506f", "b9c4cf", 0.85, 0.15, _CLOTH),
    ("striped fabric", fabric.stripes, "b5342f", "efe8da", 0.8, 0.5, _CLOTH),
    ("tartan", fabric.tartan, "8e2420", "1f3b33", 0.85, 0.4, _CLOTH),
    ("velvet", fabric.velvet, "7d1630", "4a0c1c", 0.75, 0.4, _CLOTH),
    ("silk", fabric.silk, "c8b9a4", "ffffff", 0.32, 0.6, _CLOTH),
    ("knit", fabric.knit, "b7a58c", "7d6c55", 0.95, 0.2, _CLOTH),
    ("carpet", fabric.carpet, "8c2f2c", "d0a865", 0.95, 1.0, _CLOTH),
    ("quilt", fabric.quilt, "d9d3c8", "8f877a", 0.75, 0.6, _CLOTH),
    ("leather", fabric.leather, "6b4128", "3c2416", 0.55, 0.3, ("wear", "dirt", "wet", "crack")),
    ("fur", fabric.fur, "8b6b4a", "d9c8ad", 0.9, 0.5, ("dirt", "wet", "snow")),
    ("wicker", fabric.wicker, "b3854c", "6f4e28", 0.7, 0.4, ("wear", "dirt", "wet")),
    ("foliage", organic.foliage, "4c7d2f", "8aa84a", 0.6, 0.8, ("wet", "snow")),
    ("petals", organic.petals, "d98aa8", "f7e9e6", 0.6, 0.3, ("wet", "snow")),
    ("feathers", organic.feathers, "7a5c43", "d9cbb4", 0.75, 0.4, ("dirt", "wet", "snow")),
    ("scales", organic.scales, "3f6b48", "b09a3c", 0.35, 0.6, ("dirt", "moss", "wet", "snow")),
    ("skin", organic.skin, "c99678", "b06c58", 0.55, 0.4, ("dirt", "wet")),
    ("bone", organic.bone, "e2d6bb", "9c8158", 0.5, 0.3, ("dirt", "moss", "wet", "crack", "wear")),
    ("wax", organic.wax, "ece0c4", "f7efdc", 0.4, 0.2, ("dirt",)),
    ("bread", organic.bread, "cf9a58", "8a5324", 0.85, 0.25, _NONE),
    ("coral", organic.coral, "e27d6b", "a8433e", 0.75, 0.4, ("dirt", "moss", "wet")),
    ("fruit", organic.fruit, "c8332b", "e2b23c", 0.3, 0.15, ("dirt", "wet")),
    ("paper", synthetic.paper, "ece5d3", "c4a877", 0.9, 0.3, ("wear", "dirt", "wet")),
    ("cardboard", synthetic.cardboard, "b58d5f", "8d6a42", 0.9, 0.4, ("wear", "dirt", "wet")),
    ("book spines", synthetic.books, "6b3226", "d0a94f", 0.6, 0.5, ("wear", "dirt")),
    ("plastic", synthetic.plastic, "c9c9c6", "ffffff", 0.4, 0.3, ("wear", "dirt", "wet", "crack", "snow")),
    ("rubber", synthetic.rubber, "2f2f31", "4a4a4c", 0.85, 0.2, ("wear", "dirt", "wet", "crack")),
    ("cork", crafted.cork, "b58a58", "5b3f28", 0.85, 0.25, ("wear", "dirt", "wet")),
    ("carbon fibre", crafted.carbon, "26272a", "0f1011", 0.14, 0.1, ("dirt", "crack", "wet")),
    ("foam", synthetic.foam, "e0c878", "b59a48", 0.95, 0.2, ("dirt", "wet")),
    ("glass", synthetic.glass, "9fc0c2", "e6f2f2", 0.05, 1.0, ("dirt", "crack", "wet", "snow")),
    ("porcelain", synthetic.porcelain, "f0efea", "2f55a0", 0.08, 0.4, ("dirt", "crack", "wear")),
)

_METALS: tuple[tuple[*_Row, float], ...] = (
    ("metal", metal.bare, "a8a9a8", "6f7376", 0.31, 1.0, _METAL, 1.0),
    ("brushed metal", metal.brushed, "b4b5b5", "7f8285", 0.42, 0.5, _METAL, 1.0),
    ("painted metal", metal.painted, "3f6f9c", "7a7a78", 0.48, 1.0, _METAL, 0.0),
    ("rusty metal", metal.rusted, "74503c", "46302a", 0.74, 1.0, ("wear", "dirt", "wet", "moss", "snow"), 0.35),
    ("metal plates", metal.plates, "85888c", "5c5f63", 0.34, 1.5, _METAL, 1.0),
    ("hammered metal", metal.hammered, "f2c14e", "b3862c", 0.32, 0.4, _METAL, 1.0),
    ("corrugated metal", metal.corrugated, "a3a8aa", "6f7376", 0.42, 1.2, _METAL, 1.0),
    ("tread plate", metal.chequer_plate, "94979a", "6f7376", 0.36, 0.4, _METAL, 1.0),
    ("cast metal", crafted.cast, "4b4b4d", "2e2e30", 0.58, 0.4, _METAL, 1.0),
    ("mirror", crafted.mirror, "f1f2f2", "d5d8da", 0.04, 1.0, ("dirt", "crack", "wet"), 1.0),
    ("coins", metal.coins, "f0bd49", "a87a26", 0.26, 0.2, ("dirt", "wet", "rust"), 1.0),
    ("chainmail", metal.chainmail, "a9acb0", "5c5f63", 0.34, 0.12, _METAL, 1.0),
    ("sci-fi panels", synthetic.panels, "8d9499", "c9772c", 0.42, 2.0, _METAL, 0.65),
    ("solar panel", synthetic.solar, "1b2c57", "c9ccd0", 0.14, 0.8, ("dirt", "crack", "snow"), 0.5),
)

_GLOWING: tuple[tuple[*_Row, str], ...] = (
    ("lava", glowing.lava, "2a2422", "1a1614", 0.9, 2.0, _NONE, "ff6a14"),
    ("embers", glowing.embers, "2c2725", "8f8a86", 0.95, 0.5, _NONE, "ff5a14"),
    ("flame", glowing.flame, "5a2410", "ffcf70", 0.9, 0.6, _NONE, "ff8a1f"),
    ("neon", glowing.neon, "17161f", "33313f", 0.35, 1.0, ("dirt", "wet"), "ff2fb0"),
    ("lit surface", glowing.glow_panel, "f3e3bd", "d9b877", 0.7, 0.5, ("dirt",), "ffb350"),
    ("screen", glowing.screen, "10161a", "1f2a30", 0.15, 0.5, ("dirt", "crack"), "4fe0c8"),
    ("starfield", glowing.starfield, "131530", "3d2a70", 0.6, 2.0, _NONE, "8f6bff"),
    ("stained glass", synthetic.stained_glass, "b3262b", "1f4fa8", 0.1, 0.8, ("dirt", "crack"), "8c8c8c"),
)

_DARK: tuple[tuple[*_Row, float], ...] = (
    ("circuit board", glowing.circuits, "1d5c38", "d0aa55", 0.45, 0.1, ("dirt", "wear"), 0.0),
)

FAMILIES: dict[str, Family] = {
    **{n: Family(n, p, _rgb(c), _rgb(d), r, t, a) for n, p, c, d, r, t, a in _PLAIN},
    **{n: Family(n, p, _rgb(c), _rgb(d), r, t, a, m) for n, p, c, d, r, t, a, m in (*_METALS, *_DARK)},
    **{n: Family(n, p, _rgb(c), _rgb(d), r, t, a, 0.0, _rgb(g)) for n, p, c, d, r, t, a, g in _GLOWING},
}


def usual(name: str) -> MaterialSpec:
    """The family's usual look.

    Raises:
        KeyError: there is no such family.
    """
    f = FAMILIES[name]
    return MaterialSpec(
        family=name, color=f.color, second=f.second, roughness=f.roughness, metallic=f.metallic, glow=f.glow
    )
