"""What of the scene before a change goes on: files that are held, lines as they were said; and what is gone of it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.plan import ScenePlan, SpokenLine
from server.jobs.scene import Scene
from server.jobs.shelf import Shelf
from server.scenes.slot import line_of, object_slot
from server.scenes.state import SceneState


class Earlier:
    """The scene that stood, which may be the empty one."""

    def __init__(self, before: SceneState, shelf: Shelf) -> None:
        self._before, self._shelf = before, shelf

    def fills(self, slot: str) -> bool:
        """Whether it has a file in the slot that is still held."""
        held = self._before.slots.get(slot)
        return held is not None and self._shelf.holds(held.digest)

    def keep_line(self, scene: Scene, line: SpokenLine) -> bool:
        """Let a line be as it was said, sentences, files and recording; False where it has to be said anew."""
        before = self._before
        slots = [slot for slot in before.sentences if line_of(slot) == line.id] if line in before.lines else []
        if not slots or not all(map(self.fills, slots)):
            return False
        scene.lines.append(line)
        for slot in slots:
            scene.sentences[slot], scene.slots[slot] = before.sentences[slot], before.slots[slot]
        if line.id in before.recordings:
            scene.recordings[line.id] = before.recordings[line.id]
        return True

    def slots_without(self, plan: ScenePlan) -> Iterator[str]:
        """The slots of things and sentences of which a plan has nothing any more."""
        there = {object_slot(thing.id) for thing in plan.objects}
        said = {line.id for line in plan.lines if line in self._before.lines}
        yield from (slot for slot in self._before.standing if slot not in there)
        yield from (slot for slot in self._before.sentences if line_of(slot) not in said)
