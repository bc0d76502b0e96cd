"""The default voice, with its real weights."""

import numpy as np
import pytest

from assets.artifacts import Speech
from assets.loudness import TARGET_LUFS, measure_loudness
from generators.errors import InvalidTask
from generators.speech.hibari_voice import HibariSpeech
from generators.tasks import SpeechTask


@pytest.fixture(scope="module")
def voice() -> HibariSpeech:
    generator = HibariSpeech("cpu")
    generator.load()
    return generator


def speak(voice: HibariSpeech, text: str, **options: object) -> list[Speech]:
    steps = voice.run(SpeechTask(text=text, **options))  # type: ignore[arg-type]
    return [step for step in steps if isinstance(step, Speech)]


def test_each_sentence_is_a_speech_of_its_own_at_the_models_rate(voice: HibariSpeech) -> None:
    spoken = speak(voice, "The lanterns wake one by one. Mist gathers over the pond.")
    assert [s.sample_rate for s in spoken] == [24_000, 24_000]
    assert all(1.0 < s.duration_s < 5.0 for s in spoken)


def test_loudness_is_normalised_and_nothing_clips(voice: HibariSpeech) -> None:
    for spoken in speak(voice, "Hello! Somewhere far below, the old engine begins to turn."):
        assert measure_loudness(spoken) == pytest.approx(TARGET_LUFS, abs=1.0)
        assert np.abs(spoken.samples).max() < 1.0


def test_equal_tasks_give_equal_samples(voice: HibariSpeech) -> None:
    one, two = speak(voice, "Listen.", seed=4), speak(voice, "Listen.", seed=4)
    assert np.array_equal(one[0].samples, two[0].samples)


def test_speed_changes_the_length(voice: HibariSpeech) -> None:
    slow, fast = speak(voice, "The tide is coming in.", speed=0.7), speak(voice, "The tide is coming in.", speed=1.5)
    assert slow[0].duration_s > 1.5 * fast[0].duration_s


@pytest.mark.parametrize(
    ("task", "field"), [(SpeechTask(text="… 你好 …"), "text"), (SpeechTask(text="Hi.", voice="bob"), "voice")]
)
def test_what_it_cannot_speak_is_refused_by_name(voice: HibariSpeech, task: SpeechTask, field: str) -> None:
    with pytest.raises(InvalidTask, match=field):
        next(voice.run(task))
