"""The small closed sets of words that a prompt is read by: numbers, colours, materials, sizes, relations.

Each table goes from what people write to what we mean by it. Times, weathers, moods and styles are knowledge, not here.
"""

from __future__ import annotations

from typing import Final, Literal

from assets.layout import Footing, Relation


def split(text: str) -> frozenset[str]:
    """The words of `text` as a set."""
    return frozenset(text.split())


NUMBERS: Final[dict[str, int]] = {
    "one": 1,
    "single": 1,
    "lone": 1,
    "solitary": 1,
    "two": 2,
    "pair of": 2,
    "couple of": 2,
    "twin": 2,
    "three": 3,
    "trio of": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "half a dozen": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "dozen": 12,
    "few": 3,
    "some": 2,
    "several": 4,
    "many": 5,
    "lots of": 5,
    "a lot of": 5,
    "plenty of": 5,
    "dozens of": 8,
    "hundreds of": 10,
    "full of": 5,
    "filled with": 5,
    "rows of": 6,
    "row of": 4,
    "ring of": 6,
    "circle of": 6,
}

ZH_NUMBERS: Final[dict[str, int]] = {
    "一": 1,
    "两": 2,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
    "几": 3,
    "许多": 5,
    "很多": 5,
}
ZH_CLASSIFIERS: Final = "个只盏张把座棵条朵本辆艘块尊幅些匹头件台栋间"

COLORS: Final = split(
    "red orange yellow green blue purple violet pink brown black white grey gray turquoise teal cyan magenta crimson "
    "scarlet maroon beige cream ivory golden silver lavender navy emerald amber indigo lilac olive peach rose burgundy "
    "mint charcoal tan pale dark bright neon pastel colorful colourful rainbow vermilion"
)

MATERIALS: Final = split(
    "wood wooden oak pine walnut mahogany teak bamboo birch ebony cherry cedar marble granite stone slate sandstone "
    "limestone basalt obsidian brick concrete plaster clay terracotta ceramic porcelain glass crystal metal iron steel "
    "copper brass bronze gold chrome tin aluminium aluminum velvet leather linen cotton silk wool satin denim canvas "
    "felt fur wicker rattan straw paper cardboard plastic rubber wax ice snow jade pearl bone lacquer lacquered gilded "
    "cobblestone mosaic tiled thatched"
)

CONDITIONS: Final = split(
    "rusty rusted dusty dirty grimy mossy weathered worn old ancient antique cracked broken polished shiny glossy matt "
    "frosted frozen charred burnt glowing striped painted carved engraved patterned faded wet"
)
"""Adjectives that a material phrase takes as they are."""

SIZES: Final[dict[str, float]] = {
    "tiny": 0.5,
    "miniature": 0.5,
    "mini": 0.5,
    "small": 0.75,
    "little": 0.75,
    "short": 0.8,
    "large": 1.35,
    "big": 1.35,
    "tall": 1.35,
    "great": 1.35,
    "long": 1.3,
    "huge": 1.8,
    "massive": 1.8,
    "enormous": 2.0,
    "giant": 2.2,
    "gigantic": 2.2,
    "colossal": 2.5,
}

RELATIONS: Final[dict[str, Relation]] = {
    "on": "on",
    "upon": "on",
    "onto": "on",
    "on top of": "on",
    "atop": "on",
    "under": "under",
    "beneath": "under",
    "below": "under",
    "underneath": "under",
    "beside": "beside",
    "next to": "beside",
    "near": "beside",
    "by": "beside",
    "alongside": "beside",
    "to the left of": "beside",
    "to the right of": "beside",
    "on each side of": "beside",
    "on either side of": "beside",
    "on both sides of": "beside",
    "flanking": "beside",
    "around": "around",
    "surrounding": "around",
    "encircling": "around",
    "facing": "facing",
    "in front of": "facing",
    "opposite": "facing",
    "between": "between",
    "in": "inside",
    "inside": "inside",
    "within": "inside",
}
PAIRED: Final = frozenset({"on each side of", "on either side of", "on both sides of", "flanking"})
"""Relations that ask for one thing on each side."""

ENCLOSING: Final = frozenset({"in", "inside", "within", "aboard", "of", "at"})
"""Before something large, these say where the viewer is, not what the viewer sees."""

FOOTINGS: Final[dict[str, Footing]] = {
    "on the wall": "wall",
    "on a wall": "wall",
    "on the walls": "wall",
    "from the ceiling": "ceiling",
    "on the ceiling": "ceiling",
    "on the floor": "floor",
    "on the ground": "floor",
    "in the air": "air",
    "in the sky": "air",
    "on the water": "water",
}

ANCHORS: Final[dict[str, Literal["table", "floor", "wall"]]] = {
    "table": "table",
    "desk": "table",
    "coffee table": "table",
    "kitchen table": "table",
    "dining table": "table",
    "counter": "table",
    "shelf": "table",
    "nightstand": "table",
    "windowsill": "table",
    "floor": "floor",
    "carpet": "floor",
    "rug": "floor",
    "wall": "wall",
}
"""Real surfaces in the user's room, as in "on my desk"."""
ZH_ANCHORS: Final = ("桌上", "桌子上", "桌面上", "书桌上", "茶几上")

LEADS: Final = split("show me a an the please create make build generate i want to see imagine give us put some")
"""Words that a prompt begins with and a title does not."""

NEGATIONS: Final = (
    "without any", "without", "but no", "not any", "no", "zero", "0", "free of", "minus", "except for", "except",
)  # fmt: skip
ZH_NEGATIONS: Final = ("没有", "不要", "无")
MOST_COUNT: Final = 9999
"""What larger numbers are read as; a plan holds fewer anyway, and no prompt should make us reckon with more."""
ZH_ADJECTIVES: Final[dict[str, str]] = {
    "大理石": "marble",
    "天鹅绒": "velvet",
    "丝绒": "velvet",
    "玻璃": "glass",
    "巨大": "giant",
    "生锈": "rusty",
    "金色": "golden",
    "银色": "silver",
    "红": "red",
    "橙": "orange",
    "黄": "yellow",
    "绿": "green",
    "蓝": "blue",
    "紫": "purple",
    "粉": "pink",
    "棕": "brown",
    "黑": "black",
    "白": "white",
    "灰": "grey",
    "木": "wooden",
    "石": "stone",
    "铁": "iron",
    "铜": "bronze",
    "旧": "old",
    "小": "small",
    "大": "large",
}
"""Adjectives as the tables above know them; longer ones first."""
ARTICLES: Final = split("a an the my your our his her its their this that these those")
JOINERS: Final = frozenset({"and", "or", "nor", "plus"})

BOUNDARIES: Final = split(
    "for with where when while that which who as at of to from over above across along through into onto up "
    "down during like than is are was were has have having stands standing sits sitting lies lying hangs "
    "hanging made full filled i me we you it they he she there here put place set show make build create give "
    "let want would see add"
)
"""Words that end a noun phrase, beside prepositions and punctuation."""

DOERS: Final = split("i me we us you they to can could would let lets")
DEEDS: Final = split(
    "stand walk park rest sail swim ride fly float drift watch study dance play paint fish farm book cook drive hike "
    "ski surf climb camp relax sit sleep cross boat train kick box film"
)
"""Words that after one of `DOERS` say what somebody does, and name nothing that is seen."""

NOTHINGS: Final = split(
    "top bottom side middle edge end corner center centre back front moon sun sky star wind light darkness air "
    "day night morning evening afternoon dawn dusk sunset sunrise noon midnight time view scene world place "
    "space environment atmosphere feeling mood style kind sort lot bit thing something everything nothing way "
    "part background distance shadow shade sound smell music voice summer winter spring autumn century year "
    "people person someone nature magic weather rain snow storm fog mist aurora water sea ocean land city town "
    "village country home house"
)
"""Nouns that name no object of their own; the vocabulary may still know some of them."""

ENGLISH: Final = frozenset(
    word
    for table in (
        NUMBERS, COLORS, MATERIALS, CONDITIONS, SIZES, RELATIONS, FOOTINGS, ANCHORS, LEADS, NEGATIONS, ARTICLES,
        JOINERS, BOUNDARIES, NOTHINGS,
    )
    for phrase in table
    for word in phrase.split()
)  # fmt: skip
"""Every word of the tables above: who writes several of them writes English."""
