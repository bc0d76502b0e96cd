from __future__ import annotations

import pytest

from generators.planning.english import EnglishReader
from generators.planning.knowledge.library import Knowledge, load_knowledge
from generators.planning.reading import Mention


@pytest.fixture(scope="module")
def reader(knowledge: Knowledge) -> EnglishReader:
    return EnglishReader(knowledge)


def _only(reader: EnglishReader, prompt: str, words: str) -> Mention:
    found = [m for m in reader.read(prompt).mentions if m.words == words]
    assert len(found) == 1, reader.read(prompt).mentions
    return found[0]


def test_plurals_and_counts_are_read(reader: EnglishReader) -> None:
    mention = _only(reader, "a room with three small sofas", "sofas")
    assert mention.options[0] == "sofa"
    assert (mention.count, mention.plural, mention.scale < 1) == (3, True, True)


@pytest.mark.parametrize(
    ("prompt", "count"),
    [("a pair of sofas", 2), ("4 sofas", 4), ("several old sofas", 4), ("a sofa", None), ("the sofas", None)]
    + [("200 sofas", 200), ("1,000 sofas", 1000), (f"{'9' * 30} sofas", 9999), ("a 1970 sofa", None)],
)
def test_numbers_as_people_write_them(reader: EnglishReader, prompt: str, count: int | None) -> None:
    assert reader.read(prompt).mentions[0].count == count


def test_colour_and_material_stay_with_their_own_thing(reader: EnglishReader) -> None:
    prompt = "a red velvet sofa beside a wooden desk"
    sofa, desk = _only(reader, prompt, "sofa"), _only(reader, prompt, "desk")
    assert (sofa.colors, sofa.materials) == (("red",), ("velvet",))
    assert (desk.colors, desk.materials) == ((), ("wooden",))


def test_materials_may_follow(reader: EnglishReader) -> None:
    assert _only(reader, "a desk made of white marble", "desk").adjectives == ("white", "marble")


def test_relations_point_at_the_next_thing(reader: EnglishReader) -> None:
    mention = _only(reader, "a candle on top of the old desk", "candle")
    assert (mention.relation, mention.target) == ("on", "desk")


def test_each_side_asks_for_two(reader: EnglishReader) -> None:
    mention = _only(reader, "a sofa on each side of the fireplace", "sofa")
    assert (mention.count, mention.relation, mention.target) == (2, "beside", "fireplace")


def test_on_the_wall_is_a_footing(reader: EnglishReader) -> None:
    assert _only(reader, "a painting on the wall", "painting").footing == "wall"


@pytest.mark.parametrize("negation", ["without", "with no", "without any", "free of"])
def test_what_is_excluded_is_not_asked_for(reader: EnglishReader, negation: str) -> None:
    reading = reader.read(f"a room with a desk, {negation} sofas or candles")
    assert [m.words for m in reading.asked if m.options] == ["desk"]
    assert {"sofa", "candle"} <= reading.excluded


def test_an_exclusion_ends_with_its_list(reader: EnglishReader) -> None:
    reading = reader.read("a room without candles where a sofa stands")
    assert [m.words for m in reading.asked if m.options] == ["sofa"]


def test_unknown_nouns_are_kept_as_mentions(reader: EnglishReader) -> None:
    assert _only(reader, "a sofa and a flumph", "flumph").options == ()


def test_an_owner_is_not_asked_for(reader: EnglishReader) -> None:
    assert _only(reader, "a dragon's cave with a desk", "dragon").role == "owner"


def test_what_one_is_inside_is_the_place(reader: EnglishReader) -> None:
    assert _only(reader, "a desk inside a greek temple", "greek temple").role == "place"


def test_the_users_own_table_is_an_anchor_and_no_object(reader: EnglishReader) -> None:
    reading = reader.read("put a candle on my desk")
    assert reading.anchor == "table"
    assert [m.words for m in reading.mentions] == ["candle"]


def test_times_and_weathers_are_modifiers_once(reader: EnglishReader) -> None:
    found = [(m.aspect, m.name) for m in reader.read("a rainy desk at midnight, at night").modifiers]
    assert found.count(("time", "night")) == 1
    assert ("weather", "rain") in found


@pytest.mark.parametrize(
    "prompt",
    ["", "?!", "the the the", "ملك", "a" * 4000, "sofa " * 800, "on on on under", "x\x00y", "without", "on my"],
)
def test_reading_never_fails(reader: EnglishReader, prompt: str) -> None:
    assert reader.read(prompt).prompt == prompt


def test_a_list_of_what_is_not_wanted_ends_with_a_number(reader: EnglishReader) -> None:
    reading = reader.read("a room with no sofas, two desks")
    assert reading.excluded_words == ("sofas",)
    assert [(m.words, m.count) for m in reading.mentions if m.options] == [("desks", 2)]


def test_a_word_of_denial_is_no_thing(reader: EnglishReader) -> None:
    assert "without" not in {m.words for m in reader.read("a flumph without a flumph").mentions}


@pytest.fixture(scope="module")
def whole() -> EnglishReader:
    """Reads with all that is known."""
    return EnglishReader(load_knowledge())


@pytest.mark.parametrize(
    ("prompt", "adjectives"),
    [
        ("a garden with a car painted yellow", ("yellow",)),
        ("a door painted in dark red, and a lamp", ("dark", "red")),
        ("a sofa in blue velvet in a loft", ("blue", "velvet")),
        ("a cupboard that is old", ("old",)),
        ("a lamp in red brick houses", ()),
    ],
)
def test_colours_and_the_like_are_read_after_the_thing_too(
    whole: EnglishReader, prompt: str, adjectives: tuple[str, ...]
) -> None:
    mention = next(m for m in whole.read(prompt).mentions if m.words in ("car", "door", "sofa", "cupboard", "lamp"))
    assert mention.adjectives == adjectives


@pytest.mark.parametrize("prompt", ["a dog in front of a house in a quiet street", "a bench on each side of the house"])
def test_what_something_stands_by_is_seen_however_large(whole: EnglishReader, prompt: str) -> None:
    assert [m.role for m in whole.read(prompt).mentions if m.words == "house"] == ["asked"]


@pytest.mark.parametrize(
    ("prompt", "where"),
    [
        ("a garden at dusk with a yellow car", "a garden at dusk"),
        ("a red car in a meadow by a river", "a meadow"),
        ("a hotel lobby, two sofas and a lamp", "a hotel lobby"),
        ("an elegant wedding reception in a barn", ""),
        ("a fountain in winter", ""),
        ("a misty japanese garden at dawn", ""),
    ],
)
def test_the_words_that_say_only_where_it_is_are_told_apart(whole: EnglishReader, prompt: str, where: str) -> None:
    assert whole.read(prompt).where == where


@pytest.mark.parametrize("prompt", ["let me stand in a library", "I want to park by a lake", "we fish at dawn"])
def test_what_somebody_does_is_no_thing(whole: EnglishReader, prompt: str) -> None:
    assert not [m for m in whole.read(prompt).mentions if m.words in ("stand", "park", "fish")]


def test_a_wider_name_before_another_noun_is_no_thing(whole: EnglishReader) -> None:
    assert [m.options[0] for m in whole.read("a hobby room with a model railway").mentions] == ["railway track"]
    assert [m.options[0] for m in whole.read("a dog and a boat").mentions] == ["dog", "rowing boat"]


def test_words_that_only_lead_to_what_is_left_out_are_no_things(whole: EnglishReader) -> None:
    reading = whole.read("a museum with two vases, but without any chairs")
    assert [m.words for m in reading.mentions] == ["vases"]
    assert "chair" in reading.excluded
