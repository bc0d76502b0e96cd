"""A language model's reading of a prompt is taken under its schema, or refused."""

from __future__ import annotations

import msgspec
import pytest

from generators.errors import GenerationFailed, InvalidTask
from generators.reading.model_reader import ModelReader, schema, system
from generators.vocabulary.numbers import Count
from tests.generators.reading.test_model_instructions import Scripted

ANSWER = (
    '{"where":"in","things":[{"id":1,"text":"cups","plural":true,"count":{"number":2}},{"id":2,"text":"table"}],'
    '"relations":[{"kind":"on","subjects":[1],"targets":[2]}],"exclusive":true}'
)


def test_an_answer_under_the_schema_is_the_reading() -> None:
    prompt = "only two cups on a table"
    reading = ModelReader(Scripted(ANSWER)).read(prompt)
    cups, table = reading.things
    assert (cups.text, cups.count, reading.where, reading.exclusive) == ("cups", Count(2), "in", True)
    assert reading.relations[0].targets == (table.id,)
    assert reading.text == prompt
    assert prompt[cups.span.start : cups.span.stop] == "cups"


@pytest.mark.parametrize("answer", ["", "Two cups.", '{"things":[{"text":"cup"}]}'])
def test_any_other_answer_is_refused(answer: str) -> None:
    with pytest.raises(GenerationFailed, match="scripted wrote no reading"):
        ModelReader(Scripted(answer)).read("a cup")


def test_relations_of_unnamed_things_are_refused() -> None:
    answer = '{"things":[{"id":1,"text":"cup"}],"relations":[{"kind":"on","subjects":[1],"targets":[9]}]}'
    with pytest.raises(GenerationFailed, match="does not name"):
        ModelReader(Scripted(answer)).read("a cup on a table")


def test_a_model_without_schemas_is_refused() -> None:
    with pytest.raises(InvalidTask, match="JSON schema"):
        ModelReader(Scripted("", json_schema=False))


def test_the_schema_asks_for_nothing_that_is_ours_and_the_example_keeps_it() -> None:
    assert "unread" not in msgspec.json.encode(schema()).decode()
    example = system().rpartition("\n")[2]
    assert ModelReader(Scripted(example)).read("two old brass lamps").things[0].count == Count(2)
