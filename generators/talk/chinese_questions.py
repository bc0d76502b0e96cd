"""Chinese questions about a scene, by their forms."""

from __future__ import annotations

import re
from typing import Final

from generators.talk.scene_question import Relation, SceneQuestion, Side

_RELATIONS: Final[tuple[tuple[str, Relation], ...]] = (
    ("左边|左侧|左面", "left"), ("右边|右侧|右面", "right"), ("前面|前边|跟前|面前|前", "front"),
    ("后面|后边|背后|后", "behind"), ("上面|上边|上头|上", "on"), ("里面|里边|里头|之中|中间|里|中|内", "in"),
    ("下面|下边|底下|下", "under"), ("旁边|附近|边上|身边|旁|边", "near"),
)  # fmt: skip
_KINDS: Final = {word: kind for words, kind in _RELATIONS for word in words.split("|")}
_REL: Final = "(?P<rel>" + "|".join(sorted(_KINDS, key=len, reverse=True)) + ")"
_MEASURE: Final = r"[个只把张座棵块条盏幅台件头匹辆艘本枝支朵位名间栋扇根杯盘套些种口]"
_HERE: Final = r"(?:这里|那里|这儿|那儿|场景里|屋里|房间里|画面里|这个场景里|周围|附近)"
_NOUN: Final = r"(?P<noun>[^有在是]+?)"
_WHOM: Final = r"(?P<whom>.+?)"
_FORMS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("place", r"^(?:我们|我|咱们|你)?(?:现在)?(?:是)?在(?:哪里|哪儿|什么地方)$|^(?:这里|这|这儿|那里)是(?:哪里|哪儿|什么地方|什么房间|什么场景|什么)$"),
        ("overview", rf"^(?:你|我|我们)?(?:能|可以)?(?:看见|看到|看得到|看得见)(?:了)?(?:什么|些什么|哪些东西)$|^{_HERE}(?:都)?有(?:些)?(?:什么|哪些东西|什么东西)$"
                     r"|^描述.*$|^介绍一下(?:这里|这个(?:地方|场景|房间))$"),
        ("is_time", r"^(?:现在|这里)?(?:是|是不是)(?P<said>白天|晚上|夜里|夜晚|早上|早晨|上午|下午|中午|傍晚|黄昏|清晨|黎明)(?:吗)?$"),
        ("time", r"^(?:现在|这里)?(?:是)?(?:什么时候|几点(?:钟)?(?:了)?|什么时间|一天中的什么时候)(?:了)?$"),
        ("is_weather", r"^(?:现在|外面|这里)?(?:在|是不是在)?(?P<said>下雨|下雪|刮风|打雷|起雾|有雾|晴天|阴天)(?:了)?吗$"),
        ("weather", r"^(?:今天|现在|这里|外面)?(?:的)?天气(?:怎么样|如何|好吗|是什么样(?:的)?)$"),
        ("indoors", r"^(?:我们|我|这里|这)?(?:现在)?(?:是)?(?:在)?(?:室内|室外|户外|屋里|屋外|外面)(?:吗|还是.*)$"),
        ("count", rf"^{_WHOM}{_REL}(?:一共|总共)?(?:有|放着|摆着|站着|坐着)(?:多少|几){_MEASURE}?(?P<noun>.+)$"),
        ("count", rf"^(?:{_HERE}|你)?(?:一共|总共)?(?:能看见|看见|看到)?(?:有)?(?:多少|几){_MEASURE}?(?P<noun>.+)$"),
        ("count", rf"^{_NOUN}(?:一共|总共)?有(?:多少|几){_MEASURE}?$"),
        ("color", r"^(?P<noun>.+?)(?:是|有)?(?:什么|啥|哪种)(?:颜色|色)的?$"),
        ("material", r"^(?P<noun>.+?)是?(?:用|由|拿)?(?:什么|啥|哪种)(?:材料|材质|东西)?(?:做|制|造|建|制作|制成|做成)?(?:成)?的$|^(?P<noun2>.+?)是什么(?:材料|材质)$"),
        ("wears", r"^(?P<noun>.+?)(?:身上)?穿(?:着|的是|了)?什么(?:衣服|颜色的衣服)?$"),
        ("doing", r"^(?P<noun>.+?)(?:现在)?(?:正)?(?:在)?(?:做|干|忙)(?:什么|啥|嘛|些什么|什么事)$"),
        ("holding", r"^(?P<noun>.+?)的?(?:手里|手上|手中)?(?:正)?(?:拿|握|端|抱|捧|提)(?:着|了|的是)?(?:什么|啥)(?:东西)?$"),
        ("which", rf"^{_HERE}(?:都)?有(?:些)?(?:什么|哪些)(?P<noun>.+)$"),
        ("compare", r"^(?P<noun>.+?)(?:和|跟|与|还是)(?P<whom>.+?)(?:比)?(?:哪个|哪一个|谁|哪张|哪把|哪座)(?:更|比较)?(?P<size>高|大|宽|长|深)(?:一些|一点)?$"),
        ("compare", r"^(?P<noun>.+?)比(?P<whom>.+?)(?:更|还)?(?P<said>高|大|宽|长|深|矮|小)吗$"),
        ("most", r"^(?:这里)?(?:什么|哪个|哪一个)(?:东西)?最(?P<size>高|大|宽|长|深|矮|小)$|^最(?P<size2>高|大|宽|长|深|矮|小)的(?:东西)?是(?:什么|哪个)$"),
        ("size", r"^(?P<noun>.+?)有?多(?P<size>高|大|宽|长|深)$"),
        ("people", rf"^谁(?:站|坐|待)?在{_HERE}$|^{_HERE}(?:都)?有(?:谁|哪些人|什么人|人吗|没有人|人在吗|别人吗)$|^有(?:没有)?人(?:在)?(?:这里|这儿)?吗?$"),
        ("people", rf"^谁(?:站|坐|待)?在{_WHOM}{_REL}$|^{_WHOM.replace('whom', 'whom2')}{_REL.replace('rel', 'rel2')}(?:站着|坐着)?(?:的)?(?:是|有)谁$"),
        ("doer", r"^谁(?:正)?在(?P<said>.+)$"),
        ("does", r"^(?P<noun>.+?)(?:是不是)?(?:正)在(?P<said>.+?)吗?$"),
        ("where", r"^(?P<noun>.+?)(?:放|站|坐|躺|摆)?在(?:哪里|哪儿|哪|什么地方)$"),
        ("things", rf"^{_WHOM}{_REL}(?:都)?(?:有|是|放着|摆着|放了|有些|躺着|站着)(?:些)?(?:什么|哪些)(?:东西)?$"),
        ("exists", rf"^{_WHOM}{_REL}有(?:没有)?{_MEASURE}?(?P<noun>[^什么]+?)(?:吗|没有)?$"),
        ("exists", rf"^(?:{_HERE}|你)?(?:能看见|看得见|看见|看到|还)?有(?:没有)?{_MEASURE}?(?P<noun>[^什么]+?)(?:吗|没有)?$"),
        ("stands", rf"^(?P<noun>.+?)(?:是不是)?在{_WHOM}{_REL}吗?$"),
        ("looks", r"^(?P<noun>.+?)是(?:不是)?(?P<said>.{1,3}色)的?吗?$"),
    )
)  # fmt: skip
_OPENING: Final = re.compile(r"^(?:请问|请你?告诉我|请|告诉我|那么|那|嗯|你知道|你说|看看)[,，]?")
_SIDES: Final[dict[str, Side]] = {"高": "high", "宽": "wide", "长": "wide", "深": "deep"}
_PEOPLE: Final = frozenset({"人", "人物", "个人", "客人"})
_POINTING: Final = re.compile(rf"^(?:这|那)(?:{_MEASURE})?|^(?:一|两|二|三|几){_MEASURE}")
_HERE_ALONE: Final = re.compile(r"^(?:这|那|场景|屋|房间|画面|这个场景)$")
_WALL: Final = re.compile(r"^墙壁?$")


def read_chinese(text: str) -> SceneQuestion | None:
    """What a Chinese question asks of the scene; None where it has none of the forms of such questions."""
    plain = re.sub(r"[\s？?。！!，,、~～]+", "", text)
    while (opening := _OPENING.match(plain)) and opening.end() < len(plain):
        plain = plain[opening.end() :]
    plain = re.sub(r"(?:呢|呀|啊|吧)$", "", plain)
    for form, pattern in _FORMS:
        if (found := pattern.match(plain)) is not None:
            return _made(form, {name.rstrip("2"): said for name, said in found.groupdict().items() if said})
    return None


def noun_of_chinese(text: str) -> str:
    """A noun phrase without pointing words and measures."""
    bare = _POINTING.sub("", text)
    return bare or text


def _made(form: str, said: dict[str, str]) -> SceneQuestion:
    noun, whom = noun_of_chinese(said.get("noun", "")), noun_of_chinese(said.get("whom", ""))
    relation: Relation = _KINDS.get(said.get("rel", ""), "")
    if relation == "in" and _HERE_ALONE.match(said.get("whom", "")):
        relation, whom = "here", ""
    if relation == "on" and _WALL.match(whom):
        relation, whom = "wall", ""
    match form:
        case "is_time":
            return SceneQuestion("time", said=said["said"])
        case "is_weather":
            return SceneQuestion("weather", said=said["said"])
        case "size":
            return SceneQuestion("size", noun, side=_SIDES.get(said["size"], "all"))
        case "compare" | "most":
            word = said.get("size") or said["said"]
            side: Side = "high" if word == "矮" else _SIDES.get(word, "all")
            way = "less" if word in "矮小" else "more"
            return SceneQuestion(form, noun, whom=whom, side=side, said=way if "said" in said or form == "most" else "")
        case "looks" | "doer" | "does":
            return SceneQuestion(form, noun, said=said["said"])
        case "things" if relation == "here":
            return SceneQuestion("overview")
        case "count" | "exists" if noun in _PEOPLE:
            return SceneQuestion("people", relation=relation or "here", whom=whom)
    return SceneQuestion(form, noun, relation, whom)  # type: ignore[arg-type]  # the rest of the forms are topics
