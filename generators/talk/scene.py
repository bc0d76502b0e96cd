"""What a scene holds, as questions look at it: which things a noun names, where they stand to each other.

As whoever looks at it sees it: left, right, before and behind are by the view. Nothing is here that was only planned:
what rests on what and where things stand is as it was laid out.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generators.material.lexicon import words
from generators.plan import SceneObject, Surface
from generators.planning.acting import Actings
from generators.planning.edits.names import Names
from generators.planning.figures import FIGURE, figure_table
from generators.planning.knowledge.library import Knowledge
from generators.talk.scene_question import Relation
from generators.talk.tasks import Here
from generators.vocabulary.inflection import singulars

NEAR_M = 1.2
"""From edge to edge: what is so near stands by something."""
_SLANT = 0.5
"""The sine of the angle from which on a thing is on that side, so that one aslant is on two."""
_FEW = 4
"""How many of the nearest are named."""
_BARE = frozenset({"skin", "eyes", "hair", "whites", "held", "grip"})
_PLACES = frozenset(
    ("room", "place", "scene", "picture", "view", "world", "image", "building", "area", "spot", "房间", "场景")
)
_SHELL = {
    "floor": "ground", "ground": "ground", "carpet": "ground", "wall": "walls", "walls": "walls", "ceiling": "ceiling",
    "地板": "ground", "地面": "ground", "地": "ground", "墙": "walls", "墙壁": "walls", "天花板": "ceiling", "屋顶": "ceiling",
}  # fmt: skip


@dataclass(frozen=True)
class Named:
    """What a noun names here: `objects`; or `kinds`, where things of the noun are here but none that looks as was said."""

    objects: tuple[SceneObject, ...] = ()
    kinds: tuple[SceneObject, ...] = ()


class Scene:
    """One scene as it stands."""

    def __init__(self, here: Here, knowledge: Knowledge, spoken_to: SceneObject | None = None) -> None:
        self.here, self.plan, self.knowledge, self.spoken_to = here, here.plan, knowledge, spoken_to
        self._names = Names(knowledge)
        self._by_id = {thing.id: thing for thing in here.plan.objects}
        view = here.view
        eye, target = (view.eye, view.target) if view else ((0.0, 0.0, 0.0), (0.0, 0.0, -1.0))
        self._eye = (eye[0], eye[2])
        ahead = (target[0] - eye[0], target[2] - eye[2])
        length = math.hypot(*ahead) or 1.0
        self._ahead = (ahead[0] / length, ahead[1] / length)

    @property
    def people(self) -> tuple[SceneObject, ...]:
        """The figures that are here."""
        return tuple(thing for thing in self.plan.objects if thing.shape == FIGURE)

    def is_seated(self, one: SceneObject) -> bool:
        """Whether a figure is on something that one sits on."""
        on = self._by_id.get(self.here.on.get(one.id, ""))
        return on is not None and on.shape in figure_table().seats

    def meant_by(self, deed: str) -> frozenset[str]:
        """The actings that words for a doing mean: "making dinner" is cooking."""
        return frozenset(hit.value.name for hit in _actings(self.knowledge).said(deed))

    def named(self, noun: str) -> Named:
        """What a noun phrase names, in English or Chinese: "the old red chairs" by the noun, then by how they look."""
        noun = noun.strip().lower()
        if not noun.isascii():
            return self._named_chinese(noun)
        said = noun.split()
        for start in range(len(said)):
            found = self._matching(" ".join(said[start:]))
            if found and (start == len(said) - 1 or self._is_name(" ".join(said[start:]), found)):
                looking = tuple(thing for thing in found if all(self.looks(thing, word) for word in said[:start]))
                return Named(looking, found)
        return Named()

    def _is_name(self, noun: str, found: Sequence[SceneObject]) -> bool:
        """Whether several words are a name together, rather than a noun and what is said of it."""
        if self._names.find(noun) is not None:
            return True
        return any(
            form in (o.thing, o.id.rpartition("-")[0].replace("-", " ")) for form in singulars(noun) for o in found
        )

    def _named_chinese(self, noun: str) -> Named:
        looks, _, name = noun.rpartition("的")
        for start in range(len(name)):
            found = self._matching(name[start:])
            if found:
                said = [word for word in (looks, name[:start]) if word]
                return Named(tuple(thing for thing in found if all(self.looks(thing, word) for word in said)), found)
        return Named()

    def _matching(self, noun: str) -> tuple[SceneObject, ...]:
        return tuple(self._names.matching(noun, self.plan.objects, widely=True)) if noun else ()

    def looks(self, thing: SceneObject, said: str) -> bool:
        """Whether a word of colour, material or condition is said of one of a thing's main surfaces, or of its name."""
        tokens = set(words(said)) or {said}
        texts = [thing.thing, thing.id.replace("-", " "), *(surface.phrase for surface in thing.surfaces.values())]
        return any(tokens <= set(words(text)) for text in texts)

    def shell(self, noun: str) -> Surface | None:
        """The floor, the walls or the ceiling, where a noun names one that is here."""
        environment = self.plan.environment
        match _SHELL.get(noun):
            case "ground":
                return environment.ground
            case "walls":
                return environment.room.walls if environment.room else None
            case "ceiling":
                return environment.room.ceiling if environment.room else None
        return None

    def is_place(self, noun: str) -> bool:
        """Whether a noun is the place itself, or some room or spot that one is in: "this beach"."""
        environment = self.plan.environment
        last = noun.rpartition(" ")[2]
        return (
            last in _PLACES
            or last in words(f"{environment.archetype} {environment.title}")
            or noun in environment.title
        )

    # --- where things stand ---

    def related(self, relation: Relation, whom: Sequence[SceneObject]) -> tuple[SceneObject, ...]:
        """The things that stand in a relation to one of `whom`."""
        ids = {thing.id for thing in whom}
        others = [thing for thing in self.plan.objects if thing.id not in ids]
        if relation == "near":
            return self._nearest(whom, others)
        return tuple(thing for thing in others if any(self.stands(thing, relation, one) for one in whom))

    def stands(self, thing: SceneObject, relation: Relation, whom: SceneObject) -> bool:
        """Whether a thing stands in a relation to another."""
        on = self.here.on.get(thing.id)
        match relation:
            case "on":
                return on == whom.id and thing.relation != "inside"
            case "in":
                return on == whom.id and thing.relation == "inside"
            case "near":
                return self._is_by(thing, whom)
            case "under":
                return self.here.on.get(whom.id) == thing.id or self._lies_under(thing, whom)
            case "above":
                return self._lies_under(whom, thing)
            case "left" | "right" | "front" | "behind":
                return on != whom.id and relation in self._lies(thing, whom)
        return False

    def where(self, thing: SceneObject) -> tuple[Relation, SceneObject] | None:
        """What to say of a thing's place: on or in what it is, else what is nearest."""
        on = self.here.on.get(thing.id)
        if on in self._by_id:
            return ("in" if thing.relation == "inside" else "on"), self._by_id[on]
        if thing.footing == "wall":
            return None
        target = self._by_id.get(thing.target or "")
        if target is not None and self._is_by(thing, target):
            return "near", target
        near = self._nearest([thing], [one for one in self.plan.objects if one.id not in self.here.on], within_m=4.0)
        near = tuple(one for one in near if one.thing != thing.thing)
        return ("near", near[0]) if near else None

    def _nearest(
        self, whom: Sequence[SceneObject], others: Sequence[SceneObject], within_m: float = NEAR_M
    ) -> tuple[SceneObject, ...]:
        """What stands by: nearest first; what rests on those, or is under them, does not stand by them."""
        found = []
        for other in others:
            if any(self.here.on.get(other.id) == one.id or self._lies_under(other, one) for one in whom):
                continue
            apart = min((self._apart(other, one) for one in whom if one.id != other.id), default=math.inf)
            if apart <= within_m:
                found.append((apart, other))
        found.sort(key=lambda pair: pair[0])
        return tuple(other for _, other in found[: 2 * _FEW])

    def _is_by(self, thing: SceneObject, whom: SceneObject) -> bool:
        return self._apart(thing, whom) <= NEAR_M and self.here.on.get(thing.id) != whom.id

    def _apart(self, a: SceneObject, b: SceneObject) -> float:
        """Metres between two footprints, 0 where they overlap; infinite where a place is not known."""
        p, q = self.here.places.get(a.id), self.here.places.get(b.id)
        if p is None or q is None:
            return math.inf
        (aw, ad), (bw, bd) = _footprint(a, p.yaw), _footprint(b, q.yaw)
        dx = max(0.0, abs(p.x - q.x) - (aw + bw) / 2)
        dz = max(0.0, abs(p.z - q.z) - (ad + bd) / 2)
        return math.hypot(dx, dz)

    def _lies_under(self, thing: SceneObject, whom: SceneObject) -> bool:
        p, q = self.here.places.get(thing.id), self.here.places.get(whom.id)
        if p is None or q is None or self.here.on.get(thing.id) == whom.id:
            return False
        if thing.relation == "under" and thing.target == whom.id and self._apart(thing, whom) == 0.0:
            return True
        lower = p.y + thing.size[1] <= q.y + 0.15 * whom.size[1] + 0.02 or (
            p.y <= q.y + 0.01 and thing.size[1] <= 0.12 * max(whom.size[1], 0.01) + 0.02
        )
        middle = math.hypot(p.x - q.x, p.z - q.z) <= max(*whom.size[::2], *thing.size[::2]) / 2
        return lower and middle and self._apart(thing, whom) == 0.0

    def _lies(self, thing: SceneObject, whom: SceneObject) -> set[str]:
        """On which sides of another a thing is, as the viewer sees it; none where it is far away."""
        p, q = self.here.places.get(thing.id), self.here.places.get(whom.id)
        if p is None or q is None or self._apart(thing, whom) > 2 * NEAR_M:
            return set()
        dx, dz = p.x - q.x, p.z - q.z
        away = dx * self._ahead[0] + dz * self._ahead[1]
        right = -dx * self._ahead[1] + dz * self._ahead[0]
        sides = {"right": right, "left": -right, "behind": away, "front": -away}
        return {name for name, metres in sides.items() if metres > _SLANT * math.hypot(right, away)}


@lru_cache(maxsize=2)
def _actings(knowledge: Knowledge) -> Actings:
    return Actings(knowledge)


def parts_of(thing: SceneObject) -> list[tuple[str, Surface]]:
    """The surfaces that a thing is known by, the main one first: of figures what they wear."""
    parts = list(thing.surfaces.items())
    worn = [(name, surface) for name, surface in parts if name not in _BARE]
    return worn if thing.shape == FIGURE and worn else parts


def _footprint(thing: SceneObject, yaw: float) -> tuple[float, float]:
    """Width and depth of the box around a turned thing, metres."""
    cos, sin = abs(math.cos(yaw)), abs(math.sin(yaw))
    return thing.size[0] * cos + thing.size[2] * sin, thing.size[0] * sin + thing.size[2] * cos
