"""Reading a text the way it sounds, however it is spelt: look-alike letters, digits for letters, l e t t e r s apart.

A `Reading` is the text in lower-case Latin letters, digits, Chinese characters and single spaces, and knows where each
of its characters came from. One text has several readings, because "b0mb" and "1920" want opposite things.
Not covered: words written backwards, in rhymes or in ciphers.

Source: the look-alikes are those of Unicode Technical Standard 39 that most fonts draw like a Latin letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

_DRAWN_ALIKE: Final[Mapping[str, str]] = {
    "a": "аαɑ",
    "b": "вьβƅ",
    "c": "сϲ",
    "d": "ԁđ",
    "e": "еєε",
    "g": "ɡց",
    "h": "һհнħ",
    "i": "іιıɩ",
    "j": "ј",
    "k": "кκ",
    "l": "ӏⅼł",
    "m": "м",
    "n": "ոпη",
    "o": "оοσօø",
    "p": "рρ",
    "q": "ԛ",
    "r": "гɾ",
    "s": "ѕ",
    "t": "тτ",
    "u": "υսц",
    "v": "νѵ",
    "w": "ԝωѡш",
    "x": "хχ",
    "y": "уγү",
    "z": "ᴢ",
}
_LATIN: Final = {twin: letter for letter, twins in _DRAWN_ALIKE.items() for twin in twins}
_SIMPLIFIED: Final = dict(
    zip(
        "彈製殺體販槍個這與爾煉電話號碼導擊罵黃脫親熱藥軍屍斷頭殘處決懸癱賤豬滅種賭詐騙鎖炸擺綁傷慘腸內",
        "弹制杀体贩枪个这与尔炼电话号码导击骂黄脱亲热药军尸断头残处决悬瘫贱猪灭种赌诈骗锁炸摆绑伤惨肠内",
        strict=True,
    )
)
_TWINS: Final = {**_LATIN, **_SIMPLIFIED}
_LETTER_FOR: Final = dict(zip("0345789@$€|+!", "oeastbgaselti", strict=True))
_HAN: Final = "\u4e00-\u9fff"
_WORD = re.compile(r"\S+")
_FIGURE = re.compile(r"\W*\d[\d.,:/x-]*(st|nd|rd|th|s|k|m|cm|mm|km|d|g|kg|px|am|pm|ad|bc|p|pc|in|ft|h)?\W*")
_APART = re.compile(r"(?<![a-z0-9])[a-z]([\W_]{1,3})[a-z](?:\1[a-z](?![a-z0-9]))+")
_HYPHENED = re.compile(r"(?<=[a-z])[-_.*~·'’`]{1,3}(?=[a-z])")
_HAN_APART = re.compile(rf"(?<=[{_HAN}])[^\w，。、；！？,.;!?]+(?=[{_HAN}])")
_STRETCHED = re.compile(r"([a-z])\1{2,}")

Gap = tuple[int, int]


@dataclass(frozen=True)
class Reading:
    """A rewritten text; `origin[i]` is where its character `i` stood in the original."""

    text: str
    origin: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in the original, for `start < end`."""
        return self.origin[start], self.origin[end - 1] + 1

    def without(self, gaps: Iterable[Gap]) -> Reading:
        """The same with the characters in `gaps` left out."""
        out = {i for start, end in gaps for i in range(start, end)}
        return self._of([i for i in range(len(self.text)) if i not in out])

    def respelt(self, text: str) -> Reading:
        """The same with other characters in the same places."""
        return Reading(text, self.origin)

    def spaced(self) -> Reading:
        """The same with one space for whatever is no letter, digit or Chinese character, and none at the ends."""
        words = [m.span() for m in re.finditer(r"[^\W_]+", self.text)]
        kept = [i for start, end in words for i in (*range(start, end), end)][:-1]
        text = " ".join(self.text[start:end] for start, end in words)
        return Reading(text, tuple(self.origin[min(i, len(self.origin) - 1)] for i in kept))

    def _of(self, kept: list[int]) -> Reading:
        return Reading("".join(self.text[i] for i in kept), tuple(self.origin[i] for i in kept))


def read(text: str) -> tuple[Reading, ...]:
    """All distinct readings of `text`, the plainest first. A text without any word has one empty reading."""
    plain = fold(text)
    readings = [plain]
    for letters in dict.fromkeys((plain.text, _unmask(plain.text, "i"), _unmask(plain.text, "l"))):
        respelt = plain.respelt(letters)
        closed = [respelt.without(_gaps(letters, first)) for first in ("", "a ")]
        short = [joined.without(_repeats(joined.text, kept)) for joined in closed for kept in (1, 2)]
        readings += [respelt, *closed, *short]
    spaced = (reading.spaced() for reading in readings)
    return tuple({reading.text: reading for reading in reversed(list(spaced))}.values())[::-1]


def fold(text: str) -> Reading:
    """Lower case, without accents and invisible characters, twins of Latin letters made Latin; signs stay."""
    folded = [(c, i) for i, original in enumerate(text) for c in _plain(original)]
    return Reading("".join(c for c, _ in folded), tuple(i for _, i in folded))


def _plain(character: str) -> Iterator[str]:
    if character.isascii():
        yield character.lower()
        return
    for part in unicodedata.normalize("NFKD", character.lower()).lower():
        if unicodedata.category(part) not in ("Mn", "Cf", "Me"):
            yield _TWINS.get(part, part)


def _unmask(text: str, one: str) -> str:
    """Letters for the digits and signs within words; figures and bare signs stay."""
    table = str.maketrans({**_LETTER_FOR, "1": one})

    def letters(word: re.Match[str]) -> str:
        found = word.group()
        if _FIGURE.fullmatch(found) or not re.search("[a-z]", found):
            return found
        core = found.rstrip("!+|")
        return core.translate(table) + found[len(core) :]

    return _WORD.sub(letters, text)


def _gaps(text: str, article: str) -> Iterator[Gap]:
    """What stands between letters that belong together; `article` is a word of its own at the start of a run."""
    for run in _APART.finditer(text):
        start = run.start() + len(article) * run.group().startswith(article)
        yield from (m.span() for m in re.compile(r"[\W_]+").finditer(text, start, run.end()))
    for pattern in (_HYPHENED, _HAN_APART):
        yield from (m.span() for m in pattern.finditer(text))


def _repeats(text: str, kept: int) -> Iterator[Gap]:
    """What is too much of letters that are drawn out: "nooo"."""
    return ((m.start() + kept, m.end()) for m in _STRETCHED.finditer(text))
