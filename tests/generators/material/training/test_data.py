"""Samples are functions of their number, agree with their captions, and survive on disk."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest
import torch

from assets.artifacts import MaterialMaps
from generators.errors import GenerationFailed, InvalidTask
from generators.material.model.planes import BASE_COLOR, EMISSIVE, HEIGHT, METALLIC, unpack_planes
from generators.material.procedural.families import usual
from generators.material.procedural.render import paint
from generators.material.training.basic_colors import basic_color
from generators.material.training.captions import Caption, compose, read_caption
from generators.material.training.data import MaterialSamples, paint_planes, vary
from generators.material.training.shards import ShardStore
from tests.generators.material.model.tiny_model import TINY


def _samples(seed: int = 1) -> MaterialSamples:
    return MaterialSamples(compose(40, 1, "train"), 8, 32, seed, "train")


def _caption(text: str) -> Caption:
    caption = read_caption(text)
    assert caption is not None
    return caption


def test_a_sample_depends_on_its_number_and_the_seed_alone() -> None:
    first = [_samples()[index] for index in (5, 2)]
    again = [_samples()[index] for index in (2, 5)][::-1]
    assert all((a[0] == b[0]).all() and a[1] == b[1] for a, b in zip(first, again, strict=True))
    assert (_samples(seed=2)[5][0] != first[0][0]).any()
    with pytest.raises(IndexError):
        _samples()[8]


@pytest.mark.parametrize("name", ["red", "green", "blue", "yellow", "black", "white"])
def test_maps_show_the_colour_that_the_caption_names(name: str) -> None:
    caption, rng = _caption(f"{name} plastic"), np.random.default_rng(0)
    for seed in range(3):
        red, green, blue = paint_planes(vary(caption, rng), seed, 32)[BASE_COLOR].mean(axis=(1, 2)) / 255
        assert basic_color((float(red), float(green), float(blue))) == name


def test_maps_show_the_family_that_the_caption_names() -> None:
    planes = {
        text: paint_planes(_caption(text).spec, 3, 64) for text in ("polished iron", "lava", "plaster", "cobbles")
    }
    assert planes["polished iron"][METALLIC].mean() > 200 > 20 > planes["plaster"][METALLIC].mean()
    assert planes["lava"][EMISSIVE].max() > 200 > planes["plaster"][EMISSIVE].max() == 0
    steps = {text: np.abs(np.diff(of[HEIGHT].astype(int), axis=0)).mean() for text, of in planes.items()}
    assert steps["cobbles"] > 0


def test_planes_become_the_maps_they_were_packed_from() -> None:
    spec = usual("bricks")
    maps, again = paint(spec, 3, 128), unpack_planes(paint_planes(spec, 3, 128) / 255.0, 1.0)
    assert (again.base_color == maps.base_color).all()
    assert np.abs(again.orm.astype(int) - maps.orm)[..., 1:].max() <= 1
    assert _mean_step(again, maps) < 4  # heights of 8 bits and a relief of 255 steps


def _mean_step(a: MaterialMaps, b: MaterialMaps) -> float:
    return float(np.abs(a.normal.astype(int) - b.normal).mean())


def test_a_store_goes_on_where_it_stopped_and_reads_the_same(tmp_path: Path) -> None:
    half = ShardStore(tmp_path, msgspec.structs.replace(TINY, samples=16), 1)
    assert half.fill() == 16
    kept = half.planes(torch.arange(16)).numpy().copy()
    whole = ShardStore(tmp_path, TINY, 1)
    assert len(whole) == 16
    assert whole.fill() == 32
    assert (whole.planes(torch.arange(16)).numpy() == kept).all()
    sample, row = MaterialSamples(whole.captions, 32, 32, 1, "train")[20]
    assert (whole.planes(torch.tensor([20]))[0] == sample).all()
    assert (whole.resident(torch.device("cpu"))[20] == sample).all()
    assert int(whole.rows()[20]) == row


def test_several_processes_paint_what_one_paints(tmp_path: Path) -> None:
    config = msgspec.structs.replace(TINY, samples=16)
    one, two = ShardStore(tmp_path / "one", config, 1), ShardStore(tmp_path / "two", config, 1)
    one.fill()
    two.fill(workers=2)
    for name in ("planes-00000.npy", "captions-00000.npy"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_a_store_stops_at_its_deadline(tmp_path: Path) -> None:
    assert ShardStore(tmp_path, TINY, 1).fill(deadline=0.0) == TINY.shard


def test_a_store_of_another_seed_or_a_torn_shard_is_refused(tmp_path: Path) -> None:
    store = ShardStore(tmp_path, TINY, 1)
    store.fill(deadline=0.0)
    with pytest.raises(InvalidTask, match="seed"):
        ShardStore(tmp_path, TINY, 2)
    shard = tmp_path / "planes-00000.npy"
    shard.write_bytes(shard.read_bytes()[:-100])
    with pytest.raises(GenerationFailed, match="planes-00000"):
        ShardStore(tmp_path, TINY, 1)
