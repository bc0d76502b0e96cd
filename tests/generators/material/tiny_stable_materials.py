"""The folder of StableMaterials as it is published: its component classes and channels, tiny, of random weights."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from diffusers import AutoencoderKL, DDIMScheduler, UNet2DConditionModel
from transformers import (
    CLIPTextConfig,
    CLIPTextModelWithProjection,
    CLIPTokenizerFast,
    CLIPVisionConfig,
    CLIPVisionModelWithProjection,
)

NATIVE_PX = 64
_INDEX = {
    "_class_name": ["pipeline", "StableMaterialsPipeline"],
    "_diffusers_version": "0.27.2",
    "processor": ["transformers", "CLIPProcessor"],
    "scheduler": ["diffusers", "DDIMScheduler"],
    "text_encoder": ["transformers", "CLIPTextModelWithProjection"],
    "tokenizer": ["transformers", "CLIPTokenizerFast"],
    "unet": ["diffusers", "UNet2DConditionModel"],
    "vae": ["diffusers", "AutoencoderKL"],
    "vision_encoder": ["transformers", "CLIPVisionModelWithProjection"],
}


def save_tiny_stable_materials(folder: Path, weights_seed: int = 1) -> Path:
    """Write the folder; `pipeline.py`, the code that must not be run, raises when it is."""
    torch.manual_seed(weights_seed)
    (folder / "processor").mkdir(parents=True)
    (folder / "model_index.json").write_text(json.dumps(_INDEX))
    (folder / "pipeline.py").write_text("raise SystemExit('code of the model was run')\n")
    _unet(None).save_pretrained(folder / "unet")
    _unet(8).save_pretrained(folder / "unet_lcm")
    _vae().save_pretrained(folder / "vae")
    _scheduler().save_pretrained(folder / "scheduler")
    _tokenizer().save_pretrained(folder / "tokenizer")
    _text_encoder().save_pretrained(folder / "text_encoder")
    _vision_encoder().save_pretrained(folder / "vision_encoder")
    return folder


def _unet(time_cond_proj_dim: int | None) -> UNet2DConditionModel:
    return UNet2DConditionModel(
        sample_size=16,
        in_channels=18,
        out_channels=18,
        block_out_channels=(8, 16),
        layers_per_block=1,
        down_block_types=("CrossAttnDownBlock2D", "DownBlock2D"),
        up_block_types=("UpBlock2D", "CrossAttnUpBlock2D"),
        cross_attention_dim=16,
        attention_head_dim=2,
        norm_num_groups=4,
        time_cond_proj_dim=time_cond_proj_dim,
    ).eval()


def _vae() -> AutoencoderKL:
    return AutoencoderKL(
        in_channels=9,
        out_channels=9,
        latent_channels=18,
        block_out_channels=(8, 8, 16),
        down_block_types=("DownEncoderBlock2D",) * 3,
        up_block_types=("UpDecoderBlock2D",) * 3,
        norm_num_groups=4,
        sample_size=NATIVE_PX,
    ).eval()


def _scheduler() -> DDIMScheduler:
    return DDIMScheduler(
        beta_start=0.00085,
        beta_end=0.012,
        beta_schedule="scaled_linear",
        clip_sample=False,
        set_alpha_to_one=False,
        steps_offset=1,
    )


def _tokenizer() -> CLIPTokenizerFast:
    letters = [chr(code) for code in range(33, 127)]
    tokens = ["<|startoftext|>", "<|endoftext|>", *letters, *(f"{letter}</w>" for letter in letters)]
    return CLIPTokenizerFast(vocab={token: place for place, token in enumerate(tokens)}, merges=[], model_max_length=77)


def _text_encoder() -> CLIPTextModelWithProjection:
    shape = CLIPTextConfig(
        vocab_size=256,
        hidden_size=16,
        intermediate_size=24,
        num_attention_heads=2,
        num_hidden_layers=1,
        projection_dim=16,
        bos_token_id=0,
        eos_token_id=1,
        pad_token_id=1,
    )
    return CLIPTextModelWithProjection(shape).eval()


def _vision_encoder() -> CLIPVisionModelWithProjection:
    shape = CLIPVisionConfig(
        hidden_size=16,
        intermediate_size=24,
        num_attention_heads=2,
        num_hidden_layers=1,
        projection_dim=16,
        image_size=32,
        patch_size=16,
    )
    return CLIPVisionModelWithProjection(shape).eval()
