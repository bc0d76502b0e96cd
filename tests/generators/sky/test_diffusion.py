"""Skies drawn by a real diffusers pipeline of random weights."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assets.photometry import light_levels
from assets.sky.files import SkyFiles
from assets.sky.look import SkyLook
from generators.base import Progress
from generators.errors import GeneratorUnavailable
from generators.kinds.sky import PanoramaOptions
from generators.sky_diffusion import SkyDiffusion, prompt_of, sky_diffusion
from generators.tasks import SkyTask
from tests.generators.material.tiny_diffusion import save_tiny_pipeline

LOOK, LEVELS = SkyLook(clouds="fair", seed=3), light_levels(12_000.0, "clear")


@pytest.fixture(scope="module")
def skies(tmp_path_factory: pytest.TempPathFactory) -> SkyDiffusion:
    folder = save_tiny_pipeline(tmp_path_factory.mktemp("panorama"))
    loaded = sky_diffusion("cpu", PanoramaOptions(model=str(folder), steps=2, guidance=0.0))
    loaded.load()
    return loaded


def test_the_last_picture_is_drawn_and_the_quick_one_painted(skies: SkyDiffusion) -> None:
    *steps, final = skies.run(SkyTask(look=LOOK, levels=LEVELS, width_px=1024, hdr=True))
    assert sum(isinstance(step, Progress) for step in steps) >= 2
    assert isinstance(final, SkyFiles)
    assert final.light is not None
    (quick,) = skies.run(SkyTask(look=LOOK, levels=LEVELS, width_px=512))
    assert isinstance(quick, SkyFiles)
    assert final.gives == quick.gives


def test_it_closes_from_side_to_side_and_not_from_top_to_bottom(skies: SkyDiffusion) -> None:
    drawn = np.mean([skies._pipeline.draw("sky", seed, lambda step: None) for seed in range(4)], axis=0)
    height, width = drawn.shape[:2]
    assert width == 2 * height
    sides = np.abs(np.diff(drawn, axis=1)).mean()
    assert np.abs(drawn[:, 0] - drawn[:, -1]).mean() < 2.5 * sides


def test_the_prompt_says_when_and_which_clouds() -> None:
    assert "cumulus" in prompt_of(LOOK)
    assert "night" in prompt_of(SkyLook(sun_rise_deg=-20.0))


def test_an_absent_model_is_told_by_its_own_setting(tmp_path: Path) -> None:
    with pytest.raises(GeneratorUnavailable, match="HOLOFORGE_SKY_MODEL"):
        SkyDiffusion("cpu", tmp_path / "absent").load()
