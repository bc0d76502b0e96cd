"""One job: makes real what differs between the scene that stands and the one that is wanted.

The first scene is the difference from the empty one: as soon as a part is decided its work starts: the ground, then
each thing's geometry with flat colours, then draft textures, then final ones, with the first spoken line between. Of
an edit the parts are all known at once, and what equals the scene before keeps its slot, its place and its bytes. A
part that fails is told of and stood in for; the rest goes on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import aclosing

import msgspec

from assets.layout import Placement
from assets.layout.standing import StagedLayout
from assets.stages.stage import View as StageView
from generators.base import Edited
from generators.errors import GenerationFailed
from generators.plan import Environment, PlanPart, SceneObject, ScenePlan, SpokenLine
from server.affect.voicing import VoiceNow, as_it_is
from server.engine.base import ALONE, Share
from server.jobs.allowance import Allowance, Spent
from server.jobs.ambience import Ambience
from server.jobs.arrival import HELD_TEXELS_PER_M, texels_at
from server.jobs.bill import bill_of, cost_of_scene, size_of_scene
from server.jobs.casting import CastList
from server.jobs.contacts import contacts_digest
from server.jobs.earlier import Earlier
from server.jobs.fitting import Fitting
from server.jobs.heavens import Heavens
from server.jobs.looking import arrive, lay_out, same_shell, turn_light
from server.jobs.manifest import pack_manifest
from server.jobs.parts import Parts
from server.jobs.planning import planned, understood
from server.jobs.scene import Scene
from server.jobs.shapes import Shapes
from server.jobs.stages import BuiltStage
from server.jobs.surfaces import WATER
from server.jobs.telling import Telling
from server.jobs.textures import Textures
from server.jobs.things import Things
from server.jobs.voices import Voices
from server.jobs.work import Work
from server.jobs.workshop import Workshop
from server.scenes.difference import same_stage
from server.scenes.slot import CONTACTS, DRESSING, ENVIRONMENT
from server.scenes.state import Outlook, SceneState

_STREWN_M = 4.0
"""How far away what a stage is strewn with is seen."""


class SceneRun:
    """Runs one change of `before`, which may be the empty scene. What it has to say goes out through `telling`.

    `generate`, `edit` and `follow` are three ways to the next state; each object of this class goes one of them, once.
    """

    def __init__(
        self,
        workshop: Workshop,
        before: SceneState,
        telling: Telling,
        share: Share = ALONE,
        voicing: VoiceNow = as_it_is,
    ) -> None:
        self._workshop, self._before, self._telling, self._voicing = workshop, before, telling, voicing
        self._work = Work(workshop.engine, telling, share)
        self._earlier = Earlier(before, workshop.shelf)
        self._allowance = Allowance(before.wish.target)
        self._waiting = CastList()
        self._scene: Scene | None = None
        self._told: Outlook | None = None
        """What clients were told of last."""

    @property
    def scene(self) -> Scene:
        """What was made so far, with all its arrays.

        Raises:
            GenerationFailed: there is no environment yet.
        """
        if self._scene is None:
            raise GenerationFailed("there is no environment yet")
        return self._scene

    async def generate(self) -> SceneState:
        """Plan the wish, and make each part as soon as it is decided.

        Raises:
            GenerationError: there is no plan.
            PackagingError: the store is full.
        """
        async with asyncio.TaskGroup() as group:
            async with aclosing(planned(self._work, self._telling, self._before.wish.plan_task())) as parts:
                async for part in parts:
                    await self._begin_part(group, part)
            if self._scene is None:
                raise GenerationFailed("the planner gave no environment")
            await self._cast()
            await self._look(group)
        return await self._finish()

    async def edit(self, instruction: str, undo: int) -> SceneState:
        """Carry out an instruction; `undo` edits can be taken back after it.

        Raises:
            GenerationError: it cannot be carried out; nothing of it was told.
            PackagingError: the store is full.
        """
        change = await understood(self._work, self._telling, self._before, instruction)
        await self._telling.edited(change.operations, undo, 0)
        return await self.follow(change.plan, about=change.about)

    async def follow(
        self, plan: ScenePlan, *, about: tuple[str, ...] = (), places: Mapping[str, Placement] = {}
    ) -> SceneState:
        """Make a plan real, things with `places` where these say; `about` are the things that the change was about.

        Raises:
            GenerationError: its stage cannot be built again.
            PackagingError: the store is full.
        """
        async with asyncio.TaskGroup() as group:
            await self._open(group, plan.environment, places)
            for slot in self._earlier.slots_without(plan):
                await self._telling.removed(slot)
            self._things.keep(plan.objects)
            for thing in plan.objects:
                await self._things.take(thing)
            for line in plan.lines:
                self._take_line(group, line)
            await self._look(group)
        return await self._finish(about)

    # --- the plan's parts ---

    async def _begin_part(self, group: asyncio.TaskGroup, part: PlanPart | Edited) -> None:
        if self._scene is None and not isinstance(part, Environment):
            raise GenerationFailed("the planner gave a part before the environment")
        match part:
            case Environment():
                await self._open(group, part)
            case SceneObject():
                if not self._waiting.takes(part):
                    await self._cast()
                    await self._things.take(part)
            case SpokenLine():
                self._take_line(group, part)

    async def _cast(self) -> None:
        """Place what waits."""
        if cast := self._waiting.close():
            await self._things.cast(cast)

    async def _open(
        self, group: asyncio.TaskGroup, environment: Environment, places: Mapping[str, Placement] = {}
    ) -> None:
        """Begin the scene on its stage, and with the shell that stood as far as it is still right."""
        before, telling, shelf = self._before, self._telling, self._workshop.shelf
        if before.environment is None:
            await self._tell_first(environment)
        built = await self._stage(environment)
        scene = self._scene = Scene.begin(environment, before.wish, built.stage, built.built)
        scene.failures += built.failures
        scene.gave_way += built.gave_way
        if self._same_stage:
            self._look_as_before(scene)
        allowance = self._allowance
        shapes = Shapes(self._work, before.wish.seed, detail=allowance.detail, lean=before.wish.target.lean)
        self._shapes = shapes
        self._heavens = heavens = Heavens(scene, before, self._work, shelf, telling)
        self._parts = parts = Parts(scene, shelf, telling, self._work, shapes, heavens, allowance.shell)
        self._textures = textures = Textures(scene, before, group, self._work, shelf, telling, allowance)
        self._voices = Voices(shelf, telling, self._work, self._voicing)
        self._things = Things(scene, before, places, group, telling, shelf, parts, shapes, textures)
        self._fitting = Fitting(scene, allowance, shapes, parts, self._things.building)
        if environment == before.environment:
            self._told = before.outlook
        else:
            await heavens.look_up()
            await self._tell_planned()
        if environment.ground is not None and not heavens.stands:
            group.create_task(heavens.draft())
        await self._take_shell(group)

    async def _stage(self, environment: Environment) -> BuiltStage:
        """The stage of the scene before, where that is the same; else a new one."""
        before, stages, seed = self._before, self._workshop.stages, self._before.wish.seed
        same = before.environment is not None and same_stage(before.environment, environment)
        self._same_stage = same and (before.built is not None or environment.stage is None)
        if not self._same_stage:
            return await stages.build(self._work, environment, seed)
        stage = await stages.again(self._work, before.built, seed) if before.built is not None else None
        told = tuple(one for one in before.gave_way if one.slot == ENVIRONMENT)
        return BuiltStage(stage, before.built, gave_way=told)

    def _look_as_before(self, scene: Scene) -> None:
        """A visitor is there already: the view stays, and things are placed for it."""
        scene.view, scene.lamps = self._before.view, list(self._before.lamps)
        if isinstance(scene.layout, StagedLayout) and scene.view is not None:
            scene.layout.look(StageView(scene.view.eye, scene.view.target, scene.view.fov_deg))

    async def _take_shell(self, group: asyncio.TaskGroup) -> None:
        """The shell's file, as it was or anew, and its materials, the most important first."""
        scene = self.scene
        if same_shell(scene, self._before) and self._earlier.fills(ENVIRONMENT):
            scene.slots[ENVIRONMENT] = self._before.slots[ENVIRONMENT]
        elif scene.shell_surfaces:
            group.create_task(self._parts.shell())
        for surface in scene.shell_painted.values():
            if surface == WATER:  # it has its waves and no other maps
                await self._textures.offer_ripples()
            else:
                self._textures.need(surface)

    def _take_line(self, group: asyncio.TaskGroup, line: SpokenLine) -> None:
        """A line as it was said before, or said anew."""
        if not self._earlier.keep_line(self.scene, line):
            self._voices.say(group, self.scene, line)

    # --- the end ---

    async def _look(self, group: asyncio.TaskGroup) -> None:
        """Choose where one arrives, now that everything stands, unless one is there already; dress the stage."""
        scene = self.scene
        await self._fitting.settle()
        if scene.stage is not None and not self._same_stage:
            await self._arrive(scene)
        spent = await self._fitting.bring_within()
        if scene.stage is not None:
            await self._dress(group, scene, spent)
            await self._heavens.look_up()
            await self._tell_planned()
        await self._contacts(group)
        if self._heavens.stands:
            self._heavens.keep()
        elif scene.environment.ground is not None:
            group.create_task(self._heavens.final())
        await self._things.clothed()
        await Ambience(scene, self._before, self._workshop.shelf, self._telling, self._workshop.beds).sound()

    async def _arrive(self, scene: Scene) -> None:
        if scene.environment.view is None:
            await asyncio.gather(*self._shapes.tasks, return_exceptions=True)
            await self._parts.bring_models()
            scene.view = await asyncio.to_thread(arrive, scene)
        turn_light(scene)

    async def _dress(self, group: asyncio.TaskGroup, scene: Scene, spent: Spent) -> None:
        """Strew the stage with what its rules say, or leave what lies there as it is."""
        before = self._before
        await asyncio.to_thread(lay_out, scene, self._allowance, spent)
        fineness = texels_at(scene.view, _STREWN_M) if scene.view else HELD_TEXELS_PER_M
        for surface in scene.dressing_painted.values():
            self._textures.need(surface, fineness)
        dressing, surfaces = scene.dressing_digest, scene.dressing_surfaces
        if (dressing, surfaces) == (before.dressing, before.dressing_surfaces) and self._earlier.fills(DRESSING):
            scene.slots[DRESSING] = before.slots[DRESSING]
        elif dressing:
            group.create_task(self._parts.dressing())
        elif DRESSING in before.slots:
            await self._telling.removed(DRESSING)

    async def _contacts(self, group: asyncio.TaskGroup) -> None:
        """Let things shade what they stand on, or leave the shade that is there."""
        before, now = self._before, contacts_digest(self.scene)
        self.scene.contacts = now
        if now == before.contacts and self._earlier.fills(CONTACTS):
            self.scene.slots[CONTACTS] = before.slots[CONTACTS]
        elif now:
            group.create_task(self._parts.contacts())
        elif CONTACTS in before.slots:
            await self._telling.removed(CONTACTS)

    async def _finish(self, about: tuple[str, ...] = ()) -> SceneState:
        """The scene as data, with its manifest in the store."""
        scene, telling, shelf = self.scene, self._telling, self._workshop.shelf
        if scene.wish.embedded:
            await self._parts.whole()
        await asyncio.to_thread(_note_relations, scene)
        state = scene.state(telling.revisions, (*self._before.verdicts, *telling.verdicts), about)
        over = self._allowance.over(cost_of_scene(state), size_of_scene(state))
        state = msgspec.structs.replace(state, gave_way=(*state.gave_way, *self._allowance.told(over)))
        _, manifest = await shelf.pack(pack_manifest, state, self._workshop.generators, bill_of(state, over))
        return msgspec.structs.replace(state, manifest=manifest.digest)

    async def _tell_first(self, environment: Environment) -> None:
        """Tell of an environment as it was planned: ground and light are there while its stage and its sky are made."""
        self._told = Scene.begin(environment, self._before.wish).outlook
        await self._telling.planned(self._told)

    async def _tell_planned(self) -> None:
        """Tell what the scene is like but for its things, unless that was told already."""
        outlook = self.scene.outlook
        if outlook != self._told:
            self._told = outlook
            await self._telling.planned(outlook)


def _note_relations(scene: Scene) -> None:
    """Note of each object whether it stands as was planned: an edit need not keep what does not hold."""
    for placed in scene.objects.values():
        placed.honoured = scene.layout.honours(placed.placement)
