"""A bigger guard model: a tiny Llama that learned two answers by heart, read as Llama Guard is."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

from generators.errors import GenerationFailed, GeneratorUnavailable
from generators.safety.guard_model import GuardModelScreen, read_answer

_WORDS = ["<unk>", "</s>", "safe", "unsafe", "S10", "S11", "garden", "knife", "user", "answer"]


def _guard(folder: Path, template: str | None) -> Path:
    backend = Tokenizer(models.WordLevel({word: n for n, word in enumerate(_WORDS)}, unk_token="<unk>"))
    backend.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=backend, unk_token="<unk>", eos_token="</s>")
    tokenizer.chat_template = template
    tokenizer.save_pretrained(folder)
    torch.manual_seed(0)
    shape = {"hidden_size": 32, "intermediate_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2}
    model = LlamaForCausalLM(LlamaConfig(vocab_size=len(_WORDS), eos_token_id=1, bos_token_id=None, **shape))
    taught = torch.tensor([[8, 6, 9, 2, 1, 1, 1], [8, 7, 9, 3, 4, 5, 1]])
    optimizer = torch.optim.Adam(model.parameters(), 1e-2)
    for _ in range(60):
        loss = model(taught, labels=taught).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    model.save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> GuardModelScreen:
    template = "{% for message in messages %}user {{ message['content'] }} {% endfor %}answer"
    made = GuardModelScreen(_guard(tmp_path_factory.mktemp("guard"), template), "cpu")
    made.load()
    return made


def test_its_codes_become_our_categories(screen: GuardModelScreen) -> None:
    assert [finding.category for finding in screen.find("knife", "prompt")] == ["hate", "self-harm"]
    assert screen.find("garden", "line") == []
    assert screen.find("knife", "plan") == []


@pytest.mark.parametrize(
    ("answer", "found"),
    [("safe", []), ("\n\nsafe\n", []), ("unsafe\nS4,S12", ["minors", "sexual"]), ("unsafe\nS8", []), ("unsafe", [])],
)
def test_answers_are_read(answer: str, found: list[str]) -> None:
    assert [finding.category for finding in read_answer(answer)] == found


def test_another_answer_is_an_error_and_not_a_pass() -> None:
    with pytest.raises(GenerationFailed, match="neither"):
        read_answer("I cannot help with that")


def test_a_folder_without_a_model_or_a_template_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GeneratorUnavailable, match="HOLOFORGE_PLAN_GUARD"):
        GuardModelScreen(tmp_path / "nothing", "cpu").load()
    with pytest.raises(GeneratorUnavailable, match="template"):
        GuardModelScreen(_guard(tmp_path / "plain", None), "cpu").load()
