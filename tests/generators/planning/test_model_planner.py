from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from generators.errors import GenerationFailed
from generators.language.model import LanguageModel
from generators.language.openai_endpoint import OpenAIEndpoint
from generators.language.transformers_lm import TransformersLM
from generators.plan import Environment, SceneObject, SpokenLine
from generators.planning.grammar import (
    SayLine,
    SceneLine,
    ThingLine,
    plan_grammar,
    read_line,
    split_json_lines,
    split_lines,
    write_line,
)
from generators.planning.knowledge.library import Knowledge
from generators.planning.model_planner import ModelPlanner
from generators.planning.tongues import UnreadLanguage
from generators.tasks import PlanTask
from tests.generators.language.models import Reply, chat_server, stream
from tests.generators.planning.conftest import LetterEncoder, plain_surface, two_surfaces

TRANSCRIPT = [
    "scene japanese garden | night | rain | serene",
    "2 stone lantern of white marble beside arched bridge",
    "1 arched bridge",
    "1 flux capacitor",
    "1 sofa",
    "1 pond",
    "not a line at all",
    "1 arched bridge",
    "say The rain has the garden to itself tonight.",
    "say rain rain rain rain rain rain rain",
    "end",
    "1 desk",
]


def _planner(model: LanguageModel, knowledge: Knowledge, *, multilingual: bool = False) -> ModelPlanner:
    made = ModelPlanner(
        model,
        multilingual=multilingual,
        knowledge=knowledge,
        encoder=LetterEncoder(),
        read_surface=plain_surface,
        shape_surfaces=two_surfaces,
    )
    made.load()
    return made


@pytest.fixture
def replay(knowledge: Knowledge) -> Iterator[ModelPlanner]:
    """A planner over a local server that answers with the transcript, whatever it is asked."""

    def answer(body: dict[str, Any], headers: dict[str, str]) -> Reply:
        assert body["response_format"]["type"] == "json_schema"
        return 200, stream(json.dumps({"lines": TRANSCRIPT}), size=11)

    with chat_server(answer) as url:
        yield _planner(OpenAIEndpoint(url, "replay"), knowledge)


def test_lines_become_parts_in_order(replay: ModelPlanner) -> None:
    steps = list(replay.run(PlanTask(prompt="a garden with a candle, without sofas", max_lines=2)))
    environment = steps[0]
    assert isinstance(environment, Environment)
    assert (environment.archetype, environment.time, environment.weather) == ("japanese garden", "night", "rain")
    objects = [s for s in steps if isinstance(s, SceneObject)]
    assert [o.thing for o in objects] == ["stone lantern", "stone lantern", "arched bridge", "candle"]
    assert [o.named for o in objects] == [False, False, False, True]
    assert "white marble" in objects[0].surfaces["body"].phrase
    assert [s.text for s in steps if isinstance(s, SpokenLine)] == ["The rain has the garden to itself tonight."]


def test_what_the_prompt_says_of_the_time_wins(replay: ModelPlanner) -> None:
    environment = next(replay.run(PlanTask(prompt="a garden at dawn")))
    assert isinstance(environment, Environment)
    assert environment.time == "dawn"


def test_limits_hold_and_the_named_keep_their_place(replay: ModelPlanner) -> None:
    steps = replay.run(PlanTask(prompt="a garden with a candle", max_objects=2, max_lines=0))
    parts = [s for s in steps if isinstance(s, (SceneObject, SpokenLine))]
    assert [p.thing for p in parts if isinstance(p, SceneObject)] == ["stone lantern", "candle"]
    assert len(parts) == 2


def test_a_model_that_names_nothing_has_failed(knowledge: Knowledge) -> None:
    with chat_server(lambda body, headers: (200, stream('{"lines": ["no"]}'))) as url:
        planner = _planner(OpenAIEndpoint(url, "mute"), knowledge)
        with pytest.raises(GenerationFailed, match="mute"):
            list(planner.run(PlanTask(prompt="somewhere")))


FRENCH = "un jardin sombre avec une bougie"


def _translator(asked: list[str], english: str) -> Any:
    """Answers what is to be translated with `english`, and a request for lines with the transcript."""

    def answer(body: dict[str, Any], headers: dict[str, str]) -> Reply:
        asked.append(body["messages"][-1]["content"])
        said = json.dumps({"lines": TRANSCRIPT}) if "response_format" in body else english
        return 200, stream(said, size=11)

    return answer


def test_a_multilingual_model_translates_what_nobody_else_reads(knowledge: Knowledge) -> None:
    asked: list[str] = []
    with chat_server(_translator(asked, "a dark garden with a candle")) as url:
        planner = _planner(OpenAIEndpoint(url, "polyglot"), knowledge, multilingual=True)
        steps = list(planner.run(PlanTask(prompt=FRENCH)))
        assert asked[0] == FRENCH
        assert "a dark garden with a candle" in asked[1]
        assert isinstance(steps[0], Environment)
        assert steps[0].title == FRENCH.capitalize()
        assert "candle" in {s.thing for s in steps if isinstance(s, SceneObject) and s.named}
        list(planner.run(PlanTask(prompt="a garden in São Paulo")))
    assert len(asked) == 3, "English is not translated"


@pytest.mark.parametrize("answer", ["", "…", "un jardin sombre avec une bougie"])
def test_a_model_that_does_not_translate_has_failed(knowledge: Knowledge, answer: str) -> None:
    with chat_server(_translator([], answer)) as url:
        planner = _planner(OpenAIEndpoint(url, "mute"), knowledge, multilingual=True)
        with pytest.raises(GenerationFailed, match="did not translate"):
            list(planner.run(PlanTask(prompt=FRENCH)))


def test_other_models_refuse_what_nobody_reads(replay: ModelPlanner) -> None:
    with pytest.raises(UnreadLanguage, match="French"):
        list(replay.run(PlanTask(prompt=FRENCH)))


def test_a_random_model_gives_valid_parts_under_the_grammar(tiny_model: TransformersLM, knowledge: Knowledge) -> None:
    task = PlanTask(prompt="a harbour", max_objects=3, max_lines=1, seed=2)
    steps = list(_planner(tiny_model, knowledge).run(task))
    objects = [s for s in steps if isinstance(s, SceneObject)]
    assert isinstance(steps[0], Environment)
    assert steps[0].archetype in knowledge.archetypes
    assert 1 <= len(objects) <= 3
    assert {o.thing for o in objects} <= knowledge.things.keys()


def test_the_grammar_holds_the_whole_vocabulary(knowledge: Knowledge) -> None:
    text = plan_grammar(knowledge, 5, 2).text
    assert all(f'"{name}"' in text for name in (*knowledge.things, *knowledge.archetypes))


def test_lines_are_read(knowledge: Knowledge) -> None:
    assert read_line("scene japanese garden | dawn | mist | serene", knowledge) == SceneLine(
        "japanese garden", "dawn", "mist", "serene"
    )
    assert read_line("2 sofa of red velvet facing fireplace", knowledge) == ThingLine(
        "sofa", 2, "red velvet", "facing", "fireplace"
    )
    line = "1 lighthouse of white stone in the background"
    assert read_line(line, knowledge) == ThingLine("lighthouse", material="white stone", zone="background")
    assert write_line(ThingLine("lighthouse", material="white stone", zone="background")) == line
    assert read_line("say Nobody has crossed the gravel yet.", knowledge) == SayLine(
        "Nobody has crossed the gravel yet."
    )


@pytest.mark.parametrize(
    "text",
    ["", "scene nowhere | day | clear | calm", "scene japanese garden | late | mist | serene", "0 sofa", "1 flumph"],
)
def test_what_is_not_of_the_language_is_none(text: str, knowledge: Knowledge) -> None:
    assert read_line(text, knowledge) is None


def test_json_lines_come_as_soon_as_they_are_whole() -> None:
    text = '{"lines": ["1 so\\"fa", "1 desk"]}'
    for size in (1, 3, 100):
        pieces = [text[i : i + size] for i in range(0, len(text), size)]
        assert list(split_json_lines(pieces)) == ['1 so"fa', "1 desk"]
    early = split_json_lines(iter(['{"lines": ["one", "tw']))
    assert next(early) == "one"


def test_plain_lines_are_split_over_pieces() -> None:
    assert list(split_lines(["a\nb", "c\n", "d"])) == ["a", "bc", "d"]
