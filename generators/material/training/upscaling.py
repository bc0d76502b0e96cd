"""How the upscaler is trained: on painted tiles and what the small network makes of them, with two losses at once."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch.nn import functional

from generators.material.model.configuration import Configuration
from generators.material.model.pipeline import MaterialPipeline, predict_clean
from generators.material.model.text import TextBank, TextStates
from generators.material.model.upscaler import FACTOR, MaterialUpscaler
from generators.material.training.adversary import Adversary, adversary_loss, matched
from generators.material.training.checkpoint import read_checkpoint, write_checkpoint
from generators.material.training.flow import move
from generators.material.training.shards import ShardStore

_BATCH, _CROP, _MARGIN = 8, 32, 2  # crop and margin in small pixels; the margin saw a wrong neighbour
_PLAIN_STEPS = 400
_ADVERSARIAL, _MATCHED = 0.05, 0.3
_LEARNING_RATE, _DECAY = 3e-4, 0.998
_STEP_STRIDE = 1_000_003
_LEAST_NOISE, _MOST_NOISE = 0.1, 0.6
_BLUR_PX, _SPECKLE = 1.2, 0.03


@dataclass(frozen=True)
class UpscaleResult:
    """Mean absolute error; the adversary's loss (2 knows nothing); gradient energy over that of the truth."""

    error: float
    adversary: float
    sharpness: float


class UpscalerTrainer:
    """An upscaler, its running mean and its adversary, over tiles of four times the configuration's size.

    `base` is the trained pipeline whose blur and faint grid the upscaler shall learn to see through.

    Raises:
        InvalidTask: the checkpoint is of another configuration.
    """

    def __init__(
        self, config: Configuration, store: ShardStore, bank: TextBank, base: MaterialPipeline, device: str, seed: int
    ) -> None:
        self.config, self.seed, self.step, self.samples = config, seed, 0, len(store)
        self.device = torch.device(device)
        torch.manual_seed(seed)
        self.upscaler: Any = MaterialUpscaler().to(self.device).train()
        self.mean: Any = copy.deepcopy(self.upscaler).eval().requires_grad_(False)
        self.adversary: Any = Adversary().to(self.device).train()
        self._makers = torch.optim.Adam(self.upscaler.parameters(), _LEARNING_RATE, betas=(0.5, 0.99))
        self._judges = torch.optim.Adam(self.adversary.parameters(), _LEARNING_RATE, betas=(0.5, 0.99))
        self._store, self._bank, self._rows = store, bank.to(self.device), store.rows().to(self.device)
        self._base = base.unet.to(self.device).eval()
        self._shrink = base.shrink
        self._autocast = torch.autocast(self.device.type, torch.bfloat16, enabled=config.bfloat16)

    def advance(self) -> UpscaleResult:
        """One step of the upscaler and, after the first few hundred, of its adversary."""
        small, large, text = self._batch()
        inside = slice(FACTOR * _MARGIN, -FACTOR * _MARGIN)
        large = large[..., inside, inside]
        with self._autocast:
            made = self.upscaler(small, text.whole)[..., inside, inside].float()
            error = (made - large).abs().mean()
            loss = error
            if self.step >= _PLAIN_STEPS:
                with torch.no_grad():
                    _, truth = self.adversary(large, text.whole)
                scores, seen = self.adversary(made, text.whole)
                loss = error - _ADVERSARIAL * scores.float().mean() + _MATCHED * matched(truth, seen)
        self._makers.zero_grad(set_to_none=True)
        loss.backward()
        self._makers.step()
        judged = self._teach_adversary(large, made.detach(), text) if self.step >= _PLAIN_STEPS else 2.0
        self.step += 1
        self._follow()
        return UpscaleResult(float(error.detach()), judged, _energy(made) / max(_energy(large), 1e-9))

    def save(self, path: Path) -> None:
        """Write everything that `restore` needs, whole or not at all."""
        parts = {"upscaler": self.upscaler, "mean": self.mean, "adversary": self.adversary}
        state = {name: part.state_dict() for name, part in parts.items()}
        state |= {"makers": self._makers.state_dict(), "judges": self._judges.state_dict()}
        write_checkpoint(path, self.config, {**state, "step": self.step, "seed": self.seed, "samples": self.samples})

    def restore(self, path: Path) -> None:
        """Go on where `save` was called.

        Raises:
            InvalidTask: the file is damaged, or of another configuration, seed or store.
        """
        state = read_checkpoint(path, self.config, self.device, seed=self.seed, samples_at_most=self.samples)
        self.upscaler.load_state_dict(state["upscaler"])
        self.mean.load_state_dict(state["mean"])
        self.adversary.load_state_dict(state["adversary"])
        self._makers.load_state_dict(state["makers"])
        self._judges.load_state_dict(state["judges"])
        self.step, self.samples = state["step"], state["samples"]

    def exported(self) -> MaterialUpscaler:
        """The mean upscaler in half precision, on the processor."""
        mean: MaterialUpscaler = copy.deepcopy(self.mean).cpu().half()
        return mean

    def _batch(self) -> tuple[torch.Tensor, torch.Tensor, TextStates]:
        """Crops `[n, 10, 32, 32]` as the small network would draw them, `[n, 10, 128, 128]` as painted, the text."""
        generator = torch.Generator(self.device).manual_seed(self.seed * _STEP_STRIDE + self.step)
        index = torch.randint(self.samples, (_BATCH,), generator=generator, device=self.device)
        text = self._bank.gather(self._rows[index])
        large = move(self._store.planes(index.cpu()).to(self.device), generator).float() / 127.5 - 1
        small = functional.avg_pool2d(large, FACTOR)
        half = _BATCH // 2
        first = text.first(half)
        small = torch.cat([self._redrawn(small[:half], first, generator), _blurred(small[half:], generator)])
        top = FACTOR * _CROP  # the tiles were rolled at random: any corner is as good
        return small[..., :_CROP, :_CROP], large[..., :top, :top], text

    def _redrawn(self, small: torch.Tensor, text: TextStates, generator: torch.Generator) -> torch.Tensor:
        """What the trained network makes of `small` under noise: its own blur and grid, in the right places."""
        clean = functional.pixel_unshuffle(small, self._shrink)
        sigma = torch.rand(len(clean), generator=generator, device=self.device)
        sigma = _LEAST_NOISE + (_MOST_NOISE - _LEAST_NOISE) * sigma
        noise = torch.randn(clean.shape, generator=generator, device=self.device)
        noisy = torch.lerp(clean, noise, sigma[:, None, None, None])
        with torch.no_grad(), self._autocast:
            drawn = predict_clean(self._base, noisy, sigma * 1000, text).float()
        return functional.pixel_shuffle(drawn, self._shrink).clamp(-1, 1)

    def _teach_adversary(self, large: torch.Tensor, made: torch.Tensor, text: TextStates) -> float:
        with self._autocast:
            loss = adversary_loss(self.adversary(large, text.whole)[0], self.adversary(made, text.whole)[0])
        self._judges.zero_grad(set_to_none=True)
        loss.backward()
        self._judges.step()
        return float(loss.detach())

    def _follow(self) -> None:
        decay = min(_DECAY, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            torch._foreach_lerp_(list(self.mean.parameters()), list(self.upscaler.parameters()), 1 - decay)


def _blurred(small: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """`small` `[n, 10, s, s]` a little out of focus and speckled, each by an amount of its own; around the torus."""
    count, size = len(small), small.shape[-1]
    width, speckle = torch.rand((2, count, 1, 1, 1), generator=generator, device=small.device)
    turns = torch.fft.fftfreq(size, device=small.device).square()
    fall = torch.exp(-2 * (torch.pi * _BLUR_PX * width) ** 2 * (turns[:, None] + turns[None, :]))
    soft = torch.fft.ifft2(torch.fft.fft2(small) * fall).real
    return soft + _SPECKLE * speckle * torch.randn(soft.shape, generator=generator, device=soft.device)


def _energy(planes: torch.Tensor) -> float:
    """Mean squared step to the next pixel."""
    drawn = planes.detach().float()
    return float(drawn.diff(dim=2).square().mean() + drawn.diff(dim=3).square().mean())
