"""What the reader learns from: composed sentences whose marks stay true, as tensors, from any number of workers."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from transformers import BertConfig, BertModel

from generators.reading.markup import read_line
from generators.reading.tagger.batch import IGNORED, Batch, Characters, batch_of
from generators.reading.tagger.corpus import settled
from generators.reading.tagger.labels import LINK, TARGET, begin
from generators.reading.tagger.measure import facts
from generators.reading.tagger.network import Tagger
from generators.reading.tagger.training import COLUMNS, Trainer
from generators.reading.tagger.variation import Variation, form
from generators.reading.tagger.words import Names

_TABLE = "in :: A [red|color 1] [table|thing1] with a [lamp|thing2] [on|rel.on 2>1] [it|ref 1]."
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def test_a_batch_holds_what_its_sentences_say() -> None:
    sentence = read_line(_TABLE)
    batch = batch_of(Characters(_LETTERS), [sentence, read_line("out :: a [cat|thing]")])
    kinds = [span.kind for span in sentence.spans]
    assert kinds == ["color", "thing", "thing", "rel", "ref"]
    assert batch.tags[0, 1] == begin("color")
    assert batch.tags[1, 2:].eq(IGNORED).all(), "nothing is learnt beyond a sentence's end"
    assert batch.arrows[0, LINK, 0].tolist() == [0, 1, 0, 0, 0]
    assert batch.arrows[0, TARGET, 3].tolist() == [0, 1, 0, 0, 0]
    assert not batch.allowed[0, LINK, 1].any(), "a thing belongs to nothing"
    assert batch.allowed[0, LINK, 0].tolist() == [0, 1, 1, 0, 1]
    assert batch.allowed[1].sum() == 0, "spans that are not there take no arrows"
    assert batch.bounds[:, 0, 1].tolist()[:2] == [2, 2]


def test_a_network_learns_the_few_sentences_it_is_shown() -> None:
    config = BertConfig(
        vocab_size=64, hidden_size=32, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32,
        hidden_dropout_prob=0.0, attn_implementation="eager",
    )  # fmt: skip
    batch = batch_of(Characters(_LETTERS), [read_line("any :: a [b|thing1] [c|rel.on 1>2] a [d|thing2]")])
    trainer = Trainer(Tagger(BertModel(config, add_pooling_layer=False)), itertools.repeat(batch), 0)
    costs = [float(trainer.advance()["loss"]) for _ in range(60)]
    assert set(trainer.advance()) == set(COLUMNS)
    assert costs[-1] < 0.5 * costs[0]


def test_a_run_goes_on_from_its_checkpoint(tmp_path: Path) -> None:
    config = BertConfig(
        vocab_size=64, hidden_size=32, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32,
        attn_implementation="eager",
    )  # fmt: skip
    batch = batch_of(Characters(_LETTERS), [read_line("any :: a [b|thing1]")])

    def trainer() -> Trainer:
        return Trainer(Tagger(BertModel(config, add_pooling_layer=False)), itertools.repeat(batch), 0)

    first, second = trainer(), trainer()
    for _ in range(3):
        first.advance()
    first.save(tmp_path / "checkpoint.pt")
    second.resume(tmp_path / "checkpoint.pt")
    assert second.step == 3
    for a, b in zip(first.average.parameters(), second.average.parameters(), strict=True):
        assert torch.equal(a, b)


def test_what_is_said_of_a_pronoun_is_said_of_the_thing() -> None:
    marked = read_line(
        "edit :: [Paint|act.set 3>4] the [dog|thing1] and the [cat|thing2], [them|ref3 1,2] [red|color4]"
    )
    plain = settled(marked)
    assert plain.spans[0].links == (1, 2)
    assert facts(plain) == facts(marked)


def test_a_possessive_is_no_mention_of_its_own() -> None:
    marked = read_line("any :: a [dog|thing1] and [its|ref2 1] [red|color 3] [collar|part3 2]")
    plain = settled(marked)
    assert [span.kind for span in plain.spans] == ["thing", "color", "part"]
    assert facts(plain) == facts(marked)


@pytest.mark.parametrize(
    ("words", "other"),
    [(["sitting"], ["barking"]), (["asleep"], ["afloat"]), (["playing", "chess"], ["eating", "bread"])],
)
def test_words_are_exchanged_for_words_of_the_same_form(words: list[str], other: list[str]) -> None:
    assert form("pose", words) == form("pose", other)
    assert form("pose", words) != form("time", words)
    assert form("pose", words) != form("pose", ["hidden", "under", "leaves"])


def test_a_pose_is_exchanged_for_another_that_was_said() -> None:
    one = read_line("out :: a [cat|thing1] [sleeping|pose 1]")
    other = read_line("out :: a [dog|thing1] [barking|pose 1]")
    variation = Variation([one], Names(("cat",), (), ("red",)), 0, [other])
    poses = {
        " ".join(drawn.words[span.start : span.stop])
        for drawn in (variation.draw() for _ in range(60))
        for span in drawn.spans
        if span.kind == "pose"
    }
    assert poses == {"sleeping", "barking"}


def test_a_batch_goes_to_another_device_whole() -> None:
    batch = batch_of(Characters(_LETTERS), [read_line("any :: a [b|thing1]")]).to(torch.device("meta"))
    assert isinstance(batch, Batch)
    assert {part.device.type for part in vars(batch).values()} == {"meta"}


def test_things_exchanged_for_others_say_no_more_where_they_are() -> None:
    known = Names(("cow",), (("barn", True), ("field", False)), ("red",))
    walls = {"kitchen": "in", "barn": "in", "field": "out"}
    told = Variation([read_line("in :: a [pan|thing] in a [kitchen|place]")], known, 0)
    for drawn in (told.draw() for _ in range(100)):
        places = [drawn.text(span) for span in drawn.spans if span.kind == "place"]
        assert len(places) > 1 or drawn.where == walls[places[0]]
    untold = Variation([read_line("in :: a [pan|thing]")], known, 0)
    drawn_at = {("pan" in drawn.words, drawn.where) for drawn in (untold.draw() for _ in range(100))}
    assert (True, "in") in drawn_at
    assert (False, "in") not in drawn_at
    batch = batch_of(Characters(_LETTERS), [replace(read_line("in :: a [b|thing]"), where="unsaid")])
    assert batch.places.tolist() == [IGNORED]
