"""When the letters of the embedded voice sound: from how long the network lets each last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assets.artifacts import F32
from assets.timing import Sound, Timing, Word
from generators.speech.hibari_network import UNIT_S
from generators.speech.hibari_words import Stretch
from generators.speech.visemes import viseme_of

_IPA = {
    "A": "eɪ", "I": "aɪ", "O": "oʊ", "Q": "əʊ", "S": "ʃ", "T": "ɾ", "W": "aʊ", "Y": "ɔɪ", "ᵊ": "ə", "ᵻ": "ɪ",
    "ʧ": "tʃ", "ʤ": "dʒ", "ʦ": "ts", "ʣ": "dz",
}  # fmt: skip
_STRESS = frozenset("ˈˌ")
_PAUSE = frozenset(';:,.!?—…"()“” ')
_HEARD_S = 0.11
"""A mark that lasts so long is a silence; a shorter one belongs half to each of its neighbours."""


def timing_of(stretch: Stretch, durations: F32, known: frozenset[str]) -> Timing:
    """The words and sounds of a stretch; `durations` are the network's, for letters that are `known`."""
    ends, at = [], float(durations[0])
    starts = []
    lasting = iter(durations[1:])
    for letter in stretch.letters:
        starts.append(at * UNIT_S)
        at += float(next(lasting)) if letter in known else 0.0
        ends.append(at * UNIT_S)
    words = tuple(Word(w.text, starts[w.start], ends[w.end - 1]) for w in stretch.words if w.end > w.start)
    return Timing(words, tuple(_sounds(stretch.letters, starts, ends)))


def _sounds(letters: str, starts: Sequence[float], ends: Sequence[float]) -> Iterator[Sound]:
    """One after the other without gaps: stress belongs to the vowel after it, length to the sound before it."""
    found: list[tuple[str, float, float]] = []
    since: float | None = None
    for letter, start_s, end_s in zip(letters, starts, ends, strict=True):
        if letter in _STRESS:
            since = start_s if since is None else since
        elif letter in _PAUSE:
            if end_s - start_s >= _HEARD_S:
                found.append(("", start_s, end_s))
            elif found and end_s > start_s:
                ipa, begun_s, _ = found[-1]
                since = (start_s + end_s) / 2
                found[-1] = ipa, begun_s, since
        elif letter == "ː" and found:
            found[-1] = found[-1][0] + letter, found[-1][1], end_s
        elif end_s > start_s:
            found.append((_IPA.get(letter, letter), start_s if since is None else since, end_s))
            since = None
    return (Sound(ipa, viseme_of(ipa), start_s, end_s) for ipa, start_s, end_s in found)
