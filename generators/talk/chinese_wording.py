"""How facts about a scene are said, in Chinese."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final

from generators.plan import SceneObject
from generators.planning.figures import FIGURE
from generators.planning.knowledge.library import Knowledge
from generators.talk.looks import BASIC, chinese_of, colors_of
from generators.talk.scene import parts_of
from generators.talk.scene_question import Relation, Side
from generators.talk.wording import MOST_LISTED

_DIGITS: Final = "零一两三四五六七八九十"
_RELATIONS: Final[dict[Relation, str]] = {
    "on": "上", "in": "里", "under": "下面", "near": "旁边", "behind": "后面", "front": "前面", "left": "左边", "right": "右边",
    "above": "上方", "wall": "墙上", "here": "这里",
}  # fmt: skip
_TIMES: Final = {
    "dawn": "黎明",
    "morning": "早晨",
    "day": "白天",
    "sunset": "日落时分",
    "evening": "晚上",
    "night": "夜里",
}
_WEATHER: Final = {
    "clear": "天气晴朗", "cloudy": "天阴着", "rain": "在下雨", "storm": "有暴风雨", "snow": "在下雪", "mist": "有薄雾", "fog": "有雾",
}  # fmt: skip
_MEASURES: Final = {
    "把": "椅 刀 伞 梳 钥匙 剑 吉他 扇", "张": "桌 床 纸 沙发 地图 照片 毯", "盏": "灯", "本": "书", "只": "猫 鸟 鸡 鸭 羊 兔 虫 手",
    "条": "狗 鱼 船 河 路 毛巾 蛇", "棵": "树 松", "朵": "花", "辆": "车", "匹": "马", "头": "牛 象 猪", "栋": "楼 房", "座": "山 塔 桥 雕像",
    "幅": "画", "扇": "门 窗", "块": "石 地毯 面包", "根": "蜡烛 柱 木", "杯": "茶 咖啡", "支": "笔",
}  # fmt: skip


class Chinese:
    """Chinese; things are called as the vocabulary calls them."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    def name(self, thing: SceneObject) -> str:
        """A thing's Chinese name, the English one where there is none."""
        known = self._knowledge.things.get(thing.thing)
        return known.zh[0] if known and known.zh else thing.thing

    def listing(self, things: Sequence[SceneObject]) -> str:
        """ "两本书、一个花瓶和三个桃子"."""
        counts: Counter[tuple[str, str]] = Counter(
            (self.name(thing), _measure(self.name(thing), thing)) for thing in things
        )
        said = [f"{_number(count)}{measure}{name}" for (name, measure), count in counts.items()]
        if len(said) > MOST_LISTED:
            said = [*said[: MOST_LISTED - 1], "别的东西"]
        return _joined(said)

    def the(self, things: Sequence[SceneObject], said: str = "") -> str:
        """What things are called; the noun as it was asked with, where that is known."""
        return said or _joined(list(dict.fromkeys(map(self.name, things))))

    def there_is(self, things: Sequence[SceneObject], relation: Relation, whom: Sequence[SceneObject]) -> str:
        """That things are somewhere."""
        return f"{self._where(relation, whom)}有{self.listing(things)}。"

    def there_is_none(self, noun: str, relation: Relation, whom: Sequence[SceneObject]) -> str:
        """That something is not somewhere."""
        return f"我看{self._where(relation, whom)}没有{noun or '什么东西'}。"

    def small_things(self, kinds: Sequence[str], whom: Sequence[SceneObject]) -> str:
        """What lies about on something."""
        del kinds
        return f"{self.the(whom)}上只有一些小东西。"

    def counted(self, things: Sequence[SceneObject], noun: str, relation: Relation, whom: Sequence[SceneObject]) -> str:
        """How many there are."""
        said = f"{_number(len(things))}{_measure(noun, things[0])}{noun}"
        more = f"：{self.listing(things)}" if len({self.name(thing) for thing in things}) > 1 else ""
        return f"{self._where(relation, whom)}有{said}{more}。"

    def yes(self, sentence: str) -> str:
        """A sentence that is a yes."""
        return f"是的，{sentence}"

    def no(self, sentence: str) -> str:
        """A sentence that is a no."""
        return f"不，{sentence}"

    def only(self, noun: str, things: Sequence[SceneObject]) -> str:
        """That what is here does not look as was said."""
        return f"这里没有{noun}，只有{self.listing(things)}。"

    def colored(self, thing: SceneObject, several: Sequence[SceneObject]) -> str:
        """A thing's colour, and its main parts' where they have others."""
        colors = list(dict.fromkeys(_color(color) for _, part in parts_of(thing)[:3] for color in colors_of(part)))
        return f"{self.the(several)}是{_joined(colors)}的。"

    def made_of(self, thing: SceneObject, several: Sequence[SceneObject]) -> str:
        """What a thing is made of."""
        phrases = list(dict.fromkeys(chinese_of(part.phrase) for _, part in parts_of(thing)[:2]))
        return f"{self.the(several)}是用{_joined(phrases)}做的。"

    def wears(self, thing: SceneObject) -> str:
        """What somebody wears."""
        worn = dict.fromkeys(chinese_of(surface.phrase) for _, surface in parts_of(thing)[:3])
        return f"{self.name(thing)}穿着{_joined(list(worn))}。"

    def does(self, one: SceneObject, deed: str, seated: bool, held: str) -> str:
        """What somebody does."""
        acting = self._knowledge.actings.get(deed)
        said = acting.zh[0].removeprefix("在") if acting and acting.zh else deed
        if not said:
            hands = f"，手里拿着{self._held(held)}" if held else ""
            return f"{self.name(one)}只是{'坐' if seated else '站'}着{hands}。"
        return f"{self.name(one)}{said}。" if said.endswith("着") else f"{self.name(one)}在{said}。"

    def holds(self, one: SceneObject, held: str) -> str:
        """What somebody has in the hands."""
        return f"{self.name(one)}手里拿着{self._held(held)}。" if held else f"{self.name(one)}手里没有东西。"

    def _held(self, grip: str) -> str:
        known = self._knowledge.things.get(grip.replace("_", " "))
        return known.zh[0] if known and known.zh else grip.replace("_", " ")

    def surface(self, noun: str, phrase: str, color: str) -> str:
        """What the floor, the walls or the ceiling are like."""
        return f"{noun}是{_color(color)}的：{chinese_of(phrase)}。"

    def sized(self, thing: SceneObject, side: Side) -> str:
        """How large a thing is, metres."""
        wide, high, deep = (f"{metres:.1f}米" for metres in thing.size)
        said = {"wide": f"宽{wide}", "high": f"高{high}", "deep": f"深{deep}", "all": f"宽{wide}，高{high}，深{deep}"}
        return f"{self.name(thing)}{said[side]}。"

    def larger(self, thing: SceneObject, other: SceneObject, side: Side) -> str:
        """That a thing is not smaller than another."""
        word = {"wide": "宽", "high": "高", "deep": "深", "all": "大"}[side]
        return f"{self.name(thing)}比{self.name(other)}{word}。{self.sized(thing, side)}{self.sized(other, side)}"

    def stands(self, thing: SceneObject, relation: Relation, whom: SceneObject) -> str:
        """Where a thing is."""
        return f"{self.name(thing)}在{self.name(whom)}{_RELATIONS[relation]}。"

    def somewhere(self, thing: SceneObject, relation: Relation) -> str:
        """Where a thing is by itself."""
        at = {"wall": "墙上", "left": "你的左边", "right": "你的右边", "front": "你的正前方"}
        return f"{self.name(thing)}在{at.get(relation, '这里')}。"

    def nobody(self, relation: Relation, whom: Sequence[SceneObject]) -> str:
        """That nobody is somewhere."""
        return f"{self._where(relation, whom)}没有人。"

    def place(self, kind: str, title: str) -> str:
        """What place this is, by the kind's Chinese name."""
        archetype = self._knowledge.archetypes.get(kind)
        name = archetype.zh[0] if archetype and archetype.zh else kind
        return f"我们在{name}里：{title.rstrip('。…')}。" if not title.isascii() else f"我们在{name}里。"

    def time(self, time: str) -> str:
        """The time of day."""
        return f"现在是{_TIMES[time]}。" if time in _TIMES else "这里没有设定时间。"

    def weather(self, weather: str, indoor: bool) -> str:
        """The weather."""
        if weather in _WEATHER:
            return f"{_WEATHER[weather]}。"
        return "我们在室内，这里没有天气。" if indoor else "这里没有设定天气。"

    def indoors(self, indoor: bool) -> str:
        """Whether one is inside."""
        return "我们在室内。" if indoor else "我们在室外。"

    def _where(self, relation: Relation, whom: Sequence[SceneObject]) -> str:
        if relation in ("here", "", "wall") or not whom:
            return "墙上" if relation == "wall" else "这里"
        return f"{self.the(whom)}{_RELATIONS[relation]}"


def _measure(name: str, thing: SceneObject) -> str:
    if thing.shape == FIGURE:
        return "位"
    return next((measure for last in (2, 1) for measure, nouns in _nouns().items() if name[-last:] in nouns), "个")


@cache
def _nouns() -> dict[str, frozenset[str]]:
    return {
        measure: frozenset(form for noun in nouns.split() for form in (noun, f"{noun}子"))
        for measure, nouns in _MEASURES.items()
    }


def _number(count: int) -> str:
    if count == 1:
        return "一"
    return _DIGITS[count] if count <= 10 else str(count)


def _color(color: str) -> str:
    if color in BASIC:
        return BASIC[color]
    plain = next((BASIC[name] for name in sorted(BASIC, key=len, reverse=True) if color.endswith(name)), "")
    return plain or chinese_of(color)


def _joined(said: Sequence[str]) -> str:
    return said[0] if len(said) == 1 else f"{'、'.join(said[:-1])}和{said[-1]}"
