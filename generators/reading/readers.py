"""The readers of this process: one for each language, loaded once."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from generators.embedding import shared_encoder
from generators.reading.instruction import Instruction, InstructionReader
from generators.reading.reading import Language, PromptReader, language_of

if TYPE_CHECKING:
    from generators.reading.tagger.reader import TaggerReader


@cache
def _taggers(device: str) -> MappingProxyType[Language, TaggerReader]:
    from generators.reading.tagger.reader import TaggerReader  # what runs it takes seconds to import

    encoder = shared_encoder(device)
    return MappingProxyType({"en": TaggerReader("en", encoder), "zh": TaggerReader("zh", encoder)})


def shared_readers(device: str = "cpu") -> MappingProxyType[Language, PromptReader]:
    """The embedded readers of prompts, which share the sentence encoder on `device`."""
    readers: dict[Language, PromptReader] = dict(_taggers(device))
    return MappingProxyType(readers)


def shared_instructions(device: str = "cpu") -> InstructionReader:
    """The embedded readers of instructions, as one for all languages."""
    return _ByLanguage(_taggers(device))


class _ByLanguage:
    """Hands each instruction to the reader of its language."""

    def __init__(self, readers: MappingProxyType[Language, TaggerReader]) -> None:
        self._readers = readers

    def load(self) -> None:
        """Load all of them."""
        for reader in self._readers.values():
            reader.load()

    def read_instruction(self, instruction: str) -> Instruction:
        """See `InstructionReader`."""
        return self._readers[language_of(instruction)].read_instruction(instruction)
