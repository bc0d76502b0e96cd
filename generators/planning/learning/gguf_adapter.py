"""A planner's adapter in the form that llama.cpp loads, so that what was taught runs on a plain processor.

llama.cpp keeps the rows of the query and key projections in another order than transformers; an adapter's second
factor is put in that order here. Covered: Llama's layers. Not covered: adapters of embeddings, rank-stabilised scales.

Source: the GGUF specification, "LoRA adapters"; Su et al., "RoFormer" (2021), for why the order matters.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from gguf import MODEL_ARCH, GGUFType, GGUFWriter, Keys, get_tensor_name_map
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file

from generators.errors import InvalidTask

F16 = NDArray[np.float16]

_PREFIX = "base_model.model."
_FACTORS = {".lora_A.weight": ".lora_a", ".lora_B.weight": ".lora_b"}


def write_gguf_adapter(adapter: Path, base: Path, out: Path) -> Path:
    """Write the PEFT adapter in the folder `adapter`, taught to the transformers folder `base`, as the file `out`.

    Raises:
        InvalidTask: the folder holds no adapter, or one of layers that llama.cpp has no name for.
    """
    try:
        recipe = json.loads((adapter / "adapter_config.json").read_text(encoding="utf-8"))
        weights = load_file(adapter / "adapter_model.safetensors")
        shape = json.loads((base / "config.json").read_text(encoding="utf-8"))
        heads = {"q_proj": shape["num_attention_heads"], "k_proj": shape["num_key_value_heads"]}
        names = get_tensor_name_map(MODEL_ARCH.LLAMA, shape["num_hidden_layers"])
        alpha = float(recipe["lora_alpha"])
    except (OSError, KeyError, ValueError, SafetensorError) as error:
        raise InvalidTask(f"adapter: {adapter} for {base} cannot be read ({error})") from error
    out.parent.mkdir(parents=True, exist_ok=True)
    writer = GGUFWriter(out, "llama")
    writer.add_type(GGUFType.ADAPTER)
    writer.add_string(Keys.Adapter.TYPE, "lora")
    writer.add_float32(Keys.Adapter.LORA_ALPHA, alpha)
    for key, weight in sorted(weights.items()):
        factor = next((end for end in _FACTORS if key.endswith(end)), "")
        layer = key.removeprefix(_PREFIX).removesuffix(factor)
        name = names.get_name(layer) if factor else None
        if name is None:
            raise InvalidTask(f"adapter: llama.cpp has no name for {key}")
        count = heads.get(layer.rsplit(".", 1)[-1])
        ordered = interleaved(weight, count) if count and _FACTORS[factor] == ".lora_b" else weight
        writer.add_tensor(f"{name}.weight{_FACTORS[factor]}", np.ascontiguousarray(ordered, np.float16))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return out


def interleaved(rows: NDArray[np.floating], heads: int) -> NDArray[np.floating]:
    """`rows` `[heads · d, r]` of which each head's two halves, which turn together, alternate row by row."""
    halves = rows.reshape(heads, 2, rows.shape[0] // heads // 2, rows.shape[1])
    return halves.swapaxes(1, 2).reshape(rows.shape)
