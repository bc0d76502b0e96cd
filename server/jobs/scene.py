"""A scene while it is being made: what was decided, placed and packed so far, with the arrays that this takes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from assets.artifacts import Model
from assets.asset import Asset
from assets.clutter.laying import Laid
from assets.errors import PackagingError, StoreError
from assets.layout import Layout, Placement, Region, anchor_region, open_region, room_region
from assets.layout.standing import StagedLayout
from assets.shade import Halo, Lamp
from assets.shapes.sheet import flat_color
from assets.sky.files import Skylight
from assets.stages.scattering import Strewn, phrases
from assets.stages.stage import Stage
from generators.errors import GenerationError
from generators.plan import Environment, SceneObject, SpokenLine, Surface, View
from server.jobs.lighting import main_light
from server.jobs.surfaces import is_laid, plain_surfaces, stage_surfaces
from server.scenes.slot import map_of
from server.scenes.state import (
    Built,
    Held,
    Light,
    Material,
    Outlook,
    Recording,
    SceneState,
    Sentence,
    Shortfall,
    Sounding,
    Standing,
    Verdict,
)
from server.scenes.wish import Wish


@dataclass(eq=False)
class PlacedObject:
    """An object of the plan, where it stands, and the light it gives.

    `worn` names its surfaces that wear a material's maps, once its model is known, which has at most `triangles` and is
    one piece with flat colours where it is `plain`; `honoured` says, once all stands, whether it stands to its target
    as was planned.
    """

    thing: SceneObject
    placement: Placement
    light: Light | None = None
    worn: tuple[str, ...] = ()
    triangles: int = 0
    plain: bool = False
    honoured: bool = True

    @property
    def standing(self) -> Standing:
        """It as data."""
        placement = self.placement
        return Standing(
            thing=self.thing,
            position=placement.position,
            yaw=float(placement.yaw),
            size=placement.size,
            on=placement.on,
            gave_way=placement.gave_way,
            rest=placement.rest,
            light=self.light,
            worn=self.worn,
            triangles=self.triangles,
            plain=self.plain,
            honoured=self.honoured,
        )


@dataclass(eq=False)
class Scene:
    """Everything a job has made so far."""

    wish: Wish
    environment: Environment
    layout: Layout
    stage: Stage | None = None
    built: Built | None = None
    view: View | None = None
    shell: Model | None = None
    shell_at: tuple[float, float, float] = (0.0, 0.0, 0.0)
    strewn: tuple[Strewn, ...] = ()
    """What the stage is dressed with."""
    laid: tuple[Laid, ...] = ()
    """The small things that lie about, on things and on the stage."""
    dressing: Model | None = None
    contacts: str = ""
    """A digest of what its things' shade depends on."""
    shade: Model | None = None
    """That shade, on what they stand on."""
    sky: Asset | None = None
    """The picture of the sky, once it is painted."""
    skylight: Skylight | None = None
    """What the sky gives, once that is known."""
    objects: dict[str, PlacedObject] = field(default_factory=dict)
    lines: list[SpokenLine] = field(default_factory=list)
    models: dict[str, Model] = field(default_factory=dict)
    slots: dict[str, Held] = field(default_factory=dict)
    materials: dict[str, Material] = field(default_factory=dict)
    pictures: dict[str, Asset] = field(default_factory=dict)
    """Maps by their digests, as far as they are at hand."""
    sentences: dict[str, Sentence] = field(default_factory=dict)
    recordings: dict[str, Recording] = field(default_factory=dict)
    ambience: dict[str, Sounding] = field(default_factory=dict)
    lights: list[Light] = field(default_factory=list)
    lamps: list[Light] = field(default_factory=list)
    """The lights of what lies and hangs about, told with the environment."""
    lamplight: tuple[Lamp, ...] = ()
    """The lamps beyond those, whose light is worked into what is built about them."""
    halos: tuple[Halo, ...] = ()
    """The glow of the air about what shines."""
    failures: list[Shortfall] = field(default_factory=list)
    gave_way: list[Shortfall] = field(default_factory=list)
    """What was asked for and is there in the nearest form that works."""

    @classmethod
    def begin(
        cls, environment: Environment, wish: Wish, stage: Stage | None = None, built: Built | None = None
    ) -> Scene:
        """An empty scene whose layout fits the environment, built as `stage` where there is one."""
        layout = StagedLayout(stage, wish.seed) if stage else Layout(_region(environment, wish), wish.seed)
        scene = cls(wish, environment, layout, stage, built)
        if stage is not None:
            scene.view = View(eye=stage.view.eye, target=stage.view.target, fov_deg=stage.view.fov_deg)
        else:
            x, z = _region(environment, wish).center
            scene.shell_at = (x, 0.0, z)
        scene.view = environment.view or scene.view
        scene.lights.append(main_light(environment))
        return scene

    @property
    def outlook(self) -> Outlook:
        """What one sees of it but its things, as far as that is known."""
        surfaces = self.shell_surfaces | self.dressing_surfaces
        lamps = tuple(self.lamps)
        return Outlook(
            environment=self.environment, view=self.view, lamps=lamps, surfaces=surfaces, skylight=self.skylight
        )

    @property
    def partial(self) -> bool:
        """Whether some part failed."""
        return bool(self.failures)

    @property
    def shell_surfaces(self) -> dict[str, Surface]:
        """The painted surfaces of the stage, the ground or the room, by their names in its model."""
        if self.stage is not None:
            return stage_surfaces(self.environment, self.stage)
        return plain_surfaces(self.environment)

    @property
    def shell_painted(self) -> dict[str, Surface]:
        """Those of them that wear a material's maps."""
        baked = self.baked_ground
        return {name: surface for name, surface in self.shell_surfaces.items() if name not in baked}

    @property
    def baked_ground(self) -> frozenset[str]:
        """The surfaces of the open ground that are one, coloured by its vertices, for a lean client.

        What is laid stone by stone wears its maps even there, and so does what is blended over it, if it is most of
        the ground: colours at vertices cannot show its pattern, and a street of them was a blur.
        """
        if not self.wish.target.lean or self.stage is None or self.stage.room is not None:
            return frozenset()
        kinds = {name: drawn.kind for name, drawn in self.stage.surfaces.items()}
        first = next((name for name, kind in kinds.items() if kind == "ground"), None)
        if first is not None and is_laid(self.shell_surfaces[first].phrase):
            return frozenset(name for name, kind in kinds.items() if kind == "ground" and name != first)
        return frozenset(name for name, kind in kinds.items() if kind in ("ground", "overlay"))

    @property
    def dressing_painted(self) -> dict[str, Surface]:
        """Those surfaces of the dressing that wear a material's maps: for a lean client none."""
        return {} if self.wish.target.lean else self.dressing_surfaces

    @property
    def dressing_surfaces(self) -> dict[str, Surface]:
        """The surfaces of what the stage is dressed with, by their names in its model."""
        return {name: Surface(phrase=text, base_color=flat_color(text)) for name, text in phrases(self.strewn).items()}

    @property
    def dressing_digest(self) -> str:
        """A digest of what is strewn and what lies about, and where; "" where nothing is."""
        if not self.strewn and not self.laid:
            return ""
        digest = hashlib.sha256(repr(self.laid).encode())
        for each in self.strewn:
            digest.update(repr(each.dressing).encode())
            digest.update(each.places.tobytes())
        return digest.hexdigest()

    def note_failure(self, slot: str, error: GenerationError | PackagingError, fallback: str = "") -> None:
        """A part failed: the job goes on without it.

        Raises:
            StoreError: that was the failure: it ends the job.
        """
        if isinstance(error, StoreError):
            raise error
        self.failures.append(Shortfall(slot=slot, code=error.code, detail=str(error)[:2000], fallback=fallback))

    def state(self, revisions: dict[str, int], verdicts: tuple[Verdict, ...], about: tuple[str, ...]) -> SceneState:
        """The scene as data, once nothing of it is being made any more; `revisions` are the last of every slot."""
        slots = {slot: held for slot, held in self.slots.items() if self._is_used(slot)}
        return SceneState(
            wish=self.wish,
            environment=self.environment,
            skylight=self.skylight,
            objects=tuple(placed.standing for placed in self.objects.values()),
            lines=tuple(self.lines),
            built=self.built,
            view=self.view,
            shell_surfaces=self.shell_surfaces,
            dressing_surfaces=self.dressing_surfaces,
            dressing=self.dressing_digest,
            contacts=self.contacts,
            lamps=tuple(self.lamps),
            materials=self.materials,
            sentences=self.sentences,
            recordings=self.recordings,
            ambience=self.ambience,
            slots=slots,
            gone={slot: revision for slot, revision in revisions.items() if slot not in slots},
            failures=tuple(self.failures),
            gave_way=tuple(self.gave_way),
            verdicts=verdicts,
            about=about,
        )

    def _is_used(self, slot: str) -> bool:
        """Whether what fills a slot belongs to the scene, rather than having been shown while that was made."""
        material = map_of(slot)
        if material is None:
            return True
        key, name = material
        return key in self.materials and name in self.materials[key].maps


def _region(environment: Environment, wish: Wish) -> Region:
    """The space of a scene without a stage."""
    if wish.anchor is not None:
        return anchor_region(wish.anchor.size)
    return room_region(environment.room.size) if environment.room is not None else open_region()
