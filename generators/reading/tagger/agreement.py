"""Whether an instruction is read the same when it is said in other words.

How likely the network finds its marks does not tell right readings from wrong ones; whether they stay when the same is
asked politely, and of other things, does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from generators.reading.markup import Marked, Span
from generators.reading.reading import Language
from generators.vocabulary.inflection import is_plural

_ASKED: Final[MappingProxyType[Language, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]] = MappingProxyType(
    {"en": ((("please",), ()), ((), (",", "thanks", "."))), "zh": (((), ("，", "谢", "谢", "。")), (("请",), ("。",)))}
)
"""Words before and after an instruction that change nothing of it."""
_NOUNS: Final = ("barrel", "statue", "ladder", "basket", "bench", "tent", "clock", "rug")
_CHINESE_NOUNS: Final = ("木桶", "雕像", "梯子", "篮子", "长凳", "帐篷", "时钟", "地毯")
_COLORS: Final[MappingProxyType[Language, tuple[str, ...]]] = MappingProxyType(
    {"en": ("green", "purple", "orange", "grey"), "zh": ("绿色", "紫色", "橙色", "灰色")}
)
_STOPS: Final = frozenset(".!?。！？")


def agreement(marked: Marked, language: Language, mark: Callable[[Sequence[str]], Marked]) -> float:
    """The share, 0..1, of other wordings of a marked instruction that `mark` reads the same."""
    others = list(_reworded(marked, language, mark))
    return sum(others) / len(others)


def _reworded(marked: Marked, language: Language, mark: Callable[[Sequence[str]], Marked]) -> Iterator[bool]:
    truth = _said(marked)
    for before, after in _ASKED[language]:
        words = marked.words[: _ended(marked)] if after else marked.words
        yield _said(mark((*before, *words, *after)), len(before)) == truth
    yield _structure(mark(with_other_things(marked, language))) == _structure(marked)


def _ended(marked: Marked) -> int:
    """The number of words without a last stop that no span holds."""
    last = len(marked.words) - 1
    open_ended = last > 0 and marked.words[last] in _STOPS and all(span.stop <= last for span in marked.spans)
    return last if open_ended else last + 1


def _said(marked: Marked, before: int = 0) -> tuple[Span, ...]:
    """The spans of a text that begins after `before` words, however sure they are."""
    return tuple(replace(s, start=s.start - before, stop=s.stop - before, sure=1.0) for s in marked.spans)


def _structure(marked: Marked) -> tuple[tuple[str, str, tuple[int, ...], tuple[int, ...]], ...]:
    return tuple((span.kind, span.label, span.links, span.targets) for span in marked.spans)


def with_other_things(marked: Marked, language: Language) -> tuple[str, ...]:
    """The words of a marked text with its things and colours exchanged for others, the same for the same."""
    words: list[str] = []
    at, exchanged = 0, dict[tuple[str, str], tuple[str, ...]]()
    for span in marked.spans:
        if span.kind not in ("thing", "color"):
            continue
        old = (span.kind, " ".join(marked.words[span.start : span.stop]).lower())
        exchanged.setdefault(old, _other(old[1], span.kind, len(exchanged), language))
        words += [*marked.words[at : span.start], *exchanged[old]]
        at = span.stop
    return (*words, *marked.words[at:])


def _other(old: str, kind: str, number: int, language: Language) -> tuple[str, ...]:
    if kind == "color":
        new = _COLORS[language][number % len(_COLORS[language])]
    elif language == "zh":
        new = _CHINESE_NOUNS[number % len(_CHINESE_NOUNS)]
    else:
        noun = _NOUNS[number % len(_NOUNS)]
        new = noun + ("es" if noun.endswith("ch") else "s") if is_plural(old) else noun
    return tuple(new) if language == "zh" else (new,)
