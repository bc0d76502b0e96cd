"""Listening: recordings become words."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from generators.registry.spec import GeneratorSpec, KindSpec, Options
from generators.talk.steps import Heard
from generators.talk.tasks import ListenTask


class WhisperOptions(Options, frozen=True):
    """Of `listen-whisper`."""

    model: Annotated[
        str,
        Meta(description="the folder of a Whisper model of transformers, such as openai/whisper-small", min_length=1),
    ]
    language: Annotated[str, Meta(description="en, zh, …; left out, the model finds it", max_length=8)] = ""


KINDS = (
    KindSpec(
        name="listen",
        summary="what is said in a recording",
        tasks=(ListenTask,),
        makes=(Heard,),
        lane="media",
        phase="speech",
        wrapper=None,  # what was heard is judged when it is said
        limit_s=120.0,
        default="listen-sphinx",
    ),
)

GENERATORS = {
    "listen-sphinx": GeneratorSpec(
        "generators.talk.sphinx:SphinxEar",
        "listen",
        "PocketSphinx en-us",
        "BSD-2-Clause",
        "English, offline, by the models in the package `pocketsphinx`",
        packages=("pocketsphinx",),
        extra="listen",
    ),
    "listen-whisper": GeneratorSpec(
        "generators.talk.whisper:whisper_ear",
        "listen",
        "",
        "the model's own",
        "Whisper by `transformers`, from a folder",
        WhisperOptions,
        packages=("torch", "transformers"),
    ),
}
