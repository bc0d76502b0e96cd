"""What every language model promises, run over all of them."""

from __future__ import annotations

import json

import pytest

from generators.errors import InvalidTask
from generators.language.model import Gbnf, JsonSchema, LanguageModel, Sampling, choice

TIME = JsonSchema(
    {
        "type": "object",
        "properties": {"time": {"enum": ["day", "night"]}},
        "required": ["time"],
        "additionalProperties": False,
    }
)
SHORT = Sampling(max_tokens=48, seed=3)


@pytest.fixture(autouse=True)
def _loaded(language_model: LanguageModel) -> None:
    language_model.load()


def test_text_streams_in_more_than_one_piece(language_model: LanguageModel) -> None:
    pieces = [p for p in language_model.complete("What is in a kitchen?", sampling=SHORT) if p]
    assert len(pieces) > 1


def test_same_seed_gives_the_same_text(language_model: LanguageModel) -> None:
    sampling = Sampling(max_tokens=24, seed=11, temperature=0.8)
    first, second = ("".join(language_model.complete("Say something.", sampling=sampling)) for _ in range(2))
    assert first == second


def test_json_schema_holds_whatever_the_model_would_say(language_model: LanguageModel) -> None:
    assert language_model.capabilities.json_schema
    text = "".join(language_model.complete("Day or night?", constraint=TIME, sampling=SHORT))
    assert json.loads(text)["time"] in ("day", "night")


def test_grammar_holds_or_is_refused(language_model: LanguageModel) -> None:
    grammar = choice(["oak wood", "red velvet", 'a "quoted" one'])
    if language_model.capabilities.gbnf:
        text = "".join(language_model.complete("Which?", constraint=grammar, sampling=SHORT))
        assert text in ("oak wood", "red velvet", 'a "quoted" one')
    else:
        with pytest.raises(InvalidTask, match="GBNF"):
            list(language_model.complete("Which?", constraint=grammar))


def test_malformed_grammar_is_refused(language_model: LanguageModel) -> None:
    with pytest.raises(InvalidTask):
        list(language_model.complete("Which?", constraint=Gbnf('root ::= ( "a"'), sampling=SHORT))


def test_start_begins_the_answer_or_is_refused(language_model: LanguageModel) -> None:
    if language_model.capabilities.prefill:
        pieces = list(language_model.complete("List things.", start="Things:", sampling=Sampling(max_tokens=4)))
        assert not "".join(pieces).startswith("Things:")
    else:
        with pytest.raises(InvalidTask, match="begin"):
            list(language_model.complete("List things.", start="Things:"))


def test_closing_stops_the_decoding_and_leaves_the_model_usable(language_model: LanguageModel) -> None:
    answer = language_model.complete("Tell a long story.", sampling=Sampling(max_tokens=1500))
    next(answer)
    answer.close()  # type: ignore[attr-defined]
    assert "".join(language_model.complete("Day or night?", constraint=TIME, sampling=SHORT)).startswith("{")
