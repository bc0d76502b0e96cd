"""A planner's operations as the wire has them."""

from __future__ import annotations

import msgspec

from generators.planning.edits.operations import Add, Move, Paint, Remove, Stand
from generators.reading.reading import Looks
from server.jobs.operations import ids_of, operation_of
from server.protocol.messages import Operation


def test_what_is_nested_stands_beside_and_what_is_empty_is_left_out() -> None:
    paint = Paint(targets=("table-1",), looks=Looks(colors=("red",)), surfaces=("legs",))
    add = Add(
        targets=("cup-1",),
        thing="cup",
        part_looks={"handle": Looks(materials=("gold",))},
        stand=Stand(relation="beside", by="table-1", side="left", distance_m=1.0),
    )
    assert operation_of(msgspec.to_builtins(paint)) == Operation(
        type="paint", targets=("table-1",), values={"colors": ("red",), "surfaces": ("legs",)}
    )
    assert operation_of(msgspec.to_builtins(add)).values == {
        "thing": "cup",
        "handle.materials": ("gold",),
        "relation": "beside",
        "by": "table-1",
        "side": "left",
        "distance_m": 1.0,
    }


def test_metres_have_one_entry_for_each_target() -> None:
    move = Move(targets=("a", "b"), right_m=(1.0, -1.0), near_m=(0.0, 0.5))
    assert operation_of(msgspec.to_builtins(move)).values == {"right_m": (1.0, -1.0), "near_m": (0.0, 0.5)}


def test_every_object_is_named_once() -> None:
    operations = [msgspec.to_builtins(Remove(targets=names)) for names in (("a", "b"), ("b", "c"))]
    assert ids_of(operations) == ("a", "b", "c")
