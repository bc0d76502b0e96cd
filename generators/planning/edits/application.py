"""An edit carried out on a plan: a new plan whose untouched parts equal the old ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import singledispatchmethod

import msgspec

from assets.layout import Side
from generators.plan import Environment, Room, SceneObject, ScenePlan, SpokenLine, Surface
from generators.planning.edits.operations import (
    MAX_OBJECTS,
    Add,
    Change,
    Edit,
    InvalidEdit,
    Move,
    Operation,
    Paint,
    Position,
    Remove,
    Replace,
    Resize,
)
from generators.planning.finish import Finish
from generators.planning.furnishing import Furnishing
from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.modifiers import Modifier
from generators.planning.miniature import Scale, Size, scale_of
from generators.planning.reading import Mention, Reading
from generators.planning.retrieval import Match
from generators.planning.setting import Setting, make_environment
from generators.tasks import Anchor

_SIDES: tuple[Side, ...] = ("left", "right", "behind", "front")
_STEP_M = {"room": 0.8, "open": 2.0, "anchor": 0.12}
_STEPS = {"left": (-1.0, 0.0), "right": (1.0, 0.0), "front": (0.0, 1.0), "back": (0.0, -1.0)}
_SMALLEST_M, _LARGEST_M = 0.01, 500.0
_FITTING = 0.95
"""The share of a room that a thing may grow to."""
_REACH_M = 50.0


class Application:
    """Carries edits out with one vocabulary and one way to finish surfaces."""

    def __init__(self, knowledge: Knowledge, finish: Finish) -> None:
        self._knowledge, self._finish = knowledge, finish

    def apply(self, edit: Edit, plan: ScenePlan, anchor: Anchor | None = None) -> ScenePlan:
        """The plan after `edit`.

        Raises:
            InvalidEdit: it would change nothing or make too many things, or the place is unknown by now.
        """
        scene = _Scene(self._knowledge, self._finish, plan, anchor)
        for operation in edit.operations:
            scene.carry_out(operation)
        if scene.plan == plan:
            raise InvalidEdit(f"instruction: changes nothing, the scene is like that already ({edit.text})")
        return scene.plan


@dataclass
class _Scene:
    """A plan while operations change it."""

    knowledge: Knowledge
    finish: Finish
    plan: ScenePlan
    anchor: Anchor | None

    @singledispatchmethod
    def carry_out(self, operation: Operation) -> None:
        """Change the plan by one operation."""
        raise TypeError(operation)

    @carry_out.register
    def _(self, paint: Paint) -> None:
        mention = Mention(" ".join(paint.words), (), adjectives=paint.words)
        if paint.targets == ("ground",) or paint.targets == ("walls",) or paint.targets == ("ceiling",):
            self._paint_shell(paint.targets[0], mention)
            return
        self._each(
            paint.targets,
            lambda thing: msgspec.structs.replace(thing, surfaces=self.finish.repaint(thing.surfaces, mention)),
        )

    @carry_out.register
    def _(self, add: Add) -> None:
        known = {o.id for o in self.plan.objects}
        if len(known) + add.wish.count > MAX_OBJECTS:
            raise InvalidEdit(
                f"instruction: with {add.wish.count} of {add.wish.name!r} there would be too many things; "
                f"a scene holds at most {MAX_OBJECTS} objects"
            )
        made = [self._fresh(thing, known) for thing in self._furnishing().furnish(add.wish)]
        if add.position and add.target:
            made = [_put(thing, add.position, add.target) for thing in made]
        self.plan = msgspec.structs.replace(self.plan, objects=(*self.plan.objects, *made))

    @carry_out.register
    def _(self, remove: Remove) -> None:
        gone = set(remove.targets)
        left = tuple(_let_go(thing, gone) for thing in self.plan.objects if thing.id not in gone)
        lines = tuple(_narrated(line, gone) for line in self.plan.lines)
        self.plan = msgspec.structs.replace(self.plan, objects=left, lines=lines)

    @carry_out.register
    def _(self, resize: Resize) -> None:
        axes = {"all": (0, 1, 2), "high": (1,), "wide": (0,), "deep": (2,)}[resize.axis]
        self._each(resize.targets, lambda thing: self._resized(thing, resize.factor, axes))

    @carry_out.register
    def _(self, move: Move) -> None:
        if move.position and move.target:
            position, target = move.position, move.target
            if target in move.targets:
                raise InvalidEdit("instruction: a thing cannot be moved to itself; name another thing")
            self._each(move.targets, lambda thing: _put(thing, position, target))
            self._behind(move.targets, target)
        elif move.direction:
            step = self._step_m()
            right, near = (step * part for part in _STEPS[move.direction])
            self._each(move.targets, lambda thing: _nudged(thing, right, near))

    @carry_out.register
    def _(self, swap: Replace) -> None:
        furnishing = self._furnishing()

        def swapped(thing: SceneObject) -> SceneObject:
            new = furnishing.furnish(replace(swap.wish, count=1))[0]
            kept = {"id": thing.id, "relation": thing.relation, "target": thing.target}
            return msgspec.structs.replace(new, **kept, side=thing.side, nudge=thing.nudge, named=True)

        self._each(swap.targets, swapped)

    @carry_out.register
    def _(self, change: Change) -> None:
        old, modifier = self.plan.environment, change.modifier
        said = (*(m for m in self._modifiers(old) if m.aspect != modifier.aspect), modifier)
        new = make_environment(self._setting(said), self.knowledge, self.finish)
        kept: dict[str, object] = {"title": old.title, "ground_relief_m": old.ground_relief_m}
        if modifier.aspect in ("time", "mood") or not modifier.adjectives:
            kept |= {"ground": old.ground, "room": old.room}  # nothing there looks another way for it
        self.plan = msgspec.structs.replace(self.plan, environment=msgspec.structs.replace(new, **kept))

    # --- parts of the above ---

    def _each(self, targets: Sequence[str], change: Callable[[SceneObject], SceneObject]) -> None:
        objects = tuple(change(thing) if thing.id in targets else thing for thing in self.plan.objects)
        self.plan = msgspec.structs.replace(self.plan, objects=objects)

    def _behind(self, targets: Sequence[str], target: str) -> None:
        """Put `targets` after `target` in the plan's order: what something refers to comes first."""
        objects = self.plan.objects
        places = {thing.id: place for place, thing in enumerate(objects)}
        late = [thing for thing in objects if thing.id in targets and places[thing.id] < places[target]]
        if not late:
            return
        order: list[SceneObject] = []
        for thing in objects:
            if thing not in late:
                order += [thing, *late] if thing.id == target else [thing]
        self.plan = msgspec.structs.replace(self.plan, objects=tuple(order))

    def _paint_shell(self, name: str, mention: Mention) -> None:
        environment = self.plan.environment
        room, ground = environment.room, environment.ground
        if name == "ground" and ground is not None:
            changed = msgspec.structs.replace(environment, ground=self._repainted(ground, mention))
        elif room is not None and name != "ground":
            painted = {name: self._repainted(room.walls if name == "walls" else room.ceiling, mention)}
            shell: Room = msgspec.structs.replace(room, **painted)
            changed = msgspec.structs.replace(environment, room=shell)
        else:
            raise InvalidEdit(f"instruction: this scene has no {name}; name a thing that is in it")
        self.plan = msgspec.structs.replace(self.plan, environment=changed)

    def _repainted(self, surface: Surface, mention: Mention) -> Surface:
        return self.finish.repaint({"body": surface}, mention)["body"]

    def _resized(self, thing: SceneObject, factor: float, axes: Sequence[int]) -> SceneObject:
        """Larger or smaller, but never past the room's walls."""
        limits = [_FITTING * side for side in self._room_size() or (_LARGEST_M,) * 3]
        grown = [side * factor if axis in axes else side for axis, side in enumerate(thing.size)]
        fit = min([1.0, *(limit / side for limit, side in zip(limits, grown, strict=True))]) if factor > 1 else 1.0
        w, h, d = (
            min(max(side * (fit if axis in axes else 1.0), _SMALLEST_M), _LARGEST_M) for axis, side in enumerate(grown)
        )
        return msgspec.structs.replace(thing, size=(w, h, d))

    def _furnishing(self) -> Furnishing:
        """One that knows the scene's things, so that a lamp finds the table."""
        objects = self.plan.objects
        ids: dict[str, list[str]] = {}
        for thing in objects:
            ids.setdefault(thing.thing, []).append(thing.id)
        holders = [o.id for o in objects if (known := self.knowledge.things.get(o.thing)) and known.holds]
        real = ((o.size, self.knowledge.things[o.thing].size) for o in objects if o.thing in self.knowledge.things)
        scale = Scale(self.anchor, self._room_size(), min(1.0, scale_of(real)) if self.anchor else 1.0)
        return Furnishing(self._setting(()), self.finish, scale, _ids=ids, _holders=holders)

    @staticmethod
    def _fresh(thing: SceneObject, known: set[str]) -> SceneObject:
        """The thing under an id that is not taken."""
        stem, _, number = thing.id.rpartition("-")
        count = int(number)
        while f"{stem}-{count}" in known:
            count += 1
        known.add(f"{stem}-{count}")
        return msgspec.structs.replace(thing, id=f"{stem}-{count}", named=True)

    def _setting(self, modifiers: Sequence[Modifier]) -> Setting:
        """The scene's place, with `modifiers` said of it."""
        return Setting(
            reading=Reading(prompt=self.plan.environment.title, modifiers=tuple(modifiers)),
            matches=(Match(self._archetype(), 1.0, 1.0),),
            similarity={},
            miniature=self.anchor is not None,
        )

    def _archetype(self) -> Archetype:
        name = self.plan.environment.archetype
        if name not in self.knowledge.archetypes:
            raise InvalidEdit(f"instruction: the scene's place {name!r} is not known any more; generate it anew")
        return self.knowledge.archetypes[name]

    def _modifiers(self, environment: Environment) -> list[Modifier]:
        """What had been said of time, weather and mood, as far as it differs from the place's usual."""
        usual = self._archetype()
        said = {
            aspect: value
            for aspect, value, default in (
                ("time", environment.time, usual.time),
                ("weather", environment.weather, usual.weather),
                ("mood", environment.mood, usual.mood),
            )
            if value != default
        }
        return [m for m in self.knowledge.modifiers if said.get(m.aspect) == m.name]

    def _room_size(self) -> Size | None:
        room = self.plan.environment.room
        return room.size if room else None

    def _step_m(self) -> float:
        if self.anchor is not None:
            return _STEP_M["anchor"]
        return _STEP_M["room" if self.plan.environment.room else "open"]


def _put(thing: SceneObject, position: Position, target: str) -> SceneObject:
    """The thing somewhere about `target`, on whichever side was said."""
    if position in _SIDES:
        side: Side = msgspec.convert(position, Side)
        return msgspec.structs.replace(thing, relation="beside", target=target, side=side, nudge=(0.0, 0.0))
    return msgspec.structs.replace(thing, relation=position, target=target, side=None, nudge=(0.0, 0.0))


def _nudged(thing: SceneObject, right: float, near: float) -> SceneObject:
    x, z = (min(max(a + b, -_REACH_M), _REACH_M) for a, b in zip(thing.nudge, (right, near), strict=True))
    return msgspec.structs.replace(thing, nudge=(x, z))


def _let_go(thing: SceneObject, gone: set[str]) -> SceneObject:
    """The thing without what it stood on or by, if that is gone."""
    if thing.target not in gone:
        return thing
    footing = "floor" if thing.footing == "surface" else thing.footing
    return msgspec.structs.replace(thing, relation="free", target=None, side=None, footing=footing)


def _narrated(line: SpokenLine, gone: set[str]) -> SpokenLine:
    return msgspec.structs.replace(line, speaker="narrator") if line.speaker in gone else line
