"""What figures hold, by name: what it is made of, and where the hands are that carry it.

How each thing is drawn is in `held` and the modules that it reads. A hand that what is done wants elsewhere, as a
sweeper's, takes the thing along.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assets.shapes.joints import Reach

_FORE: Reach = (0.14, -0.24, 0.34)
_LOW: Reach = (0.2, -0.48, 0.05)
_HIGH: Reach = (0.17, 0.1, 0.3)
_SIDE: Reach = (0.26, -0.2, 0.26)
_CHEST: Reach = (0.08, -0.12, 0.26)
_PAIR: Reach = (0.14, -0.22, 0.34)


@dataclass(frozen=True)
class Grip:
    """What the thing is made of, `held` what it is seen for and `grip` the rest of it; where the hands are.

    A hand without a place is free: it hangs, or does something else.
    """

    held: str = "wood"
    grip: str = "wood"
    right: Reach = None
    left: Reach = None


GRIPS: Mapping[str, Grip] = {
    "nothing": Grip(),
    "staff": Grip("dark wood", "dark wood", _SIDE),
    "book": Grip("dark red leather", "ivory paper", _FORE),
    "lute": Grip("varnished spruce wood", "dark wood", (0.08, -0.28, 0.24), (0.42, 0.0, 0.28)),
    "sword": Grip("polished steel", "brown leather", (0.24, -0.34, 0.22)),
    "cup": Grip("white porcelain", "white porcelain", (0.12, -0.14, 0.3)),
    "rod": Grip("brown wood", "black plastic", (0.1, -0.26, 0.26)),
    # to work with
    "mop": Grip("white cotton", "pine wood", _SIDE),
    "broom": Grip("yellow straw", "pine wood", _SIDE),
    "shovel": Grip("steel", "pine wood", _SIDE),
    "axe": Grip("steel", "brown wood", (0.1, -0.24, 0.3), (0.04, -0.38, 0.26)),
    "hammer": Grip("steel", "brown wood", _FORE),
    "saw": Grip("polished steel", "brown wood", _FORE),
    "rake": Grip("green painted steel", "pine wood", _SIDE),
    "pitchfork": Grip("steel", "pine wood", _SIDE),
    "pickaxe": Grip("iron", "brown wood", (0.1, -0.24, 0.3), (0.04, -0.38, 0.26)),
    "scythe": Grip("steel", "pine wood", (0.2, -0.3, 0.3), (0.1, -0.2, 0.34)),
    "bucket": Grip("blue plastic", "steel", _LOW),
    "watering_can": Grip("green painted metal", "pale blue paint", _LOW),
    "hose": Grip("green rubber", "brass", (0.1, -0.26, 0.34), (0.06, -0.34, 0.28)),
    "cloth": Grip("yellow cotton", "yellow cotton", _FORE),
    "rope": Grip("hemp rope", "hemp rope", (0.02, -0.26, 0.4), (0.0, -0.24, 0.52)),
    "brush": Grip("white paint", "pine wood", _FORE),
    "palette": Grip("pine wood", "white paint", (0.16, 0.04, 0.46), (0.16, -0.24, 0.28)),
    "iron": Grip("turquoise plastic", "polished steel", _FORE),
    "plank": Grip("pine wood", "pine wood", (0.2, 0.14, 0.2)),
    "sack": Grip("burlap", "hemp rope", (0.2, 0.14, 0.2)),
    "box": Grip("cardboard", "brown paper", _PAIR, _PAIR),
    # at table and in the kitchen
    "glass": Grip("red wine", "clear glass", (0.12, -0.12, 0.32)),
    "bottle": Grip("green glass", "white paper", (0.14, -0.2, 0.3)),
    "pan": Grip("black cast iron", "pine wood", (0.06, -0.2, 0.42), (0.2, -0.3, 0.32)),
    "knife": Grip("polished steel", "pine wood", _FORE),
    "fork": Grip("polished steel", "polished steel", _FORE),
    "bowl": Grip("blue glazed ceramic", "pine wood", (0.06, -0.04, 0.26), (0.06, -0.16, 0.28)),
    "teapot": Grip("white porcelain", "white porcelain", _FORE),
    "tray": Grip("polished steel", "white porcelain", (0.26, 0.12, 0.22)),
    "dish": Grip("white porcelain", "white porcelain", (0.06, -0.34, 0.36), (0.1, -0.36, 0.36)),
    "apple": Grip("red apple", "dark wood", (0.12, -0.14, 0.32)),
    "ice_cream": Grip("white cream", "golden biscuit", (0.1, -0.06, 0.3)),
    "cake": Grip("white cream", "red cherry", _PAIR, _PAIR),
    # to play on
    "guitar": Grip("amber varnished spruce wood", "dark wood", (0.08, -0.28, 0.24), (0.42, 0.0, 0.28)),
    "violin": Grip("amber varnished maple", "ebony", (0.26, -0.36, 0.14), (0.22, -0.3, 0.2)),
    "cello": Grip("amber varnished maple", "ebony", (0.2, -0.28, 0.32), (0.03, 0.1, 0.24)),
    "flute": Grip("polished silver", "polished silver", (0.12, -0.2, 0.3)),
    "trumpet": Grip("polished brass", "polished brass", (0.14, -0.26, 0.3)),
    "saxophone": Grip("polished brass", "ivory", (0.06, -0.34, 0.22), (-0.02, -0.1, 0.26)),
    "drumsticks": Grip("pine wood", "pine wood", _PAIR, _PAIR),
    "drum": Grip("red lacquer", "white leather", (0.12, -0.1, 0.3), (0.14, -0.22, 0.26)),
    "accordion": Grip("red lacquer", "black leather", (0.24, -0.18, 0.26), (0.24, -0.18, 0.26)),
    "microphone": Grip("steel mesh", "black plastic", (0.02, 0.06, 0.24)),
    "baton": Grip("white paint", "cork", (0.28, 0.12, 0.38)),
    # to look, speak and write with
    "phone": Grip("black glass", "black plastic", (0.08, -0.1, 0.3)),
    "camera": Grip("black plastic", "black glass", _CHEST, _CHEST),
    "binoculars": Grip("black rubber", "black glass", _CHEST, _CHEST),
    "spyglass": Grip("brass", "brown leather", (0.1, -0.2, 0.3)),
    "pen": Grip("blue plastic", "white paper", (0.06, -0.25, 0.38), (0.12, -0.27, 0.34)),
    "letter": Grip("white paper", "red wax", _CHEST),
    "newspaper": Grip("grey newspaper", "grey newspaper", (0.2, -0.12, 0.34), (0.2, -0.12, 0.34)),
    "map": Grip("aged paper", "aged paper", (0.18, -0.16, 0.34), (0.18, -0.16, 0.34)),
    "cards": Grip("white paper", "red paper", (0.1, -0.14, 0.32), (0.06, -0.16, 0.3)),
    "magnifier": Grip("clear glass", "brass", (0.1, 0.0, 0.38)),
    "laptop": Grip("brushed aluminium", "glowing screen", _PAIR, _PAIR),
    # to carry
    "umbrella": Grip("red fabric", "dark metal", (0.1, -0.08, 0.24)),
    "bag": Grip("brown leather", "brown leather", _LOW),
    "suitcase": Grip("brown leather", "brass", _LOW),
    "basket": Grip("wicker", "red apple", (0.14, -0.26, 0.24)),
    "jar": Grip("terracotta", "terracotta", (0.19, 0.42, 0.06)),
    "torch": Grip("glowing orange flame", "dark wood", (0.22, 0.16, 0.32)),
    "lantern": Grip("warm glowing glass", "black iron", (0.2, -0.06, 0.36)),
    "candle": Grip("ivory wax", "glowing orange flame", (0.1, -0.1, 0.34)),
    "flag": Grip("red fabric", "pine wood", (0.16, -0.02, 0.32)),
    "balloon": Grip("red rubber", "white string", (0.16, -0.06, 0.26)),
    "balloons": Grip("red rubber", "white string", (0.16, -0.06, 0.26)),
    "flowers": Grip("pink petals", "green leaves", (0.04, -0.14, 0.28), (0.02, -0.2, 0.26)),
    "cane": Grip("dark wood", "dark wood", (0.22, -0.38, 0.16)),
    "crutch": Grip("aluminium", "black rubber", (0.24, -0.4, 0.08)),
    "baby": Grip("white cotton", "fair skin", (-0.1, -0.2, 0.23), (-0.06, -0.16, 0.25)),
    "fan": Grip("white paper", "dark wood", (0.08, -0.06, 0.28)),
    # to play with
    "ball": Grip("red rubber", "white rubber", _PAIR, _PAIR),
    "racket": Grip("white string", "black plastic", (0.22, -0.12, 0.36)),
    "bat": Grip("pine wood", "black rubber", (0.06, 0.0, 0.22), (-0.02, -0.06, 0.22)),
    "kite": Grip("red fabric", "white string", (0.08, 0.2, 0.42), (0.02, 0.0, 0.36)),
    "bubbles": Grip("clear glass", "pink plastic", (0.02, 0.1, 0.26), (0.1, -0.2, 0.28)),
    "dumbbell": Grip("black iron", "polished steel", (0.2, -0.02, 0.26), (0.2, -0.42, 0.08)),
    "gloves": Grip("red leather", "red leather", (0.1, 0.06, 0.22), (0.1, 0.02, 0.42)),
    "skis": Grip("red paint", "steel", (0.26, -0.3, 0.32), (0.26, -0.3, 0.32)),
    "oars": Grip("varnished pine wood", "varnished pine wood", (0.2, -0.24, 0.46), (0.2, -0.24, 0.46)),
    "paddle": Grip("varnished pine wood", "varnished pine wood", (0.06, 0.0, 0.34), (0.12, -0.3, 0.36)),
    "wheel": Grip("black leather", "black plastic", (0.16, -0.14, 0.42), (0.16, -0.14, 0.42)),
    # needlework
    "knitting": Grip("red wool", "pine wood", (0.07, -0.22, 0.28), (0.07, -0.22, 0.28)),
    "needle": Grip("red cotton", "steel", (0.18, -0.02, 0.34), (0.07, -0.24, 0.26)),
    # to fight with
    "shield": Grip("polished steel", "brown leather", (0.24, -0.3, 0.24), (0.24, -0.12, 0.28)),
    "spear": Grip("steel", "brown wood", _SIDE),
    "archery": Grip("brown wood", "white string", (0.24, -0.4, 0.1), (0.26, -0.2, 0.3)),
    "rifle": Grip("black metal", "brown wood", (0.1, -0.26, 0.22), (-0.04, -0.06, 0.3)),
    "pistol": Grip("black metal", "black plastic", _FORE),
    "wand": Grip("glowing white light", "dark wood", (0.18, 0.0, 0.4)),
    # with what is done to it
    "wrench": Grip("polished steel", "steel", _FORE),
    "ladder": Grip("aluminium", "pine wood", (0.2, 0.14, 0.2)),
    "welder": Grip("black metal", "glowing orange light", _FORE),
    "grain": Grip("wicker", "yellow corn grains", (0.24, -0.2, 0.5), (0.08, -0.22, 0.26)),
    "milking": Grip("steel", "white milk", _PAIR, _PAIR),
    "dough": Grip("pale cream dough", "white flour", _PAIR, _PAIR),
    "juggling": Grip("white rubber", "white rubber", (0.22, -0.1, 0.36), (0.22, -0.16, 0.36)),
    "reins": Grip("brown leather", "brown leather", (0.07, -0.24, 0.36), (0.07, -0.24, 0.36)),
    "broomstick": Grip("yellow straw", "pine wood", (0.03, -0.3, 0.36), (0.03, -0.26, 0.44)),
    # at the kitchen table, with what is made
    "rolling_pin": Grip("pale cream dough", "pine wood", _PAIR, _PAIR),
    "dumplings": Grip("pale cream dough", "pine wood", _CHEST, _CHEST),
    "noodles": Grip("pale cream dough", "white flour", _PAIR, _PAIR),
    "whisk": Grip("white porcelain", "polished steel", (0.04, -0.12, 0.4), (0.16, -0.26, 0.3)),
    "skewers": Grip("browned roast meat", "pine wood", _PAIR, _PAIR),
    "icing": Grip("white cream", "pink cream", (0.08, -0.1, 0.36), (0.16, -0.28, 0.34)),
    "shaker": Grip("polished steel", "polished steel", (0.1, -0.02, 0.3), (0.08, -0.14, 0.3)),
    "milk_jug": Grip("polished steel", "white porcelain", (0.1, -0.14, 0.36), (0.08, -0.26, 0.38)),
    "pestle": Grip("grey stone", "pine wood", (0.06, -0.1, 0.36), (0.14, -0.28, 0.32)),
    "sushi": Grip("white rice", "pine wood", _CHEST, _CHEST),
    "hot_pot_chopsticks": Grip("pink raw meat", "pine wood", (0.1, -0.1, 0.36), (0.14, -0.22, 0.3)),
    "peel": Grip("golden bread crust", "pine wood", (0.1, -0.26, 0.16), (0.06, -0.22, 0.5)),
    "spoon": Grip("white porcelain", "polished steel", (0.1, -0.12, 0.36), (0.12, -0.24, 0.3)),
    "salad": Grip("white porcelain", "white porcelain", _PAIR, _PAIR),
    # at the bench, and to clean with
    "scissors": Grip("polished steel", "red cotton", _FORE, _FORE),
    "shears_and_comb": Grip("polished steel", "black plastic", _FORE, _FORE),
    "hairdryer": Grip("red plastic", "black plastic", _FORE, _FORE),
    "clay": Grip("wet brown clay", "grey stone", _PAIR, _PAIR),
    "chisel": Grip("polished steel", "pine wood", (0.2, 0.0, 0.32), (0.06, -0.2, 0.4)),
    "tiny_works": Grip("polished brass", "white porcelain", (0.06, -0.2, 0.34), (0.08, -0.24, 0.32)),
    "drill": Grip("orange plastic", "black plastic", _FORE),
    "roller": Grip("sky blue paint", "polished steel", _HIGH, _LOW),
    "spray": Grip("sky blue plastic", "yellow cotton", _FORE, _SIDE),
    "vacuum": Grip("red plastic", "dark grey plastic", (0.06, -0.06, 0.26), (0.02, -0.34, 0.42)),
    "duster": Grip("pink feathers", "pine wood", _FORE),
    "beaker": Grip("clear glass", "glowing orange flame", _PAIR, _PAIR),
    "flasks": Grip("green glass", "pale blue glass", (0.1, -0.04, 0.36), (0.08, -0.24, 0.36)),
    "scanner": Grip("cardboard", "black plastic", (0.08, -0.02, 0.36), (0.2, -0.26, 0.28)),
    "gift": Grip("red paper", "gold ribbon", _CHEST, _CHEST),
    "posy": Grip("white petals", "green leaves", _PAIR, _PAIR),
    "ink_brush": Grip("black ink", "white paper", (0.06, -0.2, 0.4), (0.14, -0.3, 0.34)),
    "folded_linen": Grip("white cotton", "white cotton", _PAIR, _PAIR),
    "grinder": Grip("dark steel", "glowing orange light", (0.1, -0.28, 0.28), (0.06, -0.26, 0.44)),
    # to care with, and to play with under a roof
    "stethoscope": Grip("polished steel", "black rubber", (0.06, -0.1, 0.36)),
    "syringe": Grip("pale blue plastic", "polished steel", _FORE),
    "thermometer": Grip("white plastic", "red plastic", (0.08, -0.06, 0.4), (0.16, -0.26, 0.26)),
    "dental_tools": Grip("polished steel", "white plastic", _FORE, _FORE),
    "fine_tools": Grip("polished steel", "red cotton", _FORE, _FORE),
    "bandage": Grip("white cotton", "white cotton", _PAIR, _PAIR),
    "whistle": Grip("polished silver", "black rubber", (0.04, 0.1, 0.16)),
    "gamepad": Grip("black plastic", "red plastic", _CHEST, _CHEST),
    "megaphone": Grip("white plastic", "red plastic", (0.04, 0.02, 0.24)),
    "cue": Grip("varnished pine wood", "white ivory", _SIDE),
    "bowling_ball": Grip("glossy blue plastic", "black plastic", (0.16, -0.16, 0.3)),
    "table_tennis_bat": Grip("red rubber", "white plastic", (0.2, -0.2, 0.36)),
    "barbell": Grip("black iron", "polished steel", (0.24, -0.42, 0.16), (0.24, -0.42, 0.16)),
    "foil": Grip("polished steel", "black rubber", (0.22, -0.34, 0.24)),
    "ribbon": Grip("pink silk", "white plastic", (0.2, 0.1, 0.3)),
    "skipping_rope": Grip("red rope", "pine wood", (0.28, -0.3, 0.2), (0.28, -0.3, 0.2)),
    "hoop": Grip("pink plastic", "pink plastic", (0.3, 0.0, 0.2), (0.3, 0.0, 0.2)),
    "toothbrush": Grip("sky blue plastic", "white cream", (0.04, 0.04, 0.24)),
    "clipboard": Grip("white paper", "brown wood", (0.06, -0.14, 0.34), (0.12, -0.22, 0.3)),
    # thrown in play
    "snowball": Grip("packed snow", "packed snow", _FORE),
    "powder": Grip("bright magenta powder", "bright magenta powder", _FORE),
}  # fmt: skip
"""By name; a shape's number counts them in this order, so new ones come last."""
HOLDS: Mapping[str, int] = {name: number for number, name in enumerate(GRIPS)}


def hold_named(holds: float) -> str:
    """The name of the one numbered `holds`, the nearest there is."""
    return list(GRIPS)[min(len(GRIPS) - 1, max(0, round(holds)))]


def grip_of(holds: float) -> Grip:
    """The one numbered `holds`."""
    return GRIPS[hold_named(holds)]
