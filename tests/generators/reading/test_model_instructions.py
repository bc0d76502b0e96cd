"""A language model's reading of an instruction is taken under its schema, or refused."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest

from generators.errors import GenerationFailed, InvalidTask
from generators.language.model import DEFAULT_SAMPLING, Capabilities, Constraint, JsonSchema, Sampling
from generators.reading.instruction import Act, Instruction, Things
from generators.reading.model_instructions import ModelInstructions, schema, system


class Scripted:
    """Gives one answer in pieces, and remembers what it was asked."""

    def __init__(self, answer: str, *, json_schema: bool = True) -> None:
        self._answer = answer
        self.capabilities = Capabilities("scripted", gbnf=False, json_schema=json_schema, prefill=False)
        self.asked: list[tuple[str, str, Constraint | None]] = []

    def load(self) -> None:
        """Nothing to load."""

    def complete(
        self,
        prompt: str,
        *,
        system: str = "",
        start: str = "",
        constraint: Constraint | None = None,
        sampling: Sampling = DEFAULT_SAMPLING,
    ) -> Iterator[str]:
        assert not start
        assert sampling.temperature == 0.0
        self.asked.append((prompt, system, constraint))
        yield from (self._answer[i : i + 7] for i in range(0, len(self._answer), 7))


def test_an_answer_under_the_schema_is_the_instruction() -> None:
    model = Scripted('{"acts":[{"kind":"remove","what":[{"id":1,"text":"chairs","plural":true}]}]}')
    read = ModelInstructions(model).read_instruction("no more chairs")
    assert read.acts == (Act(kind="remove", what=(Things(id=1, text="chairs", plural=True),)),)
    assert read.text == "no more chairs"
    prompt, said, constraint = model.asked[0]
    assert (prompt, said) == ("no more chairs", system())
    assert isinstance(constraint, JsonSchema)


@pytest.mark.parametrize(
    "answer",
    ["", "You want the chairs gone.", '{"acts":[{"kind":"explode"}]}', '{"acts":[{"kind":"remove","what":"it"}]}'],
)
def test_any_other_answer_is_refused(answer: str) -> None:
    with pytest.raises(GenerationFailed, match="scripted wrote no instruction"):
        ModelInstructions(Scripted(answer)).read_instruction("no more chairs")


def test_a_model_that_holds_no_schema_is_refused_at_once() -> None:
    with pytest.raises(InvalidTask, match="cannot answer by a JSON schema"):
        ModelInstructions(Scripted("", json_schema=False))


def test_the_examples_are_answers_that_would_be_taken() -> None:
    shown = [line for line in system().splitlines() if line.startswith('{"acts"')]
    assert len(shown) == 3
    for line in shown:
        assert msgspec.json.decode(line, type=Instruction).acts


def test_the_schema_asks_for_acts_alone() -> None:
    assert set(schema()["$defs"]["Instruction"]["properties"]) == {"acts"}
