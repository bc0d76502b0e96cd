"""What lies outside a room's windows is seen there, and is no thing in the room."""

from __future__ import annotations

import pytest

from generators.planning.mention import Brief, Mention
from generators.planning.outlooks import said_outside, vista_of, without_outlook


@pytest.mark.parametrize(
    ("prompt", "vista"),
    [
        ("a modern bathroom with a freestanding tub looking out on the woods", "woods"),
        ("高铁车厢，窗外是一片油菜花田", "flowering fields"),
        ("a ski lodge while it's snowing outside", "slopes"),
        ("a penthouse living room overlooking Manhattan at night", "town"),
        ("a bedroom with a view of the sea", "sea"),
        ("a home office with mountains outside the window", "mountains"),
        ("一间卧室，窗外下着雪", "slopes"),
        ("an office overlooking a rainy street", "street"),
        ("a glass-walled meeting room with a long table and city view", "town"),
        ("an office with an ocean view", "sea"),
        ("江景落地窗旁的客厅", "sea"),
        ("a knight facing a dragon", None),
        ("a man looking at a painting in a gallery", None),
        ("深夜的便利店，外面下着雨", None),
        ("a cosy kitchen", None),
    ],
)
def test_windows_show_what_is_said(prompt: str, vista: str | None) -> None:
    assert vista_of(prompt) == vista


def test_what_is_outside_is_no_thing_and_nothing_stands_by_it() -> None:
    tub = Mention("tub", ("bathtub",), id=1, relation="facing", target=2)
    wood = Mention("woods", ("firewood",), id=2, plural=True)
    brief = Brief(prompt="a bathroom with a tub looking out on the woods", mentions=(tub, wood))
    kept = without_outlook(brief).mentions
    assert [mention.words for mention in kept] == ["tub"]
    assert kept[0].relation is None


def test_without_words_of_the_outside_all_stays() -> None:
    brief = Brief(prompt="a room with firewood", mentions=(Mention("firewood", ("firewood",), id=1),))
    assert without_outlook(brief) is brief
    assert said_outside(brief.prompt) == ""
