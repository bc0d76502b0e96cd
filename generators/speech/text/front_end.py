"""From a text as it comes to sentences as they are said: markup, Markdown, sentences, numbers and signs in words.

Everything that speaks goes through here once; a voice gets words and how to say them, and splits nothing itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from generators.speech.text import chinese
from generators.speech.text.emoji import drop_emoji
from generators.speech.text.english import normaliser as english
from generators.speech.text.markdown import strip_markdown
from generators.speech.text.runs import PLAIN, Run, Style
from generators.speech.text.sentences import pause_after, sentence_spans
from generators.speech.text.ssml import is_markup, read_ssml

_HAN = re.compile(r"[\u3400-\u9fff。，；：！？]")
_WORD = re.compile(r"\w")
_QUOTES = str.maketrans(
    {
        "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2009": " ", "\u200b": None, "\u200c": None, "\u2060": None,
        "\ufeff": None, "\u00ad": None, "\u2212": "-", "\u2010": "-", "\u2011": "-", "\u2019": "'", "\u2018": "'",
        "\u201b": "'", "\u02bc": "'", "\r": "\n",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Piece:
    """Words as they are said, or `phonemes` (IPA) for them."""

    words: str
    phonemes: str | None = None


@dataclass(frozen=True)
class Fragment:
    """Pieces spoken in one breath and one style, after `pause_s` of silence. No pieces: only the silence."""

    pieces: tuple[Piece, ...]
    style: Style = PLAIN
    pause_s: float = 0.0

    @property
    def words(self) -> str:
        """What is said, in words."""
        return " ".join(piece.words for piece in self.pieces)


@dataclass(frozen=True)
class Sentence:
    """A sentence as it was written, without marks, and as it is said; `pause_s` of silence come after it."""

    written: str
    fragments: tuple[Fragment, ...]
    pause_s: float = 0.0

    @property
    def words(self) -> str:
        """What is said, in words."""
        return " ".join(fragment.words for fragment in self.fragments if fragment.pieces)


def read_sentences(text: str, language: str = "en") -> Iterator[Sentence]:
    """The sentences of `text`, each put into words when it is asked for. Chinese is said in Chinese in any language.

    `language` is a code such as "en" or "zh-cn"; numbers of another language than these two are left to the voice.
    Markdown is stripped where there is no SSML.

    Raises:
        InvalidMarkup: a tag that is not read, or tags that do not close; it names the tag.
    """
    clean = unicodedata.normalize("NFC", text).translate(_QUOTES)
    runs = read_ssml(clean) if is_markup(clean) else [Run(strip_markdown(clean))]
    if not any(_WORD.search(run.spoken or run.phonemes or run.text) for run in runs):
        runs = [Run(drop_emoji(run.text), run.style, pause_s=run.pause_s) for run in runs]
    return _sentences(runs, language)


def _sentences(runs: list[Run], language: str) -> Iterator[Sentence]:
    flat = "".join(_shape(run) for run in runs)
    written = "".join(run.text for run in runs)
    begun = 0
    spans = sentence_spans(flat)
    for number, (start, end) in enumerate(spans):
        last = number + 1 == len(spans)
        inside = _between(runs, begun, len(flat) + 1 if last else end)
        begun = end
        fragments = tuple(_fragments(inside, language))
        if any(fragment.pieces for fragment in fragments):
            pause_s = 0.0 if last else pause_after(flat, end, spans[number + 1][0])
            yield Sentence(" ".join(written[start:end].split()), fragments, pause_s)


def _shape(run: Run) -> str:
    """What the splitter sees of a run: one name in place of words that stand for others, for they are not parted."""
    return "X" + "x" * (len(run.text) - 1) if run.is_whole and run.text else run.text


def _between(runs: list[Run], start: int, end: int) -> Iterator[Run]:
    at = 0
    for run in runs:
        first, at = at, at + len(run.text)
        if run.is_whole:
            if start <= first < end:
                yield run
        elif first < end and at > start:
            text = run.text[max(0, start - first) : end - first]
            yield Run(text, run.style, pause_s=run.pause_s if first >= start else 0.0)


def _fragments(runs: Iterator[Run], language: str) -> Iterator[Fragment]:
    pieces: list[Piece] = []
    style, pause_s = PLAIN, 0.0
    for run in runs:
        words = _say(run.spoken or run.text, language)
        piece = Piece(words, run.phonemes) if run.phonemes or _WORD.search(words) else None
        if pieces and (run.pause_s or (piece and run.style != style)):
            yield Fragment(tuple(pieces), style, pause_s)
            pieces, pause_s = [], 0.0
        pause_s += run.pause_s
        if piece:
            style = run.style
            pieces.append(piece)
        elif pieces and words:
            pieces[-1] = Piece(pieces[-1].words + words, pieces[-1].phonemes)
    if pieces or pause_s:
        yield Fragment(tuple(pieces), style, pause_s)


def _say(text: str, language: str) -> str:
    text = drop_emoji(text)
    if _HAN.search(text):
        return chinese.normalise(text)
    return english.normalise(text) if language.startswith("en") else text.strip()
