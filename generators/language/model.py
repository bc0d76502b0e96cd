"""What every language model is to this project, whatever runs it: text in, text streamed out, within a constraint."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from generators.errors import InvalidTask

_TERMINALS = re.compile(r'"(?:\\.|[^"\\])*"|\[(?:\\.|[^\]\\])*\]|#[^\n]*|\{[^}]*\}')
_DEFINITION = re.compile(r"([a-z][a-z0-9-]*)\s*::=")
_RULE_NAME = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True)
class Gbnf:
    """A context-free grammar that the whole answer obeys; its start rule is `root`.

    Raises:
        InvalidTask: a rule is used and not defined, or there is no `root`.

    Source: llama.cpp, grammars/README.md (GBNF).
    """

    text: str

    def __post_init__(self) -> None:
        bare = _TERMINALS.sub(" ", self.text)
        defined = set(_DEFINITION.findall(bare))
        missing = sorted({"root", *_RULE_NAME.findall(bare)} - defined)
        if missing:
            raise InvalidTask(f"grammar: no rule {', '.join(missing)}")


@dataclass(frozen=True)
class JsonSchema:
    """The answer is one JSON value that this schema (draft 2020-12) accepts."""

    schema: Mapping[str, object]


Constraint = Gbnf | JsonSchema


@dataclass(frozen=True)
class Sampling:
    """How to pick tokens. Temperature 0 takes the likeliest; `repetition_penalty` 1 is none."""

    max_tokens: int = 256
    seed: int = 0
    temperature: float = 0.0
    repetition_penalty: float = 1.0
    stop: tuple[str, ...] = ()


@dataclass(frozen=True)
class Capabilities:
    """What a model can be asked for. A constraint it cannot hold is refused with `InvalidTask`."""

    name: str
    gbnf: bool
    json_schema: bool
    prefill: bool
    """Whether `start` is possible: to begin the answer with given words."""


DEFAULT_SAMPLING = Sampling()


class LanguageModel(Protocol):
    """An instruction-following model. Plain blocking code; one completion at a time."""

    @property
    def capabilities(self) -> Capabilities:
        """What this model can be asked for; known before `load`."""

    def load(self) -> None:
        """Bring the weights into memory, or check the way to them; a second call does nothing.

        Raises:
            GeneratorUnavailable: a package, the weights, a device or a key is missing.
        """

    def complete(
        self,
        prompt: str,
        *,
        system: str = "",
        start: str = "",
        constraint: Constraint | None = None,
        sampling: Sampling = DEFAULT_SAMPLING,
    ) -> Iterator[str]:
        """Answer `prompt`, piece by piece as it is decoded; closing the iterator stops the decoding.

        `start` are the answer's first words, given by us and not repeated in what comes back.

        Raises:
            InvalidTask: the constraint is malformed, or of a kind the model cannot hold.
            GenerationFailed: the model broke off.
        """


def choice(values: Sequence[str]) -> Gbnf:
    """The grammar whose only answers are `values`."""
    return Gbnf("root ::= " + " | ".join(literal(v) for v in values))


def literal(text: str) -> str:
    """Quote `text` as a GBNF terminal."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


@dataclass
class StopWatch:
    """Cuts a stream of text at the first of `stop`, holding back what might become one."""

    stop: tuple[str, ...]
    stopped: bool = False
    _held: str = field(default="", repr=False)

    def take(self, piece: str) -> str:
        """Add `piece`; returns the text that is now certain to come before any stop."""
        text = self._held + piece
        cuts = [i for s in self.stop if (i := text.find(s)) >= 0]
        if cuts:
            self.stopped, self._held = True, ""
            return text[: min(cuts)]
        keep = max((n for s in self.stop for n in range(1, len(s)) if text.endswith(s[:n])), default=0)
        self._held = text[len(text) - keep :]
        return text[: len(text) - keep]

    def rest(self) -> str:
        """What was held back and never became a stop."""
        held, self._held = self._held, ""
        return held
