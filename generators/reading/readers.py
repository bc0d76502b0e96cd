"""The readers of this process: one for each language, loaded once."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from generators.embedding import shared_encoder
from generators.reading.instruction import InstructionReader
from generators.reading.reading import Language, PromptReader
from generators.reading.tagger.reader import TaggerReader


@cache
def _tagger(device: str) -> TaggerReader:
    return TaggerReader(shared_encoder(device))


def shared_instructions(device: str = "cpu") -> InstructionReader:
    """The embedded reader of instructions: the tagger, loaded once."""
    return _tagger(device)


@cache
def shared_readers(device: str = "cpu") -> MappingProxyType[Language, PromptReader]:
    """The embedded readers, which share the sentence encoder on `device`."""
    english = _tagger(device)
    return MappingProxyType({"en": english, "zh": english})
