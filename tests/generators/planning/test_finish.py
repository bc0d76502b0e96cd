"""What the words of a prompt paint: what is said of what shines is not said of what it is made of."""

from __future__ import annotations

from generators.plan import Surface
from generators.planning.finish import Finish
from generators.planning.knowledge.library import Knowledge
from generators.planning.mention import Mention
from generators.planning.planners.surroundings import surfaces_of
from generators.reading.reading import Looks


def phrases(knowledge: Knowledge, name: str, looks: Looks) -> dict[str, str]:
    finish = Finish(lambda phrase: Surface(phrase=phrase), surfaces_of)
    made = finish.surfaces(knowledge.things[name], Mention(name, looks=looks), ())
    return {surface: made[surface].phrase for surface in made}


def test_a_glowing_forge_glows_by_its_coals_and_a_glowing_stone_by_itself(knowledge: Knowledge) -> None:
    glowing = Looks(conditions=("glowing",))
    assert phrases(knowledge, "forge", glowing) == phrases(knowledge, "forge", Looks())
    assert any("glowing" in phrase for phrase in phrases(knowledge, "boulder", glowing).values())
    assert any("rusty" in p for p in phrases(knowledge, "forge", Looks(conditions=("rusty", "glowing"))).values())
