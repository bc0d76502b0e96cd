"""The words of a text that say what it is about: stems in English, pairs of characters in Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from generators.reading.reading import language_of
from generators.vocabulary.inflection import singular

_WORD: Final = re.compile(r"[a-z0-9]+(?:[.,]\d+)*(?:-[a-z0-9]+)*")
_CLIPPED: Final = re.compile(r"['’](?:s|re|ve|ll|d|m|t)\b|n['’]t\b")
_HAN: Final = re.compile(r"[\u3400-\u9fff]+|[a-z0-9.:-]+")
_SUFFIXES: Final = ("ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "ly", "er", "s")
_ZH_UNSAID: Final = re.compile(
    r"请问|叫什么名字|叫什么|名字|告诉我|什么时候|什么地方|什么样|什么|哪一年|哪一个|哪里|哪儿|哪个|哪位|哪年|哪天|哪些|怎么样|怎么|怎样|为什么|为何|"
    r"多少钱|多少|多大|多高|多长|多远|多久|几点|几个|几位|几张|谁|是不是|有没有|能不能|可不可以|可以|能够|能|会|吗|呢|吧|啊|"
    r"的|了|着|是|在|有|和|与|也|都|就|要|我|你|他|她|它|们|这|那|里|个|年|几"
)
_SAME: Final = {
    "wifi": "wireless", "wi-fi": "wireless", "built": "build", "began": "begin", "begun": "begin", "born": "birth",
    "died": "die", "bought": "buy", "sold": "sell", "made": "make", "wrote": "write", "written": "write",
    "taught": "teach", "drawn": "draw", "drew": "draw", "flew": "fly", "flown": "fly", "fed": "feed", "kept": "keep",
    "lit": "light", "lost": "lose", "held": "hold", "left": "leave", "paid": "pay", "ran": "run", "sank": "sink",
    "saw": "see", "seen": "see", "won": "win", "ate": "eat", "eaten": "eat", "spoke": "speak", "grew": "grow",
    "grown": "grow", "led": "lead", "discoverer": "discover", "weight": "weigh", "tonnes": "tonne",
}  # fmt: skip
"""Irregular forms, as one stem."""


@cache
def _unsaid() -> frozenset[str]:
    """Words that tell little of what a text is about."""
    lines = (Path(__file__).parent / "unsaid.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def _groups() -> dict[str, frozenset[str]]:
    """Stems of the words that ask for the same, by each of them."""
    text = (Path(__file__).parent / "synonyms.txt").read_text(encoding="utf-8")
    found: dict[str, frozenset[str]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            group = frozenset(map(stem, line.split()))
            found.update({word: found.get(word, frozenset()) | group for word in group})
    return found


def alike(word: str) -> frozenset[str]:
    """The stems that are taken for a word: its own, and those of words that ask for the same."""
    return _groups().get(stem(word), frozenset()) | {stem(word)}


@cache
def stem(word: str) -> str:
    """What the forms of an English word have in common, roughly: "collected" and "collects" are "collect"."""
    word = _SAME.get(word, word)
    word = singular(word) if word.isalpha() else word
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)]
            if word[-1] == word[-2] and word[-1] not in "aeiouls":
                word = word[:-1]
            break
    return word[:-1] if word.endswith(("e", "i", "y")) and len(word) > 3 else word


def words(text: str) -> list[str]:
    """The words of an English text in lower case, without what only ends them."""
    return _WORD.findall(_CLIPPED.sub("", text.lower()))


def content(text: str) -> list[str]:
    """The English words of a text that mean something by themselves, in their order, once each."""
    return list(dict.fromkeys(word for word in words(text) if word not in _unsaid()))


def terms(text: str) -> list[str]:
    """What a text is about, for counting: stems of its words, or its Chinese characters two by two."""
    if language_of(text) == "zh":
        return list(_pairs(text))
    return [stem(word) for word in content(text)]


def chinese_content(text: str) -> list[str]:
    """Runs of Chinese characters, numbers and foreign words, without the words that questions are made of."""
    return _HAN.findall(_ZH_UNSAID.sub(" ", text.lower()))


def _pairs(text: str) -> Iterator[str]:
    for run in _HAN.findall(_ZH_UNSAID.sub(" ", text.lower())):
        if run.isascii() or len(run) == 1:
            yield run
        else:
            yield from (run[i : i + 2] for i in range(len(run) - 1))
