"""The rows of talk that ask a language model: their own loading, with real models of a tiny size."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from generators.errors import GeneratorUnavailable
from generators.kinds.talk import EndpointOptions, GgufOptions, TransformersOptions
from generators.talk import talkers
from generators.talk.embedded import EmbeddedTalker
from generators.talk.modelled import ModelTalker
from generators.talk.steps import Uttered
from generators.talk.tasks import Excerpt, Exchange, Source, TalkTask
from tests.generators.language.models import Reply, chat_server, make_tiny_gguf, make_tiny_llama, stream
from tests.server.jobs.small import Said, Trigrams

MILL = Excerpt(text="The mill was built in 1802.", source=Source(title="mill", place="page 1"))
TOWER = Excerpt(text="Its tower is 20 m high.", source=Source(title="tower"))
ASKED = TalkTask(
    text="What do you think of the mill?",
    excerpts=(MILL, TOWER),
    documents=("mill", "tower"),
    earlier=(Exchange(said="Is it old?", answered="Very."),),
)


@pytest.fixture(autouse=True)
def _small_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is certain is read without MiniLM; whoever makes a row makes it as it is made."""
    monkeypatch.setattr(
        talkers, "EmbeddedTalker", lambda device: EmbeddedTalker(device, encoder=Trigrams(), instructions=Said())
    )


@contextmanager
def _row(name: str, folder: Path) -> Iterator[ModelTalker]:
    if name == "talk-transformers":
        yield talkers.causal_talker("cpu", TransformersOptions(model=str(make_tiny_llama(folder)), max_tokens=24))
    else:
        yield talkers.gguf_talker("cpu", GgufOptions(model=str(make_tiny_gguf(folder)), max_tokens=24))


@pytest.mark.parametrize("name", ["talk-transformers", "talk-gguf"])
def test_a_model_of_random_weights_answers_in_words_and_invents_no_source(name: str, tmp_path: Path) -> None:
    with _row(name, tmp_path) as talker:
        talker.load()
        said = [step for step in talker.run(ASKED) if isinstance(step, Uttered)]
        assert said
        assert {source for one in said for source in one.sources} <= {MILL.source, TOWER.source}
        first = talker.run(ASKED)
        next(first)
        first.close()  # an interruption ends the model's work, and the next is answered
        hello = list(talker.run(TalkTask(text="Hello!")))
    assert [one.kind for one in hello if isinstance(one, Uttered)] == ["chat"]


def test_an_endpoint_is_told_all_there_is_and_cited_only_for_what_was_given() -> None:
    seen: list[dict[str, Any]] = []

    def answer(body: dict[str, Any], headers: dict[str, str]) -> Reply:
        assert headers["authorization"] == "Bearer key"
        seen.append(body)
        return 200, stream("It was built in 1802 [1]. It is haunted [9]. I like it. I do not know more.")

    with chat_server(answer) as url:
        talker = talkers.endpoint_talker("cpu", EndpointOptions(url=url, model="any", key="key", max_tokens=64))
        talker.load()
        said = [step for step in talker.run(ASKED) if isinstance(step, Uttered)]
    assert [(one.text, one.kind, one.sources) for one in said] == [
        ("It was built in 1802.", "document", (MILL.source,)),
        ("It is haunted.", "model", ()),
        ("I like it.", "model", ()),
        ("I do not know more.", "unknown", ()),
    ]
    system = seen[0]["messages"][0]["content"]
    assert "[1] The mill was built in 1802." in system
    assert "[2] Its tower is 20 m high." in system
    assert "Visitor: Is it old?" in system
    assert seen[0]["max_tokens"] == 64


@pytest.mark.parametrize(
    ("make", "options"),
    [
        (talkers.gguf_talker, GgufOptions(model="/nowhere/none.gguf")),
        (talkers.causal_talker, TransformersOptions(model="/nowhere/none")),
    ],
)
def test_a_model_that_is_not_there_is_named(make: Any, options: Any) -> None:
    with pytest.raises(GeneratorUnavailable, match="/nowhere/none"):
        make("cpu", options).load()
