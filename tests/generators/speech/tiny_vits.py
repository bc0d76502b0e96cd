"""A real VITS of random weights: Coqui's own class, 1.4 million parameters, saved as its trainer saves it."""

from __future__ import annotations

from pathlib import Path

import torch
from TTS.tts.configs.vits_config import VitsArgs, VitsConfig
from TTS.tts.models.vits import Vits

SAMPLE_RATE = 22_050


def save_tiny_vits(folder: Path, *, speakers: tuple[str, ...] = (), gain: float = 30.0) -> tuple[Path, Path]:
    """Write checkpoint and configuration; returns their paths. It babbles, with `gain` as loud as its last layer is."""
    config = VitsConfig(model_args=_arguments(len(speakers)), text_cleaner="basic_cleaners", use_phonemes=False)
    config.audio.sample_rate = SAMPLE_RATE
    config.audio.do_trim_silence = False  # Coqui's own trimming takes babble for silence
    if speakers:
        speakers_file = folder / "speakers.pth"
        torch.save({name: number for number, name in enumerate(speakers)}, speakers_file)
        config.model_args.speakers_file = str(speakers_file)
    torch.manual_seed(0)
    model = Vits(config)
    with torch.no_grad():  # random weights give a constant, which makes no sound: leave what changes
        last = model.waveform_decoder.conv_post.weight
        last.copy_(gain * (last - last.mean(dim=-1, keepdim=True)))
    checkpoint, configuration = folder / "model.pth", folder / "config.json"
    torch.save({"model": model.state_dict()}, checkpoint)
    config.save_json(configuration)
    return checkpoint, configuration


def _arguments(speakers: int) -> VitsArgs:
    return VitsArgs(
        hidden_channels=32,
        hidden_channels_ffn_text_encoder=64,
        num_layers_text_encoder=1,
        num_layers_flow=1,
        num_layers_posterior_encoder=1,
        upsample_initial_channel_decoder=32,
        init_discriminator=False,
        use_speaker_embedding=speakers > 0,
        speaker_embedding_channels=8,
    )
