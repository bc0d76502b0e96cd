"""Adapters of `MaterialPipeline`: made for fine-tuning, kept in files that name their base, swapped per call.

An adapter's folder holds `pytorch_lora_weights.safetensors` with PEFT's own names, its scale 1 (alpha is the rank),
so that `unet.load_lora_adapter(folder, prefix=None, use_safetensors=True)` of diffusers reads it too. `make_seamless`
must follow there, because PEFT pads the convolutions that it adds with zeros.

Not covered: several adapters at once, and adapters of a base loaded in bfloat16, whose rounding changes its digest.
"""

from __future__ import annotations

import hashlib
import re
import warnings
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from diffusers import UNet2DConditionModel
from peft import LoraConfig
from peft.utils import get_peft_model_state_dict
from safetensors import SafetensorError, safe_open
from safetensors.torch import save

from generators.errors import InvalidTask
from generators.material.model.pipeline import MaterialPipeline
from generators.material.seamless import make_seamless
from generators.training.files import write_whole

WEIGHTS = "pytorch_lora_weights.safetensors"
LARGEST_BYTES, MOST_RANK = 256 << 20, 128

_TARGETS = (
    "to_q", "to_k", "to_v", "to_out.0",  # what a word does, and which places are alike
    "ff.net.0.proj", "ff.net.2", "proj_in", "proj_out",
    "conv1", "conv2",  # most of the network's weights, and what structure looks like
    "conv_out",  # the pixels of a cell, which the network draws at once
)  # fmt: skip
"""Left alone: the text projection and both embeddings, which every phrase shares, and the changes of size."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_A, _B = ".lora_A.weight", ".lora_B.weight"


def base_digest(unet: UNet2DConditionModel) -> str:
    """SHA-256 of the weights in half precision, by name: equal whether they were loaded as float16 or float32.

    Adapters must not be on `unet` yet.
    """
    digest = hashlib.sha256()
    for name, weight in sorted(unet.state_dict().items()):
        digest.update(f"{name} {tuple(weight.shape)}\n".encode())
        digest.update(weight.half().cpu().contiguous().numpy().tobytes())
    return digest.hexdigest()


def add_adapter(pipeline: MaterialPipeline, rank: int, seed: int, name: str = "tuned") -> None:
    """Put a fresh adapter, which changes nothing yet, on the network of `pipeline` and make it seamless.

    Raises:
        InvalidTask: the rank is outside its bounds.
    """
    if not 1 <= rank <= MOST_RANK:
        raise InvalidTask(f"rank: {rank}, wanted 1 to {MOST_RANK}")
    torch.manual_seed(seed)
    pipeline.unet.add_adapter(LoraConfig(r=rank, lora_alpha=rank, target_modules=list(_TARGETS)), name)
    make_seamless(pipeline)


def adapter_state(unet: UNet2DConditionModel, name: str = "tuned") -> dict[str, torch.Tensor]:
    """The adapter's own weights, by the names they have in a file."""
    return {key: value.detach() for key, value in get_peft_model_state_dict(unet, adapter_name=name).items()}


def write_adapter(folder: Path, unet: UNet2DConditionModel, digest: str, name: str = "tuned") -> Path:
    """Write the adapter `name` of `unet`, which stands on the base `digest`, in half precision."""
    weights = {key: value.half().cpu().contiguous() for key, value in adapter_state(unet, name).items()}
    whole = save(weights, {"format": "pt", "holoforge_base": digest})
    write_whole(folder / WEIGHTS, lambda file: file.write(whole))
    return folder / WEIGHTS


@dataclass(frozen=True)
class _Shapes:
    """The weights of a base by name, so that an adapter can be held against them before it is put on."""

    digest: str
    of: dict[str, torch.Size]


class LoraShelf:
    """The adapters in the sub-folders of `folder`, worn by `pipeline` one call at a time.

    Made before any other adapter is on the pipeline; at most `keep` stay in memory, the longest unused goes first.
    One thread at a time, as the pipeline itself. A file that changes is read again once it has left the memory.
    """

    def __init__(self, folder: Path, pipeline: MaterialPipeline, keep: int = 4) -> None:
        if keep < 1:
            raise InvalidTask(f"keep: {keep}, wanted at least 1")
        self._folder, self._pipeline, self._keep = folder, pipeline, keep
        shapes = {name: weight.shape for name, weight in pipeline.unet.state_dict().items()}
        self._base = _Shapes(base_digest(pipeline.unet), shapes)
        self._loaded: OrderedDict[str, None] = OrderedDict()
        self._worn: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """What can be asked for."""
        found = self._folder.glob(f"*/{WEIGHTS}")
        return tuple(sorted(path.parent.name for path in found if _NAME.fullmatch(path.parent.name)))

    @property
    def loaded(self) -> tuple[str, ...]:
        """What is in memory, the longest unused first."""
        return tuple(self._loaded)

    @contextmanager
    def wearing(self, name: str | None) -> Iterator[MaterialPipeline]:
        """The pipeline with the adapter `name` on it, or with none; afterwards it is what it was before, to the byte.

        Raises:
            InvalidTask: there is no adapter of that name, its file is damaged or too large, or it is of another base.
        """
        before = self._worn
        self._put_on(name)
        try:
            yield self._pipeline
        finally:
            self._put_on(before)

    def _put_on(self, name: str | None) -> None:
        unet: Any = self._pipeline.unet
        if name is not None:
            self._bring(name)
            unet.set_adapter(name)
            unet.enable_lora()
        elif self._worn is not None:
            unet.disable_lora()
        self._worn = name

    def _bring(self, name: str) -> None:
        """Have the adapter in memory, as the one used last."""
        if name not in self._loaded:
            if not _NAME.fullmatch(name) or name not in self.names:
                raise InvalidTask(
                    f"lora: {name!r}, wanted one of {', '.join(self.names) or 'none: the folder is empty'}"
                )
            weights = read_adapter(self._folder / name / WEIGHTS, self._base.digest, self._base.of)
            while len(self._loaded) >= self._keep:
                self._pipeline.unet.delete_adapters([self._loaded.popitem(last=False)[0]])
            with warnings.catch_warnings():  # PEFT warns of a second adapter, which is what a shelf is for
                warnings.filterwarnings("ignore", "Already found a `peft_config`")
                self._pipeline.unet.load_lora_adapter(weights, prefix=None, adapter_name=name)
            make_seamless(self._pipeline)
            self._loaded[name] = None
        self._loaded.move_to_end(name)


def read_adapter(path: Path, digest: str, base: dict[str, torch.Size]) -> dict[str, torch.Tensor]:
    """The weights of an adapter, which fit a base of this digest and of these shapes.

    Raises:
        InvalidTask: the file is not there, damaged, too large, or of another base.
    """
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise InvalidTask(f"lora: {path} has more than {LARGEST_BYTES >> 20} MiB")
        with safe_open(path, framework="pt") as file:
            named = (file.metadata() or {}).get("holoforge_base")
            weights = {key: file.get_tensor(key) for key in file.keys()}  # noqa: SIM118
    except (OSError, SafetensorError, ValueError) as error:
        raise InvalidTask(f"lora: {path} cannot be read ({type(error).__name__}: {error})") from error
    if named is None or not weights:
        raise InvalidTask(f"lora: {path} names no base or holds nothing: it was not made for this model")
    if named != digest:
        raise InvalidTask(f"lora: {path} was made for the base {named[:12]}, and this is {digest[:12]}")
    for key in weights:
        _check_pair(path, key, weights, base)
    return weights


def _check_pair(path: Path, key: str, weights: dict[str, torch.Tensor], base: dict[str, torch.Size]) -> None:
    """Refuse a weight that no layer of the base can take: A `[rank, in, …]` and B `[out, rank, 1, 1]`."""
    layer = key.removesuffix(_A).removesuffix(_B)
    down, up, held = weights.get(layer + _A), weights.get(layer + _B), base.get(layer + ".weight")
    if down is None or up is None or held is None:
        raise InvalidTask(f"lora: {path}: {key} belongs to no layer of the base")
    fits = down.ndim > 1 and down.shape[1:] == held[1:] and 1 <= down.shape[0] <= MOST_RANK
    fits = fits and up.shape == (held[0], down.shape[0], *(1 for _ in held[2:]))
    if not fits or not bool(weights[key].isfinite().all()):
        raise InvalidTask(f"lora: {path}: {key} does not fit its layer, or is not finite")
