"""What of a prompt is said to whoever makes the scene, and of whoever asks, rather than of what is to be seen.

"I'm exhausted, give me a hammock on a quiet beach" is a hammock on a beach: nobody in it gives anything. What is told
of the asker sets the mood and the time at most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

Aside = Literal["request", "asker"]
"""Words that ask, of which nothing is seen; or a clause about the asker, whose mood and time are the scene's."""

_AUDIENCE: Final = (
    r"(?:my|our|the|these)\s+(?:\w+\s+)?(?:clients?|customers?|buyers?|guests?|students?|pupils?|kids?|children|class|boss|team"
    r"|investors?|visitors?|daughters?|sons?|mum|mom|dad|mother|father|wife|husband|friends?|audience|players?|viewers?)"
)
_WHO: Final = rf"(?:i|we|{_AUDIENCE})"
_WHOM: Final = rf"(?:me|us|him|her|them|{_AUDIENCE})"
_KIN: Final = (
    r"my\s+(?:\w+\s+)?(?:daughters?|sons?|kids?|children|child|boy|girl|girls|boys|mum|mom|dad|mother|father|grandma|grandpa"
    r"|grandmother|grandfather|wife|husband|girlfriend|boyfriend|partner|niece|nephew|sister|brother|students?|class)"
)
"""Whose likes are told of, who are not to be seen for it."""
_DETERMINED: Final = (
    r"(?=\s+(?:an?|the|my|our|your|some|one|two|three|four|five|six|ten|what|how|something|somewhere|\w+s\b)\s?)"
)
_TO_BE: Final = (
    r"(?:\s+to\s+(?:see|visit|have|be|go|walk|sit|lie|explore|stand|relax|get|look|wander|experience"
    r"|tour|spend\s+time|rest|sleep)"
    r"(?:\s+(?:away|back|out|down|around|at|in|on|into|inside|to|through|by|under|near|beside|over|along))*)"
)
_ASKING: Final = re.compile(
    rf"""(?:(?:hi|hey|hello|okay|ok|please|so|and|but|now|then|maybe|just|well)\b[\s,]*)*
    (?:
      (?:can|could|would|will)\s+(?:you|we|i)\b(?:\s+please|\s+just|\s+maybe)*
        (?:\s+(?:show|give|make|build|create|generate|get|bring|do|design|render|imagine|see|have|visit)\b
           (?:\s+{_WHOM}\b)?)?
    | (?:show|give|get|bring|find|make|build|draw)\s+{_WHOM}\b
    | (?:show|make|build|create|generate|design|draw|render|imagine|picture|visualise|visualize)\b{_DETERMINED}
    | (?:take|bring|fly|transport|teleport|send)\s+{_WHOM}\b(?:\s+(?:back|away|out|down|up|far))*
        (?:\s+(?:to|into|through|inside|onto|on|in|around))?
    | let\s+{_WHOM}\b(?:\s+(?:see|visit|explore|wander|walk|stand|sit|be|go|have|experience)\b
        (?:\s+(?:in|on|to|through|into|around|by|at))?)?
    | let['’]s\b(?:\s+(?:go|see|visit|have|do|make|build))?(?:\s+(?:to|into))?
    | (?:an?\s+|the\s+)?(?:(?:virtual|guided|interactive|immersive|360|vr|3d)\s+)*
        (?:tour|walk-?through|walkabout)\s+(?:of|through|around|in|to)
    | put\s+(?:me|us)\s+(?:in|on|into|under|inside|at|by)
    | {_WHO}\s*(?:['’]d|\s+would)\s+(?:really\s+|just\s+)*(?:love|like|want|prefer){_TO_BE}?
    | {_WHO}\s+(?:really\s+|just\s+|badly\s+)*(?:wants?|needs?|wish(?:es)?(?:\s+for)?|asked\s+for){_TO_BE}?
    | {_WHO}\s*(?:['’]m|['’]re|\s+am|\s+are|\s+is)\s+(?:looking|asking|hoping)\s+(?:for|to\s+see)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CLAUSE: Final = re.compile(
    r"[^,.;:!?，。；：！？、\n]+?(?=[,.;:!?，。；：！？\n]|$"
    r"|\s(?:give me|take me|show me|let me|bring me|i want|i need|i['’]d (?:like|love)|because i|so i)\b)",
    re.IGNORECASE,
)
_FELT: Final = (
    r"sad|down|low|tired|exhausted|stressed|bored|lonely|happy|angry|anxious|nervous|nostalgic|homesick"
    r"|heartbroken|drained|overwhelmed|restless|excited"
    r"|worn\s+out|burnt\s+out|burned\s+out|fed\s+up|sleepless|melancholy|grateful|romantic|calm|blue"
)
_DAY: Final = (
    r"(?:\w+\s+)?(?:day|week|night|month|year)s?"
    r"(?:\s+(?:at\s+(?:work|school|the\s+office)|today|again|of\s+my\s+life))?\s*$"
)
"""A day that somebody had, and no more: a rainy night in Tokyo is a scene."""
_STATE: Final = re.compile(
    rf"""\W*(?:(?:so|and|because|since|but|honestly|ugh|oh|well|today|tonight|also)\s+)*
    (?: i\s*(?:['’]m|\s+am)\s+
        (?!(?:\w+\s+)?(?:in|on|at|inside|under|standing|sitting|walking|looking|lying|surrounded|by|near)\b)
      | i\s*(?:['’]ve|\s+have)\s+(?:been|just|got|lost|finished)\b
      | i(?:['’]ve|\s+have)?\s+had\s+(?:a|such\s+a|one\s+of\s+those)\s+{_DAY}
      | i\s+(?:just|feel|felt|got|lost|won|passed|failed|finished|graduated|broke
        |can['’]?t|cannot|could\s?n['’]?t)\b
      | (?:feeling|felt)\s+(?:\w+\s+)?(?:{_FELT})\b
      | (?:so\s+|really\s+|very\s+)?(?:{_FELT})(?:\s+(?:today|tonight|again|now))?\s*$
      | (?:can|could)\s?n?['’]?t\s+sleep\b
      | we\s+(?:just|won|got|lost|passed|finished)\b
      | she\s+said\s+yes | he\s+said\s+yes
      | it(?:['’]s|\s+is|\s+was|\s+has)\s+(?:been\s+)?(?:a|such\s+a|one\s+of)\s+{_DAY}
      | what\s+a\s+{_DAY}
      | {_KIN}\s+(?:(?:really|absolutely|just|totally)\s+)?(?:loves?|likes?|adores?|hates?|dreams?\s+of|collects?)\b
      | {_KIN}\s+(?:is|are)\s+(?:(?:really|so|totally|completely)\s+)?(?:obsessed|crazy|mad|into|fond|scared|afraid
        |learning|studying|turning|bored|sad|tired|excited)\b
      | (?:today|this\s+week)\s+was\b
      | (?:bad|long|rough|hard|tough)\s+(?:day|week|night)\s*$
      | my\s+(?:\w+\s+){{1,2}}(?:died|left|passed|broke|quit|dumped|is\s+(?:ill|sick|dying|gone|away|leaving))\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_IT: Final = re.compile(
    r"^\W*(?:so\s+)?(?:put|add|give|show|place|make|draw)\s+(?:\w+\s+)?(?:one|some|it|them|two)\b", re.IGNORECASE
)
"""What comes after a clause that names what is asked for: "my daughter loves unicorns, put one in a meadow"."""
_POLITE: Final = re.compile(
    rf"\b(?:please|thanks|thank you|for (?:me|us|{_KIN})(?=\W*(?:$|[,.;!?]))|if you can|if possible)\b|"
    r"\bas (?=\w+ as possible\b)|\bas possible\b",
    re.IGNORECASE,
)

_WORLDLY: Final = re.compile(
    r"\b(?:last|only|first|best|most|\w{2,}est)\b[^,.;!?]{2,40}?\s"
    r"(on earth|in (?:the|all the) (?:whole |entire )?(?:world|universe|galaxy))\b",
    re.IGNORECASE,
)
"""What is said of the last or the best of its kind, which is for all that in no world or universe that is seen."""

_WISH_ZH: Final = (
    r"(?:请|麻烦|拜托)?(?:你|您)?(?:能不能|能否|可不可以|可以|能)?"
    r"(?:帮(?:我|忙)们?|给我们?|为我们?|替我|让我们?|带我们?|我们?(?:很|真|好|也|就|只)?(?:想要?(?!象)|要|需要|希望)|想要?(?![象家哭])|请)们?"
)
_FOR_ZH: Final = (
    r"(?:给|为|帮|替)(?:我的?|我家的?)?(?:女儿|儿子|孩子|宝宝|闺女|小朋友|妈妈|爸爸|老婆|老公|女朋友|男朋友|女友|男友|学生|客户|奶奶|爷爷)们?"
    r"(?=做|建|设计|布置|造|搭|生成|准备|变|画|来|打造|看)"
)
_VERBS_ZH: Final = (
    r"(?:再|先|现在)?(?:来一?点儿?|来一?些|来(?=[一两三个])|生成|创建|设计|制作|展示|呈现|布置|打造|模拟|还原|变出?|做|画|造|建|搭"
    r"|找一?[个家间处片座条]?|去看看?|看一?看?|去逛逛?|逛逛?|去|到|回到?|体验|参观|游览|拥有|有|要)*"
)
_ASKING_ZH: Final = re.compile(
    rf"(?:{_FOR_ZH}|{_WISH_ZH}){_VERBS_ZH}|(?:来|生成|创建|设计|制作|展示|画|做)(?:一?[点些]|(?=[一两三][个间座片场只条]))"
)
_GOING_ZH: Final = re.compile(r"[去到回带找]")
_AT_LEISURE_ZH: Final = re.compile(
    r"(?:看看?|欣赏|观赏|参观)(?=[\u4e00-\u9fff])|(?:(.)\1[风步心呆]?|散心|发呆|放松(?:一下)?|休息(?:一下|一?会儿?)?|[待坐躺](?:着|一?会儿?|一坐|一躺)|吹风)$"
)
"""What who is taken somewhere does there: looks at it, and takes his ease."""
_STATE_ZH: Final = re.compile(
    r"(?!.*的)(?![一有几两这那])(?:.{0,6})(?:心情|好累|很累|太累|累了|累死|疲惫|心烦|好烦|很烦|烦死|难过|伤心|开心|高兴|失眠|睡不着|想家|升职|加薪"
    r"|失恋|分手了|加班|压力|无聊|孤独|孤单|寂寞|郁闷|沮丧|焦虑|紧张|崩溃|想哭|低落|中奖|生病|考砸|考上|下班了).{0,5}$"
)
_MOST_ZH: Final = re.compile(
    r"小时候的?|(?:我)?(?:记忆|回忆|印象)[里中](?:的|，)?|越(?=.{1,4}越好)|越好|虚拟(?=[^，。]{2,12}(?:导览|游览|参观|漫游))|(?:导览|游览|参观|漫游)(?:体验)?(?=[，。,.！]|$)"
)
_LONGEST_STATE_ZH: Final = 14


_OWN_TABLE_ZH: Final = re.compile(
    rf"{_WISH_ZH}在[^，。]{{0,3}}(?:桌|几|台)(?:子)?[上面](?:[放看摆搁建做](?:着|上|下)?)?"
)


_OWN_FLOOR_ZH: Final = re.compile(rf"^{_WISH_ZH}在[^，。]{{0,3}}地(?:板|面|毯)?上(?:[放摆搁](?:上|下)?)")


_OWN_SURFACE: Final = re.compile(
    r"^\W*(?:(?:can|could|would|will)\s+you\s+|please\s+|i\s*(?:['’]d|\s+would)?\s*(?:want|like|love)\s+(?:you\s+)?to\s+)*"
    r"(?:place|put|set|add|drop|stand|hang|stick)\b[^,.;!?]*\b(?:on|against|onto)\s+(?:the|my|our)\s+(?:\w+\s+)?"
    r"(floor|carpet|rug|wall|table|desk|counter)\s*"
    r"(?:(?:for|that|which|with|next to|beside|near|so|and)\b.*|please)?\W*$",
    re.IGNORECASE,
)
"""How one asks that something be put on a surface, of which nothing more is said."""
_FROM_SURFACE: Final = re.compile(r"\bfrom\s+(?:the|my|our)\s+(floor|carpet|rug|table|desk)\W*$", re.IGNORECASE)
"""From where something looks or waves at the asker."""
_SURFACES: Final[dict[str, Literal["table", "floor", "wall"]]] = {
    "floor": "floor", "carpet": "floor", "rug": "floor", "wall": "wall", "table": "table", "desk": "table",
    "counter": "table",
}  # fmt: skip


_OWN_ROOM_ZH: Final = re.compile(
    r"在我(?:的|家)?(?:房间|屋子|屋|客厅|卧室)(?:里面|里|中)?(?:[放摆召变]|出现|来)|(?:放|搬|召唤|出现)[到在]我(?:的|家)?(?:房间|屋|客厅|卧室)里?"
)
"""How one asks that something be in the room that one is in, of which nothing is said."""


def own_surface(prompt: str) -> Literal["table", "floor", "wall"] | None:
    """The surface of the asker's that something is to be put on, where no more is said of it than which it is."""
    if _OWN_FLOOR_ZH.match(prompt) or _OWN_ROOM_ZH.search(prompt):
        return "floor"
    said = _OWN_SURFACE.match(prompt) or _FROM_SURFACE.search(prompt)
    return _SURFACES[said[1].lower()] if said else None


def is_own_table(prompt: str) -> bool:
    """Whether who asks wants it on the table before him, though nobody says whose that is."""
    return _OWN_TABLE_ZH.search(prompt) is not None


@dataclass(frozen=True)
class Said:
    """Characters `start` to `stop` of a prompt that are no part of the scene."""

    start: int
    stop: int
    kind: Aside


def asides(prompt: str) -> tuple[Said, ...]:
    """What of `prompt` asks or tells of the asker, in its order; nothing, where all of it would be that."""
    found = tuple(sorted(_asides(prompt), key=lambda said: said.start))
    kept = list(prompt)
    for said in found:
        kept[said.start : said.stop] = " " * (said.stop - said.start)
    return found if re.search(r"[^\W\d_]{2}|[\u4e00-\u9fff]", "".join(kept)) else ()


def _asides(prompt: str) -> Iterator[Said]:
    for pattern in (_POLITE, _MOST_ZH):
        yield from (Said(*found.span(), "request") for found in pattern.finditer(prompt))
    yield from (Said(*found.span(1), "request") for found in _WORLDLY.finditer(prompt))
    if own := _OWN_TABLE_ZH.search(prompt) or _OWN_FLOOR_ZH.match(prompt):
        yield Said(*own.span(), "request")
    for clause in _CLAUSE.finditer(prompt):
        text, start = clause[0], clause.start() + len(clause[0]) - len(clause[0].lstrip())
        text = text.strip()
        if asked := _ASKING.match(text) or _ASKING_ZH.match(text):
            yield Said(start, start + asked.end(), "request")
            if _GOING_ZH.search(asked[0]):
                rest = _AT_LEISURE_ZH.finditer(text, asked.end())
                yield from (Said(start + f.start(), start + f.end(), "request") for f in rest)
        elif (_STATE.match(text) and not _OF_IT.match(prompt[clause.end() :])) or (
            len(text) <= _LONGEST_STATE_ZH and _STATE_ZH.match(text)
        ):
            yield Said(start, start + len(text), "asker")
