"""The default voice, with its real weights."""

import importlib.util
import itertools

import numpy as np
import pytest

from assets.artifacts import Speech
from assets.loudness import TARGET_LUFS, TRUE_PEAK_DB, measure_loudness, measure_true_peak
from generators.errors import GeneratorUnavailable, InvalidTask
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
    ("task", "field"), [(SpeechTask(text="… ¿? …"), "text"), (SpeechTask(text="Hi.", voice="bob"), "voice")]
)
def test_what_it_cannot_speak_is_refused_by_name(voice: HibariSpeech, task: SpeechTask, field: str) -> None:
    with pytest.raises(InvalidTask, match=field):
        next(voice.run(task))


@pytest.mark.skipif(importlib.util.find_spec("pypinyin") is not None, reason="pypinyin is here")
def test_chinese_without_its_packages_says_what_brings_them(voice: HibariSpeech) -> None:
    with pytest.raises(GeneratorUnavailable, match=r"pip install holoforge\[speech-zh\]"):
        speak(voice, "你好。")


def test_words_and_sounds_have_times_in_the_sound(voice: HibariSpeech) -> None:
    first, second = speak(voice, "Dr. Lee counts 12 boats. They are gone.")
    assert [word.text for word in first.timing.words] == ["Dr.", "Lee", "counts", "12", "boats."]
    starts = [sound.start_s for sound in first.timing.sounds]
    assert starts == sorted(starts)
    last = first.timing.sounds[-1].end_s
    assert last == pytest.approx(first.duration_s - 0.4, abs=0.15)  # the pause after the sentence
    assert np.abs(first.samples[-int(0.35 * 24_000) :]).max() < 1e-3
    assert second.timing.sounds[-1].end_s == pytest.approx(second.duration_s, abs=0.15)


def test_speakers_sound_different_and_the_same_again(voice: HibariSpeech) -> None:
    line = "We were away all year."
    giant, mouse, again = (speak(voice, line, speaker=who)[0] for who in ("giant", "mouse", "mouse-2"))
    assert pitch_of(mouse) > 2 * pitch_of(giant)
    assert np.array_equal(mouse.samples, again.samples)
    assert giant.said.voice == "hibari-tts heart, character giant"
    (named,) = (s for s in voice.run(SpeechTask(text=line, voice="heart-giant")) if isinstance(s, Speech))
    assert named.said == giant.said


def test_emotions_change_pace_and_pitch_and_keep_the_loudness(voice: HibariSpeech) -> None:
    line = "We were away all year."
    sad, plain, glad = (speak(voice, line, emotion=one)[0] for one in ("sadness", "neutral", "joy"))
    assert sad.duration_s > plain.duration_s > glad.duration_s
    assert pitch_of(sad) < pitch_of(glad)
    assert np.array_equal(speak(voice, line, emotion="joy", intensity=0.0)[0].samples, plain.samples)
    for spoken in (sad, glad):
        assert measure_loudness(spoken) == pytest.approx(TARGET_LUFS, abs=1.0)


def test_the_first_piece_of_a_long_sentence_is_short(voice: HibariSpeech) -> None:
    text = "When the lanterns wake, " + "and the mist comes over the pond, " * 6 + "we go."
    first, *_, last = speak(voice, text)
    assert len(first.said.text) <= 120 < len(last.said.text)


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
