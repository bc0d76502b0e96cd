"""A bigger guard model as a screen: any causal model that answers a conversation with "safe", or "unsafe" and codes.

Llama Guard 3 (Meta, 2024) does, by the hazards of MLCommons, S1 to S14. Its own chat template frames the question. The
codes that no category of ours covers (specialised advice, intellectual property, elections, code) are let pass.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

from generators.errors import GenerationFailed, GeneratorUnavailable
from generators.judgement import Category, Stage
from generators.safety.screen import Finding
from generators.weights import refuse_pickles

_HAZARDS: Final[dict[str, Category]] = {
    "S1": "illegal",
    "S2": "illegal",
    "S3": "sexual",
    "S4": "minors",
    "S5": "harassment",
    "S7": "personal-data",
    "S9": "illegal",
    "S10": "hate",
    "S11": "self-harm",
    "S12": "sexual",
}
_MOST_TOKENS = 24
_CODE = re.compile(r"S\d+")


class GuardModelScreen:
    """Reads prompts and lines with the model in `folder`; on a GPU in half precision."""

    def __init__(self, folder: Path, device: str) -> None:
        self._folder, self._device = folder, device
        self._model: Any = None

    def load(self) -> None:
        """See `Screen.load`."""
        if self._model is not None:
            return
        refuse_pickles(self._folder)
        dtype = torch.float16 if self._device.startswith("cuda") else torch.float32
        try:
            self._tokenizer = AutoTokenizer.from_pretrained(self._folder, local_files_only=True)
            model = AutoModelForCausalLM.from_pretrained(
                self._folder, dtype=dtype, local_files_only=True, use_safetensors=True
            )
        except (OSError, ValueError, RuntimeError) as error:
            raise GeneratorUnavailable(f"HOLOFORGE_PLAN_GUARD: {self._folder} cannot be loaded: {error}") from error
        if self._tokenizer.chat_template is None:
            raise GeneratorUnavailable(f"HOLOFORGE_PLAN_GUARD: {self._folder} has no chat template")
        self._model = model.eval().to(self._device)

    def find(self, text: str, stage: Stage) -> list[Finding]:
        """What the model finds.

        Raises:
            GenerationFailed: its answer is neither "safe" nor "unsafe".
        """
        if stage == "plan":
            return []
        if self._model is None:
            raise GeneratorUnavailable("guard model: load() has not been called")
        asked = self._tokenizer.apply_chat_template(
            [{"role": "user", "content": text}], add_generation_prompt=True, return_tensors="pt", return_dict=True
        ).to(self._device)
        with torch.inference_mode():
            told = self._model.generate(
                **asked, max_new_tokens=_MOST_TOKENS, do_sample=False, pad_token_id=self._tokenizer.eos_token_id
            )
        return read_answer(self._tokenizer.decode(told[0, asked["input_ids"].shape[1] :], skip_special_tokens=True))


def read_answer(answer: str) -> list[Finding]:
    """The categories in a model's answer. "unsafe" without a code of ours is none: it is another policy's business.

    Raises:
        GenerationFailed: it is no such answer.
    """
    first = answer.strip().lower()
    if first.startswith("unsafe"):
        categories = dict.fromkeys(_HAZARDS[code] for code in _CODE.findall(answer) if code in _HAZARDS)
        return [Finding(category, 1.0) for category in categories]
    if first.startswith("safe"):
        return []
    raise GenerationFailed("the guard model answered neither safe nor unsafe; is it a guard model?")
