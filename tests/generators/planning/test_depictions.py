"""Models and pictures are what is there, not what they are of."""

from __future__ import annotations

from generators.planning.depictions import depicted, without_pictures
from generators.reading.reading import Named, Reading, Span
from generators.vocabulary.measures import Size


def _named(number: int, text: str, said: str) -> Named:
    return Named(id=number, text=text, span=Span(said.index(text), said.index(text) + len(text)))


def test_a_model_of_a_tower_is_a_small_tower() -> None:
    said = "a model of the eiffel tower"
    reading = Reading(text=said, things=(_named(0, "model", said), _named(1, "eiffel tower", said)))
    (tower,) = depicted(reading).things
    assert tower.text == "eiffel tower"
    assert tower.sizes == (Size("longest", 0.6),)


def test_a_model_of_a_heart_is_a_model() -> None:
    said = "a model of the heart"
    reading = Reading(text=said, things=(_named(0, "model", said), _named(1, "heart", said)))
    assert len(depicted(reading).things) == 2


def test_the_solar_system_is_a_thing_where_it_is_small_or_on_a_table() -> None:
    said = "the solar system"
    place = _named(0, "solar system", said)
    assert not depicted(Reading(text=said, places=(place,))).things
    on_table = depicted(Reading(text=said, places=(place,), anchor="table"))
    assert [one.text for one in on_table.things] == ["solar system model"]
    assert not on_table.places


def test_a_sheet_of_a_starry_sky_is_a_picture() -> None:
    said = "在墙上挂一幅梵高的星空"
    reading = Reading(text=said, language="zh", things=(_named(0, "星空", said),))
    assert [one.text for one in depicted(reading).things] == ["画"]
    assert without_pictures(said) == "在墙上挂"
