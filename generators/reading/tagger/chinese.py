"""The Chinese tagger's own encoder: small, over characters, taught with the rest of it.

MiniLM knows English alone, and no small encoder of Chinese is to be had with weights that install as a package.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Final

from transformers import BertConfig

from generators.planning.knowledge.library import load_knowledge
from generators.reading.tagger.corpus import CORPUS, read_folder
from generators.reading.tagger.words import chinese_nouns

_HIDDEN: Final = 256
_LAYERS: Final = 3
_HEADS: Final = 4
_INNER: Final = 512
_COMMON: Final = 5
"""Nouns that a character which we have no name with must be in."""
_SPECIAL: Final = 4
"""Ids before those of the alphabet; see `Characters`."""


@cache
def chinese_alphabet() -> str:
    """Every character of the vocabulary's Chinese names, of the marked sentences to learn from, and of many nouns, in
    one order.

    Raises:
        GeneratorUnavailable: jieba is not installed.
    """
    knowledge = load_knowledge()
    names = [*knowledge.zh, *(name for place in knowledge.archetypes.values() for name in place.zh)]
    names += [word for modifier in knowledge.modifiers for word in modifier.zh]
    names += [word for some in read_folder(CORPUS / "train", "zh").values() for s in some for word in s.words]
    common = Counter(character for noun in chinese_nouns() for character in noun)
    known = {character for name in names for character in name if not character.isascii()}
    return "".join(sorted(known | {character for character, nouns in common.items() if nouns >= _COMMON}))


def chinese_configuration(characters: int | None = None) -> BertConfig:
    """The encoder's form, for an alphabet of so many characters; by default today's."""
    return BertConfig(
        vocab_size=_SPECIAL + (len(chinese_alphabet()) if characters is None else characters),
        hidden_size=_HIDDEN,
        num_hidden_layers=_LAYERS,
        num_attention_heads=_HEADS,
        intermediate_size=_INNER,
        max_position_embeddings=192,
        attn_implementation="eager",
    )
