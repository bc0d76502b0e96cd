"""Instructions on two small scenes, and what they mean, written as `Operation.text` writes it.

`WRITTEN_FIRST` was written before the reader was, `WRITTEN_LATER` after its first run.
"""

from __future__ import annotations

ROOM = "room"
GARDEN = "garden"

WRITTEN_FIRST: tuple[tuple[str, str, str], ...] = (
    (ROOM, "make the table red", "paint table-1: red"),
    (ROOM, "paint the chairs blue", "paint chair-1 chair-2: blue"),
    (ROOM, "the floor should be marble", "paint ground: marble"),
    (ROOM, "make the walls white and the sofa green", "paint walls: white; paint sofa-1: green"),
    (ROOM, "turn the sofa into leather", "paint sofa-1: leather"),
    (ROOM, "add two chairs on its left", "add 2 chair left of table-1"),
    (ROOM, "put a vase on the table", "add 1 vase on table-1"),
    (ROOM, "add a red rug under the table", "add 1 rug (red) under table-1"),
    (ROOM, "add three candles", "add 3 candle"),
    (ROOM, "remove the lamp", "remove lamp-1"),
    (ROOM, "delete all chairs", "remove chair-1 chair-2"),
    (ROOM, "no more chairs", "remove chair-1 chair-2"),
    (ROOM, "swap the sofa for an armchair", "replace sofa-1: armchair"),
    (ROOM, "replace the lamp with a candle", "replace lamp-1: candle"),
    (ROOM, "make the table bigger", "resize table-1: 1.4"),
    (ROOM, "the sofa should be smaller", "resize sofa-1: 0.7"),
    (ROOM, "move the sofa to the right", "move sofa-1: right"),
    (ROOM, "remove the lamp and make the table black", "remove lamp-1; paint table-1: black"),
    (ROOM, "把桌子变成红色", "paint table-1: red"),
    (ROOM, "去掉灯", "remove lamp-1"),
    (ROOM, "加两把椅子", "add 2 chair"),
    (GARDEN, "bigger trees", "resize oak-1 oak-2 pine-1: 1.4"),
    (GARDEN, "no more trees", "remove oak-1 oak-2 pine-1"),
    (GARDEN, "make the tower twice as high", "resize tower-1: 2.0 high"),
    (GARDEN, "move the bench closer", "move bench-1: front"),
    (GARDEN, "move the bench behind the well", "move bench-1: behind well-1"),
    (GARDEN, "it is night now", "time night"),
    (GARDEN, "let it snow", "weather snow"),
    (GARDEN, "make it spooky", "mood spooky"),
    (GARDEN, "现在是晚上", "time night"),
    (GARDEN, "下雪", "weather snow"),
    (GARDEN, "把树变大", "resize oak-1 oak-2 pine-1: 1.4"),
)
