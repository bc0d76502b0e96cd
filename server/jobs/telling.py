"""What a job says of its parts, as messages: made here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable

from assets.layout import Placement
from generators.base import Ruling
from generators.plan import SceneObject
from server.jobs.slot import line_slot, object_slot
from server.jobs.surfaces import surface_info
from server.protocol.messages import Bound, Judged, LightInfo, PartFailure


def judged_of(job: str, ruling: Ruling) -> Judged | None:
    """What the policy did about a part; None where it let it be."""
    judged = ruling.judgement
    if judged.action == "allow":
        return None
    slot = line_slot(ruling.part) if judged.stage == "line" else object_slot(ruling.part)
    return Judged(
        job=job,
        stage=judged.stage,
        category=judged.category,
        action=judged.action,
        slot=slot if ruling.part else None,
    )


def bound_of(job: str, thing: SceneObject, placement: Placement, light: LightInfo | None) -> Bound:
    """Where a thing stands, what it is made of, and the light it gives."""
    return Bound(
        job=job,
        slot=object_slot(thing.id),
        thing=thing.thing,
        translation=placement.position,
        rotation=placement.rotation,
        size=placement.size,
        surfaces={name: surface_info(surface) for name, surface in thing.surfaces.items()},
        parent=object_slot(placement.on) if placement.on else None,
        light=light,
        gave_way=placement.gave_way or "",
        stand_in=thing.stand_in,
    )


def gave_way(slot: str, told: Iterable[str]) -> list[PartFailure]:
    """What of a slot is there in the nearest form that works."""
    return [PartFailure(slot=slot, code="gave_way", detail=text[:2000]) for text in told]
