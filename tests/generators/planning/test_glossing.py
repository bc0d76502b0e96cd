"""Chinese nouns in the English names of the vocabulary."""

from __future__ import annotations

from generators.planning.glossing import Gloss
from generators.planning.knowledge.library import Knowledge
from generators.reading.reading import Named, Reading


def test_people_with_the_ending_of_several_are_several(knowledge: Knowledge) -> None:
    things = (Named(id=0, text="工人们"), Named(id=1, text="爸爸"))
    workers, father = Gloss(knowledge).english(Reading(text="工人们和爸爸", language="zh", things=things)).things
    assert (workers.text, workers.plural) == ("worker", True)
    assert (father.text, father.plural) == ("father", False)


def test_nouns_that_nobody_listed_are_what_they_end_with(knowledge: Knowledge) -> None:
    words = ("茶艺师", "石斑鱼", "兔子邮差", "小熊邮递员", "招手")
    things = tuple(Named(id=number, text=text) for number, text in enumerate(words))
    read = Gloss(knowledge).english(Reading(text="，".join(words), language="zh", things=things)).things
    assert [one.text for one in read] == ["artisan", "fish", "rabbit postman", "bear postman", "招手"]
