"""What is wanted of the whole scene: times, weathers, moods and styles by their words, light by more and less."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generators.plan import SceneObject, ScenePlan
from generators.planning.edits.operations import Change, InvalidEdit, Light, Operation, Remove
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.modifiers import Aspect, Modifier
from generators.reading.instruction import Wanted

_LIGHT: Final[tuple[tuple[re.Pattern[str], float, float], ...]] = tuple(
    (re.compile(pattern), brightness, warmth)
    for pattern, brightness, warmth in (
        (r"\btoo (?:dark|dim|gloomy)\b|太暗|太黑|太阴", 1.6, 0.0),
        (r"\btoo (?:bright|light|glaring)\b|太亮|刺眼", 0.6, 0.0),
        (r"\btoo (?:cold|cool)\b|太冷", 1.0, 0.6),
        (r"\btoo warm\b|太暖", 1.0, -0.6),
        (r"\b(?:lights?|lamps?) (?:off|out)\b|\boff the (?:lights?|lamps?)\b|关灯|熄灯", 0.15, 0.0),
        (r"\b(?:lights?|lamps?) on\b|\bon the (?:lights?|lamps?)\b|开灯", 1.8, 0.0),
        (r"\b(?:dim\w*|lights? (?:down|low\w*)|less light|softer|subdued|dark(?:er)?)\b|暗|柔和", 0.6, 0.0),
        (r"\b(?:bright\w*|more light|lights? up|lighter)\b|亮", 1.6, 0.0),
        (r"\bwarm\w*\b|暖", 1.0, 0.6),
        (r"\b(?:cool\w*|cold\w*|bluer)\b|冷", 1.0, -0.6),
    )
)  # fmt: skip
"""Words for light, the factor on its brightness and its warmth, −1 to 1."""
_SLIGHTLY: Final = re.compile(r"\b(?:a bit|a little|slightly|somewhat|a touch)\b|一点|稍")
_EMPTIER: Final = re.compile(
    r"\b(?:empt(?:y|ier)|sparser|less cluttered|tid(?:y|ier)|declutter\w*|barer)\b|空旷|空一|整洁"
)
_MORE: Final = re.compile(
    r"\b(?:more|a bit|a little|slightly|somewhat|much|very|too|less|feel\w*|look\w*|it'?s)\b|更|一点|一些|很|太"
)
_PLENTY: Final = 3
"""One of so many small things goes where it is to be emptier."""
_SMALL_M: Final = 1.0
_NATURAL: Final[tuple[tuple[re.Pattern[str], Aspect, str], ...]] = tuple(
    (re.compile(pattern), aspect, name)  # type: ignore[misc]
    for pattern, aspect, name in (
        (r"wind|blust|gale", "weather", "storm"),
        (r"hail|sleet", "weather", "snow"),
        (r"haz", "weather", "mist"),
        (r"gloom", "mood", "melancholy"),
    )
)
"""Words that are near enough to one the scene can have."""


@dataclass(frozen=True)
class Atmosphere:
    """Reads wishes about the whole of one plan."""

    knowledge: Knowledge
    plan: ScenePlan

    def operation(self, wanted: Wanted) -> Operation:
        """What a wish means.

        Raises:
            InvalidEdit: no word of it is one for time, weather, mood, style or light.
        """
        text = wanted.text.lower()
        if wanted.aspect == "weather" and wanted.less:
            return Change(aspect="weather", name="clear")
        if wanted.aspect in ("mood", "style") and (light := self._light(text)):
            return light
        if _EMPTIER.search(text):
            return self._emptier()
        modifier = self._modifier(wanted.aspect, text)
        if modifier is None or wanted.less:
            raise self._unknown(wanted)
        if modifier.aspect == "mood" and modifier.name == self.plan.environment.mood:
            return self._more(modifier)
        return Change(aspect=modifier.aspect, name=modifier.name)

    def _light(self, text: str) -> Light | None:
        found = next((row for row in _LIGHT if row[0].search(text)), None)
        if found is None:
            return None
        brightness, warmth = found[1], found[2]
        if _SLIGHTLY.search(text):
            brightness, warmth = brightness**0.5, warmth / 2
        return Light(brightness=round(brightness, 3), warmth=warmth)

    def _emptier(self) -> Remove:
        """A third of the small things that nobody asked for."""
        small = [o for o in self.plan.objects if not o.named and max(o.size) <= _SMALL_M and not self._bears(o)]
        if not small:
            raise InvalidEdit("instruction: nothing small is left that was not asked for; name what to remove")
        return Remove(targets=tuple(o.id for o in small[::_PLENTY]))

    def _bears(self, thing: SceneObject) -> bool:
        return any(thing.id in (o.target, o.other) for o in self.plan.objects)

    def _modifier(self, aspect: Aspect, text: str) -> Modifier | None:
        """The modifier whose word is in the text; of the wish's own aspect first, then of any."""
        plain = _positive(text)
        for candidates in (
            [m for m in self.knowledge.modifiers if m.aspect == aspect],
            list(self.knowledge.modifiers),
        ):
            found = [(len(word), m) for m in candidates for word in (*m.words, *m.zh) if _has(plain, word)]
            if found:
                return max(found, key=lambda row: row[0])[1]
        near = next(((a, name) for pattern, a, name in _NATURAL if pattern.search(text)), None)
        return next((m for m in self.knowledge.modifiers if (m.aspect, m.name) == near), None)

    def _more(self, modifier: Modifier) -> Light:
        """A mood that the scene has already, more so: its light once more."""
        red, _, blue = modifier.tint
        warmth = 0.3 if red > blue else -0.3 if blue > red else 0.0
        if modifier.brightness == 1.0 and not warmth:
            raise InvalidEdit(
                f"instruction: the scene is {modifier.name} already; say what to add, or name another mood"
            )
        return Light(brightness=modifier.brightness, warmth=warmth)

    def _unknown(self, wanted: Wanted) -> InvalidEdit:
        known = ", ".join(m.name for m in self.knowledge.modifiers if m.aspect == wanted.aspect)[:300]
        less = "less so than it is" if wanted.less else "a word that is known"
        return InvalidEdit(
            f"instruction: {wanted.text[:60]!r} is not {less} for a {wanted.aspect}; "
            f"say brighter, darker, warmer or cooler, or one of: {known}"
        )


def _positive(text: str) -> str:
    """Words as they stand in tables: "spookier" is spooky, "more festive" is festive."""
    plain = _MORE.sub(" ", text)
    forms = [plain]
    for word in plain.split():
        if word.endswith("ier"):
            forms.append(word[:-3] + "y")
        elif word.endswith("er"):
            stem = word[:-2]
            forms += [stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem]
    return " | ".join(forms)


def _has(text: str, word: str) -> bool:
    if not word.isascii():
        return word in text
    return re.search(rf"\b{re.escape(word)}\b", text) is not None
