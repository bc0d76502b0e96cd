"""The trained network as a file: what training changed, in eight bits a value and one scale a row.

MiniLM's embeddings are not in it: they are shared with the encoder that everything else uses.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from generators.errors import GeneratorUnavailable
from generators.reading.tagger.network import Tagger

WEIGHTS: Final = Path(__file__).parent / "weights" / "tagger.safetensors"
_SHARED: Final = "encoder.embeddings."
_SCALE: Final = ".scale"


def write_weights(network: Tagger, path: Path) -> None:
    """Write `network` without its embeddings; matrices in int8 with a float16 scale for each row."""
    tensors: dict[str, Tensor] = {}
    for name, value in network.state_dict().items():
        if name.startswith(_SHARED):
            continue
        if value.ndim < 2:
            tensors[name] = value.half()
            continue
        scale = value.flatten(1).abs().amax(1).clamp(min=1e-8) / 127
        rows = scale.view(-1, *[1] * (value.ndim - 1))
        tensors[name] = (value / rows).round().clamp(-127, 127).to(torch.int8)
        tensors[name + _SCALE] = scale.half()
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, path)


def read_weights(encoder: Any, path: Path = WEIGHTS) -> Tagger:
    """The network in a file, on `encoder`'s embeddings; the encoder's layers are replaced.

    Raises:
        GeneratorUnavailable: the file is not there, or is of another network.
    """
    if not path.is_file():
        raise GeneratorUnavailable(f"{path.name} is missing; train it: make train-reader")
    stored = load_file(path)
    network = Tagger(encoder)
    state = {name: value for name, value in network.state_dict().items() if name.startswith(_SHARED)}
    for name, value in stored.items():
        if name.endswith(_SCALE):
            continue
        scale = stored.get(name + _SCALE)
        whole = value.float()
        state[name] = whole if scale is None else whole * scale.float().view(-1, *[1] * (whole.ndim - 1))
    try:
        network.load_state_dict(state, assign=True)
    except RuntimeError as error:
        raise GeneratorUnavailable(f"{path.name} is of another network: {error}") from error
    return network.requires_grad_(False).eval()
