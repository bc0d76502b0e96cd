"""Who waits to be placed together, and what the picture is about."""

from __future__ import annotations

from assets.layout import Relation
from generators.plan import Role, SceneObject
from server.jobs.casting import CastList, heroes_first


def thing(
    name: str, *, named: bool = True, role: Role = "furniture", relation: Relation = "free", target: str | None = None
) -> SceneObject:
    return SceneObject(
        id=name, thing=name, shape="box", size=(1, 1, 1), surfaces={}, named=named, role=role, relation=relation,
        target=target,
    )  # fmt: skip


def test_named_things_and_what_carries_them_wait_until_something_else_comes() -> None:
    waiting = CastList()
    assert waiting.takes(thing("table", named=False, role="base"))
    assert waiting.takes(thing("cup"))
    assert not waiting.takes(thing("chair", named=False))
    assert [one.id for one in waiting.close()] == ["table", "cup"]


def test_nothing_waits_after_that() -> None:
    waiting = CastList()
    waiting.close()
    assert not waiting.takes(thing("cup"))
    assert waiting.close() == []


def test_the_planners_hero_comes_first() -> None:
    assert heroes_first([thing("a"), thing("b", role="hero"), thing("c")])[0] == "b"


def test_without_one_it_is_the_first_that_carries_nothing() -> None:
    things = [thing("rock"), thing("keeper", relation="on", target="rock"), thing("boat")]
    assert heroes_first(things) == ["keeper", "boat", "rock"]


def test_what_another_is_beside_may_be_the_hero() -> None:
    assert heroes_first([thing("throne"), thing("lion", relation="beside", target="throne")])[0] == "throne"


def test_what_nobody_named_is_no_hero() -> None:
    assert heroes_first([thing("chair", named=False)]) == []
