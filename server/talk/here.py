"""A scene's state as talk looks at it."""

from __future__ import annotations

from generators.talk.tasks import Here
from generators.tasks import StandsAt
from server.scenes.state import SceneState


def here_of(scene: SceneState) -> Here:
    """What stands where in a scene, what rests on what, and from where it is looked at."""
    return Here(
        plan=scene.plan,
        places={one.thing.id: StandsAt(*one.position, one.yaw) for one in scene.objects},
        on={one.thing.id: one.on for one in scene.objects if one.on},
        view=scene.view,
    )
