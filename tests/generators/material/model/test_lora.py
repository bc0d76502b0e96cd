"""An adapter changes one call and nothing after it; what is not of this base is refused by name."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import nn

from assets.artifacts import F32
from generators.errors import InvalidTask
from generators.material.model.lora import LoraShelf, add_adapter, base_digest, write_adapter
from generators.material.model.pipeline import MaterialPipeline
from generators.material.model.text import WHOLE
from tests.generators.material.model.tiny_model import tiny_pipeline


def _drawn(pipeline: MaterialPipeline) -> F32:
    planes: F32 = pipeline("old bricks", num_inference_steps=2, generator=torch.Generator().manual_seed(3)).planes
    return planes


def _write(folder: Path, name: str, weights_seed: int = 1, strength: float = 0.3) -> Path:
    """An adapter of random weights for the tiny base of `weights_seed`."""
    pipeline = tiny_pipeline(weights_seed)
    digest = base_digest(pipeline.unet)
    add_adapter(pipeline, 2, seed=len(name))
    with torch.no_grad():
        for key, weight in pipeline.unet.named_parameters():
            if "lora_B" in key:
                weight.normal_(0, strength)
    return write_adapter(folder / name, pipeline.unet, digest)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three adapters of one base."""
    made = tmp_path_factory.mktemp("loras")
    for name in ("moss", "neon-lights", "sun_baked"):
        _write(made, name)
    return made


def test_an_adapter_changes_the_call_that_wears_it_and_none_after(folder: Path) -> None:
    pipeline = tiny_pipeline()
    base = _drawn(pipeline).tobytes()
    shelf = LoraShelf(folder, pipeline)
    drawn: dict[str | None, list[bytes]] = {}
    for name in ("moss", None, "sun_baked", "moss"):
        with shelf.wearing(name) as worn:
            drawn.setdefault(name, []).append(_drawn(worn).tobytes())
        assert _drawn(pipeline).tobytes() == base
    assert drawn[None] == [base]
    assert drawn["moss"][0] == drawn["moss"][1]
    assert len({base, drawn["moss"][0], drawn["sun_baked"][0]}) == 3


def test_a_call_that_fails_leaves_the_base_too(folder: Path) -> None:
    pipeline = tiny_pipeline()
    base, shelf = _drawn(pipeline).tobytes(), LoraShelf(folder, pipeline)
    with pytest.raises(InvalidTask, match="num_inference_steps"), shelf.wearing("moss") as worn:
        worn("bricks", num_inference_steps=0)
    assert _drawn(pipeline).tobytes() == base


def test_memory_holds_no_more_adapters_than_asked_for(folder: Path) -> None:
    pipeline = tiny_pipeline()
    base, shelf = _drawn(pipeline).tobytes(), LoraShelf(folder, pipeline, keep=2)
    for name in ("moss", "sun_baked", "moss", "neon-lights"):
        with shelf.wearing(name):
            pass
    assert shelf.loaded == ("moss", "neon-lights")
    assert set(pipeline.unet.peft_config) == {"moss", "neon-lights"}
    assert _drawn(pipeline).tobytes() == base


@pytest.mark.parametrize("keep", [1, 2])
def test_a_call_inside_a_call_gives_back_what_was_worn_outside(folder: Path, keep: int) -> None:
    pipeline = tiny_pipeline()
    base, shelf = _drawn(pipeline).tobytes(), LoraShelf(folder, pipeline, keep)
    with shelf.wearing("moss"):
        outside = _drawn(pipeline).tobytes()
        with shelf.wearing("sun_baked"):
            assert _drawn(pipeline).tobytes() not in (base, outside)
        assert _drawn(pipeline).tobytes() == outside
        with shelf.wearing(None):
            assert _drawn(pipeline).tobytes() == base
        with pytest.raises(InvalidTask), shelf.wearing("missing"):
            pass
        assert _drawn(pipeline).tobytes() == outside
    assert _drawn(pipeline).tobytes() == base


def test_what_an_adapter_adds_is_periodic_too(folder: Path) -> None:
    pipeline = tiny_pipeline()
    shelf = LoraShelf(folder, pipeline)
    with shelf.wearing("moss"):
        layers = [layer for layer in pipeline.unet.modules() if isinstance(layer, nn.Conv2d)]
        wide = [layer for layer in layers if layer.kernel_size != (1, 1)]
        assert {layer.padding_mode for layer in wide} == {"circular"}
        noise = torch.randn(1, 160, 8, 8, generator=torch.Generator().manual_seed(1))
        call = {"encoder_hidden_states": torch.zeros(1, 2, 384), "class_labels": torch.zeros(1, WHOLE)}
        with torch.no_grad():
            still, moved = (pipeline.unet(x, 500, **call).sample for x in (noise, noise.roll((2, 4), (2, 3))))
    assert float((still.roll((2, 4), (2, 3)) - moved).abs().max()) < 1e-4


def test_diffusers_own_loader_reads_the_file_as_the_shelf_does(folder: Path) -> None:
    pipeline, other = tiny_pipeline(), tiny_pipeline()
    with LoraShelf(folder, pipeline).wearing("moss") as worn:
        ours = _drawn(worn)
    other.unet.load_lora_adapter(folder / "moss", prefix=None, use_safetensors=True)
    MaterialPipeline.__init__(other, **other.components)  # closes the torus again
    assert np.abs(_drawn(other) - ours).max() < 1e-6


def test_the_digest_is_the_bases_and_not_its_precisions() -> None:
    digests = {base_digest(tiny_pipeline().unet.half().float()), base_digest(tiny_pipeline().unet.half())}
    assert len(digests) == 1
    assert base_digest(tiny_pipeline(2).unet) not in digests


@pytest.mark.parametrize("name", ["missing", "..", "", "moss/../moss", "a" * 65])
def test_a_name_that_is_not_on_the_shelf_is_refused_with_those_that_are(folder: Path, name: str) -> None:
    shelf = LoraShelf(folder, tiny_pipeline())
    with pytest.raises(InvalidTask, match="moss, neon-lights, sun_baked"), shelf.wearing(name):
        pass


def test_an_adapter_of_another_base_is_refused(tmp_path: Path) -> None:
    _write(tmp_path, "other", weights_seed=2)
    shelf = LoraShelf(tmp_path, tiny_pipeline())
    with pytest.raises(InvalidTask, match="was made for the base"), shelf.wearing("other"):
        pass


@pytest.mark.parametrize("holds_nothing", [False, True])
def test_an_adapter_that_names_no_base_or_is_empty_is_refused(holds_nothing: bool, tmp_path: Path) -> None:
    path = _write(tmp_path, "anonymous")
    named = {"holoforge_base": base_digest(tiny_pipeline().unet)}
    save_file({} if holds_nothing else load_file(path), path, named if holds_nothing else None)
    shelf = LoraShelf(tmp_path, tiny_pipeline())
    with pytest.raises(InvalidTask, match="names no base"), shelf.wearing("anonymous"):
        pass


def test_garbage_is_refused_whatever_size_it_claims(tmp_path: Path) -> None:
    path = _write(tmp_path, "noise")
    shelf = LoraShelf(tmp_path, tiny_pipeline())
    for data in (b"\xff" * 5000, (1 << 62).to_bytes(8, "little") + b"{}"):
        path.write_bytes(data)
        with pytest.raises(InvalidTask, match="cannot be read"), shelf.wearing("noise"):
            pass


@pytest.mark.parametrize("kept", [0, 6, 100, -20])
def test_a_truncated_file_is_refused_and_the_base_still_draws(tmp_path: Path, kept: int) -> None:
    path = _write(tmp_path, "cut")
    path.write_bytes(path.read_bytes()[:kept])
    pipeline = tiny_pipeline()
    shelf = LoraShelf(tmp_path, pipeline)
    base = _drawn(pipeline).tobytes()
    with pytest.raises(InvalidTask, match=r"cut.pytorch_lora_weights.safetensors cannot be read"), shelf.wearing("cut"):
        pass
    assert _drawn(pipeline).tobytes() == base


@pytest.mark.parametrize(("fault", "said"), [("name", "no layer"), ("shape", "not fit"), ("nan", "not finite")])
def test_weights_that_do_not_fit_are_refused_though_the_base_is_right(tmp_path: Path, fault: str, said: str) -> None:
    path = _write(tmp_path, "odd")
    weights = load_file(path)
    key = "conv_out.lora_B.weight"
    if fault == "name":
        weights["conv_new.lora_B.weight"] = weights.pop(key)
    elif fault == "shape":
        weights[key] = weights[key][:-1].contiguous()
    else:
        weights[key][0, 0] = float("nan")
    save_file(weights, path, {"holoforge_base": base_digest(tiny_pipeline().unet)})
    shelf = LoraShelf(tmp_path, tiny_pipeline())
    with pytest.raises(InvalidTask, match=said), shelf.wearing("odd"):
        pass


@pytest.mark.parametrize(
    ("layer", "down", "up"),
    [
        ("conv_out", (0, 32, 3, 3), (160, 0, 1, 1)),
        ("conv_out", (2, 32, 3, 3), (160, 2, 3, 3)),
        ("conv_norm_out", (2,), (32,)),
        ("conv_out", (), ()),
    ],
    ids=["rank 0", "a wide B", "a norm", "numbers"],
)
def test_pairs_of_odd_shapes_are_refused_before_they_are_put_on(
    tmp_path: Path, layer: str, down: tuple[int, ...], up: tuple[int, ...]
) -> None:
    pipeline = tiny_pipeline()
    path = _write(tmp_path, "odd")
    weights = {f"{layer}.lora_A.weight": torch.zeros(down), f"{layer}.lora_B.weight": torch.zeros(up)}
    save_file(weights, path, {"holoforge_base": base_digest(pipeline.unet)})
    base = _drawn(pipeline).tobytes()
    shelf = LoraShelf(tmp_path, pipeline)
    with pytest.raises(InvalidTask, match="does not fit its layer"), shelf.wearing("odd"):
        pass
    assert _drawn(pipeline).tobytes() == base


@pytest.mark.parametrize("rank", [0, -1, 129])
def test_a_rank_outside_its_bounds_is_refused(rank: int) -> None:
    with pytest.raises(InvalidTask, match="rank"):
        add_adapter(tiny_pipeline(), rank, seed=0)
