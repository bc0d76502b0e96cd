"""Speech: voices."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from assets.artifacts import Speech
from generators.registry.spec import GeneratorSpec, KindSpec, Options
from generators.tasks import SpeechTask


class CoquiOptions(Options, frozen=True):
    """Of `speech-coqui`."""

    model: Annotated[
        str,
        Meta(
            description="the folder of an XTTS model (hf download tts-hub/XTTS-v2 --local-dir xtts-v2), or a VITS "
            "checkpoint",
            min_length=1,
        ),
    ]
    config: Annotated[str, Meta(description="its config.json, where that is not beside it")] = ""
    clones: Annotated[
        str, Meta(description="a folder of recordings to clone (XTTS), each with its speaker's consent on record")
    ] = ""
    language: Annotated[str, Meta(description="spoken where the model speaks several", min_length=1)] = "en"


KINDS = (
    KindSpec(
        name="speech",
        summary="spoken lines",
        tasks=(SpeechTask,),
        makes=(Speech,),
        lane="media",
        phase="speech",
        wrapper=None,  # lines are judged when they are planned
        limit_s=120.0,
        default="speech-hibari",
    ),
)

GENERATORS = {
    "speech-hibari": GeneratorSpec(
        "generators.speech.hibari_voice:HibariSpeech",
        "speech",
        "hibari-tts 0.2, voice heart",
        "Apache-2.0",
        "24 kHz English; Chinese with the extra speech-zh (Kokoro-82M, Apache-2.0)",
        packages=("hibari",),
    ),
    "speech-coqui": GeneratorSpec(
        "generators.speech.coqui_voice:coqui_speech",
        "speech",
        "",
        "the model's own",
        "Coqui `TTS` (XTTS-v2, VITS), from local files",
        CoquiOptions,
        packages=("TTS", "torch"),
        extra="coqui",
    ),
}
