"""What a question wants to hear: a time, a number, a person, a place, a reason, yes or no."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generators.reading.reading import Language, language_of

_NUMBER: Final = (
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen|"
    r"half|once|twice|single|few|several|no)\b)"
)
_DAYS: Final = r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:every day|daily|weekdays?|weekends?|holidays?|christmas|easter)\b"
_MONTHS: Final = (
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|"
    r"winter)\b"
)
_HOURS: Final = (
    r"\b\d{1,2}(?::\d\d| ?(?:am|pm|o'clock))|\b(?:noon|midnight|morning|afternoon|evening|night|dawn|dusk)\b"
)
_WHEN: Final = (
    rf"\b1\d{{3}}\b|\b20\d\d\b|{_DAYS}|{_MONTHS}|{_HOURS}|\b(?:century|ago|before|after|until|hours?|minutes?|years?)\b"
)
_LENGTH: Final = (
    r"\b(?:mm|cm|km|m|metres?|meters?|kilomet\w+|centimet\w+|millimet\w+|miles?|feet|foot|inch(?:es)?|yards?)\b"
)
_LASTS: Final = r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur\w+|nights?)\b"
_WEIGHT: Final = r"\b(?:grams?|kg|kilos?|kilograms?|tonnes?|tons?|pounds?|ounces?|g|lbs?)\b"
_HEAT: Final = r"\b(?:degrees?|celsius|fahrenheit)\b|°"
_MONEY: Final = r"[$€£¥]|\b(?:euros?|pounds?|dollars?|pence|cents?|yuan|yen|crowns?|francs?|free|tokens?)\b"
_VOLUME: Final = r"\b(?:lit(?:re|er)s?|millilit\w+|gallons?|pints?|cups?|ml|l)\b"
_PLACE: Final = r"\b(?:in|at|on|near|beside|behind|under|above|below|next to|from|opposite|between|outside|inside|into|to|across|along|around|beyond|over|against|by)\b"
_WHY: Final = r"\b(?:because|since|so that|due to|in order to|otherwise|as|for|to|if|comes? from|came from|caused?|means?(?: that)?|owing to|thanks to|results?|reason)\b"
_PERSON: Final = r"(?<!^)(?<![.!?] )\b[A-Z][a-z]+|\b(?:people|children|keepers?|\w+(?:er|or|ist|ian)s?)\b"
_ZH_NUMBER: Final = r"[\d零一二两三四五六七八九十百千万半]"

_ENGLISH: Final[tuple[tuple[str, str], ...]] = (
    (r"^(?:at )?what time\b|^(?:at )?which (?:hour|time)\b", rf"{_HOURS}|\b\d{{1,2}} o'clock"),
    (r"^(?:on |in )?(?:what|which) (?:days?|weekdays?)\b", rf"{_DAYS}|{_MONTHS}"),
    (r"^(?:on |in )?(?:what|which) (?:year|month|date|century|season)\b", rf"\b\d{{4}}\b|{_MONTHS}|\bcentury\b"),
    (r"^(?:since |until |till )?when\b", _WHEN),
    (r"^how many\b", _NUMBER),
    (r"^how (?:long|old)\b.*\b(?:in metres|in feet|table|wall|bridge|river|road)\b", _LENGTH),
    (r"^how (?:long|old|often|soon|quickly|fast|late|early)\b", rf"{_LASTS}|{_WHEN}|{_NUMBER}"),
    (r"^how (?:tall|high|deep|wide|thick|broad)\b", _LENGTH),
    (r"^how far\b", rf"{_LENGTH}|\b(?:minutes?|hours?)\b (?:away|walk|on foot|by)"),
    (r"^how (?:large|big)\b", rf"{_LENGTH}|{_NUMBER}"),
    (r"^how (?:heavy\b|much\b.*\bweigh)", _WEIGHT),
    (r"^how (?:hot|cold|warm)\b|\btemperature\b", _HEAT),
    (
        r"^how much (?:is|are|was|were|do (?:i|we|you)|does (?:a|the|it)|did|will)\b|^how much .*\b(?:cost|pay|worth|charge)\b"
        r"|\b(?:price|costs?|fee|worth)\b",
        _MONEY,
    ),
    (r"^how much\b", rf"{_NUMBER}|{_VOLUME}|{_WEIGHT}|{_MONEY}"),
    (r"^(?:by |with |from |for |to )?(?:who|whom|whose)\b", _PERSON),
    (r"^(?:from |to )?where\b", _PLACE),
    (r"^why\b|^what for\b|\bwhat is the reason\b", _WHY),
)
"""A question's form, and what must be in a sentence that answers it."""
_CHINESE: Final[tuple[tuple[str, str], ...]] = (
    (r"哪一?年|哪年", r"\d{4}|[一二三四五六七八九〇零]{4}年|年"),
    (r"几点|什么时间", rf"{_ZH_NUMBER}+[点时]|:\d\d"),
    (
        r"什么时候|何时|哪天|星期几|几号|几月",
        rf"{_ZH_NUMBER}+[年月日号点]|星期|周[一二三四五六日末]|每天|早|晚|上午|下午|春|夏|秋|冬",
    ),
    (r"多少钱|价格|收费|票价|怎么收", rf"{_ZH_NUMBER}+\s*(?:元|块|角|美元|欧元)|免费"),
    (r"(?:多少|几)(?:度|摄氏度)", rf"{_ZH_NUMBER}+(?:摄氏)?度"),
    (r"(?:多少|几)(?:米|公里|里路)|多[高远长宽深]", rf"{_ZH_NUMBER}+(?:多)?(?:米|公里|里|厘米)|分钟"),
    (r"多久|(?:多少|几)(?:天|小时|分钟|个月|个小时)", rf"{_ZH_NUMBER}+个?(?:天|小时|分钟|月|年|周|星期|秒)"),
    (r"多少|几[个位张辆间条只本家层棵种次人岁天]|多[大高长远久重宽深快]", _ZH_NUMBER),
    (r"谁|哪位|什么人", r"是|由|者|人|师|家|叫|名"),
    (r"哪里|哪儿|什么地方|在哪", r"在|位于|于|到|离|里|上|下|旁|边"),
    (r"为什么|为何|原因", r"因为|由于|所以|为了|因|以免|否则|以"),
)
_FOCUS: Final = re.compile(
    r"^what(?:'s| is| are| was| were) the ((?:[a-z'-]+ )*?[a-z'-]+)(?: (?:of|for|in|on|at|to|from|by)\b.*)?$"
)
_HOW: Final = re.compile(
    r"^how (?:much (?P<amount>(?!(?:is|are|do|does|did|will|can)\b)[a-z]+)|(?!much\b|many\b)(?P<measured>[a-z]+))"
)
_POLAR: Final = re.compile(
    r"^(?:is|are|was|were|do|does|did|can|could|may|might|must|should|will|would|has|have|had|am|isn't|aren't|don't|"
    r"doesn't|can't|shall)\b"
)
_ASKS: Final = re.compile(
    r"^(?:(?:at|in|on|for|from|to|by|with|of|since|until|and|so|but) )?(?:who|whom|whose|what|which|when|where|why|how)\b"
)
_WANTS: Final = re.compile(
    r"^(?:please )?(?:tell|explain|describe|teach) (?:me|us)?\b|^i(?:'d| would)? (?:want|like) to know\b|^do you know\b"
    r"|^(?:any idea|what about)\b"
)
_ZH_ASKS: Final = re.compile(
    r"[?？]\s*$|吗|呢[。.]?$|谁|什么|哪|怎么|怎样|为何|多少|多[大高长远久重宽深]|几[个位张把辆间条只本家层棵种点岁]"
    r"|有没有|是不是|能不能|可不可以|介绍|告诉我|讲讲|解释"
)
_OPENING: Final = re.compile(
    r"^(?:please|hey|hi|hello|ok|okay|well|so|and|but|um|excuse me|sorry)[,!. ]+"
    r"|^(?:can|could|would|will) you (?:please )?(?:tell|show|say to|explain to) (?:me|us) (?:about )?"
    r"|^(?:please )?tell (?:me|us) (?:about )?|^do you (?:happen to )?know |^i(?:'d| would)? (?:like|want) to know "
    r"|^i wonder "
)


@dataclass(frozen=True)
class Asked:
    """A question: whether it can be answered by yes or no, and the form of what would answer it, where it has one."""

    text: str
    language: Language
    polar: bool
    wants: re.Pattern[str] | None
    focus: str = ""
    """What is asked for by name: the password, in "what is the password of the network"."""
    person: bool = False
    measured: str = ""
    """The word that the answer's unit says: "warm" of "how warm is the water?"."""
    amount: str = ""
    """Of what so much is asked for: "water" of "how much water does it use?"."""

    def fits(self, sentence: str) -> bool:
        """Whether something in a sentence has the form of an answer."""
        return self.wants is None or self.wants.search(sentence) is not None


def bare(text: str) -> str:
    """A question without its politeness: "could you tell me where it is?" is "where it is"."""
    text = " ".join(text.replace("’", "'").split()).rstrip("?!. ？！。")
    lower = text.lower()
    while (found := _OPENING.match(lower)) and found.end() < len(lower):
        text, lower = text[found.end() :], lower[found.end() :]
    return text


def is_question(text: str) -> bool:
    """Whether something is asked; a wish in the form of a question ("could you move it?") is one too."""
    if language_of(text) == "zh":
        return _ZH_ASKS.search(text) is not None
    plain, lower = bare(text).lower(), text.strip().lower()
    asks = _ASKS.match(plain) or _POLAR.match(plain) or _WANTS.match(lower)
    return asks is not None or text.rstrip().endswith("?")


def read_question(text: str) -> Asked:
    """What a question wants to hear."""
    if language_of(text) == "zh":
        form = next((wants for asks, wants in _CHINESE if re.search(asks, text)), None)
        return Asked(
            text, "zh", form is None and bool(re.search(r"吗|是不是|有没有|能不能|可不可以", text)), _compiled(form)
        )
    plain = bare(text).lower()
    polar = _POLAR.match(plain) is not None
    form = None if polar else next((wants for asks, wants in _ENGLISH if re.search(asks, plain)), None)
    focus = _FOCUS.match(plain)
    named = focus[1].rpartition(" ")[2] if focus else ""
    how = _HOW.match(plain) if form else None
    measured, amount = (how["measured"] or "", how["amount"] or "") if how else ("", "")
    return Asked(plain, "en", polar, _compiled(form), named, form is _PERSON, measured, amount)


def _compiled(form: str | None) -> re.Pattern[str] | None:
    if form is None:
        return None
    return re.compile(form if form is _PERSON else f"(?i:{form})")
