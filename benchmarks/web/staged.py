"""A real server whose scene is made at once, for browsers: a floor, and a box and a ball on it, straight ahead."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import trimesh

from server.protocol.messages import Bound, EnvironmentInfo, LightInfo, Planned, SurfaceInfo
from tests.clients.web.served import served
from tests.server.scripted import Part, Pause, Say, ScriptedBackend, Step

GLB = "model/gltf-binary"


def _glb(mesh: trimesh.Trimesh, color: tuple[int, int, int]) -> bytes:
    material = trimesh.visual.material.PBRMaterial(baseColorFactor=[*color, 255], name="stuff")
    mesh.visual = trimesh.visual.TextureVisuals(material=material)
    return bytes(trimesh.Scene(mesh).export(file_type="glb"))


def _bound(name: str, x: float) -> Say:
    surface = SurfaceInfo(
        material="stuff", phrase="stuff", base_color=(0.5, 0.4, 0.3), roughness=0.7, metallic=0, emissive=(0, 0, 0)
    )
    bound = Bound(
        job="",
        slot=f"object/{name}-1",
        thing=name,
        translation=(x, 0, -4),
        rotation=(0, 0, 0, 1),
        size=(1, 2, 1),
        surfaces={"body": surface},
    )
    return Say(bound)


def scene() -> list[Step]:
    """What the server says and sends."""
    environment = EnvironmentInfo(
        title="A place", mood="calm", time="noon", weather="clear", indoor=False, zenith=(0.1, 0.2, 0.5),
        horizon=(0.6, 0.7, 0.8), ambient=(0.3, 0.3, 0.35), fog_density=0.001,
        lights=(LightInfo(kind="directional", color=(1, 1, 1), intensity=20000, direction=(-0.4, -0.8, -0.3)),),
    )  # fmt: skip
    floor = trimesh.creation.box((30, 0.1, 30), transform=trimesh.transformations.translation_matrix((0, -0.05, 0)))
    standing = trimesh.transformations.translation_matrix((0, 1, 0))
    return [
        Say(Planned(job="", environment=environment)),
        Part("environment", _glb(floor, (90, 110, 80)), media_type=GLB),
        _bound("box", 0.0),
        Part("object/box-1", _glb(trimesh.creation.box((1, 2, 1), transform=standing), (160, 60, 40)), media_type=GLB),
        _bound("ball", 2.5),
        Pause(0.05),
        Part("object/ball-1", _glb(trimesh.creation.icosphere(subdivisions=2), (40, 90, 160)), media_type=GLB),
    ]


@contextmanager
def staged(folder: Path) -> Iterator[tuple[str, ScriptedBackend]]:
    """Serve the scene and the viewer from a thread while the block runs; gives the address and the backend."""
    backend = ScriptedBackend(folder, scene())
    with served(backend) as address:
        yield address, backend
