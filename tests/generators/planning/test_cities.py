"""A street of a city that one knows by name is that city's."""

from __future__ import annotations

import pytest

from generators.planning.knowledge.cities import city_table


@pytest.mark.parametrize(
    ("place", "text", "told"),
    [
        ("street", "a Hanoi street with motorbikes", "hanoi street"),
        ("", "Santorini white houses with blue domes at sunset", "greek island village"),
        ("bridge", "Amsterdam canal houses with bicycles on the bridge", "dutch canal street"),
        ("bridge", "a bridge in Prague", "prague bridge"),
        ("city street", "广州的骑楼老街", "guangzhou arcade street"),
        ("cafe", "a cafe in Paris", "cafe"),
        ("street", "a street with a carpet from Cairo", "street"),
        ("street", "a quiet street", "street"),
        ("victorian alley", "a victorian London alley with gas lamps", "victorian alley"),
        ("old beijing lane", "北京胡同里的冬天", "old beijing lane"),
    ],
)
def test_a_part_of_a_town_is_that_of_the_city_that_is_named(place: str, text: str, told: str) -> None:
    assert city_table().placed(place, text) == told
