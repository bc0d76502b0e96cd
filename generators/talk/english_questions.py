"""English questions about a scene, by their forms."""

from __future__ import annotations

import re
from typing import Final

from generators.talk.asking import bare
from generators.talk.scene_question import Relation, SceneQuestion, Side

_RELATIONS: Final[tuple[tuple[str, Relation], ...]] = (
    ("to the left of|left of|on the left of|on the left side of|at the left of", "left"),
    ("to the right of|right of|on the right of|on the right side of|at the right of", "right"),
    ("in front of|before", "front"),
    ("on top of|on|upon|onto|atop", "on"),
    ("inside of|inside|within|in|into", "in"),
    ("underneath|under|beneath|below", "under"),
    ("next to|beside|by|near to|near|close to|around|at|alongside|with", "near"),
    ("behind|in back of|at the back of", "behind"),
    ("above|over", "above"),
)
_WORDS: Final = sorted(
    ((word, kind) for words, kind in _RELATIONS for word in words.split("|")), key=lambda w: -len(w[0])
)
_KINDS: Final = dict(_WORDS)
_REL: Final = "(?P<rel>" + "|".join(re.escape(word) for word, _ in _WORDS) + ")"
_HERE: Final = (
    r"(?:here|there|in here|in there|over there|around|around here|about|in (?:this|the) (?:room|scene|place|picture|view|world)|now|"
    r"with us|with me|right now|in total|altogether)"
)
_BE: Final = r"(?:'s|'re| is| are| was| were)"
_SEEING: Final = (
    r"(?:(?:can|could|do|did) (?:you|i|we|one) (?:see|find|spot|have|notice|count)|have you got|have we got)"
)
_LIES: Final = (
    rf"(?:{_BE}(?: there)?(?: (?:\w+ing|placed|put|to be (?:seen|found)|located|kept|left|stored))?| stands?|"
    rf" lies?| sits?| hangs?| grows?| lives?| floats?| leans?| {_SEEING}(?: (?:standing|lying))?)"
)
_SIZES: Final[dict[str, tuple[Side, str]]] = {
    "tall": ("high", "more"), "high": ("high", "more"), "short": ("high", "less"), "low": ("high", "less"),
    "big": ("all", "more"), "larg": ("all", "more"), "small": ("all", "less"), "wid": ("wide", "more"),
    "broad": ("wide", "more"), "long": ("wide", "more"), "narrow": ("wide", "less"), "deep": ("deep", "more"),
}  # fmt: skip
"""What a word of size is said of, by what it begins with, and which way."""
_LARGER: Final = "taller|higher|shorter|lower|bigger|larger|smaller|wider|broader|longer|narrower|deeper"
_LARGEST: Final = "tallest|highest|shortest|lowest|biggest|largest|smallest|widest|longest|narrowest|deepest"
_ARTICLE: Final = re.compile(
    r"^(?:the|a|an|any|some|that|this|these|those|my|your|our|his|her|its|all|of|both|such)\s+"
)
_HANDS: Final = r"in (?:his|her|its|their|your) hands?"
_FORMS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("place", r"^(?:where (?:are we|am i)(?: now)?|what(?:'s| is) this(?: place| room| scene| here)?|"
                  r"(?:what|which) (?:place|room|scene|kind of (?:place|room)|sort of (?:place|room))(?: is (?:this|it)| are we in))$"),
        ("overview", rf"^(?:what {_SEEING}|what (?:you|i|we) (?:can )?see|what(?:'s|'re| is| are)(?: there)? {_HERE}|"
                     rf"what (?:things|objects|stuff) (?:are|is|do) .*|describe (?:this|the|it|what).*|look around|"
                     rf"what do you see|what does it look like|what is there)(?: {_HERE})?$"),
        ("time", r"^(?:what time(?: of (?:the )?day)? is it|what(?:'s| is) the time(?: of (?:the )?day)?)(?: now| here)?$"),
        ("is_time", r"^is it (?:already |still |now )?(?P<said>day|daytime|night|nighttime|morning|evening|afternoon|dawn|dusk|"
                    r"sunset|sunrise|noon|dark|light|late|early)(?: now| here| outside)?$"),
        ("weather", r"^(?:what(?:'s| is) the weather(?: like)?|how(?:'s| is) the weather)(?: today| now| here| outside)?$|^is the weather .+$"),
        ("is_weather", r"^is it (?P<said>rain|snow|storm|sunn|fogg|mist|cloud|clear|dry|wind)\w*(?: now| here| outside)?$"),
        ("indoors", r"^(?:are we|am i|is this|is it|is that) (?:indoors?|outdoors?|inside|outside|in the open)(?: or .*)?$"),
        ("count", rf"^how many (?P<noun>.+?) (?:{_REL} (?P<whom>.+?) )?(?:are|is|do|does|can|could|did|have|stands?|lies?|sits?|grows?|lives?|hangs?)\b"
                  rf"(?: there)?(?: (?:you|i|we|one) (?:see|have|find|count|got))?(?: (?:standing|lying|sitting))?"
                  rf"(?: (?:{_HERE}|{_REL.replace('rel', 'rel2')} (?P<whom2>.+)))?$"),
        ("count", rf"^how many (?P<noun>[a-z' -]+?)(?: {_HERE})?$"),
        ("count", rf"^(?:(?:can|could|would|will) you )?(?:please )?count (?P<noun>.+?)(?: for (?:me|us))?(?: (?:{_REL} (?P<whom>.+)|{_HERE}))?$"),
        ("wears", r"^what (?:is|are|does|do) (?P<noun>.+?) (?:wearing|dressed in|wear|have on)$|^how (?:is|are) (?P<noun2>.+) dressed$"),
        ("doing", rf"^what(?:'s|'re| is| are) (?P<noun>.+?) (?:doing|up to|busy with|working on)(?: {_HERE})?$"),
        ("doing", rf"^what (?:does|do) (?P<noun>.+?) do(?: {_HERE})?$"),
        ("holding", rf"^what(?:'s|'re| is| are) (?P<noun>.+?) (?:holding|carrying)(?: {_HANDS})?$"),
        ("holding", rf"^what (?:does|do) (?P<noun>.+?) (?:hold|carry|have {_HANDS})(?: {_HANDS})?$"),
        ("color", r"^(?:what|which) colou?rs? (?:is|are|has|have|do|does|did) (?P<noun>.+?)(?: have| got| painted)?$"),
        ("color", r"^what(?:'s| is| are) the colou?rs? of (?P<noun>.+)$"),
        ("material", r"^(?:what|which)(?: material| stuff)?(?:'s|'re| is| are) (?P<noun>.+?) (?:made|built|constructed)(?: (?:out )?(?:of|from))?$"),
        ("material", r"^(?:of|from|out of) what (?:is|are) (?P<noun>.+?) (?:made|built)$"),
        ("material", r"^what material (?:is|are) (?P<noun>.+)$"),
        ("compare", rf"^(?:which|what)(?: one| of them| of the two)?{_BE} (?P<size>{_LARGER})[ ,:]+(?P<noun>.+?),? or (?P<whom>.+)$"),
        ("compare", rf"^(?:is|are) (?P<noun>.+?) (?P<said>{_LARGER}) than (?P<whom>.+)$"),
        ("more", rf"^(?:are|is) there more (?P<noun>.+?) than (?P<whom>.+?)(?: {_HERE})?$"),
        ("most", rf"^(?:what|which)(?:'s| is)? (?:the )?(?P<size>{_LARGEST})(?: (?:thing|object|one))?(?: (?:of all|{_HERE}))?$"),
        ("most", rf"^(?:what|which) (?P<noun>[a-z -]+?) is (?:the )?(?P<size>{_LARGEST})(?: {_HERE})?$"),
        ("made", r"^(?:is|are) (?P<noun>.+?) (?:made|built) (?:out )?(?:of|from) (?P<said>.+)$"),
        ("size", r"^how (?P<size>tall|high|wide|broad|deep|long|big|large) (?:is|are) (?P<noun>.+)$"),
        ("where", rf"^(?:where|whereabouts)(?:{_BE}| do i find| can (?:i|we|you) (?:find|see)| did (?:you|we|i) (?:put|place|leave)|"
                  rf" do you (?:see|have|keep)| (?:stands?|lies?|sits?)) (?P<noun>.+?)(?: (?:standing|lying|sitting|gone|now))?$"),
        ("people", rf"^who(?:{_BE}| else is| stands?| sits?| lies?| {_SEEING})?(?: (?:\w+ing|there))?"
                   rf" {_REL} (?P<whom>.+)$"),
        ("people", rf"^(?:who(?:'s|'re| is| are| else is| {_SEEING})?(?: \w+ing| works| lives| stands| sits)?|(?:is|are)(?: there)? (?:any|some|every)(?:body|one)(?: else)?|"
                   rf"{_SEEING} any(?:body|one)|(?:is|are) we alone|am i alone|is (?:it|this place) empty)(?: {_HERE})?$"),
        ("doer", r"^who(?:'s|'re| is| are)(?: here)? (?P<said>[a-z]+ing(?: .+)?)$"),
        ("exists", rf"^(?:is|are|was|were) there (?:also |really )?(?P<noun>.+?)(?: (?:{_REL} (?P<whom>.+)|{_HERE}))?$"),
        ("exists", rf"^(?:{_SEEING}|do we have|does (?:it|this (?:place|room|scene)) have) (?P<noun>.+?)"
                   rf"(?: (?:{_REL} (?P<whom>.+)|{_HERE}))?$"),
        ("things", rf"^what(?: else| things?| objects?)?{_LIES} {_REL} (?P<whom>.+)$"),
        ("things", rf"^{_REL} (?P<whom>.+?),? what(?:'s| is| are| {_SEEING})(?: there)?$"),
        ("which", rf"^(?:what|which|what kinds? of|what sorts? of) (?P<noun>(?!else|things?|objects?)[a-z -]+?)(?:{_BE}(?: there)?(?: \w+ing)?| {_SEEING})"
                  rf"(?: (?:{_REL} (?P<whom>.+)|{_HERE}))?$"),
        ("stands", rf"^(?:is|are) (?P<noun>(?:the|this|that|my|your) .+?) {_REL} (?P<whom>.+)$"),
        ("does", r"^(?:is|are) (?P<noun>(?:the|this|that|these|those|my|your) .+?|she|he|they|you) (?P<said>[a-z]+ing(?: .+)?)$"),
        ("looks", r"^(?:is|are) (?P<noun>(?:the|this|that|these|those|my|your) .+) (?P<said>[a-z-]+)$"),
    )
)  # fmt: skip
_PEOPLE: Final = frozenset(
    {"people", "persons", "person", "humans", "somebody", "anybody", "someone", "anyone", "human"}
)
_SIDES: Final[dict[str, Side]] = {
    "tall": "high", "high": "high", "wide": "wide", "broad": "wide", "long": "wide", "deep": "deep",
}  # fmt: skip
_AND_MORE: Final = re.compile(r" and (?=(?:what|how|where|who|which)\b)")
"""Of two questions at once the first is answered."""
_WALL: Final = re.compile(r"^walls?$")


def read_english(text: str) -> SceneQuestion | None:
    """What an English question asks of the scene; None where it has none of the forms of such questions."""
    plain = re.sub(r"\s+", " ", re.sub(r"[^a-z0-9' ,-]", " ", bare(text).lower())).strip(" ,")
    plain = _AND_MORE.split(plain)[0]
    for form, pattern in _FORMS:
        if (found := pattern.match(plain)) is not None:
            return _made(form, {name: said for name, said in found.groupdict().items() if said})
    return None


def noun_of(text: str) -> str:
    """A noun phrase without its articles."""
    text = text.strip(" ,")
    while (found := _ARTICLE.match(text)) and found.end() < len(text):
        text = text[found.end() :]
    return text


def _sized(word: str) -> tuple[Side, str]:
    return next(sized for begin, sized in _SIZES.items() if word.startswith(begin))


def _made(form: str, said: dict[str, str]) -> SceneQuestion:
    noun, whom = noun_of(said.get("noun") or said.get("noun2", "")), noun_of(said.get("whom") or said.get("whom2", ""))
    relation: Relation = _KINDS.get(said.get("rel") or said.get("rel2", ""), "")
    if whom in ("here", "there", "room", "scene", "place", "this room", "picture"):
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
            side, way = _sized(said.get("size") or said["said"])
            asked_whether = form == "compare" and "said" in said
            return SceneQuestion(form, noun, whom=whom, side=side, said=way if asked_whether or form == "most" else "")
        case "made":
            return SceneQuestion("made", noun, said=said["said"])
        case "looks" | "doer" | "does":
            return SceneQuestion(form, noun, said=said["said"])
        case "things" if relation == "here":
            return SceneQuestion("overview")
        case "count" | "exists" if noun in _PEOPLE:
            return SceneQuestion("people", relation=relation or "here", whom=whom)
    return SceneQuestion(form, noun, relation, whom)  # type: ignore[arg-type]  # the rest of the forms are topics
