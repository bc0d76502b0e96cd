"""Spoken lines: written with the archetypes, chosen so that they do not contradict the scene.

The small language model's own lines are poor in every design that was measured, so none are asked for.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generators.plan import Environment, SpokenLine
from generators.planning.lexicon import words_of
from generators.planning.setting import Setting
from generators.planning.wishes import Wish

_LIGHT = ("dawn", "morning", "day", "sunset")
_DARK = ("evening", "night")
_TIMES = {
    "dawn": ("dawn",),
    "sunrise": ("dawn",),
    "morning": ("dawn", "morning"),
    "noon": ("day",),
    "afternoon": ("day",),
    "sunset": ("sunset", "evening"),
    "dusk": ("sunset", "evening"),
    "evening": ("sunset", "evening", "night"),
    "night": _DARK,
    "tonight": _DARK,
    "midnight": ("night",),
    "moon": _DARK,
    "moonlight": _DARK,
    "starlight": _DARK,
    "sun": _LIGHT,
    "sunlight": _LIGHT,
    "daylight": _LIGHT,
}
"""Words of a line, and the times of day at which it may be said."""
_WEATHERS = {
    "rain": ("rain", "storm"),
    "raining": ("rain", "storm"),
    "snow": ("snow",),
    "snowing": ("snow",),
    "fog": ("fog", "mist"),
    "mist": ("fog", "mist"),
    "storm": ("storm",),
    "lightning": ("storm",),
    "thunder": ("storm",),
}
_META = frozenset({"scene", "prompt", "ai", "model", "assistant", "user", "object", "objects", "narrator", "json"})
_SHORTEST, _LONGEST = 4, 32
"""Words in a line."""
_SLOT = re.compile(r"\{(\w+)\}")


def spoken_lines(
    setting: Setting, environment: Environment, wishes: Sequence[Wish], count: int, rng: random.Random
) -> Iterator[SpokenLine]:
    """Up to `count` different lines for the narrator, in the archetype's own words."""
    texts = [filled for text in setting.archetype.lines if (filled := _fill(text, setting, environment, wishes, rng))]
    rng.shuffle(texts)
    for number, text in enumerate(texts[:count], start=1):
        yield SpokenLine(id=f"line-{number}", text=text)


def is_speakable(text: str, said: Sequence[str]) -> bool:
    """Whether a model's own line may be said: a sentence, not a loop, not about itself, not said before."""
    words = words_of(text)
    plain = [w for w in words if w.isalnum()]
    if not _SHORTEST <= len(plain) <= _LONGEST or text in said or _META.intersection(plain):
        return False
    pairs = list(pairwise(plain))
    return len(set(pairs)) > 0.85 * len(pairs) and len(set(plain)) > 0.6 * len(plain)


def suits(text: str, time: str, weather: str) -> bool:
    """Whether a line says nothing against the time of day and the weather; "none" is at odds with nothing."""
    words = set(words_of(text))
    return _suits(words, _TIMES, time) and _suits(words, _WEATHERS, weather)


def _fill(
    text: str, setting: Setting, environment: Environment, wishes: Sequence[Wish], rng: random.Random
) -> str | None:
    """The line with its slots filled, or None if it does not suit the scene."""
    if not suits(text, environment.time, environment.weather):
        return None
    excluded = {w for phrase in (*setting.brief.excluded, *setting.brief.excluded_words) for w in phrase.split()}
    if excluded.intersection(words_of(text)):
        return None
    single = [w.name for w in wishes if w.count == 1 and not w.name.endswith("s")]
    values = {"thing": rng.choice(single) if single else None, "time": environment.time, "weather": environment.weather}
    for slot in _SLOT.findall(text):
        value = values.get(slot)
        if value is None or value == "none":
            return None
        text = text.replace(f"{{{slot}}}", value)
    return text


def _suits(words: set[str], table: dict[str, tuple[str, ...]], now: str) -> bool:
    return now == "none" or all(now in allowed for word, allowed in table.items() if word in words)
