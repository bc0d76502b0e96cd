"""Verbs that say by themselves what is to become of a thing, and the few words that marks leave to be told apart."""

from __future__ import annotations

import re
from typing import Final

from generators.reading.instruction import Form
from generators.reading.reading import RelationKind

EVERYTHING: Final = re.compile(r"\b(?:everything|all|whatever|anything|the lot|things?|stuff)\b|全部|一切|所有|东西")
REST: Final = re.compile(r"\b(?:rest|others?|else|remaining|remainder)\b|其他|其它|其余|剩下|别的")
THEM: Final = re.compile(r"\b(?:them|they|their|these|those|all|both)\b|们")
PERSON: Final = re.compile(r"\b(?:he|him|she|her|himself|herself)\b|[他她]")
ACROSS: Final = re.compile(r"\b(?:other|opposite|far) (?:side|end)\b|另一[边侧头端]|对面")
MORE: Final = re.compile(r"\b(?:more|extra|additional|another)\b|多|再")
AT_MOST: Final = re.compile(r"\b(?:no|not) more than\b|\bat (?:the )?most\b|最多|至多")
HIDES: Final = re.compile(r"\b(?:hid(?:e|es|den|ing)|tuck\w*|conceal\w*|stash\w*)\b|藏|躲")
"""Verbs that put a thing where it is not seen, rather than take it away, where it is said behind what."""
TAKES: Final = frozenset("少减")
GIVES: Final = frozenset("多加添")
"""Signs before a number that say it is taken or added, where no verb does."""
COMPARED: Final = re.compile(r"\b(?:\w+er|more|less)\b|[一]?[点些]$")
UNDOES: Final = re.compile(
    r"\bundo\b|\brevert\b|\bgo back to (?:how|what|the way)\b|\b(?:put|change|turn) (?:it|that|everything|them) back\b"
    r"|\b(?:how|what|the way) (?:it|that|things) (?:was|were|looked) before\b|撤销|恢复原|还原|不算"
)
"""What takes the last change back."""
TOO: Final = re.compile(r"\btoo\b|太|过于")
ADDED: Final = re.compile(
    r"\b(?:longer|wider|taller|higher|deeper|bigger|larger|thicker|broader)\b|[长宽高大粗深][\d一二两三四五六七八九十]|增加|加"
)
THAN: Final = re.compile(r"\bthan\b|比")
TAKEN: Final = re.compile(r"\b(?:shorter|narrower|lower|smaller|thinner|less)\b|[短窄矮小细]|减")
COPIES: Final = re.compile(r"\b(?:cop(?:y|ies)|clones?|duplicates?|replicas?|twins?|new ones?)\b|新的|副本|复制品|复本")
ONE: Final = re.compile(
    r"\b(?:ones?|two|both|three|four|some|any|none|each)\b|的$|[这那]\w?[个只张把座棵条块盏幅台件头匹辆艘本枝支朵位名间栋扇根杯盘套]$"
)
"""What stands for another thing of the kind, which its own words choose."""
FEWER: Final = re.compile(r"\b(?:fewer|less|too (?:many|much)|reduce|thin out)\b|少|太多")
LESS: Final = re.compile(r"\b(?:less|not (?:so|as)|too|stop|no more|without|end|clear|lift)\b|不那么|太|停|没那么")
INDEFINITE: Final = frozenset({"a", "an", "any", "one", "一", "某"})
ARTICLES: Final = frozenset({"a", "an", "another", "some"})
POINTED: Final = frozenset({"that", "this", "the", "those", "these", "那", "这"})
UP: Final = re.compile(r"\b(?:up|bigger|larger|more|increase|enlarge|grow|taller|wider|longer)\w*\b|大|高|长|宽")
DOWN: Final = re.compile(r"\b(?:down|smaller|less|reduce|shrink|shorter|narrower|decrease)\w*\b|小|矮|短|窄")
APART: Final = re.compile(r"\b(?:apart|out evenly|spac\w+|spread\w*|distribut\w+|evenly)\b|分开|散开|间隔|均匀")
TOGETHER: Final = re.compile(r"\btogether\b|一起|靠拢")
CLOSER: Final = re.compile(r"\b(?:closer|nearer|towards?|further|farther|away)\b|近一?[点些]|靠近|远一?[点些]|远离")
CLOCKWISE: Final = re.compile(
    r"(?<!counter )(?<!counter-)(?<!anti-)(?<!anti )\bclockwise\b|\bto (?:the|its|your) right\b|顺时针|向右"
)
MUCH: Final = re.compile(r"\b(?:much|a lot|far|very|way)\b|很多|得多|非常")
SLIGHTLY: Final = re.compile(r"\b(?:a bit|a little|slightly|a touch|a tad)\b|一点|稍微|略")

FORMS: Final[tuple[tuple[Form, re.Pattern[str]], ...]] = (
    ("by_size", re.compile(r"\b(?:height|width|size|smallest|biggest|tallest|shortest|largest)\b|大小|高矮")),
    ("half_ring", re.compile(r"\b(?:semi-?circle|half circle|horseshoe|u[ -]shape|arc)\b|半圆|弧")),
    ("ring", re.compile(r"\b(?:circles?|rings?|round|around)\b|圈|圆")),
    ("grid", re.compile(r"\b(?:grid|square|block|checkerboard|matrix)\b|方阵|网格")),
    ("columns", re.compile(r"\b(?:columns?|files?)\b|列|纵")),
    ("stack", re.compile(r"\b(?:stacks?|piles?|heaps?|tower|pyramid)\b|堆|摞")),
    ("row", re.compile(r"\b(?:rows?|lines?|queue|straight|side by side|line|aligned?|pairs?)\b|排|行|队|直线|一线")),
    ("apart", APART),
)  # fmt: skip
SIZE_VERBS: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern), size)
    for pattern, size in (
        (r"\b(?:shorten\w*|curtail\w*)\b|缩短", "shorter"),
        (r"\b(?:lengthen\w*|elongat\w+|extend\w*|stretch\w*)\b|加长|拉长|延长", "longer"),
        (r"\b(?:thicken\w*)\b|加粗|加厚", "thicker"),
        (r"\b(?:widen\w*|broaden\w*)\b|加宽|变宽|拓宽", "wider"),
        (r"\bnarrow\w*\b|变窄", "narrower"),
        (r"\b(?:heighten\w*|rais\w+)\b|加高|升高|变高", "taller"),
        (r"\blower\w*\b|降低", "lower"),
        (r"\b(?:enlarg\w+|grow\w*|expand\w*|magnif\w+|blow\w* up|increas\w+)\b|放大|变大|扩大|增大", "bigger"),
        (r"\b(?:shrink\w*|shrunk|reduc\w+|minimi[sz]\w+|decreas\w+)\b|缩小|变小|减小", "smaller"),
        (r"\bhalv\w+\b|减半", "half"),
        (r"\bdoubl\w+\b|翻倍|加倍", "double"),
        (r"\btripl\w+\b", "triple"),
    )
)
LOOK_VERBS: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern), look)
    for pattern, look in (
        (r"\b(?:turn|switch|put|blow)\w* (?:off|out)\b|\bextinguish\w*\b|熄|关", "unlit"),
        (r"\b(?:turn|switch)\w* on\b|\b(?:light|ignit\w+|illuminat\w+|lit)\b|点亮|点燃|打开", "glowing"),
        (r"\bpolish\w*\b|抛光|擦亮", "polished"),
        (r"\bgild\w*\b|镀金", "gilded"),
        (r"\bvarnish\w*\b|\blacquer\w*\b|上漆", "lacquered"),
        (r"\b(?:re)?til(?:e|es|ed|ing)\b|铺砖|贴砖", "tiles"),
        (r"\bwallpaper\w*\b|贴墙纸", "wallpaper"),
        (r"\bwhitewash\w*\b|刷白", "whitewashed"),
        (r"\bcarpet\w*\b|铺地毯", "carpet"),
        (r"\bdim\w*\b|调暗", "dim"),
        (r"\b(?:dry|dried)\b|弄干", "dry"),
        (r"\b(?:wet|soak\w*|water)\b|弄湿", "wet"),
        (r"\bclean\w*\b|擦干净|清洁", "clean"),
        (r"\b(?:age|weather)\w*\b|做旧", "weathered"),
        (r"\brust\w*\b|生锈", "rusty"),
        (r"\bfreez\w+|frozen\b|冻", "frosted"),
        (r"\bcrack\w*\b", "cracked"),
        (r"\b(?:dark|black)en\w*\b|变暗", "darker"),
        (r"\b(?:light|bright)en\w*\b|变亮", "lighter"),
    )
)
MOVE_VERBS: Final[tuple[tuple[re.Pattern[str], RelationKind], ...]] = (
    (re.compile(r"\b(?:lower|drop|sink|let down|bring down)\w*\b|降|放低"), "under"),
    (re.compile(r"\b(?:rais|lift|hoist|elevat)\w*\b|升|抬高|举"), "above"),
)
"""What a move says of its direction where nothing else does."""
ANGLE_WORDS: Final = re.compile(r"\bupside|over on its|on its side|\b(?:tilt|tip|lean)\w*\b|倒过来|倒立|倾斜")
"""Turns that are not about the vertical."""


def derived(table: tuple[tuple[re.Pattern[str], str], ...], verb: str) -> str:
    """What a verb makes of a thing, by one of the tables above; empty where it says nothing."""
    return next((word for pattern, word in table if pattern.search(verb)), "")
