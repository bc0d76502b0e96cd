"""IPA, as SSML writes it, in the alphabet of the embedded voice.

Source: the alphabet of misaki, in which one letter stands for each diphthong and affricate.
"""

from __future__ import annotations

_LONGER = {
    "t͡ʃ": "ʧ", "d͡ʒ": "ʤ", "tʃ": "ʧ", "dʒ": "ʤ", "eɪ": "A", "aɪ": "I", "aʊ": "W", "ɔɪ": "Y", "oʊ": "O", "əʊ": "O",
    "əl": "ᵊl", "ɝː": "ɜɹ", "ɝ": "ɜɹ", "ɚ": "əɹ", "ɛə": "ɛɹ", "ɪə": "ɪɹ", "ʊə": "ʊɹ",
}  # fmt: skip
_SINGLE = {"r": "ɹ", "g": "ɡ", "ɫ": "l", "ɒ": "ɑ", "a": "æ", "e": "ɛ", "o": "O", "ɐ": "ə", "ʁ": "ɹ", "ɾ": "T", "y": "u"}
_SILENT = frozenset("ː.‿͡ '\u0329\u032f\u0303")


def embedded_phonemes(ipa: str, known: frozenset[str]) -> str:
    """`ipa` in letters of the voice, of which there are `known`; what it has no sound for is left out."""
    said, at = "", 0
    while at < len(ipa):
        for length in (3, 2):
            if ipa[at : at + length] in _LONGER:
                said += _LONGER[ipa[at : at + length]]
                at += length
                break
        else:
            letter = ipa[at]
            said += "" if letter in _SILENT else _SINGLE.get(letter, letter)
            at += 1
    return "".join(letter for letter in said if letter in known)
