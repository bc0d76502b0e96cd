"""Operations carried out on a plan: a new plan whose untouched parts equal the old ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import singledispatchmethod

import msgspec

from generators.plan import Color, Environment, Room, SceneObject, ScenePlan, Sky, SpokenLine, Sun, Surface
from generators.planning.acting import Actings
from generators.planning.edits.making import Making, added, fresh_ids, stood
from generators.planning.edits.operations import (
    MAX_LINES,
    MAX_OBJECTS,
    SHELL,
    Add,
    Align,
    Change,
    InvalidEdit,
    Light,
    Move,
    Operation,
    Paint,
    Place,
    Pose,
    Remove,
    Replace,
    Resize,
    Rotate,
    Say,
    Swap,
)
from generators.planning.edits.painting import relook
from generators.planning.figures import reposed
from generators.planning.finish import Finish
from generators.planning.knowledge.library import Knowledge
from generators.planning.setting import make_environment
from generators.reading.reading import Looks
from generators.tasks import Anchor
from generators.vocabulary.measures import Size

_REACH_M = 50.0
_WARM: Color = (1.0, 0.86, 0.66)
_COOL: Color = (0.74, 0.88, 1.0)


@dataclass
class Application:
    """A plan while operations change it."""

    knowledge: Knowledge
    finish: Finish
    plan: ScenePlan
    anchor: Anchor | None = None

    @property
    def making(self) -> Making:
        """What makes new objects for the plan as it is now."""
        return Making(self.knowledge, self.finish, self.plan, self.anchor)

    @singledispatchmethod
    def carry_out(self, operation: Operation) -> None:
        """Change the plan by one operation.

        Raises:
            InvalidEdit: there would be too many things, or what it is about is not in this scene.
        """
        raise TypeError(operation)

    @carry_out.register
    def _(self, paint: Paint) -> None:
        if paint.targets and paint.targets[0] in SHELL:
            self._paint_shell(paint.targets[0], paint.looks)
            return
        self._each(
            paint.targets,
            lambda thing: msgspec.structs.replace(
                thing, surfaces=relook(thing.surfaces, paint.looks, self.finish, paint.surfaces, thing.shape)
            ),
        )

    @carry_out.register
    def _(self, add: Add) -> None:
        if len(self.plan.objects) + len(add.targets) > MAX_OBJECTS:
            raise InvalidEdit(
                f"instruction: with {len(add.targets)} more of {add.thing!r} there would be too many things; "
                f"a scene holds at most {MAX_OBJECTS} objects"
            )
        like = next((o for o in self.plan.objects if o.id == add.like), None)
        first = like or self.making.made(self.making.found(add), add.looks, add.part_looks, add.size)
        if add.stand is not None:
            first = stood(first, add.stand)
        elif like is not None:
            first = msgspec.structs.replace(like, relation="beside", target=like.id, side=None, other=None)
            first = msgspec.structs.replace(first, nudge=(0.0, 0.0), turn_deg=0.0, lift_m=0.0, distance_m=None)
        siblings = len(add.targets) if add.stand and add.stand.by else 1
        made = tuple(msgspec.structs.replace(first, id=name, siblings=siblings, named=True) for name in add.targets)
        self.plan = msgspec.structs.replace(self.plan, objects=(*self.plan.objects, *made))

    @carry_out.register
    def _(self, remove: Remove) -> None:
        gone = set(remove.targets)
        left = tuple(_let_go(thing, gone) for thing in self.plan.objects if thing.id not in gone)
        lines = tuple(_narrated(line, gone) for line in self.plan.lines)
        self.plan = msgspec.structs.replace(self.plan, objects=left, lines=lines)

    @carry_out.register
    def _(self, pose: Pose) -> None:
        acting = next((hit.value for hit in Actings(self.knowledge).said(pose.text)), None)
        by_id = {thing.id: thing for thing in self.plan.objects}

        def posed(thing: SceneObject) -> SceneObject:
            done = reposed(thing, pose.text, acting, by_id.get(thing.target or ""), self.finish)
            if done is None:
                raise InvalidEdit(
                    f"instruction: {thing.id} cannot be {pose.text[:60]!r}; people and animals can sit, lie, walk, "
                    "or do something, and other things get colours, materials, sizes and places"
                )
            return done

        self._each(pose.targets, posed)

    @carry_out.register
    def _(self, resize: Resize) -> None:
        making = self.making

        def sized(thing: SceneObject) -> SceneObject:
            size = Size(resize.axis, resize.metres, resize.factor)
            if resize.by_m is not None:
                size = added(thing.size, resize.axis, resize.by_m)
            return msgspec.structs.replace(thing, size=making.fitted(thing, size))

        self._each(resize.targets, sized)

    @carry_out.register
    def _(self, move: Move) -> None:
        self._shift(move.targets, move.right_m, move.near_m)
        if move.up_m:
            self._each(
                move.targets, lambda thing: msgspec.structs.replace(thing, lift_m=round(thing.lift_m + move.up_m, 4))
            )

    @carry_out.register
    def _(self, place: Place) -> None:
        if place.stand.by in place.targets or place.stand.other in place.targets:
            raise InvalidEdit("instruction: a thing cannot be moved to itself; name another thing")
        stand, number = place.stand, len(place.targets) if place.stand.by else 1
        self._each(place.targets, lambda thing: msgspec.structs.replace(stood(thing, stand), siblings=number))
        for target in (stand.by, stand.other):
            if target:
                self._behind(place.targets, target)

    @carry_out.register
    def _(self, replace: Replace) -> None:
        making = self.making

        def replaced(thing: SceneObject) -> SceneObject:
            new = making.made(making.found(replace), replace.looks, replace.part_looks, replace.size)
            kept = {name: getattr(thing, name) for name in _STAND}
            footing = thing.footing if thing.footing in ("wall", "ceiling", "surface") else new.footing
            return msgspec.structs.replace(new, **kept, id=thing.id, footing=footing, named=True)

        self._each(replace.targets, replaced)

    @carry_out.register
    def _(self, swap: Swap) -> None:
        for at in range(0, len(swap.targets), 2):
            pair = slice(at, at + 2)
            self._exchange(swap.targets[pair], swap.right_m[pair], swap.near_m[pair])

    def _exchange(self, pair: Sequence[str], right_m: Sequence[float], near_m: Sequence[float]) -> None:
        first, second = (next(o for o in self.plan.objects if o.id == name) for name in pair)
        if (first.relation, first.target, first.footing) == (second.relation, second.target, second.footing):
            self._shift(pair, right_m, near_m)
            return
        given = {first.id: _stand_of(second, first), second.id: _stand_of(first, second)}
        self._each(pair, lambda thing: msgspec.structs.replace(thing, **given[thing.id]))
        for name in pair:
            if target := given[name]["target"]:
                self._behind((name,), str(target))

    @carry_out.register
    def _(self, say: Say) -> None:
        if len(self.plan.lines) + len(say.targets) > MAX_LINES:
            raise InvalidEdit(f"instruction: a scene holds at most {MAX_LINES} spoken lines")
        taken = {line.id for line in self.plan.lines}
        lines = tuple(
            SpokenLine(id=name, text=say.text[:400], speaker=speaker)
            for name, speaker in zip(fresh_ids("line", len(say.targets), taken), say.targets, strict=True)
        )
        self.plan = msgspec.structs.replace(self.plan, lines=(*self.plan.lines, *lines))

    @carry_out.register
    def _(self, rotate: Rotate) -> None:
        turns = dict(zip(rotate.targets, rotate.degrees, strict=True))
        self._each(
            rotate.targets,
            lambda thing: msgspec.structs.replace(thing, turn_deg=_turn(thing.turn_deg + turns[thing.id])),
        )

    @carry_out.register
    def _(self, align: Align) -> None:
        self._shift(align.targets, align.right_m, align.near_m)

    @carry_out.register
    def _(self, change: Change) -> None:
        old, making = self.plan.environment, self.making
        modifier = next(m for m in self.knowledge.modifiers if (m.aspect, m.name) == (change.aspect, change.name))
        said = (*(m for m in making.modifiers(old) if m.aspect != modifier.aspect), modifier)
        new = make_environment(making.setting(said), self.knowledge, self.finish)
        kept: dict[str, object] = {"title": old.title, "ground_relief_m": old.ground_relief_m}
        if modifier.aspect in ("time", "mood") or not modifier.adjectives:
            kept |= {"ground": old.ground, "room": old.room}  # nothing there looks another way for it
        self._surround(msgspec.structs.replace(new, **kept))

    @carry_out.register
    def _(self, light: Light) -> None:
        old = self.plan.environment
        tint = _WARM if light.warmth > 0 else _COOL
        share = abs(light.warmth)
        red, green, blue = (1 + (part - 1) * share for part in tint)
        self._surround(
            msgspec.structs.replace(
                old, sun=_lit(old.sun, light.brightness, (red, green, blue)),
                sky=_dimmed(old.sky, light.brightness, (red, green, blue)),
            )
        )  # fmt: skip

    # --- parts of the above ---

    def _each(self, targets: Sequence[str], change: Callable[[SceneObject], SceneObject]) -> None:
        objects = tuple(change(thing) if thing.id in targets else thing for thing in self.plan.objects)
        self.plan = msgspec.structs.replace(self.plan, objects=objects)

    def _shift(self, targets: Sequence[str], right_m: Sequence[float], near_m: Sequence[float]) -> None:
        steps = dict(zip(targets, zip(right_m, near_m, strict=True), strict=True)) if right_m else {}
        self._each(tuple(steps), lambda thing: _nudged(thing, *steps[thing.id]))

    def _surround(self, environment: Environment) -> None:
        self.plan = msgspec.structs.replace(self.plan, environment=environment)

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
        self.plan = msgspec.structs.replace(self.plan, objects=tuple(_released(order)))

    def _paint_shell(self, name: str, looks: Looks) -> None:
        environment = self.plan.environment
        room, ground = environment.room, environment.ground
        if name == "sky" and room is None and ground is not None:
            self._surround(msgspec.structs.replace(environment, sky=self._painted_sky(environment.sky, looks)))
        elif name == "floor" and ground is not None:
            self._surround(msgspec.structs.replace(environment, ground=self._repainted(ground, looks)))
        elif room is not None and name in ("walls", "ceiling"):
            painted = {name: self._repainted(room.walls if name == "walls" else room.ceiling, looks)}
            shell: Room = msgspec.structs.replace(room, **painted)
            self._surround(msgspec.structs.replace(environment, room=shell))
        else:
            raise InvalidEdit(f"instruction: this scene has no {name}; name a thing that is in it")

    def _repainted(self, surface: Surface, looks: Looks) -> Surface:
        return relook({"body": surface}, looks, self.finish)["body"]

    def _painted_sky(self, sky: Sky, looks: Looks) -> Sky:
        """The gradient in the colours that were said: the first above, the last at the horizon."""
        if not looks.colors:
            raise InvalidEdit("instruction: a sky takes colours, times of day and weather; say 'make the sky pink'")
        colors = [self.finish.surface(f"{color} paint").base_color for color in looks.colors]
        return msgspec.structs.replace(sky, zenith=colors[0], horizon=_mixed(colors[-1], (1.0, 1.0, 1.0), 0.35))


_STAND = ("relation", "target", "other", "side", "distance_m", "siblings", "spare_m", "nudge", "lift_m", "turn_deg")


def _stand_of(thing: SceneObject, instead: SceneObject) -> dict[str, object]:
    """Where a thing stands, for another that takes its place; what it stood by may be the other itself."""
    names = {instead.id: thing.id}
    stand = {name: getattr(thing, name) for name in ("relation", "side", "distance_m", "siblings", "nudge", "lift_m")}
    stand |= {name: names.get(getattr(thing, name), getattr(thing, name)) for name in ("target", "other")}
    return stand | {"footing": thing.footing}


def _released(order: Sequence[SceneObject]) -> list[SceneObject]:
    """Things that refer to one after them stand free: two cannot refer to one another."""
    seen: set[str] = set()
    left: list[SceneObject] = []
    for thing in order:
        if thing.target is not None and thing.target not in seen:
            thing = msgspec.structs.replace(thing, relation="free", target=None, other=None, side=None)
        seen.add(thing.id)
        left.append(thing)
    return left


def _nudged(thing: SceneObject, right: float, near: float) -> SceneObject:
    x, z = (round(min(max(a + b, -_REACH_M), _REACH_M), 4) for a, b in zip(thing.nudge, (right, near), strict=True))
    return msgspec.structs.replace(thing, nudge=(x, z))


def _turn(degrees: float) -> float:
    """The same turn between −180 and 180 degrees."""
    turned = (degrees + 180.0) % 360.0 - 180.0
    return round(180.0 if turned == -180.0 else turned, 3)


def _let_go(thing: SceneObject, gone: set[str]) -> SceneObject:
    """The thing without what it stood on or by, if that is gone."""
    if thing.other in gone:
        thing = msgspec.structs.replace(thing, other=None)
    if thing.target not in gone:
        return thing
    footing = "floor" if thing.footing == "surface" else thing.footing
    return msgspec.structs.replace(thing, relation="free", target=None, other=None, side=None, footing=footing)


def _narrated(line: SpokenLine, gone: set[str]) -> SpokenLine:
    return msgspec.structs.replace(line, speaker="narrator") if line.speaker in gone else line


def _lit(sun: Sun, brightness: float, tint: Color) -> Sun:
    lux = min(sun.intensity_lux * brightness, 120_000.0)
    return msgspec.structs.replace(sun, color=_times(sun.color, tint), intensity_lux=round(lux, 2))


def _dimmed(sky: Sky, brightness: float, tint: Color) -> Sky:
    red, green, blue = (part * brightness for part in tint)
    return msgspec.structs.replace(sky, ambient=_times(sky.ambient, (red, green, blue)))


def _times(a: Color, b: Color) -> Color:
    red, green, blue = (min(x * y, 1.0) for x, y in zip(a, b, strict=True))
    return red, green, blue


def _mixed(a: Color, b: Color, share: float) -> Color:
    red, green, blue = (x + (y - x) * share for x, y in zip(a, b, strict=True))
    return red, green, blue
