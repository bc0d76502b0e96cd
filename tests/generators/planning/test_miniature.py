"""One scale for all things on a real surface."""

import pytest

from generators.planning.knowledge.library import load_knowledge
from generators.planning.miniature import Scale, common_scale, scale_of
from generators.tasks import Anchor

TABLE = Anchor(kind="table", size=(0.5, 0.5, 0.5))
SOFA, CHAIR = (2.1, 0.85, 0.95), (0.85, 1.0, 0.85)


def test_things_keep_their_proportions_to_each_other_and_fit() -> None:
    things = load_knowledge().things
    factor = common_scale([things["sofa"].size, things["armchair"].size], TABLE)
    scale = Scale(TABLE, factor=factor)
    for name in ("sofa", "armchair", "coffee table"):
        here, really = scale.size(things[name], None), things[name].size
        assert [a / b for a, b in zip(here, really, strict=True)] == pytest.approx([factor] * 3)
        assert max(here[0], here[2]) <= 0.42 * 0.5 + 1e-9


def test_many_things_make_the_scale_smaller() -> None:
    assert common_scale([CHAIR] * 20, TABLE) < common_scale([CHAIR], TABLE)


def test_what_fits_keeps_its_own_size_and_nothing_is_smaller_than_a_centimetre() -> None:
    assert common_scale([(0.08, 0.1, 0.08)], TABLE) == 1.0
    tiny = Scale(TABLE, factor=0.001).size(load_knowledge().things["sofa"], None)
    assert min(tiny) >= 0.01


def test_the_scale_of_a_scene_is_read_from_what_is_there() -> None:
    shrunk = [((0.1 * w, 0.1 * h, 0.1 * d), (w, h, d)) for w, h, d in (SOFA, CHAIR)]
    assert scale_of(shrunk) == pytest.approx(0.1)
    assert scale_of([]) == 1.0
