"""The trained network as a file: what training changed, in eight bits a value and one scale a row.

MiniLM's embeddings are not in it: they are shared with the encoder that everything else uses. The Chinese network has
embeddings of its own, and its alphabet lies in the file with them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import torch
from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor
from transformers import BertModel

from generators.errors import GeneratorUnavailable
from generators.reading.reading import Language
from generators.reading.tagger.batch import Characters
from generators.reading.tagger.chinese import chinese_alphabet, chinese_configuration
from generators.reading.tagger.network import Tagger

_FOLDER: Final = Path(__file__).parent / "weights"
WEIGHTS: Final[dict[Language, Path]] = {
    "en": _FOLDER / "english.safetensors",
    "zh": _FOLDER / "chinese.safetensors",
}
_SHARED: Final = "encoder.embeddings."
_SCALE: Final = ".scale"


def write_weights(network: Tagger, path: Path, language: Language) -> None:
    """Write `network`; matrices in int8 with a float16 scale for each row."""
    tensors: dict[str, Tensor] = {}
    for name, value in network.state_dict().items():
        if name.startswith(_SHARED) and language == "en":
            continue
        if value.ndim < 2:
            tensors[name] = value.half()
            continue
        scale = value.flatten(1).abs().amax(1).clamp(min=1e-8) / 127
        rows = scale.view(-1, *[1] * (value.ndim - 1))
        tensors[name] = (value / rows).round().clamp(-127, 127).to(torch.int8)
        tensors[name + _SCALE] = scale.half()
    path.parent.mkdir(parents=True, exist_ok=True)
    metadata = {"language": language} | ({"alphabet": chinese_alphabet()} if language == "zh" else {})
    save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, path, metadata)


def read_english(encoder: Any, path: Path = WEIGHTS["en"]) -> Tagger:
    """The English network in a file, on `encoder`'s embeddings; the encoder's layers are replaced.

    Raises:
        GeneratorUnavailable: the file is not there, or is of another network.
    """
    network = Tagger(encoder)
    state, _ = _read(path)
    state |= {name: value for name, value in network.state_dict().items() if name.startswith(_SHARED)}
    return _filled(network, state, path)


def read_chinese(path: Path = WEIGHTS["zh"]) -> tuple[Characters, Tagger]:
    """The Chinese network in a file, and what parts its sentences.

    Raises:
        GeneratorUnavailable: the file is not there, or is of another network.
    """
    state, metadata = _read(path)
    alphabet = metadata.get("alphabet", "")
    network = Tagger(BertModel(chinese_configuration(len(alphabet)), add_pooling_layer=False))
    return Characters(alphabet), _filled(network, state, path)


def _read(path: Path) -> tuple[dict[str, Tensor], dict[str, str]]:
    if not path.is_file():
        raise GeneratorUnavailable(f"{path.name} is missing; train it: make train-reader")
    with safe_open(path, "pt") as file:
        stored = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        metadata = dict(file.metadata() or {})
    state: dict[str, Tensor] = {}
    for name, value in stored.items():
        if not name.endswith(_SCALE):
            whole, scale = value.float(), stored.get(name + _SCALE)
            state[name] = whole if scale is None else whole * scale.float().view(-1, *[1] * (whole.ndim - 1))
    return state, metadata


def _filled(network: Tagger, state: dict[str, Tensor], path: Path) -> Tagger:
    try:
        network.load_state_dict(state, assign=True)
    except RuntimeError as error:
        raise GeneratorUnavailable(f"{path.name} is of another network: {error}") from error
    network.requires_grad_(False).eval()
    return network
