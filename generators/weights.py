"""Which files of weights are read: safetensors. A pickle is a program, and whoever reads it runs it."""

from __future__ import annotations

from pathlib import Path

from generators.errors import GeneratorUnavailable

_PICKLES = frozenset({".bin", ".pt", ".pth", ".ckpt", ".pkl"})


def refuse_pickles(folder: Path) -> None:
    """Refuse a model's folder of which a part has its weights only as a pickle. A folder that is not there passes.

    Raises:
        GeneratorUnavailable: names the file, and how to make the one that is read.
    """
    files = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
    safe = {path.parent for path in files if path.suffix == ".safetensors"}
    for path in files:
        if path.suffix in _PICKLES and path.parent not in safe:
            raise GeneratorUnavailable(
                f"{path} is a pickle, which could run anything, and is not read: save the model with "
                "save_pretrained(…, safe_serialization=True), or bring a version of it with .safetensors files"
            )
