"""Questions about a scene, answered from what it holds: one of each kind, in both languages."""

import pytest

from assets.shapes.grips import HOLDS
from generators.plan import Environment, Room, SceneObject, ScenePlan, Surface, View
from generators.planning.knowledge.library import load_knowledge
from generators.talk.embedded import EmbeddedTalker
from generators.talk.steps import Uttered
from generators.talk.tasks import Exchange, Here, TalkTask
from generators.tasks import StandsAt
from tests.server.jobs.small import Said, Trigrams

KNOWLEDGE = load_knowledge()


def thing(name: str, number: int, phrase: str, size: tuple[float, float, float], **more: object) -> SceneObject:
    shape = KNOWLEDGE.things[name].shape
    surfaces = {"body": Surface(phrase=phrase)}
    identity = f"{name.replace(' ', '-')}-{number}"
    return SceneObject(id=identity, thing=name, shape=shape, size=size, surfaces=surfaces, **more)  # type: ignore[arg-type]


THINGS = (
    thing("table", 1, "oak wood", (1.6, 0.8, 0.9)),
    thing("bowl", 1, "blue ceramic", (0.3, 0.1, 0.3), relation="on", target="table-1"),
    thing("apple", 1, "red apple skin", (0.1, 0.1, 0.1), relation="inside", target="bowl-1"),
    thing("chair", 1, "red velvet", (0.5, 0.9, 0.5)),
    thing("chair", 2, "green velvet", (0.5, 0.9, 0.5)),
    thing(
        "chef", 1, "white cotton", (0.6, 1.8, 0.4), doing="chopping vegetables", parameters={"holds": HOLDS["knife"]}
    ),
    thing("wall clock", 1, "walnut wood", (0.5, 0.5, 0.1), footing="wall"),
)
PLACES = {
    "table-1": StandsAt(0.0, 0.0, -3.0),
    "bowl-1": StandsAt(0.0, 0.8, -3.0),
    "apple-1": StandsAt(0.0, 0.85, -3.0),
    "chair-1": StandsAt(-1.5, 0.0, -3.0),
    "chair-2": StandsAt(4.0, 0.0, -6.0),
    "chef-1": StandsAt(0.0, 0.0, -4.2),
    "wall-clock-1": StandsAt(0.0, 1.5, -7.0),
}
KITCHEN = Here(
    plan=ScenePlan(
        environment=Environment(
            title="A kitchen", mood="calm", archetype="modern kitchen", time="evening", indoor=True,
            ground=Surface(phrase="white tiles"),
            room=Room(walls=Surface(phrase="yellow plaster"), ceiling=Surface(phrase="plaster")),
        ),
        objects=THINGS,
    ),
    places=PLACES,
    on={"bowl-1": "table-1", "apple-1": "bowl-1"},
    view=View(eye=(0.0, 1.6, 0.0), target=(0.0, 1.0, -5.0)),
)  # fmt: skip
TALKER = EmbeddedTalker(encoder=Trigrams(), instructions=Said(), knowledge=KNOWLEDGE)


def answer(text: str, **more: object) -> Uttered:
    steps = [step for step in TALKER.run(TalkTask(text=text, here=KITCHEN, **more)) if isinstance(step, Uttered)]  # type: ignore[arg-type]
    assert len(steps) == 1, steps
    return steps[0]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("What is on the table?", "On the table there is a bowl."),
        ("what's in the bowl", "In the bowl there is an apple."),
        ("Could you tell me what stands behind the table?", "Behind the table there is a chef."),
        ("What is to the left of the table?", "To the left of the table there is a chair."),
        ("How many chairs are there?", "There are two chairs here."),
        ("How many red chairs can you see?", "There is a chair here."),
        ("What colour is the bowl?", "The bowl is blue (blue ceramic)."),
        ("What are the chairs made of?", "The chair is made of red velvet. The chair is made of green velvet."),
        ("What colour are the walls?", "The walls are yellow: yellow plaster."),
        ("Where is the apple?", "The apple is in the bowl."),
        ("Who is by the table?", "By the table there is a chef."),
        ("Is there a piano?", "No. There is no piano here that I can see."),
        ("Is there a blue chair?", "No. There is no blue chair here, but there are two chairs."),
        ("Is the bowl on the table?", "Yes. The bowl is on the table."),
        (
            "Which is taller, the chef or the table?",
            "The chef is taller than the table: 1.8 metres against 80 centimetres.",
        ),
        (
            "Is the bowl wider than the table?",
            "No. The table is wider than the bowl: 1.6 metres against 30 centimetres.",
        ),
        ("Are there more chairs than bowls?", "Yes. There are two chairs here. There is a bowl here."),
        (
            "What is the smallest thing here?",
            "The apple is 10 centimetres wide, 10 centimetres high and 10 centimetres deep.",
        ),
        ("Is the table made of oak?", "Yes. The table is made of oak wood."),
        ("What colour is the bowl's body?", "The bowl's body is blue: blue ceramic."),
        ("How many chairs are there and what colour are they?", "There are two chairs here."),
        ("厨师和桌子哪个高？", "厨师比桌子高。厨师高1.8米。桌子高0.8米。"),
        ("碗比桌子大吗？", "不，桌子比碗大。桌子宽1.6米，高0.8米，深0.9米。碗宽0.3米，高0.1米，深0.3米。"),
        ("Is the apple on the table?", "No. The apple is in the bowl."),
        ("How tall is the table?", "The table is 80 centimetres high."),
        ("What is on the wall?", "On the wall there is a wall clock."),
        ("Where are we?", "This is a kitchen."),
        ("Is it morning?", "No. It is evening."),
        ("Are we outside?", "We are indoors."),
        ("桌子上有什么？", "桌子上有一个碗。"),
        ("这里有几把椅子？", "这里有两把椅子。"),
        ("碗是什么颜色的？", "碗是蓝色的。"),
        ("苹果在哪里？", "苹果在碗里。"),
        ("谁在桌子旁边？", "桌子旁边有一位厨师。"),
        ("What is the chef doing?", "The chef is chopping vegetables."),
        ("What's she doing?", "The chef is chopping vegetables."),
        ("What does the chef hold in his hands?", "The chef holds a knife."),
        ("Who is cutting vegetables?", "The chef is chopping vegetables."),
        ("Is the chef slicing onions?", "Yes. The chef is chopping vegetables."),
        ("Is the chef sleeping?", "No. The chef is chopping vegetables."),
        ("厨师在做什么？", "厨师在切菜。"),
        ("谁在切菜？", "厨师在切菜。"),
        ("厨师手里拿着什么？", "厨师手里拿着餐刀。"),
        ("这里有钢琴吗？", "不，我看这里没有钢琴。"),
    ],
)
def test_what_is_asked_of_the_scene_is_answered_from_it(question: str, wanted: str) -> None:
    said = answer(question)
    assert (said.text, said.kind, said.sources) == (wanted, "scene", ())


def test_it_is_what_was_asked_of_before() -> None:
    earlier = (Exchange(said="Where is the bowl?", answered="The bowl is on the table."),)
    assert answer("And what colour is it?", earlier=earlier).text == "The bowl is blue (blue ceramic)."


@pytest.mark.parametrize("question", ["Who painted the clock?", "What does the chef earn?", "厨师今年多大年纪？"])
def test_what_a_scene_does_not_say_is_not_known(question: str) -> None:
    assert answer(question).kind == "unknown"


def test_a_character_says_who_it_is_and_a_preset_greets() -> None:
    assert answer("Who are you?", to="chef-1").text == "I am the chef."
    assert answer("Hello!", preset="shop-assistant").text == "Hello! How can I help you?"
    assert answer("谢谢！").text == "不客气。"
    assert answer("What are you doing?", to="chef-1").text == "The chef is chopping vegetables."
