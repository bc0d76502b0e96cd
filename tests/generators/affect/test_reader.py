"""What texts sound like: the shipped classifiers on sentences they never saw, and texts that say nothing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from generators.affect.chinese import Characters, ChineseClassifier, features, save_chinese
from generators.affect.examples import read_examples, read_words
from generators.affect.feeling import EMOTIONS, POINTS, UNFELT, feeling_of
from generators.affect.measure import figures
from generators.affect.reader import AffectReader, is_chinese
from generators.errors import GeneratorUnavailable
from generators.tasks import FeelingTask


@pytest.fixture(scope="module")
def reader() -> AffectReader:
    made = AffectReader()
    made.load()
    return made


def test_english_sentences_it_never_saw_are_mostly_read_right(reader: AffectReader) -> None:
    asked = read_examples("held", "en")[::15]
    right = [reader.read(one.text).emotion == one.emotion for one in asked]
    assert np.mean(right) > 0.6


def test_chinese_sentences_it_never_saw_are_mostly_read_right() -> None:
    classifier = ChineseClassifier()
    classifier.load()
    assert figures(classifier, "zh")["right"] > 0.75


def test_a_task_gives_one_feeling_within_its_bounds(reader: AffectReader) -> None:
    (feeling,) = reader.run(FeelingTask(text="I am so happy, I could dance all night!"))
    assert feeling.emotion == "joy"  # type: ignore[union-attr]
    assert feeling.valence > 0.3 < feeling.confidence <= 1  # type: ignore[union-attr]
    assert reader.read("I am terrified, something is scratching at the door.").valence < -0.2


@pytest.mark.parametrize("text", ["?!…", "12 345", "🙂", " \n "])
def test_what_has_no_word_has_no_feeling(reader: AffectReader, text: str) -> None:
    assert reader.read(text) == UNFELT


def test_long_and_mixed_texts_are_read_in_bounded_work(reader: AffectReader) -> None:
    assert reader.read("She wept at the grave. " * 800).emotion == "sadness"
    assert reader.read("我很难过。" * 1000).emotion == "sadness"
    assert reader.read("a" * 20_000).confidence <= 1
    assert is_chinese("我想要一个 garden")
    assert not is_chinese("a garden called 花园 with many flowers in it")


def test_every_class_has_its_place_and_likelihoods_make_their_mean() -> None:
    assert set(POINTS) == set(EMOTIONS)
    odds = dict.fromkeys(EMOTIONS, 0.0) | {"joy": 0.6, "sadness": 0.4}
    feeling = feeling_of(odds)
    assert (feeling.emotion, feeling.confidence) == ("joy", 0.6)
    assert feeling.valence == pytest.approx(0.6 * POINTS["joy"][0] + 0.4 * POINTS["sadness"][0])


def test_what_is_negated_has_features_of_its_own() -> None:
    assert "~高兴" in features("我不高兴")
    assert "高兴" not in features("我不高兴")
    assert "高兴" in features("没事,高兴")


def test_no_sentence_is_in_both_splits_and_all_classes_are_in_each() -> None:
    for tongue in ("en", "zh"):
        known, held = read_examples("train", tongue), read_examples("held", tongue)
        assert not {one.text for one in known} & {one.text for one in held}
        assert {one.emotion for one in known} == {one.emotion for one in held} == set(EMOTIONS)
        assert {one.trait for one in held} == {"plain", "not", "irony", "mixed"}
    assert {one.emotion for one in read_words()} == set(EMOTIONS)


def test_missing_and_damaged_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(GeneratorUnavailable, match="no classifier of feelings"):
        ChineseClassifier(tmp_path / "none.safetensors").load()
    characters = Characters.of(["我很高兴", "我难过"])
    save_chinese(tmp_path / "small.safetensors", characters, np.zeros((3, 9), np.float32), np.zeros(9, np.float32))
    with pytest.raises(GeneratorUnavailable, match="features"):
        ChineseClassifier(tmp_path / "small.safetensors").load()
