"""Answers about what figures do: what somebody does, what is in the hands, and who does something."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from assets.shapes.grips import hold_named
from generators.plan import SceneObject
from generators.planning.figures import FIGURE
from generators.talk.scene import Scene
from generators.talk.scene_answer import SceneAnswer, absent
from generators.talk.scene_question import SceneQuestion, Topic
from generators.talk.wording import Wording

DEEDS: Final = frozenset[Topic](("doing", "holding", "doer", "does"))
"""The topics that are answered here: about whom there is, where nobody was spoken of before."""
_EVERYBODY: Final = frozenset(
    ("people", "everybody", "everyone", "they", "person", "somebody", "someone", "he", "she", "all")
    + ("他们", "她们", "大家", "人们", "人", "他", "她")
)  # fmt: skip
_YOU: Final = frozenset(("you", "你", "您"))
_FEW: Final = 4


def doing(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    """What somebody does; None of what is no figure."""
    people = _who(asked, scene, say)
    if isinstance(people, SceneAnswer) or people is None:
        return people
    return SceneAnswer(_once(say.does(one, one.doing, scene.is_seated(one), held_by(one)) for one in people))


def holding(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    """What somebody has in the hands; None of what is no figure."""
    people = _who(asked, scene, say)
    if isinstance(people, SceneAnswer) or people is None:
        return people
    return SceneAnswer(_once(say.holds(one, held_by(one)) for one in people))


def doer(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    """Who does what `asked.said` says; None where that is nothing that can be seen of a figure."""
    meant = scene.meant_by(asked.said)
    if not meant:
        return None
    found = [one for one in scene.people if one.doing in meant]
    if not found:
        return SceneAnswer(say.nobody("here", ()), found=False)
    return SceneAnswer(_once(say.does(one, one.doing, scene.is_seated(one), held_by(one)) for one in found))


def does(asked: SceneQuestion, scene: Scene, say: Wording) -> SceneAnswer | None:
    """Whether somebody does what `asked.said` says."""
    told, meant = doing(asked, scene, say), scene.meant_by(asked.said)
    if told is None or not told.found or not meant:
        return told
    people = _who(asked, scene, say)
    true = isinstance(people, Sequence) and all(one.doing in meant for one in people)
    return SceneAnswer((say.yes if true else say.no)(told.text))


def held_by(one: SceneObject) -> str:
    """What a figure has in the hands, a name in `assets.shapes.grips`; "" for nothing."""
    name = hold_named(one.parameters.get("holds", 0.0))
    return "" if name == "nothing" else name


def _who(asked: SceneQuestion, scene: Scene, say: Wording) -> Sequence[SceneObject] | SceneAnswer | None:
    if asked.noun in _YOU:
        return (scene.spoken_to,) if scene.spoken_to is not None and scene.spoken_to.shape == FIGURE else None
    if asked.noun in _EVERYBODY:
        return scene.people[:_FEW] or SceneAnswer(say.nobody("here", ()))
    named = scene.named(asked.noun)
    if not named.objects:
        return absent(asked.noun, named, say)
    return [one for one in named.objects if one.shape == FIGURE][:_FEW] or None


def _once(sentences: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(sentences))
