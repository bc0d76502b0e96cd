"""What marked instructions mean on a plan: the right things, the right acts, and refusals where it is not certain."""

from __future__ import annotations

import pytest

from assets.shapes.grips import HOLDS
from assets.shapes.postures import POSES
from generators.plan import SceneObject
from generators.planning.acting import Actings
from generators.planning.edits.operations import InvalidEdit
from generators.planning.figures import reposed
from generators.planning.finish import Finish
from generators.planning.knowledge.library import Knowledge
from tests.generators.planning.edits.cases import CASES
from tests.generators.planning.edits.conftest import Follow

ALL_CHAIRS = "[Make|act.set 1>2] the [chair|thing1] [red|color2]"


@pytest.mark.parametrize(("scene", "instruction", "operations"), CASES)
def test_an_instruction_means_these_operations(
    follow: Follow, scene: str, instruction: str, operations: tuple[str, ...]
) -> None:
    last = ("lamp-1",) if "those" in instruction else ()
    assert tuple(follow(scene, instruction, last=last)[0]) == operations


@pytest.mark.parametrize(
    ("instruction", "says"),
    [
        ("[Make|act.set 1>2] the [piano|thing1] [red|color2]", "no 'piano' is in this scene; there is: table, chair"),
        (ALL_CHAIRS, "may be any of 3: chair-1, chair-2, chair-3"),
        ("[Remove|act.remove 1] the [green|color 1] [chair|thing1]", "no green chair is in this scene; there is: red"),
        ("[Remove|act.remove 1] the [fourth|pick 1] [chair|thing1]", "only 3 of 'chair'"),
        ("[Remove|act.remove 1] [five|count 1] [chairs|thing1]", "only 3 of 'chairs', not 5"),
        ("[Remove|act.remove 1] [both|count 1] [chairs|thing1]", "may be any of 3"),
        ("[Remove|act.remove 1] the [rest|ref1]", "'the rest' of what is not said"),
        ("[Remove|act.remove 1] the [other|pick 1] [chair|thing1]", "other than which"),
        ("[Remove|act.remove 1] the [vase|thing1] [on|rel.on 1>2] the [sofa|thing2]", "no 'vase' is on sofa here"),
        ("[Make|act.set 1>2] the [table|thing1] [round|look2]", "'round' is no colour, material or condition"),
        ("[Make|act.set 1>2] the [sofa|thing1] [sit|pose2]", "cannot be 'sit'"),
        ("[Paint|act.set 1>2] the [wheels|part1 3] of the [table|thing3] [red|color2]", "its parts are: top, legs"),
        ("[Open|act.set 1] the [bookshelf|thing1]", "'open' is not understood"),
        ("[Remove|act.remove 1] the [legs|part1 2] of the [table|thing2]", "is a part and cannot be taken off"),
        ("[Remove|act.remove 1] the [wall|shell1]", "cannot be taken off"),
        ("[Make|act.set 1>2] the [sky|shell1] [pink|color2]", "this scene has no sky"),
        ("[Make|act.set 1>2] the [sofa|thing1] [30 m long|size2]", "does not fit; at most 6.6"),
        ("[Make|act.set 1>2] the [table|thing1] [90 cm shorter|size2]", "is 0.75 m only"),
        ("[Move|act.move 1] the [sofa|thing1]", "where to"),
        ("[Move|act.move 1] the [sofa|thing1] [on|rel.on 1>2] the [chairs|thing2]", "on which of chair-1"),
        ("[Move|act.move 1] the [sofa|thing1] [beside|rel.beside 1>2] the [sofa|thing2]", "to itself"),
        ("[raise|act.move 1] the [sofa|thing1] [1 m|size 2] [up|rel2.above 1]", "would float"),
        ("[Swap|act.swap 1] the [chairs|thing1]", "3 things are meant; two can change places"),
        ("[flip|act.rotate 1>2] the [sofa|thing1] [upside down|size2]", "turn about the vertical"),
        ("[Line up|act.align 1] the [sofa|thing1]", "it takes two things"),
        ("[put|act.align 1>2] the [chairs|thing1] in a [spiral|count2]", "a row, columns, a circle"),
        ("[Add|act.add 1] [seventy|count 1] [chairs|thing1]", "at most 64 objects"),
        ("[Add|act.add 1] a [flibbertigibbet|thing1]", "no 'flibbertigibbet' is known"),
        ("[Make|act.change >1] it [less formal|mood1]", "'less formal' is not less so"),
        ("[Make|act.change >1] it [low-poly|style1]", "for a style"),
        ("[Make|act.set 1>2] the [chair|thing1] [red|color2] [red|color 1]", "changes nothing"),
        ("[Let|act.set 1>2] the [sofa|thing1] [dance|pose2]", "sofa-1 cannot be 'dance'"),
        ("please do something nice", "not understood, least of all"),
        ("[Remove|act.remove 1] the [sofa|thing1] and the [vase|thing]", "to be done with .vase. is not understood"),
        ("[Change|act.set >1] the [place|place] to a [beach|place1]", "what is to be changed is not certain"),
    ],
)
def test_what_is_not_certain_is_refused_with_what_is_there(follow: Follow, instruction: str, says: str) -> None:
    with pytest.raises(InvalidEdit, match=says):
        follow("room", instruction)


def test_it_is_what_the_edit_before_was_about(follow: Follow) -> None:
    make_it_red = "[make|act.set 1>2] [it|ref1] [red|color2]"
    assert follow("room", make_it_red, last=("vase-1",))[0] == ["paint vase-1: colors red"]
    assert follow("garden", make_it_red)[0] == ["paint well-1: colors red"]


def test_without_places_the_order_of_the_plan_decides(follow: Follow) -> None:
    second = "[Make|act.set 1>2] the [second|pick 1] [chair|thing1] [yellow|color2]"
    assert follow("room", second, known=False)[0] == ["paint chair-2: colors yellow"]
    with pytest.raises(InvalidEdit, match="where things stand is not known"):
        follow("room", "[Swap|act.swap 1,2] the [sofa|thing1] and the [bookshelf|thing2]", known=False)
    assert follow("room", "[Line up|act.align 1] the [chairs|thing1]", known=False)[0] == [
        "place chair-1 chair-2 chair-3: relation along"
    ]


def test_one_act_after_another_sees_what_the_first_did(follow: Follow) -> None:
    operations, after = follow(
        "room",
        "[Remove|act.remove 1] the [red|color 1] [chair|thing1] and "
        "[make|act.set 2>3] [both|count 2] [chairs|thing2] [red|color3]",
    )
    assert operations == ["remove chair-1", "paint chair-2 chair-3: colors red"]
    assert "chair-1" not in {thing.id for thing in after.objects}


@pytest.mark.parametrize(
    ("words", "posture"), [("sit down", "squatting"), ("dancing", "dancing"), ("站起来", "standing")]
)
def test_people_do_what_is_said(knowledge: Knowledge, finish: Finish, words: str, posture: str) -> None:
    man = _man(knowledge, finish)
    acting = next((hit.value for hit in Actings(knowledge).said(words)), None)
    done = reposed(man, words, acting, None, finish)
    assert done is not None
    assert done.parameters["pose"] == POSES[posture]


def test_what_somebody_does_is_in_the_hands(knowledge: Knowledge, finish: Finish) -> None:
    acting = next(hit.value for hit in Actings(knowledge).said("mopping the floor"))
    done = reposed(_man(knowledge, finish), "mopping", acting, None, finish)
    assert done is not None
    assert done.parameters["holds"] == HOLDS["mop"]
    assert done.size != _man(knowledge, finish).size


def _man(knowledge: Knowledge, finish: Finish) -> SceneObject:
    thing = knowledge.things["man"]
    return SceneObject(
        id="man-1",
        thing="man",
        shape=thing.shape,
        size=thing.size,
        surfaces=finish.surfaces(thing, None, ()),
        parameters=thing.params,
    )
