"""The material model compiled as a GPU serves it: `make bench-compiled` (DEVICE=cuda; BENCH="--model small").

A network of the real class, of random weights, is compiled and warmed as at a server's start; then sets are drawn with
it and without. On a processor the tiny network shows that the path works, and nothing of its speed on a GPU.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence

import torch

from benchmarks.table import print_table
from generators.material.model.compiled import COUNTS, CompiledNetwork, replayed
from generators.material.model.configuration import configuration, make_network, make_scheduler
from generators.material.model.pipeline import MaterialPipeline, predict_clean
from generators.material.model.text import minilm_components

_RUNS = 5
_LEAST_ALIKE = 0.02


def main(argv: Sequence[str] | None = None) -> int:
    """Print seconds a set; 1 where a warmed shape runs uncompiled or draws something else."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="tiny", help="a configuration of configurations.toml")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--steps", type=int, default=4)
    arguments = parser.parse_args(argv)
    torch.manual_seed(1)
    pipeline = MaterialPipeline(make_network(configuration(arguments.model)).eval(), make_scheduler())
    pipeline.register_modules(**minilm_components(arguments.device))
    dtype = torch.float16 if arguments.device.startswith("cuda") else torch.float32
    pipeline = pipeline.to(arguments.device, dtype)
    pipeline.set_progress_bar_config(disable=True)
    network, failed = CompiledNetwork(pipeline.unet, replayed), 0
    side, rows = pipeline.native_px // pipeline.shrink, []
    for count in COUNTS if arguments.device != "cpu" else (1,):
        noisy = torch.randn(2 * count, pipeline.unet.config.in_channels, side, side).to(arguments.device, dtype)
        text, started = pipeline.states_of(["plain wall"] * 2 * count), time.perf_counter()
        with torch.no_grad():
            network.warm(noisy, text)
            warmed = time.perf_counter() - started
            times = torch.full((2 * count,), 500.0, device=noisy.device)
            away = (network(noisy, times, text) - predict_clean(pipeline.unet, noisy, times, text)).abs().max()
        failed += tuple(noisy.shape) not in network.shapes or float(away) > _LEAST_ALIKE
        plain = _seconds(pipeline, count, arguments.steps)
        pipeline.predict, eager = network, pipeline.predict
        fast = _seconds(pipeline, count, arguments.steps)
        rows.append((f"{count}", f"{warmed:.1f}", f"{1e3 * plain:.1f}", f"{1e3 * fast:.1f}", f"{float(away):.4f}"))
        pipeline.predict = eager
    columns = ("sets a call", "warmed in s", "ms uncompiled", "ms compiled", "largest difference")
    print_table(f"The {arguments.model} network on {arguments.device}, {arguments.steps} steps", columns, rows)
    return int(failed > 0)


def _seconds(pipeline: MaterialPipeline, count: int, steps: int) -> float:
    """The least time that a call of `count` sets takes."""
    taken = []
    for _ in range(_RUNS):
        started = time.perf_counter()
        pipeline(["plain wall"] * count, num_inference_steps=steps)  # its planes are on the processor: it has ended
        taken.append(time.perf_counter() - started)
    return min(taken)


if __name__ == "__main__":
    raise SystemExit(main())
