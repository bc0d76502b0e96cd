"""The pipeline draws seamless planes from text, the same for the same seed, and comes back from disk as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from diffusers import DiffusionPipeline
from torch import nn

from generators.errors import GeneratorUnavailable, InvalidTask
from generators.material.gates import seam_ratio
from generators.material.model.pipeline import MaterialPipeline
from tests.generators.material.model.tiny_model import text_components, tiny_pipeline


def _seed(number: int) -> torch.Generator:
    return torch.Generator().manual_seed(number)


def _shared_seam(pipeline: MaterialPipeline) -> float:
    """Seam ratio of what 64 drawings have in common, by cells of the unshuffled grid, where padding shows."""
    drawn = pipeline(["stone"] * 64, num_inference_steps=1, generator=_seed(4), height=64, width=64).planes
    cells = drawn.mean(axis=0).reshape(10, 16, 4, 16, 4).mean(axis=(2, 4))
    return seam_ratio((cells.transpose(1, 2, 0) * 65535).astype(np.uint16))


def test_it_comes_back_from_disk_as_it_was(tmp_path: Path) -> None:
    pipeline = tiny_pipeline()
    pipeline.save_pretrained(tmp_path)
    again = MaterialPipeline.from_pretrained(tmp_path)
    again.set_progress_bar_config(disable=True)
    drawn = pipeline("red bricks", num_inference_steps=2, generator=_seed(3)).planes
    assert (again("red bricks", num_inference_steps=2, generator=_seed(3)).planes == drawn).all()
    assert (tmp_path / "unet" / "diffusion_pytorch_model.safetensors").is_file()


def test_it_comes_back_without_text_components_and_asks_for_them(tmp_path: Path) -> None:
    bare = tiny_pipeline()
    MaterialPipeline(bare.unet, bare.scheduler).save_pretrained(tmp_path)
    with pytest.raises(GeneratorUnavailable, match="minilm_components"):
        MaterialPipeline.from_pretrained(tmp_path)("red bricks")
    whole = MaterialPipeline.from_pretrained(tmp_path, **text_components())
    whole.set_progress_bar_config(disable=True)
    assert whole("red bricks", num_inference_steps=1).planes.shape == (1, 10, 32, 32)


def test_the_same_seed_draws_the_same_and_another_prompt_another() -> None:
    pipeline = tiny_pipeline()
    first = pipeline("red bricks", num_inference_steps=2, generator=_seed(3)).planes
    assert (pipeline("red bricks", num_inference_steps=2, generator=_seed(3)).planes == first).all()
    assert (pipeline("green moss", num_inference_steps=2, generator=_seed(3)).planes != first).any()
    assert (pipeline("red bricks", num_inference_steps=2, generator=_seed(4)).planes != first).any()


def test_a_batch_draws_what_single_calls_draw() -> None:
    pipeline = tiny_pipeline()
    prompts = ["red bricks", "an old oak floor with moss"]
    both = pipeline(prompts, num_inference_steps=2, generator=[_seed(1), _seed(2)]).planes
    for place, prompt in enumerate(prompts):
        alone = pipeline(prompt, num_inference_steps=2, generator=[_seed(place + 1)]).planes[0]
        assert np.abs(both[place] - alone).max() < 1e-4


def test_a_negative_prompt_changes_the_drawing_only_under_guidance() -> None:
    pipeline = tiny_pipeline()

    def drawn(negative: str | None, guidance: float) -> Any:
        call = {"num_inference_steps": 2, "guidance_scale": guidance, "generator": _seed(3)}
        return pipeline("red bricks", negative_prompt=negative, **call).planes

    assert (drawn("moss", 3.0) != drawn(None, 3.0)).any()
    assert (drawn("moss", 1.0) == drawn(None, 1.0)).all()


def test_no_seam_with_circular_padding_and_a_clear_one_with_zeros() -> None:
    pipeline = tiny_pipeline(weights_seed=6)
    assert _shared_seam(pipeline) <= 1.1
    for layer in pipeline.unet.modules():
        if isinstance(layer, nn.Conv2d):
            layer.padding_mode = "zeros"
    assert _shared_seam(pipeline) > 2.0


def test_rolling_the_noise_rolls_the_material() -> None:
    pipeline = tiny_pipeline()
    noise = torch.randn((1, 160, 8, 8), generator=_seed(0))

    def drawn(latents: torch.Tensor) -> Any:
        def put(_: Any, step: int, __: int, values: dict[str, Any]) -> dict[str, Any]:
            return {"latents": latents} if step == 0 else values

        return pipeline("bricks", num_inference_steps=3, callback_on_step_end=put).planes

    rolled = drawn(torch.roll(noise, (2, 4), (2, 3)))  # multiples of the network's stride
    assert np.abs(np.roll(drawn(noise), (8, 16), (2, 3)) - rolled).max() < 1e-4


def test_the_callback_hears_of_every_step_and_may_stop_the_call() -> None:
    pipeline, heard = tiny_pipeline(), []

    def hear(_: DiffusionPipeline, step: int, __: int, ___: dict[str, Any]) -> None:
        heard.append(step)
        if step == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pipeline("bricks", num_inference_steps=5, callback_on_step_end=hear)
    assert heard == [0, 1]


def test_the_output_becomes_maps_of_any_size_that_is_a_multiple_of_sixteen() -> None:
    output = tiny_pipeline()(["bricks", "lava"], num_inference_steps=1, height=48, width=48)
    assert output.base_color.shape == output.emissive.shape == (2, 48, 48, 3)
    assert output.height.shape == output.roughness.shape == output.metallic.shape == (2, 48, 48)
    maps = output.maps(1, tile_size_m=2.0)
    assert maps.normal.shape == (48, 48, 3)
    assert maps.tile_size_m == 2.0


def test_five_hundred_words_are_cut_and_not_refused() -> None:
    assert tiny_pipeline()("old red bricks " * 170, num_inference_steps=1).planes.shape == (1, 10, 32, 32)


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"num_inference_steps": 0}, "num_inference_steps"),
        ({"num_inference_steps": 10_000}, "num_inference_steps"),
        ({"guidance_scale": float("nan")}, "guidance_scale"),
        ({"guidance_scale": float("inf")}, "guidance_scale"),
        ({"guidance_scale": -1.0}, "guidance_scale"),
        ({"height": 40}, "height"),
        ({"width": 8}, "width"),
        ({"height": -16}, "height"),
        ({"width": 1 << 20}, "width"),
        ({"prompt": []}, "prompt"),
        ({"prompt": "  "}, "prompt"),
        ({"prompt": ["stone"] * 65}, "prompt"),
        ({"negative_prompt": ["a", "b"]}, "negative_prompt"),
        ({"generator": [_seed(0), _seed(1)]}, "generator"),
    ],
)
def test_bad_arguments_are_refused_by_name(changed: dict[str, Any], named: str) -> None:
    with pytest.raises(InvalidTask, match=named):
        tiny_pipeline()(**{"prompt": "stone", "num_inference_steps": 1, **changed})
