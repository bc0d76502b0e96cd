"""Compile the training step of a configuration, so that the cache on the disk has it before painters take the cores.

Run as `python -m generators.material.training.compile_training --config small --device cuda`.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence

import torch

from generators.embedding import DIMENSIONS
from generators.material.model.configuration import configuration, make_network
from generators.material.model.pipeline import predict_clean
from generators.material.model.text import TOKENS, WHOLE, TextStates


def compile_step(config_name: str, device: str) -> float:
    """One step forwards and back over noise, of the shapes that training has; returns the seconds it took."""
    config, started = configuration(config_name), time.monotonic()
    network = make_network(config).to(device).train()
    shape = (config.batch, network.config.in_channels, network.config.sample_size, network.config.sample_size)
    text = TextStates(
        tokens=torch.zeros(config.batch, TOKENS, DIMENSIONS, device=device),
        mask=torch.ones(config.batch, TOKENS, dtype=torch.bool, device=device),
        pooled=torch.zeros(config.batch, DIMENSIONS, device=device),
        code=torch.zeros(config.batch, WHOLE - DIMENSIONS, device=device),
    )
    compiled = torch.compile(network) if device.startswith("cuda") else network
    with torch.autocast(device.partition(":")[0], torch.bfloat16, enabled=config.bfloat16):
        seen = predict_clean(compiled, torch.randn(shape, device=device), torch.rand(config.batch, device=device), text)
    seen.float().square().mean().backward()
    return time.monotonic() - started


def main(argv: Sequence[str] | None = None) -> None:
    """Compile, and say how long it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", default="small")
    parser.add_argument("--device", default="cuda")
    given = parser.parse_args(argv)
    print(f"compiled the training step in {compile_step(given.config, given.device):.0f} s")


if __name__ == "__main__":
    main()
