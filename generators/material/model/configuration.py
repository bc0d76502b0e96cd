"""The named configurations of `configurations.toml`, and the network each describes."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated

import msgspec
from diffusers import FlowMatchEulerDiscreteScheduler, UNet2DConditionModel
from msgspec import Meta

from generators.embedding import DIMENSIONS
from generators.errors import InvalidTask
from generators.material.model.planes import COUNT
from generators.material.model.text import WHOLE

_FILE = Path(__file__).with_name("configurations.toml")
SHIFT = 3.0
"""How far noise levels are moved to the noisy end, where colour and layout are decided; the scheduler does the same."""

Count = Annotated[int, Meta(ge=1)]


class Configuration(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A network and how it is trained.

    `shrink` is the pixel-unshuffle factor; `captions` and `samples` size the training data, `shard` its files;
    `attention_head_dim` is the number of heads, as diffusers misnames it.
    """

    size_px: Count
    shrink: Count
    block_out_channels: tuple[Count, ...]
    attention_head_dim: Count
    cross_attention_dim: Count
    norm_num_groups: Count
    captions: Count
    samples: Count
    shard: Count
    batch: Count
    learning_rate: float
    warmup: int
    ema_decay: float
    checkpoint_every_s: float
    bfloat16: bool = False
    """Train with the network's arithmetic in half precision: a quarter faster where the processor has it."""
    weight_floor: float = 0.1
    """Noise level below which the loss's weight 1/σ² grows no further."""
    caption_dropout: float = 0.1
    caption_passes: Count = 12
    """How often the phrase encoder sees every caption before the network is trained."""
    pure_noise: float = 0.03


def configuration(name: str) -> Configuration:
    """The configuration called `name`.

    Raises:
        InvalidTask: there is none of that name.
    """
    known = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    if name not in known:
        raise InvalidTask(f"config: {name!r}, wanted one of {', '.join(known)}")
    return msgspec.convert(known[name], Configuration)


def make_network(config: Configuration) -> UNet2DConditionModel:
    """A fresh network over unshuffled planes, its weights from torch's global generator. Its padding is zeros yet."""
    stages = len(config.block_out_channels)
    channels = COUNT * config.shrink**2
    return UNet2DConditionModel(
        sample_size=config.size_px // config.shrink,
        in_channels=channels,
        out_channels=channels,
        block_out_channels=config.block_out_channels,
        layers_per_block=1,
        down_block_types=("DownBlock2D",) + ("CrossAttnDownBlock2D",) * (stages - 1),
        up_block_types=("CrossAttnUpBlock2D",) * (stages - 1) + ("UpBlock2D",),
        attention_head_dim=config.attention_head_dim,
        cross_attention_dim=config.cross_attention_dim,
        norm_num_groups=config.norm_num_groups,
        encoder_hid_dim=DIMENSIONS,
        encoder_hid_dim_type="text_proj",
        class_embed_type="projection",
        projection_class_embeddings_input_dim=WHOLE,
        resnet_time_scale_shift="scale_shift",
    )


def make_scheduler() -> FlowMatchEulerDiscreteScheduler:
    """The sampler that `MaterialPipeline` is trained for."""
    return FlowMatchEulerDiscreteScheduler(shift=SHIFT)
