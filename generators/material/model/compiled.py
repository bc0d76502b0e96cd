"""The network compiled for the calls that are served, and warmed before the first of them.

A call of another shape, or with an adapter on the network, runs uncompiled: compiling takes tens of seconds, which
belong to a start and not to somebody's scene. On a GPU the compiled call is replayed as a CUDA graph, for a small
network waits longest for its launches.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import torch

from generators.material.model.pipeline import predict_clean
from generators.material.model.text import TextStates

log = logging.getLogger(__name__)

COUNTS = (8, 4, 1)
"""How many materials are drawn in one compiled call, the most first; others are drawn in turns of these."""
_RUNS = 3
"""A graph is recorded at the third call of a shape."""


Compiler = Callable[[Any], Any]
"""A network → what is called like it, and compiles itself at the first call of a shape."""


def replayed(unet: Any) -> Any:
    """`unet` compiled by Inductor, on a GPU replayed as a CUDA graph."""
    return torch.compile(unet, mode="reduce-overhead", dynamic=False)


class CompiledNetwork:
    """`unet` as it is, and compiled for the shapes that were warmed."""

    def __init__(self, unet: Any, compiler: Compiler = replayed) -> None:
        self._unet, self._compiled = unet, compiler(unet)
        self._shapes: set[tuple[int, ...]] = set()
        self._paused = False

    @property
    def shapes(self) -> frozenset[tuple[int, ...]]:
        """The shapes of latents that run compiled."""
        return frozenset(self._shapes)

    def warm(self, latents: torch.Tensor, text: TextStates) -> None:
        """Compile for calls like this one; where that fails, they go on uncompiled, and the log says so."""
        shape = tuple(latents.shape)
        self._shapes.add(shape)
        try:
            for _ in range(_RUNS):
                self(latents, torch.full((len(latents),), 500.0, device=latents.device), text)
        except RuntimeError as error:  # the base of all that the compiler raises
            self._shapes.discard(shape)
            log.warning("the material model runs uncompiled at %s: %s", shape, str(error).partition("\n")[0])

    def __call__(self, noisy: torch.Tensor, timesteps: torch.Tensor, text: TextStates) -> torch.Tensor:
        """The material `[n, channels, h, w]` that the network sees in `noisy` at `timesteps` `[n]` (σ · 1000)."""
        fast = tuple(noisy.shape) in self._shapes and not self._paused
        if not fast:
            return predict_clean(self._unet, noisy, timesteps, text)
        if noisy.is_cuda:
            torch.compiler.cudagraph_mark_step_begin()
        return predict_clean(self._compiled, noisy, timesteps, text).clone()  # a graph writes over its last output

    @contextmanager
    def paused(self, pause: bool) -> Iterator[None]:
        """Run uncompiled within, where `pause` says so: the network has layers that were not there."""
        self._paused = pause
        try:
            yield
        finally:
            self._paused = False


def in_turns(count: int, counts: Sequence[int] = COUNTS) -> list[int]:
    """`count` as a sum of `counts`, the largest first."""
    parts = []
    for size in sorted(counts, reverse=True):
        parts += [size] * (count // size)
        count %= size
    return parts
