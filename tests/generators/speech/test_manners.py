"""Characters, emotions and tones: what changes, what stays within bounds, who has which voice."""

from __future__ import annotations

import importlib.util

import numpy as np
import pytest

from generators.speech import onnx_graph
from generators.speech.characters import CHARACTERS, character_of
from generators.speech.hibari_network import Spectra
from generators.speech.hibari_sound import synthesize
from generators.speech.mandarin_tones import ToneSpan, semitones
from generators.speech.manner import EMOTIONS, PLAIN_MANNER, Manner, manner_of
from generators.tasks import Emotion


def test_a_speaker_keeps_a_voice_and_its_name_chooses_it() -> None:
    assert [character_of(name) for name in ("narrator", "guide")] == ["", ""]
    assert character_of("old-wizard") == "old"
    assert character_of("the Giants") == "giant"
    assert character_of("mouse-2") == "small"
    assert character_of("lamp") == character_of("lamp") != ""
    assert len({character_of(f"thing-{n}") for n in range(40)}) > 4


@pytest.mark.parametrize("emotion", EMOTIONS)
def test_an_emotion_grows_with_its_intensity(emotion: Emotion) -> None:
    assert manner_of(emotion, 0.0) == PLAIN_MANNER
    half, whole = manner_of(emotion, 0.5), manner_of(emotion, 1.0)
    assert whole == EMOTIONS[emotion]
    for name in ("rate", "pitch", "melody", "breath_db"):
        start = getattr(PLAIN_MANNER, name)
        assert abs(getattr(half, name) - start) <= abs(getattr(whole, name) - start)


def test_whatever_is_combined_stays_speech() -> None:
    manner = PLAIN_MANNER
    for other in (*CHARACTERS.values(), *EMOTIONS.values()):
        manner = manner.and_(other).at(2.0, 2.0)
    assert 0.5 <= manner.rate <= 2.0
    assert 0.4 <= manner.pitch <= 2.5
    assert 0.75 <= manner.formant <= 1.3


def test_formants_move_and_the_pitch_does_not() -> None:
    frames, resonance = 80, 60
    bins = np.arange(601)[:, None]
    gains = np.broadcast_to(-((bins - resonance) ** 2) / 200.0 - 1, (601, frames)).astype(np.float32)
    silent, level = np.full((601, frames), -20, np.float32), np.full(frames, 120, np.float32)
    spectra = Spectra(gains, np.zeros_like(gains), silent, silent, np.zeros_like(gains), level, np.ones(3, np.float32))

    def heard(manner: Manner) -> tuple[float, float]:
        """The hertz of the loudest harmonic, and between harmonics."""
        power = np.abs(np.fft.rfft(synthesize(spectra, manner, 0)[6000:18000] * np.hanning(12000))) ** 2
        return 2.0 * float(np.argmax(power)), 2.0 * float(
            np.argmax(np.correlate(power, power, "full")[6001 + 20 :]) + 21
        )

    (plain, pitch), (low, same) = heard(PLAIN_MANNER), heard(Manner(formant=0.8))
    assert low == pytest.approx(0.8 * plain, abs=121)
    assert same == pytest.approx(pitch, abs=4)
    assert heard(Manner(pitch=1.5))[1] == pytest.approx(1.5 * pitch, abs=6)


def test_the_four_tones_are_level_rising_low_and_falling() -> None:
    def ends(tone: str) -> tuple[float, float]:
        """Of the middle of three syllables, between two level ones."""
        spans = [ToneSpan(one, n * 0.3, (n + 1) * 0.3) for n, one in enumerate(("→", tone, "→"))]
        pitch = semitones(spans, 72, 0.0125)
        return float(pitch[34]), float(pitch[45])

    (level, still), (rising, risen), (low, lower), (high, fallen) = map(ends, "→↗↓↘")
    assert still == pytest.approx(level, abs=0.8)
    assert risen > rising + 2
    assert low < level - 5
    assert lower < rising - 2
    assert fallen < high - 5


def test_a_graph_gains_outputs_inputs_and_nodes() -> None:
    import onnxruntime

    # ir_version 8, opset 13; y = Identity(x)
    header = bytes.fromhex("0808420210 0d".replace(" ", ""))
    x = onnx_graph.float_input(b"x", (1, b"n"))
    model = header + x + onnx_graph.node(b"Identity", (b"x",), b"y") + onnx_graph.node(b"Neg", (b"y",), b"z")
    model += onnx_graph.output(b"z")
    opened = onnx_graph.renamed_result(model, b"y", b"q") + onnx_graph.float_input(b"f", (1, b"n"))
    opened += onnx_graph.node(b"Mul", (b"q", b"f"), b"y") + onnx_graph.output(b"q")
    session = onnxruntime.InferenceSession(opened, providers=["CPUExecutionProvider"])
    fed = {"x": np.asarray([[1, 2]], np.float32), "f": np.asarray([[3, 4]], np.float32)}
    z, q = session.run(["z", "q"], fed)
    assert z.tolist() == [[-3, -8]]
    assert q.tolist() == [[1, 2]]
    with pytest.raises(ValueError, match="0 nodes"):
        onnx_graph.renamed_result(model, b"k", b"l")


@pytest.mark.skipif(importlib.util.find_spec("pypinyin") is None, reason="pypinyin is not here (extra speech-zh)")
def test_mandarin_is_said_with_its_tones_and_sandhi() -> None:
    from generators.speech.mandarin_sounds import ipa_of, syllable_letters, syllables

    assert "".join(one.letters for one in syllables("你好，银行。", str)) == "ni↗xau↓, i↗nxa↗ŋ. "
    assert "".join(one.letters for one in syllables("重庆 Wi-Fi 五", lambda words: words.upper())).startswith("ʈʂʰʊ↗ŋ")
    assert syllable_letters("zh", "i1") == "ʈʂɨ→"
    assert ipa_of("ʈʂʰʊ↗ŋ") == ["ʈʂ", "ʊ", "ŋ"]
