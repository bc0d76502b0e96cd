"""The forms of English verbs: whatever a sentence makes of "cook", for whoever looks for cooking."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import Final

_VOWELS: Final = "aeiou"
_PAST: Final = {
    "begin": "began begun", "bend": "bent", "bite": "bit bitten", "blow": "blew blown", "break": "broke broken",
    "breed": "bred", "bring": "brought", "build": "built", "burn": "burnt", "buy": "bought", "cast": "cast",
    "catch": "caught", "choose": "chose chosen", "climb": "climbed", "come": "came", "creep": "crept", "cut": "cut",
    "deal": "dealt", "dig": "dug", "do": "did done", "draw": "drew drawn", "dream": "dreamt", "drink": "drank drunk",
    "drive": "drove driven", "eat": "ate eaten", "fall": "fell fallen", "feed": "fed", "fight": "fought",
    "fling": "flung", "fly": "flew flown", "forge": "forged", "freeze": "froze frozen", "get": "got gotten",
    "give": "gave given", "go": "went gone", "grind": "ground", "grow": "grew grown", "hang": "hung", "hear": "heard",
    "hide": "hid hidden", "hit": "hit", "hold": "held", "keep": "kept", "kneel": "knelt", "knit": "knit",
    "lay": "laid", "lead": "led", "leap": "leapt", "learn": "learnt", "leave": "left", "lie": "lay lain",
    "light": "lit", "lose": "lost", "make": "made", "meet": "met", "pay": "paid", "put": "put", "read": "read",
    "ride": "rode ridden", "ring": "rang rung", "run": "ran", "say": "said", "see": "saw seen", "sell": "sold",
    "send": "sent", "set": "set", "sew": "sewn", "shake": "shook shaken", "shear": "shorn", "shine": "shone",
    "shoot": "shot", "show": "shown", "shut": "shut", "sing": "sang sung", "sit": "sat", "sleep": "slept",
    "slide": "slid", "sow": "sown", "speak": "spoke spoken", "spend": "spent", "spin": "spun", "split": "split",
    "spread": "spread", "stand": "stood", "steal": "stole stolen", "stick": "stuck", "strike": "struck",
    "string": "strung", "sweep": "swept", "swim": "swam swum", "swing": "swung", "take": "took taken",
    "teach": "taught", "tear": "tore torn", "tell": "told", "think": "thought", "throw": "threw thrown",
    "tread": "trod", "wake": "woke woken", "wear": "wore worn", "weave": "wove woven", "weep": "wept", "win": "won",
    "wind": "wound", "write": "wrote written",
}  # fmt: skip
"""Past forms that no rule makes."""
_PASTS: Final = frozenset(form for forms in _PAST.values() for form in forms.split()) - _PAST.keys()
_LONG_ENDS: Final = ("s", "x", "z", "ch", "sh", "o")
_KEPT: Final = frozenset({"w", "x", "y"})
"""Last letters that are never doubled."""


@cache
def forms(verb: str) -> frozenset[str]:
    """Every form of a verb in lower case: "carry", "carries", "carrying", "carried"; "re-read" by its last word."""
    stem = verb[:-1] if verb.endswith("e") else verb
    doubled = verb + verb[-1] if _is_doubled(verb) else stem
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        third, past, going = verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    elif verb.endswith("ie"):
        third, past, going = verb + "s", verb + "d", verb[:-2] + "ying"
    else:
        third = verb + ("es" if verb.endswith(_LONG_ENDS) else "s")
        past, going = doubled + "ed", (verb if verb.endswith(("ee", "oe", "ye")) else doubled) + "ing"
    return frozenset({verb, third, past, going, *_PAST.get(verb, "").split()})


def is_past(word: str) -> bool:
    """Whether a form of a verb can but be a past one: "built", "buried"; not "cut", which is its base as well."""
    return word.endswith("ed") or word in _PASTS


def _is_doubled(verb: str) -> bool:
    """Whether the last letter is doubled before an ending: one vowel, one consonant, one syllable (more or less)."""
    if len(verb) < 3 or verb[-1] in _VOWELS or verb[-1] in _KEPT:
        return False
    short = verb[-2] in _VOWELS and verb[-3] not in _VOWELS
    return short and sum(a in _VOWELS and b not in _VOWELS for a, b in pairwise(verb)) == 1
