"""The steps of fine-tuning, a function of the seed and their number alone: an adapter is trained, or the whole network.

Planes that a user's files do not tell are held to what the base itself draws there: so a folder of colours alone
teaches colours, and the network forgets neither relief nor roughness, nor begins to glow.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import torch
from torch import nn

from generators.errors import InvalidTask
from generators.material.finetuning.data import Samples
from generators.material.model.configuration import Configuration
from generators.material.model.lora import add_adapter, base_digest, write_adapter
from generators.material.model.pipeline import MaterialPipeline, predict_clean
from generators.material.model.text import TextBank, TextStates, bank_of
from generators.material.training.checkpoint import read_checkpoint, write_checkpoint
from generators.material.training.flow import NoisyBatch, flow_loss, noisy_batch
from generators.material.training.steps import StepResult

Method = Literal["lora", "full"]
METHODS: tuple[Method, ...] = ("lora", "full")
LEARNING_RATE: dict[Method, float] = {"lora": 1e-3, "full": 1e-4}
_CLIP = 1.0
_STEP_STRIDE = 1_000_003


@dataclass(frozen=True)
class Recipe:
    """How to fine-tune. `replay` is the part of every batch that is the base's own data, against forgetting."""

    method: Method = "lora"
    rank: int = 8
    batch: int = 8
    learning_rate: float = LEARNING_RATE["lora"]
    replay: float = 0.25


def configuration_of(pipeline: MaterialPipeline, samples: int, recipe: Recipe) -> Configuration:
    """The configuration that the network of `pipeline` has, and that its fine-tuning gets."""
    network = pipeline.unet.config
    return Configuration(
        size_px=network.sample_size * pipeline.shrink,
        shrink=pipeline.shrink,
        block_out_channels=tuple(network.block_out_channels),
        attention_head_dim=network.attention_head_dim,
        cross_attention_dim=network.cross_attention_dim,
        norm_num_groups=network.norm_num_groups,
        captions=samples,
        samples=samples,
        shard=samples,
        batch=recipe.batch,
        learning_rate=recipe.learning_rate,
        warmup=20,
        ema_decay=0.0,
        checkpoint_every_s=60.0,
    )


class FineTuner:
    """The network of `pipeline`, on `device`, and what of it is trained on `own` samples and on some `replayed` ones.

    Raises:
        InvalidTask: the rank is outside its bounds, or a checkpoint is of another base, folder, method or seed.
    """

    def __init__(
        self, pipeline: MaterialPipeline, own: Samples, replayed: Samples | None, recipe: Recipe, device: str, seed: int
    ) -> None:
        self.pipeline, self.recipe, self.seed, self.step = pipeline, recipe, seed, 0
        self.device = torch.device(device)
        self.digest = base_digest(pipeline.unet)
        samples = own if replayed is None else own.joined(replayed)
        self.samples, self._own = len(samples), len(own)
        self.config = configuration_of(pipeline, self.samples, recipe)
        self._identity = f"{self.digest} {samples.digest} {recipe.method} {recipe.rank}"
        self._planes, self._known = samples.planes.to(self.device), samples.known.to(self.device)
        self._bank: TextBank = bank_of([*samples.texts, ""], pipeline.text_components).to(self.device)
        self._base = copy.deepcopy(pipeline.unet).requires_grad_(False) if recipe.method == "full" else None
        self.trained = self._open_weights()
        self._optimizer = torch.optim.AdamW(self.trained.values(), lr=recipe.learning_rate, betas=(0.9, 0.99))
        self._autocast = torch.autocast(self.device.type, torch.bfloat16, enabled=self.device.type == "cuda")

    def _open_weights(self) -> dict[str, nn.Parameter]:
        """Put the adapter on where one is wanted, and return by name what is to be trained."""
        unet: Any = self.pipeline.unet
        unet.requires_grad_(self.recipe.method == "full")
        if self.recipe.method == "lora":
            add_adapter(self.pipeline, self.recipe.rank, self.seed)
            unet.to(self.device)
        return {name: weight for name, weight in unet.named_parameters() if weight.requires_grad}

    def advance(self) -> StepResult:
        """One step of the optimiser."""
        generator = torch.Generator(self.device).manual_seed(self.seed * _STEP_STRIDE + self.step)
        index = self._draw(generator)
        batch = noisy_batch(self._planes[index], index, self.samples, self.config, generator)
        text = self._bank.gather(batch.rows)
        for group in self._optimizer.param_groups:
            group["lr"] = self.config.learning_rate * min(1.0, (self.step + 1) / self.config.warmup)
        with self._autocast:
            target = self._target(batch, text, self._known[index])
            predicted = predict_clean(self.pipeline.unet, batch.noisy, batch.sigma * 1000, text)
        loss = flow_loss(predicted, replace(batch, clean=target), self.config.weight_floor)
        self._optimizer.zero_grad(set_to_none=True)
        loss.backward()
        gradient = nn.utils.clip_grad_norm_(self.trained.values(), _CLIP)
        self._optimizer.step()
        self.step += 1
        return StepResult(float(loss.detach()), float(gradient))

    def _draw(self, generator: torch.Generator) -> torch.Tensor:
        """The samples of a batch `[n]`: the user's, and in the recipe's part of the places replayed ones."""
        count, device = self.recipe.batch, self.device
        own = torch.randint(self._own, (count,), generator=generator, device=device)
        if self.samples == self._own:
            return own
        replayed = torch.randint(self._own, self.samples, (count,), generator=generator, device=device)
        wanted = torch.rand(count, generator=generator, device=device) < self.recipe.replay
        return torch.where(wanted, replayed, own)

    def _target(self, batch: NoisyBatch, text: TextStates, known: torch.Tensor) -> torch.Tensor:
        """The clean planes where they are known, elsewhere what the base sees in the same noise."""
        if bool(known.all()):
            return batch.clean
        with torch.no_grad(), self._undressed() as base:
            seen = predict_clean(base, batch.noisy, batch.sigma * 1000, text).float()
        told = known.repeat_interleave(self.config.shrink**2, dim=1)[:, :, None, None]
        return torch.where(told, batch.clean, seen)

    @contextmanager
    def _undressed(self) -> Iterator[Any]:
        """The network as it was before anything was learnt."""
        if self._base is not None:
            yield self._base
            return
        self.pipeline.unet.disable_lora()
        try:
            yield self.pipeline.unet
        finally:
            self.pipeline.unet.enable_lora()

    def save(self, path: Path) -> None:
        """Write everything that `restore` needs, whole or not at all."""
        state = {
            "trained": {name: weight.detach() for name, weight in self.trained.items()},
            "optimizer": self._optimizer.state_dict(),
            "step": self.step,
            "seed": self.seed,
            "samples": self.samples,
            "identity": self._identity,
        }
        write_checkpoint(path, self.config, state)

    def restore(self, path: Path) -> None:
        """Go on where `save` was called.

        Raises:
            InvalidTask: the file is damaged, or of another base, folder, method, rank or seed.
        """
        state = read_checkpoint(path, self.config, self.device, seed=self.seed, samples_at_most=self.samples)
        if state.get("identity") != self._identity:
            raise InvalidTask(f"resume: {path} is of another base, folder, method or rank")
        with torch.no_grad():
            for name, weight in self.trained.items():
                weight.copy_(state["trained"][name])
        self._optimizer.load_state_dict(state["optimizer"])
        self.step = state["step"]

    def export(self, out: Path) -> Path:
        """Leave what was learnt in `out`: the adapter's file, or a whole pipeline's folder in half precision."""
        if self.recipe.method == "lora":
            return write_adapter(out, self.pipeline.unet, self.digest)
        bare = dict.fromkeys(("text_encoder", "tokenizer"))
        whole = MaterialPipeline(**{**self.pipeline.components, **bare, "unet": copy.deepcopy(self.pipeline.unet)})
        whole.to("cpu", torch.float16).save_pretrained(out / "pipeline")
        return out / "pipeline"
