"""Checkpoints: whole or not at all, and refused where they do not fit."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import msgspec
import torch

from generators.errors import InvalidTask
from generators.material.model.configuration import Configuration
from generators.training.files import write_whole

_NETWORK = ("size_px", "shrink", "block_out_channels", "attention_head_dim", "cross_attention_dim", "norm_num_groups")


def write_checkpoint(path: Path, config: Configuration, state: dict[str, Any]) -> None:
    """Write `state` with the configuration it belongs to."""
    whole = {**state, "config": msgspec.json.encode(config).decode()}
    write_whole(path, lambda file: torch.save(whole, file))


def read_checkpoint(
    path: Path, config: Configuration, device: torch.device, *, seed: int, samples_at_most: int
) -> dict[str, Any]:
    """Read what `write_checkpoint` wrote. Weights only: a checkpoint cannot run code.

    Raises:
        InvalidTask: there is no such file, it is damaged, or it is of another network, seed or smaller store.
    """
    try:
        state: dict[str, Any] = torch.load(path, map_location=device, weights_only=True)
        kept = msgspec.json.decode(state["config"], type=Configuration)
    except (
        OSError,
        RuntimeError,
        EOFError,
        KeyError,
        TypeError,
        pickle.UnpicklingError,
        msgspec.MsgspecError,
    ) as error:
        raise InvalidTask(f"resume: {path} is not a checkpoint that can be read ({type(error).__name__})") from error
    differ = [name for name in _NETWORK if getattr(kept, name) != getattr(config, name)]
    if differ:
        raise InvalidTask(f"resume: {path} is of another configuration: {', '.join(differ)} differ")
    if state["seed"] != seed:
        raise InvalidTask(f"seed: {seed}, but {path} was trained with {state['seed']}")
    if state["samples"] > samples_at_most:
        raise InvalidTask(f"data: {samples_at_most} samples, but {path} was trained on {state['samples']}")
    return state
