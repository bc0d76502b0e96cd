"""Whether a drawn material looks like what its phrase means, by the judge that ships beside the material model."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from assets.artifacts import MaterialMaps
from generators.errors import GeneratorUnavailable, InvalidTask
from generators.material.gates import GateResult
from generators.material.model.planes import pack_planes
from generators.material.phrase import phrase_reader
from generators.material.procedural.families import FAMILIES
from generators.material.spec import ReadPhrase
from generators.material.training.classifier import Judge, read_judge, seen_by_judge
from generators.registry.spec import Options
from generators.tasks import MaterialTask

JUDGE = Path(__file__).parent / "model" / "weights" / "judge.safetensors"
LEAST = 0.89
"""Part of the families that must look less likely than the one meant: it is among the ten likeliest of 91."""

_ORDER = {name: place for place, name in enumerate(FAMILIES)}


class TextAgreement:
    """Holds materials against the family that `read` finds in their phrase.

    Not covered: colour and condition, and phrases that `read` misunderstands: those are held against the wrong family.
    """

    def __init__(self, judge: Judge, read: ReadPhrase) -> None:
        self._judge, self._read = judge, read

    def __call__(self, task: MaterialTask, maps: MaterialMaps) -> GateResult:
        """The gate "text_agreement": the part of all families that look less likely than the one that was meant."""
        spec = self._read(task.phrase)
        planes = pack_planes(maps, relief=0.0)
        native_m = FAMILIES[spec.family].tile_size_m * spec.scale
        side = max(1, round(planes.shape[-1] * min(1.0, native_m / maps.tile_size_m)))  # what the judge is used to
        visible = torch.from_numpy(np.ascontiguousarray(planes[None, :, :side, :side]))
        with torch.no_grad():
            family, _ = self._judge(seen_by_judge(visible))
        below = float((family[0] < family[0, _ORDER[spec.family]]).sum()) / (family.shape[1] - 1)
        return GateResult("text_agreement", below, LEAST, 1.0)


def shipped_gate(device: str, options: Options) -> TextAgreement:
    """The gate that the material model brings, whatever its options.

    Raises:
        GeneratorUnavailable: see `agreement_gate`.
    """
    del options
    return agreement_gate(device)


def agreement_gate(device: str, path: Path = JUDGE) -> TextAgreement:
    """The gate of the shipped judge; `device` runs the encoder that reads phrases, the processor the judge.

    Raises:
        GeneratorUnavailable: the judge is not there or damaged, or the encoder's model has not been pulled.
    """
    read = phrase_reader(device).read
    try:
        return TextAgreement(read_judge(path), read)
    except InvalidTask as error:
        raise GeneratorUnavailable(f"material gates: {error}") from error
