"""The Coqui adapter by Coqui's real classes, on a tiny VITS. Runs in an environment of its own: `make test-coqui`."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from assets.artifacts import Speech
from assets.loudness import TARGET_LUFS, measure_loudness
from generators.base import Progress
from generators.errors import GenerationFailed, GeneratorUnavailable, InvalidTask
from generators.kinds.speech import CoquiOptions
from generators.tasks import SpeechTask

if importlib.util.find_spec("TTS") is None:
    pytest.skip("the package TTS is not here (make test-coqui brings it)", allow_module_level=True)

from generators.speech.coqui_voice import CoquiSpeech, coqui_speech
from tests.generators.speech.tiny_vits import SAMPLE_RATE, save_tiny_vits

if TYPE_CHECKING:
    from collections.abc import Sequence

LINE = "The lanterns wake one by one. Mist gathers over the pond!"


@pytest.fixture(scope="module")
def voice(tmp_path_factory: pytest.TempPathFactory) -> CoquiSpeech:
    """One voice, loaded."""
    generator = CoquiSpeech("cpu", *save_tiny_vits(tmp_path_factory.mktemp("vits")))
    generator.load()
    return generator


@pytest.fixture(scope="module")
def choir(tmp_path_factory: pytest.TempPathFactory) -> CoquiSpeech:
    """Two voices, made by their options."""
    model, config = save_tiny_vits(tmp_path_factory.mktemp("choir"), speakers=("ana", "bo"))
    generator = coqui_speech("cpu", CoquiOptions(model=str(model), config=str(config)))
    generator.load()
    return generator


def speak(generator: CoquiSpeech, **task: object) -> Sequence[Speech]:
    steps = generator.run(SpeechTask(**{"text": LINE, **task}))  # type: ignore[arg-type]
    return [step for step in steps if isinstance(step, Speech)]


def test_each_sentence_is_a_speech_of_its_own_at_the_models_rate(voice: CoquiSpeech) -> None:
    steps = list(voice.run(SpeechTask(text=LINE)))
    assert [type(step) for step in steps] == [Progress, Speech] * 2
    assert [step.note for step in steps if isinstance(step, Progress)] == ["sentence 1 of 2", "sentence 2 of 2"]
    assert {step.sample_rate for step in steps if isinstance(step, Speech)} == {SAMPLE_RATE}


def test_loudness_is_normalised_and_nothing_clips(voice: CoquiSpeech) -> None:
    for spoken in speak(voice):
        assert measure_loudness(spoken) == pytest.approx(TARGET_LUFS, abs=1.0)
        assert np.abs(spoken.samples).max() < 1.0


def test_the_seed_decides_the_samples_and_leaves_torch_as_it_was(voice: CoquiSpeech) -> None:
    import torch

    before = torch.random.get_rng_state()
    one, two, other = (speak(voice, seed=seed)[0].samples for seed in (4, 4, 5))
    assert np.array_equal(one, two)
    assert not np.array_equal(one, other)
    assert torch.equal(before, torch.random.get_rng_state())


def test_speed_changes_the_length_and_is_forgotten_by_the_next_task(voice: CoquiSpeech) -> None:
    usual, slow, fast, again = (speak(voice, speed=speed)[0].duration_s for speed in (1.0, 0.6, 1.8, 1.0))
    assert slow > 1.2 * usual > 1.2 * 1.2 * fast
    assert again == usual


def test_speakers_are_listed_and_sound_different(voice: CoquiSpeech, choir: CoquiSpeech) -> None:
    assert voice.voices == ("default",)
    assert choir.voices == ("default", "ana", "bo")
    default, ana, bo = (speak(choir, voice=name)[0].samples for name in choir.voices)
    assert np.array_equal(default, ana)
    assert not np.array_equal(ana, bo)


@pytest.mark.parametrize(("task", "field"), [({"text": "… !"}, "text"), ({"voice": "cy"}, "voice")])
def test_what_it_cannot_speak_is_refused_by_name(choir: CoquiSpeech, task: dict[str, str], field: str) -> None:
    with pytest.raises(InvalidTask, match=field):
        speak(choir, **task)


def test_a_script_it_never_learnt_is_refused(voice: CoquiSpeech) -> None:
    with pytest.raises(InvalidTask, match="text"):
        speak(voice, text="你好。")


def test_a_model_that_gives_silence_fails_as_a_generation(tmp_path: Path) -> None:
    mute = CoquiSpeech("cpu", *save_tiny_vits(tmp_path, gain=0.0))
    mute.load()
    with pytest.raises(GenerationFailed, match="no sound"):
        speak(mute)


def test_a_missing_model_says_how_to_bring_one(tmp_path: Path) -> None:
    with pytest.raises(GeneratorUnavailable, match=r"model.pth is not here; .*hf download"):
        CoquiSpeech("cpu", tmp_path / "model.pth").load()


def test_a_checkpoint_that_is_none_is_refused(tmp_path: Path) -> None:
    model, config = save_tiny_vits(tmp_path)
    model.write_bytes(b"no checkpoint")
    with pytest.raises(GeneratorUnavailable, match=r"model.pth on cpu"):
        CoquiSpeech("cpu", model, config).load()


def test_xtts_is_not_loaded_before_the_user_has_accepted_its_terms(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COQUI_TOS_AGREED", raising=False)
    (tmp_path / "config.json").write_text('{"model": "xtts"}')
    with pytest.raises(GeneratorUnavailable, match="COQUI_TOS_AGREED=1"):
        CoquiSpeech("cpu", tmp_path).load()
    (tmp_path / "tos_agreed.txt").touch()
    with pytest.raises(GeneratorUnavailable) as refusal:  # the terms are settled; the weights are still missing
        CoquiSpeech("cpu", tmp_path).load()
    assert "COQUI_TOS_AGREED" not in str(refusal.value)


def test_only_xtts_clones_voices(tmp_path: Path) -> None:
    model, config = save_tiny_vits(tmp_path)
    with pytest.raises(GeneratorUnavailable, match="only XTTS"):
        CoquiSpeech("cpu", model, config, clones=tmp_path).load()


def test_each_speaker_keeps_one_of_the_models_voices(choir: CoquiSpeech) -> None:
    named = {who: speak(choir, speaker=who)[0].said.voice for who in ("narrator", "fox", "owl", "cat", "hen")}
    assert named["narrator"].endswith("ana")
    assert len(set(named.values())) == 2
    assert speak(choir, speaker="fox")[0].said.voice == named["fox"]


def test_a_voice_that_was_not_loaded_says_so(tmp_path: Path) -> None:
    with pytest.raises(GeneratorUnavailable, match="load"):
        next(CoquiSpeech("cpu", tmp_path).run(SpeechTask(text="Hi.")))
