"""Scenes that live on after their job: what an edit, an undo or a redo starts from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from assets.finishing.target import Target
from assets.layout import Placement
from generators.errors import InvalidTask
from generators.plan import ScenePlan
from server.jobs.scene import Scene
from server.protocol.messages import Generate, Redo, Undo
from server.targets import PLAIN_TARGET

MOST_VERSIONS = 33
"""Plans of one scene that are kept: the one it is, and up to 32 to go back or forth to."""


class NothingToUndo(InvalidTask):
    """There is no edit to take back, or none to carry out again."""

    code = "nothing_to_undo"


@dataclass(frozen=True, eq=False)
class Version:
    """A plan, and where its things stood."""

    plan: ScenePlan
    placements: Mapping[str, Placement]
    """By object id."""
    about: tuple[str, ...] = ()
    """Ids of the objects that the edit which led here was about."""


@dataclass(frozen=True, eq=False)
class LivingScene:
    """A finished job's scene. `scene` and `versions` are empty where the job was answered from the store."""

    request: Generate
    revisions: Mapping[str, int]
    target: Target = PLAIN_TARGET
    """The form of its client's files."""
    scene: Scene | None = None
    versions: tuple[Version, ...] = field(default=())
    at: int = 0

    @property
    def current(self) -> Version:
        """The version that stands."""
        return self.versions[self.at]

    @property
    def undo(self) -> int:
        """How many edits can be taken back."""
        return self.at

    @property
    def redo(self) -> int:
        """How many edits can be carried out again."""
        return len(self.versions) - 1 - self.at

    def step(self, request: Undo | Redo) -> int:
        """The place of the version that `request` leads to.

        Raises:
            NothingToUndo: there is none.
        """
        if isinstance(request, Undo):
            if not self.undo:
                raise NothingToUndo("undo: no edit of this scene is left to take back")
            return self.at - 1
        if not self.redo:
            raise NothingToUndo("redo: no edit of this scene was taken back")
        return self.at + 1

    def grown(self, version: Version) -> tuple[tuple[Version, ...], int]:
        """The versions with a new one after the one that stands, and its place; what was undone is forgotten."""
        versions = (*self.versions[: self.at + 1], version)[-MOST_VERSIONS:]
        return versions, len(versions) - 1


def version_of(plan: ScenePlan, scene: Scene, about: tuple[str, ...] = ()) -> Version:
    """A plan with the places that its things were given, and what the edit was `about`."""
    return Version(plan, {placed.thing.id: placed.placement for placed in scene.objects.values()}, about)
