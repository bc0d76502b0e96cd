"""Mandarin to the letters of Kokoro's network: pinyin by `pypinyin`, then its sounds in IPA with a tone mark.

The tone stands after the nucleus of a syllable: → level, ↗ rising, ↓ dipping, ↘ falling, none neutral.

Source: Lee and Zee, Standard Chinese (Beijing), Journal of the IPA 33 (2003), for the sounds; Kokoro-82M's vocabulary
for the letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pypinyin import Style, lazy_pinyin

_INITIALS = {
    "b": "p", "p": "pʰ", "m": "m", "f": "f", "d": "t", "t": "tʰ", "n": "n", "l": "l", "g": "k", "k": "kʰ", "h": "x",
    "j": "ʨ", "q": "ʨʰ", "x": "ɕ", "zh": "ʈʂ", "ch": "ʈʂʰ", "sh": "ʂ", "r": "ɻ", "z": "ʦ", "c": "ʦʰ", "s": "s", "": "",
}  # fmt: skip
_FINALS = {
    "a": "a0", "o": "wo0", "e": "ɤ0", "ê": "ɛ0", "i": "i0", "u": "u0", "v": "y0", "er": "ɚ0", "ai": "ai0", "ei": "ei0",
    "ao": "au0", "ou": "ou0", "an": "a0n", "en": "ə0n", "ang": "a0ŋ", "eng": "ə0ŋ", "ong": "ʊ0ŋ", "ia": "ja0",
    "io": "jɔ0", "ie": "je0", "iao": "jau0", "iou": "jou0", "ian": "jɛ0n", "in": "i0n", "iang": "ja0ŋ", "ing": "i0ŋ",
    "iong": "jʊ0ŋ", "ua": "wa0", "uo": "wo0", "uai": "wai0", "uei": "wei0", "uan": "wa0n", "uen": "wə0n",
    "uang": "wa0ŋ", "ueng": "wə0ŋ", "ve": "ɥe0", "van": "ɥɛ0n", "vn": "y0n", "m": "m0", "n": "n0", "ng": "ŋ0",
}  # fmt: skip
_BUZZED = frozenset(("zh", "ch", "sh", "r", "z", "c", "s"))
"""Initials after which i is no vowel of its own."""
_TONES = {"1": "→", "2": "↗", "3": "↓", "4": "↘", "5": ""}
_MARKS = {"，": ", ", "、": ", ", "。": ". ", "！": "! ", "？": "? ", "；": "; ", "：": ": ", "…": "… ", "—": "— "}
_RUN = re.compile(r"[\u3400-\u9fff]+|[A-Za-z][A-Za-z' -]*|[^\w\s]|\s+")
TONES = frozenset("→↗↓↘")


@dataclass(frozen=True)
class Syllable:
    """A character, a word of Latin letters or a mark: `text` as it is said, and its letters. A mark has no text."""

    text: str
    letters: str


def syllables(words: str, latin: Callable[[str], str]) -> Iterator[Syllable]:
    """What a sentence consists of; `latin` says Latin words in the same alphabet."""
    for run in _RUN.findall(words):
        if "\u3400" <= run[0] <= "\u9fff":
            yield from _characters(run)
        elif run[0].isalpha():
            yield Syllable(run.strip(), latin(run.strip()) + " ")
        elif run.isspace():
            yield Syllable("", " ")
        elif mark := _MARKS.get(run, f"{run} " if run in ",.!?;:" else ""):
            yield Syllable("", mark)


def _characters(run: str) -> Iterator[Syllable]:
    options = {"strict": True, "neutral_tone_with_five": True, "tone_sandhi": True}
    initials = lazy_pinyin(run, Style.INITIALS, **options)
    finals = lazy_pinyin(run, Style.FINALS_TONE3, **options)
    if not len(run) == len(initials) == len(finals):
        return
    for character, initial, final in zip(run, initials, finals, strict=True):
        if letters := syllable_letters(initial, final):
            yield Syllable(character, letters)


def syllable_letters(initial: str, final: str) -> str:
    """One syllable, as "zh" and "ang1"; "" where it is none."""
    name, tone = (final[:-1], final[-1]) if final[-1:].isdigit() else (final, "5")
    name = name.replace("ü", "v")
    if name not in _FINALS or initial not in _INITIALS:
        return ""
    sound = "ɨ0" if name == "i" and initial in _BUZZED else _FINALS[name]
    return _INITIALS[initial] + sound.replace("0", _TONES[tone])


def ipa_of(letters: str) -> list[str]:
    """The phonemes of a syllable, without tones; breath after a stop belongs to it."""
    found: list[str] = []
    for letter in letters:
        if letter in TONES or letter in " ʰˈˌ":
            continue
        if letter == "ʂ" and found and found[-1] == "ʈ":
            found[-1] = "ʈʂ"
        else:
            found.append({"ʨ": "tɕ", "ʦ": "ts"}.get(letter, letter))
    return found
