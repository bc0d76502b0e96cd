"""What comes out of talk: sentences, a wish, excerpts of a document, vectors, what was heard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from generators.talk.tasks import Excerpt, Source

AnswerKind = Literal["scene", "document", "edit", "chat", "model", "unknown"]
"""What an answer rests on: what the scene holds, a document, a change, a preset's own words, a language model that was
given these, or nothing."""


@dataclass(frozen=True)
class Uttered:
    """A sentence of the answer, or a few that belong together. `sources` are the documents that it is from."""

    text: str
    kind: AnswerKind
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Wished:
    """What was said is to change the scene; nothing is answered yet."""

    instruction: str


@dataclass(frozen=True)
class Excerpts:
    """A document's sentences and their unit vectors `[n, 384]` float16; `pages` is 0 where it has none."""

    excerpts: tuple[Excerpt, ...]
    vectors: NDArray[np.float16]
    pages: int = 0


@dataclass(frozen=True)
class Vectors:
    """Unit vectors `[n, 384]` float32 of texts."""

    vectors: NDArray[np.float32]


@dataclass(frozen=True)
class Heard:
    """What was said in a recording; "" where nothing was understood."""

    text: str


TalkStep = Uttered | Wished | Excerpts | Vectors | Heard
