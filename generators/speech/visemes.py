"""What a mouth does for a phoneme: IPA to the fifteen visemes of Oculus lip-sync.

Source: Meta, Viseme Reference of Oculus Lipsync, its table of phonemes for each viseme; sounds that are not English
are with the nearest that is.
"""

from __future__ import annotations

from assets.timing import Viseme

_SOUNDS: dict[Viseme, str] = {
    "PP": "p b m ɓ ʙ",
    "FF": "f v ɱ ʋ ɸ β",
    "TH": "θ ð",
    "DD": "t d ɾ ʈ ɖ ɗ",
    "kk": "k ɡ g ŋ x ɣ q χ ʁ h ħ ɴ c ɟ ʔ",
    "CH": "tʃ dʒ ʃ ʒ tɕ dʑ ɕ ʑ ʈʂ ɖʐ ʂ ʐ ç j ʝ ɥ",
    "SS": "s z ts dz",
    "nn": "n l ɲ ɳ ɫ ɭ ʎ ɬ",
    "RR": "ɹ r ɻ ɝ ɚ ɜ ɽ",
    "aa": "a ɑ ʌ æ ɐ aɪ aʊ ə ɑː",
    "E": "ɛ e eɪ œ",
    "ih": "ɪ i ᵻ ɨ y iː",
    "oh": "ɔ o ɒ ɤ oʊ ɔɪ ɔː",
    "ou": "u ʊ w ɯ ø uː ʍ ɰ",
}
_VISEMES: dict[str, Viseme] = {ipa: viseme for viseme, sounds in _SOUNDS.items() for ipa in sounds.split()}


def viseme_of(ipa: str) -> Viseme:
    """The viseme of one phoneme; that of its first letter where the whole is unknown, silence for no sound."""
    if ipa in _VISEMES:
        return _VISEMES[ipa]
    for letter in ipa:
        if letter in _VISEMES:
            return _VISEMES[letter]
    return "sil"
