"""Voices made from one voice by pitch, formants, pace and breath, and which speaker has which.

They are characters, not other people: what is said with one names the voice it was made from.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from generators.speech.manner import PLAIN_MANNER, Manner

CHARACTERS: Mapping[str, Manner] = {
    "warm": Manner(pitch=0.90, formant=0.96, rate=0.97, bright_db=-0.5),
    "bright": Manner(pitch=1.10, formant=1.04, rate=1.03, bright_db=0.6),
    "low": Manner(pitch=0.66, formant=0.87, rate=0.97, melody=1.1),
    "deep": Manner(pitch=0.54, formant=0.83, rate=0.92, melody=1.1, bright_db=-0.4),
    "young": Manner(pitch=1.2, formant=1.02, melody=1.05),
    "small": Manner(pitch=1.35, formant=1.03, melody=1.1),
    "old": Manner(pitch=0.86, formant=0.95, rate=0.84, melody=1.1, breath_db=3.0, bright_db=-0.6, tremor=0.02),
    "giant": Manner(pitch=0.46, formant=0.79, rate=0.82, bright_db=-0.6),
    "soft": Manner(pitch=1.02, formant=1.0, rate=0.92, melody=0.85, breath_db=5.0, bright_db=-0.8),
    "machine": Manner(pitch=0.92, formant=1.0, rate=0.98, melody=0.0, bright_db=0.8),
}
"""By name; a voice V speaks them as V-warm, V-bright and so on."""

_EVERYBODY = ("warm", "bright", "low", "deep", "young", "old", "soft")
"""What a speaker of whom nothing is known may have."""
_KNOWN = {
    "small": "mouse squirrel fairy elf pixie sprite gnome bird sparrow robin chick kitten puppy rabbit frog bee",
    "young": "child kid boy girl son daughter pupil student princess cat fox lamb baby toddler apprentice",
    "giant": "giant troll ogre dragon golem bear whale dinosaur titan cyclops elephant mountain",
    "deep": "king wizard blacksmith smith captain pirate guard knight viking lion bull statue executioner barbarian",
    "low": "man father farmer fisherman baker cook sailor soldier shopkeeper innkeeper driver priest dog wolf horse",
    "old": "old elder grandmother grandma grandfather grandpa witch sage hermit turtle tortoise owl tree oak",
    "soft": "ghost spirit angel nurse moon wind shadow swan deer",
    "machine": "robot android machine computer terminal drone console automaton radio",
    "warm": "woman mother queen teacher guide gardener host librarian",
    "bright": "waitress singer dancer clerk assistant reporter parrot",
}
_BY_WORD = {word: name for name, words in _KNOWN.items() for word in words.split()}
_WORDS = re.compile(r"[a-z]+")


def character_of(speaker: str) -> str:
    """The character that a speaker has: by what its name says, or one of its own; "" is the voice as it is.

    The narrator and the guide have the voice as it is. Of several words the first that is known decides: an old wizard
    is old.
    """
    if speaker in ("narrator", "guide"):
        return ""
    for word in _WORDS.findall(speaker.lower()):
        if name := _BY_WORD.get(word) or _BY_WORD.get(word.removesuffix("s")):
            return name
    digest = hashlib.sha256(speaker.encode()).digest()
    return _EVERYBODY[digest[0] % len(_EVERYBODY)]


def character_manner(name: str) -> Manner:
    """How a character of that name speaks; "" is nobody in particular."""
    return CHARACTERS[name] if name else PLAIN_MANNER
