"""Teach a causal language model to plan, by LoRA or whole, bounded in time; called again with --resume it goes on.

`python -m generators.planning.learning.train --base FOLDER --out runs/planner --minutes 30` writes checkpoints,
`log.csv`, TensorBoard's events where that package is here, and in the end `adapter/` (PEFT's own form, half
precision) and `adapter.gguf` (llama.cpp's) or, with `--method full`, `model/`. Every step composes its own lessons, so
nothing is stored and nothing is seen twice. Loss counts on the plan alone.
"""

from __future__ import annotations

import argparse
import json
import pickle
import time
import warnings
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import torch
from peft import LoraConfig, get_peft_model, get_peft_model_state_dict, set_peft_model_state_dict
from torch.nn import functional

from generators.errors import InvalidTask
from generators.planning.knowledge.library import Knowledge, load_knowledge
from generators.planning.learning.base import load_base, unpack_base
from generators.planning.learning.composer import Lesson, compose_lessons, is_sound
from generators.planning.learning.gguf_adapter import write_gguf_adapter
from generators.planning.model_planner import BRIEF_SYSTEM
from generators.training.files import write_whole
from generators.training.log import RunLog, timed

_TARGETS = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
_IGNORED = -100
_WARM_UP, _CLIP, _SAVE_EVERY_S, _VALIDATE_EVERY, _VALIDATE = 20, 1.0, 240.0, 50, 16
_LONGEST = 512  # tokens of prompt and plan


@dataclass(frozen=True)
class Recipe:
    """How a model is taught. `method` is "lora" or "full"; the rate falls to nothing over a call with `cool`."""

    method: str = "lora"
    rank: int = 16
    rate: float = 1e-3
    batch: int = 8
    seed: int = 0

    def check(self) -> None:
        """Refuse what no run would take.

        Raises:
            InvalidTask: names the field and the bound.
        """
        if self.method not in ("lora", "full"):
            raise InvalidTask(f"method: {self.method!r}, wanted lora or full")
        bounds = {"rank": (1, 256), "batch": (1, 1024), "rate": (1e-7, 0.1)}
        for name, (low, high) in bounds.items():
            if not low <= getattr(self, name) <= high:
                raise InvalidTask(f"{name}: {getattr(self, name)}, wanted {low} to {high}")


def encode(tokenizer: Any, lessons: Sequence[Lesson], device: str) -> dict[str, torch.Tensor]:
    """`input_ids`, `attention_mask`, `labels` `[n, tokens]`; labels of the prompt and of padding do not count."""
    rows: list[tuple[list[int], list[int]]] = []
    for lesson in lessons:
        asked = tokenizer(frame(tokenizer, lesson.prompt), add_special_tokens=False)["input_ids"]
        told = tokenizer(lesson.answer, add_special_tokens=False)["input_ids"] + [tokenizer.eos_token_id]
        rows.append(((asked + told)[:_LONGEST], ([_IGNORED] * len(asked) + told)[:_LONGEST]))
    width = max(len(ids) for ids, _ in rows)
    filler = tokenizer.pad_token_id if tokenizer.pad_token_id is not None else tokenizer.eos_token_id
    return {
        "input_ids": torch.tensor([ids + [filler] * (width - len(ids)) for ids, _ in rows], device=device),
        "attention_mask": torch.tensor([[1] * len(i) + [0] * (width - len(i)) for i, _ in rows], device=device),
        "labels": torch.tensor([labels + [_IGNORED] * (width - len(labels)) for _, labels in rows], device=device),
    }


def frame(tokenizer: Any, prompt: str) -> str:
    """The prompt as the model gets it, by its own chat template."""
    if not tokenizer.chat_template:
        return f"{BRIEF_SYSTEM}\n\n{prompt}\n\n"
    messages = [{"role": "system", "content": BRIEF_SYSTEM}, {"role": "user", "content": prompt}]
    text: str = tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True)
    return text


class Teaching:
    """A model in training, its optimizer and how far it came."""

    def __init__(self, base: Path, recipe: Recipe, device: str, knowledge: Knowledge | None = None) -> None:
        recipe.check()
        torch.manual_seed(recipe.seed)
        self._base = base
        self.recipe, self.device, self.step = recipe, device, 0
        self.knowledge = knowledge or load_knowledge()
        self.tokenizer, model = load_base(base, device)
        model.config.use_cache = False
        if recipe.method == "lora":
            config = LoraConfig(r=recipe.rank, lora_alpha=recipe.rank, target_modules=_TARGETS, task_type="CAUSAL_LM")
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # peft asks for what transformers renames
                model = get_peft_model(model, config)
        self.model: Any = model
        self.weights = [weight for weight in model.parameters() if weight.requires_grad]
        self.optimizer = torch.optim.AdamW(self.weights, recipe.rate, betas=(0.9, 0.99), weight_decay=0.01)
        self._held = list(islice(self._sound(recipe.seed, "held-out"), _VALIDATE))

    def learn(self, rate: float) -> float:
        """One step at `rate` of the recipe's; the mean loss of a plan's tokens."""
        self.model.train()
        for group in self.optimizer.param_groups:
            group["lr"] = self.recipe.rate * rate * min(1.0, (self.step + 1) / _WARM_UP)
        fresh = self.recipe.seed * 1_000_003 + self.step
        loss = self._loss(list(islice(self._sound(fresh, "train"), self.recipe.batch)))
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.weights, _CLIP)
        self.optimizer.step()
        self.step += 1
        return float(loss.detach())

    def validate(self) -> float:
        """The mean loss on held-out places."""
        self.model.eval()
        with torch.no_grad():
            return float(self._loss(self._held))

    def _sound(self, seed: int, split: Any) -> Any:
        return (one for one in compose_lessons(seed, split, self.knowledge) if is_sound(one, self.knowledge))

    def _loss(self, lessons: Sequence[Lesson]) -> torch.Tensor:
        batch = encode(self.tokenizer, lessons, self.device)
        labels = batch.pop("labels")
        first = int((labels != _IGNORED).int().argmax(dim=1).min())  # the first place where any plan begins
        told = labels.shape[1] - first
        with torch.autocast(self.device.partition(":")[0], torch.bfloat16):
            logits = self.model(**batch, logits_to_keep=told + 1).logits  # [n, told + 1, vocabulary]
        return functional.cross_entropy(logits[:, :-1].flatten(0, 1).float(), labels[:, first:].flatten())

    # --- on disk ---

    def save(self, path: Path) -> None:
        """Write a checkpoint, whole or not at all."""
        state = {
            "recipe": json.dumps(asdict(self.recipe)),
            "step": self.step,
            "weights": self._state(),
            "optimizer": self.optimizer.state_dict(),
        }
        write_whole(path, lambda file: torch.save(state, file))

    def restore(self, path: Path) -> None:
        """Go on from a checkpoint.

        Raises:
            InvalidTask: it is missing, damaged, or of another recipe.
        """
        try:
            state = torch.load(path, map_location=self.device, weights_only=True)
            kept = json.loads(state["recipe"])
        except (OSError, RuntimeError, EOFError, KeyError, TypeError, ValueError, pickle.UnpicklingError) as error:
            raise InvalidTask(f"resume: {path} is no checkpoint that can be read ({type(error).__name__})") from error
        if kept != asdict(self.recipe):
            raise InvalidTask(f"resume: {path} was trained with {kept}")
        if self.recipe.method == "lora":
            set_peft_model_state_dict(self.model, state["weights"])
        else:
            self.model.load_state_dict(state["weights"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step = state["step"]

    def _state(self) -> dict[str, torch.Tensor]:
        if self.recipe.method == "lora":
            return dict(get_peft_model_state_dict(self.model))
        return dict(self.model.state_dict())

    def export(self, out: Path) -> Path:
        """Write in half precision what can be used: `out/adapter`, for llama.cpp `out/adapter.gguf`; or `out/model`."""
        lora = self.recipe.method == "lora"
        folder = out / ("adapter" if lora else "model")
        half = {name: weight.half() for name, weight in self._state().items()}
        if lora:
            self.model.save_pretrained(folder, state_dict=half)
            _forget_path(folder / "adapter_config.json")
            if self.model.config.model_type == "llama":
                write_gguf_adapter(folder, self._base, out / "adapter.gguf")
        else:
            self.model.save_pretrained(folder, state_dict=half)
            self.tokenizer.save_pretrained(folder)
        return folder


def _forget_path(config: Path) -> None:
    """Keep only the name of the base's folder in an adapter's configuration: its path means nothing elsewhere."""
    fields = json.loads(config.read_text(encoding="utf-8"))
    fields["base_model_name_or_path"] = Path(fields["base_model_name_or_path"]).name
    config.write_text(json.dumps(fields, indent=2) + "\n", encoding="utf-8")


def teach(teaching: Teaching, out: Path, minutes: float, steps: int | None = None, cool: bool = False) -> Path:
    """Train within `minutes`, or to `steps` in all; returns what was exported."""
    started, first = time.monotonic(), teaching.step
    deadline = started + 60 * minutes
    with RunLog(out, first, ("loss", "held_out", "rate")) as log:
        held = teaching.validate()
        for _ in timed(deadline, lambda: teaching.save(out / "checkpoint.pt"), _SAVE_EVERY_S):
            if steps is not None and teaching.step >= steps:
                break
            rate = max(0.02, (deadline - time.monotonic()) / (60 * minutes)) if cool else 1.0
            loss = teaching.learn(rate)
            if teaching.step % _VALIDATE_EVERY == 0:
                held = teaching.validate()
            log.write(teaching.step, {"loss": loss, "held_out": held, "rate": rate})
    teaching.save(out / "checkpoint.pt")
    print(f"step {teaching.step}, held-out loss {teaching.validate():.4f}, {time.monotonic() - started:.0f} s")
    return teaching.export(out)


def main() -> None:
    """Train and export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, help="a transformers folder (default: the embedded model, unpacked)")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--method", default="lora", help="lora or full")
    parser.add_argument("--minutes", type=float, default=9.0)
    parser.add_argument("--steps", type=int)
    parser.add_argument("--rank", type=int, default=16)
    parser.add_argument("--rate", type=float)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--cool", action="store_true", help="let the rate fall to nothing over this call")
    given = parser.parse_args()
    rate = given.rate or (1e-3 if given.method == "lora" else 1e-4)
    base = given.base or unpack_base(given.out.parent / "planner-base")
    teaching = Teaching(base, Recipe(given.method, given.rank, rate, given.batch, given.seed), given.device)
    if given.resume:
        teaching.restore(given.out / "checkpoint.pt")
    print(teach(teaching, given.out, given.minutes, given.steps, given.cool))


if __name__ == "__main__":
    main()
