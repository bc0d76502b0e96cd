"""The default voice, with its real weights."""

import itertools

import numpy as np
import pytest

from assets.artifacts import Speech
from assets.loudness import TARGET_LUFS, TRUE_PEAK_DB, measure_loudness, measure_true_peak
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
        assert measure_true_peak(spoken) <= TRUE_PEAK_DB
        assert spoken.samples[0] == spoken.samples[-1] == 0.0


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


def test_each_speech_says_what_it_says(voice: HibariSpeech) -> None:
    first, second = (spoken.said for spoken in speak(voice, "On Feb. 9 we met. Room No. 5 is free.", seed=3))
    assert (first.text, second.text) == ("On Feb. 9 we met.", "Room No. 5 is free.")
    assert (first.voice, first.licence, first.seed) == ("hibari-tts heart", "Apache-2.0", 3)


def test_markup_makes_silence_pace_and_pitch(voice: HibariSpeech) -> None:
    plain, paused = (speak(voice, t)[0] for t in ("Stay here.", 'Stay <break time="1s"/> here.'))
    assert paused.duration_s > plain.duration_s + 0.9
    slow = speak(voice, '<prosody rate="60%">The tide is in.</prosody>')[0]
    assert slow.duration_s > 1.4 * speak(voice, "The tide is in.")[0].duration_s
    low, high = (speak(voice, f'<prosody pitch="{p}">We were away all year.</prosody>')[0] for p in ("70%", "140%"))
    assert pitch_of(high) > 1.4 * pitch_of(low)


def pitch_of(speech: Speech) -> float:
    """The median fundamental of its loud parts in hertz, by autocorrelation."""
    found = []
    for piece in speech.samples[: len(speech.samples) // 1200 * 1200].reshape(-1, 1200):
        if np.abs(piece).max() > 0.2:
            likeness = np.correlate(piece, piece, "full")[1199:][60:400] / np.arange(1140, 800, -1)
            found.append(speech.sample_rate / (60 + int(np.argmax(likeness > 0.8 * likeness.max()))))
    return float(np.median(found))


def test_a_long_text_is_spoken_sentence_by_sentence_from_the_first(voice: HibariSpeech) -> None:
    task = SpeechTask(text="The tide is coming in now. " * 740)
    assert 19_000 < len(task.text) <= 20_000
    first = next(step for step in itertools.islice(voice.run(task), 4) if isinstance(step, Speech))
    assert first.duration_s < 5


def test_a_tag_that_is_not_read_is_refused_by_name(voice: HibariSpeech) -> None:
    with pytest.raises(InvalidTask, match="<audio>"):
        speak(voice, '<audio src="x"/>')
