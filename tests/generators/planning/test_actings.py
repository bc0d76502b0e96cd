"""What figures do shows in them: postures and what is in the hands, which then is no thing of the scene's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from assets.shapes.grips import HOLDS
from assets.shapes.postures import POSES, STANCE_NUMBERS
from generators.errors import InvalidKnowledge
from generators.plan import SceneObject
from generators.planning.acting import Actings
from generators.planning.handling import in_hand
from generators.planning.knowledge.actings import hand_words, read_actings
from generators.planning.knowledge.library import Knowledge
from generators.planning.lexicon import Lexicon
from generators.planning.mention import Mention
from generators.planning.performing import Performing
from generators.planning.planner import EmbeddedPlanner
from generators.reading.reading import Looks, Named, Reading, Span
from generators.tasks import PlanTask


def performing(knowledge: Knowledge) -> Performing:
    return Performing(knowledge, Lexicon(knowledge))


@pytest.fixture(scope="module")
def actings(knowledge: Knowledge) -> Actings:
    return Actings(knowledge)


def performed(knowledge: Knowledge, text: str, *mentions: Mention) -> dict[str, Mention]:
    """The mentions of a prompt, by their words, after what is done in it is known."""
    things = []
    for mention in mentions:
        start = text.index(mention.words)
        things.append(Named(id=mention.id, text=mention.words, span=Span(start, start + len(mention.words))))
    reading = Reading(text=text, things=tuple(things))
    return {mention.words: mention for mention in performing(knowledge).performed(mentions, reading)}


def test_nearly_everything_that_people_do_shows(knowledge: Knowledge, actings: Actings) -> None:
    done = [doing for doing in knowledge.doings.values() if doing.area != "animals"]
    assert sum(actings.of(doing) is not None for doing in done) > 0.95 * len(done)
    assert all(actings.of(doing) is None for doing in knowledge.doings.values() if doing.area == "animals")


@pytest.mark.parametrize(
    ("prompt", "posture"),
    [
        ("a nurse mopping the corridor", "sweeping"),
        ("一个护士在走廊拖地", "sweeping"),
        ("somebody climbs the scaffolding", "climbing"),
        ("they were playing chess", "pondering"),
        ("she drove a car", "driving"),
        ("a superhero flying over the city", "spreading"),
    ],
)
def test_words_mean_actings(actings: Actings, prompt: str, posture: str) -> None:
    assert actings.said(prompt)[0].value.posture == posture


def test_what_is_used_is_taken_up(knowledge: Knowledge) -> None:
    man = Mention("man", ("man",), 0, poses=("sweeping",))
    broom = Mention("broom", ("broom",), 1)
    found = performed(knowledge, "a man sweeping the yard with a broom", man, broom)
    assert set(found) == {"man"}
    assert found["man"].holds == "broom"
    assert "broom" in in_hand(list(found.values()))


def test_a_red_balloon_in_the_hand_is_red(knowledge: Knowledge) -> None:
    girl = Mention("girl", ("girl",), 0)
    balloon = Mention("balloon", ("balloon",), 1, looks=Looks(colors=("red",)))
    found = performed(knowledge, "a girl with a red balloon", girl, balloon)
    assert found["girl"].holds == "balloon"
    assert found["girl"].held.colors == ("red",)


def test_who_reads_a_book_on_a_bench_is_on_the_bench(knowledge: Knowledge) -> None:
    woman = Mention("woman", ("woman",), 0, poses=("reading",))
    book = Mention("book", ("book",), 1, relation="on", target=2)
    bench = Mention("bench", ("wooden bench",), 2)
    found = performed(knowledge, "a woman reading a book on a bench", woman, book, bench)
    assert set(found) == {"woman", "bench"}
    assert (found["woman"].relation, found["woman"].target) == ("on", 2)


@pytest.mark.parametrize(
    ("name", "acting"),
    [
        ("knitter", "knitting"),
        ("chess players", "playing chess"),
        ("runner", "running"),
        ("organist", "playing the piano"),
        ("old fisherman", "fishing"),
        ("waitress", "serving"),
        ("neighbour", None),
        ("deer", None),
    ],
)
def test_what_people_are_called_tells_what_they_do(knowledge: Knowledge, name: str, acting: str | None) -> None:
    done = performing(knowledge).agents.does(name)
    assert (done and done.name) == acting


def test_nobody_is_made_of_a_thing_that_ends_alike(knowledge: Knowledge) -> None:
    agents = performing(knowledge).agents
    assert all(agents.is_one(words) for words in ("knitter", "trumpet player", "bread baker"))
    assert not any(agents.is_one(words) for words in ("sewer", "leaf blower", "hedge trimmer", "pointer", "cucumber"))


def test_what_is_said_to_be_done_goes_before_what_one_is_known_for(knowledge: Knowledge) -> None:
    cook = Mention("cook", ("cook",), 0, poses=("sleeping",))
    assert performed(knowledge, "a cook sleeping", cook)["cook"].acting == Performing(
        knowledge, Lexicon(knowledge)
    ).agents.does("sleeper")
    fiddler = Mention("violinist", ("violinist",), 0, poses=("busking",))
    assert performed(knowledge, "a violinist busking", fiddler)["violinist"].holds == "violin"


def test_each_does_its_own(knowledge: Knowledge) -> None:
    man = Mention("man", ("man",), 0, poses=("playing",))
    woman = Mention("woman", ("woman",), 1, poses=("playing",))
    found = performed(knowledge, "a man playing guitar and a woman playing piano", man, woman)
    assert [one.acting.posture for one in found.values() if one.acting] == ["playing", "piano"]


def test_what_an_animal_does_shows_in_nobody(knowledge: Knowledge) -> None:
    girl, dog = Mention("girl", ("girl",), 0), Mention("dog", ("dog",), 1, poses=("sleeping",))
    assert performed(knowledge, "a girl and a sleeping dog", girl, dog)["girl"].acting is None


def test_what_is_too_large_or_nobodys_stays_a_thing(knowledge: Knowledge) -> None:
    man, umbrella = Mention("man", ("man",), 0), Mention("umbrella", ("umbrella",), 1)
    assert set(performed(knowledge, "a man, and an umbrella by the door", man, umbrella)) == {"man", "umbrella"}


def _people(planner: EmbeddedPlanner, prompt: str) -> tuple[list[SceneObject], list[str]]:
    objects = [part for part in planner.run(PlanTask(prompt=prompt, seed=3)) if isinstance(part, SceneObject)]
    return [one for one in objects if one.shape == "person"], [one.thing for one in objects]


def test_a_plan_has_the_mop_in_the_hands_and_nowhere_else(planner: EmbeddedPlanner) -> None:
    people, things = _people(planner, "a man mopping a corridor")
    assert people[0].parameters["pose"] == POSES["sweeping"]
    assert people[0].parameters["holds"] == HOLDS["mop"]
    assert people[0].doing == "mopping"
    assert {"held", "grip"} <= set(people[0].surfaces)
    assert "mop" not in things


def test_who_knits_without_a_seat_sits_on_the_ground(planner: EmbeddedPlanner) -> None:
    people, _things = _people(planner, "only a woman knitting")
    assert people[0].parameters["holds"] == HOLDS["knitting"]
    if people[0].relation != "on":
        assert people[0].parameters["stance"] == STANCE_NUMBERS["ground"]


@pytest.mark.parametrize(
    ("line", "told"),
    [('"a" = { posture = "flyng" }', "flyng"), ('"a" = { posture = "standing", holds = ["mopp"] }', "mopp")],
)
def test_what_cannot_be_drawn_is_refused_by_name(tmp_path: Path, line: str, told: str) -> None:
    (tmp_path / "mine.toml").write_text(line, encoding="utf-8")
    with pytest.raises(InvalidKnowledge, match=told):
        list(read_actings(tmp_path))


def test_hands_hold_what_there_is() -> None:
    assert set(hand_words().values()) <= set(HOLDS)
