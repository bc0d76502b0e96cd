from __future__ import annotations

from pathlib import Path

import pytest

from generators.errors import GeneratorUnavailable, InvalidTask
from generators.language.llamacpp import LlamaCpp
from generators.language.model import Gbnf, Sampling, StopWatch, choice
from generators.language.transformers_lm import TransformersLM


def _cut(stop: tuple[str, ...], pieces: list[str]) -> str:
    watch = StopWatch(stop)
    out = ""
    for piece in pieces:
        out += watch.take(piece)
        if watch.stopped:
            return out
    return out + watch.rest()


def test_a_stop_split_over_pieces_is_found() -> None:
    assert _cut(("\n\n",), ["one\n", "\ntwo"]) == "one"


def test_half_a_stop_that_comes_to_nothing_is_given_out() -> None:
    assert _cut(("\n\n",), ["one\n", "two\n"]) == "one\ntwo\n"


def test_the_earliest_stop_wins() -> None:
    assert _cut(("b", "ab"), ["xxab"]) == "xx"


def test_choice_escapes_quotes_and_newlines() -> None:
    assert choice(['a "b"', "c\n"]).text == 'root ::= "a \\"b\\"" | "c\\n"'


@pytest.mark.parametrize("text", ["root ::= missing", 'thing ::= "a"', 'root ::= "a" | other [b-d]'])
def test_a_grammar_with_an_undefined_rule_is_refused(text: str) -> None:
    with pytest.raises(InvalidTask, match="no rule"):
        Gbnf(text)


def test_llamacpp_names_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(GeneratorUnavailable, match=r"none\.gguf"):
        LlamaCpp(tmp_path / "none.gguf").load()


def test_transformers_names_a_folder_that_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(GeneratorUnavailable, match=str(tmp_path)):
        TransformersLM(tmp_path).load()


def test_penalty_and_stop_work_on_the_tiny_llama(tiny_llama: Path) -> None:
    model = TransformersLM(tiny_llama)
    model.load()
    plain = "".join(model.complete("abc", sampling=Sampling(max_tokens=20)))
    penalised = "".join(model.complete("abc", sampling=Sampling(max_tokens=20, repetition_penalty=5.0)))
    assert len(set(penalised)) >= len(set(plain))
    stopped = "".join(model.complete("abc", sampling=Sampling(max_tokens=20, stop=(plain[3],))))
    assert plain[3] not in stopped
