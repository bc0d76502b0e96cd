"""Talk over a real WebSocket, with small generators: answers in words and sound, wishes, interruption, documents."""

import asyncio
import base64
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from pathlib import Path

import pytest

from assets.store import FolderStore
from holoforge_client import Answered, AssetReceived, Edited, Finished, JobCancelled, JobFailed, Spoke, Worded, connect
from server.affect.voicing import AS_IT_IS, Voicing
from server.engine.inline import InlineEngine
from server.jobs.backend import SceneBackend
from server.jobs.telling import LOADING
from server.protocol import messages
from server.protocol.messages import Cancelled, Failed
from server.talk.memory import Memory
from tests.server.jobs.small import TALKING, lineup
from tests.server.serving import Caller, running, session

PROMPT = "table"


@asynccontextmanager
async def served(root: Path) -> AsyncIterator[str]:
    backend = SceneBackend(InlineEngine(lineup(TALKING)), FolderStore(root), lineup(TALKING))
    async with running(backend) as address:
        while not backend.ready:
            await asyncio.sleep(0.01)
        yield address


async def test_an_answer_comes_in_words_and_in_sound_and_a_wish_becomes_an_edit(tmp_path: Path) -> None:
    async with served(tmp_path) as address, connect(f"ws://{address}") as client:
        async for _ in client.generate(PROMPT, job="s", quality="fast", max_lines=0):
            pass
        said = [event async for event in client.say("How many tables are there?", scene="s")]
        kinds = [type(event) for event in said]
        assert kinds.index(Worded) < kinds.index(Spoke) < kinds.index(AssetReceived) < len(kinds) - 1
        assert isinstance(said[-1], Answered)
        assert said[-1].text == "There is a table here."
        assert any(isinstance(event, AssetReceived) and event.info.media_type == "audio/wav" for event in said)
        quiet = [event async for event in client.say("Hello!", aloud=False)]
        assert not [event for event in quiet if isinstance(event, Spoke)]
        wish = [event async for event in client.say("Could you make the table red?", scene="s", aloud=False)]
        answered = next(event for event in wish if isinstance(event, Answered))
        assert (answered.instruction, answered.kind) == ("make the table red", "edit")
        assert any(isinstance(event, Edited) for event in wish)
        assert isinstance(wish[-1], Finished)
        no = [event async for event in client.say("remove the chair", scene="s", aloud=False)]
        assert isinstance(no[-1], Answered)
        assert no[-1].text.startswith("I can't do that: no 'chair' is in this scene")
        with pytest.raises(JobFailed, match="there is no 'object/nobody-9' in this scene"):
            async for _ in client.say("hello", scene="s", to="object/nobody-9"):
                pass


async def test_documents_are_known_asked_and_forgotten(tmp_path: Path) -> None:
    async with served(tmp_path) as address, connect(f"ws://{address}") as client:
        text = b"The mill was built in 1802.\n\n" + b"Nothing is said here. " * 300
        known = await client.know("mill", text)
        assert [(one.title, one.sentences) for one in known.documents] == [("mill", 301)]
        answers = [event async for event in client.say("When was the mill built?", aloud=False)]
        assert isinstance(answers[-1], Answered)
        assert [source.title for source in answers[-1].sources] == ["mill"]
        await client.forget("mill")
        answers = [event async for event in client.say("When was the mill built?", aloud=False)]
        assert isinstance(answers[-1], Answered)
        assert answers[-1].kind == "unknown"
        assert await client.listen(b"\1\0" * 8000, 8000) == "1.0 seconds"


async def test_what_is_said_next_stops_the_answers_before_it(tmp_path: Path) -> None:
    async with served(tmp_path) as address, session(address, credit=20_000) as caller:
        long = base64.b64encode(b"The mill tower was built in 1802, and " + b"it is high, " * 60 + b"still.").decode()
        await caller.say("know", job="k", title="t", size_bytes=len(base64.b64decode(long)), data=long)
        for number in range(12):  # far more often than anybody could
            await caller.say("say", job=f"t{number}", text="When was the mill tower built?")
        await caller.say("say", job="last", text="Hello!", aloud=False)
        await _until(caller, "t11")
        ended = [m.job for m in caller.messages if isinstance(m, Cancelled | Failed)]
        assert ended == [f"t{number}" for number in range(12)]
        assert (await caller.until(messages.Answered)).text == "Hello! Nice to have you here."


async def _until(caller: Caller, job: str) -> None:
    while not any(isinstance(m, Cancelled) and m.job == job for m in caller.messages):
        await caller.next_frame()


async def test_another_say_ends_the_first_iterator(tmp_path: Path) -> None:
    async with served(tmp_path) as address, connect(f"ws://{address}") as client:
        first = client.say("Hello! " * 100)
        await anext(first)
        await anext(client.say("Hello!"))
        with pytest.raises(JobCancelled):
            async for _ in first:
                pass


async def test_an_answer_is_spoken_at_the_pace_of_the_mood(tmp_path: Path) -> None:
    backend = SceneBackend(InlineEngine(lineup(TALKING)), FolderStore(tmp_path), lineup(TALKING))
    await backend.start()
    while not backend.ready:
        await asyncio.sleep(0.01)

    async def spoken_s(voicing: Voicing) -> float:
        say = messages.Say(job="t", text="Hello!")
        async with aclosing(backend.talk(say, "", Memory(), voicing=lambda: voicing)) as events:
            return sum([e.message.duration_s or 0.0 async for e in events if isinstance(e.message, messages.Spoke)])

    assert await spoken_s(Voicing(pace=0.8)) == pytest.approx(await spoken_s(AS_IT_IS) / 0.8, rel=0.001)
    await backend.close()


async def test_who_asks_before_the_models_are_there_is_told_so_and_answered_once_they_are(tmp_path: Path) -> None:
    backend = SceneBackend(InlineEngine(lineup(TALKING)), FolderStore(tmp_path), lineup(TALKING))
    request = messages.Say(job="early", text="Hello!", aloud=False)
    async with aclosing(backend.talk(request, "", Memory())) as events:
        said = [(await anext(events)).message, (await anext(events)).message]
        assert isinstance(said[0], messages.Accepted)
        assert isinstance(said[1], messages.Progressed)
        assert said[1].note == LOADING
        await backend.start()
        rest = [event.message async for event in events]
    await backend.close()
    assert isinstance(rest[-1], messages.Answered)
