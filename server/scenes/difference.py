"""What differs between two scenes, or between what a plan says of a thing before and after."""

from __future__ import annotations

import msgspec

from generators.plan import Environment, SceneObject
from server.scenes.state import Held, SceneState


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """What has to be told so that one scene becomes another; each in the order of the new one."""

    environment: bool = False
    """Whether it is told anew, with its light, its view and what it is made of."""
    removed: tuple[str, ...] = ()
    """Slots that are no more."""
    bound: tuple[str, ...] = ()
    """Slots of objects that are new, or are told anew."""
    spoken: tuple[str, ...] = ()
    """Slots of sentences that are new."""
    sounding: tuple[str, ...] = ()
    """Slots of sound beds that are new, or sound otherwise."""
    filled: tuple[str, ...] = ()
    """Slots that hold another file."""


def difference(old: SceneState, new: SceneState) -> Difference:
    """What differs from `old` to `new`."""
    was, now = old.standing, new.standing
    kept = {*now, *new.sentences, *new.ambience}
    gone = [slot for slot in (*was, *old.sentences, *old.ambience) if slot not in kept]
    parts = [slot for slot in old.slots if slot.startswith("environment") and slot not in new.slots]
    return Difference(
        environment=old.environment is None or old.outlook != new.outlook,
        removed=(*gone, *parts),
        bound=tuple(slot for slot, one in now.items() if was.get(slot) != one),
        spoken=tuple(slot for slot, said in new.sentences.items() if old.sentences.get(slot) != said),
        sounding=tuple(slot for slot, bed in new.ambience.items() if old.ambience.get(slot) != bed),
        filled=tuple(slot for slot, held in new.slots.items() if not _same_file(old.slots.get(slot), held)),
    )


def brought_back(old: SceneState, version: SceneState) -> SceneState:
    """An earlier version as it stands after `old`: the same files, their revisions after the last that was told."""
    told = old.revisions
    slots = {
        slot: old.slots[slot]
        if _same_file(old.slots.get(slot), held)
        else msgspec.structs.replace(held, revision=told.get(slot, 0) + 1)
        for slot, held in version.slots.items()
    }
    gone = {slot: revision for slot, revision in told.items() if slot not in slots}
    return msgspec.structs.replace(version, slots=slots, gone=gone)


def same_looks(old: SceneObject, new: SceneObject) -> bool:
    """Whether a thing's file stays what it was, unless its size in place is another."""
    return _looks(old) == _looks(new)


def same_stand(old: SceneObject, new: SceneObject) -> bool:
    """Whether a thing is to stand as it did, but for its size and what edits moved it."""
    return _stand(old) == _stand(new)


def same_stage(old: Environment, new: Environment) -> bool:
    """Whether a stage stays what it was."""
    return (old.stage, old.stage_parameters) == (new.stage, new.stage_parameters)


def _same_file(old: Held | None, new: Held) -> bool:
    return old is not None and (old.digest, old.tier) == (new.digest, new.tier)


def _looks(thing: SceneObject) -> object:
    return thing.thing, thing.shape, thing.size, thing.parameters, thing.surfaces


def _stand(thing: SceneObject) -> object:
    return thing.relation, thing.target, thing.side, thing.other, thing.distance_m, thing.footing
