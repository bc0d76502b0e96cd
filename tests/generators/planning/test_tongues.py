"""Which texts are foreign, and what of a text is read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generators.planning.knowledge.library import Knowledge
from generators.planning.lexicon import Lexicon, words_of
from generators.planning.tongues import bare, foreign_language, legible

_PROMPTS = Path(__file__).parents[3] / "benchmarks" / "data"

FOREIGN = (
    ("une chambre sombre avec un lit rouge et deux chaises", "French"),
    ("une cuisine moderne", "French"),
    ("ein helles Zimmer mit einem roten Tisch und zwei Stühlen", "German"),
    ("dunkler Wald", "German"),
    ("una habitación oscura con una cama roja", "Spanish"),
    ("um quarto escuro com uma cama vermelha", "Portuguese"),
    ("una stanza luminosa con un tavolo rosso", "Italian"),
    ("een donkere kamer met een rood bed", "Dutch"),
    ("ciemny pokój z czerwonym łóżkiem", "Polish"),
    ("karanlık bir oda ve kırmızı yatak", "Turkish"),
    ("тёмная комната с красной кроватью", "Russian"),
    ("赤いテーブルのある明るい部屋", "Japanese"),
    ("夜の海辺", "Japanese"),
    ("빨간 탁자가 있는 밝은 방", "Korean"),
    ("غرفة مشرقة بها طاولة حمراء", "Arabic"),
    ("חדר עם שולחן אדום", "Hebrew"),
    ("ένα δωμάτιο με τραπέζι", "Greek"),
)

OURS = (
    "a café in São Paulo with a piñata",
    "the streets of Århus and Łódź at night",
    "a shop in 東京 with lanterns",
    "a москва street at night",
    "Rio de Janeiro",
    "Los Angeles",
    "Notre-Dame de Paris",
    "a bistro on the Rue de la Paix",
    "a bar called Le Chat Noir",
    "Oktoberfest in München with beer and pretzels",
    "α β γ symbols on a blackboard",
    "ａ ｔａｂｌｅ",
    "lorem ipsum dolor sit amet",
    "清晨薄雾中的日式庭院",
    "a",
)


@pytest.fixture(scope="module")
def english(knowledge: Knowledge) -> frozenset[str]:
    return Lexicon(knowledge).english


@pytest.mark.parametrize(("text", "language"), FOREIGN)
def test_a_foreign_text_is_known_by_its_letters_or_its_commonest_words(
    english: frozenset[str], text: str, language: str
) -> None:
    assert (foreign_language(text, english) or "").startswith(language)


@pytest.mark.parametrize("text", OURS)
def test_foreign_names_and_signs_make_no_text_foreign(english: frozenset[str], text: str) -> None:
    assert foreign_language(text, english) is None


def test_no_prompt_of_the_benchmarks_is_foreign(english: frozenset[str]) -> None:
    files = (_PROMPTS / "planner_prompts.jsonl", _PROMPTS / "planner_fresh.jsonl")
    lines = [json.loads(line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    prompts = [line["prompt"] for line in lines if "prompt" in line]
    assert len(prompts) >= 100
    assert [prompt for prompt in prompts if foreign_language(prompt, english)] == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a ta\u200bble", "a table"),
        ("\u202ea chair\u202c", "a chair"),
        ("a\x00chair\x1b", "a chair "),
        ("half \udc80of it", "half of it"),
        ("a lamp like https://example.com/table.png?q=1 has", "a lamp like   has"),
        ("WWW.example.com", " "),
    ],
)
def test_what_cannot_be_seen_is_not_read_and_addresses_are_none_of_the_scene(text: str, read: str) -> None:
    assert legible(text) == read


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("ｔａｂｌｅ ２", "table 2"),
        ("t̷̡a̴b̸l̷e̷", "table"),
        ("½ 빨간 ²", "½ 빨간 ²"),
    ],
)
def test_letters_are_read_without_their_accents(text: str, plain: str) -> None:
    assert bare(text) == plain


def test_words_keep_their_letters_and_thousands_their_number() -> None:
    assert words_of("a boy's dog, don't") == ["a", "boy", "dog", ",", "don't"]
    assert words_of("A café, 1,000 piñatas") == ["a", "cafe", ",", "1000", "pinatas"]
