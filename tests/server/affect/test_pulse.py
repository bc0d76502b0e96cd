"""A session that follows its user's mood, over a real WebSocket: asked for, refused, switched off."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generators.affect.feeling import Feeling
from server.affect.attunement import Attunement
from server.affect.voicing import AS_IT_IS
from server.engine.base import Share
from server.protocol.messages import Affect, Attune, Failed, Finished, Patched
from tests.server.scripted import Part, ScriptedBackend, noise_wav
from tests.server.serving import running, session

SAD = Feeling(emotion="sadness", confidence=0.8, valence=-0.7, arousal=-0.4)


class FeelingBackend(ScriptedBackend):
    """One that reads the same feeling in every text."""

    async def feel(self, text: str, share: Share) -> Feeling:
        """Sadness."""
        return SAD


async def test_a_scene_follows_what_its_user_attuned_to_and_says_why(tmp_path: Path) -> None:
    backend = FeelingBackend(tmp_path, [Part("speech/a", noise_wav(1000))])
    async with running(backend) as address, session(address) as caller:
        await caller.say("generate", job="j", prompt="a line")
        await caller.until(Finished)
        await caller.say("attune", job="j", sources=["slider"], manner="mirror")
        started = time.perf_counter()
        await caller.say("affect", valence=-0.9, arousal=0.2, source="slider")
        patched = await caller.until(Patched)
        assert time.perf_counter() - started < 0.5
        assert patched.job == "j"
        environment = patched.patches[0]
        assert environment.slot == "environment"
        assert environment.intensity is not None
        assert environment.intensity < 1
        assert "the setting says unpleasant" in patched.because
        await caller.say("affect", valence=0.9, arousal=0.2, source="sensor")
        refused = await caller.until(Failed)
        assert refused.code == "source_refused"
        assert "sensor" in refused.detail


async def test_what_is_written_is_read_only_where_that_is_wanted(tmp_path: Path) -> None:
    backend = FeelingBackend(tmp_path, [Part("speech/a", noise_wav(1000))])
    async with running(backend) as address, session(address) as caller:
        await caller.say("generate", job="j", prompt="a line")
        await caller.until(Finished)
        await caller.say("attune", job="j", sources=["text"])
        await caller.say("edit", job="j", instruction="everything is grey, I miss him")
        patched = await caller.until(Patched)
        assert patched.because == "what was written sounds like sadness (80%): answered gently"
        assert "grey" not in patched.because


async def test_what_an_edit_says_is_said_in_the_mood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock_s = [0.0]
    monkeypatch.setattr("server.affect.pulse._now", lambda: clock_s[0])
    backend = FeelingBackend(tmp_path, [Part("speech/a", noise_wav(1000))])
    async with running(backend) as address, session(address) as caller:
        for job in ("j", "other"):
            await caller.say("generate", job=job, prompt="a line")
            await caller.until(Finished)
        await caller.say("edit", job="j", instruction="let the cat say hello")
        await caller.until(Finished)
        await caller.say("attune", job="j", sources=["slider"], manner="mirror")
        clock_s[0] = 1.0
        await caller.say("affect", valence=0.9, arousal=0.9, source="slider")
        await caller.until(Patched)
        clock_s[0] = 3.0
        for job in ("j", "other"):
            await caller.say("edit", job=job, instruction="let the cat say hello")
            await caller.until(Finished)
    before, glad, other = backend.voices
    assert before == other == AS_IT_IS
    assert glad.pace > 1
    assert glad.pitch > 1


@pytest.mark.parametrize(
    ("said", "code", "named"),
    [
        ({"valence": 1e9, "arousal": 0.0}, "invalid_message", "valence"),
        ({"valence": 0.0, "arousal": -1.5}, "invalid_message", "arousal"),
        ({"valence": 0.0, "arousal": 0.0, "confidence": 2.0}, "invalid_message", "confidence"),
        ({"valence": 0.0, "arousal": 0.0, "source": "text"}, "invalid_message", "source"),
        ({"valence": 0.0, "arousal": 0.0}, "source_refused", "slider"),
        ({"valence": float("nan"), "arousal": 0.0}, "invalid_message", "valence"),
    ],
)
async def test_bad_signals_get_typed_errors_and_the_session_lives(
    tmp_path: Path, said: dict[str, object], code: str, named: str
) -> None:
    async with running(ScriptedBackend(tmp_path)) as address, session(address) as caller:
        await caller.say("affect", **said)
        failed = await caller.until(Failed)
        assert failed.code == code
        assert named in failed.detail
        await caller.say("attune", job="nothing", sources=["sensor"])
        assert (await caller.until(Failed)).code == "unknown_scene"


def test_off_is_off_and_everything_is_forgotten() -> None:
    attunement = Attunement()
    attunement.attune(Attune(job="j", sources=("sensor", "text")), 0.0)
    attunement.sense(Affect(valence=-1.0, arousal=1.0, source="sensor"), 0.0)
    attunement.read(SAD, 0.5)
    assert attunement.patch([], 0.6) is not None
    attunement.attune(Attune(job="j"), 2.0)
    assert not any(attunement.hears(source) for source in ("text", "slider", "sensor"))
    attunement.sense(Affect(valence=-1.0, arousal=1.0, source="sensor"), 2.1)
    back = [attunement.patch([], 3.0 + number) for number in range(10)]
    told = [one for one in back if one is not None]
    assert told
    assert told[-1].patches[0].intensity == 1.0
    assert "no longer followed" in told[-1].because
    assert attunement.settled(20.0)


def test_a_source_that_is_taken_back_is_forgotten_at_once() -> None:
    attunement = Attunement()
    attunement.attune(Attune(job="j", sources=("sensor", "slider"), manner="mirror"), 0.0)
    attunement.sense(Affect(valence=-1.0, arousal=0.0, source="sensor"), 0.0)
    attunement.patch([], 0.0)
    attunement.attune(Attune(job="j", sources=("slider",), manner="mirror"), 1.5)
    patches = [attunement.patch([], 1.5 + number) for number in range(120)]
    last = [one for one in patches if one is not None][-1].patches[0]
    assert last.intensity == pytest.approx(1.0, abs=0.02)
