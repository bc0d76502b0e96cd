"""The training loop: steps that depend on the seed and their number alone, so that a resumed run is the same run."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from diffusers.models.attention_processor import AttnProcessor
from torch import nn

from generators.material.model.configuration import Configuration, make_network, make_scheduler
from generators.material.model.phrase_encoder import PhraseEncoder
from generators.material.model.pipeline import MaterialPipeline, predict_clean
from generators.material.model.text import TextBank
from generators.material.training.checkpoint import read_checkpoint, write_checkpoint
from generators.material.training.flow import NoisyBatch, flow_loss, noisy_batch
from generators.material.training.shards import ShardStore

_CLIP = 1.0
_RESIDENT_BYTES = 40 << 30  # above this the samples stay on disk
_STEP_STRIDE = 1_000_003  # so that the generators of two seeds never meet


@dataclass(frozen=True)
class StepResult:
    """`loss` as `flow_loss` gives it, and the gradient's norm before it was clipped."""

    loss: float
    gradient: float


class Trainer:
    """A network, its running mean and its optimiser, on `device`.

    `bank` holds the states of the store's captions in order, and then of the empty phrase, read by `phrase_encoder`,
    which `export` leaves beside the network.

    Raises:
        InvalidTask: the store has no samples, or the checkpoint is of another configuration.
    """

    def __init__(
        self,
        config: Configuration,
        store: ShardStore,
        bank: TextBank,
        device: str,
        seed: int,
        phrase_encoder: PhraseEncoder | None = None,
    ) -> None:
        self.config, self.seed, self.step = config, seed, 0
        self.device = torch.device(device)
        torch.manual_seed(seed)
        self.pipeline = MaterialPipeline(make_network(config), make_scheduler())
        self.network: Any = self.pipeline.unet.to(self.device).train()
        self.mean: Any = copy.deepcopy(self.network).eval().requires_grad_(False)
        self.optimizer = torch.optim.AdamW(
            self.network.parameters(), lr=config.learning_rate, betas=(0.9, 0.99), fused=True
        )
        self.samples = len(store)
        self._store, self._bank, self._phrase_encoder = store, bank.to(self.device), phrase_encoder
        self._rows = store.rows().to(self.device)
        cuda = self.device.type == "cuda"
        if not cuda:  # torch's fused attention runs back slowly on a processor: a quarter more samples a second
            self.network.set_attn_processor(AttnProcessor())
        bytes_in_all = self.samples * config.size_px**2 * 10
        self._planes = store.resident(self.device) if cuda and bytes_in_all < _RESIDENT_BYTES else None
        self._compiled: Any = torch.compile(self.network) if cuda else self.network
        self._autocast = torch.autocast(self.device.type, torch.bfloat16, enabled=config.bfloat16)

    def advance(self, pace: float = 1.0) -> StepResult:
        """One step of the optimiser, at `pace` times the learning rate."""
        batch = self._batch()
        for group in self.optimizer.param_groups:
            group["lr"] = self.config.learning_rate * pace * min(1.0, (self.step + 1) / max(self.config.warmup, 1))
        with self._autocast:
            predicted = predict_clean(self._compiled, batch.noisy, batch.sigma * 1000, self._bank.gather(batch.rows))
        loss = flow_loss(predicted, batch, self.config.weight_floor)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        gradient = nn.utils.clip_grad_norm_(self.network.parameters(), _CLIP)
        self.optimizer.step()
        self.step += 1
        self._follow()
        return StepResult(float(loss.detach()), float(gradient))

    def save(self, path: Path) -> None:
        """Write everything that `restore` needs, whole or not at all."""
        state = {
            "network": self.network.state_dict(),
            "mean": self.mean.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "seed": self.seed,
            "samples": self.samples,
        }
        write_checkpoint(path, self.config, state)

    def restore(self, path: Path) -> None:
        """Go on where `save` was called, over the samples that there were then.

        Raises:
            InvalidTask: the file is damaged, or of another configuration, seed or store.
        """
        state = read_checkpoint(path, self.config, self.device, seed=self.seed, samples_at_most=self.samples)
        self.network.load_state_dict(state["network"])
        self.mean.load_state_dict(state["mean"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.samples = state["step"], state["samples"]

    def export(self, folder: Path) -> None:
        """Save the mean network, in half precision, as a pipeline folder without text components."""
        reader = None if self._phrase_encoder is None else copy.deepcopy(self._phrase_encoder).cpu().half()
        mean = copy.deepcopy(self.mean).cpu().half()
        MaterialPipeline(mean, make_scheduler(), phrase_encoder=reader).save_pretrained(folder)

    def _batch(self) -> NoisyBatch:
        """The batch of this step, a function of the seed and the step."""
        generator = torch.Generator(self.device).manual_seed(self.seed * _STEP_STRIDE + self.step)
        index = torch.randint(self.samples, (self.config.batch,), generator=generator, device=self.device)
        planes = self._store.planes(index).to(self.device) if self._planes is None else self._planes[index]
        return noisy_batch(planes, self._rows[index], len(self._bank) - 1, self.config, generator)

    def _follow(self) -> None:
        """Move the mean a little towards the network; faster while both are young."""
        decay = min(self.config.ema_decay, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            torch._foreach_lerp_(list(self.mean.parameters()), list(self.network.parameters()), 1 - decay)
