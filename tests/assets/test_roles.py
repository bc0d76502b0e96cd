"""Shapes say themselves which surface carries their colour and which give light."""

from __future__ import annotations

import pytest

from assets.shapes import SHAPES
from assets.shapes.registry import register, roles_of
from assets.shapes.roles import BULB, Roles


def test_every_shape_that_glows_by_default_says_how_or_is_lit_by_its_brightest_surface() -> None:
    lamps = {name for name, spec in SHAPES.items() if any(shine.lamp for shine in spec.roles.shines.values())}
    assert {"table_lamp", "street_lamp", "candle", "campfire", "torch", "fire_engine"} <= lamps
    assert "laptop" not in lamps


def test_a_colour_is_the_bodys_unless_the_shape_says_otherwise() -> None:
    def bearer(shape: str) -> str:
        return SHAPES[shape].roles.bearer(tuple(SHAPES[shape].surfaces))

    assert bearer("table_lamp") == "shade"
    assert bearer("tree_maple") == "leaves"
    assert [bearer(name) for name in ("robot", "ambulance", "pizza", "pineapple")] == ["body", "body", "crust", "body"]
    assert SHAPES["table_lamp"].roles.bearer(("base", "bulb")) == "base", "a surface that is not there carries nothing"


def test_roles_of_surfaces_that_a_shape_has_not_are_refused() -> None:
    with pytest.raises(ValueError, match="that it has not: lid"):
        register("odd_box", (1, 1, 1), {"body": "wood"}, lambda: None, lambda *_: (), 0, Roles("lid", {"body": BULB}))
    assert roles_of("no_such_shape") == Roles()
