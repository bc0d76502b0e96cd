"""What a scene consists of and how it hangs together, for clients: `application/json`, equal for equal scenes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from assets.ambience.beds import LICENCE
from assets.asset import Asset
from server.jobs.infos import environment_info, failure_info, light_info, sound_times, surface_infos, word_times
from server.jobs.lighting import main_light
from server.protocol.messages import GeneratorInfo
from server.scenes.slot import CONTACTS, DRESSING, ENVIRONMENT, SCENE, SKY, SKY_LIGHT, object_slot
from server.scenes.state import Material, Recording, SceneState, Sentence, Sounding, Standing


def pack_manifest(scene: SceneState, generators: Sequence[GeneratorInfo], target: dict[str, Any]) -> Asset:
    """The manifest of a scene that these generators made; `target` says for whom, and what it costs there."""
    lights = [main_light(scene.plan.environment), *(one.light for one in scene.objects if one.light), *scene.lamps]
    manifest: dict[str, Any] = {
        "format": "holoforge.manifest.v1",
        "prompt": scene.wish.prompt,
        "seed": scene.wish.seed,
        "quality": scene.wish.quality,
        "environment": environment_info(scene.outlook),
        "environment_asset": _digest(scene, ENVIRONMENT),
        "dressing_asset": _digest(scene, DRESSING),
        "contacts_asset": _digest(scene, CONTACTS),
        "sky_asset": _digest(scene, SKY),
        "sky_light_asset": _digest(scene, SKY_LIGHT),
        "objects": [_object_entry(scene, one) for one in scene.objects],
        "materials": {key: _material_entry(made) for key, made in sorted(scene.materials.items())},
        "lines": [_line_entry(slot, line) for slot, line in sorted(scene.sentences.items())],
        "recordings": [_recording_entry(line, one) for line, one in sorted(scene.recordings.items())],
        "ambience": [_bed_entry(scene, slot, bed) for slot, bed in sorted(scene.ambience.items())],
        "lights": [light_info(light) for light in lights],
        "scene": _digest(scene, SCENE),
        "target": target,
        "generators": generators,
        "failures": [failure_info(one) for one in (*scene.failures, *scene.gave_way)],
    }
    return Asset("application/json", msgspec.json.format(msgspec.json.encode(manifest), indent=1))


def _object_entry(scene: SceneState, one: Standing) -> dict[str, Any]:
    slot = object_slot(one.thing.id)
    return {
        "slot": slot,
        "thing": one.thing.thing,
        "translation": one.position,
        "rotation": one.rotation,
        "size": one.size,
        "parent": object_slot(one.on) if one.on else None,
        "asset": _digest(scene, slot),
        "surfaces": surface_infos(one.thing.surfaces),
        "light": light_info(one.light) if one.light else None,
    }


def _digest(scene: SceneState, slot: str) -> str | None:
    held = scene.slots.get(slot)
    return held.digest if held else None


def _material_entry(made: Material) -> dict[str, Any]:
    entry: dict[str, Any] = {"phrase": made.phrase, "tile_size_m": made.tile_size_m, "maps": made.maps}
    if made.checks:
        entry["checks"] = made.checks
    return entry | {"origin": made.origin} if made.origin else entry


def _recording_entry(line: str, recording: Recording) -> dict[str, Any]:
    return {"line": line, "duration_s": round(recording.duration_s, 3), "asset": recording.digest}


def _bed_entry(scene: SceneState, slot: str, bed: Sounding) -> dict[str, Any]:
    return {
        "slot": slot,
        "sound": bed.sound,
        "gain_db": bed.gain_db,
        "position": bed.position,
        "node": bed.at,
        "reach_m": bed.reach_m,
        "asset": _digest(scene, slot),
        "licence": LICENCE,
    }


def _line_entry(slot: str, line: Sentence) -> dict[str, Any]:
    return {
        "slot": slot,
        "text": line.text,
        "node": line.at,
        "duration_s": round(line.duration_s, 3),
        "asset": line.digest,
        "voice": line.voice,
        "licence": line.licence,
        "seed": line.seed,
        "words": word_times(line.timing),
        "sounds": sound_times(line.timing),
    }
