"""How soon an answer sounds, how soon another `say` stops it, what a conversation weighs, what is heard of the voice.

    python -m benchmarks.talking [--says 20]

In this process, warm, with the default generators. The first sound is from the request to the first offered WAV. A stop
is from the second `say` to the moment when nothing of the first answer can be sent any more: its `cancelled`.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
import tracemalloc
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from pathlib import Path

import numpy as np

from assets.artifacts import Speech
from assets.store import FolderStore
from benchmarks.table import machine, print_table
from benchmarks.talk import DATA
from generators.registry import line_up
from generators.registry.loading import load_kind
from generators.talk.library import MAX_CHARACTERS, Library
from generators.talk.steps import Excerpts, Heard
from generators.talk.tasks import Excerpt, ListenTask, Source
from generators.tasks import SpeechTask
from server.engine.inline import InlineEngine
from server.jobs.backend import SceneBackend
from server.protocol.codec import decode_client, encode
from server.protocol.conversation import Conversation
from server.protocol.messages import ClientName, Generate, Hello, Know, Offered, Say, Worded
from server.talk.memory import Memory

_SAYS = ("What colour is the sofa?", "When was the lighthouse first lit?", "How many chairs are there?", "Hello!")
_LINES = (
    "what is on the table", "how many chairs are there", "make the sofa blue", "where is the lamp",
    "please add two chairs", "who is by the window", "tell me about this place", "remove the small table",
)  # fmt: skip


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--says", type=int, default=20)
    options = parser.parse_args()
    rows = [*asyncio.run(answers(options.says)), stop(), weight(), *heard()]
    print(machine())
    print_table("Talking", ("what", "figure", "limit"), rows)
    return 0


async def answers(says: int) -> list[tuple[str, str, str]]:
    """Milliseconds to the first words and to the first sound of an answer."""
    words, sounds = [], []
    async with _backend() as (backend, scene, memory):
        for number in range(says):
            request = Say(job=f"t{number}", text=_SAYS[number % len(_SAYS)], scene="s")
            started, first = time.perf_counter(), 0.0
            async with aclosing(backend.talk(request, scene, memory)) as events:
                async for event in events:
                    if isinstance(event.message, Worded) and not first:
                        first = time.perf_counter() - started
                        words.append(first)
                    if isinstance(event.message, Offered):
                        sounds.append(time.perf_counter() - started)
                        break
    return [
        ("first words, median / worst ms", _both(words), ""),
        ("first sound, median / worst ms", _both(sounds), "1500"),
    ]


def stop() -> tuple[str, str, str]:
    """Milliseconds from a second `say` to the `cancelled` of the first."""
    took = []
    for _ in range(50):
        conversation = Conversation("s", Hello(version=1, client=ClientName(name="bench"), credit=1 << 30))
        conversation.receive(encode(Say(job="a", text="one")))
        conversation.frames_to_send()
        started = time.perf_counter()
        conversation.receive(encode(Say(job="b", text="two")))
        frames = conversation.frames_to_send()
        took.append(time.perf_counter() - started)
        assert '"cancelled"' in str(frames[0])
        assert decode_client(encode(Say(job="a", text="one")))
    return ("an answer is stopped, median / worst ms", _both(took), "100")


def weight() -> tuple[str, str, str]:
    """MiB of a conversation's memory when it is full."""
    text, each = "Nothing much is said here, number {}, of what there is to be said of it all. ", 80
    tracemalloc.start()
    library = Library()
    per = MAX_CHARACTERS // each // 4
    for document in range(4):
        source = Source(title=f"d{document}")
        excerpts = tuple(Excerpt(text=text.format(n)[:each], source=source) for n in range(per))
        library.add(source.title, Excerpts(excerpts, np.zeros((per, 384), np.float16)))
    mib = tracemalloc.get_traced_memory()[0] / 2**20
    tracemalloc.stop()
    return (f"a conversation with {library.characters} characters known, MiB", f"{mib:.1f}", "")


def heard() -> list[tuple[str, str, str]]:
    """Word errors of what the recogniser hears of the embedded voice, and its pace."""
    lineup = line_up()
    voice, ear = load_kind(lineup, "speech", "cpu"), load_kind(lineup, "listen", "cpu")
    wrong = words = 0
    spoken_s = took_s = 0.0
    for line in _LINES:
        said = [step for step in voice.run(SpeechTask(text=line)) if isinstance(step, Speech)]
        samples = np.concatenate([piece.samples for piece in said])
        pcm = np.round(np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()
        started = time.perf_counter()
        found = next(s for s in ear.run(ListenTask(pcm=pcm, sample_rate=said[0].sample_rate)) if isinstance(s, Heard))
        took_s += time.perf_counter() - started
        spoken_s += len(samples) / said[0].sample_rate
        wrong += _errors(line.split(), found.text.split())
        words += len(line.split())
    return [
        (f"word errors of {words} words heard, %", f"{100 * wrong / words:.0f}", ""),
        ("heard, times real time", f"{spoken_s / took_s:.1f}", ""),
    ]


@asynccontextmanager
async def _backend() -> AsyncIterator[tuple[SceneBackend, str, Memory]]:
    with tempfile.TemporaryDirectory() as folder:
        engine = InlineEngine()
        backend = SceneBackend(engine, FolderStore(Path(folder)))
        await engine.start()
        scene, memory = "", Memory()
        wish = Generate(job="s", prompt="a living room with a red sofa and two chairs", quality="fast", max_lines=0)
        async with aclosing(backend.run(wish)) as events:
            async for event in events:
                scene = event.scene or scene
        data = (DATA / "first" / "lighthouse.md").read_bytes()
        know = Know(job="k", title="Lighthouse", media_type="text/markdown", size_bytes=len(data), data=data)
        async with aclosing(backend.talk(know, "", memory)) as events:
            async for _ in events:
                pass
        yield backend, scene, memory
        await backend.close()


def _errors(wanted: list[str], found: list[str]) -> int:
    """How many words would have to be changed, put in or taken out."""
    row = list(range(len(found) + 1))
    for i, word in enumerate(wanted, 1):
        row, last = [i, *row[1:]], row
        for j, other in enumerate(found, 1):
            row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (word != other))
    return row[-1]


def _both(seconds: list[float]) -> str:
    in_order = sorted(seconds)
    return f"{1000 * in_order[len(in_order) // 2]:.1f} / {1000 * in_order[-1]:.1f}"


if __name__ == "__main__":
    sys.exit(main())
